/** The one place that settles overlaps between the proposals of different recognisers. */
import type {
  FigureProposal,
  MentionProposal,
  NominalProposal,
  QuotationProposal,
  RecognisedParagraph,
  TimexProposal,
} from "../article/recognised";
import type { Paragraph } from "../article/segmented";
import { overlaps, type Span } from "../text/span";

export interface Proposals {
  readonly mentions: readonly MentionProposal[];
  readonly nominals: readonly NominalProposal[];
  readonly dates: readonly TimexProposal[];
  readonly figures: readonly FigureProposal[];
  readonly quotations: readonly QuotationProposal[];
}

/**
 * Keeps of each overlap the proposal that explains more:
 * a name around a date (“the Sunday Times”, “Nov. 17 Movement”) beats the date; a date beats a name inside it (“May 4”);
 * a date beats a figure (“2019”, “two years ago”), but an age, sum, share or measure around it beats the date;
 * a duration and its number stand side by side (“sentenced to three years”): it is a time and a quantity;
 * a figure beats a word that only its capital makes a name (“Thirty houses”), any other name around a figure beats the figure.
 * Quotations overlie all other layers and are left as they are.
 */
export function arbitrate(paragraph: Paragraph, proposals: Proposals): RecognisedParagraph {
  const { mentions, dates, figures } = proposals;
  const datesLeft = without(dates, mentions, isShorter);
  const datesKept = without(datesLeft, figures, isPartOfFigure);
  const figuresKept = without(figures, datesKept, isNoDuration);
  const mentionsLeft = without(without(mentions, datesLeft, always), figuresKept, isWeakerThanFigure);
  return {
    paragraph,
    mentions: mentionsLeft,
    nominals: proposals.nominals,
    dates: datesKept,
    figures: without(figuresKept, mentionsLeft, isNoLonger),
    quotations: proposals.quotations,
  };
}

const always = (): boolean => true;
const isShorter = (item: Span, other: Span): boolean => length(item) < length(other);
const isNoLonger = (item: Span, other: Span): boolean => length(item) <= length(other);

/** “3 to 5 June”, “(1879-1955)”: a range of bare numbers is no reason against its days and years. */
const isPartOfFigure = (date: TimexProposal, figure: FigureProposal): boolean => {
  if (figure.kind === "SCORE" || figure.by === DURATION || !isShorter(date, figure)) return false;
  // “one hundred and three quarters”.
  return figure.kind !== "CARDINAL" || (date.type === "DURATION" && typeof figure.value === "number");
};

const isNoDuration = (figure: FigureProposal, date: TimexProposal): boolean => {
  if (figure.by !== DURATION) return true;
  // “five hours a day” is a quantity too, “every two weeks” is none.
  return date.type !== "DURATION" && !(date.type === "SET" && figure.unit?.normalized.includes(" per ") === true);
};

/** What figures call a quantity of time. */
const DURATION = "duration";

const isWeakerThanFigure = (mention: MentionProposal, figure: FigureProposal): boolean =>
  mention.score < WEAK && isNoLonger(mention, figure);

/** A mention below this score rests on its capital alone. */
const WEAK = 0.3;

const length = (span: Span): number => span.end - span.start;

/** `items` without those that overlap one of `others` to which they must yield; both sorted by start and free of overlaps. */
function without<A extends Span, B extends Span>(
  items: readonly A[],
  others: readonly B[],
  yields: (item: A, other: B) => boolean,
): readonly A[] {
  if (items.length === 0 || others.length === 0) return items;
  let kept: A[] | undefined;
  let from = 0;
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    while (from < others.length && others[from]!.end <= item.start) from++;
    let stays = true;
    for (let j = from; stays && j < others.length && others[j]!.start < item.end; j++) {
      stays = !(overlaps(item, others[j]!) && yields(item, others[j]!));
    }
    // A copy is made only where something goes, which is rare.
    if (!stays) kept ??= items.slice(0, i);
    else kept?.push(item);
  }
  return kept ?? items;
}
