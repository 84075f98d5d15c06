/** The story’s time as it is told: what each resolved expression leaves for those behind it. */
import type { TimexProposal } from "../../article/recognised";
import type { TimeExpression } from "../../article/time-expression";
import { toCivil, weekdayOf } from "../../text/civil";
import type { Found, Narrative, ResolveContext } from "./context";
import { dayKey } from "./moment";

/** The narrative before the first word. */
export function newNarrative(): Narrative {
  return {
    day: undefined,
    newsDay: undefined,
    coming: [],
    named: new Map(),
    last: undefined,
    lastParagraph: -1,
    year: undefined,
    asideYear: 0,
    period: undefined,
    periodParagraph: -1,
    report: undefined,
  };
}

/** Notes what the story now speaks of. */
export function remember(narrative: Narrative, proposal: TimexProposal, found: Found, context: ResolveContext): void {
  const { paragraph } = context;
  const { moment } = found;
  // “up from $2 million a year earlier” compares: the story goes on where it was.
  if (proposal.expression.kind === "offset" && proposal.expression.amount.unit === "year" && moment?.grain !== "year")
    return;
  if (moment === undefined || proposal.type === "SET" || proposal.type === "DURATION") return;
  if (looksAway(proposal.expression, context)) return;
  narrative.last = moment;
  narrative.lastParagraph = paragraph;
  narrative.day =
    moment.grain === "day"
      ? moment.first
      : moment.grain === "month" || moment.grain === "year"
        ? undefined
        : narrative.day;
  const { expression } = proposal;
  if (expression.kind === "date" && expression.year !== undefined && moment.grain === "day") {
    narrative.named.set(dayKey(expression.month!, expression.day!), toCivil(moment.first).year);
  }
  if (moment.grain === "day" && isComing(proposal.expression, moment.first, context)) {
    narrative.coming[weekdayOf(moment.first)] = moment.first;
  }
  if (moment.grain === "day" && context.published !== undefined && Math.abs(moment.first - context.published) <= 7) {
    narrative.newsDay = moment.first;
  }
  // “compared with a loss in the 1988 period” looks back and leaves the period of the report as it is.
  const looksBack = narrative.period !== undefined && moment.first + 200 < narrative.period.first;
  if ((moment.grain === "quarter" || moment.grain === "half") && !looksBack) {
    narrative.period = moment;
    narrative.periodParagraph = paragraph;
    if (paragraph <= REPORT_OPENS) narrative.report ??= moment;
  }
  if (moment.grain === "decade" || moment.grain === "century") return;
  const { year } = toCivil(moment.first);
  // “a paper declassified in 2005 revealed” in a history of 1964: one word aside does not move the story.
  const isAside =
    context.isHistory &&
    moment.grain === "year" &&
    narrative.year !== undefined &&
    ASIDE_YEARS < Math.abs(year - narrative.year) &&
    ASIDE_YEARS < Math.abs(year - narrative.asideYear);
  narrative.asideYear = year;
  if (!isAside) narrative.year = year;
}

/** The paragraphs that may name the quarter of a report: title, dateline and lead. */
const REPORT_OPENS = 3;

/** A history that leaps further than this for one word comes back. */
const ASIDE_YEARS = 8;

/** “repeating their successes from the previous year”, in a history “a campaign planned for 1976”: the story stays where it is. */
function looksAway(expression: TimeExpression, { isHistory }: ResolveContext): boolean {
  if (expression.kind === "unit") return expression.relation === "before" && expression.unit === "year";
  return isHistory && expression.kind === "date" && expression.month === undefined && expression.tense === "future";
}

/** “Monday’s debate will …”: a weekday that is surely ahead. */
function isComing(expression: TimeExpression, day: number, { published }: ResolveContext): boolean {
  if (published === undefined || day <= published || published + 7 < day) return false;
  const said = expression.kind === "day-part" || expression.kind === "clock" ? expression.day : expression;
  return said?.kind === "date" && said.weekday !== undefined && expression.tense === "future";
}
