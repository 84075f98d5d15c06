/** Inlay hints at quotations: “— Angela Ng”, “— Angela Ng and Tom Hale” behind quoted words whose sentence does not say who speaks them. */
import type { Cluster, Quotation, Resolved } from "../article/article";
import { namesOfSpeakers, speakersOf } from "../resolve/attribution/speakers";
import { firstAtOrAfter, overlaps, type Span, textOf } from "../text/span";
import type { InlayHint } from "./inlay-hints";

/** A quotation is never so long: one that begins further before a range cannot reach into it. UTF-16 code units. */
const LONGEST = 20_000;

/**
 * The hints of the quotations that end inside `range`, in the order of the text. There is none for indirect speech, where the
 * source stands in the sentence that the words end in, be it a pronoun, and where nobody is known to speak.
 */
export function quotationInlays(article: Resolved, range: Span): InlayHint[] {
  const { quotations, clusters, text } = article;
  const hints: InlayHint[] = [];
  let byId: Map<string, Cluster> | undefined;
  for (let i = firstAtOrAfter(quotations, range.start - LONGEST); i < quotations.length; i++) {
    const quotation = quotations[i]!;
    if (range.end < quotation.start) break;
    const last = quotation.content[quotation.content.length - 1]!;
    if (quotation.type === "indirect" || last.end < range.start || range.end < last.end) continue;
    if (quotation.source !== null && overlaps(quotation.source, sentencesOf(article, last))) continue;
    byId ??= new Map(clusters.map((cluster) => [cluster.id, cluster]));
    const known = byId;
    const name = namesOfSpeakers(text, quotation, (id) => known.get(id)?.name) ?? describedName(article, quotation);
    if (name === "") continue;
    const speakers = speakersOf(quotation).flatMap((id) => known.get(id) ?? []);
    hints.push({ position: last.end, label: `— ${name}`, tooltip: tooltipOf(name, speakers, quotation) });
  }
  return hints.sort((a, b) => a.position - b.position);
}

/** “An army officer” opens a sentence, but no hint. */
function describedName({ text }: Resolved, { unnamed }: Quotation): string {
  return unnamed === undefined ? "" : textOf(text, unnamed.description).replace(/^(?:An?|One)(?= )/, lowerCase);
}

const lowerCase = (word: string): string => word.toLowerCase();

function tooltipOf(name: string, speakers: readonly Cluster[], { how }: Quotation): string {
  const roles = speakers.flatMap(({ name: own, attributes: { role } }) =>
    role === undefined ? [] : [speakers.length === 1 ? role : `${own}, ${role}`],
  );
  const who =
    roles.length === 0 ? name : speakers.length === 1 ? `${name}, ${roles[0]!}` : `${name} (${roles.join("; ")})`;
  return how === undefined ? who : `${who}: ${how}`;
}

/** From the start of the sentence that a span begins in to the end of the one that it ends in. */
function sentencesOf({ segmented: { paragraphs } }: Resolved, span: Span): Span {
  const placed = paragraphs[firstAtOrAfter(paragraphs, span.start + 1) - 1];
  if (placed === undefined) return span;
  const { sentences } = placed.content;
  const at = (offset: number): Span | undefined => sentences[firstAtOrAfter(sentences, offset - placed.start + 1) - 1];
  const first = at(span.start);
  const last = at(span.end - 1);
  return {
    start: first === undefined ? span.start : placed.start + first.start,
    end: last === undefined ? span.end : placed.start + last.end,
  };
}
