/** Speakers named without a verb: “Lee: “We won””, “We won.” — Ann Lee. */
import { Pos } from "../../lexicon/word-form";
import { endsAt, subjectBefore } from "./attribution";
import { holdsChunk } from "./content";
import { nounPhraseFrom } from "./noun-phrase";
import { type Chunk, isFinalMark, type ParagraphView, type TokenSpan } from "./paragraph-view";
import type { Reading } from "./pattern";
import type { TokenQuotation } from "./recognise-quotations";

/** Words of a label or signature at most: “Wells Fargo chief to senators”. */
const MAX_LABEL = 8;

/** The name and colon in front of a chunk, as in headlines and interviews; undefined where words or verbs tell otherwise. */
export function labelBefore(view: ParagraphView, chunk: Chunk): TokenSpan | undefined {
  const colon = chunk.start - 1;
  if (colon < 1 || !view.is(colon, ":") || chunk.words < 2) return undefined;
  const sentence = view.sentenceStart(colon);
  let start = sentence;
  // “A close race — Philip Bump: “…””
  for (let at = colon - 1; sentence < at && colon - MAX_LABEL <= at; at--) {
    if (view.chunkAt(at) === undefined && view.isDash(at)) {
      start = at + 1;
      break;
    }
  }
  // “From the report: “…””
  if (view.lower(start) === "from" || view.lower(start) === "per") {
    const source = nounPhraseFrom(view, start + 1, colon, "none");
    if (source?.end === colon) return source;
  }
  if (MAX_LABEL < colon - start || colon <= start || view.isCalendar(start) || view.lower(start) === "then")
    return undefined;
  return isName(view, start, colon) ? { start, end: colon } : undefined;
}

/** “PM: no tax rise”, “Lee: plan is “a joke””: what stands behind the colon of a headline; a bare name needs quoted words there. */
export function labelledHeadline(reading: Reading): TokenQuotation | undefined {
  const { view } = reading;
  if (view.length < 4) return undefined;
  let colon = 0;
  while (colon < MAX_LABEL && colon < view.length && !view.is(colon, ":")) colon++;
  if (!view.is(colon, ":") || colon === 0 || !view.isHeadline || !isName(view, 0, colon)) return undefined;
  const end = isFinalMark(view.form(view.length - 1)!) ? view.length - 1 : view.length;
  const content = { start: colon + 1, end: view.chunkAt(end) === undefined ? end : view.length };
  if (content.end - content.start < 3 || !reading.isFree(content) || view.chunkFrom(content.start) !== undefined)
    return undefined;
  const head = view.form(colon - 1)!;
  const isSpeaker = head.cue?.isInformant === true || SPEAKERS.has(head.lower);
  if (!isSpeaker && !holdsChunk(view, content.start, content.end)) return undefined;
  reading.take(content);
  return { attribution: undefined, source: { start: 0, end: colon }, colon, content: [content], by: "headline" };
}

/** “LEE: We have a plan.”: a paragraph of a transcript, led in by a name in capitals. */
export function transcriptLine(reading: Reading): TokenQuotation | undefined {
  const { view } = reading;
  const { paragraph } = view;
  if (paragraph.role !== "body" || paragraph.bodyToken !== 0 || view.length < 5) return undefined;
  let colon = 1;
  while (colon < MAX_CAPITALS && !view.is(colon, ":")) colon++;
  if (!view.is(colon, ":") || !view.isNominal(colon - 1)) return undefined;
  for (let at = 0; at < colon; at++) if (!isNameInCapitals(view, at)) return undefined;
  if (NOTICE.has(view.form(0)!.lower) || (colon === 1 && view.form(0)!.text.length < 3)) return undefined;
  // A sentence must follow: “WHERE: Leeds” is a table.
  const content = { start: colon + 1, end: view.length };
  if (!isFinalMark(view.form(view.length - 1)!) || !reading.isFree(content) || view.chunks.length !== 0)
    return undefined;
  reading.take(content);
  return { attribution: undefined, source: { start: 0, end: colon }, colon, content: [content], by: "transcript" };
}

/** Words of a name in a transcript at most: “MAJ. GEN. ANN LEE:”. */
const MAX_CAPITALS = 4;

/** “LEE”, “MR.” */
const isNameInCapitals = (view: ParagraphView, at: number): boolean => {
  const form = view.form(at);
  return form !== undefined && /^[\p{Lu}][\p{Lu}'’.-]+$/u.test(form.text);
};

/** What stands in capitals before a colon and is nobody. */
const NOTICE = new Set(
  (
    "update updated breaking note notes photo photos video watch read related live live-blog opinion editorial analysis " +
    "exclusive correction clarification editor editor's listen more see also fact facts who what when where why how tickets " +
    "contact email tel phone source sources score scores result results weather sport news pictured gallery graphic map " +
    "warning spoiler rating verdict conclusion background subscribe follow advertisement"
  ).split(" "),
);

/** Who speaks in headlines without a verb. */
const SPEAKERS = new Set(
  (
    "pm president minister chancellor premier governor mayor police court judge army ministry report study survey poll " +
    "officials experts analysts scientists doctors lawyers prosecutors sources"
  ).split(" "),
);

/** The subject of the clause whose colon leads a quoted sentence in: “Lee had a short answer: “Go home.””. */
export function subjectBeforeColon(view: ParagraphView, chunk: Chunk): TokenSpan | undefined {
  const colon = chunk.start - 1;
  if (colon < 2 || !view.is(colon, ":") || view.chunkAt(colon) !== undefined) return undefined;
  if (!chunk.isFinished || chunk.words < 3) return undefined;
  const subject = subjectBefore(view, colon);
  if (subject === undefined || isNobody(view, subject)) return undefined;
  // The verb must follow: “Lee had”, “She then told them”, not “Lee on the strike:”.
  const isAdverb = (view.pos(subject.end) & Pos.Adverb) !== 0 && !view.isFiniteVerb(subject.end);
  if (!view.isFiniteVerb(isAdverb ? subject.end + 1 : subject.end)) return undefined;
  const head = subject.end - 1;
  const isSpeaker = view.isCapital(head) || view.isPronoun(subject.start) || view.isOccasion(head);
  return isSpeaker || view.form(head)!.cue?.isInformant === true ? subject : undefined;
}

/** “Here is the question:”, “It was late:” */
export const isNobody = (view: ParagraphView, { start }: TokenSpan): boolean =>
  /^(?:here|there|it|this|that|these|those)$/.test(view.lower(start));

/** The name behind a comma that ends a chunk, and nothing else to the end of the sentence: “We won,” Ann Lee, a nurse. */
export function nameBehind(view: ParagraphView, chunk: Chunk): TokenSpan | undefined {
  if (!chunk.endsInComma || chunk.words < 4 || !view.isCapital(chunk.end) || !view.isCapital(chunk.end + 1))
    return undefined;
  const source = nounPhraseFrom(view, chunk.end, view.sentenceEnd(chunk.end), "open");
  if (source === undefined || !endsAt(view, source.end)) return undefined;
  let isName = true;
  for (let at = source.start; at < source.end; at++) {
    if (view.chunkAt(at) !== undefined) return undefined;
    // Small words stand in the apposition only: no “Acme fears”.
    if (view.is(at, ",")) isName = false;
    else if (isName && !view.isCapital(at) && !view.is(at, "-") && !view.is(at, ".")) return undefined;
  }
  return source;
}

/** The name behind a dash that follows a chunk to the end of the paragraph. */
export function signatureBehind(view: ParagraphView, chunk: Chunk): TokenSpan | undefined {
  const dash = chunk.end;
  if (view.length <= dash + 1 || view.chunkAt(dash) !== undefined || !view.isDash(dash)) return undefined;
  const end = view.is(view.length - 1, ".") ? view.length - 1 : view.length;
  if (MAX_LABEL < end - dash || !chunk.isFinished || view.sentenceStart(chunk.start) !== chunk.start) return undefined;
  return isName(view, dash + 1, end) ? { start: dash + 1, end } : undefined;
}

/** “Rep. Lee (R-S.C.)”, “Ann Lee, nurse” */
const NAME_MARK = /^[-,().]$/;

/** Begins with a capital and holds no verb and no mark but those of names. */
function isName(view: ParagraphView, start: number, end: number): boolean {
  if (!view.isCapital(start)) return false;
  for (let at = start; at < end; at++) {
    if (view.chunkAt(at) !== undefined || view.isFiniteVerb(at)) return false;
    if (!view.isWord(at) && !NAME_MARK.test(view.form(at)!.text)) return false;
  }
  return true;
}
