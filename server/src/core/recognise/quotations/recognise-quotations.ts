/** Quotations in one paragraph: content, cue and source, direct, mixed and indirect. */
import type { QuotationProposal } from "../../article/recognised";
import { type Paragraph, TokenKind } from "../../article/segmented";
import { type CueVerb, QUOTING_FRAMES } from "../../lexicon/cues";
import type { Lexicon } from "../../lexicon/lexicon";
import { bySpan, type Span } from "../../text/span";
import { type Attribution, attributionAt } from "./attribution";
import { addresseeOf, occasionOf } from "./circumstances";
import { typeOf } from "./content";
import { freeQuotes } from "./free-quotes";
import { innerParagraphs } from "./inner-quotations";
import { labelledHeadline, transcriptLine } from "./label";
import { nounCues } from "./noun-cues";
import { ParagraphView, type TokenSpan } from "./paragraph-view";
import { type QuotationPattern, Reading } from "./pattern";
import { QUOTATION_PATTERNS } from "./patterns";
import { quoteAfter } from "./patterns/quote-after";
import { quoteBefore } from "./patterns/quote-before";

/** One quotation in tokens, before it becomes a proposal. */
export interface TokenQuotation {
  readonly attribution: Attribution | undefined;
  /** The words that name the speaker without a verb: “Lee: …”. */
  readonly source?: TokenSpan;
  /** The colon that stands for a verb: “Lee: …”. */
  readonly colon?: number;
  content: TokenSpan[];
  readonly by: string;
}

/** Proposals in the order of the text; offsets relative to the paragraph. Linear in the paragraph. */
export function recogniseQuotations(paragraph: Paragraph, _lexicon: Lexicon): QuotationProposal[] {
  const { quotes, tokens } = paragraph;
  if (paragraph.role === "header" || paragraph.role === "byline") return [];
  let hasCue = false;
  for (let at = 0; at < tokens.length && !hasCue; at++) hasCue = mayReport(tokens.form[at]!.cue?.verb, quotes.length);
  // “LEE: …” needs no other sign.
  const isLabelled = tokens.form[1]?.text === ":" || tokens.form[2]?.text === ":";
  if (!hasCue && quotes.length === 0 && !isLabelled && paragraph.role !== "headline") return [];
  const view = new ParagraphView(paragraph);
  const reading = new Reading(view, findAttributions(view));
  const found = matchAll(reading, QUOTATION_PATTERNS);
  nounCues(reading, found);
  const headline = labelledHeadline(reading) ?? transcriptLine(reading);
  if (headline !== undefined) found.push(headline);
  freeQuotes(reading, found);
  const inner = innerProposals(view, found);
  return found
    .map((quotation) => propose(view, quotation, inner.get(quotation)))
    .sort((a, b) => bySpan(reach(a), reach(b)));
}

/** What the patterns find, each of them over all attributions before the next. */
function matchAll(reading: Reading, patterns: readonly QuotationPattern[]): TokenQuotation[] {
  const found: TokenQuotation[] = [];
  const used = new Set<Attribution>();
  for (const pattern of patterns) {
    for (const attribution of reading.attributions) {
      // A cue inside the content of another quotation is told by its source, not by the story.
      if (used.has(attribution) || reading.isTaken(attribution.cue.start)) continue;
      const match = pattern.match(reading, attribution);
      if (match === undefined || !match.content.every((span) => reading.isFree(span))) continue;
      for (const span of match.content) reading.take(span);
      // No clause reaches back over “…,” Lee said: “…,” Lee said, but prices fell, according to Poe.
      if (pattern === quoteBefore) reading.take({ start: attribution.start, end: attribution.end });
      used.add(attribution);
      found.push({ attribution, content: [...match.content], by: pattern.name });
    }
  }
  return found;
}

/** The quotations inside each quotation; only marks beside a verb tell there. */
function innerProposals(
  view: ParagraphView,
  found: readonly TokenQuotation[],
): Map<TokenQuotation, QuotationProposal[]> {
  const all = new Map<TokenQuotation, QuotationProposal[]>();
  for (const { outer, paragraph } of innerParagraphs(view, found)) {
    const inside = new ParagraphView(paragraph);
    const quotations = matchAll(new Reading(inside, findAttributions(inside)), INNER_PATTERNS);
    const proposals = quotations.map((quotation) => propose(inside, quotation, undefined));
    if (proposals.length !== 0) all.set(outer, [...(all.get(outer) ?? []), ...proposals]);
  }
  return all;
}

const INNER_PATTERNS: readonly QuotationPattern[] = [quoteBefore, quoteAfter];

/** Whether the verb can report something in a paragraph with so many quoted stretches. */
const mayReport = (verb: CueVerb | undefined, quoted: number): boolean =>
  verb !== undefined && (0 < quoted || (verb.frames & ~QUOTING_FRAMES) !== 0);

export function findAttributions(view: ParagraphView): Attribution[] {
  const attributions: Attribution[] = [];
  for (let at = view.paragraph.bodyToken; at < view.length; at++) {
    const chunk = view.chunkAt(at);
    if (chunk !== undefined) {
      at = chunk.end - 1;
      continue;
    }
    if (!mayReport(view.form(at)!.cue?.verb, view.chunks.length)) continue;
    const attribution = attributionAt(view, at, attributions);
    if (attribution !== undefined) attributions.push(attribution);
  }
  return attributions;
}

function propose(
  view: ParagraphView,
  { attribution, source: label, colon, content, by }: TokenQuotation,
  inner: readonly QuotationProposal[] | undefined,
): QuotationProposal {
  const { tokens } = view.paragraph;
  const spanOf = ({ start, end }: TokenSpan): Span => ({ start: tokens.start[start]!, end: tokens.end[end - 1]! });
  const last = content[content.length - 1]!;
  const chunk = view.chunkAt(last.end - 1);
  const source = attribution?.source ?? label;
  const isOpen = chunk !== undefined && chunk.close < 0;
  const cue = attribution?.cue ?? (colon === undefined ? undefined : { start: colon, end: colon + 1 });
  const stance = attribution?.verb.stance ?? "neutral";
  const addressee = attribution === undefined ? undefined : addresseeOf(view, attribution);
  const occasion = attribution === undefined ? undefined : occasionOf(view, attribution);
  return {
    type: by === "transcript" || isDialogue(view, content[0]!) ? "direct" : typeOf(view, content),
    content: content.map(spanOf),
    cue: cue === undefined ? null : { ...spanOf(cue), lemma: attribution?.verb.lemma ?? ":", stance },
    source: source == null ? null : spanOf(source),
    ...(attribution?.modality === undefined ? {} : { modality: attribution.modality }),
    ...(addressee === undefined ? {} : { addressee: spanOf(addressee) }),
    ...(occasion === undefined ? {} : { occasion: spanOf(occasion) }),
    ...(inner === undefined ? {} : { inner }),
    ...(isOpen ? { continues: true } : {}),
    by,
  };
}

/** “— We leave tomorrow, said the captain.”: a dash that opens the paragraph stands for marks, and so does a mark never closed. */
const isDialogue = (view: ParagraphView, { start }: TokenSpan): boolean =>
  (start === 1 && view.isDash(0)) ||
  (view.chunkAt(start) === undefined && view.paragraph.tokens.kind[start] === TokenKind.Quote);

/** From the first to the last of content, cue and source. */
function reach({ content, cue, source }: QuotationProposal): Span {
  let start = content[0]!.start;
  let end = content[content.length - 1]!.end;
  for (const span of [cue, source]) {
    if (span === null) continue;
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}
