/** The source is “the former minister”, “the Leeds MP”, “the 32-year-old”: another word for the one who spoke before. */
import { Pos, Shape } from "../../../lexicon/word-form";
import { firstAtOrAfter, type Span, textOf } from "../../../text/span";
import { isOwned } from "../introductions";
import { genderOf } from "../narrated";
import { headWord, isPersonNoun, type SourceWord, withoutApposition } from "../source-words";
import { isDemonym, type Speaker, type SpeakerContext, type SpeakerSieve, sentenceStartOf } from "../speaker-sieve";
import { broughtInAt } from "../subject-noun";

/** Paragraphs looked back over at most. */
const REACH = 3;

export const epithetSource: SpeakerSieve = {
  name: "epithet-source",
  find(context, index, source) {
    const { story, typeOf, narrated, drafts, speakers } = context;
    if (source === null) return undefined;
    const words = withoutApposition(context.wordsOf(source));
    const age = ageIn(words);
    const isPlain = age === undefined && !isDemonym(context, source);
    if (isPlain && !isEpithet(words) && !isParent(words)) return undefined;
    const noun = words[words.length - 1]!.form.lower;
    const mayStandFor = (cluster: string): boolean =>
      mayBe(context, cluster, age) &&
      fitsGender(context, cluster, noun) &&
      !(isPlain && isOther(context, cluster, noun, source.start));
    // Years say who it is, wherever the story told them: “Ann Lee, 52”.
    const aged = age === undefined ? undefined : narrated.ages.get(age);
    if (aged != null) return stands(context, source, aged, "who is of that age");
    const { paragraph } = drafts[index]!;
    const before = drafts[index - 1];
    const speaker = speakers[index - 1];
    const told = before?.source;
    // Whoever came in since the quotation before may be meant just as well.
    if (told != null && paragraph - before!.paragraph <= REACH) {
      const people = peopleBetween(context, told.end, source.start);
      if (people.every((cluster) => cluster === speaker?.cluster)) {
        if (speaker == null || speaker.all !== undefined || typeOf(speaker.cluster) !== "PERSON") return undefined;
        if (!mayStandFor(speaker.cluster)) return undefined;
        return stands(context, source, speaker.cluster, "who spoke before: nobody else came in since");
      }
    }
    // A paragraph that is about one person alone: “Lee left at noon. The 52-year-old said”.
    const { start } = story.paragraphs[paragraph]!;
    if (told != null && start <= told.start) return undefined;
    const own = peopleBetween(context, start, source.start);
    // “Lee ran half the length of the pitch. ¶ “I was tired,” the Nigerian said.”
    if (isPlain && GENERIC.test(noun)) return undefined;
    const subject = own.length === 0 && !isPlain ? subjectBefore(context, paragraph) : undefined;
    const only = subject ?? own[0];
    if (1 < own.length || only === undefined) return undefined;
    return mayStandFor(only) ? stands(context, source, only, "of whom the paragraph tells") : undefined;
  },
};

function stands({ story, nameOf }: SpeakerContext, source: Span, cluster: string, why: string): Speaker {
  return { cluster, how: `“${textOf(story.text, source)}” is taken for ${nameOf(cluster)}, ${why}.` };
}

/** Whoever the story itself names between two offsets, each once; of many only some. */
function peopleBetween({ narrated: { people } }: SpeakerContext, start: number, end: number): readonly string[] {
  const found: string[] = [];
  const from = firstAtOrAfter(people, start);
  for (let i = from; i < people.length && people[i]!.start < end && i < from + MAX_MENTIONS; i++) {
    if (!found.includes(people[i]!.cluster)) found.push(people[i]!.cluster);
    if (MAX_PEOPLE < found.length) break;
  }
  return found;
}

/** The first person of the last sentence that names any in the paragraph before. */
function subjectBefore({ story, narrated: { people } }: SpeakerContext, paragraph: number): string | undefined {
  const before = story.paragraphs[paragraph - 1];
  if (before === undefined) return undefined;
  let at = firstAtOrAfter(people, before.end) - 1;
  if (at < 0 || people[at]!.start < before.start) return undefined;
  const sentence = sentenceStartOf(story.segmented, people[at]!.start);
  const floor = Math.max(0, at - MAX_MENTIONS);
  while (floor < at && sentence <= people[at - 1]!.start) at--;
  return people[at]!.cluster;
}

/** UTF-16 code units in which somebody has a name before an unnamed one comes in. */
const REACH_BACK = 800;

/** More than one is too many. */
const MAX_PEOPLE = 2;

/** Mentions of them that are looked at. */
const MAX_MENTIONS = 40;

/** Whether the story does not tell of another age. */
function mayBe({ ageOf }: SpeakerContext, cluster: string, age: number | undefined): boolean {
  const own = ageOf(cluster);
  return age === undefined || own === undefined || own === age;
}

/** “The woman” is nobody who is a man. */
function fitsGender({ narrated: { genders } }: SpeakerContext, cluster: string, noun: string): boolean {
  const gender = genderOf(noun);
  return gender === undefined || (genders.get(cluster) ?? gender) === gender;
}

/** “Ann Lee left. A photographer came along. The photographer said”: somebody else, who has come in behind the name. */
function isOther(context: SpeakerContext, cluster: string, noun: string, end: number): boolean {
  const at = broughtInAt(context.story.text, noun, end);
  return 0 <= at && peopleBetween(context, Math.max(0, at - REACH_BACK), at).includes(cluster);
}

/** 52 of “the 52-year-old”, “the 52-year-old lawyer”. */
function ageIn(words: readonly SourceWord[]): number | undefined {
  if (words[0]?.form.lower !== "the" || MAX_WORDS < words.length) return undefined;
  const age = /^(\d{1,3})-year-old(?:[a-z]|$)/.exec(wordBehind(words))?.[1];
  return age === undefined ? undefined : Number(age);
}

/** “the father of three”, “the mother of twins” */
function isParent(words: readonly SourceWord[]): boolean {
  const [the, noun, of, count, ...others] = words.map(({ form }) => form);
  if (the?.lower !== "the" || of?.lower !== "of" || count === undefined || others.length !== 0) return false;
  return PARENT.test(noun!.lower) && (count.number !== undefined || /^(?:twins|triplets)$/.test(count.lower));
}

const PARENT = /^(?:father|mother|dad|mum|mom|parent|grandmother|grandfather)$/;

/** A definite noun for one person that tells more than a post which somebody else can have: “the president” is none. */
function isEpithet(words: readonly SourceWord[]): boolean {
  if (words[0]?.form.lower !== "the" || MAX_WORDS < words.length) return false;
  const head = headWord(words);
  if (head === undefined || words[words.length - 1] !== head) return false;
  const isName = (head.form.shape & Shape.Capital) !== 0 && (head.form.shape & Shape.AllCaps) === 0;
  // “the country’s president” is a post.
  if (isName || isOwned(words) || !isPersonNoun(head.form) || (head.form.pos & Pos.Plural) !== 0) return false;
  return PAST.test(words[1]!.form.lower) || !POSTS.has(head.form.lower);
}

const MAX_WORDS = 7;

/** Nouns that bring in anybody. */
const GENERIC =
  /^(?:man|woman|boy|girl|person|teenager|tourist|student|resident|customer|caller|user|leader|official)$/;

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
    "coroner magistrate vicar dean provost headteacher archbishop cardinal rector lecturer publisher clerk solicitor barrister " +
    "passenger worker insider diplomat aide adviser advisor consultant ruler partner referee umpire priest bishop imam rabbi"
  ).split(" "),
);
