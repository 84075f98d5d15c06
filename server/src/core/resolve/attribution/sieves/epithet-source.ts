/** The source is “the former minister”, “the Leeds MP”, “the 32-year-old”: another word for the one who spoke before. */
import { Pos, Shape } from "../../../lexicon/word-form";
import { firstAtOrAfter, textOf } from "../../../text/span";
import { headWord, isPersonNoun, type SourceWord, wordsIn } from "../source-words";
import type { SpeakerSieve } from "../speaker-sieve";

/** Paragraphs looked back over at most. */
const REACH = 3;

export const epithetSource: SpeakerSieve = {
  name: "epithet-source",
  find({ story, nameOf, typeOf, narrated, drafts, speakers }, index, source) {
    const { paragraph } = drafts[index]!;
    const before = drafts[index - 1];
    const speaker = speakers[index - 1];
    if (source === null || before?.source == null || speaker == null) return undefined;
    if (REACH < paragraph - before.paragraph || typeOf(speaker.cluster) !== "PERSON") return undefined;
    if (!isEpithet(wordsIn(story.segmented, source))) return undefined;
    const { people } = narrated;
    // Whoever came in since may be meant just as well.
    for (let i = firstAtOrAfter(people, before.source.end); i < people.length && people[i]!.start < source.start; i++) {
      if (people[i]!.cluster !== speaker.cluster) return undefined;
    }
    const words = textOf(story.text, source);
    return {
      cluster: speaker.cluster,
      how: `“${words}” is taken for ${nameOf(speaker.cluster)}, who spoke before: nobody else came in since.`,
    };
  },
};

/** A definite noun for one person that tells more than a post which somebody else can have: “the president” is none. */
function isEpithet(words: readonly SourceWord[]): boolean {
  if (words[0]?.form.lower !== "the" || MAX_WORDS < words.length) return false;
  const head = headWord(words);
  if (head === undefined || words[words.length - 1] !== head) return false;
  if (/^\d{1,3}-year-old$/.test(wordBehind(words))) return true;
  const isName = (head.form.shape & Shape.Capital) !== 0 && (head.form.shape & Shape.AllCaps) === 0;
  if (isName || !isPersonNoun(head.form) || (head.form.pos & Pos.Plural) !== 0) return false;
  return PAST.test(words[1]!.form.lower) || !POSTS.has(head.form.lower);
}

const MAX_WORDS = 6;

const wordBehind = (words: readonly SourceWord[]): string =>
  words
    .slice(1)
    .map(({ form }) => form.lower)
    .join("");

const PAST = /^(?:former|ex|retired|late|outgoing|veteran)$/;

/** Posts that the story can mean without having named anybody, and those who speak for others. */
const POSTS = new Set(
  (
    "president premier pm minister king queen prince princess pope emperor sultan governor mayor chief chairman chairwoman " +
    "chairperson chair chancellor cm secretary judge justice ambassador envoy commissioner spokesman spokeswoman spokesperson " +
    "coach manager captain director head boss officer official source prosecutor attorney lawyer counsel deputy general colonel " +
    "commander major admiral sheriff superintendent inspector detective constable sergeant lieutenant corporal soldier " +
    "ceo founder executive editor reporter journalist host presenter producer interviewer moderator witness victim plaintiff " +
    "defendant suspect driver pilot doctor nurse teacher rapporteur ombudsman registrar speaker counterpart opponent rival " +
    "predecessor successor mother father wife husband widow son daughter brother sister uncle aunt nephew niece cousin " +
    "girlfriend boyfriend friend colleague teammate neighbour neighbor resident researcher expert analyst economist historian " +
    "passenger worker insider diplomat aide adviser advisor consultant ruler partner referee umpire priest bishop imam rabbi"
  ).split(" "),
);
