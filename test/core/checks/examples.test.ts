/** Every newsroom rule against its own examples: what is marked must be reported, and nothing else. */
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import {
  createAnalyser,
  type Resolved,
  RULES,
  runChecks,
  SEVERITIES,
  type Severity,
  type Span,
} from "../../../server/src/core/index";
import { testLexicon } from "../../support/language-data";

const RULE_FILES = path.join(__dirname, "../../../server/src/core/checks/rules");

describe("newsroom rules", () => {
  it("have an id that is their file's name, and every file is registered", () => {
    const files = fs.readdirSync(RULE_FILES).map((file) => file.replace(/\.ts$/, ""));
    assert.deepEqual(RULES.map((rule) => rule.id.replace("/", "-")).sort(), files.sort());
    for (const rule of RULES) {
      assert.match(rule.id, /^[a-z]+\/[a-z]+(?:-[a-z]+)*$/);
      assert.ok(SEVERITIES.includes(rule.severity));
    }
  });

  for (const rule of RULES) {
    describe(rule.id, () => {
      const report = (article: Resolved): string[] =>
        [...rule.check(article, testLexicon())].map((finding) => show(article.text, finding));
      for (const example of rule.examples) {
        it(`reports ${JSON.stringify(example.bad.slice(0, 70))}`, () => {
          const { text, here } = parseHere(example.bad);
          assert.notEqual(here.length, 0, "the example marks no place");
          const article = createAnalyser(testLexicon()).analyse(text, { published: example.published ?? null });
          assert.deepEqual(
            report(article),
            here.map((span) => show(text, span)),
          );
        });
      }
      for (const text of rule.allowed) {
        it(`allows ${JSON.stringify(text.slice(0, 70))}`, () => {
          assert.deepEqual(report(createAnalyser(testLexicon()).analyse(text, { published: "2021-06-01" })), []);
        });
      }
    });
  }
});

describe("severities", () => {
  const article = (): Resolved =>
    createAnalyser(testLexicon()).analyse(
      "The raid killed 49 soldiers, the army said. The government said 53 soldiers died.",
      { published: "2021-06-01" },
    );
  const severitiesWith = (setting: Severity | "off" | undefined): string[] =>
    runChecks(article(), testLexicon(), { "figure/conflict": setting })
      .filter((finding) => finding.code === "figure/conflict")
      .map((finding) => finding.severity);

  it("of a disputed figure are one step milder than the rule's, whatever the setting", () => {
    assert.deepEqual(severitiesWith(undefined), ["information"]);
    assert.deepEqual(severitiesWith("warning"), ["information"]);
    assert.deepEqual(severitiesWith("error"), ["warning"]);
    assert.deepEqual(severitiesWith("hint"), ["hint"]);
    assert.deepEqual(severitiesWith("off"), []);
  });
});

const show = (text: string, { start, end }: Span): string => `${start}–${end} ${text.slice(start, end)}`;

function parseHere(marked: string): { text: string; here: Span[] } {
  const here: Span[] = [];
  let text = "";
  let start = 0;
  for (const piece of marked.split(/(<\/?here>)/)) {
    if (piece === "<here>") start = text.length;
    else if (piece === "</here>") here.push({ start, end: text.length });
    else text += piece;
  }
  return { text, here };
}
