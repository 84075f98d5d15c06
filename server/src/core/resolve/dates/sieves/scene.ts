/** Bare months, days and seasons behind a year that set the scene: “The war began on 28 July 1914. In August …” */
import type { CalendarDate, CalendarPart, Holiday, Relation, TimeExpression } from "../../../article/time-expression";
import { copyWith } from "../../../text/copy-with";
import { at, type DateSieve, type Found, type ResolveContext } from "../context";
import { yearName } from "../describe";
import { type Moment, monthMoment, seasonMoment } from "../moment";
import { yearStep } from "./implied";
import { holidayIn } from "./parts";
import { dayOf } from "./plain";

/** So many sentences behind the last that told of it a scene is over. */
const REACH = 1;

export const scene: DateSieve = {
  name: "scene",
  resolve(expression, context) {
    const { narrative, published, sentence, now } = context;
    if (narrative.scene === undefined || REACH < sentence - narrative.scene.sentence || now !== published)
      return undefined;
    if (expression.tense === "future" || !isBare(expression)) return undefined;
    const found = inYear(expression, narrative.scene.year, narrative.last);
    if (found?.moment === undefined || found.weekdayMismatch !== undefined) return undefined;
    if (published !== undefined && (published < found.moment.last || isRatherThisYear(found.moment, context)))
      return undefined;
    return copyWith(found, { inScene: true });
  },
};

/** “In 2021 they had 849 shops. In May they had 649”, told in July 2022, may mean either May: the nearer one is likelier. */
function isRatherThisYear({ first }: Moment, { narrative, published, sentence }: ResolveContext): boolean {
  const { isWholeYear, sentence: told } = narrative.scene!;
  return isWholeYear && told < sentence && published! < first + 2 * YEAR_DAYS && first + YEAR_DAYS <= published!;
}

const YEAR_DAYS = 365;

type Bare = CalendarDate | CalendarPart | Holiday;

/** A month, day, season or named day without its year. */
function isBare(expression: TimeExpression): expression is Bare {
  switch (expression.kind) {
    case "date":
      return (
        expression.month !== undefined &&
        expression.within === undefined &&
        isTold(expression.relation) &&
        expression.continues !== true
      );
    case "season":
    case "holiday":
      return expression.within === undefined && isTold(expression.relation);
    default:
      return false;
  }
}

/** “the next spring”, “the previous May” count from what was told, “last May” does not. */
const isTold = (relation: Relation | undefined): boolean =>
  relation === undefined || relation === "after" || relation === "before";

function inYear(expression: Bare, sceneYear: number, last: Moment | undefined): Found | undefined {
  const year = sceneYear + (last === undefined ? 0 : yearStep(expression, last.first, last));
  const how = `In ${yearName(year)}, the year told of`;
  switch (expression.kind) {
    case "date":
      return expression.day === undefined
        ? at(monthMoment(year, expression.month!), how)
        : dayOf(year, expression.month!, expression.day, expression.weekday, how);
    case "season":
      return at(seasonMoment(year, expression.season!), how);
    case "holiday":
      return holidayIn(expression.rule, year);
    default:
      return undefined;
  }
}
