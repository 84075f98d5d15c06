/** What holds for every text, however odd. */
import assert from "node:assert/strict";
import fc from "fast-check";
import type { Paragraph } from "../../../server/src/core/article/segmented";
import { MAX_PARAGRAPH } from "../../../server/src/core/segment/paragraphs";
import { segmented } from "./support";

const PIECES = [
  "word",
  "Smith",
  "U.S.",
  "Gen.",
  "p.m.",
  "AFP",
  "PARIS",
  "Nov 4",
  "2019-11-04",
  "(Reuters)",
  "By Jane Doe",
  "1,204.5",
  "5",
  "it’s",
  "students’",
  "’90s",
  "said",
  ".",
  "...",
  "…",
  "?",
  "!",
  ",",
  ":",
  "—",
  "--",
  "-",
  "_",
  "(",
  ")",
  "[",
  "]",
  "“",
  "”",
  "‘",
  "’",
  '"',
  "'",
  "''",
  "``",
  "„",
  "«",
  "»",
  " ",
  " ",
  " ",
  " ",
  "\n",
  "\n\n",
  "\r\n",
  "\r",
  "\t",
  "\u00a0",
  "\u200b",
  "\u00ad",
  "\ufeff",
  "\u2028",
  "é",
  "e\u0301",
  "😀",
  "👨\u200d👩",
  "\ud83d",
  "\ude00",
  "漢字",
  "عربي",
  "\0",
  "•",
  "$",
  "%",
  "@",
];

const oddText = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(""));
const anyText = fc.oneof(
  { weight: 3, arbitrary: oddText },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 80 }) },
);

/** What segmentation takes for blank: white space, control characters, and characters without width. */
const BLANK = /[\s\u0000-\u0020\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060\ufeff]/;

function checkTokens({ text, tokens, sentences, quotes, strayCloses, bodyToken }: Paragraph): void {
  let at = 0;
  for (let i = 0; i < tokens.length; i++) {
    const [start, end] = [tokens.start[i]!, tokens.end[i]!];
    assert.ok(at <= start && start < end && end <= text.length, "tokens are in order, not empty, in the paragraph");
    for (; at < start; at++) assert.match(text[at]!, BLANK, "only blanks are in no token");
    assert.equal(tokens.form[i]!.text, text.slice(start, end));
    at = end;
  }
  for (; at < text.length; at++) assert.match(text[at]!, BLANK);

  let token = 0;
  for (const sentence of sentences) {
    assert.equal(sentence.firstToken, token, "sentences hold every token once");
    assert.ok(token < sentence.endToken);
    assert.equal(sentence.start, tokens.start[token]);
    assert.equal(sentence.end, tokens.end[sentence.endToken - 1]);
    token = sentence.endToken;
  }
  assert.equal(token, tokens.length);
  assert.ok(0 <= bodyToken && bodyToken <= tokens.length);

  const marks = new Set(strayCloses);
  assert.equal(marks.size, strayCloses.length);
  const closed = [];
  for (const [i, { open, close, depth }] of quotes.entries()) {
    assert.ok(0 <= open && (close === -1 || open < close) && close < tokens.length && 0 <= depth);
    assert.ok(i === 0 || quotes[i - 1]!.open < open, "sorted");
    for (const mark of close === -1 ? [open] : [open, close]) {
      assert.ok(!marks.has(mark), "a mark stands in one pair");
      marks.add(mark);
    }
    if (close !== -1) closed.push({ open, close });
  }
  for (const a of closed) {
    for (const b of closed)
      assert.ok(!(a.open < b.open && b.open < a.close && a.close < b.close), "pairs do not cross");
  }
}

function check(text: string): void {
  const { header, paragraphs } = segmented(text, "2020-01-02");
  let at = 0;
  for (const { start, end, content } of paragraphs) {
    assert.ok(at <= start && start < end && end <= text.length);
    assert.ok(end - start <= MAX_PARAGRAPH);
    for (; at < start; at++) assert.match(text[at]!, BLANK, "only blanks are in no paragraph");
    assert.equal(content.text, text.slice(start, end));
    checkTokens(content);
    at = end;
  }
  for (; at < text.length; at++) assert.match(text[at]!, BLANK);
  for (const span of [header.dateline, header.agency, header.date, ...header.places]) {
    assert.ok(span === null || (0 <= span.start && span.start < span.end && span.end <= text.length));
  }
  if (header.published !== null) assert.match(header.published, /^\d{4}-\d{2}-\d{2}$/);
}

describe("segmentation of any text", () => {
  it("covers it with paragraphs, tokens and sentences, and pairs marks without crossing", () => {
    fc.assert(fc.property(anyText, check), { numRuns: 1500 });
  });

  it("does not depend on what stands in other paragraphs", () => {
    const paragraph = fc.array(fc.constantFrom("word", "Smith", "said", "U.S.", ".", ",", "“", "”", "’", " ", " "), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(paragraph, (pieces) => {
        const text = `x${pieces.join("")}`;
        const lead = `${"It was a long day. ".repeat(5).trim()}\n\n`;
        const alone = segmented(`${lead}${lead}${text}`).paragraphs[2]!.content;
        const later = segmented(`${lead}${lead}${lead}${text}\n\n${lead}`).paragraphs[3]!.content;
        assert.deepEqual(later, alone);
      }),
    );
  });

  it("makes no more of a text than it holds", () => {
    for (const unit of [
      "“",
      "”",
      '"',
      "'",
      "‘a ",
      ".",
      "…",
      "a",
      "A. ",
      "U.S. ",
      "word ",
      "1,",
      "\n",
      "•\n",
      "(",
      "😀",
      "\ud83d",
    ]) {
      const counts = [20_000, 160_000].map((length) => {
        const { paragraphs } = segmented(unit.repeat(length / unit.length));
        let count = 0;
        for (const { content } of paragraphs) {
          count +=
            content.tokens.length + content.sentences.length + content.quotes.length + content.strayCloses.length;
        }
        return count;
      });
      // Eight times the text gives about eight times as much; runs that are cut into paragraphs may give a little more.
      assert.ok(counts[1]! <= counts[0]! * 8 * 1.2 + 100, `${JSON.stringify(unit)}: ${counts}`);
    }
  });

  it("comes to an end on a megabyte of one mark", () => {
    for (const unit of [".", "“", "A.", "a-", "(AP) ", "PARIS, ", "\r"]) {
      const text = unit.repeat(1_000_000 / unit.length);
      const { paragraphs } = segmented(text);
      assert.ok(paragraphs.every(({ start, end }) => end - start <= MAX_PARAGRAPH));
    }
  });
});
