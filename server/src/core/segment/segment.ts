/** Segmentation: from text to paragraphs with tokens, sentences and quotation marks. */
import type { Paragraph, ParagraphRole, PlacedParagraph, Segmented } from "../article/segmented";
import type { Lexicon } from "../lexicon/lexicon";
import { NO_HEADER } from "./header";
import { findParagraphs } from "./paragraphs";
import { pairQuotes } from "./quotes";
import { findSentences } from "./sentences";
import { tokenise } from "./tokenise";

/** Gives the same paragraph for the same text and role; `Analyser` passes one that remembers. */
export type SegmentParagraph = (text: string, role: ParagraphRole, bodyStart: number) => Paragraph;

/** Segments a whole story. Total: every text has a segmentation, the empty one has no paragraphs. */
export function segment(text: string, segmentOne: SegmentParagraph): Segmented {
  const paragraphs: PlacedParagraph<Paragraph>[] = findParagraphs(text).map((span) => ({
    ...span,
    role: "body",
    content: segmentOne(text.slice(span.start, span.end), "body", 0),
  }));
  return { text, header: NO_HEADER, paragraphs };
}

/** One paragraph. `bodyStart`: the offset in it where the body begins behind a dateline, 0 without one. */
export function segmentParagraph(text: string, role: ParagraphRole, bodyStart: number, lexicon: Lexicon): Paragraph {
  const tokens = tokenise(text, lexicon);
  const { quotes, strayCloses } = pairQuotes(text, tokens);
  let bodyToken = 0;
  while (bodyToken < tokens.length && tokens.start[bodyToken]! < bodyStart) bodyToken++;
  return { text, role, tokens, sentences: findSentences(text, tokens, lexicon), quotes, strayCloses, bodyToken };
}
