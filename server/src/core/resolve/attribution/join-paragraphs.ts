/** Joins what paragraphs tell of one quotation: each paragraph of a long one opens its marks anew, only the last closes them. */
import type { QuotationType } from "../../article/article";
import type { QuotationProposal, Recognised } from "../../article/recognised";
import { leadIn } from "../../recognise/quotations/lead-in";
import { copyWith } from "../../text/copy-with";
import { type Span, shifted } from "../../text/span";
import type { DraftQuotation } from "./speaker-sieve";

/** No story quotes for so many paragraphs: the marks of such a text are forgotten, and joining them would cost their square. */
const MAX_CONTENTS = 100;

/** The quotations of all paragraphs in the order of the text, offsets in the story, joined where marks stay open. */
export function joinParagraphs(story: Recognised): DraftQuotation[] {
  const drafts: DraftQuotation[] = [];
  /** The index of the draft that the paragraph before left open. */
  let open = -1;
  for (const [paragraph, { start, content }] of story.paragraphs.entries()) {
    let stillOpen = -1;
    for (const proposal of content.quotations) {
      const opensParagraph = proposal.content[0]!.start === 0;
      const goesOn = 0 <= open && opensParagraph;
      const draft =
        opensParagraph && !goesOn
          ? ledIn(story, draftOf(proposal, start, paragraph))
          : draftOf(proposal, start, paragraph);
      const before = goesOn
        ? drafts[open]
        : opensParagraph
          ? spokenBefore(story, drafts, draft, paragraph, proposal.continues === true)
          : undefined;
      let index = drafts.length;
      if (before !== undefined && (before.cue === null || draft.cue === null) && before.content.length < MAX_CONTENTS) {
        index = goesOn ? open : drafts.lastIndexOf(before);
        drafts[index] = joined(before, draft);
      } else drafts.push(draft);
      if (proposal.continues === true) stillOpen = index;
    }
    open = stillOpen;
  }
  return drafts;
}

/**
 * The quotation that a paragraph of nothing but quoted words goes on with: the last of the paragraph before, if it names a
 * speaker. “We go,” Lee said. ¶ “It is late.”
 */
function spokenBefore(
  story: Recognised,
  drafts: readonly DraftQuotation[],
  draft: DraftQuotation,
  paragraph: number,
  continues: boolean,
): DraftQuotation | undefined {
  if (draft.cue !== null || draft.source !== null) return undefined;
  const end = drafts[drafts.length - 1];
  // ““…,” Lee said when asked why.”: the question is nobody’s, and Lee goes on.
  const last = end?.source === null && end.type === "indirect" ? drafts[drafts.length - 2] : end;
  if (last === undefined || last.paragraph !== paragraph - 1) return undefined;
  if (last.type === "indirect" && (continues || !endsParagraph(story, last))) return undefined;
  return last.cue === null || last.source === null ? undefined : last;
}

/** “Lee said that the talks had failed. ¶ “We tried.””: the clause is the last of its paragraph, and no question to somebody else. */
function endsParagraph({ paragraphs }: Recognised, { content, cue, paragraph }: DraftQuotation): boolean {
  return cue?.stance !== "question" && paragraphs[paragraph]!.end <= content[content.length - 1]!.end + 1;
}

/** The draft with the source and cue of the paragraph before, where that ends in a colon. */
function ledIn(story: Recognised, draft: DraftQuotation): DraftQuotation {
  if (draft.cue !== null || draft.source !== null || draft.paragraph === 0) return draft;
  const before = story.paragraphs[draft.paragraph - 1]!;
  if (before.role !== "body" || story.text.charCodeAt(before.end - 1) !== COLON) return draft;
  const lead = leadIn(before.content.paragraph);
  if (lead === undefined) return draft;
  const cue = copyWith(lead.cue, shifted(lead.cue, before.start));
  return copyWith(draft, { cue, source: shifted(lead.source, before.start), by: "lead-in" });
}

const COLON = 58;

function draftOf(proposal: QuotationProposal, start: number, paragraph: number): DraftQuotation {
  const { type, cue, source, modality, addressee, occasion, inner, by } = proposal;
  const content: Span[] = [];
  // From the first to the last of content, cue and source.
  let from = Number.MAX_SAFE_INTEGER;
  let to = 0;
  for (const span of proposal.content) {
    content.push(shifted(span, start));
    if (span.start < from) from = span.start;
    if (to < span.end) to = span.end;
  }
  if (cue !== null) {
    if (cue.start < from) from = cue.start;
    if (to < cue.end) to = cue.end;
  }
  if (source !== null) {
    if (source.start < from) from = source.start;
    if (to < source.end) to = source.end;
  }
  return {
    type,
    start: start + from,
    end: start + to,
    content,
    cue: cue === null ? null : { start: start + cue.start, end: start + cue.end, lemma: cue.lemma, stance: cue.stance },
    source: source === null ? null : shifted(source, start),
    modality,
    addressee: addressee === undefined ? undefined : shifted(addressee, start),
    occasion: occasion === undefined ? undefined : shifted(occasion, start),
    innerDrafts: inner === undefined ? undefined : inner.map((one) => draftOf(one, start, paragraph)),
    by,
    paragraph,
    firstParagraph: paragraph,
  };
}

function joined(a: DraftQuotation, b: DraftQuotation): DraftQuotation {
  const told = a.cue === null ? b : a;
  const inner = [...(a.innerDrafts ?? []), ...(b.innerDrafts ?? [])];
  return copyWith(told, {
    innerDrafts: inner.length === 0 ? undefined : inner,
    type: joinedType(a.type, b.type),
    start: Math.min(a.start, b.start),
    end: Math.max(a.end, b.end),
    content: [...a.content, ...b.content],
    paragraph: b.paragraph,
    firstParagraph: a.firstParagraph,
  });
}

const joinedType = (a: QuotationType, b: QuotationType): QuotationType => (a === b ? a : "mixed");
