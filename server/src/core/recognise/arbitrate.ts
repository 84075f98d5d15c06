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
 * a date beats a figure (“2019”, “three weeks”), but an age, sum, share or measure around it beats the date;
 * a figure beats a word that only its capital makes a name (“Thirty houses”), any other name around a figure beats the figure.
 * Quotations overlie all other layers and are left as they are.
 */
export function arbitrate(paragraph: Paragraph, proposals: Proposals): RecognisedParagraph {
  const { mentions, dates, figures } = proposals;
  const datesLeft = without(dates, mentions, (date, mention) => length(date) < length(mention));
  // “3 to 5 June”, “(1879-1955)”: a range of bare numbers is no reason against its days and years.
  const datesKept = without(
    datesLeft,
    figures,
    (date, figure) => figure.kind !== "CARDINAL" && figure.kind !== "SCORE" && length(date) < length(figure),
  );
  const figuresKept = without(figures, datesKept, () => true);
  const mentionsLeft = without(
    without(mentions, datesLeft, () => true),
    figuresKept,
    (mention, figure) => mention.score < WEAK && length(mention) <= length(figure),
  );
  return {
    paragraph,
    mentions: mentionsLeft,
    nominals: proposals.nominals,
    dates: datesKept,
    figures: without(figuresKept, mentionsLeft, (figure, mention) => length(figure) <= length(mention)),
    quotations: proposals.quotations,
  };
}

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
  let from = 0;
  const kept = items.filter((item) => {
    while (from < others.length && others[from]!.end <= item.start) from++;
    for (let i = from; i < others.length && others[i]!.start < item.end; i++) {
      if (overlaps(item, others[i]!) && yields(item, others[i]!)) return false;
    }
    return true;
  });
  return kept.length === items.length ? items : kept;
}
