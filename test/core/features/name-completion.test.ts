/** Completion of names: which are offered, and what they replace. */
import assert from "node:assert/strict";
import { createAnalyser, namesToComplete } from "../../../server/src/core/index";
import { testLexicon } from "../../support/language-data";

const STORY =
  "Finance Minister Angela Okoye resigned on Monday. Okoye, 52, had led the Northern Peace Commission (NPC) since 2012.\n\n";

/** The names offered at the end of a story, with what each replaces. */
function offered(text: string): [name: string, replaced: string][] {
  const article = createAnalyser(testLexicon()).analyse(text);
  return namesToComplete(article, text.length).map(({ name, replaces }) => [
    name,
    text.slice(replaces.start, replaces.end),
  ]);
}

describe("completion of names", () => {
  it("offers full and short names, those that are named most first", () => {
    assert.deepEqual(offered(STORY), [
      ["Angela Okoye", ""],
      ["Okoye", ""],
      ["Northern Peace Commission", ""],
      ["NPC", ""],
    ]);
  });

  it("tells who bears a name", () => {
    const article = createAnalyser(testLexicon()).analyse(STORY);
    const details = new Map(namesToComplete(article, STORY.length).map(({ name, detail }) => [name, detail]));
    assert.equal(details.get("Angela Okoye"), "Finance Minister");
    assert.equal(details.get("NPC"), "Northern Peace Commission");
  });

  it("replaces the letters that are typed, and the first names before them", () => {
    const typed = new Map(offered(`${STORY}On Friday Angela Ok`));
    assert.equal(typed.get("Angela Okoye"), "Angela Ok");
    assert.equal(typed.get("Okoye"), "Ok");
    assert.equal(new Map(offered(`${STORY}Pangela Ok`)).get("Angela Okoye"), "Ok");
  });

  it("does not offer what is being typed", () => {
    const names = offered(`${STORY}It was Zanzi`).map(([name]) => name);
    assert.ok(!names.includes("Zanzi") && names.includes("Okoye"));
    assert.ok(!offered(`${STORY}It was Okoye`).some(([name]) => name === "Okoye"));
  });
});
