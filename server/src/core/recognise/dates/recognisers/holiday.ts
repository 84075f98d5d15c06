/** Named days: Christmas, Bastille Day, Thanksgiving 2018, Easter Sunday morning, Labor Day weekend. */
import type { Holiday, TimeExpression } from "../../../article/time-expression";
import { Calendar } from "../../../lexicon/calendar";
import { copyWith } from "../../../text/copy-with";
import { isNameLike, yearAt } from "../contexts";
import type { DateRecogniser } from "../match";
import { hasWords, isCapital, lowerAt, wordAt } from "../reader";
import { readPartBehind } from "./day-part";

export const holiday: DateRecogniser = {
  name: "holiday",
  starts: Calendar.Holiday,
  match(reader, at) {
    const word = wordAt(reader, at, Calendar.Holiday)!;
    if (!isCapital(reader, at) && wordAt(reader, at, Calendar.Digits) === undefined) return undefined;
    for (const name of word.holidays) {
      const end = at + 1 + name.rest.length;
      if (!hasWords(reader, at + 1, name.rest)) continue;
      if (
        0 < name.rest.length &&
        !isCapital(reader, end - 1) &&
        !/\d/.test(lowerAt(reader, end - 1)) &&
        // “the D-day for his arrest” is any day that was planned.
        (lowerAt(reader, end - 1) !== "day" || name.rule.kind === "once") &&
        !/^['’]s$/.test(lowerAt(reader, end - 1))
      )
        continue;
      // “Easter Island”, “Christmas Island”, “Ashura Festival”.
      if (name.rest.length === 0 && isNameLike(reader, end) && wordAt(reader, at, Calendar.Digits) === undefined)
        continue;
      const head: Holiday = { kind: "holiday", name: name.name, rule: name.rule };
      const year = yearAt(reader, lowerAt(reader, end) === "," ? end + 1 : end);
      if (year !== undefined) {
        const yearEnd = lowerAt(reader, end) === "," ? end + 2 : end + 1;
        return {
          end: yearEnd,
          type: "DATE",
          expression: copyWith(head, { within: { kind: "date", year, yearDigits: 4 } }),
        };
      }
      if (lowerAt(reader, end) === "weekend") return { end: end + 1, type: "DATE", expression: weekendAround(head) };
      return readPartBehind(reader, end, head) ?? { end, type: "DATE", expression: head };
    }
    return undefined;
  },
};

/** “Labor Day weekend” lies before its Monday, “Thanksgiving weekend” behind its Thursday: two days before either, its week has begun. */
function weekendAround(day: Holiday): TimeExpression {
  const within = { kind: "offset", amount: { count: 2, unit: "day" }, direction: -1, origin: day } as const;
  return { kind: "nth", number: -1, unit: "weekend", within };
}
