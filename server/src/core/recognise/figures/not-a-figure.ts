/** Numbers that are no figures: parts of names and labels, years, clock times, telephone and version numbers, “one” as a pronoun. */
import { TokenKind } from "../../article/segmented";
import { Pos, Shape } from "../../lexicon/word-form";
import type { Numeral } from "./read-numeral";
import { readUnitBehind } from "./read-unit";
import {
  isCapital,
  isClosedClass,
  isDash,
  isJoint,
  isMonthOrDay,
  isWord,
  lowerAt,
  posAt,
  type TokenLine,
  touchesPrevious,
} from "./token-line";

/** The token behind the whole expression if the numeral is no figure; 0 if it may be one. */
export function behindNonFigure(line: TokenLine, numeral: Numeral): number {
  // What each test needs first is asked here: most numbers stand apart, between plain words, and come through without a call.
  const { first, limit, digits, low, ordinal } = numeral;
  const touches = touchesPrevious(line, first) || touchesPrevious(line, limit);
  if ((touches || isCodeNumber(line.form[first]!.text)) && isPartOfCode(line, numeral)) return behindCode(line, limit);
  if (limit - first === 2 && isNameWithK(line, numeral)) return limit;
  if (digits) {
    if (isCapital(line, limit) && isStreetNumber(line, numeral)) return limit;
    if (isModel(line, numeral)) return limit;
    const phone = touches ? behindTelephone(line, numeral) : 0;
    if (phone > 0) return phone;
    if ((touches || (1000 <= low && low <= 2100)) && isYear(line, numeral)) return limit;
    const isBehindName = line.first < first && (line.form[first - 1]!.shape & NAME_SHAPES) !== 0;
    if (isBehindName && (isNameNumber(line, numeral) || isDayOfMonth(line, numeral))) return limit;
  }
  if (!digits && isScaleOfCode(line, numeral)) return limit;
  if (isLabel(line, numeral) || isClockTime(line, numeral)) return limit;
  return (!digits || ordinal) && isCapitalNumberOfName(line, numeral) ? limit : 0;
}

/** “K2 million”: the scale of a sum whose sign is not known; a million alone would be wrong. */
function isScaleOfCode(line: TokenLine, { first }: Numeral): boolean {
  const role = line.form[first]!.number?.role;
  return (
    line.first < first && (role === "scale" || role === "suffix") && /^[A-Z]{1,3}\d/.test(line.form[first - 1]!.text)
  );
}

/** Shapes of the words that a number may be named with. */
const NAME_SHAPES = Shape.Capital | Shape.AllCaps | Shape.Camel;

/** “a 747 crashed”, “a 787 Dreamliner”, “the Group of 20”: names that are numbers. */
function isModel(line: TokenLine, { first, limit, digits, scale, low, ordinal }: Numeral): boolean {
  if (!digits || ordinal || scale !== 1 || limit - first !== 1 || !Number.isInteger(low)) return false;
  const before = lowerAt(line, first - 1);
  if (before === "of") return lowerAt(line, first - 2) === "group" && isCapital(line, first - 2);
  if ((before !== "a" && before !== "an") || low < 100 || isJoint(line, limit)) return false;
  if (limit === line.limit) return true;
  const { pos, unit, number } = line.form[limit]!;
  // “a 150% rise”, “a 250 000 loan”.
  if (unit !== undefined || number !== undefined) return false;
  if (!isWord(line, limit)) return ENDS.has(lowerAt(line, limit));
  return isCapital(line, limit) || isClosedClass(pos) || ((pos & Pos.Past) !== 0 && (pos & Pos.Adjective) === 0);
}

const ENDS: ReadonlySet<string> = new Set([",", ".", ";", ":", ")", "?", "!", "”"]);

const STREETS: ReadonlySet<string> = new Set(
  "street st st. road rd rd. avenue ave ave. lane drive square place boulevard blvd blvd. terrace crescent close row".split(
    " ",
  ),
);

/** “10 Downing Street”, “1600 Pennsylvania Avenue”: a house. */
function isStreetNumber(line: TokenLine, { first, limit, digits, scale }: Numeral): boolean {
  // “221B Baker Street”: the letter is no billion.
  if (!digits || !isCapital(line, limit)) return false;
  const hasLetter = limit - first === 2 && /^[A-Z]$/.test(line.form[limit - 1]!.text);
  if (!hasLetter && (scale !== 1 || limit - first !== 1)) return false;
  for (let at = limit + 1; at < limit + 4 && isCapital(line, at); at++) {
    if (STREETS.has(lowerAt(line, at))) return true;
  }
  return false;
}

/** Behind a telephone number: “+44 20 7946 0958”, “555-1234”; 0 if there is none. */
function behindTelephone(line: TokenLine, { first, limit, digits }: Numeral): number {
  if (!digits || limit - first !== 1) return 0;
  const isInternational = touchesPrevious(line, first) && lowerAt(line, first - 1) === "+";
  const width = line.end[first]! - line.start[first]!;
  const isLocal = width === 3 && isJoint(line, limit) && /^\d{4}$/.test(lowerAt(line, limit + 1));
  if (!isInternational && !isLocal) return 0;
  let next = limit;
  while (next < line.limit && next < limit + 12) {
    const at = isDash(line, next) ? next + 1 : next;
    if (at === line.limit || !/^\d{2,8}$/.test(line.form[at]!.text)) break;
    next = at + 1;
  }
  if (next === limit || (isLocal && isWord(line, next) && !isClosedClass(posAt(line, next)))) return 0;
  return next;
}

/** “a 4K television”, “a 10K race”, “a 401K plan”: a name with one noun, where “15K fans” counts many. */
function isNameWithK(line: TokenLine, { first, limit, letters }: Numeral): boolean {
  if (letters > 0 || limit - first !== 2 || line.form[limit - 1]!.text !== "K" || !touchesPrevious(line, limit - 1))
    return false;
  if (line.first < first && line.form[first - 1]!.unit?.prefix !== undefined) return false;
  const pos = posAt(line, limit);
  return (
    isWord(line, limit) && (pos & Pos.Noun) !== 0 && (pos & (Pos.Plural | Pos.Preposition | Pos.Conjunction)) === 0
  );
}

/** Letters, marks or further numbers that touch the digits: “COVID-19”, “3D”, “555-0123-44”, “q=30”, “10/11/2019”. */
function isPartOfCode(line: TokenLine, numeral: Numeral): boolean {
  const { first, limit, digits } = numeral;
  // “under-five”, “top-ten”.
  if (!digits) return isJoint(line, first - 1) && isWord(line, first - 2);
  if (isCodeNumber(line.form[first]!.text)) return true;
  if (numeral.letters === 0 && touchesPrevious(line, first) && first > line.first) {
    const before = lowerAt(line, first - 1);
    if (isWord(line, first - 1) && line.form[first - 1]!.unit?.prefix === undefined) return true;
    if (
      before === "^" ||
      before === "=" ||
      before === "_" ||
      before === "@" ||
      before === "&" ||
      before === "\\" ||
      before === "#"
    )
      return true;
    // “10/11”, “PM2.5”, “BA.2.2”.
    if ((before === "/" || before === ".") && touchesPrevious(line, first - 1)) return true;
    if (isDash(line, first - 1) && touchesPrevious(line, first - 1)) {
      // “F-16”, “mid-20s”, “top-10”; digits before the hyphen make a range or a chain.
      if (isWord(line, first - 2)) return !isPartOfDecade(line, numeral);
      if (line.kind[first - 2] === TokenKind.Number) return true;
    }
    // “+1-222”: a telephone number.
    if (before === "+" && isJoint(line, limit)) return true;
  }
  if (!touchesPrevious(line, limit)) return false;
  const behind = lowerAt(line, limit);
  if (isWord(line, limit)) {
    return readUnitBehind(line, limit, true) === undefined && behind !== "s" && behind !== "'s" && behind !== "yo";
  }
  if (behind === "^" || behind === "_" || behind === "=" || behind === "@" || behind === "\\") return true;
  // “%2020%”: an address.
  if (behind === "%" && touchesPrevious(line, limit + 1) && line.kind[limit + 1] !== TokenKind.Punctuation) return true;
  if (behind === "/" && touchesPrevious(line, limit + 1) && line.kind[limit + 1] === TokenKind.Number) return true;
  return (
    isJoint(line, limit) &&
    line.kind[limit + 1] === TokenKind.Number &&
    isJoint(line, limit + 2) &&
    (line.kind[limit + 3] === TokenKind.Number || isWord(line, limit + 3)) &&
    !isMeasureChain(line, limit)
  );
}

/** “his mid-30s”: years of age. */
const isPartOfDecade = (line: TokenLine, { first, limit }: Numeral): boolean =>
  lowerAt(line, limit) === "s" && touchesPrevious(line, limit) && DECADE_PARTS.has(lowerAt(line, first - 2));

const DECADE_PARTS: ReadonlySet<string> = new Set(["early", "mid", "late"]);

/** Digits that begin with a zero and have no mark: “GG 0431”. */
const isCodeNumber = (text: string): boolean => text.charCodeAt(0) === 48 && /^0\d+$/.test(text);

/** “two-to-three-year”, “10-15-minute”: the chain ends in a word that is measured. */
function isMeasureChain(line: TokenLine, at: number): boolean {
  return isWord(line, at + 3) && line.form[at + 3]!.unit !== undefined;
}

/** Behind the tokens that touch each other from `at` on, a few of them. */
function behindCode(line: TokenLine, at: number): number {
  let next = at;
  while (next < line.limit && next < at + 12 && touchesPrevious(line, next) && lowerAt(line, next) !== ",") next++;
  return next;
}

const LABELS: ReadonlySet<string> = new Set(
  (
    "article section chapter page paragraph clause rule schedule appendix annex figure table volume verse amendment title part " +
    "route highway flight channel gate room platform runway pier camp district ward precinct zone sector unit type model mark " +
    "mk version phase stage tier grade class level category group lot item exhibit count question proposition measure form " +
    "bill resolution protocol directive regulation box episode season windows iphone formula apollo vol ch pp sec art op act psalm bus " +
    "seat apartment number size no"
  ).split(" "),
);

/** Labels with small numbers that stand before a noun. */
const GRADES: ReadonlySet<string> = new Set("category phase stage tier grade level type mark size number".split(" "));

/** “Article 50”, “page 12”, “Flight 370”; a list number that opens a paragraph: “3. Send your child”. */
function isLabel(line: TokenLine, { first, limit, digits, ordinal, low }: Numeral): boolean {
  if (ordinal) return false;
  if (digits && first === 0 && limit === 1 && low < 100) {
    const behind = lowerAt(line, limit);
    if ((behind === "." || behind === ")") && limit + 1 < line.limit) return true;
  }
  if (limit - first !== 1 || !Number.isInteger(low)) return false;
  if (digits && isNumberOfYear(line, limit)) return true;
  const before = lowerAt(line, first - 1);
  // “in the top 5 of the table”, but “the top 10 countries”.
  if (before === "top" && (limit === line.limit || !isWord(line, limit) || isClosedClass(posAt(line, limit))))
    return true;
  if (!LABELS.has(before)) return isFurtherLabel(line, first);
  if (isCapital(line, first - 1)) return true;
  // “a category 4 hurricane”, “phase 3 trials”.
  if (digits && low < 20 && GRADES.has(before)) return true;
  // “the group 12 times”: a label has no noun of its own behind and no article before it.
  if (!digits || (posAt(line, limit) & Pos.Plural) !== 0 || lowerAt(line, limit) === "people") return false;
  const isDetermined = (posAt(line, first - 2) & (Pos.Determiner | Pos.Possessive)) !== 0;
  return !isDetermined && (posAt(line, first - 1) & Pos.MostlyVerb) === 0;
}

/** “law no. 127 of 2022”: the number of a law. */
function isNumberOfYear(line: TokenLine, at: number): boolean {
  if (lowerAt(line, at) !== "of" || line.limit <= at + 1) return false;
  const { text } = line.form[at + 1]!;
  // “3 of 2019's best films”, “12 of 2000 men”.
  if (!/^(?:18|19|20)\d\d$/.test(text) || lowerAt(line, at + 2) === "'s") return false;
  return (posAt(line, at + 2) & (Pos.Plural | Pos.Adjective)) === 0;
}

/** “Resolutions 242 and 497”: one more number of a label. */
function isFurtherLabel(line: TokenLine, first: number): boolean {
  const joint = lowerAt(line, first - 1);
  if (joint !== "and" && joint !== "or" && joint !== "&") return false;
  if (first - 3 < line.first || line.form[first - 2]!.number?.role !== "digits") return false;
  return isCapital(line, first - 3) && LABELS.has(line.form[first - 3]!.nounLemma);
}

/** Digits behind a capitalised word that is no function word: “Boeing 737”, “Nasdaq 100”. */
function isNameNumber(line: TokenLine, { first, limit, digits, ordinal, low, scale, letters }: Numeral): boolean {
  if (letters > 0 || !digits || ordinal || !Number.isInteger(low)) return false;
  // “Agosta 90B”; “Facebook 2bn” is no name.
  const hasLetter =
    limit - first === 2 && touchesPrevious(line, limit - 1) && /^[A-Z]$/.test(line.form[limit - 1]!.text);
  if (!hasLetter && (limit - first !== 1 || scale !== 1)) return false;
  if (first - 1 < line.first || touchesPrevious(line, first)) return false;
  const { pos, shape, unit } = line.form[first - 1]!;
  // “iPhone 11”, “ISO 9001” are names at the head of a sentence too.
  if ((shape & (Shape.Camel | Shape.AllCaps)) === 0 && (first - 1 === line.first || !isCapital(line, first - 1)))
    return false;
  if (unit?.prefix !== undefined || isMonthOrDay(line, first - 1)) return false;
  if ((shape & Shape.Dotted) !== 0 || isTitleCaseVerb(pos)) return false;
  const behind = line.limit <= limit ? undefined : line.form[limit]!;
  if (behind === undefined) return true;
  // “a Boeing 777F”, but “Paris 30C” has the weather of a town.
  if (behind.text === "F" && touchesPrevious(line, limit) && 130 < low) return true;
  if (behind.unit !== undefined && behind.unit.unit?.dimension !== "share") return false;
  if (isJoint(line, limit)) return false;
  return !(isWord(line, limit) && ((behind.pos & Pos.Plural) !== 0 || behind.lower === "people"));
}

/** Function words and verbs stand with a capital in headlines; “Big” can be an adverb, but hardly is. */
const isTitleCaseVerb = (pos: number): boolean =>
  ((pos & Pos.Adverb) !== 0 && (pos & (Pos.Adjective | Pos.Noun)) === 0) ||
  (pos &
    (Pos.Preposition |
      Pos.Determiner |
      Pos.Conjunction |
      Pos.Auxiliary |
      Pos.Past |
      Pos.Relative |
      Pos.Subordinator)) !==
    0;

/** Before these, four digits are a year even where a plural follows: “in 1992 models”. */
const TIME_PREPOSITIONS: ReadonlySet<string> = new Set(
  "in since until till during before after early late mid fiscal circa".split(" "),
);
const YEAR_PREPOSITIONS: ReadonlySet<string> = new Set([
  ...TIME_PREPOSITIONS,
  ..."by from year of for through to and around between end".split(" "),
]);

/**
 * Four plain digits that read as a year: “in 1956”, “the 2019 election”, “1990s”. Newsrooms write 2,000 with its comma, so that a
 * plain number of this century or the last counts only people and measures: “2000 people”. “’86” is a year too.
 */
function isYear(line: TokenLine, { first, limit, digits, ordinal, low, scale }: Numeral): boolean {
  if (!digits || ordinal || scale !== 1 || limit - first !== 1 || !Number.isInteger(low)) return false;
  const width = line.end[first]! - line.start[first]!;
  if (
    width === 2 &&
    touchesPrevious(line, first) &&
    (lowerAt(line, first - 1) === "’" || lowerAt(line, first - 1) === "'")
  )
    return lowerAt(line, limit) !== "’" && lowerAt(line, limit) !== "'";
  const behind = lowerAt(line, limit);
  // “1990s”; “his 40s” is an age.
  if (behind === "s" && touchesPrevious(line, limit)) return low % 10 === 0 && 100 < low;
  if (low < 1000 || 2100 < low || width !== 4) return false;
  if (line.first < first && line.form[first - 1]!.unit?.prefix !== undefined) return false;
  // “in two 2019 cases”.
  if (1900 <= low && line.first < first && line.form[first - 1]!.number?.starts === true) return true;
  if (limit < line.limit) {
    const { unit, pos, lower, nounLemma } = line.form[limit]!;
    if (unit?.unit !== undefined && unit.unit.dimension !== "share" && unit.unit.dimension !== "time") return false;
    const { countables } = line.tables;
    if (countables.has(lower) || countables.has(nounLemma)) return TIME_PREPOSITIONS.has(lowerAt(line, first - 1));
    if (low < 1900 && isWord(line, limit) && (pos & Pos.Plural) !== 0)
      return TIME_PREPOSITIONS.has(lowerAt(line, first - 1));
  }
  return 1900 <= low || YEAR_PREPOSITIONS.has(lowerAt(line, first - 1));
}

/** “Nov. 9”, “9 November”, “Sunday, 9”: the dates layer reads them where it can; in no case do they count. */
function isDayOfMonth(line: TokenLine, { first, limit, digits, low }: Numeral): boolean {
  if (!digits || 31 < low || !Number.isInteger(low) || limit - first !== 1) return false;
  return isMonthOrDay(line, first - 1) && isCapital(line, first - 1) && (posAt(line, limit) & Pos.Plural) === 0;
}

/** “5:30”, “5pm”, “6 a.m.”, “5 o'clock”: the dates layer reads them. */
function isClockTime(line: TokenLine, { first, limit, digits }: Numeral): boolean {
  const behind = lowerAt(line, limit);
  if (behind === "a.m." || behind === "p.m." || behind === "o'clock") return true;
  if (!digits) return false;
  if (behind === "am" || behind === "a.m" || behind === "p.m" || (behind === "pm" && !isDash(line, first - 1)))
    return true;
  if (behind === ":" && touchesPrevious(line, limit) && touchesPrevious(line, limit + 1))
    return line.kind[limit + 1] === TokenKind.Number;
  return touchesPrevious(line, first) && lowerAt(line, first - 1) === ":" && touchesPrevious(line, first - 1);
}

/** A number word with a capital inside a sentence is part of a name: “the Big Ten”, “Fifth Avenue”, “Second World War”. */
function isCapitalNumberOfName(line: TokenLine, { first, limit, digits, ordinal }: Numeral): boolean {
  if (digits) {
    // “the 21st Army Brigade”, “the 5th Fleet”.
    return ordinal && isCapital(line, limit) && (posAt(line, limit) & Pos.Plural) === 0 && !isMonthOrDay(line, limit);
  }
  if (!isCapital(line, first)) return false;
  const opens =
    first === line.first || (first - 1 === line.first && !isWord(line, first - 1)) || !isWord(line, first - 1);
  if (!opens) return isCapital(line, first - 1) || isCapital(line, limit) || ordinal;
  return ordinal && isCapital(line, limit);
}
