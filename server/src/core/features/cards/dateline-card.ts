/** The card of the header or dateline: who filed the story, where and when. */
import type { DatelineInfo } from "../../article/article";
import { describeDate } from "../describe-timex";
import type { Card, Fact } from "./card";

export function datelineCard(dateline: DatelineInfo): Card {
  const { agency, place, date } = dateline;
  const facts: Fact[] = [];
  if (date !== null) facts.push({ label: "Published", value: `${describeDate(date) ?? date} (${date})` });
  if (agency !== null) facts.push({ label: "Agency", value: agency });
  if (place !== null) facts.push({ label: "Filed from", value: place });
  return {
    title: [agency, place].filter((part) => part !== null).join(", ") || "Header",
    kind: "dateline",
    facts,
    why: "Relative dates of the story count from here",
  };
}
