/** Noun phrases to the right and to the left of a token, shallow: words by their parts of speech, no tree. */
import type { FigureConcept } from "../../article/article";
import { Calendar } from "../../lexicon/calendar";
import { Pos, Shape } from "../../lexicon/word-form";
import {
  isCapital,
  isClosedClass,
  isDash,
  isJoint,
  isMonthOrDay,
  isWord,
  lowerAt,
  numberAt,
  posAt,
  type TokenLine,
  touchesPrevious,
} from "./token-line";

export interface NounPhrase {
  /** Tokens `[first, limit)`. */
  readonly first: number;
  readonly limit: number;
  readonly head: number;
}

const LONGEST = 8;
/** Determiners and quantifiers that may stand inside the phrase of a number: “three other men”, “20 more soldiers”. */
const INNER: ReadonlySet<string> = new Set([
  "other",
  "more",
  "most",
  "least",
  "such",
  "own",
  "further",
  "additional",
  "others",
]);
const ADDING: ReadonlySet<string> = new Set(["more", "further"]);
const NEVER_NOUN: ReadonlySet<string> = new Set([
  "percent",
  "ago",
  "later",
  "earlier",
  "apiece",
  "respectively",
  "etc",
  "else",
]);

/**
 * The phrase that begins at `at`: adjectives, then nouns. It ends before a function word, a verb or a mark; behind a plural
 * noun a form that can be a verb is one: “49 soldiers attack”, but “12 police officers”. A number above one expects a plural.
 */
export function nounPhraseAt(line: TokenLine, at: number, expected: "plural" | "any" = "any"): NounPhrase | undefined {
  const stop = Math.min(line.limit, at + LONGEST);
  let head = -1;
  let limit = at;
  for (let next = at; next < stop; next++) {
    if (!isWord(line, next)) {
      if (next === at) break;
      if (isJoint(line, next) && isWord(line, next + 1)) continue;
      if (!isSuspended(line, next)) break;
      // “1,500 coal- and gas-fired plants”.
      head = -1;
      next++;
      continue;
    }
    // “It is 4,030 today”, “climbed 12% year on year”.
    if (isTimeWord(line, next)) break;
    // “one tweet Friday”.
    if (0 <= head && isMonthOrDay(line, next)) break;
    const form = line.form[next]!;
    const { pos } = form;
    if (INNER.has(form.lower)) {
      if (form.lower === "others") {
        if (head < 0) {
          head = next;
          limit = next + 1;
        }
        break;
      }
      if (0 <= head) break;
      continue;
    }
    if (form.lower === "'s" || NEVER_NOUN.has(form.lower)) break;
    const capital = (form.shape & Shape.Capital) !== 0;
    // “eleven progressive and Muslim organizations”.
    if (head < 0 && at < next && form.lower === "and" && joinsModifiers(line, next)) continue;
    // “all five say they want it”.
    if (head < 0 && at === next && expected === "plural" && isFiniteVerb(pos) && !isPlainNoun(line, next + 1)) break;
    // “a 2.0-litre turbocharged four-cylinder engine”.
    if (head < 0 && at < next && form.number !== undefined && isJoint(line, next + 1) && isWord(line, next + 2)) {
      next += 2;
      continue;
    }
    if (isClosedClass(pos) && !(capital && (pos & Pos.Noun) !== 0)) break;
    if (
      form.number !== undefined &&
      form.number.role !== "letter" &&
      form.number.role !== "ordinal" &&
      form.number.role !== "part"
    )
      break;
    if (head < 0 || isJoint(line, next - 1)) {
      if (!canModify(pos, capital)) break;
      const isSecondHalf = 0 <= head && isJoint(line, next - 1);
      const isHead = isNoun(pos, capital) && (isSecondHalf || !endsPhraseAsParticiple(line, next));
      if (isHead) {
        head = next;
        limit = next + 1;
      } else if (isSecondHalf && !isJoint(line, next + 1)) {
        // “land-based buried properties”: the whole modifies.
        head = -1;
      }
      continue;
    }
    // Behind the head: another noun goes on with a compound, anything that reads as a verb or adjective ends it.
    const plural = (posAt(line, head) & Pos.Plural) !== 0;
    if (!isNoun(pos, capital)) {
      // “three armed Malian soldiers”, “12 state owned banks”: an adjective between nouns.
      if ((pos & Pos.Adjective) !== 0 && (pos & Pos.MostlyVerb) === 0 && !plural && isPlainNoun(line, next + 1))
        continue;
      break;
    }
    if ((pos & Pos.Adverb) !== 0 && (pos & Pos.MostlyNoun) === 0) break;
    // “31 Voters Share Their Thoughts”: a headline gives verbs capitals too.
    if (plural && capital && (pos & Pos.Verb) !== 0 && (pos & Pos.Plural) === 0) break;
    if ((pos & Pos.MostlyAdjective) !== 0 && plural) break;
    // “three spot kicks”: a singular behind a number is no head yet, and the plural behind it is the noun.
    if ((pos & Pos.Verb) !== 0 && !capital && !(expected === "plural" && !plural && (pos & Pos.Plural) !== 0)) {
      if ((pos & Pos.Past) !== 0 && (pos & Pos.MostlyNoun) === 0) break;
      // A verb agrees: behind a plural a form in -s is a noun (“arms deals”), behind a singular a bare form is (“the Latino vote”).
      const agrees = (pos & (plural ? Pos.Plural : Pos.Base)) !== 0;
      if (plural && !agrees) break;
      // “a flat costs £450,000”, “the report lists 27 faults”: behind a singular a form in -s with an object is its verb.
      if (!plural && !agrees && (pos & Pos.ThirdPerson) !== 0 && opensObject(line, next + 1)) break;
      // “one in five children goes hungry”, but “23% of the country’s gas needs.”
      const isVerb = (pos & Pos.MostlyVerb) !== 0 && (!agrees || plural) && !isPlainNoun(line, next + 1);
      if (isVerb && (plural || (pos & Pos.Plural) === 0 || !endsSentence(line, next + 1))) break;
    }
    if (capital && !isCapital(line, head)) {
      // “the third time ABC said”, but “five government MPs”.
      if (plural || (!form.text.endsWith("s") && !isPlainNoun(line, next + 1))) break;
    }
    head = next;
    limit = next + 1;
  }
  return head < 0 ? undefined : { first: at, limit, head };
}

/** “today”, “now”, and the year of “year on year”. */
function isTimeWord(line: TokenLine, at: number): boolean {
  const kinds = line.form[at]!.calendar?.kinds ?? 0;
  if ((kinds & (Calendar.Deictic | Calendar.Reference)) !== 0) return true;
  if ((kinds & Calendar.Unit) === 0) return false;
  const joint = isDash(line, at + 1) ? at + 2 : at + 1;
  const lower = lowerAt(line, joint);
  return (lower === "on" || lower === "over") && line.form[at]!.lower === lowerAt(line, joint + joint - at);
}

/** Adjectives, and no noun before, on both sides. */
function joinsModifiers(line: TokenLine, at: number): boolean {
  const before = posAt(line, at - 1);
  const behind = posAt(line, at + 1);
  const isModifier = (pos: number): boolean => (pos & Pos.Adjective) !== 0 && (pos & Pos.Plural) === 0;
  return isModifier(before) && isWord(line, at + 1) && line.form[at + 1]!.number === undefined && isModifier(behind);
}

const isFiniteVerb = (pos: number): boolean =>
  (pos & Pos.MostlyVerb) !== 0 && (pos & Pos.Base) !== 0 && (pos & (Pos.Plural | Pos.Adjective)) === 0;

/** A hyphen that waits for the second half of its word: “coal- and gas-fired”. */
function isSuspended(line: TokenLine, at: number): boolean {
  if (!isDash(line, at) || !touchesPrevious(line, at) || touchesPrevious(line, at + 1)) return false;
  const next = lowerAt(line, at + 1);
  return next === "and" || next === "or";
}

const isNoun = (pos: number, capital: boolean): boolean => (pos & Pos.Noun) !== 0 || capital || pos === 0;

/** Whether a form may stand before a noun: adjective, noun, participle. */
const canModify = (pos: number, capital: boolean): boolean =>
  isNoun(pos, capital) || (pos & (Pos.Adjective | Pos.PastParticiple | Pos.Gerund)) !== 0 || (pos & Pos.Adverb) !== 0;

/** “killed”, “wounded” and “dead” as all that follows the number: the noun is left out. */
function endsPhraseAsParticiple(line: TokenLine, at: number): boolean {
  const pos = posAt(line, at);
  if ((pos & Pos.MostlyNoun) !== 0) return false;
  if ((pos & (Pos.Past | Pos.PastParticiple)) !== 0) return true;
  return (pos & Pos.MostlyAdjective) !== 0 && (pos & Pos.Plural) === 0;
}

const endsSentence = (line: TokenLine, at: number): boolean => line.limit <= at || lowerAt(line, at) === ".";

/** An article, a number or a sign of money. */
function opensObject(line: TokenLine, at: number): boolean {
  if (line.limit <= at) return false;
  const { number, unit, pos } = line.form[at]!;
  // “hundreds of cave houses that are old”.
  if ((pos & Pos.Relative) !== 0) return false;
  return number !== undefined || unit?.prefix !== undefined || (pos & (Pos.Determiner | Pos.Possessive)) !== 0;
}

/** A lower-case noun that is nothing else first. */
function isPlainNoun(line: TokenLine, at: number): boolean {
  const pos = posAt(line, at);
  return isWord(line, at) && (pos & Pos.Noun) !== 0 && !isClosedClass(pos) && (pos & Pos.MostlyVerb) === 0;
}

/** The noun phrase whose last token is `last`, without its determiner; undefined if that token is no noun. */
export function nounPhraseEndingAt(line: TokenLine, last: number): NounPhrase | undefined {
  // “the start-up”: the second half of a compound may be any word.
  const isHalf = isJoint(line, last - 1) && isWord(line, last) && numberAt(line, last - 2) === undefined;
  if (
    numberAt(line, last) !== undefined ||
    !isWord(line, last) ||
    (!isHalf && (!isNoun(posAt(line, last), isCapital(line, last)) || isClosedClass(posAt(line, last)))) ||
    isUnitOfNumber(line, last)
  )
    return undefined;
  let first = last;
  while (line.first < first && last - first < LONGEST) {
    const before = first - 1;
    // “state-owned”, “S&P”.
    if (isJoint(line, before) || (lowerAt(line, before) === "&" && touchesPrevious(line, first))) {
      // “same-store sales”.
      first = isWord(line, before - 1) && line.form[before - 1]!.number === undefined ? before - 1 : before;
      continue;
    }
    if (!isWord(line, before) || line.form[before]!.number !== undefined) break;
    // “per capita income”.
    if (lowerAt(line, before) === "capita" && lowerAt(line, before - 1) === "per") {
      first = before - 1;
      continue;
    }
    const pos = posAt(line, before);
    const capital = isCapital(line, before);
    if (
      line.form[before]!.lower === "'s" ||
      (isClosedClass(pos) && !(capital && line.first < before && (pos & Pos.Noun) !== 0))
    )
      break;
    if (!isNoun(pos, capital) && (pos & Pos.Adjective) === 0) break;
    // “reported earnings” may be verb and object, “the combined ratio” not.
    const isOpened = (posAt(line, before - 1) & (Pos.Determiner | Pos.Possessive)) !== 0;
    if ((pos & (Pos.Past | Pos.ThirdPerson)) !== 0 && (pos & Pos.MostlyVerb) !== 0 && !isOpened) break;
    if (
      (pos & Pos.MostlyAdjective) === 0 &&
      (pos & Pos.Adverb) !== 0 &&
      (pos & Pos.MostlyNoun) === 0 &&
      !mayModify(line, before)
    )
      break;
    first = before;
  }
  // “, topping estimates”: a participle behind a comma has the rest for its object.
  if (first < last && (posAt(line, first) & Pos.Gerund) !== 0 && lowerAt(line, first - 1) === ",") first++;
  // “the 12-month-old boy”: what is joined to a number belongs to that.
  if (isDash(line, first)) {
    first++;
    while (first + 2 <= last && isJoint(line, first + 1)) first += 2;
    if (first < last) first++;
  }
  return { first, limit: last + 1, head: last };
}

/** Adverbs that stand before nouns too: “hourly wages”, “retail sales”; not those of time and degree. */
function mayModify(line: TokenLine, at: number): boolean {
  const { calendar, pos, lower } = line.form[at]!;
  if (((calendar?.kinds ?? 0) & Calendar.Frequency) !== 0) return true;
  return (pos & Pos.Noun) !== 0 && calendar === undefined && !DEGREES.has(lower);
}

const DEGREES: ReadonlySet<string> = new Set(
  "back well here there just only even still more most less much right far very".split(" "),
);

/** The points of “3 basis points”, the percent of “9 percent”. */
function isUnitOfNumber(line: TokenLine, at: number): boolean {
  if (at <= line.first || line.limit <= at) return false;
  if (isCount(line, at - 1)) return line.form[at]!.unit !== undefined;
  if (!isCount(line, at - 2)) return false;
  return line.form[at]!.unit !== undefined || line.form[at - 1]!.unit !== undefined;
}

/** Digits, or a word for a number that counts: “two”, not “second”. */
function isCount(line: TokenLine, at: number): boolean {
  const role = at < line.first ? undefined : line.form[at]!.number?.role;
  return role !== undefined && role !== "ordinal" && role !== "part" && role !== "letter";
}

/**
 * The first noun phrase of a chain that ends at `last`: of “shares of Acme”, shares. Prepositions of place and time end it,
 * because their phrases may stand anywhere.
 */
export function nounChainEndingAt(line: TokenLine, last: number): NounPhrase | undefined {
  let phrase = nounPhraseEndingAt(line, last);
  for (let links = 0; phrase !== undefined && links < 3; links++) {
    let before = phrase.first - 1;
    // “the 10-year Treasury”.
    if (isJoint(line, before - 1) && numberAt(line, before - 2) !== undefined) {
      before -= 3;
      // “the yield on benchmark 10-year notes”.
      const isModifier =
        (posAt(line, before) & (Pos.Noun | Pos.Adjective)) !== 0 && !isClosedClass(posAt(line, before));
      if (isModifier && LINKING.has(lowerAt(line, before - 1))) before--;
    }
    while (line.first <= before && (posAt(line, before) & (Pos.Determiner | Pos.Possessive)) !== 0) before--;
    let lower = lowerAt(line, before);
    if (lower === "and") {
      // “trade between Ankara and Tehran”.
      const first = nounPhraseEndingAt(line, before - 1);
      if (first === undefined) return phrase;
      before = first.first - 1;
      lower = lowerAt(line, before);
      // “the price of maize and flour”.
      if (lower !== "between" && lower !== "of") return phrase;
    }
    if (lower === "'s") {
      // “the company's sales”: the sales are counted.
      return phrase;
    }
    if (
      !LINKING.has(lower) &&
      // “trade with China rose”; “with investment growing” has a clause behind it.
      !(lower === "with" && (posAt(line, last + 1) & Pos.Gerund) === 0)
    )
      return phrase;
    const outer = nounPhraseEndingAt(line, before - 1);
    // “12 tonnes of cocaine”.
    if (outer === undefined && isUnitOfNumber(line, before - 1)) return phrase;
    // “those in Japan rose”: what they are stands elsewhere.
    const lacksNoun = lowerAt(line, before - 1) === "those" || lowerAt(line, before - 1) === "that";
    if (outer === undefined && lacksNoun) return undefined;
    if (outer === undefined) {
      // “companies operating in the U.S. paid”: what a verb’s preposition governs is no subject.
      // “refinancing of loans”: what takes “of” is a noun.
      const verb = lower === "of" ? 0 : posAt(line, before - 1);
      return (verb & (Pos.Gerund | Pos.PastParticiple)) !== 0 && (verb & Pos.Auxiliary) === 0 ? undefined : phrase;
    }
    phrase = outer;
  }
  return phrase;
}

/** Prepositions that join a noun to the one before it. */
const LINKING: ReadonlySet<string> = new Set(
  "of in for from on at to about against among by per between outside across within near under over".split(" "),
);

/** Plurals of abbreviations: MPs, NGOs. */
const CAPITALS = /^[A-Z]{2,}s$/;
/** Plurals of words for people by country or faith. */
const NATIONALS = /[a-z](?:an|i|er)s$/;

/** The annotation of a phrase: its span, the lemma of its head, and the class of what it names. */
export function conceptOf(line: TokenLine, phrase: NounPhrase): FigureConcept {
  const form = line.form[phrase.head]!;
  const { countables } = line.tables;
  const known = countables.get(form.lower) ?? countables.get(form.nounLemma);
  // “1,800 more officers”: the officers are counted.
  const first = phrase.first < phrase.head && ADDING.has(lowerAt(line, phrase.first)) ? phrase.first + 1 : phrase.first;
  const start = line.start[first]!;
  const end = line.end[phrase.limit - 1]!;
  if (known !== undefined) return { start, end, head: known.lemma, class: known.class };
  const { text } = form;
  // “20 MPs”.
  if ((form.shape & Shape.Capital) !== 0) {
    if (CAPITALS.test(text)) return { start, end, head: text.slice(0, -1) };
    // A name has no lemma.
    if ((form.pos & Pos.Noun) === 0) {
      // “12 Syrians”: people by their country.
      return NATIONALS.test(text)
        ? { start, end, head: text.slice(0, -1), class: "national" }
        : { start, end, head: text };
    }
  }
  // “the number of injured”: a participle that stands for people is no noun, and has no lemma of one.
  const isNominal = (form.pos & Pos.Noun) === 0 && (form.pos & (Pos.Adjective | Pos.PastParticiple)) !== 0;
  return { start, end, head: isNominal ? form.lower : form.nounLemma };
}
