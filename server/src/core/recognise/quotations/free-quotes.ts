/** Quoted sentences without a verb of their own: they go on with the quotation before them, or stand alone. */
import { isLowerCase } from "./content";
import { labelBefore, signatureBehind } from "./label";
import type { Chunk, ParagraphView } from "./paragraph-view";
import type { Reading } from "./pattern";
import type { TokenQuotation } from "./recognise-quotations";

/** Fewer words are a title, a slogan or a name as a rule. */
const MIN_WORDS = 3;

/** Adds each free quoted sentence to the quotation right before it, else as a quotation of its own. */
export function freeQuotes(reading: Reading, found: TokenQuotation[]): void {
  const { view } = reading;
  for (const chunk of view.chunks) {
    if (!reading.isFree(chunk)) continue;
    const label = labelBefore(view, chunk);
    const source = label ?? signatureBehind(view, chunk);
    if (source !== undefined) {
      reading.take(chunk);
      found.push({ attribution: undefined, source, content: [chunk], by: label === undefined ? "signature" : "label" });
      continue;
    }
    if (!isSentence(view, chunk)) continue;
    const before = quotationBefore(view, chunk, found);
    reading.take(chunk);
    if (before !== undefined) {
      before.content.push({ start: chunk.start, end: chunk.end });
      before.content.sort((a, b) => a.start - b.start);
    } else found.push({ attribution: undefined, content: [chunk], by: "free-quote" });
  }
}

/** The chunk is a whole sentence, or several: nothing in front of it, a final mark at its end. */
function isSentence(view: ParagraphView, chunk: Chunk): boolean {
  if (view.sentenceStart(chunk.start) !== chunk.start || isLowerCase(view, chunk.first)) return false;
  if (chunk.words < MIN_WORDS || isTitle(view, chunk)) return false;
  if (chunk.close < 0) return true;
  return chunk.isFinished && (chunk.end === view.length || view.sentenceEnd(chunk.start) === chunk.end);
}

/** The direct or mixed quotation whose sentence ends right before the chunk. */
function quotationBefore(
  view: ParagraphView,
  chunk: Chunk,
  found: readonly TokenQuotation[],
): TokenQuotation | undefined {
  let best: TokenQuotation | undefined;
  let bestEnd = -1;
  for (const quotation of found) {
    const { attribution, content } = quotation;
    const contentEnd = content[content.length - 1]!.end;
    const end = Math.max(contentEnd, attribution?.end ?? 0);
    if (end <= chunk.start && bestEnd < end) {
      best = quotation;
      bestEnd = end;
    }
  }
  if (best === undefined) return undefined;
  const sentenceBefore = view.sentenceStart(chunk.start - 1);
  return sentenceBefore < bestEnd ? best : undefined;
}

/** All words with capitals: a headline between the paragraphs, ‘All Bets Are Off’. */
function isTitle(view: ParagraphView, chunk: Chunk): boolean {
  if (8 < chunk.words || (chunk.isFinished && (0 < chunk.start || chunk.end < view.length))) return false;
  for (let at = chunk.first; at < chunk.end; at++) if (isLowerCase(view, at) && 3 < view.lower(at).length) return false;
  return true;
}
