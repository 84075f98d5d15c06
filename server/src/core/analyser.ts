/** The pipeline with its memory: a paragraph whose text has not changed is neither tokenised nor recognised again. */
import type { Resolved } from "./article/article";
import type { RecognisedParagraph } from "./article/recognised";
import type { ParagraphRole } from "./article/segmented";
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

/** The paragraphs of one text by what they depend on. */
interface Generation {
  /** Plain paragraphs of the body, nearly all: their text is the key, so that looking one up makes no new string. */
  readonly bodies: Map<string, RecognisedParagraph>;
  /** Headlines, header lines and the like, by role, start of the body and text. */
  readonly others: Map<string, RecognisedParagraph>;
}

const noParagraphs = (): Generation => ({ bodies: new Map(), others: new Map() });

/**
 * An analyser that keeps the recognised paragraphs of the last two texts it saw; use one for each open document.
 * Two generations are kept, so that the memory is bounded by the text.
 */
export function createAnalyser(lexicon: Lexicon): Analyser {
  let previous = noParagraphs();
  let current = noParagraphs();
  const recogniseOnce = (text: string, role: ParagraphRole, bodyStart: number): RecognisedParagraph => {
    const kind = role === "body" && bodyStart === 0 ? "bodies" : "others";
    const key = kind === "bodies" ? text : `${role}\n${bodyStart}\n${text}`;
    let result = current[kind].get(key);
    if (result !== undefined) return result;
    result = previous[kind].get(key);
    if (result === undefined) {
      // A copy, no slice of the story: a paragraph that is kept must not keep alive the version that it was cut from.
      const own = ` ${text}`.slice(1);
      result = recognise(segmentParagraph(own, role, bodyStart, lexicon), lexicon);
    }
    current[kind].set(kind === "bodies" ? result.paragraph.text : key, result);
    return result;
  };
  return {
    analyse(text, context = {}) {
      previous = current;
      current = noParagraphs();
      const recognised: RecognisedParagraph[] = [];
      const segmented = segment(text, lexicon, context.published ?? null, (paragraph, role, bodyStart) => {
        const result = recogniseOnce(paragraph, role, bodyStart);
        recognised.push(result);
        return result.paragraph;
      });
      const paragraphs = segmented.paragraphs.map(({ start, end, role }, i) => ({
        start,
        end,
        role,
        content: recognised[i]!,
      }));
      const published = segmented.header.published ?? context.published ?? null;
      return resolve({ text, segmented, paragraphs, published }, lexicon.gazetteer);
    },
  };
}
