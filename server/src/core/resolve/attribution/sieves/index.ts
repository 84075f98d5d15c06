/** The grounds for a speaker, the precise first. */
import type { SpeakerSieve } from "../speaker-sieve";
import { namedApposition } from "./named-apposition";
import { namedHead } from "./named-head";
import { nominalSource } from "./nominal-source";
import { sameSpeaker } from "./same-speaker";

export const SPEAKER_SIEVES: readonly SpeakerSieve[] = [
  // A name in the source needs no other ground.
  namedHead,
  // “the police spokesman, Ann Lee,”: before the nouns, because “the spokesman” could stand for somebody else.
  namedApposition,
  nominalSource,
  // Last: it leans on the speaker of another quotation.
  sameSpeaker,
];
