/** Follows the sources that a story leaves unnamed: “an army officer” … “the officer” … “he” is one and the same. */
import type { UnnamedSource } from "../../article/article";
import { Pos } from "../../lexicon/word-form";
import { type Span, textOf } from "../../text/span";
import { isOwned } from "./introductions";
import { genderOf } from "./narrated";
import { headWord, isPersonKind, isPersonNoun, isRelation, type SourceWord } from "./source-words";
import type { SpeakerContext } from "./speaker-sieve";

/** A pronoun, or a quotation without a source, goes on with an unnamed source over so many paragraphs. */
const REACH = 3;

/** For each draft its unnamed source, undefined where all are named and for an institution. */
export function unnamedSources({
  story,
  drafts,
  speakers,
  antecedents,
  wordsOf,
}: SpeakerContext): (UnnamedSource | undefined)[] {
  const found: (UnnamedSource | undefined)[] = [];
  /** The last source of each head noun, "officer". */
  const byHead = new Map<string, UnnamedSource>();
  /** The same by all the words, "hospital officials". */
  const byPhrase = new Map<string, UnnamedSource>();
  /** The last quotation that somebody is told to say. */
  let last = -1;
  let count = 0;
  for (const [index, draft] of drafts.entries()) {
    const { source } = draft;
    found.push(undefined);
    const speaker = speakers[index];
    if (speaker != null) {
      found[index] = speaker.beside === undefined ? undefined : besideSpeaker(speaker.beside, found[last]);
      last = index;
      continue;
    }
    const goesOn = 0 <= last && draft.firstParagraph - drafts[last]!.paragraph <= REACH;
    if (source === null) {
      if (draft.cue === null && goesOn && draft.firstParagraph - drafts[last]!.paragraph <= 1)
        found[index] = found[last];
      continue;
    }
    const before = last < 0 ? null : drafts[last]!.source;
    if (before !== null && before.start === source.start && before.end === source.end) {
      // “…,” one official said, adding that …: the same words are one and the same.
      found[index] = found[last];
      last = index;
      continue;
    }
    const words = wordsOf(source);
    if (words.length === 1 && PRONOUN.test(words[0]!.form.lower)) {
      // “Her daughter said … he said”: somebody else.
      const noun = antecedents.get(index);
      if (noun !== undefined) {
        // “A neighbour called the police. “…,” she said.”
        const subject = wordsOf(noun);
        const head = unnamedHead(subject) ?? knownHead(subject);
        if (antecedents.get(last) === noun) found[index] = found[last];
        else if (head !== undefined) found[index] = unnamedOne(subject, head, { start: noun.start, end: noun.end });
        last = index;
        continue;
      }
      const told = goesOn ? found[last] : undefined;
      if (told !== undefined && fitsPronoun(wordsOf(told.description), words[0]!.form.lower)) found[index] = told;
      last = index;
      continue;
    }
    last = index;
    const head = unnamedHead(words) ?? knownHead(words);
    if (head !== undefined) found[index] = unnamedOne(words, head, source);
  }
  return found;

  /** “the engineer”, behind “an engineer” */
  function knownHead(words: readonly SourceWord[]): string | undefined {
    const noun = 0 < words.length && isDefinite(words) ? headWord(words)?.form.lower : undefined;
    return noun !== undefined && byHead.has(noun) ? noun : undefined;
  }

  function unnamedOne(words: readonly SourceWord[], noun: string, description: Span): UnnamedSource {
    const phrase = textOf(story.text, description).toLowerCase();
    // “The officer” is the one who spoke last; “hospital officials” are no other “officials”.
    const known =
      isDefinite(words) || words.length === 1 ? byHead.get(noun) : isNew(words) ? undefined : byPhrase.get(phrase);
    const unnamed = known ?? { id: `s${++count}`, description };
    byHead.set(noun, unnamed);
    byPhrase.set(phrase, unnamed);
    return unnamed;
  }

  /** “Ann Lee and a colleague said”; a quotation that goes on with their words has the same. */
  function besideSpeaker(words: Span, before: UnnamedSource | undefined): UnnamedSource {
    if (before?.description.start === words.start) return before;
    const all = wordsOf(words);
    return unnamedOne(all, headWord(all)?.form.lower ?? "", words);
  }
}

/** Whether a pronoun can stand for the one whom the words bring in: “her daughter” is no “he” nor “they”, “officials” no “she”. */
export function fitsPronoun(words: readonly SourceWord[], pronoun: string): boolean {
  const noun = headWord(words)?.form;
  if (noun === undefined) return true;
  const gender = genderOf(noun.lower);
  if (pronoun === "they") return gender === undefined;
  if (gender !== undefined) return (gender === "f") === (pronoun === "she");
  return (noun.pos & Pos.Plural) === 0 || /^(?:one|another)$/.test(words[0]!.form.lower);
}

const PRONOUN = /^(?:he|she|they)$/;

/** “an officer”, “another witness”, “two soldiers” bring somebody in; “the officer” and the same “officials” go on. */
export function isNew(words: readonly SourceWord[]): boolean {
  const first = words[0]!.form;
  return /^(?:an?|another|one|some|several|other)$/.test(first.lower) || first.number !== undefined;
}

/** “the officer”, but “the second source” is not the first. */
function isDefinite(words: readonly SourceWord[]): boolean {
  return DEFINITE.test(words[0]!.form.lower) && !ORDINAL.test(words[1]?.form.lower ?? "");
}

const DEFINITE = /^(?:the|this|that|these|those)$/;
const ORDINAL = /^(?:first|second|third|fourth|fifth|other)$/;

/**
 * The noun for an unnamed person, "officer"; undefined for institutions and for those who may have a name elsewhere: “the
 * director”. “One of the soldiers” is a soldier.
 */
export function unnamedHead(words: readonly SourceWord[]): string | undefined {
  const isOneOf =
    /^(?:one|another|some|many|most|two|three)$/.test(words[0]?.form.lower ?? "") && words[1]?.form.lower === "of";
  const head = headWord(isOneOf ? words.slice(2) : words)?.form;
  if (head === undefined) return undefined;
  if (head.cue?.isInformant === true || SPEAKS_FOR.test(head.lower)) return head.lower;
  if (isOneOf) return PEOPLE.test(head.lower) || isPersonKind(head) ? head.lower : undefined;
  if (head.text !== head.lower || !isPersonNoun(head)) return undefined;
  // “Her neighbour”, but not “the country’s president”, and no words for a post that a name goes with: “party chief”.
  return isNew(words) || (isOwned(words) && isRelation(head)) ? head.lower : undefined;
}

const PEOPLE = /^(?:them|men|women|people|children|boys|girls)$/;

const SPEAKS_FOR = /(?:spokes(?:man|woman|person)|officials?)$/;
