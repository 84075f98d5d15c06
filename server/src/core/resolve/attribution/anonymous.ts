/** Tells sources that stand for one unnamed person from named ones and from institutions. */
import type { Quotation, Resolved } from "../../article/article";
import { firstAtOrAfter, textOf } from "../../text/span";

/**
 * The head noun, lower case, of a source that is a person without a name (“an army officer” → "officer"); null for every other
 * source: a named one, an institution, a pronoun.
 */
export function isAnonymousSource(article: Resolved, quotation: Quotation): string | null {
  const { source } = quotation;
  if (source === null || quotation.speaker !== null) return null;
  const { mentions } = article;
  for (let i = firstAtOrAfter(mentions, source.start); i < mentions.length && mentions[i]!.start < source.end; i++) {
    if (mentions[i]!.type === "PERSON") return null;
  }
  const [phrase] = textOf(article.text, source)
    .toLowerCase()
    .split(/,| who | of | at | in | from | with | close | familiar | briefed /, 1);
  const head = phrase!.trim().split(/\s+/).at(-1)!;
  const singular = head.replace(/s$/, "");
  return PERSONS.has(singular) ? singular : null;
}

/** Nouns that newsrooms use for people whom they do not name. */
const PERSONS: ReadonlySet<string> = new Set(
  "aide analyst diplomat eyewitness insider lawyer neighbor neighbour officer official policeman resident soldier source spokesman spokesperson spokeswoman survivor villager witness worker".split(
    " ",
  ),
);
