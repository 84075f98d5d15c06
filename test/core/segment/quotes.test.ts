/** Pairs of quotation marks, and marks that are none. */
import assert from "node:assert/strict";
import { quotesOf, segmented } from "./support";

/** A text and what it quotes; "…" behind an open one. */
const TEXTS: readonly (readonly [string, readonly string[]])[] = [
  ["“We won,” he said.", ["“We won,”"]],
  ['"We won," he said, "at last."', ['"We won,"', '"at last."']],
  ["“He said ‘no’ to us,” she said.", ["“He said ‘no’ to us,”", "‘no’"]],
  ["‘We can’t and won’t go,’ she said. ‘It’s over.’", ["‘We can’t and won’t go,’", "‘It’s over.’"]],
  ["‘He said “no” to us,’ she said.", ["‘He said “no” to us,’", "“no”"]],
  ["'We can't go,' she said. 'It's over.'", ["'We can't go,'", "'It's over.'"]],
  ["'The students' vote was a fraud,' she said.", ["'The students' vote was a fraud,'"]],
  ["‘The students’ vote was a fraud,’ she said.", ["‘The students’ vote was a fraud,’"]],
  ["the students’ vote and the voters’ will", []],
  ["the students' vote and the voters' will", []],
  ["in the ’90s, rock ’n’ roll", []],
  ["in the '90s, rock 'n' roll", []],
  ["She is 5'10\" tall and he is 6' 2\".", []],
  ['The 42" screen and the 9" pipe', []],
  ['He bought a 42" screen, "the best".', ['"the best"']],
  ["“We won. “We did.” ", ["“We won. “We did.” …", "“We did.”"]],
  ["“We go on", ["“We go on …"]],
  ['"We go on', ['"We go on …']],
  ["«On y va», dit-il.", ["«On y va»"]],
  ["„Wir gehen“, sagte er.", ["„Wir gehen“"]],
  ["the “Green Line”-style", ["“Green Line”"]],
  ['("yes") and ["no"]', ['"yes"', '"no"']],
  ["—“yes”—", ["“yes”"]],
  ["``We won,'' he said.", ["``We won,''"]],
  ['He said:"Yes."', ['"Yes."']],
  ["“The ‘wets’ and the ‘dries’ agree,” he said.", ["“The ‘wets’ and the ‘dries’ agree,”", "‘wets’", "‘dries’"]],
  ["“Don’t,” said O’Brien.", ["“Don’t,”"]],
  ["“We won,’’ he said.", ["“We won,’’"]],
  ["‘Any’ and ‘all’ of the students’ votes", ["‘Any’", "‘all’"]],
  ["He wrote ”Yes” and left.", ["”Yes”"]],
];

describe("quotation marks", () => {
  for (const [text, expected] of TEXTS) it(`pairs those of: ${text}`, () => assert.deepEqual(quotesOf(text), expected));

  it("gives the depth of nested pairs", () => {
    const { quotes } = segmented("“He said ‘no “means” no’,” she said.").paragraphs[0]!.content;
    assert.deepEqual(
      quotes.map(({ depth }) => depth),
      [0, 1, 2],
    );
  });

  it("reports closing marks that nothing opened", () => {
    const { content } = segmented("we won,” he said.").paragraphs[0]!;
    assert.deepEqual(content.quotes, []);
    assert.equal(content.strayCloses.length, 1);
  });

  it("leaves a paragraph open whose quotation the next one goes on with", () => {
    assert.deepEqual(quotesOf("“First.\n\n“Second.\n\n“Third,” he said."), ["“First. …", "“Second. …", "“Third,”"]);
  });
});
