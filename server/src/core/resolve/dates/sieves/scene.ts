/** Bare months, days and seasons behind a year that set the scene: “The war began on 28 July 1914. In August …” */
import type { CalendarDate, CalendarPart, Holiday, TimeExpression } from "../../../article/time-expression";
import { toCivil } from "../../../text/civil";
import { at, type DateSieve, type Found } from "../context";
import { yearName } from "../describe";
import { type Moment, monthMoment, seasonMoment } from "../moment";
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
    if (published !== undefined && published < found.moment.last) return undefined;
    return { ...found, inScene: true };
  },
};

type Bare = CalendarDate | CalendarPart | Holiday;

/** A month, day, season or named day without its year. */
function isBare(expression: TimeExpression): expression is Bare {
  switch (expression.kind) {
    case "date":
      return (
        expression.month !== undefined &&
        expression.within === undefined &&
        expression.relation === undefined &&
        expression.continues !== true
      );
    case "season":
    case "holiday":
      return expression.within === undefined && expression.relation === undefined;
    default:
      return false;
  }
}

function inYear(expression: Bare, sceneYear: number, last: Moment | undefined): Found | undefined {
  const year = sceneYear + (turnsYear(expression, last) ? 1 : 0);
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

/** A story told in order passes from December to January. */
function turnsYear(expression: Bare, last: Moment | undefined): boolean {
  if (expression.kind !== "date" || (last?.grain !== "day" && last?.grain !== "month")) return false;
  return expression.month! + 7 < toCivil(last.first).month;
}
