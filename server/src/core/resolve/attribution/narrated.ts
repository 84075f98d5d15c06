/** The people whom the story itself speaks of, outside all quoted words: only they can be meant by its pronouns. */
import type { Mention } from "../../article/article";
import type { Recognised } from "../../article/recognised";
import { bySpan, firstAtOrAfter, type Span } from "../../text/span";
import type { Coreference } from "../coreference/resolve-coreference";
import type { DraftQuotation } from "./speaker-sieve";

export type Gender = "f" | "m";

export interface Narrated {
  /** The mentions of persons outside the contents of quotations, sorted by start. */
  readonly people: readonly Mention[];
  /** By cluster, as titles, else given names tell. */
  readonly genders: ReadonlyMap<string, Gender>;
}

/** Linear in mentions and quotations, apart from sorting the contents. */
export function gatherNarrated(
  story: Recognised,
  { mentions }: Coreference,
  drafts: readonly DraftQuotation[],
): Narrated {
  const contents: Span[] = drafts.flatMap(({ content }) => content).sort(bySpan);
  const people: Mention[] = [];
  let next = 0;
  let quotedUntil = 0;
  for (const mention of mentions) {
    if (mention.type !== "PERSON") continue;
    for (; next < contents.length && contents[next]!.start <= mention.start; next++) {
      quotedUntil = Math.max(quotedUntil, contents[next]!.end);
    }
    if (quotedUntil <= mention.start) people.push(mention);
  }
  return { people, genders: gendersOf(story, mentions) };
}

function gendersOf(story: Recognised, mentions: readonly Mention[]): Map<string, Gender> {
  const genders = new Map<string, Gender>();
  for (const { start, content } of story.paragraphs) {
    for (const proposal of content.mentions) {
      const { gender, title } = proposal.evidence;
      if (gender === undefined) continue;
      const mention = mentions[firstAtOrAfter(mentions, start + proposal.start)];
      if (mention === undefined || mention.start !== start + proposal.start || mention.type !== "PERSON") continue;
      if (title !== undefined || !genders.has(mention.cluster)) genders.set(mention.cluster, gender);
    }
  }
  return genders;
}
