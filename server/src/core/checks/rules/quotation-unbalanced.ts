/** Quotation marks that are opened and never closed, or closed and never opened. */
import type { Paragraph, PlacedParagraph } from "../../article/segmented";
import type { Report, Rule } from "../rule";

export const quotationUnbalanced: Rule = {
  id: "quotation/unbalanced",
  severity: "warning",
  title: "Unbalanced quotation marks",
  why: "A reader cannot tell where the quoted words end. In a quotation over several paragraphs each opens anew and only the last closes.",
  examples: [
    { bad: "The minister said: <here>“</here>We will rebuild the bridge by spring.\n\nWork begins on Monday." },
    { bad: "We will rebuild the bridge,<here>”</here> the minister said." },
    { bad: 'She called it <here>"</here>a bad day for the city, and left.' },
  ],
  allowed: [
    "“We will rebuild the bridge,” the minister said.",
    "“We will rebuild the bridge,” the minister said. “It will take a year.\n\n“After that we turn to the road.”",
    'The 6\'2" forward signed for 15" pipes.',
    "The students’ vote in the ’90s was the workers' vote too.",
    "‘It’s over,’ she said. ‘The union “never asked” its members.’",
  ],
  *check({ segmented }) {
    const body = segmented.paragraphs.filter((paragraph) => paragraph.role === "body" || paragraph.role === "headline");
    for (let i = 0; i < body.length; i++) yield* checkParagraph(body[i]!, body[i + 1]);
  },
};

function* checkParagraph(
  placed: PlacedParagraph<Paragraph>,
  next: PlacedParagraph<Paragraph> | undefined,
): Iterable<Report> {
  const { tokens, quotes, strayCloses } = placed.content;
  const at = (token: number) => ({
    start: placed.start + tokens.start[token]!,
    end: placed.start + tokens.end[token]!,
  });
  // A quotation that goes on in the next paragraph stays open here, with one mark at each level.
  const goesOn = next?.content.quotes[0]?.open === 0;
  const lost = quotes.filter((pair) => pair.close < 0 && !goesOn);
  if (lost.length > 0) {
    const more = lost.length - 1;
    const others = more === 0 ? "" : `, nor ${more === 1 ? "is one more" : `are ${more} more`} in this paragraph`;
    yield { ...at(lost[0]!.open), message: `This quotation mark is never closed${others}.` };
  }
  if (strayCloses.length > 0) {
    const more = strayCloses.length - 1;
    const others = more === 0 ? "" : `, nor ${more === 1 ? "does one more" : `do ${more} more`} in this paragraph`;
    yield { ...at(strayCloses[0]!), message: `This closing quotation mark has no opening one${others}.` };
  }
}
