/** What the lexicon knows of words that attribute speech: cue verbs in all their forms, and the nouns around them. */
import type { Mutable } from "../text/copy-with";
import type { LanguageData } from "./language-data";

export type CueClass =
  | "speech"
  | "writing"
  | "document"
  | "answer"
  | "question"
  | "promise"
  | "judgement"
  | "belief"
  | "feeling"
  | "manner"
  | "according";

/** What a verb makes of the words that it reports. */
export type CueStance = "neutral" | "claim" | "denial" | "demand" | "question" | "promise";

/** What a cue verb can stand with; flags. `server/data/lexicon/cues.tsv` gives an example of each. */
export const Frame = {
  /** Stands beside a quotation. */
  Quote: 1,
  /** A clause without “that”. */
  Clause: 2,
  /** A clause behind “that”. */
  ThatClause: 4,
  /** An addressee before the content. */
  Addressee: 8,
  /** A clause behind whether, how, why, what. */
  Question: 16,
  /** A noun phrase that holds quoted words. */
  NounPhrase: 32,
  /** An object and quoted words that name it. */
  Judgement: 64,
  /** An infinitive that holds quoted words. */
  Infinitive: 128,
  /** An unquoted clause in front is content too. */
  ClauseBefore: 256,
  /** Its source may stand behind it where the clause is in front: prices fell, said Lee. */
  Inversion: 512,
  /** An object, “as” and quoted words. */
  ObjectAs: 1024,
  /** An object, “of” and a participle. */
  Deed: 2048,
} as const;

/** The frames that need quoted words: without any in the paragraph a verb that has no other frame reports nothing. */
export const QUOTING_FRAMES = Frame.Quote | Frame.NounPhrase | Frame.Judgement | Frame.Infinitive | Frame.ObjectAs;

/** Which forms of the verb a word can be; flags. */
export const CueForm = {
  Base: 1,
  ThirdPerson: 2,
  Past: 4,
  Participle: 8,
  Gerund: 16,
  /** No verb: “according” of “according to”. */
  Fixed: 32,
} as const;

export interface CueVerb {
  /** “say”, “point out”, “according to”. */
  readonly lemma: string;
  readonly class: CueClass;
  readonly stance: CueStance;
  /** Flags of `Frame`. */
  readonly frames: number;
  /** Flags of `CueForm`. */
  readonly form: number;
  /** The word that must follow (“out” of “point out”); undefined for a plain verb. */
  readonly particle: string | undefined;
}

export interface CueWord {
  readonly verb: CueVerb | undefined;
  /** “statement”, “interview”: where or how someone speaks. */
  readonly isOccasion: boolean;
  /** “officer”, “witness”: a person that a story may leave unnamed. */
  readonly isInformant: boolean;
  /** “reporters”, “court”: who is told. */
  readonly isAddressee: boolean;
  /** “claim”, “warning”, “promise”: what someone says, “her claim that it was “over””. */
  readonly isSaying: boolean;
}

/** Reads the layer's tables once and answers by lower-case form. */
export function createCueWords(data: LanguageData): (lower: string, verbLemma: string) => CueWord | undefined {
  const words = new Map<string, Draft>();
  const draft = (form: string): Draft => {
    let word = words.get(form);
    if (word === undefined) words.set(form, (word = noFacts()));
    return word;
  };
  for (const row of data.rows("lexicon/cues.tsv")) {
    for (const [form, verb] of formsOf(row)) {
      const word = draft(form);
      const known = word.verb;
      word.verb = known?.lemma === verb.lemma ? { ...verb, form: known.form | verb.form } : (known ?? verb);
    }
  }
  for (const [noun = "", role = ""] of data.rows("lexicon/cue-nouns.tsv")) {
    const fact = FACT_OF_ROLE[role];
    if (fact === undefined) continue;
    for (const form of [noun, pluralOf(noun)]) draft(form)[fact] = true;
  }
  return (lower) => words.get(lower);
}

type Draft = Mutable<CueWord>;

/** Words are made in one place only and filled in, so that all have one hidden class. */
const noFacts = (): Draft => ({
  verb: undefined,
  isOccasion: false,
  isInformant: false,
  isAddressee: false,
  isSaying: false,
});

const FACT_OF_ROLE: Readonly<Record<string, Exclude<keyof CueWord, "verb">>> = {
  occasion: "isOccasion",
  informant: "isInformant",
  addressee: "isAddressee",
  saying: "isSaying",
};

const FRAME_OF_LETTER: Readonly<Record<string, number>> = {
  q: Frame.Quote,
  c: Frame.Clause | Frame.ThatClause,
  t: Frame.ThatClause,
  o: Frame.Addressee,
  w: Frame.Question,
  n: Frame.NounPhrase,
  k: Frame.Judgement,
  s: Frame.ObjectAs,
  i: Frame.Infinitive,
  p: Frame.ClauseBefore,
  v: Frame.Inversion,
  d: Frame.Deed,
};

/** All forms of the verb of a row, the irregular ones as the row gives them. */
function formsOf([name = "", cueClass = "", letters = "", irregular = "", stance = ""]: readonly string[]): [
  string,
  CueVerb,
][] {
  const [stem = "", particle] = name.split("-");
  let frames = 0;
  for (const letter of letters) frames |= FRAME_OF_LETTER[letter] ?? 0;
  const verb = (form: number): CueVerb => ({
    lemma: particle === undefined ? stem : `${stem} ${particle}`,
    class: cueClass as CueClass,
    stance: stance === "" ? "neutral" : (stance as CueStance),
    frames,
    form,
    particle,
  });
  if (cueClass === "according") return [[stem, verb(CueForm.Fixed)]];
  const [past = pastOf(stem), participle = past, gerund = gerundOf(stem)] =
    irregular === "-" ? [] : irregular.split(",");
  const forms: [string, CueVerb][] = [];
  const put = (spellings: string, form: number): void => {
    for (const spelling of spellings.split("|")) {
      const known = forms.find(([other]) => other === spelling);
      if (known === undefined) forms.push([spelling, verb(form)]);
      else known[1] = verb(known[1].form | form);
    }
  };
  put(stem, CueForm.Base);
  put(thirdPersonOf(stem), CueForm.ThirdPerson);
  put(past, CueForm.Past);
  put(participle, CueForm.Participle);
  put(gerund, CueForm.Gerund);
  return forms;
}

const CONSONANT_Y = /[^aeiou]y$/;
const SIBILANT = /(?:s|x|z|ch|sh)$/;

function thirdPersonOf(stem: string): string {
  if (CONSONANT_Y.test(stem)) return `${stem.slice(0, -1)}ies`;
  return SIBILANT.test(stem) || stem === "go" ? `${stem}es` : `${stem}s`;
}

function pastOf(stem: string): string {
  if (CONSONANT_Y.test(stem)) return `${stem.slice(0, -1)}ied`;
  return stem.endsWith("e") ? `${stem}d` : `${stem}ed`;
}

function gerundOf(stem: string): string {
  return stem.endsWith("e") && !stem.endsWith("ee") ? `${stem.slice(0, -1)}ing` : `${stem}ing`;
}

function pluralOf(noun: string): string {
  if (noun === "person") return "people";
  if (noun.endsWith("man")) return `${noun.slice(0, -3)}men`;
  if (CONSONANT_Y.test(noun)) return `${noun.slice(0, -1)}ies`;
  return SIBILANT.test(noun) ? `${noun}es` : `${noun}s`;
}
