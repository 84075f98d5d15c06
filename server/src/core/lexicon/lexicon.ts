/** The lexicon: from a written form to everything that is known of it. */
import { type AbbreviationKind, createAbbreviations } from "./abbreviations";
import { createCalendarWords } from "./calendar";
import { createCueWords } from "./cues";
import { createDatelineWords, type DatelineWords } from "./dateline-words";
import { fold } from "./fold";
import { FormTable } from "./form-table";
import { createGazetteer, type Gazetteer } from "./gazetteer";
import { interned } from "./interned";
import type { LanguageData } from "./language-data";
import { createMorphology } from "./morphology";
import { type NameModel, readNameModel } from "./name-model";
import { createNames, type Names } from "./names";
import { createNumberWords } from "./numbers";
import { createUnitWords } from "./units";
import { Shape, type WordForm } from "./word-form";

export interface Lexicon {
  /** What is known of a form as written; never fails, an unknown word has empty facts. */
  form(text: string): WordForm;
  /** The same for `text.slice(start, end)`, without making that string; `sum` as for `FormTable.get`, where the caller has it. */
  formAt(text: string, start: number, end: number, sum?: number): WordForm;
  /** The kind of an abbreviation, its dot included ("Gen."); undefined if it is none. */
  abbreviation(text: string): AbbreviationKind | undefined;
  /** Names of several words. */
  readonly names: Names;
  readonly dateline: DatelineWords;
  readonly data: LanguageData;
  /** Where places lie; its tables are opened when they are first asked for. */
  readonly gazetteer: Gazetteer;
  /** The trained model of names, read when it is first asked for. */
  readonly nameModel: NameModel;
}

export function createLexicon(data: LanguageData): Lexicon {
  const morphology = createMorphology(data);
  const abbreviations = createAbbreviations(data);
  const calendar = createCalendarWords(data);
  const number = createNumberWords(data);
  const unit = createUnitWords(data);
  const cue = createCueWords(data);
  const names = createNames(data);

  const create = (written: string): WordForm => {
    const text = interned(written);
    const shape = shapeOf(text);
    const small = text.toLowerCase().replace(/[’ʼ]/g, "'");
    const lower = small === text ? text : interned(small);
    const isWord = (shape & (Shape.Mark | Shape.Number)) === 0;
    const { pos, nounLemma, verbLemma } = morphology(lower, shape);
    const folded = isWord ? fold(lower) : lower;
    // What is asked of nearly every token stands first, so that it lies in one line of memory.
    return {
      text,
      shape,
      pos,
      calendar: calendar(lower),
      number: number(lower),
      cue: isWord ? cue(lower, verbLemma) : undefined,
      name: isWord ? names.word(text, lower) : undefined,
      lower,
      tag: undefined,
      folded: folded === lower ? lower : folded,
      unit: unit(text, lower),
      nounLemma: nounLemma === lower ? lower : interned(nounLemma),
      verbLemma: verbLemma === lower ? lower : interned(verbLemma),
    };
  };

  const forms = new FormTable(create);
  let nameModel: NameModel | undefined;
  return {
    data,
    names,
    gazetteer: createGazetteer(data),
    get nameModel() {
      nameModel ??= readNameModel(data);
      return nameModel;
    },
    dateline: createDatelineWords(data),
    abbreviation: abbreviations,
    form: (text) => forms.get(text, 0, text.length),
    formAt: (text, start, end, sum) => forms.get(text, start, end, sum),
  };
}

/** The flags of `Shape` for a form. */
export function shapeOf(text: string): number {
  let letters = 0;
  let upper = 0;
  let lower = 0;
  let digits = 0;
  let camel = false;
  let firstIsUpper = false;
  let previousIsLower = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    let isUpper = 65 <= code && code <= 90;
    let isLower = 97 <= code && code <= 122;
    if (code > 127) {
      const char = text[i]!;
      isLower = char !== char.toUpperCase();
      isUpper = !isLower && char !== char.toLowerCase();
      if (!isLower && !isUpper && LETTER.test(char)) isLower = true;
    }
    if (isUpper || isLower) {
      if (letters === 0 && digits === 0 && isUpper) firstIsUpper = true;
      letters++;
      if (isUpper) {
        upper++;
        if (previousIsLower) camel = true;
      } else lower++;
    } else if (48 <= code && code <= 57) digits++;
    previousIsLower = isLower;
  }
  if (letters === 0 && digits === 0) return Shape.Mark;
  let shape = 0;
  if (firstIsUpper) shape |= Shape.Capital;
  if (upper >= 2 && lower === 0) shape |= Shape.AllCaps;
  if (lower > 0 && upper === 0) shape |= Shape.Lower;
  if (digits > 0) shape |= letters === 0 ? Shape.Digit | Shape.Number : Shape.Digit;
  if (camel) shape |= Shape.Camel;
  if (text.charCodeAt(text.length - 1) === 46) {
    shape |= Shape.Dotted;
    if (letters === 1 && upper === 1) shape |= Shape.Initial;
  }
  return shape;
}

const LETTER = /\p{L}/u;
