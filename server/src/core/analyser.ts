/** The pipeline with its memory: a paragraph whose text has not changed is neither tokenised nor recognised again. */
import type { Resolved } from "./article/article";
import type { RecognisedParagraph } from "./article/recognised";
import type { Lexicon } from "./lexicon/lexicon";
import { recognise } from "./recognise/recognise";
import { resolve } from "./resolve/resolve";
import { segment, segmentParagraph } from "./segment/segment";

/** What the caller knows of a story beside its text. */
export interface AnalyseContext {
  /** ISO 8601 date or date-time of publication; a header or dateline in the text wins over it. */
  readonly published?: string | null;
}

export interface Analyser {
  /** All layers of a story. Total: every string has an analysis. */
  analyse(text: string, context?: AnalyseContext): Resolved;
}

/**
 * An analyser that keeps the recognised paragraphs of the last two texts it saw; use one for each open document.
 * Two generations are kept, so that the memory is bounded by the text.
 */
export function createAnalyser(lexicon: Lexicon): Analyser {
  let previous = new Map<string, RecognisedParagraph>();
  let current = new Map<string, RecognisedParagraph>();
  const recogniseOnce = (
    text: string,
    role: RecognisedParagraph["paragraph"]["role"],
    bodyStart: number,
  ): RecognisedParagraph => {
    const key = `${role}\n${bodyStart}\n${text}`;
    const known = current.get(key) ?? previous.get(key);
    // A slice of the key, not of the story: a paragraph that is kept must not keep alive the version it was cut from.
    const own = known === undefined ? key.slice(key.length - text.length) : text;
    const result = known ?? recognise(segmentParagraph(own, role, bodyStart, lexicon), lexicon);
    current.set(key, result);
    return result;
  };
  return {
    analyse(text, context = {}) {
      previous = current;
      current = new Map();
      const recognised: RecognisedParagraph[] = [];
      const segmented = segment(text, lexicon, context.published ?? null, (paragraph, role, bodyStart) => {
        const result = recogniseOnce(paragraph, role, bodyStart);
        recognised.push(result);
        return result.paragraph;
      });
      const paragraphs = segmented.paragraphs.map((placed, i) => ({ ...placed, content: recognised[i]! }));
      const published = segmented.header.published ?? context.published ?? null;
      return resolve({ text, segmented, paragraphs, published });
    },
  };
}
