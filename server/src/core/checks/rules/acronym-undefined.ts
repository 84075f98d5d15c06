/** Acronyms that the story never spells out. */
import type { Cluster } from "../../article/article";
import type { Lexicon } from "../../lexicon/lexicon";
import { textOf } from "../../text/span";
import type { Rule } from "../rule";

/** A single use is often a passing reference; from two on the reader needs to know. */
const MIN_USES = 2;

export const acronymUndefined: Rule = {
  id: "acronym/undefined",
  severity: "information",
  title: "Acronym never spelt out",
  why: "Readers outside the field do not know it: give the full name at first reference, or say what it is.",
  examples: [
    { bad: "The <here>KPDU</here> called off the strike on Monday. Members of the KPDU return to work this week." },
  ],
  allowed: [
    "The Kenya Medical Practitioners Union (KMPU) called off the strike. The KMPU said so on Monday.",
    "The KMPU, the doctors’ union, called off the strike. The KMPU said so on Monday.",
    "The UN and the EU met in Geneva. The UN asked the EU for help, NATO did not come and NATO was missed.",
  ],
  *check({ text, clusters }, lexicon) {
    for (const cluster of clusters) {
      if (cluster.type !== "ORG" || cluster.attributes.description !== undefined) continue;
      const uses = cluster.mentions;
      if (uses.length < MIN_USES) continue;
      if (!uses.every((mention) => isAcronym(textOf(text, mention)))) continue;
      if (isHousehold(cluster, lexicon)) continue;
      yield {
        start: uses[0]!.start,
        end: uses[0]!.end,
        message: `“${textOf(text, uses[0]!)}” is used ${uses.length} times and never spelt out.`,
      };
    }
  },
};

const isAcronym = (name: string): boolean => name.length < 10 && /^[A-Z][A-Z0-9.&-]*[A-Z][A-Z0-9.&-]*$/.test(name);

/** Acronyms that readers everywhere know; agencies sign the story and need no name. */
function isHousehold(cluster: Cluster, lexicon: Lexicon): boolean {
  const known = householdAcronyms(lexicon);
  return [cluster.name, ...cluster.aliases].some((name) => known.has(name.replaceAll(".", "")));
}

const cache = new WeakMap<Lexicon, ReadonlySet<string>>();

function householdAcronyms(lexicon: Lexicon): ReadonlySet<string> {
  let known = cache.get(lexicon);
  if (known === undefined) {
    const rows = [...lexicon.data.rows("lexicon/household-acronyms.tsv"), ...lexicon.data.rows("lexicon/agencies.tsv")];
    known = new Set(rows.map(([form]) => form!));
    cache.set(lexicon, known);
  }
  return known;
}
