/** The values that TIMEX3 allows, as this project writes them: after TimeML 1.2.1, section 2.3, and ISO 8601. */
import assert from "node:assert/strict";
import type { Timex } from "../../../server/src/core/article/article";

const YEAR = String.raw`(?:\d{4}|BC\d{4,}|XXXX)`;
const MONTH = "(?:0[1-9]|1[0-2]|XX)";
const DAY = String.raw`(?:0[1-9]|[12]\d|3[01]|XX)`;
const WEEK = String.raw`W(?:0[1-9]|[1-4]\d|5[0-3]|XX)`;
const DATE = [
  // A day, month or year; “2018-XX” is some month of it.
  `${YEAR}(?:-${MONTH}(?:-${DAY})?)?`,
  // A week, weekend, weekday, or all of Monday to Friday.
  `${YEAR}-${WEEK}(?:-(?:WE|WD|[1-7]))?`,
  `${YEAR}-(?:Q[1-4X]|H[12X]|SP|SU|FA|WI)`,
  // A decade, century, millennium: the digits that its years share.
  String.raw`(?:\d{1,3}|BC\d{2,3}|XXX?)`,
].join("|");
const REFERENCE = "PAST_REF|PRESENT_REF|FUTURE_REF";
const CLOCK = String.raw`(?:[01]\d|2[0-4])(?::[0-5]\d(?::[0-6]\d)?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?`;
const PART = "MO|MI|AF|EV|NI|DT|XX";
const TIME = `(?:${DATE})T(?:${CLOCK}|${PART})`;
const COUNT = String.raw`(?:\d+(?:\.\d+)?|X)`;
const PERIOD = `P(?=[\\dXT])(?:${COUNT}(?:Y|M|WE|W|DE|CE|NI|D|Q))*(?:T(?:${COUNT}[HMS])+)?`;

const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);

/** The type of an expression bounds the form of its value. */
const VALUES: Readonly<Record<Timex["type"], RegExp>> = {
  DATE: whole(`${DATE}|${REFERENCE}`),
  TIME: whole(`${TIME}|${REFERENCE}`),
  DURATION: whole(PERIOD),
  // “Tuesday nights”, “twice a week”, “every October”.
  SET: whole(`${PERIOD}|${DATE}|${TIME}`),
};
const POINT = whole(`${DATE}|${TIME}`);
const MODIFIERS = whole(
  "START|MID|END|APPROX|MORE_THAN|LESS_THAN|EQUAL_OR_MORE|EQUAL_OR_LESS|BEFORE|AFTER|ON_OR_BEFORE|ON_OR_AFTER",
);

/** Fails where an attribute is none that TIMEX3 knows; the numbers of an impossible date are kept as written. */
export function checkTimex(timex: Timex, text: string): void {
  const words = JSON.stringify({ words: text.slice(timex.start, timex.end), timex });
  if (timex.impossible === undefined) assert.match(timex.value, VALUES[timex.type], words);
  assert.match(timex.mod ?? "APPROX", MODIFIERS, words);
  for (const point of [timex.beginPoint, timex.endPoint, timex.anchor]) {
    if (point !== undefined && timex.impossible === undefined) assert.match(point, POINT, words);
  }
  if (timex.open !== undefined) assert.match(timex.value, /X/, words);
  for (const sentence of [timex.how, timex.open]) assert.doesNotMatch(sentence ?? "", /NaN|undefined|null/, words);
}
