/** Small questions about the words around a candidate that several date recognisers ask. */
import type { TimeExpression } from "../../article/time-expression";
import { Calendar } from "../../lexicon/calendar";
import { Pos, Shape } from "../../lexicon/word-form";
import { copyWith } from "../../text/copy-with";
import type { Match, ReadExpression } from "./match";
import {
  formAt,
  hasShape,
  isCapital,
  isDash,
  lowerAt,
  plainNumber,
  type Reader,
  touchesPrevious,
  wordAt,
} from "./reader";

const TIME_PREPOSITIONS: ReadonlySet<string> = new Set(
  "in since by until till til from to through thru throughout during before after between circa ca. ca c. early late mid year years around about as".split(
    " ",
  ),
);

/** “in”, “since”, “until” …: a number or an everyday word behind one of these is likely a time. */
export function followsTimePreposition(reader: Reader, at: number): boolean {
  return TIME_PREPOSITIONS.has(lowerAt(reader, at - 1));
}

/** “Mrs May”, “the Sunday Times”, “Black Friday”: a calendar word in a name. */
export function isPartOfName(reader: Reader, at: number, end: number): boolean {
  if (wordAt(reader, at - 1, Calendar.NameCue) !== undefined && isCapital(reader, at - 1)) return true;
  // “the Mail on Sunday”.
  if (lowerAt(reader, at - 1) === "on" && lowerAt(reader, at - 2) === "mail" && isCapital(reader, at - 2)) return true;
  return wordAt(reader, end, Calendar.NameCue) !== undefined && isCapital(reader, end);
}

/** A capitalised word that no calendar knows and that does not open the sentence: likely a name. */
export function isNameLike(reader: Reader, at: number): boolean {
  const form = formAt(reader, at);
  if (form === undefined || (form.shape & Shape.Capital) === 0 || form.calendar !== undefined) return false;
  return (form.pos & (Pos.Preposition | Pos.Determiner | Pos.Pronoun | Pos.Conjunction | Pos.Subordinator)) === 0;
}

/** Whether the token at `at` opens its sentence, as far as the mark before it tells. */
export function opensSentence(reader: Reader, at: number): boolean {
  if (at <= reader.paragraph.bodyToken) return true;
  const before = lowerAt(reader, at - 1);
  return /^[.!?:;“"‘(—–-]+$/.test(before);
}

/** A year of four digits at `at`, without a look at its context. */
export function yearAt(reader: Reader, at: number): number | undefined {
  const word = plainNumber(reader, at, 1000, 2199, 4);
  if (word === undefined || word.width !== 4) return undefined;
  // “1990s”, “1990-style”, “1990%”, “2000:1”.
  if (touchesPrevious(reader, at + 1)) {
    const next = lowerAt(reader, at + 1);
    if (next === ":" && touchesPrevious(reader, at + 2)) return undefined;
    // The year of “2019-11-04” is no year of its own.
    if (isDash(next) && lowerAt(reader, at + 3) === next && touchesPrevious(reader, at + 3)) return undefined;
    if (next === "s" || next === "%" || next === "°" || next === "€" || next === "£") return undefined;
  }
  return word.number;
}

export interface Container {
  readonly end: number;
  readonly within: TimeExpression;
  /** The token behind the later days that the words name too: “May 5-6”. */
  readonly endOfAll?: number;
}

/** “of 1990”, “of last year”, “in March”: the longer time behind a part; also without a preposition, “last year”. */
export function readContainer(
  reader: Reader,
  at: number,
  read: ReadExpression,
  depth: number,
  prepositions: readonly string[],
): Container | undefined {
  if (depth <= 0 || !prepositions.includes(lowerAt(reader, at))) return undefined;
  return readWithin(reader, at + 1, read, depth);
}

/** The longer time that starts at `at` itself. */
export function readWithin(reader: Reader, at: number, read: ReadExpression, depth: number): Container | undefined {
  return depth <= 0 ? undefined : containerOf(reader, at, read(reader, at, depth - 1));
}

/** What was read at `at` as a longer time; a bare year is one here, whatever stands around it. */
export function containerOf(reader: Reader, at: number, inner: Match | undefined): Container | undefined {
  if (inner !== undefined && inner.discard !== true && isContainer(inner)) {
    const container: Container = { end: inner.end, within: inner.expression };
    return inner.also === undefined
      ? container
      : copyWith(container, { endOfAll: inner.also.reduce((end, later) => Math.max(end, later.end), inner.end) });
  }
  const year = yearAt(reader, at);
  return year === undefined ? undefined : { end: at + 1, within: { kind: "date", year, yearDigits: 4 } };
}

function isContainer(match: Match): boolean {
  if (match.type !== "DATE") return false;
  switch (match.expression.kind) {
    case "date":
    case "season":
    case "quarter":
    case "half":
    case "decade":
    case "century":
    case "unit":
    case "nth":
    case "offset":
    case "deictic":
    case "holiday":
      return true;
    default:
      return false;
  }
}

/** Whether a lower-case noun stands at `at`: “1,500 people”. */
export function isPluralNoun(reader: Reader, at: number): boolean {
  const form = formAt(reader, at);
  return form !== undefined && (form.pos & Pos.Plural) !== 0 && hasShape(reader, at, Shape.Lower);
}
