/** People by parts of their names: “Angela Ng” … “Ng”, “Xi Jinping” … “Xi”; of two with one surname, the nearest before. */

import type { Sieve } from "../sieve";
import { type Group, groupOf, merge, rootOf, type StoryMention } from "../story-mention";

export const personName: Sieve = {
  id: "person-name",
  apply(mentions) {
    const people = mentions.filter((m) => m.type === "PERSON");
    const full = new Map<string, Group>();
    const ever = new Map<string, StoryMention>();
    const byTail = new Map<string, StoryMention>();
    for (const mention of people) {
      for (let i = 1; i < mention.words.length - 1 && i < 5; i++) {
        const tail = mention.words.slice(i).join(" ");
        if (!byTail.has(tail)) byTail.set(tail, mention);
      }
    }
    for (const mention of people) {
      if (mention.words.length < 2) continue;
      const { first, last } = ends(mention);
      // “Andrés Manuel López Obrador” … “López Obrador”.
      const longer = byTail.get(mention.key);
      if (longer !== undefined) merge(groupOf(longer), groupOf(mention));
      // “John F. Kennedy”, “John Kennedy”: middle names may be left out.
      const known = full.get(`${first} ${last}`);
      if (known !== undefined) merge(rootOf(known), groupOf(mention));
      else full.set(`${first} ${last}`, groupOf(mention));
      if (!ever.has(last)) ever.set(last, mention);
    }
    for (const mention of people) {
      if (mention.words.length < 2) continue;
      const { first } = ends(mention);
      if (2 < first.length && !ever.has(first)) ever.set(first, mention);
    }
    for (const mention of people) {
      // “Lucía Paredes Andrade” … “Paredes”: the first of two surnames is the one in use.
      for (const word of mention.words.slice(1, -1)) if (2 < word.length && !ever.has(word)) ever.set(word, mention);
    }
    const recent = new Map<string, StoryMention>();
    for (const mention of people) {
      if (1 < mention.words.length) {
        const { first, last } = ends(mention);
        recent.set(last, mention);
        if (ever.get(first) !== undefined && ends(ever.get(first)!).last !== first) recent.set(first, mention);
        continue;
      }
      const owner = recent.get(mention.key) ?? ever.get(mention.key);
      if (owner !== undefined) merge(groupOf(owner), groupOf(mention));
      else ever.set(mention.key, mention);
    }
  },
};

/** The first and the last word of a full name; “Jr” and “Sr” aside. */
function ends(mention: StoryMention): { first: string; last: string } {
  const { words } = mention;
  let last = words.length - 1;
  if (1 < last && /^(?:jr|sr|ii|iii|iv)$/.test(words[last]!)) last--;
  return { first: words[0]!, last: words[last]! };
}
