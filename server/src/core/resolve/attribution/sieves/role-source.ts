/** The source is “the minister”: whoever spoke before and has this post. */
import { textOf } from "../../../text/span";
import { headWord, isBodyNoun, type SourceWord } from "../source-words";
import { allOf, type DraftQuotation, type SpeakerSieve } from "../speaker-sieve";

/** Quotations looked back over at most. */
const REACH = 12;

export const roleSource: SpeakerSieve = {
  name: "role-source",
  find({ story, nameOf, roleOf, typeOf, wordsOf, drafts, speakers }, index, source) {
    if (source === null) return undefined;
    const words = wordsOf(source);
    if (words[0]?.form.lower !== "the") return undefined;
    const head = headWord(words);
    if (head === undefined || head.form.text !== head.form.lower || isBodyNoun(head.form)) return undefined;
    const portfolio = portfolioIn(words, head);
    const asked = new Set<string>();
    for (let before = index - 1; Math.max(0, index - REACH) <= before; before--) {
      const speaker = speakers[before];
      if (speaker == null) continue;
      // “Ann Lee, President of the Republic, said … The president said …”
      const told = speaker.all === undefined && speaker.beside === undefined ? drafts[before]!.source : null;
      for (const cluster of allOf(speaker)) {
        if ((asked.has(cluster) && !mayTell(drafts[before]!)) || typeOf(cluster) !== "PERSON") continue;
        asked.add(cluster);
        const isTold = told !== null && isNamedIn(textOf(story.text, told), head.form.lower, portfolio);
        if (!isTold && !isNamedIn(roleOf(cluster), head.form.lower, portfolio)) continue;
        return { cluster, how: `“The ${head.form.lower}” is ${nameOf(cluster)}, who spoke before.` };
      }
    }
    return undefined;
  },
};

/** A source of several words can tell more than the name. */
const mayTell = ({ source }: DraftQuotation): boolean => source !== null && 20 < source.end - source.start;

/**
 * Whether the noun says what someone is: “President of the Republic”, “Captain Ann Lee”, not “a student at the university”, “the
 * coach’s brother”, “a minister spokesman”.
 */
function isNamedIn(role: string | undefined, noun: string, portfolio: string | undefined): boolean {
  // Most roles do not hold the word at all.
  if (role === undefined || !role.toLowerCase().includes(noun)) return false;
  const post = role.split(LINK)[0]!;
  const words =
    post
      .split(POSSESSOR)
      .at(-1)!
      .match(/[\p{L}-]+|[,;(]/gu) ?? [];
  return words.some((word, at) => {
    if (word.toLowerCase() !== noun || MODIFIED.test(words[at + 1] ?? "")) return false;
    // “The prime minister” is not the Foreign Minister; “the minister” may be.
    const before = words[at - 1]?.toLowerCase() ?? "";
    return portfolio === undefined ? !/^(?:vice|deputy)$/.test(before) : before === portfolio;
  });
}

/** “prime” of “the prime minister”: what tells one of several with such a post from the others. */
function portfolioIn(words: readonly SourceWord[], head: SourceWord): string | undefined {
  const before = words[words.indexOf(head) - 1]?.form.lower;
  return before !== undefined && PORTFOLIO.test(before) ? before : undefined;
}

const PORTFOLIO =
  /^(?:prime|foreign|finance|interior|defen[cs]e|health|justice|education|trade|transport|energy|environment|labou?r|culture|home|deputy|vice|assistant|press|police|army|navy|chief|managing|executive|opposition)$/;

const LINK = /\s(?:of|at|for|in|from|with|to|by|who|which|whose|that)\s/;
const POSSESSOR = /['’]s?\s/;
/** A word in small letters that the noun in front of it tells more of. */
const MODIFIED = /^(?!(?:and|or|but)$)\p{Ll}/u;
