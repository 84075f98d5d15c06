/** What figures of one sentence lend each other: the verb of coordinated counts, the subject of a change and its level. */
import type { Change, FigureConcept } from "../../article/article";
import { Calendar } from "../../lexicon/calendar";
import { Pos } from "../../lexicon/word-form";
import { isFiniteVerb, subjectOf } from "./clause";
import { wholeName } from "./concept-phrase";
import type { Draft } from "./draft";
import type { Found } from "./find-predicate";
import { wholesOf } from "./parts-and-wholes";
import { conceptOf, type NounPhrase, nounPhraseEndingAt } from "./read-noun-phrase";
import { lowerAt, posAt, type TokenLine } from "./token-line";

/** What a figure is about, where it moves and what happens, after its neighbours have lent it what it leaves out. */
export interface Shared {
  readonly of: FigureConcept | null;
  readonly change: Change;
  readonly found: Found | undefined;
  /** The index of the draft that it is part of, or as in `parts-and-wholes.ts`. */
  readonly whole: number;
}

/** One entry for each draft of a sentence: coordinated figures share verb and noun, a level the subject of its change. */
export function shareBetween(line: TokenLine, drafts: readonly Draft[]): Shared[] {
  const found: (Found | undefined)[] = [];
  const changes: Change[] = [];
  const levels: (FigureConcept | null)[] = [];
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i]!;
    found.push(draft.found);
    changes.push(draft.change);
    levels.push(draft.of);
  }
  for (let i = 1; i < drafts.length; i++) {
    const left = drafts[i - 1]!;
    const right = drafts[i]!;
    const previous = found[i - 1];
    // “rose to $93.9 million, or $1.19 a share, compared with $92.9 million”: what is compared is the one before the “or”.
    const isBehindOther = 1 < i && left.kind === right.kind && isRestatedBy(line, drafts[i - 2]!, left);
    const base = isBehindOther && sameUnit(drafts[i - 2]!, right) ? { ...drafts[i - 2]!, limit: left.limit } : left;
    const moved = movedTo(line, base, previous, right, found[i]);
    if (moved !== undefined) {
      found[i] = moved;
      levels[i] = levels[i - 1]!;
      // “32 points, or 0.8 percent” moves the same way; a level does not move.
      if (moved.preposition === "" && right.change === "=") changes[i] = changes[i - 1]!;
      continue;
    }
    const elided = elidedSubject(line, left, changes[i - 1]!, right);
    if (elided !== undefined) {
      levels[i] = conceptOf(line, wholeName(line, elided, right.amount.outerFirst));
      changes[i] = changes[i - 1]!;
      found[i] ??= previous?.side === "before" ? previous : undefined;
      continue;
    }
    if (isRepeated(line, left, right)) {
      if (!isKnown(right)) levels[i] = levels[i - 1]!;
      if (right.change === "=") changes[i] = changes[i - 1]!;
      if (previous?.side === "before") found[i] ??= previous;
      continue;
    }
    if (
      isLevelOf(line, left, right) ||
      isCompared(line, base, right) ||
      isFrom(line, left, right) ||
      isAddedTo(line, left, right) ||
      isParallel(line, left, right) ||
      isRestated(line, left, right) ||
      isOtherSide(line, left, right)
    )
      levels[i] = levels[i - 1] ?? levels[i]!;
    else if (levels[i] === null || right.isWeak) levels[i] = sameMeasure(line, drafts, levels, i) ?? levels[i]!;
    // “killed 49 soldiers and three civilians”: one verb, two objects.
    if (
      found[i] === undefined &&
      previous !== undefined &&
      previous.side !== "behind" &&
      isCoordinated(line, left, right)
    )
      found[i] = previous;
  }
  for (let i = drafts.length - 2; 0 <= i; i--) {
    const next = found[i + 1];
    // “12 men, three women and two children were arrested”: one verb, three subjects.
    if (found[i] === undefined && next?.side === "behind" && isCoordinated(line, drafts[i]!, drafts[i + 1]!))
      found[i] = next;
  }
  for (let i = drafts.length - 2; 0 <= i; i--) {
    // “18 and 25 patients”: one noun, two counts.
    if (levels[i] === null && !drafts[i]!.elliptical && isCoordinated(line, drafts[i]!, drafts[i + 1]!))
      levels[i] = levels[i + 1]!;
  }
  shareRespectively(line, drafts, levels, changes, found);
  const wholes = wholesOf(line, drafts);
  for (let i = 0; i < drafts.length; i++) {
    const whole = wholes[i]!;
    if (whole < 0) continue;
    // “two of the 12 suspects were released”, “of the 300 passengers, 12 were rescued”: not all of them.
    if (
      Math.abs(whole - i) === 1 &&
      found[i] !== undefined &&
      found[i]!.token === found[whole]?.token &&
      isOf(line, drafts, i, whole)
    )
      found[whole] = undefined;
    if (i < whole) continue;
    // “12 of them”: what the whole counts; and what happened to the whole happened to its parts.
    levels[i] ??= levels[whole]!;
    if (drafts[i]!.kind === "CARDINAL") found[i] ??= found[whole];
  }
  const shared: Shared[] = [];
  for (let i = 0; i < drafts.length; i++)
    shared.push({ of: levels[i]!, change: changes[i]!, found: found[i], whole: wholes[i]! });
  return shared;
}

/** Whether “of” makes the whole of its part: “two of the 12”, “of the 300, 12”. */
function isOf(line: TokenLine, drafts: readonly Draft[], part: number, whole: number): boolean {
  if (part < whole) return true;
  const { outerFirst } = drafts[whole]!.amount;
  return lowerAt(line, outerFirst - 1) === "of" || lowerAt(line, outerFirst - 2) === "of";
}

/** Whether the noun before a figure is all that is new: “the Dow fell 2 percent and the Nasdaq | 3 percent”. */
function elidedSubject(line: TokenLine, left: Draft, change: Change, right: Draft): NounPhrase | undefined {
  if (right.change !== "=" && right.change !== change) return undefined;
  if (left.kind !== right.kind || left.unit?.normalized !== right.unit?.normalized || left.of === null)
    return undefined;
  const isMove = change === "up" || change === "down";
  const last = right.amount.outerFirst - 1;
  const phrase = isMove && left.limit < last ? nounPhraseEndingAt(line, last) : undefined;
  if (phrase === undefined || phrase.first <= left.limit || MAX_BETWEEN + 2 < phrase.first - left.limit)
    return undefined;
  for (let at = left.limit; at < phrase.first; at++) {
    const isDetermined = at === phrase.first - 1 && (posAt(line, at) & Pos.Determiner) !== 0;
    const isTime = ((line.form[at]!.calendar?.kinds ?? 0) & TIMES) !== 0;
    if (!isDetermined && !isTime && !JOINING.has(lowerAt(line, at))) return undefined;
  }
  return phrase;
}

const JOINING: ReadonlySet<string> = new Set(", and while but ; in on the compared with from a".split(" "));

/** “settled at $71.20, down 1.1 percent”, “70,000 visitors, 8 percent fewer”: a change said of the figure before it. */
function isAddedTo(line: TokenLine, left: Draft, right: Draft): boolean {
  if (right.change !== "up" && right.change !== "down") return false;
  const before = right.amount.outerFirst - 1;
  // The words of direction may belong to the amount, “| down 1.1 percent”, or stand behind it.
  return before - left.limit < MAX_BETWEEN && lowerAt(line, before) === "," && isPassedOver(line, left.limit, before);
}

/** “$1.9 million, or 29 cents a share”, “30 million rand (about $1.6 million)”: the same in other units. */
function isRestated(line: TokenLine, left: Draft, right: Draft): boolean {
  return !isKnown(right) && isRestatedBy(line, left, right);
}

const sameUnit = (a: Draft, b: Draft): boolean => a.unit?.normalized === b.unit?.normalized;

function isRestatedBy(line: TokenLine, left: Draft, right: Draft): boolean {
  if (right.unit === null || left.limit + 2 < right.amount.outerFirst) return false;
  const mark = lowerAt(line, right.amount.outerFirst - 1);
  return mark === "or" || mark === "(" || mark === "/";
}

/** “rose 5% in 2021 and | 6% in 2022”, “cut 200 jobs in May and | 300 in June”: the same at another time. */
export function isRepeated(line: TokenLine, left: Draft, right: Draft): boolean {
  if (left.kind !== right.kind || left.of === null || right.elliptical) return false;
  if (left.kind === "CARDINAL" ? right.unit !== null || left.unit === null : !sameUnit(left, right)) return false;
  const and = right.amount.outerFirst - 1;
  if (lowerAt(line, and) !== "and" || and - left.limit < 1 || MAX_BETWEEN < and - left.limit) return false;
  for (let at = left.limit; at < and; at++) if (!tellsTime(line, at)) return false;
  return tellsTime(line, right.amount.outerLimit) && right.amount.outerLimit < line.limit;
}

/** A word of a time: “in”, “last”, “year”, “2021”. */
function tellsTime(line: TokenLine, at: number): boolean {
  const { lower, calendar } = line.form[at] ?? line.form[0]!;
  if (OF_TIME.has(lower)) return true;
  const kinds = calendar?.kinds ?? 0;
  return (kinds & (TIMES | Calendar.Position)) !== 0 || /^(?:19|20)\d\d$/.test(lower);
}

const OF_TIME: ReadonlySet<string> = new Set(", in on the for before after during".split(" "));

/** “by 230 votes to 180”: what the second counts is said with the first. */
export function isOtherSide(line: TokenLine, left: Draft, right: Draft): boolean {
  if (left.kind !== "CARDINAL" || right.kind !== "CARDINAL" || left.of?.head !== "vote" || right.unit !== null)
    return false;
  return lowerAt(line, left.limit) === "to" && right.amount.outerFirst === left.limit + 1;
}

/** How many figures back a share or measure may have named what it is of. */
const MEASURES_BACK = 3;

/**
 * What a share or measure with the same unit before it is of: “53 percent of voters approve, and 40 percent do not”,
 * “up to 15 mm of rain on Tuesday and 20 mm on Wednesday”.
 */
function sameMeasure(
  line: TokenLine,
  drafts: readonly Draft[],
  levels: readonly (FigureConcept | null)[],
  i: number,
): FigureConcept | undefined {
  const { kind, unit, change } = drafts[i]!;
  if ((kind !== "PERCENT" && kind !== "QUANTITY") || change === "up" || change === "down") return undefined;
  for (let back = i - 1; 0 <= back && i - MEASURES_BACK <= back; back--) {
    const draft = drafts[back]!;
    if (draft.kind !== kind || draft.unit?.normalized !== unit?.normalized) continue;
    return lowerAt(line, draft.amount.outerLimit) === "of" ? (levels[back] ?? undefined) : undefined;
  }
  return undefined;
}

/** “an average of 49 percent for men and | 46 percent for women”: the same of two. */
function isParallel(line: TokenLine, left: Draft, right: Draft): boolean {
  if (left.of === null || left.isWeak || isKnown(right)) return false;
  if (left.kind !== right.kind || !sameUnit(left, right) || left.change !== right.change) return false;
  const last = right.amount.outerFirst - 1;
  const and = lowerAt(line, last) === "at" || lowerAt(line, last) === "to" ? last - 1 : last;
  if (lowerAt(line, and) !== "and" || MAX_BETWEEN < last - left.limit) return false;
  // A verb between them begins something else.
  for (let at = left.limit; at < and; at++) if (isFiniteVerb(line, at)) return false;
  return true;
}

/** “Revenue and profit rose 5 and 9 percent respectively”: the first of two subjects has the first figure. */
function shareRespectively(
  line: TokenLine,
  drafts: readonly Draft[],
  levels: (FigureConcept | null)[],
  changes: Change[],
  found: (Found | undefined)[],
): void {
  for (let i = 1; i < drafts.length; i++) {
    const left = drafts[i - 1]!;
    const right = drafts[i]!;
    const verb = found[i - 1];
    if (lowerAt(line, right.limit) !== "respectively" && lowerAt(line, right.limit + 1) !== "respectively") continue;
    if (verb === undefined || verb.side !== "before" || right.amount.outerFirst - left.limit !== 1) continue;
    const second = subjectOf(line, verb.token);
    const and = second === undefined ? -1 : beforeDeterminers(line, second.first);
    const first = lowerAt(line, and) === "and" ? nounPhraseEndingAt(line, and - 1) : undefined;
    if (first === undefined || second === undefined) continue;
    levels[i - 1] = conceptOf(line, wholeName(line, first, and));
    levels[i] = conceptOf(line, wholeName(line, second, verb.token));
    if (right.change === "=") changes[i] = changes[i - 1]!;
    found[i] ??= verb;
  }
}

function beforeDeterminers(line: TokenLine, first: number): number {
  const isDetermined = (posAt(line, first - 1) & (Pos.Determiner | Pos.Possessive)) !== 0;
  return isDetermined ? first - 2 : first - 1;
}

/**
 * The verb of change that leads from one figure to the next: “fell 12 percent to 1.2 billion yuan”, “rose from 3 to 5”,
 * “fell 32 points, or 0.8 percent, to 4,012”.
 */
function movedTo(
  line: TokenLine,
  left: Draft,
  verb: Found | undefined,
  right: Draft,
  own: Found | undefined,
): Found | undefined {
  if (own !== undefined || verb === undefined) return undefined;
  if (verb.class !== "increase" && verb.class !== "decrease" && verb.class !== "settling") return undefined;
  const last = right.amount.outerFirst - 1;
  if (verb.side !== "before" || isKnown(right) || last < left.limit || !isPassedOver(line, left.limit, last))
    return undefined;
  const preposition = lowerAt(line, last);
  if (preposition === "or") return { ...verb, preposition: "" };
  return preposition === "to" || preposition === "from" || preposition === "at" ? { ...verb, preposition } : undefined;
}

/** “at 1,388 points”: no points are counted. */
const isPoints = ({ of }: Draft): boolean => of?.head === "point";

const isKnown = ({ of, isWeak }: Draft): boolean => of !== null && !isWeak;

/** How many words may stand between a change and its level. */
const MAX_BETWEEN = 6;

/** Whether the words say only when and in what direction: “1.2 per cent higher | at”, “2 percent on Friday, | to”, “12% year on year | to”. */
function isPassedOver(line: TokenLine, from: number, to: number): boolean {
  if (MAX_BETWEEN < to - from) return false;
  for (let at = from; at < to; at++) {
    const form = line.form[at]!;
    if (BETWEEN.has(form.lower)) continue;
    if (((form.calendar?.kinds ?? 0) & TIMES) === 0) return false;
  }
  return true;
}

const TIMES =
  Calendar.Weekday |
  Calendar.Month |
  Calendar.Deictic |
  Calendar.Unit |
  Calendar.Relative |
  Calendar.Season |
  Calendar.Period;

const BETWEEN: ReadonlySet<string> = new Set(
  ", on in the over - – higher lower up down stronger weaker firmer softer more less".split(" "),
);

/** “was 63.4 percent, up from 58 percent”, “$12 million, compared with $3 million”: an earlier figure for the same. */
function isCompared(line: TokenLine, left: Draft, right: Draft): boolean {
  if (
    left.of === null ||
    isKnown(right) ||
    left.kind !== right.kind ||
    left.unit?.normalized !== right.unit?.normalized
  )
    return false;
  const last = right.amount.outerFirst - 1;
  if (last - left.limit < 1 || MAX_BETWEEN < last - left.limit) return false;
  let compares = false;
  for (let at = left.limit; at <= last; at++) {
    const form = line.form[at]!;
    if (COMPARING.has(form.lower)) compares = true;
    else if (!BETWEEN.has(form.lower) && form.lower !== "from" && form.lower !== "with" && form.lower !== "to") {
      if (((form.calendar?.kinds ?? 0) & TIMES) === 0) return false;
    }
  }
  return compares;
}

/** “take its rate to 3 percent | from 2.25 percent”: the level that it had. */
function isFrom(line: TokenLine, left: Draft, right: Draft): boolean {
  if (left.of === null || left.isWeak || isKnown(right) || left.kind !== right.kind || !sameUnit(left, right))
    return false;
  const last = right.amount.outerFirst - 1;
  return lowerAt(line, last) === "from" && left.limit <= last && isPassedOver(line, left.limit, last);
}

const COMPARING: ReadonlySet<string> = new Set(["up", "down", "compared", "against", "versus", "vs", "vs."]);

/** “was up 1.4 per cent at 5,702”: the level of what moved, where no verb of change says so. */
function isLevelOf(line: TokenLine, left: Draft, right: Draft): boolean {
  if (
    left.kind !== "PERCENT" ||
    (left.change !== "up" && left.change !== "down") ||
    (isKnown(right) && !isPoints(right))
  )
    return false;
  const last = right.amount.outerFirst - 1;
  const preposition = lowerAt(line, last);
  if (preposition !== "at" && preposition !== "to") return false;
  return left.limit <= last && isPassedOver(line, left.limit, last);
}

/** Whether only commas and “and” or “or” stand between the phrases of two counts. */
function isCoordinated(line: TokenLine, left: Draft, right: Draft): boolean {
  if (left.kind !== "CARDINAL" || right.kind !== "CARDINAL") return false;
  const from = left.limit;
  const to = right.amount.outerFirst;
  if (to <= from || from + 3 < to) return false;
  for (let at = from; at < to; at++) {
    const lower = lowerAt(line, at);
    const isOwn = at === to - 1 && (posAt(line, at) & Pos.Possessive) !== 0;
    // “Two men and their three children were hurt.”
    if (lower !== "," && lower !== "and" && lower !== "or" && lower !== "&" && !isOwn) return false;
  }
  return true;
}
