/** What an expression does in its sentence: it sets the time of a story that is told, or it dates only the saying. */
import type { Bound, Tense, TimeExpression, TimeRole } from "../../article/time-expression";
import { CueForm, Frame } from "../../lexicon/cues";
import { Pos, Shape } from "../../lexicon/word-form";
import { formAt, lowerAt, type Reader } from "./reader";
import { isDay } from "./recognisers/day-part";

/** The role of the expression at tokens `[start, end)`; undefined for most. */
export function roleOf(
  reader: Reader,
  start: number,
  end: number,
  expression: TimeExpression,
  tense: Tense | undefined,
  bound: Bound | undefined,
): TimeRole | undefined {
  const isTime = expression.kind === "clock" || expression.kind === "day-part";
  const day = isTime ? expression.day : expression;
  if (day !== undefined && isDay(day) && datesSaying(reader, start)) return "saying";
  if (tense === "future" || bound !== undefined || day === undefined) return undefined;
  return namesYear(day) && setsScene(reader, start, end) ? "scene" : undefined;
}

/** So many words lie at most between a verb of saying and its day: “told reporters in the capital late on Monday”. */
const SAYING_REACH = 8;

const REPORTING = Frame.Clause | Frame.ThatClause | Frame.Addressee;

/** “said on Monday”, “told reporters in Lagos on Monday”; not “said the attack on Monday killed”, “said it opened on Monday”. */
function datesSaying(reader: Reader, start: number): boolean {
  for (let i = start - 1; start - SAYING_REACH <= i && 0 <= i; i--) {
    const form = formAt(reader, i)!;
    if ((form.shape & Shape.Mark) !== 0) return false;
    const verb = form.cue?.verb;
    // “began” and “went on” stand beside quotations alone.
    if (verb !== undefined && (verb.frames & REPORTING) !== 0 && (verb.form & CueForm.Past) !== 0) {
      return i === start - 1 || verb.lemma === "tell" || isPreposition(reader, i + 1);
    }
    if ((form.pos & (Pos.Past | Pos.Auxiliary | Pos.Modal | Pos.Subordinator)) !== 0 && !isPreposition(reader, i))
      return false;
    if (form.lower === "that") return false;
  }
  return false;
}

const isPreposition = (reader: Reader, at: number): boolean => {
  const form = formAt(reader, at);
  return form !== undefined && ((form.pos & Pos.Preposition) !== 0 || form.lower === "late" || form.lower === "early");
};

/** Whether the expression gives a year, or counts years: only such can set the time of a story. */
function namesYear(expression: TimeExpression): boolean {
  switch (expression.kind) {
    case "date":
      return (expression.yearDigits === 4 && expression.era === undefined) || hasYear(expression.within);
    case "season":
    case "holiday":
      return hasYear(expression.within);
    case "offset":
      return expression.amount.unit === "year";
    case "unit":
      return expression.unit === "year" && (expression.relation === "after" || expression.relation === "next");
    default:
      return false;
  }
}

const hasYear = (within: TimeExpression | undefined): boolean => within?.kind === "date" && within.yearDigits === 4;

/** So many words open a sentence before a year that sets its time: “In 1917”, “Back in the”, “But on”. */
const OPENING = 4;
/** So far the sentence is looked back through. */
const CLAUSE_REACH = 40;

const LEADS: ReadonlySet<string> = new Set("in on at during of".split(" "));
/** What else can stand before a time that sets the scene; "" is the start of the paragraph. */
const OTHER_LEADS: ReadonlySet<string> = new Set(["", ...'by and but then . ! ? ; : , “ ” "'.split(" ")]);

/**
 * “In 1917 the strikes began”, “He was arrested in 2010.”, “The war began in 1914, and …”; not “the company, founded in 1983, said”,
 * “the bank, which was fined in 2014, cut”, “in a 2007 report”.
 */
function setsScene(reader: Reader, start: number, end: number): boolean {
  const lead = lowerAt(reader, start - 1);
  const isLed = LEADS.has(lead);
  // “from Dec. 20, 2021, to”, “since 2015” say how long.
  if (!isLed && !OTHER_LEADS.has(lead)) return false;
  // “its launch in 2003”, “a row dating to 1994” look back on it only.
  const isLast = isLed && endsClause(reader, end);
  for (let i = start - 1, words = 0; start - CLAUSE_REACH < i; i--, words++) {
    const form = formAt(reader, i);
    if (form === undefined || i < reader.paragraph.bodyToken || isSentenceEnd(form.lower))
      return words <= OPENING || isLast;
    // A year inside a sentence sets the time if nothing but its own clause stands before it.
    if (OPENING <= words && !isLast) return false;
    if ((form.shape & Shape.Mark) !== 0 || (form.pos & Pos.Relative) !== 0 || form.lower === "since") return false;
  }
  return false;
}

/** The sentence ends, or its next main clause begins. */
function endsClause(reader: Reader, at: number): boolean {
  const lower = lowerAt(reader, at);
  if (lower === "" || isSentenceEnd(lower) || lower === "and" || lower === "but" || lower === "when") return true;
  return lower === "," && /^(?:and|but|when)$/.test(lowerAt(reader, at + 1));
}

const isSentenceEnd = (lower: string): boolean =>
  lower.length < 4 && lower !== "" && SENTENCE_MARKS.includes(lower.charAt(0));

const SENTENCE_MARKS = '.!?;:“”"';
