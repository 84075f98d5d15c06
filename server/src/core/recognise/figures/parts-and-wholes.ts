/** Which count of a sentence is part of which: “49 people, including two children”, “two of the 12”, “three of them”. */
import type { Draft } from "./draft";
import { isWord, lowerAt, type TokenLine } from "./token-line";

/** Told of a part whose whole stands before its sentence: “Twelve miners were hurt. Three of them died.” */
export const EARLIER = -2;
/** No part of anything. */
export const NOTHING = -1;

/** For each draft the index of the draft that it is part of, `EARLIER` or `NOTHING`. */
export function wholesOf(line: TokenLine, drafts: readonly Draft[]): number[] {
  const wholes: number[] = [];
  for (let i = 0; i < drafts.length; i++) wholes.push(NOTHING);
  for (let i = 0; i < drafts.length; i++) {
    if (!mayBePart(drafts[i]!)) continue;
    if (ofNext(line, drafts, i)) wholes[i] = i + 1;
    else if (isOfThose(line, drafts[i]!)) wholes[i] = wholeBefore(drafts, i) ?? EARLIER;
    else if (isIncluded(line, drafts[i]!)) wholes[i] = wholeBefore(drafts, i) ?? NOTHING;
    else if (ofFirst(line, drafts, i)) wholes[i] = i - 1;
    // “including six women and two children”.
    else if (0 < i && 0 <= wholes[i - 1]! && wholes[i - 1]! < i && isJoined(line, drafts[i - 1]!, drafts[i]!))
      wholes[i] = wholes[i - 1]!;
  }
  addSums(line, drafts, wholes);
  return wholes;
}

const mayBePart = ({ kind }: Draft): boolean => kind === "CARDINAL" || kind === "PERCENT";

const isCount = ({ kind, of }: Draft): boolean => kind === "CARDINAL" && of !== null;

/** “two | of the | 12 suspects”, “half of the 250,000 voters”. */
function ofNext(line: TokenLine, drafts: readonly Draft[], i: number): boolean {
  const whole = i + 1 < drafts.length ? drafts[i + 1] : undefined;
  if (whole?.kind !== "CARDINAL" || !isSmaller(drafts[i]!, whole)) return false;
  const from = drafts[i]!.amount.outerLimit;
  const to = whole.amount.outerFirst;
  if (lowerAt(line, from) !== "of" || to - from < 1 || 4 < to - from) return false;
  for (let at = from + 1; at < to; at++) if (!isWord(line, at)) return false;
  return true;
}

/** “Of the 300 passengers, | 12 were rescued”. */
function ofFirst(line: TokenLine, drafts: readonly Draft[], i: number): boolean {
  const whole = 0 < i ? drafts[i - 1] : undefined;
  if (whole?.kind !== "CARDINAL" || whole.of === null || !isSmaller(drafts[i]!, whole)) return false;
  const { outerFirst } = whole.amount;
  const opens = lowerAt(line, line.first) === "of" || lowerAt(line, line.first + 1) === "of";
  if (!opens || 3 < outerFirst - line.first) return false;
  const between = drafts[i]!.amount.outerFirst - whole.limit;
  return 0 < between && between < 8 && lowerAt(line, drafts[i]!.amount.outerFirst - 1) === ",";
}

const THOSE: ReadonlySet<string> = new Set(["them", "whom", "those", "these", "which"]);

/** “three | of them”, “40 of whom”. */
export function isOfThose(line: TokenLine, draft: Draft): boolean {
  const { amount } = draft;
  return (
    mayBePart(draft) && lowerAt(line, amount.outerLimit) === "of" && THOSE.has(lowerAt(line, amount.outerLimit + 1))
  );
}

/** “including | two children”, “among them three children”, “three women among them”. */
function isIncluded(line: TokenLine, { amount, limit }: Draft): boolean {
  const before = amount.outerFirst - 1;
  const lower = lowerAt(line, before);
  if (lower === "including") return true;
  if (THOSE.has(lower) && lowerAt(line, before - 1) === "among") return true;
  return lowerAt(line, limit) === "among" && THOSE.has(lowerAt(line, limit + 1));
}

/** How many figures back a whole may stand. */
const REACH = 4;

/** The nearest count before that may hold the draft at `i`. */
function wholeBefore(drafts: readonly Draft[], i: number): number | undefined {
  for (let back = i - 1; 0 <= back && i - REACH <= back; back--) {
    const whole = drafts[back]!;
    if (isCount(whole) && isSmaller(drafts[i]!, whole)) return back;
  }
  return undefined;
}

/** Whether a count can be part of the other: a share always can. */
function isSmaller(part: Draft, whole: Draft): boolean {
  return part.kind === "PERCENT" || lowest(part) < 1 || lowest(part) <= highest(whole);
}

const lowest = ({ value }: Draft): number => (typeof value === "number" ? value : value[0]);
const highest = ({ value }: Draft): number => (typeof value === "number" ? value : value[1]);

/** Whether only a comma, “and” or both stand between two phrases. */
function isJoined(line: TokenLine, left: Draft, right: Draft): boolean {
  const to = right.amount.outerFirst;
  if (left.kind !== "CARDINAL" || right.kind !== "CARDINAL" || to <= left.limit || left.limit + 2 < to) return false;
  for (let at = left.limit; at < to; at++) {
    const lower = lowerAt(line, at);
    if (lower !== "," && lower !== "and") return false;
  }
  return true;
}

/** “Fifty people died, 30 soldiers and 20 civilians”: counts that add up to the one before a comma or dash are its parts. */
function addSums(line: TokenLine, drafts: readonly Draft[], wholes: number[]): void {
  for (let i = 0; i + 2 < drafts.length; i++) {
    const whole = drafts[i]!;
    if (!isCount(whole) || typeof whole.value !== "number" || wholes[i] !== NOTHING) continue;
    const { value } = whole;
    let sum = 0;
    for (let next = i + 1; next < drafts.length && next <= i + REACH; next++) {
      const part = drafts[next]!;
      if (!isCount(part) || typeof part.value !== "number" || wholes[next] !== NOTHING) break;
      const mark = lowerAt(line, part.amount.outerFirst - 1);
      if (next === i + 1 ? !OPENS_LIST.has(mark) : !isJoined(line, drafts[next - 1]!, part)) break;
      sum += part.value;
      if (sum < value) continue;
      if (sum === value && i + 1 < next) for (let at = i + 1; at <= next; at++) wholes[at] = i;
      break;
    }
  }
}

const OPENS_LIST: ReadonlySet<string> = new Set([",", ":", "-", "–", "—", "--", "("]);
