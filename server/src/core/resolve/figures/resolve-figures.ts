/** Completes figures from their neighbours: offsets in the story, and the noun that a clause leaves out. */
import type { Figure, FigureConcept, FigurePredicate } from "../../article/article";
import type { FigureProposal, Recognised, RecognisedParagraph } from "../../article/recognised";
import type { PlacedParagraph } from "../../article/segmented";
import type { Mutable } from "../../text/copy-with";
import type { Span } from "../../text/span";

/** All figures of the story, offsets in the story. */
export function resolveFigures(story: Recognised): Figure[] {
  const figures: Figure[] = [];
  for (const paragraph of story.paragraphs) {
    const proposals = paragraph.content.figures;
    for (let i = 0; i < proposals.length; i++) figures.push(figureOf(paragraph, proposals, i));
  }
  return figures;
}

function figureOf(
  paragraph: PlacedParagraph<RecognisedParagraph>,
  proposals: readonly FigureProposal[],
  index: number,
): Figure {
  const { start, end, kind, value, digits, change, unit, of, predicate, elliptical, partOf, by } = proposals[index]!;
  const whole = partOf === undefined ? undefined : wholeOf(paragraph, proposals, index, partOf);
  const concept = of ?? whole?.of ?? (elliptical === true ? nounLeftOut(paragraph, proposals, index) : null);
  const shift = paragraph.start;
  const figure: Mutable<Figure> = {
    start: start + shift,
    end: end + shift,
    kind,
    value,
    change,
    unit: unit && {
      start: unit.start + shift,
      end: unit.end + shift,
      text: unit.text,
      normalized: unit.normalized,
      code: unit.code,
      dimension: unit.dimension,
      si: unit.si,
    },
    of: concept && conceptAt(concept, shift),
    predicate: predicate && predicateAt(predicate, shift),
    by,
  };
  if (digits !== undefined) figure.digits = digits;
  if (whole !== undefined) figure.partOf = { start: whole.start + shift, end: whole.end + shift };
  return figure;
}

/** The proposal that a part is of: the one with a span, where the arbiter has left it, or a count in the sentence before. */
function wholeOf(
  { content }: PlacedParagraph<RecognisedParagraph>,
  proposals: readonly FigureProposal[],
  index: number,
  partOf: Span | "earlier",
): FigureProposal | undefined {
  const from = Math.max(0, index - REACH);
  if (partOf !== "earlier") {
    for (let i = from; i <= index + 1; i++) if (proposals[i]?.start === partOf.start) return proposals[i];
    return undefined;
  }
  const part = proposals[index]!;
  const sentence = sentenceAt(content, part.start);
  for (let i = index - 1; from <= i; i--) {
    const whole = proposals[i]!;
    const at = sentenceAt(content, whole.start);
    if (at < sentence - 1) return undefined;
    if (at < sentence && whole.kind === "CARDINAL" && whole.of !== null && lowest(part) < highest(whole)) return whole;
  }
  return undefined;
}

const lowest = ({ value }: FigureProposal): number => (typeof value === "number" ? value : value[0]);
const highest = ({ value }: FigureProposal): number => (typeof value === "number" ? value : value[1]);

// Written out, because copying objects with … is what a keystroke in a long story was slow by.
function conceptAt(concept: FigureConcept, shift: number): FigureConcept {
  const start = concept.start + shift;
  const end = concept.end + shift;
  const { head, class: of } = concept;
  return of === undefined ? { start, end, head } : { start, end, head, class: of };
}

function predicateAt(predicate: FigurePredicate, shift: number): FigurePredicate {
  const start = predicate.start + shift;
  const end = predicate.end + shift;
  const { lemma, class: of } = predicate;
  return of === undefined ? { start, end, lemma } : { start, end, lemma, class: of };
}

/** How many figures back the noun may stand. */
const REACH = 4;

/**
 * The noun of the nearest count of people before it, in the same sentence or the one before: “killed 49 soldiers, wounded three”
 * (soldiers), “Twelve miners were hurt. Three died.” Only counts of people lend their noun, since the verbs that leave the noun
 * out speak of people.
 */
function nounLeftOut(
  paragraph: PlacedParagraph<RecognisedParagraph>,
  proposals: readonly FigureProposal[],
  index: number,
): FigureConcept | null {
  const sentence = sentenceAt(paragraph.content, proposals[index]!.start);
  let nearest: FigureConcept | null = null;
  for (let i = index - 1; 0 <= i && index - REACH <= i; i--) {
    const { kind, of, start, predicate } = proposals[i]!;
    if (sentenceAt(paragraph.content, start) < sentence - 1) break;
    if (kind !== "CARDINAL" || of?.class === undefined) continue;
    // “5,000 people, including 300 children, fled and 12 died”: the people have a verb of their own.
    if (predicate !== null) return of;
    nearest ??= of;
  }
  return nearest;
}

function sentenceAt({ paragraph }: RecognisedParagraph, offset: number): number {
  const { sentences } = paragraph;
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sentences[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
