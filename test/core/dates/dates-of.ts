/** The dates layer alone, without the names and figures that the arbiter weighs against it. */
import assert from "node:assert/strict";
import type { Timex, TimexType } from "../../../server/src/core/article/article";
import type { RecognisedParagraph } from "../../../server/src/core/article/recognised";
import { recogniseDates } from "../../../server/src/core/recognise/dates/recognise-dates";
import { recogniseQuotations } from "../../../server/src/core/recognise/quotations/recognise-quotations";
import { resolveDates } from "../../../server/src/core/resolve/dates/resolve-dates";
import { segment, segmentParagraph } from "../../../server/src/core/segment/segment";
import { testLexicon } from "../../support/language-data";

/** All temporal expressions of a text, with their values. */
export function datesOf(text: string, published: string | null): Timex[] {
  return resolved(text, published, () => []);
}

/** The same where quotations are known, which have a time of speaking. */
export function datesWithQuotations(text: string, published: string | null): Timex[] {
  return resolved(text, published, recogniseQuotations);
}

function resolved(text: string, published: string | null, quote: typeof recogniseQuotations): Timex[] {
  const lexicon = testLexicon();
  const recognised: RecognisedParagraph[] = [];
  const segmented = segment(text, lexicon, published, (paragraph, role, bodyStart) => {
    const content = segmentParagraph(paragraph, role, bodyStart, lexicon);
    recognised.push({
      paragraph: content,
      mentions: [],
      nominals: [],
      dates: recogniseDates(content, lexicon),
      figures: [],
      quotations: quote(content, lexicon),
    });
    return content;
  });
  const paragraphs = segmented.paragraphs.map((placed, i) => ({ ...placed, content: recognised[i]! }));
  return resolveDates({ text, segmented, paragraphs, published: segmented.header.published ?? published });
}

/**
 * One test for each value: in each sentence the words in square brackets, and no others, are a temporal expression of it.
 * The key is the value, with `mod=`, `quant=`, `freq=` behind it where they matter.
 */
export function checkValues(
  published: string | null,
  type: TimexType,
  sentences: Readonly<Record<string, readonly string[]>>,
): void {
  for (const [key, examples] of Object.entries(sentences)) {
    it(`${type} ${key}`, () => {
      for (const example of examples) checkSentence(published, type, key, example);
    });
  }
}

function checkSentence(published: string | null, type: TimexType, key: string, example: string): void {
  const start = example.indexOf("[");
  const end = example.indexOf("]") - 1;
  assert.ok(0 <= start && start < end, `no words in brackets: ${example}`);
  const text = example.replace("[", "").replace("]", "");
  const [value, ...attributes] = key.split(" ");
  const actual = datesOf(text, published).map((timex) => ({
    words: text.slice(timex.start, timex.end),
    type: timex.type,
    value: timex.value,
    ...Object.fromEntries(
      attributes.map((attribute) => {
        const name = attribute.split("=")[0] as "mod" | "quant" | "freq";
        return [name, timex[name]];
      }),
    ),
  }));
  const expected = {
    words: text.slice(start, end),
    type,
    value,
    ...Object.fromEntries(attributes.map((attribute) => attribute.split("="))),
  };
  assert.deepEqual(actual, [expected], example);
}

/** No words of these sentences are a time. */
export function checkNoDates(sentences: readonly string[]): void {
  for (const text of sentences) {
    const words = datesOf(text, "2019-11-04").map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(words, [], text);
  }
}
