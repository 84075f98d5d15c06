/** When the words of a quotation were spoken: “said on Tuesday: ‘We start tomorrow’” counts from Tuesday. */
import type { RecognisedParagraph, TimexProposal } from "../../article/recognised";
import type { TimeExpression } from "../../article/time-expression";
import type { Span } from "../../text/span";
import type { ResolveContext } from "./context";

/** Between the words of saying and their day: “said on Tuesday”, “told reporters late on Tuesday”. */
const CUE_GAP = 30;
/** What was said further from publication is rather another day of the clause: “said Jones, elected on 3 May 2018”. */
const SPEECH_DAYS = 10;

/** For each expression in a quotation the one that tells when it was said: “said on Tuesday: ‘We start tomorrow’”; undefined where none does. */
export function speechCues(
  { quotations, dates }: RecognisedParagraph,
  published: number | undefined,
): (TimeExpression | undefined)[] | undefined {
  if (published === undefined || dates.length < 2 || quotations.length === 0) return undefined;
  let cues: (TimeExpression | undefined)[] | undefined;
  for (const { type, cue, content } of quotations) {
    if (type === "indirect" || cue === null) continue;
    const day = dayOfSaying(cue, content, dates);
    if (day === undefined) continue;
    for (const part of content) {
      for (let i = firstFrom(dates, part.start); i < dates.length && dates[i]!.end <= part.end; i++) {
        cues ??= new Array<TimeExpression | undefined>(dates.length).fill(undefined);
        cues[i] = day;
      }
    }
  }
  return cues;
}

export function spokenOn(expression: TimeExpression, context: ResolveContext): number | undefined {
  const { moment } = context.find(expression);
  if (moment?.grain !== "day") return undefined;
  return Math.abs(moment.first - context.published!) <= SPEECH_DAYS ? moment.first : undefined;
}

/** The day that stands beside the words of saying, outside what is said. */
function dayOfSaying(cue: Span, content: readonly Span[], dates: readonly TimexProposal[]): TimeExpression | undefined {
  for (let i = firstFrom(dates, cue.start - 2 * CUE_GAP); i < dates.length; i++) {
    const date = dates[i]!;
    if (cue.end + CUE_GAP < date.start) return undefined;
    if (!isDay(date.expression) || CUE_GAP < gapBetween(cue, date)) continue;
    if (!content.some((part) => part.start <= date.start && date.end <= part.end)) return date.expression;
  }
  return undefined;
}

/** The index of the first expression that starts at `start` or behind it. */
function firstFrom(dates: readonly TimexProposal[], start: number): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dates[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

const gapBetween = (a: Span, b: Span): number => (a.end <= b.start ? b.start - a.end : a.start - b.end);

/** A single day that a clause of saying can have: “on Tuesday”, “yesterday”, “on Friday night”. */
function isDay(expression: TimeExpression): boolean {
  switch (expression.kind) {
    case "date":
      return expression.weekday !== undefined || expression.day !== undefined;
    case "deictic":
      return true;
    case "day-part":
    case "clock":
      return expression.day !== undefined && isDay(expression.day);
    default:
      return false;
  }
}
