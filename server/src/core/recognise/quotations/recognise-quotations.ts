/** Quotations in one paragraph: content, cue and source, direct, mixed and indirect. */
import type { QuotationProposal } from "../../article/recognised";
import type { Paragraph } from "../../article/segmented";
import type { Lexicon } from "../../lexicon/lexicon";
import { bySpan, type Span } from "../../text/span";
import { type Attribution, attributionAt } from "./attribution";
import { typeOf } from "./content";
import { freeQuotes } from "./free-quotes";
import { ParagraphView, type TokenSpan } from "./paragraph-view";
import { Reading } from "./pattern";
import { QUOTATION_PATTERNS } from "./patterns";
import { quoteBefore } from "./patterns/quote-before";

/** One quotation in tokens, before it becomes a proposal. */
export interface TokenQuotation {
  readonly attribution: Attribution | undefined;
  /** The words that name the speaker without a verb: “Lee: …”. */
  readonly source?: TokenSpan;
  content: TokenSpan[];
  readonly by: string;
}

/** Proposals in the order of the text; offsets relative to the paragraph. Linear in the paragraph. */
export function recogniseQuotations(paragraph: Paragraph, _lexicon: Lexicon): QuotationProposal[] {
  const { quotes, tokens } = paragraph;
  if (paragraph.role === "header" || paragraph.role === "byline") return [];
  let hasCue = false;
  for (let at = 0; at < tokens.length && !hasCue; at++) hasCue = tokens.form[at]!.cue?.verb !== undefined;
  if (!hasCue && quotes.length === 0) return [];
  const view = new ParagraphView(paragraph);
  const reading = new Reading(view, findAttributions(view));
  const found: TokenQuotation[] = [];
  const used = new Set<Attribution>();
  for (const pattern of QUOTATION_PATTERNS) {
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
  freeQuotes(reading, found);
  return found.map((quotation) => propose(view, quotation)).sort((a, b) => bySpan(reach(a), reach(b)));
}

function findAttributions(view: ParagraphView): Attribution[] {
  const attributions: Attribution[] = [];
  for (let at = view.paragraph.bodyToken; at < view.length; at++) {
    const chunk = view.chunkAt(at);
    if (chunk !== undefined) {
      at = chunk.end - 1;
      continue;
    }
    if (view.form(at)!.cue?.verb === undefined) continue;
    const attribution = attributionAt(view, at, attributions);
    if (attribution !== undefined) attributions.push(attribution);
  }
  return attributions;
}

function propose(view: ParagraphView, { attribution, source: label, content, by }: TokenQuotation): QuotationProposal {
  const { tokens } = view.paragraph;
  const spanOf = ({ start, end }: TokenSpan): Span => ({ start: tokens.start[start]!, end: tokens.end[end - 1]! });
  const last = content[content.length - 1]!;
  const chunk = view.chunkAt(last.end - 1);
  const source = attribution?.source ?? label;
  const isOpen = chunk !== undefined && chunk.close < 0;
  return {
    type: typeOf(view, content),
    content: content.map(spanOf),
    cue: attribution === undefined ? null : { ...spanOf(attribution.cue), lemma: attribution.verb.lemma },
    source: source == null ? null : spanOf(source),
    ...(isOpen ? { continues: true } : {}),
    by,
  };
}

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
