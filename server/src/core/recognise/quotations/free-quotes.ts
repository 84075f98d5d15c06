/** Quoted sentences without a verb of their own: they go on with the quotation before them, or stand alone. */
import { isLowerCase } from "./content";
import { labelBefore, signatureBehind, subjectBeforeColon } from "./label";
import type { Chunk, ParagraphView } from "./paragraph-view";
import type { Reading } from "./pattern";
import type { TokenQuotation } from "./recognise-quotations";

/** Fewer words that go on with nothing are a title, a slogan or a name as a rule. */
const MIN_WORDS = 3;

/** Adds each free quoted sentence to the quotation right before it, else as a quotation of its own. */
export function freeQuotes(reading: Reading, found: TokenQuotation[]): void {
  const { view } = reading;
  const byEnd = found.map((quotation) => ({ quotation, end: endOf(quotation) })).sort((a, b) => a.end - b.end);
  /** The quotation that ends last before the chunk, and its end. */
  let before: { quotation: TokenQuotation; end: number } | undefined;
  let next = 0;
  for (const chunk of view.chunks) {
    for (; next < byEnd.length && byEnd[next]!.end <= chunk.start; next++) {
      if (before === undefined || before.end < byEnd[next]!.end) before = byEnd[next]!;
    }
    if (!reading.isFree(chunk)) continue;
    const label = labelBefore(view, chunk);
    const signature = label === undefined ? signatureBehind(view, chunk) : undefined;
    const source = label ?? signature ?? subjectBeforeColon(view, chunk);
    if (source === undefined && !isSentence(view, chunk)) continue;
    const isMore = source === undefined && before !== undefined && goesOn(view, chunk, before);
    if (source === undefined && !isMore && (chunk.words < MIN_WORDS || isTitle(view, chunk))) continue;
    reading.take(chunk);
    if (isMore && before !== undefined) {
      before.quotation.content.push({ start: chunk.start, end: chunk.end });
      before = { quotation: before.quotation, end: chunk.end };
      continue;
    }
    const by =
      source === undefined ? "free-quote" : source === label ? "label" : source === signature ? "signature" : "colon";
    const quotation = { attribution: undefined, content: [chunk], by, ...(source === undefined ? {} : { source }) };
    found.push(quotation);
    before = { quotation, end: Math.max(chunk.end, source?.end ?? 0) };
  }
}

/** Behind the last token of content, cue and source. */
function endOf({ attribution, content }: TokenQuotation): number {
  return Math.max(content[content.length - 1]!.end, attribution?.end ?? 0);
}

/** Whether the quotation belongs to the sentence right before the chunk: “We won,” Lee said. “It was late.” */
function goesOn(
  view: ParagraphView,
  chunk: Chunk,
  before: { readonly end: number; readonly quotation: TokenQuotation },
): boolean {
  const { content } = before.quotation;
  // Its own words come after the chunk: “…,” he said of “it”.
  if (chunk.start < content[content.length - 1]!.end) return false;
  return view.sentenceStart(chunk.start - 1) < before.end;
}

/** The chunk is a whole sentence, or several: nothing in front of it, a final mark at its end. */
function isSentence(view: ParagraphView, chunk: Chunk): boolean {
  if (view.sentenceStart(chunk.start) !== chunk.start || isLowerCase(view, chunk.first)) return false;
  if (chunk.close < 0) return true;
  return chunk.isFinished && (chunk.end === view.length || view.sentenceEnd(chunk.start) === chunk.end);
}

/** All words with capitals: a headline between the paragraphs, ‘All Bets Are Off’. */
function isTitle(view: ParagraphView, chunk: Chunk): boolean {
  if (8 < chunk.words || (chunk.isFinished && (0 < chunk.start || chunk.end < view.length))) return false;
  for (let at = chunk.first; at < chunk.end; at++) if (isLowerCase(view, at) && 3 < view.lower(at).length) return false;
  return true;
}
