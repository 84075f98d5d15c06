/** One step of coreference: it merges groups of mentions and leaves what earlier steps have settled. */
import type { StoryMention } from "./story-mention";

export interface Sieve {
  /** Kebab-case, as the file is called. */
  readonly id: string;
  /** `mentions` in the order of the story, each in a group. */
  apply(mentions: readonly StoryMention[]): void;
}
