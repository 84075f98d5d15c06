/** Reads counts as news writes them before a unit of time: digits, words, halves, and words that leave the number open. */
import type { TimexMod } from "../../article/time-expression";
import { Calendar } from "../../lexicon/calendar";
import { isHyphen, lowerAt, type Reader, touchesPrevious, wordAt } from "./reader";

export interface Count {
  readonly end: number;
  /** null for “several”. */
  readonly count: number | null;
  readonly mod?: TimexMod;
}

/** The longest count at `at`: “5 1/2”, “two and a half”, “a couple of”, “twenty-four”, “two thousand”, “half a”. */
export function readCount(reader: Reader, at: number): Count | undefined {
  const first = wordAt(reader, at, Calendar.Digits | Calendar.Number | Calendar.Vague | Calendar.Determiner);
  if (first === undefined) return lowerAt(reader, at) === "half" ? readHalf(reader, at) : undefined;
  if ((first.kinds & Calendar.Digits) !== 0) {
    if (first.number < 0) return undefined;
    return readFraction(reader, at + 1, first.number);
  }
  if ((first.kinds & Calendar.Number) !== 0) return readWords(reader, at);
  if ((first.kinds & Calendar.Vague) !== 0) return readVague(reader, at);
  const lower = lowerAt(reader, at);
  if (lower !== "a" && lower !== "an") return undefined;
  const next = wordAt(reader, at + 1, Calendar.Number | Calendar.Vague);
  if (next === undefined) return undefined;
  if ((next.kinds & Calendar.Vague) !== 0) {
    const vague = lowerAt(reader, at + 1);
    return vague === "few" || vague === "couple" ? readVague(reader, at + 1) : undefined;
  }
  // “a hundred”, “a dozen”; “a five-year plan” begins with the number itself.
  return next.number === 100 || next.number === 1000 || next.number === 12 ? readWords(reader, at + 1) : undefined;
}

function readVague(reader: Reader, at: number): Count | undefined {
  // “the third time in as many weeks” counts times.
  if (lowerAt(reader, at - 1) === "as") return undefined;
  if (lowerAt(reader, at) === "couple") {
    return { end: lowerAt(reader, at + 1) === "of" ? at + 2 : at + 1, count: 2, mod: "APPROX" };
  }
  return { end: lowerAt(reader, at + 1) === "of" && lowerAt(reader, at) === "dozens" ? at + 2 : at + 1, count: null };
}

function readHalf(reader: Reader, at: number): Count | undefined {
  const next = lowerAt(reader, at + 1);
  if (next === "a" || next === "an") return { end: at + 2, count: 0.5 };
  return isHyphen(reader, at + 1) ? { end: at + 2, count: 0.5 } : undefined;
}

/** Number words: twenty-four, two hundred, one hundred and fifty; at most six of them. */
function readWords(reader: Reader, at: number): Count | undefined {
  let total = 0;
  let part = 0;
  let i = at;
  for (let words = 0; words < 6; words++) {
    const word = wordAt(reader, i, Calendar.Number);
    if (word === undefined) break;
    const { number } = word;
    if (number === 100 || number === 1000 || number === 12) {
      if (number === 12 && lowerAt(reader, i) === "twelve") part += 12;
      else part = Math.max(part, 1) * number;
      if (number === 1000) {
        total += part;
        part = 0;
      }
    } else if (part % 100 === 0 || (number < 10 && 20 <= part % 100 && part % 10 === 0)) part += number;
    else break;
    i++;
    const nextIsNumber = wordAt(reader, i + 1, Calendar.Number) !== undefined;
    if (nextIsNumber && (isHyphen(reader, i) || (lowerAt(reader, i) === "and" && (number === 100 || number === 1000))))
      i++;
  }
  return i === at ? undefined : readFraction(reader, i, total + part);
}

const HALF_SIGN: Readonly<Record<string, number>> = { "½": 0.5, "¼": 0.25, "¾": 0.75 };

/** What may follow a whole number: “1/2”, “-1/2”, “½”, “and a half”. */
function readFraction(reader: Reader, at: number, whole: number): Count {
  const lower = lowerAt(reader, at);
  const sign = HALF_SIGN[lower];
  if (sign !== undefined) return { end: at + 1, count: whole + sign };
  let i = isHyphen(reader, at) ? at + 1 : at;
  if (lowerAt(reader, i) === "1" && lowerAt(reader, i + 1) === "/" && touchesPrevious(reader, i + 2)) {
    const divisor = wordAt(reader, i + 2, Calendar.Digits)?.number;
    if (divisor === 2 || divisor === 4) return { end: i + 3, count: whole + 1 / divisor };
  }
  i = at;
  if (lower === "and") {
    const article = lowerAt(reader, at + 1);
    const half = article === "a" || article === "one" ? at + 2 : at + 1;
    if (lowerAt(reader, half) === "half") return { end: half + 1, count: whole + 0.5 };
  }
  if (
    isHyphen(reader, at) &&
    lowerAt(reader, at + 1) === "and" &&
    lowerAt(reader, at + 3) === "a" &&
    lowerAt(reader, at + 5) === "half"
  ) {
    return { end: at + 6, count: whole + 0.5 };
  }
  return { end: at, count: whole };
}

/** The number of an ordinal, “third”, “3rd”, “twenty-first”, -1 for “last”. */
export function readOrdinal(reader: Reader, at: number): { readonly end: number; readonly number: number } | undefined {
  const word = wordAt(reader, at, Calendar.Ordinal | Calendar.Digits | Calendar.Number);
  if (word === undefined) return undefined;
  if ((word.kinds & Calendar.Ordinal) !== 0) return { end: at + 1, number: word.number };
  if ((word.kinds & Calendar.Digits) !== 0) {
    if (word.width === 0 || 4 < word.width) return undefined;
    const hasSuffix = wordAt(reader, at + 1, Calendar.OrdinalSuffix) !== undefined && touchesPrevious(reader, at + 1);
    return hasSuffix ? { end: at + 2, number: word.number } : undefined;
  }
  if (20 <= word.number && word.number < 100 && isHyphen(reader, at + 1)) {
    const ones = wordAt(reader, at + 2, Calendar.Ordinal);
    if (ones !== undefined && 0 < ones.number && ones.number < 10) {
      return { end: at + 3, number: word.number + ones.number };
    }
  }
  return undefined;
}

/** A year in words, as broadcasters spell it: “nineteen ninety-seven”, “two thousand (and) fifteen”, “seventeen hundred thirty-three”. */
export function readYearWords(reader: Reader, at: number): { readonly end: number; readonly year: number } | undefined {
  const first = wordAt(reader, at, Calendar.Number);
  if (first === undefined) return undefined;
  if (first.number === 2 && lowerAt(reader, at + 1) === "thousand") {
    const words = readWords(reader, at);
    return words === undefined || words.count === null || words.count <= 2000 || 2099 < words.count
      ? undefined
      : { end: words.end, year: words.count };
  }
  if (first.number < 16 || 20 < first.number) return undefined;
  if (lowerAt(reader, at + 1) === "hundred") {
    const words = readWords(reader, at);
    return words === undefined || words.count === null || words.count % 100 === 0
      ? undefined
      : { end: words.end, year: words.count };
  }
  const rest = readWords(reader, at + 1);
  if (rest === undefined || rest.count === null || rest.count < 10 || 99 < rest.count) return undefined;
  return { end: rest.end, year: first.number * 100 + rest.count };
}
