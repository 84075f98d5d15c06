/** Two given names before one surname: “Peter and Angela Ng” names Peter Ng too. */

import { copyWith } from "../../text/copy-with";
import type { StoryMention } from "./story-mention";

const CONJUNCTIONS = new Set([" and ", " & "]);

/** The mentions, given names that lean on the surname behind them having it; `mentions` in the order of the text. */
export function shareSurnames(text: string, mentions: readonly StoryMention[]): readonly StoryMention[] {
  let shared: StoryMention[] | undefined;
  let surnames: ReadonlySet<string> | undefined;
  for (let i = 0; i + 1 < mentions.length; i++) {
    const given = mentions[i]!;
    const full = mentions[i + 1]!;
    const gap = full.start - given.end;
    if (gap < 3 || 5 < gap || given.type !== "PERSON" || full.type !== "PERSON") continue;
    // The word must be known for a given name; “Mr. Ng and Angela Musa” has a surname there.
    if (given.words.length !== 1 || given.evidence.gender === undefined || given.by === "person-title") continue;
    if (full.words.length < 2 || full.nickname !== undefined || !CONJUNCTIONS.has(text.slice(given.end, full.start)))
      continue;
    surnames ??= surnamesOf(mentions);
    // “James and Stephen Curry”, where the story has LeBron James.
    if (surnames.has(given.key)) continue;
    const written = full.text.slice(full.text.lastIndexOf(" ") + 1);
    const surname = full.words[full.words.length - 1]!;
    shared ??= [...mentions];
    shared[i] = copyWith(given, {
      key: `${given.key} ${surname}`,
      words: [given.key, surname],
      fullName: `${given.text} ${written}`,
    });
  }
  return shared ?? mentions;
}

function surnamesOf(mentions: readonly StoryMention[]): Set<string> {
  const surnames = new Set<string>();
  for (const { type, words } of mentions)
    if (type === "PERSON" && 1 < words.length) surnames.add(words[words.length - 1]!);
  return surnames;
}
