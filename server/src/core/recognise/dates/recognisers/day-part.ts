/** Parts of the day: Friday night, the morning of April 12, noon Saturday, at lunchtime, overnight. */
import type { DayPart, TimeExpression } from "../../../article/time-expression";
import { Calendar } from "../../../lexicon/calendar";
import { Pos, Shape } from "../../../lexicon/word-form";
import { copyWith } from "../../../text/copy-with";
import { readContainer, readWithin } from "../contexts";
import type { DateRecogniser, Match } from "../match";
import { formAt, isDash, isHyphen, lowerAt, type Reader, wordAt } from "../reader";

export const dayPart: DateRecogniser = {
  name: "day-part",
  starts: Calendar.DayPart | Calendar.Determiner,
  match(reader, at, read, depth) {
    const hasArticle = lowerAt(reader, at) === "the";
    const i = hasArticle ? at + 1 : at;
    const word = wordAt(reader, i, Calendar.DayPart);
    if (word === undefined || word.plural) return undefined;
    const head: DayPart = { kind: "day-part", part: word.part };
    // “the early morning hours of Sunday”, “the night-time”.
    const isNightTime = isHyphen(reader, i + 1) && lowerAt(reader, i + 2) === "time";
    const end = isNightTime ? i + 3 : lowerAt(reader, i + 1) === "hours" ? i + 2 : i + 1;
    const container = readContainer(reader, end, read, depth, ["of", "on"]) ?? readWithin(reader, end, read, depth);
    if (container !== undefined && isDay(container.within)) {
      // “the night of May 5-6” is one night.
      const last = word.part === "NI" ? (container.endOfAll ?? container.end) : container.end;
      return { end: last, type: "TIME", expression: copyWith(head, { day: container.within }) };
    }
    if (!standsForTime(reader, at, i, hasArticle)) return undefined;
    const isOvernight = lowerAt(reader, i) === "overnight";
    return { end, type: "TIME", expression: isOvernight ? { ...head, relation: "latest" } : head };
  },
};

/** “at noon”, “by midnight”, “in the morning”; a bare “night” or “evening” is as often a description. */
function standsForTime(reader: Reader, at: number, word: number, hasArticle: boolean): boolean {
  const before = lowerAt(reader, at - 1);
  const lower = lowerAt(reader, word);
  // “early morning”, “mid afternoon”: the position before it makes a time of it.
  if (
    wordAt(reader, at - 1, Calendar.Position) !== undefined ||
    (isDash(before) && wordAt(reader, at - 2, Calendar.Position) !== undefined)
  ) {
    return !hasArticle && lower !== "overnight";
  }
  if (hasArticle) return /^(?:in|during|by|through|throughout|until|for|late|early)$/.test(before);
  if (lower === "overnight" && isDenied(reader, word)) return false;
  if (lower === "overnight")
    return !/^[\p{L}]/u.test(lowerAt(reader, word + 1)) || isFunctionWord(lowerAt(reader, word + 1));
  if (/^(?:noon|midnight|midday|lunchtime|dawn|dusk|daybreak|nightfall|sunset|sunrise|teatime)$/.test(lower)) {
    return /^(?:at|by|before|after|around|about|until|till|since|from|to|past|and|near)$/.test(before);
  }
  return before === "at" && lower === "night";
}

/** So many words back a negation makes a figure of speech of it: “It will not be solved overnight”. */
const DENIAL_REACH = 6;

function isDenied(reader: Reader, at: number): boolean {
  for (let i = at - 1; at - DENIAL_REACH <= i && 0 <= i; i--) {
    const form = formAt(reader, i)!;
    if ((form.pos & Pos.Negation) !== 0) return true;
    if ((form.shape & Shape.Mark) !== 0) return false;
  }
  return false;
}

const isFunctionWord = (lower: string): boolean =>
  /^(?:in|at|on|by|and|after|as|to|from|for|when|with|while|but|that|the|a|into|following|near|because|over)$/.test(
    lower,
  );

/** Whether an expression is a single day: only such can have a morning. */
export function isDay(expression: TimeExpression): boolean {
  switch (expression.kind) {
    case "date":
      return expression.day !== undefined || expression.weekday !== undefined;
    case "deictic":
    case "holiday":
      return true;
    case "unit":
      return expression.unit === "day";
    case "offset":
      return expression.amount.unit === "day";
    case "nth":
      return expression.unit === "day";
    default:
      return false;
  }
}

/** The part that follows a day: “Friday” + “night”, “Tuesday” + “lunchtime”. */
export function readPartBehind(reader: Reader, at: number, day: TimeExpression): Match | undefined {
  const word = wordAt(reader, at, Calendar.DayPart);
  if (word === undefined || lowerAt(reader, at) === "overnight") return undefined;
  if (word.plural) {
    if (day.kind !== "date" || day.weekday === undefined || day.day !== undefined) return undefined;
    return {
      end: at + 1,
      type: "SET",
      expression: { kind: "set", value: `XXXX-WXX-${day.weekday}T${word.part}`, quant: "EVERY" },
    };
  }
  return { end: at + 1, type: "TIME", expression: { kind: "day-part", part: word.part, day } };
}
