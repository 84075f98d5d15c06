/** The sieves that give dates their values, in order: each touches only what those before it left open. */
import type { DateSieve } from "./context";
import { dayAndWeekday } from "./sieves/day-and-weekday";
import { history, monthAndDay, namedBefore, partOfYear, weekday } from "./sieves/implied";
import { open } from "./sieves/open";
import { parts } from "./sieves/parts";
import { plain } from "./sieves/plain";
import { relative } from "./sieves/relative";
import { scene } from "./sieves/scene";
import { times } from "./sieves/times";

export const SIEVES: readonly DateSieve[] = [
  // What needs nothing but itself.
  plain,
  // What needs only the expression said with it.
  parts,
  // What counts from publication or from the day spoken of.
  relative,
  times,
  // Before the sieve for weekdays, which would leave the number out.
  dayAndWeekday,
  // A story that tells of the past never means the months around its publication: before all that count from there.
  history,
  // What its own sentence and the one before tell of goes before what was named further off.
  scene,
  // Before all that looks for the nearest such day.
  namedBefore,
  weekday,
  monthAndDay,
  partOfYear,
  // Always answers.
  open,
];
