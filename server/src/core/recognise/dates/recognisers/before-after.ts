/** The time just before or after another: the day before, the night before, the year before 2015, the week after next, the day after Christmas. */
import { Calendar } from "../../../lexicon/calendar";
import { Shape } from "../../../lexicon/word-form";
import { readWithin } from "../contexts";
import type { DateRecogniser, Match } from "../match";
import { formAt, lowerAt, type Reader, wordAt } from "../reader";

export const beforeAfter: DateRecogniser = {
  name: "before-after",
  starts: Calendar.Determiner,
  match(reader, at, read, depth) {
    if (lowerAt(reader, at) !== "the") return undefined;
    const side = lowerAt(reader, at + 2);
    if (side !== "before" && side !== "after") return undefined;
    const word = wordAt(reader, at + 1, Calendar.Unit | Calendar.DayPart);
    if (word === undefined || word.plural) return undefined;
    const direction = side === "before" ? -1 : 1;
    const { unit } = word;
    if ((word.kinds & Calendar.DayPart) !== 0) {
      // “the morning after” describes; “the night before” and “the evening before” are times.
      if (direction > 0 || word.part.length !== 2 || !endsClause(reader, at + 3)) return undefined;
      return { end: at + 3, type: "TIME", expression: { kind: "day-part", part: word.part, relation: "before" } };
    }
    if (unit === undefined || !/^(?:day|week|weekend|month|year)$/.test(unit)) return undefined;
    const point = (end: number, count: number): Match => ({
      end,
      type: "DATE",
      expression: { kind: "offset", amount: { count, unit }, direction, origin: "publication" },
    });
    // “the year before last”, “the week after next”.
    if (lowerAt(reader, at + 3) === (direction < 0 ? "last" : "next") && !isTime(reader, at + 4))
      return point(at + 4, 2);
    const origin = readWithin(reader, at + 3, read, depth);
    if (origin !== undefined) {
      // “the day after Monday’s attack” counts from the attack.
      if (/^['’]s?$/.test(lowerAt(reader, origin.end))) return undefined;
      const amount = { count: 1, unit };
      return {
        end: origin.end,
        type: "DATE",
        expression: { kind: "offset", amount, direction, origin: origin.within },
      };
    }
    if (!endsClause(reader, at + 3)) return undefined;
    return { end: at + 3, type: "DATE", expression: { kind: "unit", unit, relation: side } };
  },
};

const isTime = (reader: Reader, at: number): boolean =>
  wordAt(reader, at, Calendar.Unit | Calendar.Month | Calendar.Weekday | Calendar.Season) !== undefined;

/** Nothing follows that the day could be before: “The day before, he had called”, “more than the year before.” */
function endsClause(reader: Reader, at: number): boolean {
  const form = formAt(reader, at);
  if (form === undefined) return true;
  return (
    ((form.shape & Shape.Mark) !== 0 && !/^["“‘'(]/.test(form.lower)) || /^(?:and|but|when|while)$/.test(form.lower)
  );
}
