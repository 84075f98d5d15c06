/** The card of a temporal expression: the day of the week, the value, and how it was found. */
import type { Timex } from "../../article/article";
import { describeTimex } from "../describe-timex";
import { TIMEX_WORDS } from "../words";
import type { Card, Fact } from "./card";

/** `words`: the expression as the story has it. */
export function dateCard(date: Timex, words: string): Card {
  const facts: Fact[] = [{ label: "Value", value: date.value }];
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
