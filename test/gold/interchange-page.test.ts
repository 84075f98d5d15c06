/** The page on the public JSON against what the program prints of the gold stories. */
import assert from "node:assert/strict";
import { createAnalyser, runChecks, toInterchange } from "../../server/src/core/index";
import { testLexicon } from "../support/language-data";
import { readProjectFile } from "../support/project-files";
import { fixtureGold, seedGold } from "./gold";

/** Fields that only some stories have, told here in one. */
const RARE = `Acting Mayor Ana Reyes of Lima, who “never said ‘I will go’”, did not say so to reporters in a statement on Friday.

Ana Reyes and Bo Hu said that they would sign.

The debt is 9007199254740993 pesos. At least 49 people, including two children, were killed every week since 2012.`;

describe("the page on the JSON", () => {
  const page = readProjectFile("server/docs/interchange.md");

  it("names every field that is printed", () => {
    const lexicon = testLexicon();
    const analyser = createAnalyser(lexicon);
    const texts = [...seedGold(), ...fixtureGold(), { text: RARE, published: "2024-03-06" }];
    const fields = new Set<string>();
    for (const { text, published } of texts) {
      const article = analyser.analyse(text, { published });
      collectFields(toInterchange("story", article, runChecks(article, lexicon)), fields);
    }
    for (const field of ["beginPoint", "digits", "partOf", "speakers"]) assert.ok(fields.has(field), field);
    for (const field of fields) assert.ok(page.includes(`\`${field}\``), `the page does not name ${field}`);
  });

  it("is silent about what is there for readers alone", () => {
    for (const field of ["how", "open", "impossible"]) assert.ok(!page.includes(`\`${field}\``), field);
  });
});

function collectFields(value: unknown, fields: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collectFields(item, fields);
  else if (typeof value === "object" && value !== null) {
    for (const [field, inner] of Object.entries(value)) {
      if (inner === undefined) continue;
      fields.add(field);
      collectFields(inner, fields);
    }
  }
}
