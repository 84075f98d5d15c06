/** Dates and times that no calendar or clock has. */
import { textOf } from "../../text/span";
import type { Rule } from "../rule";

export const dateImpossible: Rule = {
  id: "date/impossible",
  severity: "error",
  title: "Impossible date or time",
  why: "A day that the month does not have, or a time that no clock shows, is always a slip, and often the sign of a wrong month or hour.",
  examples: [
    { bad: "The talks end on <here>31 June 2021</here>.", published: "2021-06-01" },
    { bad: "He was born on <here>February 29, 2019</here>.", published: "2021-06-01" },
    { bad: "The deal was due by <here>Feb. 30</here>." },
    { bad: "The blast came at <here>25:61</here> on the harbour front.", published: "2021-06-01" },
    { bad: "The last bus left at <here>13 p.m.</here> and never came.", published: "2021-06-01" },
  ],
  allowed: [
    "The talks end on 30 June 2021.",
    "He was born on February 29, 2020.",
    "The deal was due by Feb. 29.",
    "The blast came at 23:59 on the harbour front.",
    "They won 31-6 in June.",
    "He ran the race in 2:61:30 and read from Genesis 24:67.",
    "Kiel won 25:61. The shares were split 60:40.",
  ],
  *check(article) {
    for (const date of article.dates) {
      if (date.impossible === undefined) continue;
      yield {
        start: date.start,
        end: date.end,
        message: `“${textOf(article.text, date)}” cannot be: ${continued(date.impossible)}`,
      };
    }
  },
};

/** A sentence behind a colon: “A day has 24 hours.” opens small, “June has 30 days.” does not. */
const continued = (sentence: string): string => sentence.replace(/^(?:An?|With) /, (word) => word.toLowerCase());
