/** The card of the header or dateline: who filed the story, where and when. */
import type { DatelineInfo } from "../../article/article";
import { describeDate } from "../describe-timex";
import type { Card, Fact } from "./card";

/** `published`: the date of publication, from wherever it is known. */
export function datelineCard(dateline: DatelineInfo, published: string | null): Card {
  const { agency, place, date } = dateline;
  const facts: Fact[] = [];
  if (date !== null) facts.push({ label: "Published", value: `${describeDate(date) ?? date} (${date})` });
  if (agency !== null) facts.push({ label: "Agency", value: agency });
  if (place !== null) facts.push({ label: "Filed from", value: place });
  return {
    title: [agency, place].filter((part) => part !== null).join(", ") || "Header",
    kind: "dateline",
    facts,
    why: published === null ? "Without a year here, weekdays stay open" : "Relative dates of the story count from here",
  };
}
