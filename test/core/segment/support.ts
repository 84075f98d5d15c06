/** Segmentation of a text with the full lexicon, and short ways to look at it. */
import { segment, segmentParagraph } from "../../../server/src/core/segment/segment";
import { testLexicon } from "../../support/language-data";

export function segmented(text: string, published: string | null = null) {
  const lexicon = testLexicon();
  return segment(text, lexicon, published, (paragraph, role, bodyStart) =>
    segmentParagraph(paragraph, role, bodyStart, lexicon),
  );
}

/** Role and text of each paragraph: "body: The vote is on Tuesday." */
export function paragraphsOf(text: string): string[] {
  return segmented(text).paragraphs.map(({ start, end, role }) => `${role}: ${text.slice(start, end)}`);
}

/** The tokens of a text that is one paragraph, with a blank between them. */
export function tokensOf(text: string): string {
  return segmented(text)
    .paragraphs.map(({ content: { text: paragraph, tokens } }) =>
      Array.from(tokens.start, (start, i) => paragraph.slice(start, tokens.end[i])).join(" "),
    )
    .join(" ¶ ");
}

/** The sentences of a text. */
export function sentencesOf(text: string): string[] {
  return segmented(text).paragraphs.flatMap(({ content }) =>
    content.sentences.map(({ start, end }) => content.text.slice(start, end)),
  );
}

/** What stands in quotation marks, marks included; an open one goes to the end of its paragraph and gets “ …”. */
export function quotesOf(text: string): string[] {
  return segmented(text).paragraphs.flatMap(({ content: { text: paragraph, tokens, quotes } }) =>
    quotes.map(({ open, close }) =>
      close < 0
        ? `${paragraph.slice(tokens.start[open]!)} …`
        : paragraph.slice(tokens.start[open]!, tokens.end[close]!),
    ),
  );
}
