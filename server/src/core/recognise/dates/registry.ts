/** The date recognisers in order; of two that take equally many words the earlier one wins. */
import type { DateRecogniser } from "./match";
import { approximator } from "./recognisers/approximator";
import { beforeAfter } from "./recognisers/before-after";
import { quarter, season } from "./recognisers/calendar-part";
import { clock } from "./recognisers/clock";
import { dayPart } from "./recognisers/day-part";
import { deictic, reference } from "./recognisers/deictic";
import { duration } from "./recognisers/duration";
import { holiday } from "./recognisers/holiday";
import { monthDate } from "./recognisers/month-date";
import { numericDate } from "./recognisers/numeric-date";
import { phrase } from "./recognisers/phrase";
import { nthUnit, position, unitEnd } from "./recognisers/position";
import { frequency, recurrence, timesPer } from "./recognisers/recurrence";
import { relative, yearAgo } from "./recognisers/relative";
import { weekday } from "./recognisers/weekday";
import { fiscalYear, wholeUnit } from "./recognisers/whole-unit";
import { century, decade, year } from "./recognisers/year";

export const DATE_RECOGNISERS: readonly DateRecogniser[] = [
  // What a table says is fixed needs no guess.
  phrase,
  // Digits alone say most, so they come before all that guesses.
  numericDate,
  // A named day beats the month, weekday or season in its name: “May Day”, “Good Friday”.
  holiday,
  monthDate,
  weekday,
  // A clock time may be four digits with a zone: before the year (“1900 GMT”).
  clock,
  decade,
  century,
  year,
  quarter,
  season,
  nthUnit,
  unitEnd,
  fiscalYear,
  wholeUnit,
  // “the year before 2015” would leave a whole unit and a year.
  beforeAfter,
  yearAgo,
  // “the last two weeks” is a duration with a side; the plain duration would leave “the last” out.
  relative,
  duration,
  timesPer,
  recurrence,
  frequency,
  deictic,
  dayPart,
  reference,
  // These wrap what the others read.
  position,
  approximator,
];
