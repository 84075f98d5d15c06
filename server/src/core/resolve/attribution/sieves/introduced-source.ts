/** The source is the noun by which the story has brought somebody in: “the conductor” of “the conductor Ann Lee”, “her husband”. */

import { textOf } from "../../../text/span";
import { type Introduction, isOwned } from "../introductions";
import { headWord, isPersonNoun, type SourceWord, withoutApposition } from "../source-words";
import type { Speaker, SpeakerContext, SpeakerSieve } from "../speaker-sieve";
import { isNew } from "../unnamed-sources";

/** Quotations, and introductions by one noun, that are looked at. */
const [MAX_QUOTATIONS, MAX_INTRODUCTIONS] = [8, 20];

/** UTF-16 code units between “her lawyer, Tom Hale,” and “her lawyer” at most. */
const OWN_REACH = 2500;

/** “the former finance minister” */
const MAX_WORDS = 5;

export const introducedSource: SpeakerSieve = {
  name: "introduced-source",
  find(context, index, source) {
    if (source === null) return undefined;
    const { story, nameOf } = context;
    const words = withoutApposition(context.wordsOf(source));
    const isOwn = isOwned(words);
    if (words.length < 2 || MAX_WORDS < words.length || (words[0]!.form.lower !== "the" && !isOwn)) return undefined;
    const head = headWord(words);
    if (head === undefined || head !== words[words.length - 1] || !isPersonNoun(head.form)) return undefined;
    const known = context.narrated.introductions.get(head.form.nounLemma);
    if (known === undefined || wasUnnamed(context, index, head.form.nounLemma)) return undefined;
    const cluster = onlyOne(known, words, isOwn, source.start);
    if (cluster === undefined) return undefined;
    const how = `“${textOf(story.text, source)}” is ${nameOf(cluster)}, whom the story has brought in so.`;
    return { cluster, how } satisfies Speaker;
  },
};

/** The one whom the noun brings in before `end`; undefined where it brings in several. */
function onlyOne(
  known: readonly Introduction[],
  words: readonly SourceWord[],
  isOwn: boolean,
  end: number,
): string | undefined {
  let found: string | undefined;
  for (const introduction of known.slice(0, MAX_INTRODUCTIONS)) {
    if (end <= introduction.start) break;
    // “Her lawyer” far below may be that of somebody else.
    if (isOwn && (!introduction.isOwned || OWN_REACH < end - introduction.start)) continue;
    // “the deputy minister” is not the minister; whose one is may be said in other words: “Lee’s lawyer”, “her lawyer”.
    const isSaid =
      isOwn ||
      (!isOther(introduction, words) && words.slice(1).every(({ form }) => introduction.words.has(form.lower)));
    if (!isSaid || found === introduction.cluster) continue;
    if (found !== undefined) return undefined;
    found = introduction.cluster;
  }
  return found;
}

/** “The president” is not the vice president, nor “the minister” the prime minister. */
function isOther(introduction: Introduction, words: readonly SourceWord[]): boolean {
  for (const rank of ["prime", "vice", "deputy"]) {
    if (introduction.words.has(rank) && !words.some(({ form }) => form.lower === rank)) return true;
  }
  return false;
}

/** Whether an unnamed one of that noun spoke before: “a witness said … the witness said”. */
function wasUnnamed({ wordsOf, drafts, speakers }: SpeakerContext, index: number, noun: string): boolean {
  for (let before = index - 1; Math.max(0, index - MAX_QUOTATIONS) <= before; before--) {
    const { source } = drafts[before]!;
    if (source === null || speakers[before] !== null) continue;
    const words = wordsOf(source);
    if (0 < words.length && isNew(words) && headWord(words)?.form.nounLemma === noun) return true;
  }
  return false;
}
