/** One paragraph as the patterns for quotations see it: tokens, and quoted stretches as wholes that no pattern looks into. */
import { type Paragraph, TokenKind } from "../../article/segmented";
import { Calendar } from "../../lexicon/calendar";
import { CueForm, Frame } from "../../lexicon/cues";
import { CLOSED_CLASS, Pos, Shape, type WordForm } from "../../lexicon/word-form";

/** Tokens `[start, end)` of the paragraph. */
export interface TokenSpan {
  readonly start: number;
  readonly end: number;
}

/** An outermost pair of quotation marks with what stands in it; an unclosed one reaches to the end of the paragraph. */
export interface Chunk extends TokenSpan {
  /** The token of the closing mark; -1 without one. */
  readonly close: number;
  /** Its first token that is no mark. */
  readonly first: number;
  /** Words and numbers in it. */
  readonly words: number;
  /** The last token inside is a final mark: “… go.” */
  readonly isFinished: boolean;
  /** That mark is a full stop, or the dot of an abbreviation. */
  readonly endsInStop: boolean;
  /** The last token inside is a comma: “… go,” */
  readonly endsInComma: boolean;
}

type Sentence = Paragraph["sentences"][number];

export const isFinalMark = (form: WordForm): boolean =>
  form.text === "." || form.text === "!" || form.text === "?" || form.text === "…" || form.text.startsWith("..");

const isDash = (form: WordForm): boolean =>
  form.text === "—" || form.text === "–" || form.text === "―" || form.text === "--";

export class ParagraphView {
  readonly forms: readonly WordForm[];
  readonly length: number;
  readonly chunks: readonly Chunk[];
  /** The index of the chunk that a token stands in, -1 outside; null in a paragraph without chunks. */
  private readonly chunkOf: number[] | null;
  private headline: boolean | undefined;
  /** The sentence asked for last: most questions about one cue are about one sentence. */
  private lastSentence: Sentence | undefined;

  constructor(readonly paragraph: Paragraph) {
    const { tokens } = paragraph;
    this.forms = tokens.form;
    this.length = tokens.length;
    this.chunks = findChunks(paragraph);
    this.chunkOf = null;
    if (this.chunks.length === 0) return;
    this.chunkOf = new Array<number>(tokens.length).fill(-1);
    for (let i = 0; i < this.chunks.length; i++) this.chunkOf.fill(i, this.chunks[i]!.start, this.chunks[i]!.end);
  }

  form(token: number): WordForm | undefined {
    // Asked for the token before the first one too, where reading an array by −1 would be slow.
    return 0 <= token && token < this.length ? this.forms[token] : undefined;
  }

  /** Lower case, but “WHO” stays what it is: an acronym is no function word. */
  lower(token: number): string {
    const form = this.form(token);
    if (form === undefined) return "";
    return (form.shape & Shape.AllCaps) === 0 ? form.lower : form.text;
  }

  /** Flags of `Pos`; an acronym is a noun, whatever the word in lower case is: “US officials”, “the WHO”. */
  pos(token: number): number {
    const form = this.form(token);
    if (form === undefined) return 0;
    if ((form.shape & Shape.AllCaps) !== 0) return Pos.Noun | Pos.MostlyNoun;
    // “Ana May said”, “Ms May told”: few modals have a capital at all.
    if ((form.pos & Pos.Modal) !== 0 && (form.shape & Shape.Capital) !== 0 && this.isModalName(token))
      return Pos.Noun | Pos.MostlyNoun;
    return form.pos;
  }

  /** Whether a word for a modal verb is a name: behind another, or before a verb that no modal takes. */
  private isModalName(token: number): boolean {
    if (this.isHeadline) return false;
    const behind = this.form(token + 1)?.pos ?? 0;
    if ((behind & (Pos.Past | Pos.ThirdPerson)) !== 0 && (behind & Pos.Base) === 0) return true;
    const before = this.form(token - 1);
    const isName = before !== undefined && (before.shape & Shape.Capital) !== 0;
    return (
      isName &&
      ((before.calendar?.kinds ?? 0) & ~Calendar.NameCue) === 0 &&
      (before.pos & CLOSED_CLASS) === 0 &&
      (behind & Pos.Base) === 0
    );
  }

  is(token: number, text: string): boolean {
    return this.form(token)?.text === text;
  }

  isWord(token: number): boolean {
    return token < this.length && this.paragraph.tokens.kind[token] === TokenKind.Word;
  }

  isNumber(token: number): boolean {
    return token < this.length && this.paragraph.tokens.kind[token] === TokenKind.Number;
  }

  chunkAt(token: number): Chunk | undefined {
    if (this.chunkOf === null || token < 0) return undefined;
    const index = this.chunkOf[token] ?? -1;
    return index < 0 ? undefined : this.chunks[index];
  }

  /** The chunk that starts with this token. */
  chunkFrom(token: number): Chunk | undefined {
    const chunk = this.chunkAt(token);
    return chunk?.start === token ? chunk : undefined;
  }

  /** The chunk whose closing mark this token is. */
  chunkTo(token: number): Chunk | undefined {
    const chunk = this.chunkAt(token);
    return chunk?.close === token ? chunk : undefined;
  }

  /** Whether two tokens touch, as those of “24-year-old” do. */
  touch(left: number): boolean {
    const { tokens } = this.paragraph;
    return 0 <= left && left + 1 < this.length && tokens.end[left] === tokens.start[left + 1];
  }

  /** The first token of the sentence around a token; a sentence that would begin inside a chunk begins before it. */
  sentenceStart(token: number): number {
    let at = token;
    for (let round = 1; ; round++) {
      const sentence = this.sentenceOf(at);
      const start = Math.max(sentence?.firstToken ?? 0, Math.min(token, this.paragraph.bodyToken));
      const chunk = this.chunkAt(start);
      if (chunk === undefined || chunk.start === start || round === MAX_JOINED) return start;
      at = chunk.start;
    }
  }

  /** Behind the last token of the sentence around a token, its final mark included; no sentence ends inside a chunk. */
  sentenceEnd(token: number): number {
    let at = token;
    for (let round = 1; ; round++) {
      const end = this.sentenceOf(at)?.endToken ?? this.length;
      const chunk = end < this.length ? this.chunkAt(end) : undefined;
      if (chunk === undefined || chunk.start === end || round === MAX_JOINED) return end;
      if (chunk.end === this.length || (chunk.isFinished && !this.goesOn(chunk.end))) return chunk.end;
      at = chunk.end;
    }
  }

  /** Whether the sentence goes on behind a closing mark: “Stop!” he said. */
  private goesOn(token: number): boolean {
    const form = this.form(token);
    return form !== undefined && ((form.shape & Shape.Lower) !== 0 || form.text === ",");
  }

  private sentenceOf(token: number): Sentence | undefined {
    const last = this.lastSentence;
    if (last !== undefined && last.firstToken <= token && token < last.endToken) return last;
    const { sentences } = this.paragraph;
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sentences[middle]!.endToken <= token) low = middle + 1;
      else high = middle;
    }
    this.lastSentence = sentences[low];
    return this.lastSentence;
  }

  /** A verb that can stand as the verb of a clause: “was”, “would”, “killed”; not “claims” of “the claims”. */
  isFiniteVerb(token: number): boolean {
    const form = this.form(token);
    if (form === undefined || !this.isWord(token)) return false;
    const pos = this.pos(token);
    // “it’s”, but “2019’s event”, “the club’s plan”
    if (form.lower === "'s") return CONTRACTING.test(this.lower(token - 1));
    if ((pos & (Pos.Auxiliary | Pos.Modal)) !== 0) return (pos & Pos.Gerund) === 0;
    if (isContracted(form.lower)) return true;
    if ((pos & (Pos.Past | Pos.ThirdPerson)) === 0 || (form.shape & Shape.Lower) === 0) return false;
    // “Florida-based”
    if (this.is(token - 1, "-") && this.touch(token - 1)) return false;
    // “comments” is a verb only where nothing else fits; the noun is far more usual.
    if ((pos & Pos.Noun) !== 0) {
      if (this.isBehindModifier(token)) return false;
      if ((pos & (Pos.Past | Pos.MostlyVerb)) === 0) return this.isVerbByContext(token);
    }
    return (pos & (Pos.MostlyNoun | Pos.MostlyAdjective | Pos.Determiner | Pos.Preposition)) === 0;
  }

  /** “the campaign plans to make”, “the bank reports the losses”: a plural noun takes no “to” or article behind it. */
  private isVerbByContext(token: number): boolean {
    const behind = this.pos(token + 1);
    if (this.lower(token + 1) === "to") return (this.pos(token + 2) & Pos.Base) !== 0;
    return (behind & Pos.Determiner) !== 0 && this.lower(token + 1) !== "that";
  }

  /** “the talks”, “of reports”, “Lee’s claims” */
  private isBehindModifier(token: number): boolean {
    const before = this.pos(token - 1);
    if ((before & (Pos.Preposition | Pos.Possessive | Pos.MostlyAdjective)) !== 0) return true;
    return ((before & Pos.Determiner) !== 0 && (before & Pos.Pronoun) === 0) || this.lower(token - 1) === "'s";
  }

  /** Whether a word can be inside a noun phrase, as its head or before it. */
  isNominal(token: number): boolean {
    const form = this.form(token);
    if (form === undefined) return false;
    if (this.isNumber(token)) return true;
    const pos = this.pos(token);
    if (!this.isWord(token) || (pos & CLOSED_CLASS) !== 0) return false;
    if ((form.shape & Shape.Capital) !== 0 || pos === 0) return true;
    if ((pos & (Pos.Noun | Pos.Adjective)) !== 0 && (pos & Pos.MostlyVerb) === 0) return true;
    return (pos & Pos.Noun) !== 0 && !this.isFiniteVerb(token);
  }

  isCapital(token: number): boolean {
    const form = this.form(token);
    return form !== undefined && (form.shape & Shape.Capital) !== 0 && (this.pos(token) & CLOSED_CLASS) === 0;
  }

  /** A paragraph set like a headline: “Army Says Raid Killed 49”. Found once, where somebody asks. */
  get isHeadline(): boolean {
    this.headline ??= this.paragraph.role === "headline" || this.isTitleCase();
    return this.headline;
  }

  private isTitleCase(): boolean {
    if (30 < this.length) return false;
    for (let at = 0; at < this.length; at++) {
      const form = this.forms[at]!;
      if ((form.shape & Shape.Lower) !== 0 && 3 < form.text.length && (form.pos & CLOSED_CLASS) === 0) return false;
    }
    return true;
  }

  /** A dash, or a hyphen with blanks on both sides. */
  isDash(token: number): boolean {
    const form = this.form(token);
    if (form === undefined) return false;
    return isDash(form) || (form.text === "-" && !this.touch(token) && !this.touch(token - 1));
  }

  isDeterminer(token: number): boolean {
    return (this.pos(token) & Pos.Determiner) !== 0;
  }

  /** A pronoun that stands for a speaker alone: “she”, “they”, “some”. */
  isPronoun(token: number): boolean {
    const form = this.form(token);
    if (form === undefined || (this.pos(token) & Pos.Pronoun) === 0) return false;
    return !NEVER_A_SPEAKER.has(form.lower);
  }

  isOccasion(token: number): boolean {
    return this.form(token)?.cue?.isOccasion === true;
  }

  /** A word of a time that can stand between a source, its verb and the content: “Monday”, “yesterday”, “last week”. */
  isCalendar(token: number): boolean {
    const form = this.form(token);
    const word = form?.calendar;
    if (form === undefined || word === undefined) return false;
    const { kinds } = word;
    if ((kinds & (Calendar.Month | Calendar.Weekday)) !== 0) {
      // “Theresa May said”, “April Jones”
      return (form.shape & Shape.Capital) !== 0 && !((word.ambiguous || word.isName) && this.isNameBeside(token));
    }
    // “yesterday”, but “USA Today”
    if ((kinds & Calendar.Deictic) !== 0) return (form.shape & Shape.Lower) !== 0;
    if ((kinds & (Calendar.Unit | Calendar.DayPart)) !== 0) {
      const before = this.form(token - 1)?.calendar?.kinds ?? 0;
      return (before & (Calendar.Relative | Calendar.Weekday | Calendar.Deictic)) !== 0;
    }
    if ((kinds & (Calendar.Relative | Calendar.Position)) === 0) return false;
    const behind = this.form(token + 1)?.calendar?.kinds ?? 0;
    return (behind & (Calendar.Unit | Calendar.Month | Calendar.Weekday | Calendar.DayPart)) !== 0;
  }

  private isNameBeside(token: number): boolean {
    // “Theresa” is in the calendar as what makes a name of “May”.
    const isName = (other: number): boolean =>
      this.isCapital(other) && ((this.form(other)?.calendar?.kinds ?? 0) & ~Calendar.NameCue) === 0;
    return isName(token - 1) || isName(token + 1);
  }

  /** “adding that”, “calling it”, “pointing out that”; not “pointing at the river”. */
  isCueGerund(token: number): boolean {
    const verb = this.form(token)?.cue?.verb;
    if (verb === undefined || (verb.form & CueForm.Gerund) === 0) return false;
    if (verb.particle !== undefined && this.lower(token + 1) !== verb.particle) return false;
    return (verb.frames & (Frame.ThatClause | Frame.NounPhrase | Frame.Judgement)) !== 0;
  }
}

/** Sentences joined over a chunk at most, so that a chain of marks costs no more than its length. */
const MAX_JOINED = 4;

const CONTRACTING = /^(?:it|he|she|that|there|here|what|who|this|everything|everyone|everybody|nobody|nothing)$/;

const CONTRACTED_VERB = /'(?:d|ll|ve|re|m)$|n't$/;

/** The expression is for the few words with an apostrophe near their end; every word is asked. */
function isContracted(lower: string): boolean {
  const { length } = lower;
  if (lower.charCodeAt(length - 2) !== APOSTROPHE && lower.charCodeAt(length - 3) !== APOSTROPHE) return false;
  return CONTRACTED_VERB.test(lower);
}

const APOSTROPHE = 39;

/** Pronouns of the object, reflexives and words that open clauses. */
const NEVER_A_SPEAKER = new Set(
  (
    "me him us them myself yourself himself herself itself ourselves yourselves themselves which what whatever that " +
    "this such much there who whom whoever whomever whichever my your his its our their mine"
  ).split(" "),
);

const NO_CHUNKS: readonly Chunk[] = [];

/** Outermost quotation marks, left to right. */
function findChunks(paragraph: Paragraph): readonly Chunk[] {
  const { tokens, quotes, text } = paragraph;
  if (quotes.length === 0 && paragraph.strayCloses.length === 0) return NO_CHUNKS;
  const chunks: Chunk[] = [];
  let free = 0;
  const lost = strayChunk(paragraph);
  if (lost !== undefined) {
    chunks.push(lost);
    free = lost.end;
  }
  for (let index = 0; index < quotes.length; index++) {
    const { open, close } = quotes[index]!;
    if (open < free) continue;
    // “We go, Lee said. “It is late.”: the mark that closes the first is missing, so that nobody knows how far it reached.
    const next = quotes[index + 1];
    if (close < 0 && next !== undefined && opensAnew(paragraph, open, next.open)) continue;
    // A single mark that nothing closes is an apostrophe as a rule (“’em”, “’90s”), unless it opens the paragraph.
    if (close < 0 && 0 < open && isSingle(text.charCodeAt(tokens.start[open]!))) continue;
    const start = open;
    const end = close < 0 ? tokens.length : close + 1;
    // Marks of an inner quotation that ends or begins with this one are passed over: “… ‘no.’”
    let inner = (close < 0 ? tokens.length : close) - 1;
    while (start < inner && tokens.kind[inner] === TokenKind.Quote) inner--;
    const last = tokens.form[inner]!;
    let first = start + 1;
    while (first < inner && tokens.kind[first] === TokenKind.Quote) first++;
    let words = 0;
    for (let i = start + 1; i < end; i++) if (tokens.kind[i]! <= TokenKind.Number) words++;
    free = end;
    if (words === 0) continue;
    chunks.push({
      start,
      end,
      close,
      first,
      words,
      isFinished: isFinalMark(last) || isDash(last) || (last.shape & Shape.Dotted) !== 0,
      endsInStop: last.text === "." || (last.shape & Shape.Dotted) !== 0,
      endsInComma: last.text === ",",
    });
  }
  return chunks;
}

/** Whether a mark of the same kind opens another sentence inside quoted words, which quoted words never do. */
function opensAnew({ tokens, text }: Paragraph, outer: number, inner: number): boolean {
  if (inner < outer + 3 || text.charCodeAt(tokens.start[outer]!) !== text.charCodeAt(tokens.start[inner]!))
    return false;
  return isFinalMark(tokens.form[inner - 1]!);
}

/** We go,” Lee said: the words up to a mark that nothing opened, where nothing else is quoted in front of it. */
function strayChunk({ tokens, quotes, strayCloses, bodyToken, text }: Paragraph): Chunk | undefined {
  const close = strayCloses[0];
  if (close === undefined || close < bodyToken + 4 || isSingle(text.charCodeAt(tokens.start[close]!))) return undefined;
  if (quotes.length !== 0 && quotes[0]!.open < close) return undefined;
  const last = tokens.form[close - 1]!;
  if (!isFinalMark(last) && last.text !== ",") return undefined;
  let words = 0;
  for (let at = bodyToken; at < close; at++) if (tokens.kind[at]! <= TokenKind.Number) words++;
  return {
    start: bodyToken,
    end: close + 1,
    close,
    first: bodyToken,
    words,
    isFinished: isFinalMark(last),
    endsInStop: last.text === ".",
    endsInComma: last.text === ",",
  };
}

const isSingle = (code: number): boolean => code === 39 || code === 0x2018 || code === 0x2019 || code === 0x201b;
