/** Quoted sentences without a verb of their own: they go on with the quotation before them, or stand alone. */
import { endsAt } from "./attribution";
import { isLowerCase } from "./content";
import { labelBefore, nameBehind, signatureBehind, subjectBeforeColon } from "./label";
import type { Chunk, ParagraphView, TokenSpan } from "./paragraph-view";
import { holdsCueIn, type Reading } from "./pattern";
import type { TokenQuotation } from "./recognise-quotations";

/** Fewer words that go on with nothing are a title, a slogan or a name as a rule. */
const MIN_WORDS = 3;

/** Fewer words behind a colon are a title or a motto as a rule. */
const MIN_LED_IN = 5;

/** Adds each free quoted sentence to the quotation before it, else as a quotation of its own. */
export function freeQuotes(reading: Reading, found: TokenQuotation[]): void {
  const { view } = reading;
  const byEnd = found.map((quotation) => ({ quotation, end: endOf(quotation) })).sort((a, b) => a.end - b.end);
  /** The quotation that ends last before the chunk, and the last one with whole quoted sentences; with their ends. */
  let before: Placed | undefined;
  let spoken: Placed | undefined;
  let next = 0;
  for (const chunk of view.chunks) {
    for (; next < byEnd.length && byEnd[next]!.end <= chunk.start; next++) {
      const placed = byEnd[next]!;
      if (before === undefined || before.end < placed.end) before = placed;
      if (isSpoken(placed.quotation) && (spoken === undefined || spoken.end < placed.end)) spoken = placed;
    }
    if (!reading.isFree(chunk)) continue;
    const label = labelBefore(view, chunk);
    const signature = label === undefined ? (signatureBehind(view, chunk) ?? nameBehind(view, chunk)) : undefined;
    const source = label ?? signature ?? subjectBeforeColon(view, chunk);
    const isLedIn = source === undefined && isBehindColon(view, chunk);
    const isWhole = isSentence(view, chunk);
    if (source === undefined && !isLedIn && !isWhole) {
      const last = spoken ?? before;
      const sentence = last === undefined ? undefined : sentenceBehind(reading, chunk, last);
      if (last === undefined || sentence === undefined) continue;
      reading.take(sentence);
      last.quotation.content.push(sentence);
      last.end = sentence.end;
      continue;
    }
    // “…,” Lee said, noting that it was late. “…”: the words go on with those before “noting”.
    const last = [spoken, before].find((placed) => placed !== undefined && goesOn(view, chunk, placed));
    const earlier =
      last ?? (isWhole && spoken !== undefined && goesOnLater(reading, chunk, spoken) ? spoken : undefined);
    const isMore = source === undefined && earlier !== undefined;
    if (source === undefined && !isMore && (chunk.words < MIN_WORDS || isTitle(view, chunk))) continue;
    reading.take(chunk);
    if (isMore) {
      earlier.quotation.content.push({ start: chunk.start, end: chunk.end });
      earlier.end = chunk.end;
      continue;
    }
    const by = isLedIn ? "colon" : source === undefined ? "free-quote" : nameOf(source, label, signature);
    const isColon = source !== undefined && source.end < chunk.start && view.is(chunk.start - 1, ":");
    const quotation = {
      attribution: undefined,
      content: [chunk],
      by,
      ...(source === undefined ? {} : { source }),
      ...(isColon ? { colon: chunk.start - 1 } : {}),
    };
    found.push(quotation);
    before = { quotation, end: Math.max(chunk.end, source?.end ?? 0) };
    spoken = before;
  }
}

interface Placed {
  readonly quotation: TokenQuotation;
  /** Behind the last token of content, cue and source. */
  end: number;
}

/** Whole quoted sentences, told by a verb beside them. */
const isSpoken = ({ by }: TokenQuotation): boolean => by === "quote-before" || by === "quote-after";

/** Tokens between two quoted sentences of one paragraph at most, if they go on with each other. */
const MAX_BETWEEN = 40;

/** “We go,” Lee said. The town lies by the river. “It is late.”: nobody else speaks in between. */
function goesOnLater({ view, attributions }: Reading, chunk: Chunk, { quotation, end }: Placed): boolean {
  if (quotation.attribution === undefined || chunk.start - end > MAX_BETWEEN) return false;
  return !holdsCueIn(attributions, end, chunk.start) && view.chunkAt(end) === undefined;
}

/**
 * The sentence around a quoted end of it, where it goes on with the quotation right before: “We go,” Lee said. That makes it
 * “a matter of days.” Undefined where somebody is told to speak in it, or the marks hold a single word or a name.
 */
function sentenceBehind(reading: Reading, chunk: Chunk, { quotation, end }: Placed): TokenSpan | undefined {
  const { view, attributions } = reading;
  if (quotation.attribution === undefined || chunk.words < MIN_WORDS || !chunk.isFinished) return undefined;
  // Lee said that it was “late.” The paper calls it “a rare day.”: behind a reported clause the story speaks again.
  if (quotation.by === "clause-after" || quotation.by === "quoted-fragment") return undefined;
  const start = view.sentenceStart(chunk.start);
  if (start < end - 1 || 12 < start - end || view.sentenceEnd(chunk.start) !== chunk.end) return undefined;
  const from = Math.max(start, end);
  const sentence = { start: from, end: chunk.end };
  if (!reading.isFree(sentence) || isTitle(view, chunk)) return undefined;
  return holdsCueIn(attributions, end, chunk.end) ? undefined : sentence;
}

const nameOf = (source: TokenSpan, label: TokenSpan | undefined, signature: TokenSpan | undefined): string =>
  source === label ? "label" : source === signature ? "signature" : "colon";

/** A whole sentence, or several, behind the colon of a clause that names no speaker: There was one answer: “Go home at once.” */
function isBehindColon(view: ParagraphView, chunk: Chunk): boolean {
  const colon = chunk.start - 1;
  if (colon < 3 || !view.is(colon, ":") || view.chunkAt(colon) !== undefined) return false;
  if (chunk.words < MIN_LED_IN || isLowerCase(view, chunk.first) || MOTTO.test(view.lower(colon - 1))) return false;
  if (!holdsVerb(view, chunk)) return false;
  return chunk.close < 0 || (chunk.isFinished && endsAt(view, chunk.end));
}

const MOTTO = /^(?:theme|title|titled|slogan|motto|headline|headlined|as|goes|called|question|read|reads)$/;

function holdsVerb(view: ParagraphView, chunk: Chunk): boolean {
  for (let at = chunk.first; at < chunk.end; at++) if (view.isFiniteVerb(at)) return true;
  return false;
}

/** Behind the last token of content, cue and source. */
function endOf({ attribution, content }: TokenQuotation): number {
  return Math.max(content[content.length - 1]!.end, attribution?.end ?? 0);
}

/** Whether the quotation belongs to the sentence right before the chunk: “We won,” Lee said. “It was late.” */
function goesOn(view: ParagraphView, chunk: Chunk, before: Placed): boolean {
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
  // A mark left open goes on in the next paragraph, which no title does.
  if (
    8 < chunk.words ||
    (chunk.close < 0 && chunk.isFinished) ||
    (chunk.isFinished && (0 < chunk.start || chunk.end < view.length))
  )
    return false;
  for (let at = chunk.first; at < chunk.end; at++) if (isLowerCase(view, at) && 3 < view.lower(at).length) return false;
  return true;
}
