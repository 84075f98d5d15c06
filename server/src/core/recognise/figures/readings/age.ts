/** Ages: “a 24-year-old”, “aged between 5 and 12”, “Smith, 24,”, “in his 40s”, “she was 24”. */
import type { FigureConcept } from "../../../article/article";
import { NameFact } from "../../../lexicon/names";
import { Pos, Shape, type WordForm } from "../../../lexicon/word-form";
import { amountValue, type Draft, unitOf } from "../draft";
import type { Amount } from "../read-amount";
import { conceptOf, nounPhraseAt, nounPhraseEndingAt } from "../read-noun-phrase";
import {
  isCapital,
  isDash,
  isJoint,
  isMonthOrDay,
  isWord,
  lowerAt,
  numberAt,
  posAt,
  type TokenLine,
  touchesPrevious,
} from "../token-line";

/** The oldest that a bare number behind a name is taken for. */
const OLDEST = 115;

export function readAge(line: TokenLine, amount: Amount): Draft | undefined {
  const withWord = readYearsOld(line, amount) ?? readAged(line, amount);
  if (withWord !== undefined) return withWord;
  if (touchesPrevious(line, amount.limit)) {
    const decade = readDecade(line, amount);
    if (decade !== undefined) return decade;
  }
  // All others are bare numbers.
  if (amount.unit !== undefined || amount.outerFirst !== amount.first || amount.joint !== "") return undefined;
  return readApposition(line, amount) ?? readPronounAge(line, amount);
}

interface Parts {
  readonly by: string;
  readonly of: FigureConcept | null;
  readonly limit: number;
  /** The token of the word year, month, week or day. */
  readonly unitToken?: number;
  readonly value?: number | readonly [number, number];
}

function draft(line: TokenLine, amount: Amount, parts: Parts): Draft {
  const { unitToken } = parts;
  return {
    kind: "AGE",
    by: parts.by,
    amount,
    value: parts.value ?? amountValue(amount),
    change: amount.change,
    unit:
      unitToken === undefined
        ? null
        : unitOf(
            line,
            unitToken,
            unitToken + 1,
            line.form[unitToken]!.unit?.unit?.name ?? "year",
            line.form[unitToken]!.unit?.unit,
          ),
    of: parts.of,
    found: undefined,
    limit: parts.limit,
    elliptical: false,
    isWeak: false,
  };
}

/** “24-year-old”, “24 years old”, “10 months of age”, “87 yo”. */
function readYearsOld(line: TokenLine, amount: Amount): Draft | undefined {
  let at = amount.limit;
  if (isDash(line, at)) at++;
  const word = line.limit <= at ? undefined : line.form[at]!;
  if (word === undefined) return undefined;
  if (word.lower === "yo") return draft(line, amount, { by: "age-years-old", of: null, limit: at + 1, unitToken: at });
  if (word.unit?.unit?.dimension !== "time") return undefined;
  let old = at + 1;
  if (isDash(line, old)) old++;
  const lower = lowerAt(line, old);
  if (lower === "of" && lowerAt(line, old + 1) === "age") {
    return draft(line, amount, { by: "age-years-old", of: subjectOf(line, amount), limit: old + 2, unitToken: at });
  }
  if (lower !== "old" && lower !== "olds") return undefined;
  const phrase =
    isDash(line, at + 1) || isArticle(line, amount.outerFirst - 1) ? nounPhraseAt(line, old + 1) : undefined;
  const of =
    phrase === undefined
      ? isArticle(line, amount.outerFirst - 1)
        ? null
        : subjectOf(line, amount)
      : conceptOf(line, phrase);
  return draft(line, amount, { by: "age-years-old", of, limit: phrase?.limit ?? old + 1, unitToken: at });
}

function isArticle(line: TokenLine, at: number): boolean {
  return (posAt(line, at) & Pos.Determiner) !== 0;
}

/** The noun before “is”, “was”: “The suspect is 24 years old”. */
function subjectOf(line: TokenLine, { outerFirst }: Amount): FigureConcept | null {
  let at = outerFirst - 1;
  if ((posAt(line, at) & Pos.Adverb) !== 0 && (posAt(line, at) & Pos.Auxiliary) === 0) at--;
  if ((posAt(line, at) & Pos.Auxiliary) === 0) return null;
  const phrase = nounPhraseEndingAt(line, at - 1);
  return phrase === undefined ? null : conceptOf(line, phrase);
}

/** “aged 24”, “ages 5 to 12”, “at the age of 24”. */
function readAged(line: TokenLine, amount: Amount): Draft | undefined {
  if (amount.unit !== undefined && amount.unit.unit.dimension !== "time") return undefined;
  let at = amount.outerFirst - 1;
  let lower = lowerAt(line, at);
  // “men aged 31 and 45”.
  if ((lower === "and" || lower === ",") && numberAt(line, at - 1)?.role === "digits") lower = lowerAt(line, (at -= 2));
  if (lower === "of") lower = lowerAt(line, --at) === "age" ? "age" : "";
  if (lower !== "aged" && lower !== "age" && lower !== "ages") return undefined;
  if (OLDEST < amount.high || amount.unit?.hyphen === true) return undefined;
  const phrase =
    lower === "aged" ? nounPhraseEndingAt(line, lowerAt(line, at - 1) === "," ? at - 2 : at - 1) : undefined;
  const of = phrase === undefined ? null : conceptOf(line, phrase);
  const unitToken = amount.unit === undefined ? {} : { unitToken: amount.unit.first };
  return draft(line, amount, { by: "age-aged", of, limit: amount.outerLimit, ...unitToken });
}

/** A bare number between commas behind a name: “Ana Souza, 24, died”. */
function readApposition(line: TokenLine, amount: Amount): Draft | undefined {
  const { first, limit, low, numeral, outerFirst } = amount;
  if (
    !numeral.digits ||
    amount.unit !== undefined ||
    amount.joint !== "" ||
    outerFirst !== first ||
    limit - first !== 1
  )
    return undefined;
  if (!Number.isInteger(low) || low < 1 || OLDEST < low) return undefined;
  const behind = lowerAt(line, limit);
  if (lowerAt(line, first - 1) === "(" && behind === ")") return readBracketed(line, amount);
  // “Ana Souza, now 24, …”.
  const last = lowerAt(line, first - 1);
  const isBoth = last === "both" || last === "all";
  const comma = last === "now" || last === "then" || isBoth ? first - 2 : first - 1;
  if (lowerAt(line, comma) !== ",") return undefined;
  if (limit < line.limit && behind !== "," && behind !== "." && behind !== ")" && behind !== ";" && !DASHES.has(behind))
    return undefined;
  // “May, 24, 2019” and lists of numbers are no ages.
  const next = limit + 1 < line.limit ? line.form[limit + 1]! : undefined;
  if (behind === "," && next?.number?.role === "digits") return undefined;
  // “Souza’s son, 7, …”.
  const name =
    nameEndingAt(line, comma - 1) ?? (isBoth ? peopleEndingAt(line, comma - 1) : personEndingAt(line, comma - 1, low));
  return name === undefined ? undefined : draft(line, amount, { by: "age-apposition", of: name, limit });
}

/** “Amina Diagne (29)”, a full name; in reports of a match the number may be a minute. */
function readBracketed(line: TokenLine, amount: Amount): Draft | undefined {
  const { first, limit, low } = amount;
  if (low < 10 || !isCapital(line, first - 3)) return undefined;
  for (let at = Math.max(line.first, first - 12); at < Math.min(line.limit, limit + 12); at++) {
    const { verbLemma, nounLemma } = line.form[at]!;
    if (line.tables.actions.get(verbLemma) === "contest" || line.tables.nounActions.get(nounLemma) === "contest")
      return undefined;
  }
  // “Amity University (42)”: a list of ranks; a person’s last name is no common noun.
  const last = line.form[first - 2]!;
  const isCommon = (last.pos & Pos.Noun) !== 0 && ((last.name?.facts ?? 0) & (NameFact.Given | NameFact.Surname)) === 0;
  const name = isCommon ? undefined : nameEndingAt(line, first - 2);
  return name === undefined ? undefined : draft(line, amount, { by: "age-bracketed", of: name, limit: limit + 1 });
}

const DASHES: ReadonlySet<string> = new Set(["—", "–", "―", "--", "-"]);

/** The capitalised words that end at `last`, without a title. */
function nameEndingAt(line: TokenLine, last: number): FigureConcept | undefined {
  if (!isCapital(line, last) || isMonthOrDay(line, last)) return undefined;
  const form = line.form[last]!;
  // A suffix is no name by itself: “Martin Luther King Jr., 39”.
  let first = last;
  while (line.first < first && last - first < 6 && isNameWord(line, first - 1)) first--;
  while (first < last && !isCapital(line, first)) first++;
  while (first < last && isTitle(line.form[first]!)) first++;
  return { start: line.start[first]!, end: line.end[last]!, head: form.text, class: "person" };
}

/** “Corporal”, “Dr.”: no part of the name. */
function isTitle({ shape, name }: WordForm): boolean {
  if ((shape & (Shape.Dotted | Shape.Initial)) === Shape.Dotted) return true;
  return ((name?.facts ?? 0) & (NameFact.Title | NameFact.TitleMod | NameFact.Office)) !== 0;
}

const PARTICLES: ReadonlySet<string> = new Set(
  "al bin ben ibn de da di del della der den du dos van von la le el abu ould y e".split(" "),
);

function isNameWord(line: TokenLine, at: number): boolean {
  if (isJoint(line, at)) return true;
  if (!isWord(line, at)) return false;
  const { lower } = line.form[at]!;
  if (PARTICLES.has(lower)) return isCapital(line, at) || isCapital(line, at - 1);
  return (
    isCapital(line, at) &&
    !isMonthOrDay(line, at) &&
    (posAt(line, at) & (Pos.Determiner | Pos.Preposition | Pos.Pronoun | Pos.Conjunction)) === 0
  );
}

/** “in his 40s”, “in their twenties” is not: words of decades are rare in news. */
function readDecade(line: TokenLine, amount: Amount): Draft | undefined {
  const { first, limit, low, numeral } = amount;
  if (
    !numeral.digits ||
    (lowerAt(line, limit) !== "s" && lowerAt(line, limit) !== "'s") ||
    !touchesPrevious(line, limit) ||
    low % 10 !== 0 ||
    100 < low ||
    low < 10
  )
    return undefined;
  // “women in their 20s and 30s”.
  const joint = lowerAt(line, first - 1);
  const isSecond = (joint === "and" || joint === "or" || joint === "to") && DECADE.test(lowerAt(line, first - 2));
  let at = isSecond ? first - 4 : first - 1;
  let from = low;
  let to = low + 9;
  if (isDash(line, at)) at--;
  const part = lowerAt(line, at);
  if (part === "early") to = low + 3;
  else if (part === "mid") [from, to] = [low + 4, low + 6];
  else if (part === "late") from = low + 7;
  if (part === "early" || part === "mid" || part === "late") at--;
  const owner = lowerAt(line, at);
  if (owner !== "his" && owner !== "her" && owner !== "their" && owner !== "my" && owner !== "your" && owner !== "our")
    return undefined;
  return draft(line, amount, { by: "age-decade", of: null, limit: limit + 1, value: [from, to] });
}

/** What may stand behind an age without its unit. */
const ENDS_AGE: ReadonlySet<string> = new Set([
  ",",
  ".",
  ";",
  "!",
  "?",
  ")",
  "”",
  '"',
  "’",
  "when",
  "and",
  "but",
  "now",
]);

const DECADE = /^'?s$/;

const LIFE: ReadonlySet<string> = new Set(["die", "retire", "marry"]);

/** “She was 24.” */
function readPronounAge(line: TokenLine, amount: Amount): Draft | undefined {
  const { first, limit, low, numeral, outerFirst } = amount;
  if (amount.unit !== undefined || outerFirst !== first || amount.joint !== "" || low < 1 || OLDEST < low)
    return undefined;
  const behind = lowerAt(line, limit);
  // “She was five at the time”; one in words is a pronoun.
  const isThen = behind === "when" || (behind === "at" && lowerAt(line, limit + 2) === "time");
  if (!numeral.digits && (low < 2 || !isThen)) return undefined;
  const verb = lowerAt(line, first - 1);
  // “when he turned 18 and had to serve”.
  const isTurn = (verb === "turned" || verb === "turns") && (behind === "and" || behind === "in" || behind === "on");
  if (limit < line.limit && !ENDS_AGE.has(behind) && !isTurn && !isThen) return undefined;
  // “dies at 84”.
  if (verb === "at" && 10 < low && LIFE.has(line.form[first - 2]?.verbLemma ?? ""))
    return draft(line, amount, { by: "age-verb", of: null, limit });
  if (verb !== "was" && verb !== "is" && verb !== "turned" && verb !== "turns") return undefined;
  const pronoun = lowerAt(line, first - 2);
  if (pronoun === "he" || pronoun === "she" || pronoun === "who")
    return draft(line, amount, { by: "age-pronoun", of: null, limit });
  const person = personEndingAt(line, first - 2, low);
  return person === undefined ? undefined : draft(line, amount, { by: "age-subject", of: person, limit });
}

/** Below this a number behind a name is more likely a score. */
const YOUNGEST_NAMED = 15;

/** “My father | is 80”, “Amina Diagne | is 24”: one person, by a noun for people or by a name that begins with a first name. */
function personEndingAt(line: TokenLine, last: number, age: number): FigureConcept | undefined {
  if (!isWord(line, last)) return undefined;
  const form = line.form[last]!;
  if (isCapital(line, last)) {
    if (age < YOUNGEST_NAMED || !isCapital(line, last - 1) || !isNameWord(line, last - 1)) return undefined;
    const given = line.form[last - 1]!.name?.facts ?? 0;
    return (given & NameFact.Given) === 0 ? undefined : nameEndingAt(line, last);
  }
  const isOwned = (posAt(line, last - 1) & (Pos.Possessive | Pos.Determiner)) !== 0 || lowerAt(line, last - 1) === "'s";
  const countable = line.tables.countables.get(form.lower);
  const isOne = countable !== undefined && countable.lemma === form.lower && !GROUPS.has(form.lower);
  const phrase = KIN.has(form.lower) || (isOwned && isOne) ? nounPhraseEndingAt(line, last) : undefined;
  return phrase === undefined ? undefined : conceptOf(line, phrase);
}

/** “The twins, both 9, …”, “three girls, all 12, …”. */
function peopleEndingAt(line: TokenLine, last: number): FigureConcept | undefined {
  const { lower, nounLemma, pos } = line.form[last]!;
  const isPeople = KIN.has(nounLemma) || nounLemma === "twin" || line.tables.countables.has(lower);
  const phrase = (pos & Pos.Plural) !== 0 && isPeople ? nounPhraseEndingAt(line, last) : undefined;
  return phrase === undefined ? undefined : conceptOf(line, phrase);
}

/** Nouns of people that name several or no one. */
const GROUPS: ReadonlySet<string> = new Set(
  "case body life crew staff police other others people personnel".split(" "),
);

const KIN: ReadonlySet<string> = new Set(
  "father mother son daughter brother sister husband wife uncle aunt nephew niece cousin grandfather grandmother grandson granddaughter widow widower".split(
    " ",
  ),
);
