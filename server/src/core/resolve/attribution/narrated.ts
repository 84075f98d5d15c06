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
  /** The clusters whose gender a title tells, “Ms Lee”: a given name can be that of either. */
  readonly titled: ReadonlySet<string>;
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
  return { people, ...gendersOf(story, mentions) };
}

/** A word in front of the name. */
const TELLING = /\b(?:mr|mrs|ms|miss|sir|dame|lady|lord|madam|king|queen|prince|princess|sheikh|sheikha)\b/i;

function gendersOf(story: Recognised, mentions: readonly Mention[]): Pick<Narrated, "genders" | "titled"> {
  const genders = new Map<string, Gender>();
  const titled = new Set<string>();
  for (const { start, content } of story.paragraphs) {
    for (const proposal of content.mentions) {
      const { gender, title } = proposal.evidence;
      if (gender === undefined) continue;
      const mention = mentions[firstAtOrAfter(mentions, start + proposal.start)];
      if (mention === undefined || mention.start !== start + proposal.start || mention.type !== "PERSON") continue;
      const before = title === undefined ? mention.start : start + title.start;
      const isTold = TELLING.test(story.text.slice(Math.max(0, before - 8), mention.start));
      if (isTold) titled.add(mention.cluster);
      if (isTold || !genders.has(mention.cluster)) genders.set(mention.cluster, gender);
    }
  }
  return { genders, titled };
}
