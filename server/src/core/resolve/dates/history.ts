/** Tells stories of the past from news. */
import type { Recognised } from "../../article/recognised";
import type { TimeExpression } from "../../article/time-expression";
import { toCivil } from "../../text/civil";

/** So many years before publication is history and no news. */
const HISTORY_DISTANCE = 3;

/** A text tells history if it names years often and most lie well before its publication, or at least before it and hardly a word points at publication. */
export function tellsHistory(story: Recognised, published: number | undefined): boolean {
  // Without a date of publication the latest year named stands for it.
  const here = published === undefined ? latestYear(story) : toCivil(published).year;
  let years = 0;
  let far = 0;
  let past = 0;
  let all = 0;
  let newsy = 0;
  for (const placed of story.paragraphs) {
    for (const { expression } of placed.content.dates) {
      all++;
      if (isNewsy(expression)) newsy++;
      if (expression.kind !== "date" || expression.year === undefined || expression.yearDigits === 2) continue;
      years++;
      if (expression.era === "BC" || HISTORY_DISTANCE < here - expression.year) far++;
      if (expression.era === "BC" || expression.year < here) past++;
    }
  }
  if (years < 5 || (published === undefined && 0 < newsy)) return false;
  return (years * 0.8 <= far && newsy * 12 <= all) || (years * 0.8 <= past && newsy * 25 <= all);
}

function latestYear(story: Recognised): number {
  let latest = 0;
  for (const placed of story.paragraphs) {
    for (const { expression } of placed.content.dates) {
      if (expression.kind === "date" && expression.yearDigits === 4) latest = Math.max(latest, expression.year ?? 0);
    }
  }
  return latest;
}

/** What is said from the day of publication: “on Friday”, “yesterday”, “last week”. */
function isNewsy(expression: TimeExpression): boolean {
  switch (expression.kind) {
    case "date":
      return expression.weekday !== undefined && expression.day === undefined;
    case "deictic":
      return true;
    case "unit":
      return expression.relation === "last" || expression.relation === "this" || expression.relation === "next";
    case "duration":
      // “in the past week”; “over the next three years” may be told of any year.
      return expression.side !== undefined && expression.amounts.length === 1 && expression.amounts[0]!.count === 1;
    case "clock":
    case "day-part":
      return expression.day !== undefined && isNewsy(expression.day);
    default:
      return false;
  }
}
