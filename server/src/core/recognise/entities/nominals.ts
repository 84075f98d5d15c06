/** Noun phrases and pronouns that refer back to a name: “the ministry”, “the officer”, “she”. */
import type { MentionProposal, NominalProposal } from "../../article/recognised";
import { hasContext, isWord, NameContext, type Reading, Shape } from "./reading";

/** In the order of the text; none overlaps a name. */
export function findNominals(reading: Reading, mentions: readonly MentionProposal[]): NominalProposal[] {
  const nominals: NominalProposal[] = [];
  const { tokens, forms } = reading;
  let mention = 0;
  for (let i = 0; i < tokens.length; i++) {
    const form = forms[i]!;
    const { lower } = form;
    if (lower === "he" || lower === "she" || lower === "they") {
      nominals.push({ start: tokens.start[i]!, end: tokens.end[i]!, head: lower, kind: "pronoun" });
      continue;
    }
    if (lower !== "the" || !isWord(reading, i + 1)) continue;
    const head = forms[i + 1]!;
    if ((head.shape & (Shape.Lower | Shape.Capital)) === 0) continue;
    if (!hasContext(reading, i + 1, NameContext.PersonNoun | NameContext.OrgNoun | NameContext.PlaceNoun)) continue;
    // “the police officer”, “the company’s”: the head is the last noun, and only a bare phrase refers back.
    if (isWord(reading, i + 2) && hasContext(reading, i + 2, NameContext.PersonNoun | NameContext.OrgNoun)) continue;
    const start = tokens.start[i]!;
    const end = tokens.end[i + 1]!;
    while (mention < mentions.length && mentions[mention]!.end <= start) mention++;
    const next = mentions[mention];
    if (next !== undefined && next.start < end) continue;
    nominals.push({ start, end, head: head.nounLemma, kind: "definite" });
  }
  return nominals;
}
