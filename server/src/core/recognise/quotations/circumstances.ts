/** To whom, where and how something is said: “told | reporters”, “said | in a statement on its website | on Monday”. */
import { Pos } from "../../lexicon/word-form";
import type { Attribution } from "./attribution";
import { nounPhraseFrom } from "./noun-phrase";
import type { ParagraphView, TokenSpan } from "./paragraph-view";

/** Tokens of an occasion that stands in front of its sentence, at most. */
const MAX_OPENER = 20;

/** The addressee right behind the verb, else behind its “to”: “told | reporters”, “said on Monday to | the crowd”. */
export function addresseeOf(view: ParagraphView, { end, objectEnd, tailEnd }: Attribution): TokenSpan | undefined {
  if (end < objectEnd) return { start: end, end: objectEnd };
  let at = end;
  while (at < tailEnd && (view.isCalendar(at) || (view.pos(at) & Pos.Adverb) !== 0)) at++;
  if (tailEnd <= at || view.lower(at) !== "to") return undefined;
  return nounPhraseFrom(view, at + 1, tailEnd, "none");
}

/** The occasion behind the verb, else in front of the sentence: “In an interview with Le Monde, Lee said”. */
export function occasionOf(view: ParagraphView, attribution: Attribution): TokenSpan | undefined {
  const { start, objectEnd, tailEnd } = attribution;
  return occasionIn(view, objectEnd, tailEnd) ?? occasionBefore(view, start);
}

function occasionIn(view: ParagraphView, from: number, to: number): TokenSpan | undefined {
  let start = -1;
  for (let at = from; at < to; at++) {
    const isPreposition = (view.pos(at) & Pos.Preposition) !== 0;
    if (isPreposition && start < 0 && view.lower(at) !== "of" && !view.isCalendar(at + 1)) start = at;
    if (start < 0) continue;
    if (view.isOccasion(at) || isChannel(view, start, at)) return { start, end: occasionEnd(view, at + 1, to) };
  }
  return undefined;
}

/** “on Twitter”, “via Telegram” */
function isChannel(view: ParagraphView, preposition: number, at: number): boolean {
  if (at !== preposition + 1 || !/^(?:on|via)$/.test(view.lower(preposition))) return false;
  return view.isCapital(at) && !view.isCalendar(at);
}

/** Up to the time: “in a statement to the court | on Monday”. */
function occasionEnd(view: ParagraphView, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (!view.isCalendar(at)) continue;
    return (view.pos(at - 1) & Pos.Preposition) !== 0 && from < at ? at - 1 : at;
  }
  return to;
}

function occasionBefore(view: ParagraphView, end: number): TokenSpan | undefined {
  const comma = end - 1;
  if (comma < 2 || !view.is(comma, ",") || view.chunkAt(comma) !== undefined) return undefined;
  const start = view.sentenceStart(comma);
  if (MAX_OPENER < comma - start || (view.pos(start) & Pos.Preposition) === 0) return undefined;
  const found = occasionIn(view, start, comma);
  return found?.start === start ? found : undefined;
}
