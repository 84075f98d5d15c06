/** A day of a month that is left out, with its weekday: “Friday the 13th” is the nearest 13th that is a Friday. */
import { daysInMonth, toCivil, toDayNumber, weekdayOf } from "../../../text/civil";
import { at, type DateSieve } from "../context";
import { describeDay } from "../describe";
import { dayMoment } from "../moment";

/** Every day of a month falls on every weekday within so many months. */
const REACH = 12;

export const dayAndWeekday: DateSieve = {
  name: "day-and-weekday",
  resolve(expression, { published }) {
    if (expression.kind !== "date" || published === undefined) return undefined;
    const { day, weekday, month, year, tense } = expression;
    if (day === undefined || weekday === undefined || month !== undefined || year !== undefined) return undefined;
    const here = toCivil(published);
    const side = tense === "future" ? 1 : -1;
    for (let distance = 0; distance <= REACH; distance++) {
      for (const step of distance === 0 ? [0] : [distance * side, -distance * side]) {
        const months = here.year * 12 + here.month - 1 + step;
        const [candidateYear, candidateMonth] = [Math.floor(months / 12), (months % 12) + 1];
        if (daysInMonth(candidateYear, candidateMonth) < day) continue;
        const number = toDayNumber(candidateYear, candidateMonth, day);
        if (weekdayOf(number) === weekday)
          return at(dayMoment(number), `The nearest such day to publication, ${describeDay(published)}`);
      }
    }
    return undefined;
  },
};
