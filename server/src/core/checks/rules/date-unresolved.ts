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
    const { missing, remedy } = reason(article);
    const words = (date: Timex): string => `“${textOf(article.text, date)}”`;
    const which = others.length === 0 ? `${words(first)} stays` : `${words(first)} and ${others.length} more stay`;
    yield {
      start: first.start,
      end: first.end,
      message: `${missing}: ${which} open. ${remedy}`,
      related: others.slice(0, MAX_RELATED).map((date) => ({
        start: date.start,
        end: date.end,
        message: `${words(date)} stays open`,
      })),
    };
  },
};

/** A date that only the day of publication can settle. The clock alone (“at 10 a.m.”) says what a reader needs. */
function isUncounted({ type, value, open, impossible }: Timex): boolean {
  if (open !== OPEN.reference || impossible !== undefined || type === "SET") return false;
  return !/^XXXX-XX-XXT\d/.test(value);
}

/** What is missing and how to give it. */
function reason({ dateline, text }: Resolved): { readonly missing: string; readonly remedy: string } {
  if (dateline !== null && /\d/.test(textOf(text, dateline)))
    return { missing: "No year in the dateline", remedy: "Write the year behind its day." };
  return {
    missing: "No date of publication",
    remedy: "Begin the story with a line such as “date 2019-11-04 AFP, BAMAKO”, or give day and year in the dateline.",
  };
}
