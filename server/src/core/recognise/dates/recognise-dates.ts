/** Temporal expressions in one paragraph, without their values. */
import type { TimexProposal } from "../../article/recognised";
import type { Paragraph } from "../../article/segmented";
import type { Tense, TimeExpression } from "../../article/time-expression";
import { Calendar, type CalendarWord } from "../../lexicon/calendar";
import type { Lexicon } from "../../lexicon/lexicon";
import { Pos, Shape, type WordForm } from "../../lexicon/word-form";
import { copyWith } from "../../text/copy-with";
import { boundOf } from "./bounds";
import type { DateRecogniser, Match, ReadExpression } from "./match";
import { createReader, type Reader, wordAt } from "./reader";
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

/** Whether no recogniser need be asked at a word. */
type Skip = (word: CalendarWord, forms: readonly WordForm[], at: number) => boolean;

/** Proposals in the order of the text, none overlapping another; offsets relative to the paragraph. */
export function recogniseDates(paragraph: Paragraph, _lexicon: Lexicon): TimexProposal[] {
  return recognise(paragraph, opensNothing);
}

/** The same, found by asking the recognisers at every word that can start an expression: what tests hold `recogniseDates` against. */
export function recogniseDatesEverywhere(paragraph: Paragraph): TimexProposal[] {
  return recognise(paragraph, () => false);
}

function recognise(paragraph: Paragraph, skips: Skip): TimexProposal[] {
  const proposals: TimexProposal[] = [];
  const reader = createReader(paragraph);
  const { form, length } = paragraph.tokens;
  let lastEnd = paragraph.bodyToken;
  let previous = NONE_BEFORE;
  for (let at = paragraph.bodyToken; at < length; ) {
    const word = form[at]!.calendar;
    if (word === undefined || (word.kinds & STARTERS) === 0 || skips(word, form, at)) {
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
        propose(reader, proposals, later.start, copyWith(later, { by: later.by ?? match.by! }), tense, previous);
        previous = later;
      }
    }
    at = match.also?.reduce((end, later) => Math.max(end, later.end), match.end) ?? match.end;
    lastEnd = at;
  }
  return proposals;
}

/** What the word behind “a” can be for a time: “a year”, “a further week”, “a hundred days”, “a few”. */
const BEHIND_A = Calendar.Unit | Calendar.Filler | Calendar.Number | Calendar.Vague;

/** The same of “the”, as far as the calendar knows the word. */
const BEHIND_THE =
  Calendar.Unit |
  Calendar.Position |
  Calendar.Direction |
  Calendar.Ordinal |
  Calendar.Digits |
  Calendar.Number |
  Calendar.Vague |
  Calendar.Relative |
  Calendar.Fiscal |
  Calendar.Period |
  Calendar.Decade |
  Calendar.Season |
  Calendar.DayPart;

/** And the others that the recognisers ask for: “the very end”, “the corresponding period”, “the full year”, “the ’90s”. */
const WORDS_BEHIND_THE: ReadonlySet<string> = new Set(
  "very same corresponding comparable like equivalent latest full entire whole first last final opening closing ' ’ ‘".split(
    " ",
  ),
);

/** Words outside the calendar between a pointer and its unit: “this school year”. */
const WORDS_BEHIND_POINTER: ReadonlySet<string> = new Set(
  "school academic calendar tax working work trading full entire whole".split(" "),
);

/** Words outside the calendar that make a time of the number before them: “1900 hrs”, “12 noon”, “5 local time”, “3 times a week”. */
const WORDS_BEHIND_NUMBER: ReadonlySet<string> = new Set(
  "hours hrs h s noon midnight past local times x st nd rd th and or to o'clock".split(" "),
);

/** Function words can join more of a time to a number: “5 of May”, “6 in the morning”. */
const JOINING = Pos.Preposition | Pos.Conjunction | Pos.Subordinator | Pos.Determiner | Pos.Pronoun;

const NUMBERS = Calendar.Digits | Calendar.Number | Calendar.Determiner;

/**
 * Whether the word behind tells that no recogniser reads anything at `at`: “the house”, “a man”, “that he”, “25 people”. Each recogniser
 * would find that out by itself; but nine of ten starting words are such, a dozen recognisers are asked at each, and that was half of
 * what the layer cost.
 */
function opensNothing(word: CalendarWord, forms: readonly WordForm[], at: number): boolean {
  const kinds = word.kinds & STARTERS;
  const next = forms[at + 1];
  if (next === undefined) return kinds === Calendar.Determiner;
  const kindsBehind = next.calendar?.kinds ?? 0;
  // “a little over two years” begins with a phrase.
  if ((kinds & ~Calendar.Approximator) === Calendar.Determiner) {
    if (forms[at]!.lower !== "the") return (kindsBehind & BEHIND_A) === 0 && !opensPhrase(word, next.lower);
    if (kinds !== Calendar.Determiner || (kindsBehind & BEHIND_THE) !== 0) return false;
    return (next.calendar === undefined && forms[at + 2]?.calendar === undefined) || !WORDS_BEHIND_THE.has(next.lower);
  }
  if (next.calendar !== undefined) return false;
  if (kinds === Calendar.Relative) return (next.shape & Shape.Mark) === 0 && !WORDS_BEHIND_POINTER.has(next.lower);
  // Years and “4.11.2019” need nothing behind them.
  if ((kinds & ~NUMBERS) !== 0 || word.width === 4 || word.dotted !== undefined) return false;
  const isNoun = (next.shape & Shape.Lower) !== 0 && (next.pos & JOINING) === 0 && !WORDS_BEHIND_NUMBER.has(next.lower);
  if (!isNoun && next.lower !== "%") return false;
  // “Monday at 2.30 sharp”, “of ’82 vintage”.
  const before = forms[at - 1];
  return before === undefined || ((before.shape & Shape.Mark) === 0 && before.lower !== "at");
}

function opensPhrase({ approximators }: CalendarWord, second: string): boolean {
  for (const { rest } of approximators) if (rest.length === 0 || rest[0] === second) return true;
  return false;
}

/** The recognisers that start at words of some kinds, by these: a few hundred combinations at most are words of the tables. */
const RECOGNISERS_OF = new Map<number, readonly DateRecogniser[]>();

function recognisersOf(kinds: number): readonly DateRecogniser[] {
  let recognisers = RECOGNISERS_OF.get(kinds);
  if (recognisers === undefined) {
    recognisers = DATE_RECOGNISERS.filter(({ starts }) => (kinds & starts) !== 0);
    RECOGNISERS_OF.set(kinds, recognisers);
  }
  return recognisers;
}

/** The longest expression that a recogniser finds at `at`; of equals the first in the registry. */
const readExpression: ReadExpression = (reader, at, depth) => {
  // Called behind the last word too.
  const kinds = wordAt(reader, at, STARTERS)?.kinds;
  if (kinds === undefined) return undefined;
  let best: Match | undefined;
  let by = "";
  const recognisers = recognisersOf(kinds);
  for (let i = 0; i < recognisers.length; i++) {
    const recogniser = recognisers[i]!;
    const match = recogniser.match(reader, at, readExpression, depth);
    if (match !== undefined && (best === undefined || best.end < match.end)) {
      best = match;
      by = recogniser.name;
    }
  }
  return best === undefined || best.by !== undefined ? best : copyWith(best, { by });
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
    const placed: { -readonly [K in keyof TimeExpression]: TimeExpression[K] } = Object.assign({}, expression);
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
