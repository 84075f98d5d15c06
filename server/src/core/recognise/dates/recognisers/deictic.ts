/** Words whose time is that of publication: today, yesterday morning, tonight, the day before yesterday, now, recently. */
import { Calendar } from "../../../lexicon/calendar";
import type { DateRecogniser } from "../match";
import { hasWords, isCapital, isHyphen, lowerAt, wordAt } from "../reader";
import { readPartBehind } from "./day-part";

export const deictic: DateRecogniser = {
  name: "deictic",
  starts: Calendar.Deictic | Calendar.Determiner,
  match(reader, at) {
    if (wordAt(reader, at, Calendar.Determiner) !== undefined) {
      if (hasWords(reader, at, ["the", "day", "before", "yesterday"])) {
        return { end: at + 4, type: "DATE", expression: { kind: "deictic", days: -2 } };
      }
      if (hasWords(reader, at, ["the", "day", "after", "tomorrow"])) {
        return { end: at + 4, type: "DATE", expression: { kind: "deictic", days: 2 } };
      }
      return undefined;
    }
    const word = wordAt(reader, at, Calendar.Deictic)!;
    // “the Today programme”, “the Tonight Show”.
    if (isCapital(reader, at) && lowerAt(reader, at - 1) === "the") return undefined;
    // “USA Today”, “Tonight Show”.
    if (
      isCapital(reader, at) &&
      (isCapital(reader, at - 1) || isCapital(reader, at + 1)) &&
      !/^[.!?“"]?$/.test(lowerAt(reader, at - 1))
    )
      return undefined;
    const day = { kind: "deictic", days: word.deictic } as const;
    if (word.part !== "") return { end: at + 1, type: "TIME", expression: { kind: "day-part", part: word.part, day } };
    return readPartBehind(reader, at + 1, day) ?? { end: at + 1, type: "DATE", expression: day };
  },
};

export const reference: DateRecogniser = {
  name: "reference",
  starts: Calendar.Reference,
  match(reader, at) {
    const word = wordAt(reader, at, Calendar.Reference)!;
    // “as recently as 2017”.
    if (lowerAt(reader, at - 1) === "as") return undefined;
    if (isHyphen(reader, at + 1) || isHyphen(reader, at - 1)) return undefined;
    return {
      end: at + 1,
      type: "DATE",
      expression: { kind: "reference", value: word.value as "PRESENT_REF" | "PAST_REF" | "FUTURE_REF" },
    };
  },
};
