/** What the words around a name say of it: role, age, apposition, the long form of an acronym. */

import type { MentionEvidence } from "../../article/recognised";
import { TokenKind } from "../../article/segmented";
import type { Mutable } from "../../text/copy-with";
import type { Span } from "../../text/span";
import type { Piece } from "./piece";
import {
  formAt,
  hasContext,
  hasFact,
  isCapital,
  isFunctionWord,
  isHyphen,
  isMark,
  isWord,
  NameContext,
  NameFact,
  Pos,
  type Reading,
  Shape,
} from "./reading";

/** What is known of a name of which the words around it say nothing: with all its keys, so that V8 gives all evidence one hidden class. */
export const noEvidence = (): Mutable<MentionEvidence> => ({
  title: undefined,
  apposition: undefined,
  age: undefined,
  gender: undefined,
  acronymOf: undefined,
  country: undefined,
  isCountry: undefined,
  countryName: undefined,
  canonical: undefined,
  places: undefined,
  types: undefined,
});

/** Words looked back at for a role, and forward for an apposition. */
const MAX_ROLE = 8;
const MAX_APPOSITION = 14;

/** The words before a person's name that give the role: “French corporal”, “Foreign Minister”; undefined without any. */
export function titleBefore(reading: Reading, pieces: readonly Piece[], index: number, piece: Piece): Span | undefined {
  let first = piece.titleFirst ?? piece.first;
  const isTitled = piece.titleFirst !== undefined;
  if (!isTitled && !hasContext(reading, first - 1, NameContext.PersonNoun)) return undefined;
  for (let steps = 0; steps < MAX_ROLE && 0 < first; steps++) {
    const previous = first - 1;
    if (!isWord(reading, previous) && !isHyphen(reading, previous)) break;
    const form = reading.forms[previous]!;
    const isRoleWord =
      hasContext(reading, previous, NameContext.PersonNoun) ||
      hasFact(reading, previous, NameFact.Norp | NameFact.TitleMod) ||
      isHyphen(reading, previous) ||
      (isCapital(reading, previous) && !isFunctionWord(form)) ||
      ((form.pos & (Pos.MostlyNoun | Pos.MostlyAdjective)) !== 0 && !isFunctionWord(form));
    if (!isRoleWord || hasContext(reading, previous, NameContext.PersonVerb)) break;
    first = previous;
  }
  const before = index === 0 ? undefined : pieces[index - 1];
  // A person's name is no part of another's role.
  if (before !== undefined && before.type === "PERSON" && first < before.end) first = before.end;
  while (first < piece.first && !isWord(reading, first)) first++;
  if (first === piece.first) return undefined;
  // “Ms” and “Mr” say nothing of what somebody is.
  if (first + 1 === piece.first && COURTESY.test(reading.forms[first]!.lower)) return undefined;
  return { start: reading.tokens.start[first]!, end: reading.tokens.end[piece.first - 1]! };
}

const COURTESY = /^(?:mr|mrs|ms|miss|mx|sir|madam|madame|mme|monsieur|señor|señora|herr)\.?$/;

/** “, 24,”, “(24)”, “, aged 24,” behind a name, and the token behind it. */
export function ageBehind(reading: Reading, at: number): { age: number; end: number } | undefined {
  const mark = formAt(reading, at)?.text;
  if (mark !== "," && mark !== "(") return undefined;
  let number = at + 1;
  if (/^(?:aged|age)$/.test(formAt(reading, number)?.lower ?? "")) number++;
  if (reading.tokens.kind[number] !== TokenKind.Number) return undefined;
  const { text } = reading.forms[number]!;
  if (!/^\d{1,3}$/.test(text) || 120 < Number(text)) return undefined;
  const closing = formAt(reading, number + 1)?.text;
  if (closing !== undefined && !/^[,.;)—–]$/.test(closing)) return undefined;
  return { age: Number(text), end: number + 1 };
}

/** “, a religious leader in Mali,” behind a name: from the article to the next comma or the sentence's end. */
export function appositionBehind(reading: Reading, at: number): Span | undefined {
  if (!isMark(reading, at, ",")) return undefined;
  const first = at + 1;
  const form = reading.forms[first];
  if (form === undefined || !isWord(reading, first)) return undefined;
  const opens =
    /^(?:a|an|the)$/.test(form.lower) ||
    (hasContext(reading, first, NameContext.PersonNoun) && (form.shape & Shape.Lower) !== 0);
  if (!opens) return undefined;
  const limit = Math.min(reading.tokens.length, first + MAX_APPOSITION);
  for (let i = first + 1; i < limit; i++) {
    const { text, pos } = reading.forms[i]!;
    const isEnd = text === "," || text === "." || text === ";" || text === "—" || text === "–";
    if (isEnd)
      return first + 1 < i ? { start: reading.tokens.start[first]!, end: reading.tokens.end[i - 1]! } : undefined;
    // A finite verb shows that a clause began: “…, the ministry said”.
    if ((pos & Pos.Auxiliary) !== 0 || hasContext(reading, i, NameContext.PersonVerb)) return undefined;
    // “the doctors’ union”: a mark right behind its word is an apostrophe here, as no quotation was opened.
    const isApostrophe = /^['’]$/.test(text) && reading.tokens.start[i] === reading.tokens.end[i - 1];
    if (reading.tokens.kind[i] === TokenKind.Quote && !isApostrophe) return undefined;
  }
  return limit === reading.tokens.length && first + 1 < limit
    ? { start: reading.tokens.start[first]!, end: reading.tokens.end[limit - 1]! }
    : undefined;
}

/** The long name in front of this acronym's brackets: “Islamic State (IS)”, “World Bank (WB)”. */
export function acronymOf(reading: Reading, pieces: readonly Piece[], index: number): Span | undefined {
  const piece = pieces[index]!;
  const before = index === 0 ? undefined : pieces[index - 1];
  if (before === undefined || before.end !== piece.first - 1 || !isMark(reading, piece.first - 1, "("))
    return undefined;
  const acronym = reading.forms[piece.first]!;
  if (piece.end - piece.first !== 1 || !isMark(reading, piece.end, ")")) return undefined;
  if ((acronym.shape & (Shape.AllCaps | Shape.Camel)) === 0 && (acronym.shape & Shape.Capital) === 0) return undefined;
  const first = acronym.folded[0];
  const initial = reading.forms[before.first]!.folded[0];
  if (before.end - before.first < 2 || first !== initial) return undefined;
  return { start: reading.tokens.start[before.first]!, end: reading.tokens.end[before.end - 1]! };
}

/** “Oromia region”, “Herat province”: the noun in lower case makes the place a region. Gives the token behind it. */
export function regionEnd(reading: Reading, piece: Piece): number | undefined {
  const next = reading.forms[piece.end];
  if (next === undefined || (next.lower !== "region" && next.lower !== "province")) return undefined;
  if (piece.isCountry === true || (piece.type !== "GPE" && piece.type !== "LOC") || (next.shape & Shape.Lower) === 0)
    return undefined;
  return reading.tokens.end[piece.end - 1]! < reading.tokens.start[piece.end]! ? piece.end + 1 : undefined;
}
