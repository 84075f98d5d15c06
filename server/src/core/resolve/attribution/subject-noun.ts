/** The person without a name whom the sentence in front of a pronoun is about: “A neighbour called the police. “…,” she said.” */
import { Pos, Shape } from "../../lexicon/word-form";
import { firstAtOrAfter, type Span } from "../../text/span";
import { isBodyNoun, isPersonNoun, type SourceWord, wordsIn } from "./source-words";
import { type SpeakerContext, sentenceStartOf } from "./speaker-sieve";

export interface SubjectNoun extends Span {
  /** Whether the verb behind it tells that the person speaks, thinks or answers. */
  readonly isHeard: boolean;
  /** “The photographer”, who may be somebody with a name. */
  readonly isDefinite: boolean;
}

/** UTF-16 code units of a sentence that are read, and words of an opening and of a phrase at most. */
const [REACH, MAX_OPENING, MAX_PHRASE] = [160, 8, 7];

/** The subject of the words that lead the quotation in, “A neighbour says “…,” she said”, else of the sentence before it. */
export function subjectNounBefore(context: SpeakerContext, index: number): SubjectNoun | undefined {
  const { story, drafts } = context;
  const { content, source, firstParagraph, start } = drafts[index]!;
  const sentence = sentenceStartOf(story.segmented, Math.min(content[0]!.start, source?.start ?? start));
  const own = subjectNounOf(context, sentence);
  if (own?.isHeard === true && /^ [\p{L}]+,? ?["“‘]/u.test(story.text.slice(own.end, own.end + 24))) return own;
  const paragraph = story.paragraphs[firstParagraph]!;
  if (paragraph.start < sentence) return subjectNounOf(context, sentenceStartOf(story.segmented, sentence - 2));
  const before = story.paragraphs[firstParagraph - 1];
  if (before === undefined || before.content.paragraph.role !== "body") return undefined;
  return subjectNounOf(context, sentenceStartOf(story.segmented, before.end - 1));
}

/** The phrase for one person that is the subject of the sentence that begins at an offset. */
function subjectNounOf(
  { story, coreference: { mentions } }: SpeakerContext,
  sentence: number,
): SubjectNoun | undefined {
  if (/["“‘']/.test(story.text.charAt(sentence))) return undefined;
  const words = wordsIn(story.segmented, { start: sentence, end: Math.min(story.text.length, sentence + REACH) });
  const from = behindOpening(words);
  // “Ann Lee, a nurse, left”
  const named = from <= 0 ? undefined : mentions[firstAtOrAfter(mentions, sentence)];
  if (named?.type === "PERSON" && named.start < words[from]!.start) return undefined;
  if (from < 0 || !ARTICLE.test(words[from]!.form.lower)) return undefined;
  for (let at = from + 1; at < words.length - 1 && at <= from + MAX_PHRASE; at++) {
    const { form, end } = words[at]!;
    const next = words[at + 1]!.form;
    if ((form.pos & (Pos.Preposition | Pos.Relative)) !== 0 || (form.shape & Shape.Mark) !== 0) return undefined;
    const isNoun = (form.shape & Shape.Lower) !== 0 && isPersonNoun(form) && !isBodyNoun(form);
    const opensRest = (next.pos & (VERB | Pos.Relative | Pos.Preposition)) !== 0 || next.text === ",";
    if (!isNoun || !opensRest) continue;
    // “The photographer, Ann Lee, left”
    const name = mentions[firstAtOrAfter(mentions, end)];
    if (next.text === "," && name?.type === "PERSON" && name.start <= end + 2) return undefined;
    const isHeard = next.cue?.verb !== undefined || HEARD.test(next.lower);
    return { start: words[from]!.start, end, isHeard, isDefinite: words[from]!.form.lower === "the" };
  }
  return undefined;
}

const ARTICLE = /^(?:a|an|the|another|one)$/;
const VERB = Pos.Past | Pos.ThirdPerson | Pos.Auxiliary | Pos.Modal;

/** Verbs of one who has something to say. */
const HEARD =
  /^(?:disagree[ds]|nod(?:s|ded)|laugh(?:s|ed)|shrug(?:s|ged)|smile[ds]|sigh(?:s|ed)|dismiss(?:es|ed)|reject(?:s|ed)|refuse[ds]|arrive[ds]|c[ao]mes?|appear(?:s|ed)|remember(?:s|ed)|recall(?:s|ed))$/;

/**
 * Where the last sentence before an offset begins that has brought in an unnamed one, “A photographer came along.”; −1 without
 * one. `noun`: in lower case.
 */
export function broughtInAt(text: string, noun: string, end: number): number {
  const from = Math.max(0, end - REACH_BACK);
  const before = text.slice(from, end);
  let at = before.lastIndexOf(noun);
  for (let n = 0; n < MAX_PLACES && 0 <= at; n++) {
    const opening = BRINGS_IN.exec(before.slice(Math.max(0, at - 40), at));
    if (opening !== null) return from + at - opening[1]!.length;
    at = at === 0 ? -1 : before.lastIndexOf(noun, at - 1);
  }
  return -1;
}

/** The end of “Then it rained. A tall ”. */
const BRINGS_IN = /(?:^|[.!?”"’\n] ?)((?:An?|Another) (?:\p{L}+ ){0,2})$/u;

/** UTF-16 code units, and places of the noun, that are looked back over at most. */
const [REACH_BACK, MAX_PLACES] = [1500, 40];

/** The first word behind “Minutes later,”, “On Friday,”; 0 without such words, −1 where they are something else. */
function behindOpening(words: readonly SourceWord[]): number {
  const first = words[0]?.form;
  if (first === undefined) return -1;
  if (ARTICLE.test(first.lower)) return 0;
  for (let at = 1; at < words.length - 1 && at < MAX_OPENING; at++) {
    const { form } = words[at]!;
    if (form.text === ",") return at + 1;
    if ((form.pos & VERB) !== 0 && (form.pos & (Pos.Noun | Pos.Adjective)) === 0) return -1;
  }
  return -1;
}
