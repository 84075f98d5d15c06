/** Quotation marks that are opened and never closed, or closed and never opened. */
import type { Paragraph, PlacedParagraph } from "../../article/segmented";
import type { Report, Rule } from "../rule";

/** A quotation that opens anew in none of its paragraphs is looked for over so many. */
const MAX_PARAGRAPHS = 4;

export const quotationUnbalanced: Rule = {
  id: "quotation/unbalanced",
  severity: "warning",
  title: "Unbalanced quotation marks",
  why: "A reader cannot tell where the quoted words end. In a quotation over several paragraphs each opens anew and only the last closes.",
  examples: [
    { bad: "The minister said: <here>“</here>We will rebuild the bridge by spring.\n\nWork begins on Monday." },
    { bad: "We will rebuild the bridge,<here>”</here> the minister said." },
    { bad: 'She called it <here>"</here>a bad day for the city, and left.' },
    { bad: "<here>“</here>We will rebuild the bridge.\n\nIt will take a year,” the minister said." },
  ],
  allowed: [
    "“We will rebuild the bridge,” the minister said.",
    "“We will rebuild the bridge,” the minister said. “It will take a year.\n\n“After that we turn to the road.”",
    'The 6\'2" forward signed for 15" pipes.',
    "“He is like 6’2”,” Lee said.",
    "The students’ vote in the ’90s was the workers' vote too.",
    "‘It’s over,’ she said. ‘The union “never asked” its members.’",
    "‘Arab Faqih’s “Conquests” was written around 1559.",
    "They were accused of ” treason against the country ” by the court.",
  ],
  *check({ segmented }) {
    const body = segmented.paragraphs.filter((paragraph) => paragraph.role === "body" || paragraph.role === "headline");
    /** Paragraphs since the report of a mark that may yet be closed; too many where there is none. */
    let since = MAX_PARAGRAPHS;
    for (let i = 0; i < body.length; i++) {
      const paragraph = body[i]!;
      since++;
      if (!isOdd(paragraph.content)) continue;
      const { quotes, strayCloses } = paragraph.content;
      // The close of a quotation that was reported where it opens: one mistake, one report.
      if (since <= MAX_PARAGRAPHS && strayCloses.length === 1 && quotes.every(({ close }) => 0 <= close)) {
        since = MAX_PARAGRAPHS;
        continue;
      }
      for (const report of checkParagraph(paragraph, body[i + 1])) {
        if (report.isOpen) since = 0;
        yield { start: report.start, end: report.end, message: report.message };
      }
    }
  },
};

/**
 * Whether a double mark is left over, the marks of inches not counted. Where their number is even, marks are turned the wrong
 * way round rather than lost; single ones are apostrophes too often to be counted.
 */
function isOdd({ text, tokens, quotes, strayCloses }: Paragraph): boolean {
  if (strayCloses.length === 0 && quotes.every(({ open, close }) => 0 <= close || isSingle(text, tokens.start[open]!)))
    return false;
  // Two apostrophes in place of a double mark cannot be told from a single one beside another.
  if (INCHES.test(text) || text.includes("''")) return false;
  let double = 0;
  for (let at = 0; at < text.length; at++) if (DOUBLE.has(text.charCodeAt(at))) double++;
  const hasSingle = quotes.some(({ open, close }) => close < 0 && isSingle(text, tokens.start[open]!));
  return double % 2 === 1 || (double === 0 && hasSingle && strayCloses.length > 0);
}

/** 5’2” */
const INCHES = /\d['’′]\s?\d{1,2}["”″]/;

/** " “ ” „ « » */
const DOUBLE = new Set([34, 0x201c, 0x201d, 0x201e, 171, 187]);

const isSingle = (text: string, at: number): boolean => !DOUBLE.has(text.charCodeAt(at));

function* checkParagraph(
  placed: PlacedParagraph<Paragraph>,
  next: PlacedParagraph<Paragraph> | undefined,
): Iterable<Report & { readonly isOpen: boolean }> {
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
    yield { ...at(lost[0]!.open), message: `This quotation mark is never closed${others}.`, isOpen: true };
  }
  if (strayCloses.length > 0) {
    const more = strayCloses.length - 1;
    const others = more === 0 ? "" : `, nor ${more === 1 ? "does one more" : `do ${more} more`} in this paragraph`;
    yield {
      ...at(strayCloses[0]!),
      message: `This closing quotation mark has no opening one${others}.`,
      isOpen: false,
    };
  }
}
