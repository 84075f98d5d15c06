/** Temporal expressions in one paragraph, without their values. */
import type { TimexProposal } from "../../article/recognised";
import type { Paragraph } from "../../article/segmented";
import type { Tense, TimeExpression } from "../../article/time-expression";
import { Calendar, type CalendarWord } from "../../lexicon/calendar";
import type { Lexicon } from "../../lexicon/lexicon";
import type { WordForm } from "../../lexicon/word-form";
import { boundOf } from "./bounds";
import type { Match, ReadExpression } from "./match";
import { createReader, type Reader } from "./reader";
import { DATE_RECOGNISERS } from "./registry";
import { roleOf } from "./role";
import { tenseAround } from "./tense";

/** How deep expressions nest: “about | early | Friday morning”; each level asks all recognisers again, so it stays small. */
const MAX_DEPTH = 3;

/** All words that can start an expression; the others cost one test. */
const STARTERS = DATE_RECOGNISERS.reduce((kinds, recogniser) => kinds | recogniser.starts, 0);

/** The first token and the one behind the last of an expression. */
interface Tokens {
  readonly start: number;
  readonly end: number;
}

const NONE_BEFORE: Tokens = { start: -1, end: -1 };

/** Proposals in the order of the text, none overlapping another; offsets relative to the paragraph. */
export function recogniseDates(paragraph: Paragraph, _lexicon: Lexicon): TimexProposal[] {
  const proposals: TimexProposal[] = [];
  const reader = createReader(paragraph);
  const { form, length } = paragraph.tokens;
  let lastEnd = paragraph.bodyToken;
  let previous = NONE_BEFORE;
  for (let at = paragraph.bodyToken; at < length; ) {
    const word = form[at]!.calendar;
    if (word === undefined || (word.kinds & STARTERS) === 0 || isPlainArticle(word, form, at)) {
      at++;
      continue;
    }
    const match = readExpression(reader, at, MAX_DEPTH);
    // What begins inside the expression before is a piece of something else.
    if (match === undefined || (match.start !== undefined && match.start < lastEnd)) {
      at++;
      continue;
    }
    if (match.discard !== true) {
      const start = match.start ?? at;
      // “It runs May 3-5”: both days stand in the same clause.
      const tense = tenseAround(reader, start, match.end);
      propose(reader, proposals, start, match, tense, previous);
      previous = { start, end: match.end };
      for (const later of match.also ?? []) {
        propose(reader, proposals, later.start, { ...later, by: later.by ?? match.by! }, tense, previous);
        previous = later;
      }
    }
    at = match.also?.reduce((end, later) => Math.max(end, later.end), match.end) ?? match.end;
    lastEnd = at;
  }
  return proposals;
}

/**
 * An article with nothing of the calendar in the two words behind it opens no time, and most articles are such.
 * “the ’90s” and “the corresponding period” have it in the second.
 */
function isPlainArticle(word: CalendarWord, forms: readonly WordForm[], at: number): boolean {
  return (
    word.kinds === Calendar.Determiner && forms[at + 1]?.calendar === undefined && forms[at + 2]?.calendar === undefined
  );
}

/** The longest expression that a recogniser finds at `at`; of equals the first in the registry. */
const readExpression: ReadExpression = (reader, at, depth) => {
  const kinds = reader.paragraph.tokens.form[at]?.calendar?.kinds ?? 0;
  if ((kinds & STARTERS) === 0) return undefined;
  let best: Match | undefined;
  for (const recogniser of DATE_RECOGNISERS) {
    if ((kinds & recogniser.starts) === 0) continue;
    const match = recogniser.match(reader, at, readExpression, depth);
    if (match !== undefined && (best === undefined || best.end < match.end)) {
      best = match.by === undefined ? { ...match, by: recogniser.name } : match;
    }
  }
  return best;
};

function propose(
  reader: Reader,
  proposals: TimexProposal[],
  start: number,
  match: Match,
  tense: Tense | undefined,
  previous: Tokens,
): void {
  const { tokens } = reader.paragraph;
  let { expression } = match;
  const bound = boundOf(reader, start, expression.kind, tense, previous.start, previous.end);
  const role = roleOf(reader, start, match.end, expression, tense, bound);
  if (tense !== undefined || bound !== undefined || role !== undefined) {
    const placed: { -readonly [K in keyof TimeExpression]: TimeExpression[K] } = { ...expression };
    if (tense !== undefined) placed.tense = tense;
    if (bound !== undefined) placed.bound = bound;
    if (role !== undefined) placed.role = role;
    expression = placed as TimeExpression;
  }
  proposals.push({
    start: tokens.start[start]!,
    end: tokens.end[match.end - 1]!,
    type: match.type,
    expression,
    by: match.by!,
  });
}
