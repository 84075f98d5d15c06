/** Follows the sources that a story leaves unnamed: “an army officer” … “the officer” … “he” is one and the same. */
import type { UnnamedSource } from "../../article/article";
import type { Recognised } from "../../article/recognised";
import type { Span } from "../../text/span";
import { headWord, type SourceWord, wordsIn } from "./source-words";
import type { DraftQuotation, Speaker } from "./speaker-sieve";

/** A pronoun, or a quotation without a source, goes on with an unnamed source over so many paragraphs. */
const REACH = 3;

/** For each draft its unnamed source, undefined where all are named and for an institution. */
export function unnamedSources(
  story: Recognised,
  drafts: readonly DraftQuotation[],
  speakers: readonly (Speaker | null)[],
): (UnnamedSource | undefined)[] {
  const found: (UnnamedSource | undefined)[] = [];
  /** The last source of each head noun, "officer". */
  const byHead = new Map<string, UnnamedSource>();
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
    const told = last < 0 ? null : drafts[last]!.source;
    if (told !== null && told.start === source.start && told.end === source.end) {
      // “…,” one official said, adding that …: the same words are one and the same.
      found[index] = found[last];
      last = index;
      continue;
    }
    const words = wordsIn(story.segmented, source);
    if (words.length === 1 && PRONOUN.test(words[0]!.form.lower)) {
      if (goesOn) found[index] = found[last];
      last = index;
      continue;
    }
    last = index;
    const head = headWord(words)?.form;
    if (head === undefined || !isPerson(head.lower, head.cue?.isInformant === true)) continue;
    found[index] = unnamedOne(words, head.nounLemma, source);
  }
  return found;

  function unnamedOne(words: readonly SourceWord[], noun: string, description: Span): UnnamedSource {
    const known = byHead.get(noun);
    const unnamed = known !== undefined && !isNew(words) ? known : { id: `s${++count}`, description };
    byHead.set(noun, unnamed);
    return unnamed;
  }

  /** “Ann Lee and a colleague said”; a quotation that goes on with their words has the same. */
  function besideSpeaker(words: Span, before: UnnamedSource | undefined): UnnamedSource {
    if (before?.description.start === words.start) return before;
    const all = wordsIn(story.segmented, words);
    return unnamedOne(all, headWord(all)?.form.nounLemma ?? "", words);
  }
}

const PRONOUN = /^(?:he|she|they)$/;

/** “an officer”, “another witness”, “two soldiers”, “a second nurse” bring somebody in; “the officer” and “officials” go on. */
function isNew(words: readonly SourceWord[]): boolean {
  const first = words[0]!.form;
  return /^(?:an?|another|one|some|several|other)$/.test(first.lower) || first.number !== undefined;
}

const isPerson = (head: string, isInformant: boolean): boolean =>
  isInformant || /(?:spokes(?:man|woman|person)|officials?)$/.test(head);
