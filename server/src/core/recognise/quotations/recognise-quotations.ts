/** Quotations in one paragraph: content, cue and source, direct, mixed and indirect. */
import type { QuotationCue } from "../../article/article";
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
  const cues = cueTokens(paragraph);
  let hasCue = false;
  for (const at of cues) if (mayReport(tokens.form[at]!.cue!.verb, quotes.length)) hasCue = true;
  // “LEE: …” needs no other sign.
  const isLabelled = tokens.form[1]?.text === ":" || tokens.form[2]?.text === ":";
  if (!hasCue && quotes.length === 0 && !isLabelled && paragraph.role !== "headline") return [];
  const view = new ParagraphView(paragraph);
  const reading = new Reading(view, findAttributions(view, cues));
  const found = matchAll(reading, QUOTATION_PATTERNS);
  nounCues(reading, found);
  const headline = labelledHeadline(reading) ?? transcriptLine(reading);
  if (headline !== undefined) found.push(headline);
  freeQuotes(reading, found);
  if (found.length === 0) return [];
  const inner = innerProposals(view, found);
  const proposals = found.map((quotation) => propose(view, quotation, inner?.get(quotation)));
  return proposals.length === 1 ? proposals : proposals.sort((a, b) => bySpan(reach(a), reach(b)));
}

/** What the patterns find, each of them over all attributions before the next. */
function matchAll(reading: Reading, patterns: readonly QuotationPattern[]): TokenQuotation[] {
  const found: TokenQuotation[] = [];
  /** Those that no pattern has used yet. */
  let open: readonly Attribution[] = reading.attributions;
  for (const pattern of patterns) {
    if (open.length === 0) break;
    if (pattern.needsMarks === true && reading.view.chunks.length === 0) continue;
    let used: Set<Attribution> | undefined;
    for (const attribution of open) {
      // A cue inside the content of another quotation is told by its source, not by the story.
      if (reading.isTaken(attribution.cue.start)) continue;
      const match = pattern.match(reading, attribution);
      if (match === undefined || !match.content.every((span) => reading.isFree(span))) continue;
      for (const span of match.content) reading.take(span);
      // No clause reaches back over “…,” Lee said: “…,” Lee said, but prices fell, according to Poe.
      if (pattern === quoteBefore) reading.take({ start: attribution.start, end: attribution.end });
      used ??= new Set();
      used.add(attribution);
      found.push({ attribution, content: [...match.content], by: pattern.name });
    }
    const isUsed = used;
    if (isUsed !== undefined) open = open.filter((attribution) => !isUsed.has(attribution));
  }
  return found;
}

/** The quotations inside each quotation; only marks beside a verb tell there. */
function innerProposals(
  view: ParagraphView,
  found: readonly TokenQuotation[],
): ReadonlyMap<TokenQuotation, QuotationProposal[]> | undefined {
  const paragraphs = innerParagraphs(view, found);
  if (paragraphs.length === 0) return undefined;
  const all = new Map<TokenQuotation, QuotationProposal[]>();
  for (const { outer, paragraph } of paragraphs) {
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

const NO_TOKENS: readonly number[] = [];

/** The tokens that can be cue verbs: few, so that everything else looks at them alone. */
function cueTokens({ tokens }: Paragraph): readonly number[] {
  const { form, length } = tokens;
  let found: number[] | undefined;
  for (let at = 0; at < length; at++) {
    const { cue } = form[at]!;
    if (cue === undefined || cue.verb === undefined) continue;
    if (found === undefined) found = [at];
    else found.push(at);
  }
  return found ?? NO_TOKENS;
}

/** `cues`: the tokens that can be cue verbs; no cue stands in quoted words. */
export function findAttributions(view: ParagraphView, cues = cueTokens(view.paragraph)): Attribution[] {
  const attributions: Attribution[] = [];
  for (const at of cues) {
    if (at < view.paragraph.bodyToken || view.chunkAt(at) !== undefined) continue;
    if (!mayReport(view.form(at)!.cue!.verb, view.chunks.length)) continue;
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
  const chunk = view.chunkAt(content[content.length - 1]!.end - 1);
  const source = attribution?.source ?? label;
  const spans: Span[] = [];
  for (const span of content) spans.push(spanOf(view, span));
  // Key by key, since spreading is slow.
  const proposal: { -readonly [K in keyof QuotationProposal]: QuotationProposal[K] } = {
    type: by === "transcript" || isDialogue(view, content[0]!) ? "direct" : typeOf(view, content),
    content: spans,
    cue: attribution === undefined ? colonCue(view, colon) : verbCue(view, attribution),
    source: source == null ? null : spanOf(view, source),
    by,
  };
  if (attribution !== undefined) {
    const addressee = addresseeOf(view, attribution);
    const occasion = occasionOf(view, attribution);
    if (attribution.modality !== undefined) proposal.modality = attribution.modality;
    if (addressee !== undefined) proposal.addressee = spanOf(view, addressee);
    if (occasion !== undefined) proposal.occasion = spanOf(view, occasion);
  }
  if (inner !== undefined) proposal.inner = inner;
  if (chunk !== undefined && chunk.close < 0) proposal.continues = true;
  return proposal;
}

const spanOf = ({ paragraph: { tokens } }: ParagraphView, { start, end }: TokenSpan): Span => ({
  start: tokens.start[start]!,
  end: tokens.end[end - 1]!,
});

function verbCue({ paragraph: { tokens } }: ParagraphView, { cue, verb }: Attribution): QuotationCue {
  return {
    start: tokens.start[cue.start]!,
    end: tokens.end[cue.end - 1]!,
    lemma: verb.lemma,
    stance: verb.stance,
  };
}

function colonCue({ paragraph: { tokens } }: ParagraphView, colon: number | undefined): QuotationCue | null {
  if (colon === undefined) return null;
  return { start: tokens.start[colon]!, end: tokens.end[colon]!, lemma: ":", stance: "neutral" };
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
