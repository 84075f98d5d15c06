/** “We won,” said Lee. “We won,” Lee said, “and we will win again.” */
import type { CueVerb } from "../../../lexicon/cues";
import { Pos } from "../../../lexicon/word-form";
import { type Attribution, endsAt } from "../attribution";
import { Frame, isLowerCase, takes } from "../content";
import { nounPhraseFrom } from "../noun-phrase";
import type { Chunk, ParagraphView, TokenSpan } from "../paragraph-view";
import { isFinalMark } from "../paragraph-view";
import { holdsCueIn, type QuotationPattern, type Reading } from "../pattern";

export const quoteBefore: QuotationPattern = {
  name: "quote-before",
  needsMarks: true,
  match(reading, attribution) {
    const { view } = reading;
    if (attribution.order === "participle" || attribution.order === "coordinate" || attribution.order === "passive")
      return undefined;
    if (!takes(attribution, Frame.Quote | Frame.ClauseBefore)) return undefined;
    const chunk = chunkBefore(view, attribution.start);
    if (chunk === undefined || !reading.isFree(chunk) || !closes(view, chunk, attribution)) return undefined;
    const first = contentStart(reading, chunk);
    // “On the programme “Today,” Lee said prices fell”: what stands in front is no content where content follows.
    if (first !== chunk && !nothingBehind(view, attribution)) return undefined;
    const content = [first];
    const second = rest(reading, attribution, chunk);
    if (second !== undefined) content.push(second);
    return { content };
  },
};

/** The chunk whose closing mark stands before a token, a comma or dash between them allowed: ‘We won’, said Lee. */
function chunkBefore(view: ParagraphView, token: number): Chunk | undefined {
  const at = token - 1;
  if (at < 0) return undefined;
  const chunk = view.chunkTo(at);
  if (chunk !== undefined) return chunk;
  const form = view.form(at)!;
  return form.text === "," || view.isDash(at) ? view.chunkTo(at - 1) : undefined;
}

/** Whether the attribution belongs to the chunk in front, and not to a clause or quotation behind. */
function closes(view: ParagraphView, chunk: Chunk, { tailEnd, order, verb }: Attribution): boolean {
  if (chunk.endsInComma || view.is(chunk.end, ",")) return true;
  if (order === "according") return true;
  const endsHere = nothingBehind(view, { tailEnd }) || (chunk.isFinished && isObject(view, tailEnd, verb));
  if (!chunk.isFinished) return (order === "cue-first" || 2 < chunk.words) && endsHere && verb.class !== "judgement";
  // ““Go!” Lee said he would not.”: what follows is the content.
  if (order === "cue-first") return true;
  // A full stop ends the sentence, so that the next one must have nothing else to say.
  if (chunk.endsInStop) return endsAt(view, tailEnd);
  // “Go?” Lee said to a crowd of about 500.
  return endsHere || ((OPENS_ADVERBIAL & view.pos(tailEnd)) !== 0 && view.lower(tailEnd) !== "that");
}

const OPENS_ADVERBIAL = Pos.Preposition | Pos.Subordinator;

/** “Do you know?” Lee asked the minister. “Go!” he urged the crowd in Leeds. */
function isObject(view: ParagraphView, at: number, { frames }: CueVerb): boolean {
  if ((frames & (Frame.Addressee | Frame.Question)) === 0) return false;
  const phrase = nounPhraseFrom(view, at, view.sentenceEnd(at), "open");
  if (phrase === undefined) return false;
  return nothingBehind(view, { tailEnd: phrase.end }) || (view.pos(phrase.end) & Pos.Preposition) !== 0;
}

/** Neither a clause nor a quotation that the cue could lead in. */
function nothingBehind(view: ParagraphView, { tailEnd }: Pick<Attribution, "tailEnd">): boolean {
  if (endsAt(view, tailEnd) || view.is(tailEnd, ";")) return true;
  return (view.is(tailEnd, ",") || view.isDash(tailEnd)) && view.chunkFrom(tailEnd + 1) === undefined;
}

/** The chunk alone, or the clause that it ends: This is “a disaster,” he said. */
function contentStart(reading: Reading, chunk: Chunk): TokenSpan {
  const { view } = reading;
  const start = view.sentenceStart(chunk.start);
  if (start === chunk.start || isBareOpener(view, start, chunk.start)) return chunk;
  const before = view.form(chunk.start - 1)!;
  const beginsAnew = !isLowerCase(view, chunk.first) && 2 < chunk.words;
  if (beginsAnew && (before.text === "," || before.text === ":" || view.isDash(chunk.start - 1))) return chunk;
  // “members (“I want my dues back,” said Lee)”
  if (isFinalMark(before) || before.text === "(") return chunk;
  const free = reading.freeFrom(start, chunk.start);
  if (free === chunk.start) return chunk;
  if (free !== start && holdsCueIn(reading.attributions, start, chunk.start)) {
    return chunk;
  }
  return { start: free, end: chunk.end };
}

/** “But “we won,” he said”: nothing but a conjunction or an adverb in front. */
function isBareOpener(view: ParagraphView, start: number, end: number): boolean {
  if (3 < end - start) return false;
  for (let at = start; at < end; at++) {
    if ((view.pos(at) & (Pos.Conjunction | Pos.Adverb)) === 0 && !view.is(at, ",")) return false;
  }
  return true;
}

/** Words in a sentence that begins without a full stop in front of it, at least. */
const MIN_SENTENCE = 3;

/** What goes on behind the attribution in the same sentence: “We won,” Lee said, “and we will again.” */
function rest(reading: Reading, { end, tailEnd }: Attribution, first: Chunk): TokenSpan | undefined {
  const { view } = reading;
  // “I want to be clear,” Lee said: “There will be no deal.”
  if (view.is(tailEnd, ":")) return freeChunk(reading, tailEnd + 1);
  // “We won.” Lee said “We will again.”: a mark is missing.
  if (first.isFinished && view.chunkFrom(tailEnd)?.isFinished === true) return freeChunk(reading, tailEnd);
  // “We go,” she said “It is late.”
  const next = view.chunkFrom(end);
  if (first.endsInComma && next !== undefined && !isLowerCase(view, next.first)) {
    if (next.isFinished && MIN_SENTENCE <= next.words) return freeChunk(reading, end);
  }
  // “We go,” Lee said; “it is late.”
  if (!view.is(tailEnd, ",") && !view.is(tailEnd, ";") && !view.isDash(tailEnd)) return undefined;
  let at = tailEnd + 1;
  const isConjunction = view.lower(at) === "but" || view.lower(at) === "and" || view.lower(at) === "because";
  if (isConjunction) {
    // “…,” Lee said, but “…”; “…,” Lee said, and still “…”
    const joined = view.chunkFrom(at + 1) ?? view.chunkFrom(at + 2);
    return joined !== undefined && reading.isFree(joined) ? { start: at, end: joined.end } : undefined;
  }
  // “…,” Lee said, pointing at the river, “…”
  if ((view.pos(at) & Pos.Gerund) !== 0 && !view.isCueGerund(at)) at = commaBeforeChunk(view, at) + 1;
  const chunk = view.chunkFrom(at);
  if (chunk === undefined || !reading.isFree(chunk)) return undefined;
  if (first.isFinished && !first.endsInComma && isLowerCase(view, chunk.first) && chunk.words < 3) return undefined;
  return chunk;
}

function freeChunk(reading: Reading, at: number): Chunk | undefined {
  const chunk = reading.view.chunkFrom(at);
  return chunk !== undefined && reading.isFree(chunk) ? chunk : undefined;
}

/** The comma behind an aside and before a quotation, at most a few words on; `start` without one. */
function commaBeforeChunk(view: ParagraphView, start: number): number {
  for (let at = start; at < start + 16 && at < view.length; at++) {
    if (view.chunkAt(at) !== undefined || endsAt(view, at)) return start;
    if (view.is(at, ",") && view.chunkFrom(at + 1) !== undefined) return at;
  }
  return start;
}
