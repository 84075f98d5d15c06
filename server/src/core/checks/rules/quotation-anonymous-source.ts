/** Speakers whom the story does not name. */
import type { Quotation, Resolved } from "../../article/article";
import { isAnonymousSource } from "../../resolve/attribution/anonymous";
import { textOf } from "../../text/span";
import type { Rule } from "../rule";

export const quotationAnonymousSource: Rule = {
  id: "quotation/anonymous-source",
  severity: "hint",
  title: "Speaker not named",
  why: "Agencies ask for the reason and the editor's consent before a source goes unnamed; this marks where each one first speaks.",
  examples: [
    { bad: "<here>An army officer</here> said that troops had left. “We are safe,” the officer told reporters." },
    { bad: "The talks had failed, <here>two sources close to the bank</here> said." },
  ],
  allowed: [
    "Col. Ada Musa said that troops had left.",
    "The ministry said that troops had left.",
    "Officials said that troops had left.",
    "Jim Poe is the officer who said that troops had left.",
    "Ada Musa and a colleague said that troops had left.",
    "Trains will stop at every door, a railway official said.\n\nAda Musa, head of the railway, said the first would run in May.",
  ],
  *check(article) {
    // The first time says it; “the officer” later on is the same person.
    const heads = new Set<string>();
    for (const [index, quotation] of article.quotations.entries()) {
      const head = isAnonymousSource(article, quotation);
      if (head === null || heads.has(head)) continue;
      heads.add(head);
      if (!isOnePerson(article, quotation, head) || isNamedNext(article, index)) continue;
      yield { ...quotation.source!, message: "The speaker is not named." };
    }
  },
};

/** “An officer”, “another witness”, “party sources”; “officials” and “residents” are many, “the officer” is known already. */
function isOnePerson({ text }: Resolved, { source }: Quotation, head: string): boolean {
  const words = textOf(text, source!).toLowerCase();
  if (head === "source") return !/^(?:the|these|those|other)\b/.test(words);
  return /^(?:an?|one|another)\s/.test(words);
}

/** A lead that keeps the name for the next paragraph: “…, a senior official said. ¶ Ann Lee, head of …, said”. */
function isNamedNext({ quotations, clusters, segmented }: Resolved, index: number): boolean {
  const next = quotations[index + 1];
  if (index > 0 || next === undefined || next.speaker === null) return false;
  const body = segmented.paragraphs.filter(({ role }) => role === "body");
  if (body[0] === undefined || body[0].end <= quotations[index]!.start) return false;
  const isClose = body[2] === undefined || next.start < body[2].start;
  return isClose && clusters.some(({ id, type }) => id === next.speaker && type === "PERSON");
}
