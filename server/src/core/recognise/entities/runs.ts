/** Runs of capitalised words: the stretches of text in which names are looked for. */
import { TokenKind } from "../../article/segmented";
import { Calendar } from "../../lexicon/calendar";
import type { WordForm } from "../../lexicon/word-form";
import {
  Capitals,
  followsBlank,
  hasContext,
  hasFact,
  isCapital,
  isDictionaryWord,
  isFunctionWord,
  isHyphen,
  isMark,
  isPossessive,
  isWord,
  NameContext,
  NameFact,
  type Reading,
  Shape,
  STANDS_ALONE,
  touchesPrevious,
} from "./reading";

/** Tokens `[first, end)` of the paragraph. */
export interface Run {
  readonly first: number;
  readonly end: number;
}

/** Longer runs are cut: no name is so long, and a text in capitals must not become one. */
const MAX_RUN = 24;

/** How a sentence, or any stretch of tokens, uses capitals. */
export function capitalsOf(reading: Reading, first: number, end: number): Capitals {
  let words = 0;
  let capitals = 0;
  let shouted = 0;
  let loud = 0;
  for (let i = first; i < end; i++) {
    const { shape, text, pos } = reading.forms[i]!;
    if (reading.tokens.kind[i] !== TokenKind.Word || text.length < 4) continue;
    words++;
    if ((shape & Shape.AllCaps) !== 0) {
      loud++;
      if (text.length > 4) shouted++;
    }
    // A capital on a word of the dictionary tells of the style; one on a name does not.
    if ((shape & Shape.Capital) !== 0) capitals++;
    else if (pos === 0) words--;
  }
  if (3 <= words && (words * 0.7 < shouted || (loud === words && 2 < shouted))) return Capitals.All;
  // “He is a Fellow of the Aspen Institute.”: a headline has no full stop.
  if (endsWithStop(reading, end)) return Capitals.Normal;
  if (3 <= words && words * 0.75 < capitals) return Capitals.Title;
  // “Tough Times”: a line of capitals that no mark closes is a heading.
  const isLine = first === 0 && end === reading.tokens.length && reading.tokens.kind[end - 1] === TokenKind.Word;
  if (isLine && 1 <= words && words === capitals && 1 < end - first) return Capitals.Title;
  return Capitals.Normal;
}

function endsWithStop(reading: Reading, end: number): boolean {
  for (let i = end - 1; end - 3 <= i && 0 <= i; i--) {
    if (isMark(reading, i, ".")) return true;
    if (reading.tokens.kind[i] === TokenKind.Word) return false;
  }
  return false;
}

/** Whether a name can begin at the token. */
export function canBegin(reading: Reading, index: number, capitals: Capitals): boolean {
  if (!isCapital(reading, index) || isUnitOrCode(reading, index)) return false;
  const form = reading.forms[index]!;
  if (hasFact(reading, index, NameFact.Never) && !hasFact(reading, index, NameFact.Known)) {
    return isGivenBeforeSurname(reading, index);
  }
  if (capitals === Capitals.Normal) return true;
  if (hasFact(reading, index, STANDS_ALONE)) return true;
  if (isFunctionWord(form)) return false;
  return (
    !isDictionaryWord(form) ||
    hasFact(
      reading,
      index,
      NameFact.Given |
        NameFact.Org |
        NameFact.OrgOf |
        NameFact.Title |
        NameFact.Office |
        NameFact.Direction |
        NameFact.TitleMod,
    )
  );
}

/** “16°C”, “3D”, “US$5”, “N$8”: letters that belong to a number or a sum. */
function isUnitOrCode(reading: Reading, index: number): boolean {
  const { kind } = reading.tokens;
  if (
    touchesPrevious(reading, index) &&
    (kind[index - 1] === TokenKind.Number || kind[index - 1] === TokenKind.Symbol)
  ) {
    return !isMark(reading, index - 1, "#") && !isMark(reading, index - 1, "@");
  }
  return touchesPrevious(reading, index + 1) && /^[$£€¥]$/.test(reading.forms[index + 1]!.text);
}

/** “June Sarpong”, “April Ryan”, but not “June”. */
function isGivenBeforeSurname(reading: Reading, index: number): boolean {
  const next = index + 1;
  return (
    hasFact(reading, index, NameFact.Given) &&
    isCapital(reading, next) &&
    followsBlank(reading, next) &&
    !isDictionaryWord(reading.forms[next]!) &&
    !hasFact(reading, next, NameFact.Never | STANDS_ALONE)
  );
}

/** The run that begins at `first`, which `canBegin`; it stays before `limit`. */
export function readRun(reading: Reading, first: number, limit: number, capitals: Capitals): Run {
  let end = first + 1;
  const last = Math.min(limit, first + MAX_RUN);
  while (end < last) {
    const next = nextEnd(reading, first, end, last, capitals);
    if (next === end) break;
    end = next;
  }
  // American papers set the day right behind a name: “Bill Clinton Saturday praised …”.
  if (first + 1 < end && capitals === Capitals.Normal && isFullWeekday(reading.forms[end - 1]!)) end--;
  return { first, end };
}

const isFullWeekday = ({ calendar, text }: WordForm): boolean =>
  calendar !== undefined && (calendar.kinds & Calendar.Weekday) !== 0 && 5 < text.length;

/**
 * “Fisheries and Oceans Canada”, “Trade and Tourism Minister”, “Publishing and Advertising Agency”: two runs that “and” joins
 * are one if the first ends with a common word and the second is of common words up to a head noun or an office.
 */
export function joinCoordinated(reading: Reading, run: Run, limit: number, capitals: Capitals): Run {
  const conjunction = run.end;
  if (limit <= conjunction + 2 || capitals !== Capitals.Normal || reading.forms[conjunction]!.lower !== "and")
    return run;
  const left = run.end - 1;
  // “Supreme Court and National Assembly” are two, but a head noun alone is no name: “Publishing and Advertising Agency”.
  const isComplete = run.first < left && hasFact(reading, left, NameFact.Org | NameFact.Fac);
  if (!isPlainWord(reading, left) || isComplete || hasFact(reading, left, NameFact.Title | NameFact.Office)) return run;
  if (!isCapital(reading, conjunction + 1)) return run;
  const right = readRun(reading, conjunction + 1, limit, capitals);
  if (OPENS_NAME.has(reading.forms[right.first]!.lower)) return run;
  let at = right.first;
  while (at < right.end && isPlainWord(reading, at)) {
    const isOffice = hasFact(reading, at, NameFact.Office);
    const closes = at + 1 === right.end && hasFact(reading, at, NameFact.Org | NameFact.Event | NameFact.Law);
    if (right.first < at && (isOffice || closes)) return { first: run.first, end: right.end };
    at++;
  }
  return run;
}

/** Words that begin a name of their own rather than go on with one: “Justice and National Assembly”. */
const OPENS_NAME = new Set([
  "national",
  "federal",
  "supreme",
  "central",
  "high",
  "state",
  "royal",
  "united",
  "international",
]);

const isPlainWord = (reading: Reading, index: number): boolean =>
  isDictionaryWord(reading.forms[index]!) &&
  !isFunctionWord(reading.forms[index]!) &&
  !hasFact(reading, index, STANDS_ALONE | NameFact.Given | NameFact.Never);

/** The end of the run with the word behind `end`, or `end` itself if it stops there. */
function nextEnd(reading: Reading, first: number, end: number, limit: number, capitals: Capitals): number {
  const form = reading.forms[end]!;
  if (isHyphen(reading, end)) {
    if (!touchesPrevious(reading, end) || !touchesPrevious(reading, end + 1) || limit <= end + 1) return end;
    const isName = isCapital(reading, end + 1) || reading.tokens.kind[end + 1] === TokenKind.Number;
    if (isName || isSecondSyllable(reading, first, end + 1)) return end + 2;
    // “Lashkar-e-Taiba”, “Côte-d’Or”: a small word between two hyphens.
    if (
      isHyphen(reading, end + 2) &&
      touchesPrevious(reading, end + 2) &&
      isCapital(reading, end + 3) &&
      end + 3 < limit
    )
      return reading.forms[end + 1]!.text.length <= 4 ? end + 4 : end;
    return end;
  }
  // “Brontal Holdings, Inc.”
  if (form.text === "," && end + 1 < limit && followsBlank(reading, end + 1)) {
    return isCapital(reading, end + 1) && hasFact(reading, end + 1, NameFact.OrgSuffix) ? end + 2 : end;
  }
  if (form.text === "&") {
    return isCapital(reading, end + 1) && end + 1 < limit ? end + 2 : end;
  }
  if (isPossessive(reading, end) || form.text === "’" || form.text === "'") {
    // “People’s Democratic Party”, “Governors’ Forum”.
    const goesOn =
      touchesPrevious(reading, end) &&
      (hasContext(reading, end - 1, NameContext.Possessor) || isPlaceWithPossessive(reading, end));
    return goesOn && end + 1 < limit && isCapital(reading, end + 1) && followsBlank(reading, end + 1) ? end + 2 : end;
  }
  if (!followsBlank(reading, end)) {
    // “S.Amarsaikhan”: an initial that touches the name.
    return (reading.forms[end - 1]!.shape & Shape.Initial) !== 0 && isCapital(reading, end) ? end + 1 : end;
  }
  if (isCapital(reading, end)) {
    if (hasFact(reading, end, NameFact.Never)) {
      // “Theresa May”, “Pius XII”: a month or a number is part of a name behind a given name.
      const isSurname =
        hasFact(reading, end - 1, NameFact.Given) &&
        !isMark(reading, end - 1, form.text) &&
        capitals === Capitals.Normal;
      // “World War I”: the tables know the name with its number.
      const isKnown =
        /^[IVX]+$/.test(form.text) &&
        reading.lexicon.names.phrase(joined(reading, Math.max(first, end - 2), end + 1)) !== undefined;
      return isSurname || isKnown ? end + 1 : end;
    }
    if (isUnitOrCode(reading, end)) return end;
    if (capitals !== Capitals.Normal && !canContinue(reading, first, end)) return end;
    return end + 1;
  }
  // “Côte d’Ivoire”, “Reynaud l’Estrange”.
  if (isWord(reading, end) && /^[dl]['’]\p{Lu}/u.test(form.text)) return end + 1;
  if (isWord(reading, end) && hasFact(reading, end, NameFact.Particle)) return particleEnd(reading, end, limit);
  return end;
}

/** Words that follow names of places and organizations with a hyphen: “Hong Kong-run”, “the BJP-led”. */
const NO_SYLLABLE = new Set("led run born made wide type era like area own only style bound based".split(" "));

/** “Su Tseng-chang”, “Kim Kun-hee”: the second syllable of a given name in lower case, but not “Hong Kong-based”. */
function isSecondSyllable(reading: Reading, first: number, index: number): boolean {
  const form = reading.forms[index]!;
  const family = index - 3;
  if (
    NO_SYLLABLE.has(form.lower) ||
    !isWord(reading, index) ||
    6 < form.text.length ||
    family < first ||
    !isCapital(reading, family)
  )
    return false;
  if (5 < reading.forms[index - 2]!.text.length || hasFact(reading, family, STANDS_ALONE)) return false;
  if (isFunctionWord(reading.forms[family]!)) return false;
  const familyForm = reading.forms[family]!;
  const isFamily =
    hasFact(reading, family, NameFact.Surname | NameFact.Given) ||
    familyForm.text.length <= 4 ||
    !isDictionaryWord(familyForm);
  const isShort = form.text.length <= (isDictionaryWord(reading.forms[index - 2]!) ? 3 : 4) && isFamily;
  // “Li Wai-shing”: a syllable that only looks like a gerund.
  return !isDictionaryWord(form) || isShort || (isFamily && /^\w{1,2}ing$/.test(form.lower));
}

/** “Hawke’s Bay”, “King’s Cross”: the gazetteer knows the name with its possessive. */
function isPlaceWithPossessive(reading: Reading, possessive: number): boolean {
  if (!isPossessive(reading, possessive) || !isCapital(reading, possessive + 1)) return false;
  const key = `${reading.forms[possessive - 1]!.folded}s ${reading.forms[possessive + 1]!.folded}`;
  return reading.lexicon.names.phrase(key) !== undefined;
}

/** In a headline a word of the dictionary goes on with a name only if it is part of the names that the tables know. */
function canContinue(reading: Reading, first: number, index: number): boolean {
  const form = reading.forms[index]!;
  if (!isDictionaryWord(form)) return true;
  if (isFunctionWord(form)) return false;
  if (
    hasFact(
      reading,
      index,
      STANDS_ALONE | NameFact.Org | NameFact.Fac | NameFact.Loc | NameFact.Gpe | NameFact.Surname | NameFact.Event,
    )
  )
    return true;
  // “Guanacaste National Park”: words of the dictionary up to a head noun.
  for (let i = index + 1; i < index + 4 && isCapital(reading, i) && followsBlank(reading, i); i++) {
    if (isFunctionWord(reading.forms[i]!)) break;
    if (hasFact(reading, i, NameFact.Org | NameFact.Fac | NameFact.Loc)) return true;
    if (!isDictionaryWord(reading.forms[i]!)) break;
  }
  return index - first < 5 && reading.lexicon.names.phrase(joined(reading, first, index + 1)) !== undefined;
}

const joined = (reading: Reading, first: number, end: number): string => {
  let key = "";
  for (let i = first; i < end; i++) key += (i === first ? "" : " ") + reading.forms[i]!.folded;
  return key;
};

/** “Ursula von der Leyen”, “Bashar al-Assad”, “Charles de Gaulle”: up to three small words, then a capital. */
function particleEnd(reading: Reading, index: number, limit: number): number {
  let at = index + 1;
  for (let count = 0; count < 3 && at < limit; count++) {
    if (isHyphen(reading, at) && touchesPrevious(reading, at) && touchesPrevious(reading, at + 1)) at++;
    if (limit <= at) return index;
    if (isCapital(reading, at) && !hasFact(reading, at, NameFact.Never)) return at + 1;
    if (!hasFact(reading, at, NameFact.Particle)) return index;
    at++;
  }
  return index;
}

/** “sub-Saharan Africa”: the tables know the name with its prefix. */
export function withKnownPrefix(reading: Reading, first: number, end: number): number {
  if (first < 2 || !isHyphen(reading, first - 1) || !touchesPrevious(reading, first)) return first;
  // “ultra-Orthodox” is a group of its own.
  if (reading.forms[first - 2]!.lower === "ultra") return first - 2;
  const phrase = reading.lexicon.names.phrase(
    `${joined(reading, first - 2, first - 1)} ${joined(reading, first, end)}`,
  );
  return phrase === undefined ? first : first - 2;
}

/** Words that come with a lower-case article or particle before them: “al-Shabaab”, “el-Sisi”. Gives the token where the name starts. */
export function withPrefix(reading: Reading, first: number, floor: number): number {
  if (first - 2 < floor || !isHyphen(reading, first - 1) || !touchesPrevious(reading, first)) return first;
  return touchesPrevious(reading, first - 1) && hasFact(reading, first - 2, NameFact.Particle) ? first - 2 : first;
}
