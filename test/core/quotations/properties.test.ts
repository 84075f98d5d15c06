/** What holds of the quotations of every text. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { analyseText } from "../../support/fixture";
import { growthOf, isNearlyLinear } from "../../support/growth";

/** Pieces from which most sentences with quotations can be put together, and many that are none. */
const PIECES = [
  "Ann Lee",
  "the army",
  "said",
  "says",
  "saying",
  "told reporters",
  "according to",
  "that",
  "who",
  "and",
  "but",
  "as",
  "“",
  "”",
  "‘",
  "’",
  '"',
  "'",
  ",",
  ".",
  ":",
  ";",
  "—",
  "(",
  ")",
  "it was late",
  "a nurse",
  "24",
  "%",
  "on Monday",
  "called",
  "“liars”",
  "“We go,”",
  "“Why?”",
  "in a statement",
  "\n\n",
  "\r\n",
  "WHO",
  "\u{1f600}",
  "point out",
  "was quoted as",
];

describe("quotations of any text", () => {
  const story = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(" ")),
  );

  it("lie in the text, in order, their parts inside the whole, no content in two of them", () => {
    fc.assert(
      fc.property(story, (text) => {
        const { quotations } = analyseText(text);
        const taken = new Set<number>();
        let before = { start: 0, end: 0 };
        for (const quotation of quotations) {
          assert.ok(
            before.start < quotation.start || (before.start === quotation.start && before.end <= quotation.end),
          );
          before = quotation;
          let end = quotation.start;
          assert.ok(0 < quotation.content.length);
          for (const span of quotation.content) {
            assert.ok(end <= span.start && span.start < span.end && span.end <= quotation.end);
            end = span.end;
            for (let at = span.start; at < span.end; at++) {
              assert.ok(!taken.has(at), `“${text}” has ${at} in two contents`);
              taken.add(at);
            }
          }
          for (const part of [quotation.cue, quotation.source]) {
            if (part === null) continue;
            assert.ok(quotation.start <= part.start && part.start < part.end && part.end <= quotation.end);
            assert.ok(part.end <= text.length);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it("are the same when the story moves", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }), (pieces) => {
        const text = `The council met in the town hall on the hill.\n\n${pieces.filter((piece) => !/\s{2}|\r/.test(piece)).join(" ")}.`;
        const moved = `A dog barked all night in the yard.\n\n${text}`;
        const by = moved.length - text.length;
        const spans = (of: string, less: number) =>
          analyseText(of).quotations.map(({ content }) => content.map(({ start, end }) => [start - less, end - less]));
        assert.deepEqual(spans(moved, by), spans(text, 0));
      }),
      { numRuns: 150 },
    );
  });
});

describe("quotation marks by the thousand", () => {
  const TEXTS: Readonly<Record<string, (count: number) => string>> = {
    "that nothing closes": (count) => "“He left. ".repeat(count),
    "of which each opens a paragraph": (count) => "“He left.\n\n".repeat(count),
    "that are straight and not closed": (count) => '"He left. '.repeat(count),
    "inside each other": (count) => `${"“I said ‘he ".repeat(count)}${"left,’ yes,” said Lee. ".repeat(count)}`,
    "with verbs of speech inside each other": (count) => "“Lee said ‘Poe said ".repeat(count),
    "whose speakers are pronouns": (count) => "“Go,” Ann Lee said. He met Tom Poe. “Stay,” he said. ".repeat(count),
    "whose speakers are other words": (count) => "“Go,” Ann Lee said.\n\nThe actor said it was late. ".repeat(count),
  };
  for (const [name, story] of Object.entries(TEXTS)) {
    it(`${name} take linear time`, () => {
      const growth = growthOf(1_250, story, analyseText);
      assert.ok(isNearlyLinear(growth), `eight times the marks took ${growth.toFixed(1)} times as long`);
    });
  }
});
