/** Dates that nobody can count, because the story does not say when it was published. */
import type { Resolved, Timex } from "../../article/article";
import { OPEN } from "../../resolve/dates/context";
import { textOf } from "../../text/span";
import type { Rule } from "../rule";

/** More places than these are of no use to somebody who has to write one date. */
const MAX_RELATED = 20;

export const dateUnresolved: Rule = {
  id: "date/unresolved",
  severity: "information",
  title: "No date to count from",
  why: "“Friday” and “last month” mean a day only beside the day of publication. Give it once, in a header or dateline, and every date of the story can be checked.",
  examples: [
    { bad: "Troops left the valley on <here>Friday</here>, the army said. The talks began last month." },
    { bad: "The court meets on <here>5 May</here>." },
    { bad: "GENEVA, March 3 (Reuters) - The court met <here>yesterday</here> and meets again next month." },
  ],
  allowed: [
    "date 2019-11-04 AFP, BAMAKO\n\nTroops left the valley on Friday, the army said. The talks began last month.",
    "GENEVA, March 3, 2021 (Reuters) - The court met yesterday and meets again next month.",
  ],
  *check(article) {
    if (article.published !== null) return;
    const open = article.dates.filter(isUncounted);
    const [first, ...others] = open;
    if (first === undefined) return;
    const count = open.length === 1 ? "" : ` So do ${others.length} more.`;
    yield {
      start: first.start,
      end: first.end,
      message: `“${textOf(article.text, first)}” stays open: ${reason(article)}.${count}`,
      related: others.slice(0, MAX_RELATED).map(({ start, end }) => ({ start, end, message: "Stays open, too" })),
    };
  },
};

/** A date that only the day of publication can settle. The clock alone (“at 10 a.m.”) says what a reader needs. */
function isUncounted({ type, value, open, impossible }: Timex): boolean {
  if (open !== OPEN.reference || impossible !== undefined || type === "SET") return false;
  return !/^XXXX-XX-XXT\d/.test(value);
}

/** What is missing and how to give it. */
function reason({ dateline, text }: Resolved): string {
  const words = dateline === null ? "" : textOf(text, dateline);
  return /\d/.test(words)
    ? "the dateline gives no year; write one behind its day"
    : "the story does not say when it was published; begin it with a line such as “date 2019-11-04 AFP, BAMAKO”, or give day and year in the dateline";
}
