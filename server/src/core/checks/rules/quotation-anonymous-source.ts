/** Speakers whom the story does not name. */
import { isAnonymousSource } from "../../resolve/attribution/anonymous";
import type { Rule } from "../rule";

export const quotationAnonymousSource: Rule = {
  id: "quotation/anonymous-source",
  severity: "hint",
  title: "Speaker not named",
  why: "Agencies ask for the reason and the editor's consent before a source goes unnamed; this marks where each one first speaks.",
  examples: [
    { bad: "<here>An army officer</here> said that troops had left. “We are safe,” the officer told reporters." },
  ],
  allowed: ["Col. Ada Musa said that troops had left.", "The ministry said that troops had left."],
  *check(article) {
    // The first time says it; “the officer” later on is the same person.
    const heads = new Set<string>();
    for (const quotation of article.quotations) {
      const head = isAnonymousSource(article, quotation);
      if (head === null || heads.has(head)) continue;
      heads.add(head);
      yield { ...quotation.source!, message: "The speaker is not named." };
    }
  },
};
