/** Tells sources that stand for one unnamed person from named ones and from institutions. */
import type { Quotation, Resolved } from "../../article/article";
import { firstAtOrAfter } from "../../text/span";
import { headWord, wordsIn } from "./source-words";

/**
 * The head noun, lower-case singular, of a source that is a person without a name (“an army officer” → "officer"); null for
 * every other source: a named one, an institution, a pronoun. Which nouns count is in `lexicon/cue-nouns.tsv`.
 */
export function isAnonymousSource(article: Resolved, quotation: Quotation): string | null {
  const { source } = quotation;
  if (source === null || quotation.speaker !== null) return null;
  const { mentions } = article;
  for (let i = firstAtOrAfter(mentions, source.start); i < mentions.length && mentions[i]!.start < source.end; i++) {
    if (mentions[i]!.type === "PERSON") return null;
  }
  const head = headWord(wordsIn(article.segmented, source))?.form;
  return head?.cue?.isInformant === true ? head.nounLemma : null;
}
