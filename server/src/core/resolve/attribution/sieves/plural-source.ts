/** The source is “they”, “both”, “the two leaders”: those who spoke together before, or the two of whom the story tells. */
import { Pos } from "../../../lexicon/word-form";
import { firstAtOrAfter, type Span, textOf } from "../../../text/span";
import { headWord, isBodyNoun, type SourceWord } from "../source-words";
import { allOf, type Speaker, type SpeakerContext, type SpeakerSieve, sentenceStartOf } from "../speaker-sieve";
import { listed } from "../speakers";

/** Paragraphs looked back over at most. */
const REACH = 3;

/** Quotations, and mentions of people, looked back over at most. */
const [MAX_QUOTATIONS, MAX_PEOPLE] = [6, 12];

export const pluralSource: SpeakerSieve = {
  name: "plural-source",
  find(context, index, source) {
    if (source === null || MAX_LENGTH < source.end - source.start) return undefined;
    const group = groupOf(context.wordsOf(source));
    if (group === undefined) return undefined;
    const { story, nameOf } = context;
    const spoke = jointBefore(context, index, source, group) ?? twoBefore(context, index, source, group);
    if (spoke === undefined) return undefined;
    const names = allOf(spoke).map(nameOf);
    if (spoke.beside !== undefined) names.push(textOf(story.text, spoke.beside));
    return { ...spoke, how: `“${textOf(story.text, source)}” stands for ${listed(names)}.` };
  },
};

/** UTF-16 code units. */
const MAX_LENGTH = 40;

/** What the words tell of those whom they stand for. */
interface Group {
  /** How many; undefined where they do not tell. */
  readonly size: number | undefined;
  /** Persons or bodies; undefined where they do not tell. */
  readonly type: "person" | "body" | undefined;
}

const SIZES: ReadonlyMap<string, number> = new Map([
  ["both", 2],
  ["two", 2],
  ["pair", 2],
  ["couple", 2],
  ["duo", 2],
  ["three", 3],
  ["trio", 3],
  ["four", 4],
]);

/** “they”, “both”, “both men”, “the two”, “the two leaders”, “the pair”, “the leaders”. */
function groupOf(words: readonly SourceWord[]): Group | undefined {
  const first = words[0]?.form.lower;
  if (words.length === 1) {
    if (first === "they") return { size: undefined, type: undefined };
    return first === "both" ? { size: 2, type: undefined } : undefined;
  }
  if (MAX_WORDS < words.length || (first !== "the" && first !== "both" && first !== "these")) return undefined;
  const last = words[words.length - 1]!.form;
  const size = SIZES.get(first) ?? SIZES.get(words[1]!.form.lower);
  if (words.length === 2 && size !== undefined && SIZES.has(last.lower)) return { size, type: undefined };
  // “the two leaders of the strike”
  if (headWord(words) !== words[words.length - 1] || (last.pos & Pos.Plural) === 0) return undefined;
  return { size, type: BODIES.test(last.lower) || isBodyNoun(last) ? "body" : "person" };
}

const MAX_WORDS = 4;
const BODIES =
  /^(?:countries|nations|states|governments|sides|companies|firms|parties|clubs|teams|unions|agencies|groups)$/;

/** Those who spoke together last, if nobody else came in since. */
function jointBefore(
  context: SpeakerContext,
  index: number,
  source: Span,
  group: Group,
): Omit<Speaker, "how"> | undefined {
  const { drafts, speakers, narrated } = context;
  const { paragraph } = drafts[index]!;
  const since: string[] = [];
  for (let before = index - 1; Math.max(0, index - MAX_QUOTATIONS) <= before; before--) {
    const { paragraph: own, source: told } = drafts[before]!;
    if (REACH < paragraph - own) return undefined;
    const speaker = speakers[before];
    if (told === null) continue;
    // “They” are nobody before an unnamed one who spoke since.
    if (speaker == null) return undefined;
    if (speaker.all === undefined && speaker.beside === undefined) {
      since.push(speaker.cluster);
      continue;
    }
    const all = allOf(speaker);
    const { people } = narrated;
    for (let i = firstAtOrAfter(people, told.end); i < people.length && people[i]!.start < source.start; i++) {
      if (MAX_PEOPLE < since.push(people[i]!.cluster)) return undefined;
    }
    return fits(context, group, speaker) && since.every((cluster) => all.includes(cluster)) ? speaker : undefined;
  }
  return undefined;
}

function fits({ typeOf }: SpeakerContext, { size, type }: Group, speaker: Speaker): boolean {
  const all = allOf(speaker);
  if (size !== undefined && (size !== all.length || speaker.beside !== undefined)) return false;
  return type === undefined || all.every((cluster) => (typeOf(cluster) === "PERSON") === (type === "person"));
}

/** “Lee met Poe on Friday. The two leaders said”: the two people of the sentences before, if they are no more than two. */
function twoBefore(
  context: SpeakerContext,
  index: number,
  source: Span,
  group: Group,
): Omit<Speaker, "how"> | undefined {
  if (group.size !== 2 || group.type === "body") return undefined;
  const { narrated, drafts, story } = context;
  const { people } = narrated;
  const floor = story.paragraphs[Math.max(0, drafts[index]!.paragraph - REACH)]!.start;
  const found: string[] = [];
  let sentence = -1;
  const from = firstAtOrAfter(people, source.start);
  for (let i = from - 1; Math.max(0, from - MAX_PEOPLE) <= i && floor <= people[i]!.start; i--) {
    const { cluster, start } = people[i]!;
    const own = sentenceStartOf(story.segmented, start);
    if (own !== sentence && found.length === 2) break;
    sentence = own;
    if (!found.includes(cluster)) found.push(cluster);
  }
  if (found.length !== 2) return undefined;
  const all = found.reverse();
  return { cluster: all[0]!, all };
}
