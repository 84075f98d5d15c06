/** The grounds for a speaker, the precise first. */
import type { SpeakerSieve } from "../speaker-sieve";
import { bodySource } from "./body-source";
import { epithetSource } from "./epithet-source";
import { introducedSource } from "./introduced-source";
import { jointSource } from "./joint-source";
import { namedApposition } from "./named-apposition";
import { namedBody, namedPerson } from "./named-head";
import { nominalSource } from "./nominal-source";
import { paragraphBefore } from "./paragraph-before";
import { pluralSource } from "./plural-source";
import { pronounSource } from "./pronoun-source";
import { roleSource } from "./role-source";
import { sameSpeaker } from "./same-speaker";
import { sentenceBefore } from "./sentence-before";
import { writtenName } from "./written-name";

export const SPEAKER_SIEVES: readonly SpeakerSieve[] = [
  // Before those that take one name of several for the speaker.
  jointSource,
  // A name in the source needs no other ground.
  namedPerson,
  // “the police spokesman, Ann Lee,”: before the nouns, because “the spokesman” could stand for somebody else.
  namedApposition,
  // Behind the apposition: “the Minister for Trade and Social Development, Ann Lee,”.
  namedBody,
  // Only where no name is found in the words.
  writtenName,
  // Before the nouns, because whoever has spoken is nearer than another with the same title.
  roleSource,
  introducedSource,
  // Before the nouns too: they do not know what stands inside quotations.
  pronounSource,
  nominalSource,
  bodySource,
  pluralSource,
  // Behind all that names or tells who it is: nothing but the place of the words ties them to the speaker before.
  epithetSource,
  // Nearer than the quotation before: “Lee raised her credentials. “We need this.””
  sentenceBefore,
  // It leans on the speaker of another quotation.
  sameSpeaker,
  // Last, because nothing but its place ties the quotation to the person.
  paragraphBefore,
];

/** Those that need nothing but the source itself. */
export const NAMING_SIEVES: readonly SpeakerSieve[] = [jointSource, namedPerson, namedApposition, namedBody];
