/** Quotations inside quoted words, each with its own source: “My mother said, ‘Go home,’” Lee said. */
import type { Paragraph, QuotePair } from "../../article/segmented";
import type { Chunk, ParagraphView } from "./paragraph-view";
import type { TokenQuotation } from "./recognise-quotations";

/** The words inside some marks as a paragraph of their own, with offsets of the paragraph around them. */
export interface InnerParagraph {
  /** The quotation whose content holds the marks. */
  readonly outer: TokenQuotation;
  readonly paragraph: Paragraph;
}

/** The quoted stretches of some quotations that hold marks themselves. Linear. */
export function innerParagraphs(view: ParagraphView, found: readonly TokenQuotation[]): InnerParagraph[] {
  const { paragraph } = view;
  const inside = new Map<Chunk, QuotePair[]>();
  for (const pair of paragraph.quotes) {
    const chunk = view.chunkAt(pair.open);
    if (chunk === undefined || chunk.start === pair.open || pair.close < 0 || chunk.end <= pair.close) continue;
    const pairs = inside.get(chunk);
    if (pairs === undefined) inside.set(chunk, [pair]);
    else pairs.push(pair);
  }
  if (inside.size === 0) return [];
  const all: InnerParagraph[] = [];
  for (const outer of found) {
    for (const { start, end } of outer.content) {
      for (let at = start; at < end; at++) {
        const chunk = view.chunkAt(at);
        if (chunk === undefined) continue;
        at = chunk.end - 1;
        const pairs = inside.get(chunk);
        if (pairs !== undefined) all.push({ outer, paragraph: cut(paragraph, chunk, pairs) });
      }
    }
  }
  return all;
}

/** The tokens between the marks of a chunk; their offsets stay what they are. */
function cut({ text, role, tokens, sentences }: Paragraph, chunk: Chunk, pairs: readonly QuotePair[]): Paragraph {
  const from = chunk.start + 1;
  const to = chunk.close < 0 ? chunk.end : chunk.close;
  return {
    text,
    role,
    tokens: {
      length: to - from,
      start: tokens.start.slice(from, to),
      end: tokens.end.slice(from, to),
      kind: tokens.kind.slice(from, to),
      form: tokens.form.slice(from, to),
    },
    sentences: sentences
      .filter(({ firstToken, endToken }) => firstToken < to && from < endToken)
      .map(({ start, end, firstToken, endToken }) => ({
        start,
        end,
        firstToken: Math.max(0, firstToken - from),
        endToken: Math.min(to, endToken) - from,
      })),
    quotes: pairs.map(({ open, close }) => ({ open: open - from, close: close - from, depth: 0 })),
    strayCloses: [],
    bodyToken: 0,
  };
}
