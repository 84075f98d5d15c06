/** Who leads in the words of the next paragraph: “Ann Lee wrote on her page:” ¶ “We won.” */
import type { QuotationCue } from "../../article/article";
import type { Paragraph } from "../../article/segmented";
import { copyWith } from "../../text/copy-with";
import type { Span } from "../../text/span";
import { subjectBefore } from "./attribution";
import { isNobody } from "./label";
import { ParagraphView, type TokenSpan } from "./paragraph-view";
import { findAttributions } from "./recognise-quotations";

export interface LeadIn {
  readonly source: Span;
  /** The colon where no verb of speech leads in: “Lee had one answer:”. */
  readonly cue: QuotationCue;
}

/** The source and cue of the last sentence of a paragraph that ends in a colon, offsets relative to it; else undefined. */
export function leadIn(paragraph: Paragraph): LeadIn | undefined {
  const { tokens } = paragraph;
  const colon = tokens.length - 1;
  if (colon < 1 || tokens.form[colon]!.text !== ":") return undefined;
  const view = new ParagraphView(paragraph);
  const start = view.sentenceStart(colon);
  const spanOf = ({ start, end }: TokenSpan): Span => ({ start: tokens.start[start]!, end: tokens.end[end - 1]! });
  const last = findAttributions(view).findLast(({ cue }) => start <= cue.start);
  if (last?.source != null) {
    const { lemma, stance } = last.verb;
    return { source: spanOf(last.source), cue: copyWith(spanOf(last.cue), { lemma, stance }) };
  }
  const subject = subjectBefore(view, colon);
  if (subject === undefined || isNobody(view, subject)) return undefined;
  return {
    source: spanOf(subject),
    cue: copyWith(spanOf({ start: colon, end: colon + 1 }), { lemma: ":", stance: "neutral" }),
  };
}
