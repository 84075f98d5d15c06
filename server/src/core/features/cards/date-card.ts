/** The card of a temporal expression: the day of the week, how it was found, and its TIMEX3 value. */
import type { Timex } from "../../article/article";
import { describeDate, describeTimex } from "../describe-timex";
import { TIMEX_WORDS } from "../words";
import type { Card, Fact } from "./card";

/** `words`: the expression as the story has it. */
export function dateCard(date: Timex, words: string): Card {
  const { value, type, open, impossible, weekdayMismatch, how, beginPoint, endPoint } = date;
  const described = describeTimex(date);
  // An impossible date has no words but its own: “31 June”.
  const title = described === value || impossible !== undefined ? words : described;
  const facts: Fact[] = [];
  if (impossible !== undefined) facts.push({ label: "Impossible", value: impossible });
  else if (open !== undefined) facts.push({ label: "Not resolved", value: open });
  if (weekdayMismatch !== undefined) facts.push({ label: "Weekday", value: weekdayMismatch });
  // “14 May 2019” below “Tuesday 14 May 2019” tells nothing.
  if (how !== undefined && !title.includes(how)) facts.push({ label: "How", value: how });
  // The date itself is one end where the story gives a stretch from it or up to it.
  if (beginPoint !== undefined && beginPoint !== value) facts.push({ label: "From", value: inWords(beginPoint) });
  if (endPoint !== undefined && endPoint !== value) facts.push({ label: "To", value: inWords(endPoint) });
  facts.push({ label: "TIMEX3 value", value: timexValue(date) });
  return { title, kind: TIMEX_WORDS[type], facts, why: `Found by ${date.by}` };
}

const inWords = (point: string): string => describeDate(point) ?? point;

/** The value with the attributes that go with it: "P1W, quant EVERY, freq 2X". */
function timexValue({ value, mod, quant, freq }: Timex): string {
  const attributes = Object.entries({ mod, quant, freq }).filter(([, attribute]) => attribute !== undefined);
  return [value, ...attributes.map(([name, attribute]) => `${name} ${attribute}`)].join(", ");
}
