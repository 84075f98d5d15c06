/** Parts of speech and lemmas from a word list and the inflections of English. */
import type { LanguageData } from "./language-data";
import { Pos, Shape } from "./word-form";

export interface Reading {
  /** Flags of `Pos`. */
  readonly pos: number;
  readonly nounLemma: string;
  readonly verbLemma: string;
}

/** Answers for a form in lower case with straight apostrophes; `shape` keeps unknown names from being guessed at. */
export type Morphology = (lower: string, shape: number) => Reading;

/**
 * Closed-class words come from a table that is the last word on them (“in” is no noun, though WordNet knows the inch);
 * all others from the word list, as they stand and with their inflection taken off.
 */
export function createMorphology(data: LanguageData): Morphology {
  const functionWords = readFunctionWords(data);
  const words = new WordTable(data.text("lexicon/more-words.tsv") + data.text("lexicon/words.tsv"));
  return (lower, shape) => {
    const functionWord = functionWords.get(lower);
    if (functionWord !== undefined) return functionWord;
    if ((shape & (Shape.Mark | Shape.Digit)) !== 0) return { pos: 0, nounLemma: lower, verbLemma: lower };
    return new Analysis(lower, words).read((shape & Shape.Lower) !== 0);
  };
}

/** Flags for a word that no list knows, by its ending; 0 if the ending says nothing. */
export function guessBySuffix(lower: string): number {
  if (lower.length < 5) return 0;
  for (const [suffix, pos] of SUFFIXES) if (lower.endsWith(suffix) && suffix.length + 2 <= lower.length) return pos;
  return 0;
}

/** The first ending that fits decides, so a longer one stands before a shorter one that it ends in. */
const SUFFIXES: readonly (readonly [string, number])[] = [
  ["ically", Pos.Adverb],
  ["ly", Pos.Adverb],
  ["wards", Pos.Adverb],
  ["wise", Pos.Adverb],
  ["ness", Pos.Noun | Pos.MostlyNoun],
  ["ment", Pos.Noun | Pos.MostlyNoun],
  ["tion", Pos.Noun | Pos.MostlyNoun],
  ["sion", Pos.Noun | Pos.MostlyNoun],
  ["ship", Pos.Noun | Pos.MostlyNoun],
  ["hood", Pos.Noun | Pos.MostlyNoun],
  ["ance", Pos.Noun | Pos.MostlyNoun],
  ["ence", Pos.Noun | Pos.MostlyNoun],
  ["ism", Pos.Noun | Pos.MostlyNoun],
  ["ist", Pos.Noun | Pos.MostlyNoun],
  ["ity", Pos.Noun | Pos.MostlyNoun],
  ["ology", Pos.Noun | Pos.MostlyNoun],
  ["less", Pos.Adjective | Pos.MostlyAdjective],
  ["able", Pos.Adjective | Pos.MostlyAdjective],
  ["ible", Pos.Adjective | Pos.MostlyAdjective],
  ["ical", Pos.Adjective | Pos.MostlyAdjective],
  ["ous", Pos.Adjective | Pos.MostlyAdjective],
  ["ful", Pos.Adjective | Pos.MostlyAdjective],
  ["ish", Pos.Adjective | Pos.MostlyAdjective],
  ["ive", Pos.Adjective | Pos.MostlyAdjective],
  ["ic", Pos.Adjective | Pos.MostlyAdjective],
  ["al", Pos.Adjective | Pos.MostlyAdjective],
  ["ing", Pos.Verb | Pos.Gerund | Pos.Noun],
  ["ed", Pos.Verb | Pos.Past | Pos.PastParticiple | Pos.Adjective],
  ["er", Pos.Noun | Pos.MostlyNoun],
];

function readFunctionWords(data: LanguageData): Map<string, Reading> {
  const found = new Map<string, Reading>();
  for (const [form, flags, verbLemma, nounLemma] of data.rows("lexicon/function-words.tsv")) {
    let pos = 0;
    for (const flag of flags!.split(" ")) pos |= Pos[flag as keyof typeof Pos];
    const verb = verbLemma || form!;
    found.set(form!, { pos, nounLemma: nounLemma || verb, verbLemma: verb });
  }
  return found;
}

/** No reading of this kind. */
const NONE = -1;

/**
 * The word list, searched where it stands: a table of hashes points at the lines, so that nothing but numbers is built
 * at the start and a look-up makes no strings.
 */
class WordTable {
  /** One plus the offset of a line; 0 is free. */
  private readonly slots: Int32Array;
  private readonly mask: number;

  constructor(private readonly text: string) {
    let size = 16;
    // A line has at least five characters, so there is always a free slot.
    while (size < text.length / 4) size *= 2;
    const mask = size - 1;
    const slots = new Int32Array(size);
    for (let at = 0; at < text.length; at = text.indexOf("\n", at) + 1 || text.length) {
      if (text.charCodeAt(at) === HASH_SIGN) continue;
      let hash = 0;
      for (let i = at, code = text.charCodeAt(i); code > TAB; code = text.charCodeAt(++i)) hash = step(hash, code);
      let slot = mix(hash) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = at + 1;
    }
    this.slots = slots;
    this.mask = mask;
  }

  /** The offset behind the word in its line, where a tab and its readings stand; -1 if there is no such word. */
  find(word: string): number {
    let hash = 0;
    for (let i = 0; i < word.length; i++) hash = step(hash, word.charCodeAt(i));
    for (let slot = mix(hash) & this.mask; this.slots[slot] !== 0; slot = (slot + 1) & this.mask) {
      const start = this.slots[slot]! - 1;
      if (this.text.startsWith(word, start) && this.text.charCodeAt(start + word.length) === TAB) {
        return start + word.length;
      }
    }
    return NONE;
  }

  /** How usual a reading is, 0 … 15; -1 if the word has no such reading. `letter` is a char code of “nvar”. */
  frequency(word: string, letter: number): number {
    const at = this.find(word);
    return at < 0 ? NONE : this.frequencyAt(at, letter);
  }

  frequencyAt(at: number, letter: number): number {
    for (let i = at + 1; this.text.charCodeAt(i) > NEWLINE; i += 2) {
      if (this.text.charCodeAt(i) === letter) return Number.parseInt(this.text[i + 1]!, 16);
    }
    return NONE;
  }

  /** The irregular forms that the word is, as in the table ("B:leave"). */
  irregularAt(at: number): readonly string[] {
    let lineEnd = this.text.indexOf("\n", at);
    if (lineEnd < 0) lineEnd = this.text.length;
    const tab = this.text.indexOf("\t", at + 1);
    return tab < 0 || lineEnd < tab ? [] : this.text.slice(tab + 1, lineEnd).split(",");
  }
}

const step = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;
const mix = (hash: number): number => hash ^ (hash >>> 15);

/** Longer unknown words are not taken apart, so that a look-up stays cheap. */
const MAX_COMPOUND = 20;

const TAB = 9;
const NEWLINE = 10;
const HASH_SIGN = 35;
const N = 110;
const V = 118;
const A = 97;
const R = 114;

/** Gathers the readings of one form. */
class Analysis {
  private pos = 0;
  private noun = NONE;
  private verb = NONE;
  private adjective = NONE;
  private adverb = NONE;
  private nounLemma: string | undefined;
  private verbLemma: string | undefined;

  constructor(
    private readonly form: string,
    private readonly words: WordTable,
  ) {}

  read(mayGuess: boolean): Reading {
    this.asItStands();
    if (this.form.endsWith("s")) this.withoutS();
    else if (this.form.endsWith("men")) this.addInflectedNoun(`${this.form.slice(0, -2)}an`);
    else if (this.form.endsWith("ed")) this.withoutVerbEnding("ed", Pos.Past | Pos.PastParticiple, 1);
    else if (this.form.endsWith("ing")) this.withoutVerbEnding("ing", Pos.Gerund, 2);
    else if (this.form.endsWith("er")) this.compared("er");
    else if (this.form.endsWith("est")) this.compared("est");
    else if (this.form.endsWith("ly")) this.fromAdjective();
    if (this.pos === 0 && mayGuess) this.guess();
    else this.pos |= this.mostly();
    const verbLemma = this.verbLemma ?? this.form;
    return { pos: this.pos, nounLemma: this.nounLemma ?? verbLemma, verbLemma };
  }

  private asItStands(): void {
    const at = this.words.find(this.form);
    if (at < 0) return;
    this.addNoun(this.form, this.words.frequencyAt(at, N), 0);
    this.addVerb(this.form, this.words.frequencyAt(at, V), Pos.Base);
    this.addAdjective(this.words.frequencyAt(at, A));
    this.adverb = this.words.frequencyAt(at, R);
    if (this.adverb !== NONE) this.pos |= Pos.Adverb;
    for (const irregular of this.words.irregularAt(at)) {
      const lemma = irregular.slice(2);
      switch (irregular[0]) {
        case "S":
          this.addNoun(lemma, this.words.frequency(lemma, N), Pos.Plural);
          break;
        case "C":
          this.addAdjective(this.words.frequency(lemma, A), 2);
          break;
        case "G":
          this.addVerb(lemma, this.words.frequency(lemma, V), Pos.Gerund, 2);
          break;
        case "T":
          this.addVerb(lemma, this.words.frequency(lemma, V), Pos.ThirdPerson, 2);
          break;
        case "P":
          this.addVerb(lemma, this.words.frequency(lemma, V), Pos.Past, 1);
          break;
        case "N":
          this.addVerb(lemma, this.words.frequency(lemma, V), Pos.PastParticiple, 1);
          break;
        default:
          this.addVerb(lemma, this.words.frequency(lemma, V), Pos.Past | Pos.PastParticiple, 1);
      }
    }
  }

  /** “soldiers”, “cities”, “boxes”, “carries”; “-ss” and “-us” belong to the stem. */
  private withoutS(): void {
    const { form } = this;
    if (form.endsWith("ss") || form.endsWith("us") || form.endsWith("'s")) return;
    this.addInflectedS(form.slice(0, -1));
    if (form.endsWith("ies")) this.addInflectedS(`${form.slice(0, -3)}y`);
    else if (/(?:[sxzo]|ch|sh)es$/.test(form)) this.addInflectedS(form.slice(0, -2));
  }

  private addInflectedS(stem: string): void {
    this.addInflectedNoun(stem);
    this.addVerb(stem, this.words.frequency(stem, V), Pos.ThirdPerson, 2);
  }

  private addInflectedNoun(stem: string): void {
    const noun = this.words.frequency(stem, N);
    // “means”, “species” and “headquarters” are words of their own, since their stems are rare; “troops” is still of troop.
    if (noun !== NONE) {
      this.pos |= Pos.Noun | Pos.Plural;
      if (this.nounLemma !== this.form || this.noun - 1 <= noun) {
        this.noun = Math.max(this.noun, noun - 1, 0);
        this.nounLemma = stem;
      }
    }
  }

  /** “walked”, “baked”, “planned”, “carried”, “dying”: of several stems the usual verb wins (“rated” is of rate, not of rat). */
  private withoutVerbEnding(ending: string, flags: number, rarer: number): void {
    const stem = this.form.slice(0, -ending.length);
    if (stem.length < 2) return;
    this.addInflectedVerb(stem, flags, rarer);
    this.addInflectedVerb(`${stem}e`, flags, rarer);
    const last = stem[stem.length - 1]!;
    if (last === stem[stem.length - 2]) this.addInflectedVerb(stem.slice(0, -1), flags, rarer);
    if (ending === "ed" && last === "i") this.addInflectedVerb(`${stem.slice(0, -1)}y`, flags, rarer);
    if (ending === "ing" && last === "y") this.addInflectedVerb(`${stem.slice(0, -1)}ie`, flags, rarer);
    // “panicked”, “trafficking”
    if (stem.endsWith("ck")) this.addInflectedVerb(stem.slice(0, -1), flags, rarer);
  }

  private addInflectedVerb(stem: string, flags: number, rarer: number): void {
    this.addVerb(stem, this.words.frequency(stem, V), flags, rarer);
  }

  /** “larger”, “biggest”, “heavier”. */
  private compared(ending: string): void {
    const stem = this.form.slice(0, -ending.length);
    if (stem.length < 2) return;
    let found = Math.max(this.words.frequency(stem, A), this.words.frequency(`${stem}e`, A));
    const last = stem[stem.length - 1]!;
    if (last === stem[stem.length - 2]) found = Math.max(found, this.words.frequency(stem.slice(0, -1), A));
    if (last === "i") found = Math.max(found, this.words.frequency(`${stem.slice(0, -1)}y`, A));
    // An untagged adjective is too weak a ground: “worker” has nothing to do with one.
    if (1 < found) this.addAdjective(found, 2);
  }

  private fromAdjective(): void {
    const stem = this.form.slice(0, -2);
    const stems = [stem, `${stem}e`, `${stem}le`, stem.endsWith("i") ? `${stem.slice(0, -1)}y` : stem];
    if (this.pos === 0 && stems.some((adjective) => this.words.frequency(adjective, A) !== NONE)) {
      this.pos |= Pos.Adverb;
      this.adverb = 0;
    }
  }

  private addNoun(lemma: string, frequency: number, flags: number): void {
    if (frequency === NONE) return;
    this.pos |= Pos.Noun | flags;
    if (frequency < this.noun) return;
    this.noun = frequency;
    this.nounLemma = lemma;
  }

  /** `share`: how much rarer the form is than its lemma, whose frequency counts all forms. */
  private addVerb(lemma: string, frequency: number, flags: number, share = 0): void {
    if (frequency === NONE) return;
    this.pos |= Pos.Verb | flags;
    const own = Math.max(0, frequency - share);
    if (own < this.verb) return;
    this.verb = own;
    this.verbLemma = lemma;
  }

  private addAdjective(frequency: number, share = 0): void {
    if (frequency === NONE) return;
    this.pos |= Pos.Adjective;
    this.adjective = Math.max(this.adjective, frequency - share, 0);
  }

  /** The flag of the reading that is at least about twice as usual as any other. */
  private mostly(): number {
    const { noun, verb, adjective, adverb } = this;
    if (Math.max(verb, adjective, adverb) < noun) return Pos.MostlyNoun;
    if (Math.max(noun, adjective, adverb) < verb) return Pos.MostlyVerb;
    return Math.max(noun, verb, adverb) < adjective ? Pos.MostlyAdjective : 0;
  }

  private guess(): void {
    if (this.asCompound()) return;
    this.pos = guessBySuffix(this.form);
    if (this.pos !== 0 || !this.form.endsWith("s")) return;
    // “vloggers”, “municipalities”: the plural of a word that its ending makes a noun.
    const singular = this.form.endsWith("ies") ? `${this.form.slice(0, -3)}y` : this.form.slice(0, -1);
    if ((guessBySuffix(singular) & Pos.Noun) === 0) return;
    this.pos = Pos.Noun | Pos.Plural | Pos.MostlyNoun;
    this.nounLemma = singular;
  }

  /** “airstrikes”, “smartphone”: two usual words written as one are a noun, and the second is its head. */
  private asCompound(): boolean {
    const { form, words } = this;
    if (form.length < 8 || MAX_COMPOUND < form.length || form.includes("'")) return false;
    const isPlural = form.endsWith("s") && !form.endsWith("ss");
    const singular = isPlural ? form.slice(0, -1) : form;
    for (let i = 3; i <= singular.length - 4; i++) {
      if (words.frequency(singular.slice(i), N) < 2) continue;
      const at = words.find(form.slice(0, i));
      if (at < 0 || Math.max(words.frequencyAt(at, N), words.frequencyAt(at, V), words.frequencyAt(at, A)) < 2)
        continue;
      this.pos = Pos.Noun | Pos.MostlyNoun | (isPlural ? Pos.Plural : 0);
      this.nounLemma = singular;
      return true;
    }
    return false;
  }
}
