/** Renaming: which mentions change, and which words of them. */
import assert from "node:assert/strict";
import { createAnalyser, renamableAt, renameEdits } from "../../../server/src/core/index";
import { testLexicon } from "../../support/language-data";

/** The story after a name is spelt anew at the n-th place where it stands; edits between quotation marks are marked by braces. */
function renamed(text: string, old: string, wanted: string, nth = 1): string | null {
  const article = createAnalyser(testLexicon()).analyse(text);
  let offset = -1;
  for (let i = 0; i < nth; i++) offset = text.indexOf(old, offset + 1);
  assert.notEqual(offset, -1);
  const edits = renameEdits(article, offset, wanted);
  if (edits === null) return null;
  let result = text;
  for (const edit of edits.toReversed())
    result = `${result.slice(0, edit.start)}${edit.isQuoted ? `{${edit.text}}` : edit.text}${result.slice(edit.end)}`;
  return result;
}

const STORY =
  "Minister Angela Okoye resigned on Monday. Okoye, 52, gave no reason. “Angela Okoye was loyal,” Sam Reed said.";

describe("renaming", () => {
  it("changes the words that differ in every mention of the one named", () => {
    assert.equal(
      renamed(STORY, "Angela Okoye", "Angela Okoyo"),
      "Minister Angela Okoyo resigned on Monday. Okoyo, 52, gave no reason. “Angela {Okoyo} was loyal,” Sam Reed said.",
    );
    assert.equal(renamed(STORY, "Okoye", "Okoyo", 2), renamed(STORY, "Angela Okoye", "Angela Okoyo"));
  });

  it("adds words only where the whole name stands", () => {
    assert.equal(
      renamed(STORY, "Angela Okoye", "Angela Maria Okoye"),
      "Minister Angela Maria Okoye resigned on Monday. Okoye, 52, gave no reason. " +
        "“{Angela Maria Okoye} was loyal,” Sam Reed said.",
    );
  });

  it("leaves others of the same surname alone", () => {
    const story = "Angela Okoye, 52, resigned. Her brother Peter Okoye, 50, did not.";
    assert.equal(
      renamed(story, "Angela Okoye", "Angela Okoyo"),
      "Angela Okoyo, 52, resigned. Her brother Peter Okoye, 50, did not.",
    );
  });

  it("writes capitals where the mention has them", () => {
    const story = "BAMAKO, Nov 4 (AFP) - Shops in Bamako opened on Monday.";
    const wanted = "SEGOU, Nov 4 (AFP) - Shops in Segou opened on Monday.";
    assert.equal(renamed(story, "Bamako", "Segou"), wanted);
    assert.equal(renamed(story, "BAMAKO", "SEGOU"), wanted);
  });

  it("keeps a line break inside a name that does not change there", () => {
    const story = "Minister Angela\r\nOkoye resigned on Monday. Okoye, 52, gave no reason.";
    assert.equal(
      renamed(story, "Okoye", "Okoyo", 2),
      "Minister Angela\r\nOkoyo resigned on Monday. Okoyo, 52, gave no reason.",
    );
  });

  it("does nothing for the same name, an empty one, and where nothing is named", () => {
    assert.equal(renamed(STORY, "Angela Okoye", " Angela  Okoye "), STORY);
    assert.equal(renamed(STORY, "Angela Okoye", " "), null);
    assert.equal(renamed(STORY, "resigned", "left"), null);
  });

  it("begins with the name at the cursor, and with none where there is none", () => {
    const article = createAnalyser(testLexicon()).analyse(STORY);
    const start = STORY.indexOf("Angela");
    assert.deepEqual(renamableAt(article, start + 3), { start, end: start + 12, name: "Angela Okoye" });
    assert.equal(renamableAt(article, STORY.indexOf("resigned") + 2), null);
    assert.equal(renamableAt(article, STORY.indexOf("said") + 2), null);
  });
});
