/** The corpora that the model of names is trained on, and what has to be repaired in them first. */
import fs from "node:fs";
import path from "node:path";
import type { ParagraphRole } from "../src/core/article/segmented";
import type { Lexicon } from "../src/core/index";
import { type TagType, tagTypeOf } from "../src/core/lexicon/name-model";
import { NameContext, NameFact } from "../src/core/lexicon/names";
import type { Piece } from "../src/core/recognise/entities/piece";
import { hasContext, hasFact, type Reading, readParagraph } from "../src/core/recognise/entities/reading";
import { proposePieces } from "../src/core/recognise/entities/recognise-entities";
import { endOfTitle } from "../src/core/recognise/entities/titles";
import { segment, segmentParagraph } from "../src/core/segment/segment";

/** A name as tokens `[first, end)` of its paragraph. */
export interface GoldName {
  readonly first: number;
  readonly end: number;
  readonly type: TagType;
}

/** A paragraph to learn from. */
export interface Example {
  readonly reading: Reading;
  /** What the rules take for names. */
  readonly pieces: readonly Piece[];
  readonly gold: readonly GoldName[];
  /** How often it counts. */
  readonly weight: number;
}

interface Corpus {
  readonly file: string;
  readonly weight: number;
  /** Each line is a sentence without its story. */
  readonly isSentences: boolean;
  /** Made by machine, or by other guidelines: where the rules rest on more than capitals, they are right more often. */
  readonly trustsRules: boolean;
  /** People are annotated with their titles. */
  readonly hasTitles: boolean;
  /** “South” and “Korean” are two names. */
  readonly isSplit: boolean;
  /** Peoples and things are annotated. */
  readonly hasThings: boolean;
}

const SILVER = { isSentences: false, trustsRules: true, hasTitles: true, isSplit: false, hasThings: false };

/** What may be trained on, and how much an example of each counts: the smaller and cleaner a corpus, the more. */
const CORPORA: readonly Corpus[] = [
  { ...SILVER, file: "train-gmb.jsonl", weight: 1, isSentences: true, isSplit: true },
  {
    file: "train-wikigold.jsonl",
    weight: 8,
    isSentences: false,
    trustsRules: false,
    hasTitles: false,
    isSplit: false,
    hasThings: true,
  },
  { ...SILVER, file: "train-gum-news.jsonl", weight: 6 },
];

/** From this score on the rules overrule a corpus that trusts them. */
const TRUSTED = 0.59;
/** From this score on their peoples and things stand where the corpus annotates none. */
const SURE_THING = 0.85;

interface Row {
  readonly text: string;
  readonly entities: readonly { start: number; end: number; coarse?: string | null }[];
}

/** How often each paragraph is read by a lexicon with gaps, beside once by the whole one. */
const READINGS_WITH_GAPS = 2;

/** The paragraphs of the corpora as `lexicon` shows them, and as some of those `withGaps` do; what is right `lexicon` says. */
export function readExamples(folder: string, lexicon: Lexicon, withGaps: readonly Lexicon[]): Example[] {
  return CORPORA.flatMap((corpus) =>
    fs
      .readFileSync(path.join(folder, corpus.file), "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .flatMap((line, i) => {
        const examples = readStory(JSON.parse(line) as Row, corpus, lexicon);
        const others = Array.from({ length: READINGS_WITH_GAPS }, (_, k) => withGaps[(i + k) % withGaps.length]!);
        return [...examples, ...others.flatMap((other) => examples.flatMap((example) => readAgain(example, other)))];
      }),
  );
}

/** The same paragraph and the same names, read by another lexicon; nothing if that divides the words in another way. */
function readAgain({ reading: { paragraph }, gold, weight }: Example, lexicon: Lexicon): Example[] {
  const reading = readParagraph(segmentParagraph(paragraph.text, paragraph.role, 0, lexicon), lexicon);
  const { tokens } = reading;
  if (tokens.length !== paragraph.tokens.length) return [];
  for (let i = 0; i < tokens.length; i++) if (tokens.start[i] !== paragraph.tokens.start[i]) return [];
  return [{ reading, pieces: proposePieces(reading), gold, weight }];
}

function readStory({ text, entities }: Row, corpus: Corpus, lexicon: Lexicon): Example[] {
  const recognise = (paragraph: string, role: ParagraphRole, bodyStart: number) =>
    segmentParagraph(paragraph, role, bodyStart, lexicon);
  const paragraphs = corpus.isSentences
    ? [{ start: 0, content: recognise(text, "body", 0) }]
    : segment(text, lexicon, null, recognise).paragraphs;
  return paragraphs.map(({ start, content }) => {
    const reading = readParagraph(content, lexicon);
    const pieces = proposePieces(reading);
    const gold: GoldName[] = [];
    for (const { start: from, end, coarse } of entities) {
      const tagType = TYPE_OF[coarse ?? ""];
      if (tagType === undefined || from < start || start + content.text.length < end) continue;
      const name = toTokens(reading, from - start, end - start, tagType);
      if (name !== undefined) gold.push(name);
    }
    return { reading, pieces, gold: repair(reading, gold, pieces, corpus), weight: corpus.weight };
  });
}

const TYPE_OF: Readonly<Record<string, TagType>> = {
  PER: "PERSON",
  ORG: "ORG",
  LOC: "PLACE",
  MISC: "THING",
};

function toTokens({ tokens }: Reading, start: number, stop: number, type: TagType): GoldName | undefined {
  let first = 0;
  while (first < tokens.length && tokens.end[first]! <= start) first++;
  let end = first;
  while (end < tokens.length && tokens.start[end]! < stop) end++;
  return first < end ? { first, end, type } : undefined;
}

/** The names as the guidelines of this project have them. */
function repair(reading: Reading, gold: readonly GoldName[], pieces: readonly Piece[], corpus: Corpus): GoldName[] {
  let names = gold.map((name) => trim(reading, name, corpus)).filter(({ first, end }) => first < end);
  names.sort((a, b) => a.first - b.first || b.end - a.end);
  if (corpus.isSplit) names = joinSplit(reading, names);
  names = names.map((name) => ({ ...name, type: typeOf(reading, name, corpus) }));
  if (!corpus.hasThings) {
    for (const { first, end, type, score } of pieces) {
      const tagType = tagTypeOf(type);
      const isAdded = (tagType === "NORP" || tagType === "THING") && SURE_THING <= score;
      if (isAdded && !names.some((name) => name.first < end && first < name.end))
        names.push({ first, end, type: tagType });
    }
  }
  if (corpus.trustsRules) {
    for (const { first, end, type, score } of pieces) {
      if (score < TRUSTED) continue;
      names = names.filter((name) => end <= name.first || name.end <= first);
      names.push({ first, end, type: tagTypeOf(type) });
    }
  }
  names.sort((a, b) => a.first - b.first);
  return names.filter(({ first }, i) => i === 0 || names[i - 1]!.end <= first);
}

const PUNCTUATION = /^[.,"'“”‘’;:()-]$/;

/** Without marks, article, possessive and title. */
function trim(reading: Reading, name: GoldName, { hasTitles }: Corpus): GoldName {
  let { first, end } = name;
  const text = (index: number): string => reading.forms[index]?.text ?? "";
  while (first < end && PUNCTUATION.test(text(first))) first++;
  while (first < end && PUNCTUATION.test(text(end - 1))) end--;
  // Wikipedia’s “The Who” is a name; elsewhere the article stands before one.
  if (1 < end - first && (hasTitles ? /^(?:the|an?)$/i : /^(?:the|an?)$/).test(text(first))) first++;
  if (first < end && text(end - 1).toLowerCase() === "'s") end--;
  if (name.type !== "PERSON" || !hasTitles) return { ...name, first, end };
  first = endOfTitle(reading, first, end);
  while (1 < end - first && isBeforeName(reading, first)) first++;
  return { ...name, first, end };
}

function isBeforeName(reading: Reading, index: number): boolean {
  if (hasContext(reading, index, NameContext.Epithet)) return true;
  const isTitle = hasFact(reading, index, NameFact.Title | NameFact.Office);
  return isTitle && !hasFact(reading, index, NameFact.Given | NameFact.Surname);
}

const keyOf = (reading: Reading, first: number, end: number): string =>
  reading.forms
    .slice(first, end)
    .map(({ folded }) => folded)
    .join(" ");

/** “South” and “Korean” side by side are one name. */
function joinSplit(reading: Reading, names: readonly GoldName[]): GoldName[] {
  const joined: GoldName[] = [];
  for (const name of names) {
    const left = joined[joined.length - 1];
    if (left !== undefined && left.end === name.first) {
      const phrase = reading.lexicon.names.phrase(keyOf(reading, left.first, name.end));
      const isDirection = left.end - left.first === 1 && hasFact(reading, left.first, NameFact.Direction);
      if (phrase?.isListed === true || isDirection) {
        const type = phrase === undefined ? name.type : tagTypeOf(phrase.type);
        joined[joined.length - 1] = { first: left.first, end: name.end, type };
        continue;
      }
    }
    joined.push(name);
  }
  return joined;
}

/** Peoples are told from places and things by the tables. */
function typeOf(reading: Reading, { first, end, type }: GoldName, { isSplit }: Corpus): TagType {
  if (type !== "THING" && type !== "PLACE" && !(type === "ORG" && isSplit)) return type;
  const isSingle = end - first === 1;
  const form = reading.forms[first]!;
  const phrase = reading.lexicon.names.phrase(keyOf(reading, first, end));
  const listed = isSingle ? form.name?.type : phrase?.isListed === true ? phrase.type : undefined;
  if (listed === "NORP") return "NORP";
  const isCountry = isSingle ? hasFact(reading, first, NameFact.Country) : phrase?.isCountry === true;
  if (type === "THING" && listed === "GPE" && isCountry) return "PLACE";
  if (type === "THING" && isSingle && /(?:ese|ians?|ish|ists?|ites?)$/.test(form.lower)) return "NORP";
  return type;
}
