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

/** A recognised paragraph and what it depends on beside its own text and role. */
interface Known {
  readonly content: RecognisedParagraph;
  readonly bodyStart: number;
}

/** So many paragraphs of the text before are looked at for the next one of this text, before all are. */
const NEAR = 4;

/** The paragraphs of the last text that an analyser saw, and those of the one that it sees now: bounded by the text. */
class ParagraphMemory {
  private before: Known[] = [];
  private now: Known[] = [];
  /** Behind the paragraph of the text before that was found last. */
  private next = 0;
  private misses = 0;
  /** Where paragraphs stand in the text before, by their text; made when paragraphs have been moved. */
  private places: Map<string, number[]> | undefined;

  /** Begins with another text. */
  turn(): void {
    this.before = this.now;
    this.now = [];
    this.next = 0;
    this.misses = 0;
    this.places = undefined;
  }

  remember(content: RecognisedParagraph, bodyStart: number): void {
    this.now.push({ content, bodyStart });
  }

  /** What the text before had there. Most versions of a text differ in one paragraph: the others follow one after the other. */
  find(text: string, role: ParagraphRole, bodyStart: number): RecognisedParagraph | undefined {
    const { before } = this;
    const near = Math.min(before.length, this.next + NEAR);
    for (let i = this.next; i < near; i++) {
      const content = contentOf(before[i]!, text, role, bodyStart);
      if (content === undefined) continue;
      this.next = i + 1;
      return content;
    }
    // One alone is that in which somebody types.
    if (before.length === 0 || this.misses++ === 0) return undefined;
    this.places ??= placesOf(before);
    for (const place of this.places.get(text) ?? NOWHERE) {
      const content = contentOf(before[place]!, text, role, bodyStart);
      if (content === undefined) continue;
      this.next = place + 1;
      return content;
    }
    return undefined;
  }
}

const NOWHERE: readonly number[] = [];

function contentOf(
  known: Known,
  text: string,
  role: ParagraphRole,
  bodyStart: number,
): RecognisedParagraph | undefined {
  const { paragraph } = known.content;
  const isSame = known.bodyStart === bodyStart && paragraph.role === role && paragraph.text === text;
  return isSame ? known.content : undefined;
}

/** For each text the places of the first paragraphs that have it: they may differ in role. */
function placesOf(known: readonly Known[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let i = 0; i < known.length; i++) {
    const { text } = known[i]!.content.paragraph;
    const same = places.get(text);
    if (same === undefined) places.set(text, [i]);
    else if (same.length < NEAR) same.push(i);
  }
  return places;
}

/** An analyser that keeps the recognised paragraphs of the last text it saw; use one for each open document. */
export function createAnalyser(lexicon: Lexicon): Analyser {
  const memory = new ParagraphMemory();
  const recogniseOnce = (text: string, role: ParagraphRole, bodyStart: number): RecognisedParagraph => {
    let content = memory.find(text, role, bodyStart);
    if (content === undefined) {
      // A copy, no slice of the story: a paragraph that is kept must not keep alive the version that it was cut from.
      const own = text.slice(0, -1) + text.slice(-1);
      content = recognise(segmentParagraph(own, role, bodyStart, lexicon), lexicon);
    }
    memory.remember(content, bodyStart);
    return content;
  };
  return {
    analyse(text, context = {}) {
      memory.turn();
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
