/** What the tagger looks at: features of a word form, which are the same wherever it stands, and features of a place in the text. */
import { TokenKind } from "../../../article/segmented";
import { FINE_CLASSES, hashText, mix, NO_CLASS } from "../../../lexicon/name-model";
import { type FormTag, Pos, Shape, type WordForm } from "../../../lexicon/word-form";
import type { Piece } from "../piece";
import { type Capitals, FUNCTION_WORD, followsBlank, formAt, type Reading } from "../reading";
import type { Stretch } from "./stretches";

/** A form speaks for the tokens from two before it to two behind it. */
export const REACH = 2;

/** Kinds of features: numbers, since a feature is a hash of its kind and its values. Those of forms come first. */
enum Kind {
  Word = 1,
  Class64,
  Class256,
  Class2048,
  OtherClass,
  Fact,
  Context,
  KnownType,
  Pos,
  Shape,
  Prefix,
  Suffix,
  Slot,
  Population,
  Edge,
  Bias,
  Rule,
  RuleBefore,
  RuleBehind,
  RuleBy,
  RuleScore,
  RuleWord,
  RuleClass,
  RuleShape,
  RulePair,
  RuleHead,
  RuleOpener,
  RuleLength,
  RuleTitled,
  RuleWordBefore,
  RuleWordBehind,
  RuleOutBefore,
  RuleOutBeforeClass,
  RuleOutBehind,
  RuleOutBehindClass,
  RuleOutBehindPos,
  Opens,
  Capitals,
  Role,
  WordPair,
  ClassPair,
  ShapeTriple,
  Last,
  LastClass,
  LastFact,
  First,
  FirstClass,
  FirstFact,
  RunLength,
  OutBefore,
  OutBeforeClass,
  OutBehind,
  OutBehindClass,
  Touch,
}

/** A form without the scores that the model gives it. */
export type FormFacts = Omit<FormTag, "scores" | "at">;

/** Takes the features of a form, each with how many tokens from it the feature is still of use. */
export type FormSink = (feature: number, reach: number) => void;

/** The classes of a form: those of the word, without diacritics or dot if it is not listed with them. */
export function classesOfForm({ lower, folded }: WordForm, classOf: (lower: string) => number): number {
  let classes = classOf(lower);
  if (classes === NO_CLASS && folded !== lower) classes = classOf(folded);
  if (classes === NO_CLASS && lower.endsWith(".")) classes = classOf(lower.slice(0, -1));
  return classes;
}

/** What a form is to the features of places. */
export function factsOfForm(form: WordForm, classes: number): FormFacts {
  const isAcronym = (form.shape & Shape.AllCaps) !== 0 && form.text.length < 6;
  const word = isAcronym ? form.text : form.lower;
  return {
    word: (form.shape & Shape.Number) !== 0 ? Math.min(5, form.text.length) : hashText(word, 0, word.length),
    shape: shapeOfForm(form),
    fine: classes === NO_CLASS ? NO_CLASS : classes % FINE_CLASSES,
    wide: classes === NO_CLASS ? NO_CLASS : (classes % FINE_CLASSES) >> 3,
    other: classes === NO_CLASS ? NO_CLASS : Math.floor(classes / FINE_CLASSES),
    facts: form.name === undefined ? 0 : form.name.facts | (form.pos === 0 ? 1 << 31 : 0),
  };
}

function shapeOfForm({ shape, text, pos }: WordForm): number {
  if ((shape & Shape.Mark) !== 0) return 64 + (hashText(text, 0, text.length) & 63);
  const length = text.length < 2 ? 0 : text.length < 4 ? 1 : text.length < 6 ? 2 : 3;
  const isKnown = pos === 0 ? 0 : 1;
  const hasDigit = (shape & Shape.Digit) !== 0 ? 1 : 0;
  const isHyphened = text.includes("-") ? 1 : 0;
  return ((((caseOf(shape) * 4 + length) * 2 + isKnown) * 2 + hasDigit) * 2 + isHyphened) | 4096;
}

function caseOf(shape: number): number {
  if ((shape & Shape.AllCaps) !== 0) return 1;
  if ((shape & Shape.Initial) !== 0) return 2;
  if ((shape & Shape.Camel) !== 0) return 3;
  if ((shape & Shape.Capital) !== 0) return 4;
  if ((shape & Shape.Lower) !== 0) return 5;
  return (shape & Shape.Number) !== 0 ? 6 : 7;
}

const TOLD_POS =
  Pos.Noun |
  Pos.Verb |
  Pos.Adjective |
  Pos.Adverb |
  Pos.Plural |
  Pos.MostlyNoun |
  Pos.MostlyVerb |
  Pos.MostlyAdjective |
  FUNCTION_WORD;

const MAX_AFFIX = 5;

/** The features of a form. */
export function formFeatures(form: WordForm, facts: FormFacts, sink: FormSink): void {
  sink(mix(Kind.Word, facts.word), 2);
  if (facts.fine === NO_CLASS) sink(mix(Kind.Class64, NO_CLASS), 1);
  else {
    sink(mix(Kind.Class64, facts.fine >> 5), 2);
    sink(mix(Kind.Class256, facts.wide), 2);
    sink(mix(Kind.Class2048, facts.fine), 2);
    sink(mix(Kind.OtherClass, facts.other), 2);
  }
  sink(mix(Kind.Shape, facts.shape), 1);
  sink(mix(Kind.Pos, form.pos & TOLD_POS), 2);
  if (form.calendar !== undefined) sink(mix(Kind.Slot, 1), 1);
  if (form.number !== undefined) sink(mix(Kind.Slot, 2), 1);
  if (form.unit !== undefined) sink(mix(Kind.Slot, 3), 1);
  if (form.cue !== undefined) sink(mix(Kind.Slot, 4), 2);
  const { name } = form;
  if (name !== undefined) {
    for (let rest = name.facts, bit = 0; rest !== 0; rest >>>= 1, bit++)
      if ((rest & 1) !== 0) sink(mix(Kind.Fact, bit), 2);
    for (let rest = name.context, bit = 0; rest !== 0; rest >>>= 1, bit++)
      if ((rest & 1) !== 0) sink(mix(Kind.Context, bit), 2);
    if (name.type !== undefined) sink(mix(Kind.KnownType, TYPE_CODE[name.type]), 1);
    if (0 < name.places.length) sink(mix(Kind.Population, sizeOf(name.places[0]!.population)), 0);
  }
  if ((form.shape & (Shape.Mark | Shape.Number)) !== 0) return;
  const { folded } = form;
  const capital = (form.shape & Shape.Capital) !== 0 ? 1 : 0;
  for (let length = 1; length <= MAX_AFFIX && length < folded.length; length++) {
    sink(mix(Kind.Prefix + 100 * capital, hashText(folded, 0, length)), 0);
    sink(
      mix(Kind.Suffix + 100 * capital, hashText(folded, folded.length - length, folded.length)),
      length === 3 ? 1 : 0,
    );
  }
}

const sizeOf = (people: number): number =>
  people < 5000 ? 0 : people < 30_000 ? 1 : people < 150_000 ? 2 : people < 1_000_000 ? 3 : 4;

/** The feature of a form as seen from a token `distance` before (below 0) or behind it. */
export function atDistance(feature: number, distance: number): number {
  return mix(feature, distance + 50);
}

/** The feature of the sentence's edge, `distance` tokens from here. */
export function edgeAt(distance: number): number {
  return mix(Kind.Edge, distance + 50);
}

const TYPE_CODE = {
  PERSON: 1,
  ORG: 2,
  GPE: 3,
  LOC: 4,
  FAC: 5,
  NORP: 6,
  EVENT: 7,
  WORK_OF_ART: 8,
  PRODUCT: 9,
  LAW: 10,
  LANGUAGE: 11,
} as const;

/** Takes the features of a place. */
export interface PlaceSink {
  add(feature: number): void;
  /** A feature that depends on what the rules propose: in training the tagger now and then goes without. */
  addRule(feature: number): void;
}

/** What the features of the tokens of a stretch need. */
export interface Surroundings {
  readonly reading: Reading;
  /** The sentence's tokens. */
  readonly first: number;
  readonly end: number;
  readonly capitals: Capitals;
  readonly stretch: Stretch;
  /** What is known of the form of a token of the sentence. */
  factsAt(index: number): FormFacts;
}

/** Stands for what is outside the sentence. */
const OUTSIDE: FormFacts = { word: 7, shape: 7, fine: 7, wide: 7, other: 7, facts: 0 };

/** The features of the token `index` of the stretch beside those of the forms around it. */
export function placeFeatures(around: Surroundings, index: number, sink: PlaceSink): void {
  const { stretch } = around;
  const own = at(around, index);
  sink.add(mix(Kind.Bias, 0));
  ruleFeatures(around, index, own, sink);
  const before = at(around, index - 1);
  const behind = at(around, index + 1);
  const opens =
    (index === around.first ? 1 : 0) + (index === stretch.first ? 2 : 0) + (index + 1 === stretch.end ? 4 : 0);
  sink.add(mix(Kind.Opens + 100 * opens, own.shape));
  sink.add(mix(Kind.Capitals + 100 * around.capitals, own.shape));
  sink.add(mix(Kind.Role + 100 * around.reading.paragraph.role.length, own.shape));
  sink.add(mix(mix(Kind.WordPair, before.word), own.word));
  sink.add(mix(mix(Kind.WordPair, own.word), behind.word));
  sink.add(mix(mix(Kind.ClassPair, before.wide), own.wide));
  sink.add(mix(mix(Kind.ClassPair + 100, own.wide), behind.wide));
  sink.add(mix(mix(mix(Kind.ShapeTriple, before.shape), own.shape), behind.shape));
  sink.add(mix(Kind.Touch + 100 * touches(around.reading, index), own.shape));
  runFeatures(around, index, sink);
}

const at = (around: Surroundings, index: number): FormFacts =>
  index < around.first || around.end <= index ? OUTSIDE : around.factsAt(index);

/** What the rules say of the token and of the name that they see here. */
function ruleFeatures(around: Surroundings, index: number, own: FormFacts, sink: PlaceSink): void {
  const { pieces, first } = around.stretch;
  const piece = pieces[index - first];
  const rule = ruleTag(piece, index);
  const ruleBefore = index === first ? 0 : ruleTag(pieces[index - first - 1], index - 1);
  const ruleBehind = ruleTag(pieces[index - first + 1], index + 1);
  sink.addRule(mix(Kind.Rule, rule));
  sink.addRule(mix(Kind.RuleBefore, ruleBefore));
  sink.addRule(mix(Kind.RuleBehind, ruleBehind));
  sink.addRule(mix(Kind.RulePair + 100 * rule, ruleBefore));
  sink.addRule(mix(Kind.RulePair + 100 * rule, ruleBehind + 1000));
  sink.addRule(mix(Kind.RuleWord + 100 * rule, own.word));
  sink.addRule(mix(Kind.RuleClass + 100 * rule, own.wide));
  sink.addRule(mix(Kind.RuleShape + 100 * rule, own.shape));
  sink.addRule(mix(Kind.RuleWordBefore + 100 * rule, at(around, index - 1).word));
  sink.addRule(mix(Kind.RuleWordBehind + 100 * rule, at(around, index + 1).word));
  if (piece === undefined) return;
  const by = hashText(piece.by, 0, piece.by.length);
  sink.addRule(mix(Kind.RuleBy + 100 * rule, by));
  sink.addRule(mix(mix(Kind.RuleScore + 100 * rule, by), Math.round(piece.score * 10)));
  const length = Math.min(5, piece.end - piece.first);
  sink.addRule(mix(Kind.RuleLength + 100 * rule, length));
  if (1 < length) {
    const head = at(around, piece.end - 1);
    const opener = at(around, piece.first);
    sink.addRule(mix(Kind.RuleHead + 100 * rule, head.word));
    sink.addRule(mix(Kind.RuleHead + 100 * rule, head.wide + 100_000));
    sink.addRule(mix(Kind.RuleHead + 100 * rule, head.fine + 200_000));
    sink.addRule(mix(Kind.RuleOpener + 100 * rule, opener.word));
    sink.addRule(mix(Kind.RuleOpener + 100 * rule, opener.wide + 100_000));
    sink.addRule(mix(Kind.RuleOpener + 100 * rule, opener.fine + 200_000));
  }
  const outBefore = at(around, piece.first - 1);
  const outBehind = at(around, piece.end);
  sink.addRule(mix(Kind.RuleOutBefore + 100 * rule, outBefore.word));
  sink.addRule(mix(Kind.RuleOutBeforeClass + 100 * rule, outBefore.wide));
  sink.addRule(mix(Kind.RuleOutBehind + 100 * rule, outBehind.word));
  sink.addRule(mix(Kind.RuleOutBehindClass + 100 * rule, outBehind.wide));
  sink.addRule(mix(Kind.RuleOutBehindPos + 100 * rule, (formAt(around.reading, piece.end)?.pos ?? 0) & TOLD_POS));
  sink.addRule(mix(Kind.RuleTitled + 100 * rule, piece.titleFirst === undefined ? 0 : 1));
}

/** The type of the name and whether the token begins and ends it; 0 outside all names. */
function ruleTag(piece: Piece | undefined, index: number): number {
  if (piece === undefined) return 0;
  return 1 + TYPE_CODE[piece.type] * 4 + (piece.first === index ? 1 : 0) + (piece.end === index + 1 ? 2 : 0);
}

/** The run of capitals that the token stands in: its last and first word, its length, the words around it. */
function runFeatures(around: Surroundings, index: number, sink: PlaceSink): void {
  const { stretch } = around;
  const first = stretch.runFirst[index - stretch.first]!;
  const end = stretch.runEnd[index - stretch.first]!;
  if (end <= first) return;
  const position = (first === index ? 2 : 0) + (end === index + 1 ? 1 : 0);
  if (index + 1 < end) {
    const last = at(around, end - 1);
    sink.add(mix(Kind.Last + 100 * position, last.word));
    sink.add(mix(Kind.LastClass + 100 * position, last.wide));
    for (let facts = last.facts, bit = 0; facts !== 0; facts >>>= 1, bit++)
      if ((facts & 1) !== 0) sink.add(mix(Kind.LastFact + 100 * position, bit));
  }
  if (first < index) {
    const opener = at(around, first);
    sink.add(mix(Kind.First + 100 * position, opener.word));
    sink.add(mix(Kind.FirstClass + 100 * position, opener.wide));
    for (let facts = opener.facts, bit = 0; facts !== 0; facts >>>= 1, bit++)
      if ((facts & 1) !== 0) sink.add(mix(Kind.FirstFact + 100 * position, bit));
  }
  sink.add(mix(Kind.RunLength + 100 * position, Math.min(5, end - first)));
  const outBefore = at(around, first - 1);
  const outBehind = at(around, end);
  sink.add(mix(Kind.OutBefore + 100 * position, outBefore.word));
  sink.add(mix(Kind.OutBeforeClass + 100 * position, outBefore.wide));
  sink.add(mix(Kind.OutBehind + 100 * position, outBehind.word));
  sink.add(mix(Kind.OutBehindClass + 100 * position, outBehind.wide));
}

function touches(reading: Reading, index: number): number {
  const { kind } = reading.tokens;
  return (
    (followsBlank(reading, index) ? 1 : 0) +
    (followsBlank(reading, index + 1) ? 2 : 0) +
    (0 < index && kind[index - 1] === TokenKind.Quote ? 4 : 0) +
    (kind[index + 1] === TokenKind.Quote ? 8 : 0)
  );
}
