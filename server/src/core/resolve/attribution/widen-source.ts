/** Finds the names that stand in one list with a source: “Acme, Globex and Initech said” where the words alone tell “Initech”. */
import type { EntityType, Mention } from "../../article/article";
import type { Segmented } from "../../article/segmented";
import { Pos, Shape } from "../../lexicon/word-form";
import { firstAtOrAfter, type Span } from "../../text/span";
import type { Coreference } from "../coreference/resolve-coreference";
import { isPersonNoun, type SourceWord, wordsIn } from "./source-words";
import { type DraftQuotation, sentenceEndOf, sentenceStartOf } from "./speaker-sieve";

/** Names of a list at most. */
const MAX_NAMES = 12;

/** UTF-16 code units that a title has at most, and that the rest of a sentence is read for. */
const REACH = 120;

/**
 * The draft, its source widened to the whole list that it is a part of. Recognisers know no names, and so take “Tom and” at the
 * start of a sentence, or the first names of three, for something else.
 */
export function widened(segmented: Segmented, coreference: Coreference, draft: DraftQuotation): DraftQuotation {
  const { source, cue } = draft;
  if (source === null) return draft;
  const { text } = segmented;
  const start = mayGoOnLeft(text, source) ? leftEnd(segmented, coreference, draft) : source.start;
  const isInverted = cue !== null && cue.end <= source.start;
  const end = isInverted ? rightEnd(segmented, coreference, source) : source.end;
  if (start === source.start && end === source.end) return draft;
  if (text.slice(start, end).includes("\n")) return draft;
  const content = draft.content.map((span) => beforeNames(text, span, start));
  if (content.some((span) => span.start < end && start < span.end)) return draft;
  const isCut = content.some((span, i) => span.end < draft.content[i]!.end);
  return {
    ...draft,
    type: isCut && content.every((span) => OPENING.test(text.charAt(span.start))) ? "direct" : draft.type,
    content,
    source: { start, end },
    start: Math.min(draft.start, start),
    end: Math.max(draft.end, end),
  };
}

/** Whether a blank, and in front of it a comma, “&” or a letter that may end “and” or “the”, stands before a source, or it is “both”. */
function mayGoOnLeft(text: string, { start, end }: Span): boolean {
  if (text.charCodeAt(start - 1) !== 32) return false;
  return ",d&e".includes(text.charAt(start - 2)) || (end - start === 4 && text.startsWith("both", start));
}

const OPENING = /["“‘']/;

/** A content without names that belong to the source: “We will appeal,” | Acme, Globex and Initech said. */
function beforeNames(text: string, content: Span, names: number): Span {
  if (names <= content.start || content.end <= names || !/["”’'] $/.test(text.slice(names - 2, names))) return content;
  return { start: content.start, end: names - 1 };
}

/** “, ”, “ and ”, “ & ” and “, and ” between the names of a list. */
const LINK = /(?:,| and| &|, and) $/;
const AND = / (?:and|&) /;
const COUNTED = /^(?:two|three|four|five) /i;

function leftEnd(segmented: Segmented, { mentions }: Coreference, { source, content }: DraftQuotation): number {
  const { text } = segmented;
  const { start: own, end } = source!;
  const words = text.slice(own, Math.min(end, own + REACH));
  // “Lee and Poe both said”
  const isBoth = words === "both" && text.charAt(own - 1) === " ";
  const link = isBoth ? " " : LINK.exec(text.slice(Math.max(0, own - 6), own))?.[0];
  if (link === undefined) {
    // “the two leaders”, of whom a recogniser tells only “two leaders”.
    const isCounted = COUNTED.test(words) && /^the $/i.test(text.slice(Math.max(0, own - 4), own));
    return isCounted ? own - 4 : own;
  }
  // Behind a mere comma there is a list only if an “and” is to come: “In Paris, Lee said”.
  if (link === ", " && !AND.test(words)) return own;
  if (link === " and ") {
    const pronoun = /(?:^|[\n”"’'] ?|[.] )((?:He|he|She|she) )$/.exec(text.slice(Math.max(0, own - 10), own - 4));
    if (pronoun !== null) return own - 4 - pronoun[1]!.length;
  }
  let at = firstAtOrAfter(mentions, own) - 1;
  let start = own - link.length;
  if (isBoth) {
    const last = mentions[at];
    const before = mentions[at - 1];
    if (last?.end !== start || before === undefined || !/^,? and (?:the )?$/.test(text.slice(before.end, last.start)))
      return own;
    start = before.end;
    at--;
  }
  const next = nextMention(mentions, source!);
  // “Ann Lee, the mayor of Leeds, and Jim Poe”: Leeds is no speaker.
  const first =
    next !== undefined && !isPerson(next.type) && mentions[at]?.end === start
      ? at
      : describedName(segmented, mentions, at, start);
  if (first === undefined) return own;
  at = first;
  // A list of names without an “and” between them is of one kind: “In Paris, Lee and Poe said”.
  const { type } = (link === ", " ? next : undefined) ?? mentions[at]!;
  for (let names = 0; names < MAX_NAMES && 0 <= at; names++, at--) {
    const mention = mentions[at]!;
    if ((0 < names && mention.end !== start) || isPerson(mention.type) !== isPerson(type)) break;
    start = mention.start;
    if (/^the $/i.test(text.slice(Math.max(0, start - 4), start))) start -= 4;
    if (!text.startsWith(", ", start - 2)) break;
    start -= 2;
  }
  if (text.startsWith(", ", start)) start += 2;
  return start < own - link.length ? (subjectStart(segmented, start, content) ?? own) : own;
}

/** The name that ends at an offset, or in front of an apposition or a bracket that ends there: “Ann Lee, 42”, “Ann Lee (D-Ohio)”. */
function describedName(
  segmented: Segmented,
  mentions: readonly Mention[],
  from: number,
  end: number,
): number | undefined {
  for (let at = from; 0 <= at && from - MAX_DESCRIBING < at && end - REACH <= mentions[at]!.end; at--) {
    const mention = mentions[at]!;
    if (mention.type !== "PERSON") continue;
    if (mention.end === end) return at;
    const between = segmented.text.slice(mention.end, end);
    if (/^ \([^()\n]+\)$/.test(between)) return at;
    if (!/^, [^,.\n]+$/.test(between) || !segmented.text.startsWith(",", end)) continue;
    const words = wordsIn(segmented, { start: mention.end + 1, end });
    // “Ann Lee, who runs Acme, and Jim Poe”, not “Ann Lee, she said, and Jim Poe”.
    const isRelative = words[0] !== undefined && (words[0].form.pos & Pos.Relative) !== 0;
    return isRelative || !words.some(isVerb) ? at : undefined;
  }
  // “The FBI and Ann Lee”
  return mentions[from]?.end === end ? from : undefined;
}

/** Names that an apposition has at most. */
const MAX_DESCRIBING = 4;

/**
 * Where the phrase begins whose first name stands at an offset, undefined where it may be no subject: “He met Lee, Poe and …”,
 * “He came with his wife, Ann Lee, and …”.
 */
function subjectStart(segmented: Segmented, name: number, content: readonly Span[]): number | undefined {
  const sentence = sentenceStartOf(segmented, name);
  const words = wordsIn(segmented, { start: Math.max(sentence, name - REACH), end: name });
  let start = name;
  for (let i = words.length - 1; 0 <= i; i--) {
    const { form, start: at } = words[i]!;
    if ((form.shape & Shape.Mark) !== 0) {
      if (form.text !== ",") return /^["“”’'»:;—–]$/.test(form.text) ? start : undefined;
      if (content.some(({ end }) => at <= end && end <= at + 1)) return start;
      // “On Friday, …”, “After the talks, …”
      const before = words.slice(0, i);
      const opener = before[0]?.form;
      const isWhole = before[0]?.start === sentence;
      const isAdverbial =
        opener !== undefined && ((opener.pos & (Pos.Preposition | Pos.Adverb)) !== 0 || opener.calendar !== undefined);
      return isWhole && isAdverbial && !before.some((word) => isVerb(word) || word.form.text === ",")
        ? start
        : undefined;
    }
    if ((form.pos & Pos.Conjunction) !== 0 || form.lower === "that") return start;
    if ((form.shape & Shape.Capital) === 0 || (form.pos & (Pos.Preposition | Pos.Adverb)) !== 0) return undefined;
    if (form.calendar !== undefined) return undefined;
    start = at;
  }
  return start;
}

/** “… said Ann Lee, the mayor, and Jim Poe, the governor.”: what is behind the “and” ends the sentence, and is no clause. */
function rightEnd(segmented: Segmented, coreference: Coreference, source: Span): number {
  const { text } = segmented;
  const link = /^(?:,? (?:and|&) |, )/.exec(text.slice(source.end, source.end + 6))?.[0];
  if (link === undefined) return source.end;
  const from = source.end + link.length;
  const { mentions } = coreference;
  const own = nextMention(mentions, source);
  const next = mentions[firstAtOrAfter(mentions, from)];
  if (next === undefined || from + REACH < next.start) return source.end;
  // “says Lee’s daughter, Ann, who keeps the books”: the name of one whom the source only describes.
  if (
    link === ", " &&
    next.start === from &&
    isPerson(next.type) &&
    /^[,.;]/.test(text.slice(next.end, next.end + 1))
  ) {
    const last = wordsIn(segmented, source).at(-1)?.form;
    if (last !== undefined && last.text === last.lower && isPersonNoun(last)) return next.end;
  }
  if (own === undefined) return source.end;
  if (isPerson(own.type) !== isPerson(next.type)) return source.end;
  // Behind a mere comma only the next of several names: “said Acme, Globex and Initech.”
  if (link === ", " && (from < next.start || !/^(?:, | and | & )/.test(text.slice(next.end, next.end + 5))))
    return source.end;
  const rest = wordsIn(segmented, { start: from, end: sentenceEndOf(segmented, from) });
  if (rest.length === 0 || MAX_REST < rest.length || rest.some(isVerb)) return source.end;
  const last = rest[rest.length - 1]!;
  if (!/^[.!?]$/.test(last.form.text) || last.start < next.end) return source.end;
  // Only titles stand in front of the name.
  if (rest.some(({ form, start }) => start < next.start && (form.shape & Shape.Mark) !== 0)) return source.end;
  return last.start;
}

/** Words that a second speaker and their apposition have at most. */
const MAX_REST = 24;

const isVerb = ({ form: { pos } }: SourceWord): boolean =>
  (pos & (Pos.Auxiliary | Pos.Modal)) !== 0 ||
  ((pos & (Pos.Past | Pos.ThirdPerson)) !== 0 && (pos & (Pos.Noun | Pos.Adjective | Pos.PastParticiple)) === 0);

function nextMention(mentions: readonly Mention[], { start, end }: Span): Mention | undefined {
  const mention = mentions[firstAtOrAfter(mentions, start)];
  return mention === undefined || end <= mention.start ? undefined : mention;
}

const isPerson = (type: EntityType): boolean => type === "PERSON";
