/** The nouns by which a story brings in its people: “the transport minister, Ann Lee,”, “cellist Ann Lee”, “Ann Lee, a welder,”. */
import type { Mention } from "../../article/article";
import type { Segmented } from "../../article/segmented";
import { Pos, Shape } from "../../lexicon/word-form";
import { headWord, isPersonNoun, type SourceWord, wordsIn } from "./source-words";
import { sentenceStartOf } from "./speaker-sieve";

export interface Introduction {
  readonly cluster: string;
  /** Where the name stands. */
  readonly start: number;
  /** The words for the person, lower case: “the”, “transport”, “minister”. */
  readonly words: ReadonlySet<string>;
  /** “her husband, Tom Hale”, “Lee’s lawyer, Tom Hale”: the words say whose. */
  readonly isOwned: boolean;
}

/** By noun, "minister", in the order of the text. */
export type Introductions = ReadonlyMap<string, readonly Introduction[]>;

/** A story says who somebody is where it first names them: in the headline, in the text. */
const TIMES = 2;

/** UTF-16 code units that are read on each side of a name. */
const REACH = 80;

/** Words of a description at most. */
const MAX_WORDS = 9;

/** Linear in the mentions; `people` outside quoted words, in the order of the text. */
export function gatherIntroductions(segmented: Segmented, people: readonly Mention[]): Introductions {
  const found = new Map<string, Introduction[]>();
  const add = ({ cluster, start }: Mention, words: readonly SourceWord[]): void => {
    const noun = headWord(words)?.form;
    if (noun === undefined) return;
    const full = FULL_TITLES.get(noun.lower);
    if (full === undefined && !isPersonNoun(noun)) return;
    const all = new Set(words.map(({ form }) => form.lower));
    for (const title of full ?? [noun.nounLemma]) {
      const introduction = { cluster, start, words: all.add(title), isOwned: isOwned(words) };
      const known = found.get(title);
      if (known === undefined) found.set(title, [introduction]);
      else known.push(introduction);
    }
  };
  const times = new Map<string, number>();
  for (const mention of people) {
    const time = times.get(mention.cluster) ?? 0;
    if (TIMES <= time) continue;
    times.set(mention.cluster, time + 1);
    add(mention, phraseBefore(segmented, mention));
    add(mention, phraseBehind(segmented, mention));
  }
  return found;
}

/** “Gov. Ann Lee … The governor said” */
const FULL_TITLES: ReadonlyMap<string, readonly string[]> = new Map([
  ["gov.", ["governor"]],
  ["sen.", ["senator"]],
  ["rep.", ["representative", "congressman", "congresswoman"]],
  ["adm.", ["admiral"]],
  ["gen.", ["general"]],
  ["col.", ["colonel"]],
  ["maj.", ["major"]],
  ["capt.", ["captain"]],
  ["lt.", ["lieutenant"]],
  ["sgt.", ["sergeant"]],
  ["cmdr.", ["commander"]],
  ["det.", ["detective"]],
  ["prof.", ["professor"]],
  ["prof", ["professor"]],
  ["dr.", ["doctor"]],
  ["dr", ["doctor"]],
  ["rev.", ["reverend"]],
  ["pc", ["constable", "officer"]],
]);

/** “her husband”, “Lee’s lawyer”, “the club’s coach” */
export function isOwned(words: readonly SourceWord[]): boolean {
  return words.some(({ form }, i) => (i === 0 && (form.pos & Pos.Possessive) !== 0) || /^['’]s?$/.test(form.text));
}

function phraseBefore(segmented: Segmented, mention: Mention): readonly SourceWord[] {
  const { start, end } = mention;
  const { text } = segmented;
  if (!/[\p{L}.,] $/u.test(text.slice(Math.max(0, start - 2), start))) return [];
  const words = wordsIn(segmented, { start: Math.max(sentenceStartOf(segmented, start), start - REACH), end: start });
  const isApposition = words[words.length - 1]?.form.text === ",";
  if (isApposition) words.pop();
  let from = words.length;
  for (let i = words.length - 1; 0 <= i && words.length - MAX_WORDS <= i; i--) {
    const { form } = words[i]!;
    // “Lee’s lawyer”
    if (/^(?:['’]s?|-)$/.test(form.text)) {
      from = i;
      continue;
    }
    if ((form.shape & Shape.Mark) !== 0) break;
    const isOwner = (form.pos & Pos.Possessive) !== 0;
    if (isVerb(words[i]!) || (form.pos & Pos.Conjunction) !== 0) break;
    if (!isOwner && (form.pos & Pos.Pronoun) !== 0) break;
    from = i;
    if ((form.pos & (Pos.Determiner | Pos.Possessive)) !== 0) {
      // “In a talk with the mayor, Ann Lee said”
      const before = words[i - 1]?.form;
      const isBeside = before !== undefined && (before.pos & Pos.Preposition) !== 0 && before.lower !== "to";
      if (isApposition && isBeside && text.charAt(end) !== ",") return [];
      return words.slice(from);
    }
  }
  // “Cellist Ann Lee”, “Lee’s lawyer, Tom Hale”; “In hospital, Ann Lee said” is no description.
  const phrase = words.slice(from);
  if (isApposition) return isOwned(phrase) ? phrase : [];
  return phrase.slice(-2);
}

function phraseBehind(segmented: Segmented, { end }: Mention): readonly SourceWord[] {
  const { text } = segmented;
  if (!text.startsWith(", ", end)) return [];
  const words = wordsIn(segmented, { start: end + 1, end: Math.min(text.length, end + REACH) });
  const first = words[0]?.form;
  if (first === undefined || (first.shape & Shape.Capital) !== 0 || (first.pos & Pos.Relative) !== 0) return [];
  for (let i = 0; i < words.length && i <= MAX_WORDS; i++) {
    const { form } = words[i]!;
    if (/^[,.;)]$/.test(form.text) || (i !== 0 && (form.pos & Pos.Relative) !== 0)) return words.slice(0, i);
    // “In a talk with Ann Lee, the president said”
    if (isVerb(words[i]!)) return [];
  }
  return [];
}

const isVerb = ({ form: { pos } }: SourceWord): boolean =>
  (pos & (Pos.Auxiliary | Pos.Modal)) !== 0 ||
  ((pos & (Pos.Past | Pos.ThirdPerson)) !== 0 && (pos & (Pos.Noun | Pos.Adjective)) === 0);
