/** A weekday that is not the one of the date beside it. */
import type { Rule } from "../rule";

export const dateWeekday: Rule = {
  id: "date/weekday",
  severity: "warning",
  title: "Weekday does not match its date",
  why: "One of the two is wrong, and readers plan by both.",
  examples: [{ bad: "The court sits again on <here>Tuesday, 4 November 2019</here>.", published: "2019-11-01" }],
  allowed: [
    "The court sits again on Monday, 4 November 2019.",
    "The court sits again on Monday and on 14 November 2019.",
  ],
  *check(article) {
    for (const date of article.dates) {
      if (date.weekdayMismatch === undefined) continue;
      yield { start: date.start, end: date.end, message: date.weekdayMismatch };
    }
  },
};
