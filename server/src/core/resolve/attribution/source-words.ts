/** The words of a source, with what the lexicon knows of them, found again in the segmented story. */
import type { Segmented } from "../../article/segmented";
import { NameContext, NameFact } from "../../lexicon/names";
import type { WordForm } from "../../lexicon/word-form";
import { Pos, Shape } from "../../lexicon/word-form";
import type { Span } from "../../text/span";

export interface SourceWord extends Span {
  readonly form: WordForm;
}

/** The tokens inside a span of the story, offsets in the story; empty where the span lies in no paragraph. */
export function wordsIn(segmented: Segmented, span: Span): SourceWord[] {
  const { paragraphs } = segmented;
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (paragraphs[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  const paragraph = paragraphs[low];
  if (paragraph === undefined) return [];
  const { tokens } = paragraph.content;
  const words: SourceWord[] = [];
  for (let i = firstToken(tokens.start, tokens.length, span.start - paragraph.start); i < tokens.length; i++) {
    const end = paragraph.start + tokens.end[i]!;
    if (span.end < end) break;
    words.push({ start: paragraph.start + tokens.start[i]!, end, form: tokens.form[i]! });
  }
  return words;
}

/** The index of the first token that starts at or behind an offset. */
function firstToken(starts: readonly number[], length: number, offset: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words in front of the first apposition, bracket or relative clause: “Ann Lee” of “Ann Lee, a nurse”, “Ann Lee — a nurse”. */
export function withoutApposition(words: readonly SourceWord[]): readonly SourceWord[] {
  const phrase: SourceWord[] = [];
  for (let i = 0; i < words.length; i++) {
    const { form } = words[i]!;
    if (0 < i && (form.text === "," || isDash(words, i) || isRelative(form))) break;
    if (form.text === "(") {
      // “Progressive Party (PP) legislator Ann Lee”: the letters are no end.
      const close = words.findIndex((word, at) => i < at && word.form.text === ")");
      const next = words[close + 1]?.form;
      if (close < 0 || next === undefined || (next.shape & (Shape.Capital | Shape.Lower)) === 0) break;
      i = close;
      continue;
    }
    phrase.push(words[i]!);
  }
  return phrase;
}

/** “Ann Lee – a nurse”, but not “Labour–Green spokesman Ann Lee”. */
function isDash(words: readonly SourceWord[], at: number): boolean {
  const { form, start } = words[at]!;
  return form.text === "—" || form.text === "--" || (form.text === "–" && words[at - 1]!.end < start);
}

const isRelative = (form: WordForm): boolean => (form.pos & Pos.Relative) !== 0 && form.lower !== "that";

const BEHIND_NOUN = /^(?:close|familiar|aware|privy|briefed|involved|present)$/;

/** The word that the phrase is about, “spokesman” of “a spokesman for the ministry”; undefined for an empty phrase. */
export function headWord(words: readonly SourceWord[]): SourceWord | undefined {
  const phrase = withoutApposition(words);
  let head: SourceWord | undefined;
  for (const [i, word] of phrase.entries()) {
    if (0 < i && (word.form.pos & Pos.Preposition) !== 0) break;
    // “two sources close to the bank”
    if (head !== undefined && BEHIND_NOUN.test(word.form.lower)) break;
    if ((word.form.shape & Shape.Mark) === 0 && word.form.lower !== "'s") head = word;
  }
  return head;
}

/**
 * Whether the name that ends at word `last` and begins at word `first` is what the phrase is about, and not what its head
 * belongs to: “Minister of Defence Ann Lee” and “Ann Lee of Leeds”, not “a lawyer for Ann Lee” or “Ann Lee’s lawyer”.
 */
export function isHeadName(phrase: readonly SourceWord[], first: number, last: number, isPerson: boolean): boolean {
  const behind = phrase[last + 1]?.form;
  if (behind !== undefined && (behind.pos & Pos.Preposition) === 0 && !isGenericNoun(behind)) return false;
  for (let i = first - 1; 0 <= i; i--) {
    const { pos, text } = phrase[i]!.form;
    // “station in-charge Ann Lee”
    if ((pos & Pos.Preposition) !== 0 && phrase[i + 1]?.form.text !== "-") {
      // A title goes over its “of” to the person; all other nouns have the name as their own: “Analysts at Acme Corp”.
      if (!isPerson) return false;
      const before = phrase[i - 1]?.form;
      return before !== undefined && i + 1 < first && text !== "by" && !RELATION.has(before.lower);
    }
  }
  return true;
}

/** “union”, “ministry”, “court”: a noun for a body, which stands for nobody. */
export function isBodyNoun({ name }: WordForm): boolean {
  if (name === undefined || (name.context & NameContext.PersonNoun) !== 0) return false;
  return (name.facts & (NameFact.Org | NameFact.OrgOf)) !== 0 || (name.context & NameContext.OrgNoun) !== 0;
}

/** “leader”, “actress”, “witness”: a noun for one person. */
export function isPersonNoun(form: WordForm): boolean {
  return (form.pos & Pos.Plural) === 0 && isPersonKind(form);
}

/** The same for one or several: “leaders”. */
export function isPersonKind({ name, cue, nounLemma }: WordForm): boolean {
  if (cue?.isInformant === true || (name !== undefined && (name.context & NameContext.PersonNoun) !== 0)) return true;
  return OCCUPATIONS.has(nounLemma) || (OCCUPATION.test(nounLemma) && !NO_OCCUPATION.test(nounLemma));
}

/** “her husband”, “Lee’s lawyer”: a noun for one who belongs to another. */
export const isRelation = ({ nounLemma }: WordForm): boolean => RELATION.has(nounLemma);

/** “biologist”, “photographer”, “midwife”, “Frenchman”: endings that hardly anything but a person has. */
const OCCUPATION = /^[a-z-]{2,}(?:[nlcgrvtbdx]ist|grapher|keeper|wright|woman|man|person|wife)$/;
const NO_OCCUPATION =
  /(?:^(?:coex|enl|del|preex)ist|(?:black|check|short|wait|watch|white|wish|play|set)list|human|super|snow)/;

/** Occupations whose endings tell nothing: “painter” is like “letter”. */
const OCCUPATIONS = new Set(
  (
    "spinner off-spinner leg-spinner seamer opener all-rounder painter composer conductor sculptor shepherd welder plumber carpenter electrician musician magician physician technician " +
    "politician musicologist dancer novelist poet playwright critic curator choreographer drummer rapper soprano tenor baritone " +
    "hotelier restaurateur baker butcher barber hairdresser tailor jeweller jeweler cobbler miner docker sailor skipper rower " +
    "runner sprinter swimmer cyclist boxer wrestler golfer skier skater surfer jockey rider racer batsman bowler batter pitcher " +
    "quarterback linebacker winger midfielder defender forward centre-back full-back catcher shortstop gymnast hurdler climber " +
    "mountaineer astronaut pensioner teenager toddler schoolboy schoolgirl grandmother grandfather grandson granddaughter " +
    "stepfather stepmother stepson stepdaughter twin orphan widow widower bride groom refugee migrant newcomer hunter angler " +
    "gardener beekeeper ranger warden lifeguard paramedic midwife vet veterinarian surgeon dentist pharmacist therapist vicar " +
    "curate chaplain nun monk deacon cardinal archbishop lecturer tutor dean provost headteacher headmaster headmistress " +
    "translator interpreter publisher bookseller blogger vlogger podcaster youtuber influencer designer developer programmer coder " +
    "inventor investor trader broker auditor accountant treasurer barrister solicitor magistrate coroner bailiff clerk registrar " +
    "undertaker caretaker porter cleaner waiter waitress bartender chef cook courier trucker cabbie taxi-driver mathematician " +
    "statistician historian librarian archivist geographer astronomer philosopher ethicist reverend rector lawmaker legislator " +
    "parliamentarian backbencher alderman mogul tycoon magnate billionaire millionaire entrepreneur namesake"
  ).split(" "),
);

/** “the mother of slain teacher Ann Lee” is not Ann Lee, “minister of trade Ann Lee” is. */
const RELATION = new Set(
  (
    "mother father brother half-brother sister son daughter wife husband widow widower uncle aunt cousin nephew niece friend " +
    "friends neighbour neighbor relative relatives family parents lawyer lawyers attorney spokesman spokeswoman spokesperson " +
    "girlfriend boyfriend fiance fiancee partner partners ex-wife ex-husband stepfather stepmother stepson stepdaughter " +
    "grandmother grandfather grandson granddaughter boss deputy assistant bodyguard successor predecessor " +
    "aide aides adviser advisers representative supporters critics colleague colleagues ally allies victim victims report " +
    "statement story letter study data office survey poll research analysis camp campaign team court estate eve death fans loyal close linked related allied opposed"
  ).split(" "),
);

/** “the Islamic State group”, “the Green party”: the noun says what the name already is. */
const isGenericNoun = (form: WordForm): boolean => GENERIC_NOUNS.has(form.lower);

const GENERIC_NOUNS = new Set(
  "group party movement company agency newspaper team network website organization organisation militia".split(" "),
);
