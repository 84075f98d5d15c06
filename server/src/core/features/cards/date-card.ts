/** The card of a temporal expression: the day of the week, the value, and how it was found. */
import type { Timex } from "../../article/article";
import { describeTimex } from "../describe-timex";
import { TIMEX_WORDS } from "../words";
import type { Card, Fact } from "./card";

/** `words`: the expression as the story has it; `published`: the date of publication, where it is known. */
export function dateCard(date: Timex, words: string, published: string | null): Card {
  const facts: Fact[] = [];
  if (isOpen(date.value)) {
    const reason = published === null ? "the story gives no date to count from" : "the story leaves it open";
    // "Every Friday" has the value of a Friday, and nothing is missing.
    if (date.type !== "SET") facts.push({ label: "Not resolved", value: reason });
  } else if (!date.value.endsWith("_REF")) facts.push({ label: valueLabel(date.value), value: date.value });
  if (date.impossible !== undefined) facts.push({ label: "Impossible", value: date.impossible });
  if (date.weekdayMismatch !== undefined) facts.push({ label: "Weekday", value: date.weekdayMismatch });
  if (date.how !== undefined) facts.push({ label: "Resolved as", value: date.how });
  if (date.freq !== undefined) facts.push({ label: "Frequency", value: date.freq });
  const described = describeTimex(date);
  return {
    title: described === date.value ? words : described,
    kind: TIMEX_WORDS[date.type],
    facts,
    why: `Found by ${date.by}`,
  };
}

/** The story leaves the year, month or day open: "XXXX-WXX-5" for a Friday. A period of no exact length, "PXM", is none. */
const isOpen = (value: string): boolean => value.startsWith("XXXX");

/** ISO 8601 has days, weeks, times and periods; quarters, seasons and parts of a day are TIMEX3's own. */
const valueLabel = (value: string): string =>
  /^(?:\d{4}(?:-\d{2}(?:-\d{2})?|-W\d{2}(?:-\d)?)?(?:T\d{2}.*)?|P[\dTYMWDHS.]+)$/.test(value) ? "ISO value" : "Value";
