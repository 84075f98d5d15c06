/** Acronyms that the story never spells out. */
import type { Cluster } from "../../article/article";
import type { Lexicon } from "../../lexicon/lexicon";
import { type Span, textOf } from "../../text/span";
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
    "The doctors called off the strike, the Kenya Medical Practitioners Council said. The KMPC met and the KMPC agreed.",
    "A consumer price index (CPIX) is due. The CPIX rose in May and the CPIX fell in June.",
    "The prison authority SNAI said so. The SNAI runs all prisons.",
    "Prices rose, said the regional trade body, RTBA. The RTBA asked for help.",
    "Leaders of the KPDU - the main opposition party - met on Monday. The KPDU is to vote.",
    "KPDU is a union of doctors. The KPDU called off the strike.",
    "Roads, tunnels, bridges and airports are dear to the RTBA. The RTBA asked for help.",
    "The UN and the EU met in Geneva. The UN asked the EU for help, NATO did not come and NATO was missed.",
  ],
  *check({ text, clusters }, lexicon) {
    let left = MAX_SEARCHES;
    for (const cluster of clusters) {
      if (cluster.type !== "ORG" || cluster.attributes.description !== undefined) continue;
      const uses = cluster.mentions;
      if (uses.length < MIN_USES) continue;
      if (!uses.every((mention) => isAcronym(textOf(text, mention)))) continue;
      if (isHousehold(cluster, lexicon) || uses.some((use) => isExplained(text, use))) continue;
      if (left-- <= 0) return;
      if (isInFull(text, textOf(text, uses[0]!))) continue;
      yield {
        start: uses[0]!.start,
        end: uses[0]!.end,
        message: `“${textOf(text, uses[0]!)}” is used ${uses.length} times and never spelt out.`,
      };
    }
  },
};

/** Acronyms for which the whole text is read at most; a story with more is a table. */
const MAX_SEARCHES = 40;

/** Longer ones are brands in capitals more often: POLITICO. */
const MAX_LENGTH = 6;

const isAcronym = (name: string): boolean =>
  name.replaceAll(".", "").length <= MAX_LENGTH && /^[A-Z][A-Z0-9.&-]*[A-Z][A-Z0-9.&-]*$/.test(name);

/**
 * “National Electoral Council (CNE)”, “the Iran Sanctions Act, or ISA,”, “the prison authority SNAI”, “the trade body, UNCTAD”,
 * “SNAI (Servicio …)”, “the MOE, the country’s monitor”, “CPDS - the main opposition party -”, “KPDU is a union”, “JN: Yes.”
 */
function isExplained(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  if (EXPLAINED_BEFORE.test(before)) return true;
  const behind = text.slice(end, end + 16);
  return /^ \(\p{L}/u.test(behind) || behind.startsWith(":") || EXPLAINED_BEHIND.test(behind);
}

const EXPLAINED_BEHIND = /^(?:, (?:an?|the|its|which)| ?[-–—]{1,2} ?(?:an?|the|its)| (?:is|was) (?:an?|the|one))\s/;

const EXPLAINED_BEFORE = new RegExp(
  `(?:\\p{L}["”’']? ?\\(["“‘]?|, or |\\b(?:${[
    "agency authority body broadcaster bureau channel club coalition commission committee company confederation corps",
    "council developer federation firm force giant group institute league militia ministry movement network newspaper",
    "office operator organisation organization outfit outlet party platform producer programme program provider",
    "regulator service site team union unit university watchdog website",
  ]
    .join(" ")
    .replaceAll(" ", "|")}),? ["“]?)$`,
  "u",
);

/** Words that begin with the letters in their order: “Constitutional Democratic Party”, “mobile financial service”, “science, technology, engineering and math”. */
function isInFull(text: string, acronym: string): boolean {
  const letters = acronym.replace(/[^A-Z]/g, "");
  if (letters.length < 2) return false;
  // Two letters begin any two words; in capitals they are a name.
  const flags = letters.length < 3 ? "u" : "iu";
  const words = [...letters].map((letter) => `${letter}[\\p{L}’']{1,20}`);
  return new RegExp(
    `(?<!\\p{L})${words.join(",?[\\s-]{1,2}(?:(?:of|for|the|and|on|in|to|de|del|y)\\s){0,2}")}`,
    flags,
  ).test(text);
}

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
