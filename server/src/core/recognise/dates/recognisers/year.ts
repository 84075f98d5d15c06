/** Years, decades and centuries: 2019, 264 BC, 1914-18, the ’90s, the nineteen-nineties, the 19th century. */
import { Calendar } from "../../../lexicon/calendar";
import { Pos, Shape } from "../../../lexicon/word-form";
import { copyWith } from "../../../text/copy-with";
import { followsTimePreposition, isNameLike, isPluralNoun, yearAt } from "../contexts";
import type { DateRecogniser, Match } from "../match";
import { readOrdinal, readYearWords } from "../numbers";
import {
  formAt,
  hasShape,
  isApostrophe,
  isBoundBefore,
  isDash,
  isHyphen,
  lowerAt,
  plainNumber,
  type Reader,
  touchesPrevious,
  wordAt,
} from "../reader";
import { shortYear } from "./month-date";

export const year: DateRecogniser = {
  name: "year",
  starts: Calendar.Digits | Calendar.Number | Calendar.Era,
  match(reader, at) {
    const bound = isBoundBefore(reader, at);
    if (isApostrophe(lowerAt(reader, at - 1)) && touchesPrevious(reader, at)) return apostropheYear(reader, at);
    if (bound && !isDash(lowerAt(reader, at - 1)) && lowerAt(reader, at - 1) !== "/") return undefined;
    const era = yearWithEra(reader, at);
    if (era !== undefined) return era;
    if (bound && isPartOfNumber(reader, at)) return undefined;
    const words = readYearWords(reader, at);
    if (words !== undefined && isYearInWords(reader, at, words.end)) {
      return { end: words.end, type: "DATE", expression: { kind: "date", year: words.year, yearDigits: 4 } };
    }
    const value = yearAt(reader, at);
    if (value === undefined || !isYear(reader, at, value)) return undefined;
    const match: Match = { end: at + 1, type: "DATE", expression: { kind: "date", year: value, yearDigits: 4 } };
    const later = shortEnd(reader, at + 1, value);
    return later === undefined ? match : copyWith(match, { also: [later] });
  },
};

/** “+86 138-2010-2015” is a telephone number: digits that are no year stand before it, or more than one year. */
function isPartOfNumber(reader: Reader, at: number): boolean {
  if (!touchesPrevious(reader, at - 1) || wordAt(reader, at - 2, Calendar.Digits) === undefined) return false;
  return yearAt(reader, at - 2) === undefined || isDash(lowerAt(reader, at - 3));
}

/** “264 BC”, “AD 79”. */
function yearWithEra(reader: Reader, at: number): Match | undefined {
  if (wordAt(reader, at, Calendar.Era) !== undefined) {
    if (lowerAt(reader, at).charCodeAt(0) !== 97 || !hasShape(reader, at, Shape.AllCaps)) return undefined;
    const digits = plainNumber(reader, at + 1, 1, 2199, 4);
    if (digits === undefined) return undefined;
    return { end: at + 2, type: "DATE", expression: { kind: "date", year: digits.number, yearDigits: 4, era: "AD" } };
  }
  const digits = plainNumber(reader, at, 1, 9999, 4);
  const era = wordAt(reader, at + 1, Calendar.Era);
  if (digits === undefined || era === undefined || !hasShape(reader, at + 1, Shape.AllCaps)) return undefined;
  const value = era.value as "BC" | "AD";
  return { end: at + 2, type: "DATE", expression: { kind: "date", year: digits.number, yearDigits: 4, era: value } };
}

/** “two thousand fifteen people” and “seventeen hundred fifty soldiers” are counts; “nineteen ninety-seven” is a year anywhere. */
function isYearInWords(reader: Reader, at: number, end: number): boolean {
  if (!/^(?:thousand|hundred)$/.test(lowerAt(reader, at + 1))) return true;
  if (isPluralNoun(reader, end) || wordAt(reader, end, Calendar.Unit) !== undefined) return false;
  return followsTimePreposition(reader, at);
}

/** “the summer of ’82”, “class of ’98”. */
function apostropheYear(reader: Reader, at: number): Match | undefined {
  const short = shortYear(reader, at - 1);
  if (short === undefined || !/^(?:in|of|since|by|until|from|to|early|late)$/.test(lowerAt(reader, at - 2)))
    return undefined;
  return {
    start: at - 1,
    end: short.end,
    type: "DATE",
    expression: { kind: "date", year: short.year, yearDigits: 2 },
  };
}

/** Whether four digits are a year here and no count, number of a law, or model. */
function isYear(reader: Reader, at: number, value: number): boolean {
  const next = formAt(reader, at + 1);
  if (next?.lower === "%" || next?.lower === "percent" || next?.lower === "per") return false;
  if (
    wordAt(reader, at + 1, Calendar.Unit | Calendar.Meridiem | Calendar.Zone) !== undefined &&
    !isBetween(reader, at)
  ) {
    if (next?.calendar?.plural === true || (next!.shape & Shape.AllCaps) !== 0) return false;
  }
  const led = followsTimePreposition(reader, at);
  const before = lowerAt(reader, at - 1);
  // “Between 2010 and 2015 people died.”
  if (endsRange(reader, at)) return true;
  if (countsInRange(reader, at)) return false;
  // “About 1900 were hurt.”
  if (/^(?:about|around)$/.test(before) && /^(?:were|have|are|had|of)$/.test(next?.lower ?? "")) return false;
  if (
    isPluralNoun(reader, at + 1) &&
    (!led || /^(?:about|around|to|as)$/.test(before)) &&
    before !== "the" &&
    before !== "'s" &&
    before !== "’s"
  )
    return false;
  // “a 2015 Toyota”, “the 2015 Ford”: a model year.
  if (wordAt(reader, at + 1, Calendar.NameCue) !== undefined && hasShape(reader, at + 1, Shape.Capital)) return false;
  if (/^(?:a|his|her|their|my|your)$/.test(before) && isNameLike(reader, at + 1)) return false;
  if (1850 <= value && value < 2060) {
    return led || !isNumberedThing(reader, at - 1);
  }
  if (led && before !== "about" && before !== "around" && before !== "to" && before !== "as") {
    return !isCounted(reader, at + 1);
  }
  // “the War of 1812”, “the constitution of 1787”; “a force of 1500 men” counts.
  if (before === "of" && 1500 <= value) return !isCounted(reader, at + 1);
  return isDash(before) && touchesPrevious(reader, at) && yearAt(reader, at - 2) !== undefined;
}

/** The later year of “between 2010 and 2015”, “from 2010 to 2015”. */
function endsRange(reader: Reader, at: number): boolean {
  const joint = lowerAt(reader, at - 1);
  if (joint !== "and" && joint !== "to" && joint !== "until") return false;
  const first = yearAt(reader, at - 2);
  return first !== undefined && first < yearAt(reader, at)! && /^(?:between|from)$/.test(lowerAt(reader, at - 3));
}

/** “some 2000 to 2500 troops” counts them. */
function countsInRange(reader: Reader, at: number): boolean {
  const joint = lowerAt(reader, at + 1);
  if (joint !== "to" && joint !== "or" && !isDash(joint)) return false;
  if (plainNumber(reader, at + 2, 0, 99_999, 5) === undefined || !isPluralNoun(reader, at + 3)) return false;
  return !/^(?:between|from|in|the|since)$/.test(lowerAt(reader, at - 1));
}

const isBetween = (reader: Reader, at: number): boolean => lowerAt(reader, at - 1) === "the";

/** “from 1200 troops”, “of 1500 metres”: a lower-case noun or an adjective follows. */
function isCounted(reader: Reader, at: number): boolean {
  const form = formAt(reader, at);
  if (form === undefined || (form.shape & Shape.Lower) === 0) return false;
  if ((form.pos & Pos.Plural) !== 0) return true;
  return form.unit !== undefined;
}

/** “Resolution 1973”, “Flight 1812”, “Windows 2000”: nouns that are counted by numbers; “Euro 2016” is counted by years. */
function isNumberedThing(reader: Reader, at: number): boolean {
  return NUMBERED.has(lowerAt(reader, at));
}

const NUMBERED: ReadonlySet<string> = new Set(
  "no. nos. number $ £ € # page pages room flight resolution route highway article section channel model windows boeing airbus bill act proposition unit form psalm serial lot gate suite figure volume unscr formula code square area district russell nikkei ftse topix".split(
    " ",
  ),
);

/** The “18” of “1914-18”. */
export function shortEnd(reader: Reader, at: number, from: number): (Match & { readonly start: number }) | undefined {
  if (!isHyphen(reader, at) && lowerAt(reader, at) !== "/") return undefined;
  const digits = plainNumber(reader, at + 1, 0, 99, 2);
  if (
    digits === undefined ||
    digits.width !== 2 ||
    (touchesPrevious(reader, at + 2) && /^[-:\p{L}]/u.test(lowerAt(reader, at + 2)))
  ) {
    return undefined;
  }
  const to = Math.floor(from / 100) * 100 + digits.number;
  if (to <= from) return undefined;
  return { start: at + 1, end: at + 2, type: "DATE", expression: { kind: "date", year: to, yearDigits: 4 } };
}

export const decade: DateRecogniser = {
  name: "decade",
  starts: Calendar.Digits | Calendar.Decade | Calendar.Determiner | Calendar.Number,
  match(reader, at) {
    const hasArticle = lowerAt(reader, at) === "the";
    if (!hasArticle && wordAt(reader, at, Calendar.Determiner) !== undefined) return undefined;
    let i = hasArticle ? at + 1 : at;
    if (isApostrophe(lowerAt(reader, i))) i++;
    const read = decadeDigits(reader, i) ?? decadeWords(reader, i);
    if (read === undefined) return undefined;
    const start = !hasArticle && isApostrophe(lowerAt(reader, at - 1)) && touchesPrevious(reader, at) ? at - 1 : at;
    if (isAge(reader, start)) return { end: read.end, type: "DATE", expression: read.expression, discard: true };
    if (read.expression.kind === "decade" && read.expression.short && !hasArticle && start === at) {
      if (!/^(?:the|early|late|mid|and|-|–)$/.test(lowerAt(reader, at - 1))) return undefined;
    }
    return start === at ? read : copyWith(read, { start });
  },
};

/** “in his 50s”, “a woman in her late twenties”. */
function isAge(reader: Reader, at: number): boolean {
  for (let i = at - 1; at - 4 <= i; i--) {
    if (/^(?:his|her|their|my|our|your)$/.test(lowerAt(reader, i))) return true;
    if (wordAt(reader, i, Calendar.Position) === undefined && !isDash(lowerAt(reader, i))) return false;
  }
  return false;
}

function decadeDigits(reader: Reader, at: number): Match | undefined {
  const word = plainNumber(reader, at, 0, 2199, 4);
  if (word === undefined || word.number % 10 !== 0 || (word.width !== 2 && word.width !== 4)) return undefined;
  if (word.width === 4 && word.number < 1000) return undefined;
  if (!touchesPrevious(reader, at + 1) || !/^['’]?s$/.test(lowerAt(reader, at + 1))) return undefined;
  const value = word.number / 10;
  // “the 1800s” are a century; “the 2000s” are its first ten years.
  if (word.width === 4 && word.number % 100 === 0 && word.number < 2000) {
    return { end: at + 2, type: "DATE", expression: { kind: "century", century: word.number / 100 + 1 } };
  }
  return {
    end: at + 2,
    type: "DATE",
    expression: { kind: "decade", decade: value, ...(word.width === 2 ? { short: true } : {}) },
  };
}

/** “the nineties”, “the nineteen-nineties”. */
function decadeWords(reader: Reader, at: number): Match | undefined {
  const lead = wordAt(reader, at, Calendar.Number);
  let i = at;
  if (lead !== undefined) {
    if (lead.number < 16 || 20 < lead.number) return undefined;
    i = isHyphen(reader, at + 1) ? at + 2 : at + 1;
  }
  const word = wordAt(reader, i, Calendar.Decade);
  if (word === undefined) return undefined;
  const decadeDigit = Number(word.value);
  if (lead !== undefined)
    return { end: i + 1, type: "DATE", expression: { kind: "decade", decade: lead.number * 10 + decadeDigit } };
  return { end: i + 1, type: "DATE", expression: { kind: "decade", decade: decadeDigit, short: true } };
}

export const century: DateRecogniser = {
  name: "century",
  starts: Calendar.Digits | Calendar.Ordinal | Calendar.Determiner | Calendar.Number,
  match(reader, at) {
    const i = lowerAt(reader, at) === "the" ? at + 1 : at;
    const ordinal = readOrdinal(reader, i);
    if (ordinal === undefined || ordinal.number < 1 || 30 < ordinal.number) return undefined;
    const unit = isHyphen(reader, ordinal.end) ? ordinal.end + 1 : ordinal.end;
    if (lowerAt(reader, unit) !== "century") return centuries(reader, ordinal);
    const era = wordAt(reader, unit + 1, Calendar.Era);
    const hasEra = era !== undefined && hasShape(reader, unit + 1, Shape.AllCaps);
    return {
      end: hasEra ? unit + 2 : unit + 1,
      type: "DATE",
      expression: {
        kind: "century",
        century: ordinal.number,
        ...(hasEra ? { era: era.value as "BC" | "AD" } : {}),
      },
    };
  },
};

/** “the 18th and 19th centuries”. */
function centuries(reader: Reader, first: { readonly end: number; readonly number: number }): Match | undefined {
  const joint = lowerAt(reader, first.end);
  if (joint !== "and" && joint !== "to" && joint !== "or" && !isDash(joint)) return undefined;
  const second = readOrdinal(reader, first.end + 1);
  if (second === undefined || second.number <= first.number || 30 < second.number) return undefined;
  if (lowerAt(reader, second.end) !== "centuries") return undefined;
  return {
    end: first.end,
    type: "DATE",
    expression: { kind: "century", century: first.number },
    also: [
      {
        start: first.end + 1,
        end: second.end + 1,
        type: "DATE",
        expression: { kind: "century", century: second.number },
      },
    ],
  };
}
