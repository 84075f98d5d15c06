/** The story’s time as it is told: what each resolved expression leaves for those behind it. */
import type { TimexProposal } from "../../article/recognised";
import type { TimeExpression } from "../../article/time-expression";
import { toCivil, weekdayOf } from "../../text/civil";
import type { Found, Narrative, ResolveContext } from "./context";
import { dayKey, type Moment } from "./moment";

/** The narrative before the first word. */
export function newNarrative(): Narrative {
  return {
    day: undefined,
    newsDay: undefined,
    coming: [],
    named: new Map(),
    last: undefined,
    lastParagraph: -1,
    isDayOfSaying: false,
    past: undefined,
    scene: undefined,
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
  setScene(narrative, proposal.expression, found, context);
  if (looksAway(proposal.expression, context)) return;
  const { expression } = proposal;
  const isSaying = expression.role === "saying";
  if (!isSaying || !isBesideEvent(narrative, moment, paragraph)) {
    narrative.last = moment;
    narrative.lastParagraph = paragraph;
    narrative.isDayOfSaying = isSaying;
    narrative.day =
      moment.grain === "day"
        ? moment.first
        : moment.grain === "month" || moment.grain === "year"
          ? undefined
          : narrative.day;
  }
  if (context.published === undefined || moment.first <= context.published) narrative.past = moment;
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

/** What was said further from an event than this is of a story of its own. */
const SAYING_DAYS = 10;

/** “killed on Sunday, residents said on Monday. The attackers came at 2 a.m.”: the story stays on the day of the event. */
function isBesideEvent({ day, isDayOfSaying, lastParagraph }: Narrative, moment: Moment, paragraph: number): boolean {
  if (day === undefined || isDayOfSaying || 1 < paragraph - lastParagraph) return false;
  // What lies ahead of the saying was announced by it.
  return moment.grain === "day" && day <= moment.first && moment.first - day <= SAYING_DAYS;
}

/** So near to publication a day is news and ends a scene of the past. */
const NEWS_DAYS = 45;

/** “In 1917 the strikes began. In August …” sets a year for what follows; news from around publication ends it. */
function setScene(narrative: Narrative, { role }: TimeExpression, found: Found, context: ResolveContext): void {
  const moment = found.moment!;
  const { published, sentence } = context;
  const isPast = published === undefined || moment.last < published;
  if (isPast && (role === "scene" || found.inScene === true)) {
    narrative.scene = { year: toCivil(moment.first).year, sentence, isWholeYear: moment.grain === "year" };
  } else if (
    isOtherYear(moment, narrative) ||
    (published !== undefined && Math.abs(moment.first - published) < NEWS_DAYS)
  ) {
    narrative.scene = undefined;
  }
}

/** “In 1995 he was sent to Prague, and the following year to Washington.” */
const isOtherYear = ({ grain, first }: Moment, { scene }: Narrative): boolean =>
  grain === "year" && scene !== undefined && toCivil(first).year !== scene.year;

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
