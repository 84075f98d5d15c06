/** Segmentation: from text to paragraphs with tokens, sentences and quotation marks. */
import type { Paragraph, ParagraphRole, PlacedParagraph, Segmented } from "../article/segmented";
import type { Lexicon } from "../lexicon/lexicon";
import { readOpening, standsAlone } from "./opening";
import { findParagraphs } from "./paragraphs";
import { pairQuotes } from "./quotes";
import { findSentences } from "./sentences";
import { tokenise } from "./tokenise";

/** Gives the same paragraph for the same text and role; `Analyser` passes one that remembers. */
export type SegmentParagraph = (text: string, role: ParagraphRole, bodyStart: number) => Paragraph;

/**
 * Segments a whole story. Total: every text has a segmentation, the empty one has no paragraphs.
 * `published`, ISO 8601, is what the caller knows; it gives the year to a dateline like “Nov 4”.
 */
export function segment(
  text: string,
  lexicon: Lexicon,
  published: string | null,
  segmentOne: SegmentParagraph,
): Segmented {
  const spans = findParagraphs(text, (line) => standsAlone(line, lexicon));
  const opening = readOpening(text, spans, lexicon, published);
  const paragraphs: PlacedParagraph<Paragraph>[] = spans.map((span, i) => {
    const role = opening.roles[i] ?? "body";
    const bodyStart = i === opening.datelineParagraph ? opening.bodyStart : 0;
    const { start, end } = span;
    return { start, end, role, content: segmentOne(text.slice(start, end), role, bodyStart) };
  });
  return { text, header: opening.header, paragraphs };
}

/** One paragraph. `bodyStart`: the offset in it where the body begins behind a dateline, 0 without one. */
export function segmentParagraph(text: string, role: ParagraphRole, bodyStart: number, lexicon: Lexicon): Paragraph {
  const tokens = tokenise(text, lexicon);
  const { quotes, strayCloses } = pairQuotes(text, tokens);
  let bodyToken = 0;
  while (bodyToken < tokens.length && tokens.start[bodyToken]! < bodyStart) bodyToken++;
  return {
    text,
    role,
    tokens,
    sentences: findSentences(text, tokens, lexicon, bodyToken),
    quotes,
    strayCloses,
    bodyToken,
  };
}
