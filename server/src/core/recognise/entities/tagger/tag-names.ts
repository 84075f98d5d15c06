/** The trained tagger: decides where the rules' names rest on little more than capitals. */
import type { EntityType } from "../../../article/article";
import { TokenKind } from "../../../article/segmented";
import { type NameModel, TAG_TYPES, TAGS, type TagType, tagTypeOf } from "../../../lexicon/name-model";
import type { FormTag } from "../../../lexicon/word-form";
import { copyWith } from "../../../text/copy-with";
import { type OpenPiece, type Piece, personPiece, placePiece } from "../piece";
import {
  type Capitals,
  hasFact,
  isDictionaryWord,
  isHyphen,
  NameFact,
  type Reading,
  STANDS_ALONE,
  touchesPrevious,
} from "../reading";
import { capitalsOf } from "../runs";
import {
  atDistance,
  classesOfForm,
  edgeAt,
  factsOfForm,
  formFeatures,
  type PlaceSink,
  placeFeatures,
  REACH,
  type Surroundings,
} from "./features";
import { MAX_STRETCH, type NameSpan, nextStretch, type Stretch, withRuns } from "./stretches";

/** From this score on a name of the rules stands, whatever the tagger would say. */
export const SURE = 0.79;
/** A name of the rules that the tagger denies: it counts only where the story bears it out. */
const DENIED = 0.2;
/** Below this score a capital comes from the beginning of a sentence, “Widows of miners marched”: */
const OPENER = 0.15;
/** what that adds for “no name”, in units of the model. */
const DOUBT = 16;
/** Stands for “cannot be”. */
const NEVER = -1_000_000;

/** The rules' names with those that are not sure read anew by the model; `pieces` in order, and so is the result. */
export function tagNames(reading: Reading, pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  let piece = 0;
  for (const { firstToken, endToken } of reading.paragraph.sentences) {
    const from = piece;
    let isSure = true;
    for (; piece < pieces.length && pieces[piece]!.first < endToken; piece++) {
      if (pieces[piece]!.score < SURE) isSure = false;
    }
    if (isSure) for (let i = from; i < piece; i++) found.push(pieces[i]!);
    else tagSentence(reading, firstToken, endToken, pieces, from, found);
  }
  return found;
}

/** Adds the names of the sentence `[first, end)` to `found`; `from` is the index of the first piece in it. */
function tagSentence(
  reading: Reading,
  first: number,
  end: number,
  pieces: readonly Piece[],
  from: number,
  found: Piece[],
): void {
  const tagger = new Tagger(reading, first, end, capitalsOf(reading, first, end));
  let piece = from;
  for (let at = first; at < end; ) {
    while (piece < pieces.length && pieces[piece]!.end <= at) piece++;
    const stretch = nextStretch(reading, at, end, pieces, piece);
    if (stretch === undefined) return;
    at = stretch.end;
    if (isSettled(stretch)) pushPieces(stretch, found);
    else tagger.read(withRuns(reading, stretch), found);
  }
}

/** Whether all names of the rules are sure; capitals that they leave aside are none. */
function isSettled({ pieces }: NameSpan): boolean {
  for (const piece of pieces) if (piece !== undefined && piece.score < SURE) return false;
  return true;
}

function pushPieces({ pieces }: NameSpan, found: Piece[]): void {
  let last: Piece | undefined;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    if (piece !== undefined && piece !== last) found.push(piece);
    last = piece;
  }
}

/** What one stretch is read with: the same memory for all of them, since there are thousands a second. */
interface Scratch {
  /** Tokens that there is room for. */
  readonly room: number;
  /** The scores of the tokens, `TAGS` for each. */
  readonly scores: Int32Array;
  /** For each token and tag the best tag before it. */
  readonly back: Int8Array;
}

let scratch = createScratch(2 * MAX_STRETCH);

function createScratch(room: number): Scratch {
  return { room, scores: new Int32Array(room * TAGS), back: new Int8Array(room * TAGS) };
}

function scratchFor(tokens: number): Scratch {
  if (scratch.room < tokens) scratch = createScratch(2 * tokens);
  return scratch;
}

/** Reads the stretches of one sentence. */
class Tagger implements Surroundings, PlaceSink {
  stretch!: Stretch;
  private readonly model: NameModel;
  /** The scores of the stretch's tokens, `TAGS` for each. */
  private scores: Int32Array = scratch.scores;
  /** Where in `scores` the token stands whose features are being gathered. */
  private row = 0;

  constructor(
    readonly reading: Reading,
    readonly first: number,
    readonly end: number,
    readonly capitals: Capitals,
  ) {
    this.model = reading.lexicon.nameModel;
  }

  factsAt(index: number): FormTag {
    const form = this.reading.forms[index]!;
    form.tag ??= tagOf(this.model, form);
    return form.tag;
  }

  add(feature: number): void {
    this.model.add(feature, this.scores, this.row);
  }

  addRule(feature: number): void {
    this.model.add(feature, this.scores, this.row);
  }

  /** Adds the names of a stretch to `found`. */
  read(stretch: Stretch, found: Piece[]): void {
    this.stretch = stretch;
    const { first, end } = stretch;
    this.scores = scratchFor(end - first).scores;
    for (let i = first; i < end; i++) {
      const piece = stretch.pieces[i - first];
      if (piece !== undefined && SURE <= piece.score) this.scoreSure(piece, i);
      else this.scoreToken(i);
    }
    holdToRules(this.reading, stretch, this.scores);
    const tags = bestTags(scratch, end - first, this.model.transitions);
    let denied = first;
    for (let i = first; i < end; ) {
      const tag = tags[i - first]!;
      if (tag === 0) {
        i++;
        continue;
      }
      let stop = i + 1;
      while (stop < end && tags[stop - first] === tag + 1) stop++;
      const start = this.skipMarks(i, stop);
      const last = this.lastWord(start, stop);
      if (start <= last && this.holdsPiece(start, last + 1)) {
        this.pushDenied(denied, start, found);
        found.push(this.pieceOf(start, last + 1, (tag - 1) >> 1, tags));
        denied = last + 1;
      }
      i = stop;
    }
    this.pushDenied(denied, end, found);
  }

  /** A name that is sure keeps extent and type: nothing else is possible, so that nothing needs to be looked up. */
  private scoreSure(piece: Piece, index: number): void {
    const begin = 1 + 2 * TAG_TYPES.indexOf(tagTypeOf(piece.type));
    const only = piece.first === index ? begin : begin + 1;
    const row = (index - this.stretch.first) * TAGS;
    for (let tag = 0; tag < TAGS; tag++) this.scores[row + tag] = NEVER;
    this.scores[row + only] = 0;
  }

  private scoreToken(index: number): void {
    const { scores, model } = this;
    const row = (index - this.stretch.first) * TAGS;
    this.row = row;
    for (let tag = 0; tag < TAGS; tag++) scores[row + tag] = 0;
    for (let distance = -REACH; distance <= REACH; distance++) {
      const other = index + distance;
      if (other < this.first || this.end <= other) {
        model.add(edgeAt(distance), scores, row);
        continue;
      }
      const { scores: form, at } = this.factsAt(other);
      const from = at + (distance + REACH) * TAGS;
      for (let tag = 0; tag < TAGS; tag++) scores[row + tag] = scores[row + tag]! + form[from + tag]!;
    }
    placeFeatures(this, index, this);
  }

  /** Names of the rules between two of the tagger, `[first, end)`: doubtful now. */
  private pushDenied(first: number, end: number, found: Piece[]): void {
    const { pieces, first: from } = this.stretch;
    for (let i = first; i < end; i++) {
      const piece = pieces[i - from];
      if (piece === undefined || piece.first !== i || end < piece.end) continue;
      found.push(piece.score <= DENIED ? piece : copyWith(piece, { score: DENIED }));
    }
  }

  private skipMarks(first: number, end: number): number {
    let at = first;
    while (at < end && !isWordOrNumber(this.reading, at)) at++;
    return at;
  }

  private lastWord(first: number, end: number): number {
    let at = end - 1;
    while (first <= at && !isWordOrNumber(this.reading, at)) at--;
    return at;
  }

  /** Whether the rules saw a name here too: capitals that they left aside are titles, sums and the like. */
  private holdsPiece(first: number, end: number): boolean {
    const { pieces, first: from } = this.stretch;
    for (let i = first; i < end; i++) if (pieces[i - from] !== undefined) return true;
    return false;
  }

  private pieceOf(first: number, end: number, best: number, tags: readonly number[]): Piece {
    const { stretch } = this;
    const rule = stretch.pieces[first - stretch.first];
    const isSame = rule !== undefined && rule.first === first && rule.end === end;
    if (isSame && SURE <= rule.score) return rule;
    const types = this.typesOf(first, end, tags);
    const score = Math.min(0.79, Math.max(0.3, Math.exp(types[best]!)));
    const isKept = isSame && tagTypeOf(rule.type) === TAG_TYPES[best];
    const piece: OpenPiece = isKept
      ? Object.assign({}, rule)
      : makePiece(this.reading, first, end, TAG_TYPES[best]!, rule);
    piece.score = score;
    piece.types = types;
    return piece;
  }

  /** For each type the logarithm of its probability, the name's extent and its neighbours taken as they are. */
  private typesOf(first: number, end: number, tags: readonly number[]): number[] {
    const { scores, model, stretch } = this;
    const { transitions, unit } = model;
    const before = first === stretch.first ? TAGS : tags[first - stretch.first - 1]!;
    const behind = tags[end - stretch.first];
    const sums: number[] = [];
    let total = 0;
    for (let type = 0; type < TAG_TYPES.length; type++) {
      const begin = 1 + 2 * type;
      const inside = begin + 1;
      const row = (first - stretch.first) * TAGS;
      let sum = scores[row + begin]! + transitions[before * TAGS + begin]!;
      let previous = begin;
      for (let i = first + 1; i < end; i++) {
        sum += scores[(i - stretch.first) * TAGS + inside]! + transitions[previous * TAGS + inside]!;
        previous = inside;
      }
      if (behind !== undefined) sum += transitions[previous * TAGS + behind]!;
      sums.push(sum * unit);
    }
    let top = sums[0]!;
    for (let type = 1; type < sums.length; type++) top = Math.max(top, sums[type]!);
    for (let type = 0; type < sums.length; type++) total += Math.exp(sums[type]! - top);
    const norm = top + Math.log(total);
    for (let type = 0; type < sums.length; type++) sums[type] = Math.max(MIN_LOG, sums[type]! - norm);
    return sums;
  }
}

function isWordOrNumber({ tokens }: Reading, index: number): boolean {
  return tokens.kind[index] === TokenKind.Word || tokens.kind[index] === TokenKind.Number;
}

/** Less than this no type is believed to be: about one in a thousand. */
const MIN_LOG = -7;

/** Where the scores of a form are summed up. */
const formScores = new Int32Array((2 * REACH + 1) * TAGS);

/** Forms whose scores lie in one array: an array for each form costs more to make and to keep, and its numbers four times the memory. */
const PAGE = 256;
let page = new Int16Array(0);
let pageEnd = 0;

/** The scores that were summed up: a sum of some eighty weights of one byte has place in two. */
function keepScores(): { readonly scores: Int16Array; readonly at: number } {
  if (page.length <= pageEnd) {
    page = new Int16Array(PAGE * formScores.length);
    pageEnd = 0;
  }
  page.set(formScores, pageEnd);
  pageEnd += formScores.length;
  return { scores: page, at: pageEnd - formScores.length };
}

function tagOf(model: NameModel, form: Reading["forms"][number]): FormTag {
  const facts = factsOfForm(form, classesOfForm(form, model.classOf));
  formScores.fill(0);
  formFeatures(form, facts, (feature, reach) => {
    for (let distance = -reach; distance <= reach; distance++) {
      model.add(atDistance(feature, distance), formScores, (distance + REACH) * TAGS);
    }
  });
  const { word, shape, fine, wide, other } = facts;
  const { scores, at } = keepScores();
  return { word, shape, fine, wide, other, facts: facts.facts, scores, at };
}

/** What follows a sure name is no part of it; a word that a hyphen ties to the one before it stays in its name. */
function holdToRules(reading: Reading, { first, end, pieces }: Stretch, scores: Int32Array): void {
  for (let i = first; i < end; i++) {
    const piece = pieces[i - first];
    if (piece !== undefined && piece.score < OPENER) scores[(i - first) * TAGS] = scores[(i - first) * TAGS]! + DOUBT;
    const before = pieces[i - first - 1];
    // “Qualvic and Appla” are two where the rules see two: what joins them begins no part of the first.
    if (piece === undefined && before !== undefined && isBetween(reading, i, before, pieces[i - first + 1])) {
      const row = (i - first) * TAGS;
      for (let tag = 1; tag < TAGS; tag++) scores[row + tag] = NEVER;
      continue;
    }
    if (before === undefined || (piece !== undefined && SURE <= piece.score)) continue;
    const row = (i - first) * TAGS;
    if (before !== piece) {
      if (SURE <= before.score) scores[row + 2 + 2 * TAG_TYPES.indexOf(tagTypeOf(before.type))] = NEVER;
    } else if (isTied(reading, i)) {
      scores[row] = NEVER;
      for (let tag = 1; tag < TAGS; tag += 2) scores[row + tag] = NEVER;
    }
  }
}

/** Whether the token is an “and” or “or” between two names of which neither is a common word: unlike that of “Procter and Gamble”. */
function isBetween(reading: Reading, index: number, before: Piece, behind: Piece | undefined): boolean {
  if (behind === undefined || !/^(?:and|or)$/.test(reading.forms[index]!.lower)) return false;
  if (isDictionaryWord(reading.forms[before.end - 1]!)) return false;
  return !isDictionaryWord(reading.forms[behind.first]!) || hasFact(reading, behind.first, STANDS_ALONE);
}

/** “Wan-an”: the hyphen and what touches it. */
function isTied(reading: Reading, index: number): boolean {
  return touchesPrevious(reading, index) && (isHyphen(reading, index) || isHyphen(reading, index - 1));
}

/** The best sequence of tags (Viterbi). */
function bestTags({ scores, back }: Scratch, length: number, transitions: Int32Array): number[] {
  let [sums, next] = SUMS;
  for (let tag = 0; tag < TAGS; tag++) sums[tag] = scores[tag]! + transitions[TAGS * TAGS + tag]!;
  for (let row = TAGS; row < length * TAGS; row += TAGS) {
    for (let tag = 0; tag < TAGS; tag++) {
      let best = 0;
      let bestSum = sums[0]! + transitions[tag]!;
      for (let before = 1, at = TAGS + tag; before < TAGS; before++, at += TAGS) {
        const sum = sums[before]! + transitions[at]!;
        if (bestSum < sum) {
          best = before;
          bestSum = sum;
        }
      }
      next[tag] = bestSum + scores[row + tag]!;
      back[row + tag] = best;
    }
    [sums, next] = [next, sums];
  }
  let tag = 0;
  for (let other = 1; other < TAGS; other++) if (sums[tag]! < sums[other]!) tag = other;
  const tags = new Array<number>(length).fill(tag);
  for (let i = length - 1; 0 < i; i--) {
    tag = back[i * TAGS + tag]!;
    tags[i - 1] = tag;
  }
  return tags;
}

/** Sums up to a token and up to the one before it; as doubles, since what cannot be adds up to large numbers in a long stretch. */
const SUMS: readonly [Float64Array, Float64Array] = [new Float64Array(TAGS), new Float64Array(TAGS)];

/** A name of the tagger; `rule` is what the rules saw where it begins. */
function makePiece(reading: Reading, first: number, end: number, type: TagType, rule: Piece | undefined): OpenPiece {
  switch (type) {
    case "PERSON": {
      const titleFirst = rule?.first === first ? rule.titleFirst : undefined;
      return personPiece(reading, first, end, 0, "tagger", titleFirst ?? -1);
    }
    case "PLACE": {
      const piece = placePiece(reading, first, end, 0, "tagger");
      piece.type = placeType(reading, end - 1);
      return piece;
    }
    case "THING":
      return { first, end, type: thingType(reading, first, end, rule), score: 0, by: "tagger" };
    default:
      return { first, end, type, score: 0, by: "tagger" };
  }
}

function placeType(reading: Reading, last: number): EntityType {
  if (hasFact(reading, last, NameFact.Fac)) return "FAC";
  return hasFact(reading, last, NameFact.Loc) ? "LOC" : "GPE";
}

function thingType(reading: Reading, first: number, end: number, rule: Piece | undefined): EntityType {
  if (rule !== undefined && tagTypeOf(rule.type) === "THING") return rule.type;
  for (let i = end - 1; first <= i; i--) {
    if (hasFact(reading, i, NameFact.Law)) return "LAW";
    if (hasFact(reading, i, NameFact.Work)) return "WORK_OF_ART";
    if (hasFact(reading, i, NameFact.Event)) return "EVENT";
  }
  return "PRODUCT";
}
