/** What a growing selection takes in at a place: the word, the annotations around it, the sentence, the paragraph, the story. */
import type { Resolved } from "../article/article";
import { contains, firstAtOrAfter, type Span } from "../text/span";
import { annotationsAt } from "./annotations-at";

/** Spans around an offset, each wholly in the next and longer than it; the last is the whole text. */
export function selectionsAt(article: Resolved, offset: number): Span[] {
  const candidates: Span[] = annotationsAt(article, offset).map(({ span }) => span);
  const next = firstAtOrAfter(article.segmented.paragraphs, offset + 1);
  const paragraph = article.segmented.paragraphs[next - 1];
  if (paragraph !== undefined && offset <= paragraph.end) {
    const { start } = paragraph;
    const { tokens, sentences } = paragraph.content;
    for (let i = 0; i < tokens.length && tokens.start[i]! <= offset - start; i++) {
      if (offset - start <= tokens.end[i]!)
        candidates.push({ start: start + tokens.start[i]!, end: start + tokens.end[i]! });
    }
    for (const sentence of sentences) {
      if (sentence.start <= offset - start && offset - start <= sentence.end)
        candidates.push({ start: start + sentence.start, end: start + sentence.end });
    }
    candidates.push({ start, end: paragraph.end });
  }
  candidates.push({ start: 0, end: article.text.length });

  const spans: Span[] = [];
  for (const { start, end } of candidates.sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const inner = spans.at(-1);
    // Two annotations may cross; the wider one of them is left out.
    if (inner === undefined || (contains({ start, end }, inner) && inner.end - inner.start < end - start))
      spans.push({ start, end });
  }
  return spans;
}
