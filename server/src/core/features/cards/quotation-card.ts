/** The card of a quotation: who says it, with which words it is introduced, and how long it is. */
import type { Cluster, Quotation } from "../../article/article";
import { namesOfSpeakers, speakersOf } from "../../resolve/attribution/speakers";
import { counted, QUOTATION_WORDS } from "../words";
import type { Card, Fact } from "./card";

/** `clusterOf`: the cluster of an id, for those who speak. */
export function quotationCard(
  quotation: Quotation,
  clusterOf: (id: string) => Cluster | undefined,
  text: string,
): Card {
  const { source, cue, content, how } = quotation;
  const sourceWords = source === null ? undefined : text.slice(source.start, source.end);
  const named = namesOfSpeakers(text, quotation, (id) => clusterOf(id)?.name);
  let words = 0;
  for (const span of content) words += countWords(text, span.start, span.end);
  const facts: Fact[] = [{ label: "Length", value: counted(words, "word") }];
  // "the Islamic State" says no more than the title does; "he" and "Ng, the finance minister" do.
  const isNew = sourceWords !== undefined && sourceWords.replace(/^the /i, "") !== named?.replace(/^the /i, "");
  if (isNew) facts.push({ label: "Source", value: sourceWords });
  const speakers = speakersOf(quotation);
  for (const id of speakers) {
    const { name, attributes: { role = undefined } = {} } = clusterOf(id) ?? {};
    if (role !== undefined) facts.push({ label: "Role", value: speakers.length === 1 ? role : `${name}, ${role}` });
  }
  if (cue !== null) facts.push({ label: "Cue", value: cueWords(text.slice(cue.start, cue.end), quotation) });
  for (const [label, span] of [
    ["To", quotation.addressee],
    ["Where", quotation.occasion],
  ] as const) {
    if (span !== undefined) facts.push({ label, value: text.slice(span.start, span.end) });
  }
  return {
    title: named ?? sourceWords ?? "No speaker found",
    kind: QUOTATION_WORDS[quotation.type],
    facts,
    why: `Found by ${quotation.by}${how === undefined ? "" : `. ${how}`}`,
  };
}

/** “denied (a denial)”, “would say (not said yet)” */
function cueWords(words: string, { cue, modality }: Quotation): string {
  const stance = cue?.stance ?? "neutral";
  const notes = [
    ...(stance === "neutral" ? [] : [`a ${stance}`]),
    ...(modality === undefined ? [] : [MODALITY_WORDS[modality]]),
  ];
  return notes.length === 0 ? words : `${words} (${notes.join(", ")})`;
}

const MODALITY_WORDS = { negated: "not said", hypothetical: "perhaps said", future: "yet to be said" } as const;

/** Words are runs of non-blanks with a letter or a digit in them: a dash between blanks is none. */
function countWords(text: string, start: number, end: number): number {
  let words = 0;
  for (const run of text.slice(start, end).split(/\s+/)) if (/[\p{L}\p{N}]/u.test(run)) words++;
  return words;
}
