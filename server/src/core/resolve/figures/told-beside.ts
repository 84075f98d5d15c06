/** What the words beside a figure say of it: its own time, and whether it is only there to be compared with another. */
import type { Figure, Resolved, Timex } from "../../article/article";
import { firstAtOrAfter } from "../../text/span";
import { isLongBefore } from "./figure-context";

type Story = Pick<Resolved, "text" | "dates" | "published">;

/** How far from a figure its own time may stand, in UTF-16 code units. */
const REACH = 80;

/**
 * The year of an event long past that is said with the figure in its clause: “killed 12,000 in 1960”, “the 1960 quake killed”,
 * “In 2010, a quake killed”; "" for a time that is not long past, undefined where none is said.
 */
export function yearOfHistory(story: Story, figure: Figure): string | undefined {
  const value = ownTime(story, figure)?.value;
  if (value === undefined) return undefined;
  return isLongBefore(value.slice(0, 10), story.published) ? value.slice(0, 4) : "";
}

/** Four digits of a year, alone or with a month, a day, a week, a quarter, a half or a season. */
const TIME = /^\d{4}(?:$|-\d{2}|-[WQHS])/;

function ownTime({ text, dates }: Story, { start, end }: Figure): Timex | undefined {
  const next = firstAtOrAfter(dates, end);
  const behind = dates[next];
  if (behind !== undefined && behind.start - end <= REACH && TIME.test(behind.value)) {
    if (!ENDS_CLAUSE.test(text.slice(end, behind.start))) return behind;
  }
  // A duration may stand between: “In 2010, in two days, 12 died”.
  for (let i = next - 1; Math.max(0, next - 3) <= i; i--) {
    const before = dates[i]!;
    if (start < before.end || !TIME.test(before.value)) continue;
    if (REACH < start - before.end) return undefined;
    const between = text.slice(before.end, start);
    const leading = text.slice(Math.max(0, before.start - LEAD), before.start);
    // “In 2010, a quake killed 12”: the comma ends what opens the clause.
    const isOpening = between.startsWith(",") && OPENS_CLAUSE.test(leading);
    if (ENDS_CLAUSE.test(isOpening ? between.slice(1) : between) || IS_BOUND.test(leading)) return undefined;
    return before;
  }
  return undefined;
}

/** Marks and words behind which another clause or another time begins. */
const ENDS_CLAUSE =
  /[,;:()"“”\n]|[.!?]\s|\b(?:and|but|while|whereas|that|which|who|since|until|from|before|after|than|compared|against|said)\b/i;
/** The words before a time that opens its clause. */
const OPENS_CLAUSE =
  /(?:^|[.!?;:“"\n]\s*|,\s|\b(?:and|but)\s)(?:(?:back|early|late|later|again)\s)?(?:in|on|during)\s(?:the\s)?$/i;
/** A time that another is measured from: “the worst since 1960”. */
const IS_BOUND = /\b(?:since|until|after|before|from|by|than|to)\s(?:the\s|early\s|late\s|at least\s)?$/i;
const LEAD = 24;

/**
 * A former level or the other side: “rose to 9 from | $2 million”, “56 percent against | 41 percent”, “compared with | 3 percent”,
 * “won by 56 percent to | 41 percent”.
 */
export function isComparison(text: string, { start, kind, predicate }: Figure): boolean {
  const before = text.slice(Math.max(0, start - COMPARED_REACH), start);
  // Most figures have none of these words in front of them.
  if (COMPARING.some((letters) => before.includes(letters)) && COMPARED.test(before)) return true;
  // “was cut 2 percent to 5 percent”, “from 2 percent to 5 percent”: a level that was reached.
  return (
    kind === "PERCENT" && !MOVING.has(predicate?.class ?? "") && OTHER_SIDE.test(before) && !/\bfrom\b/.test(before)
  );
}

const MOVING: ReadonlySet<string> = new Set(["increase", "decrease", "reaching", "settling"]);
const OTHER_SIDE = /\d ?(?:%|percent|per cent) (?:of (?:the )?votes? )?to $/;
const COMPARED_REACH = 48;
/** Letters in each of the words that compare, whatever their case at the start of a sentence. */
const COMPARING: readonly string[] = ["rom", "gainst", "ersus", "vs", "ompared"];
const COMPARED =
  /\b(?:from|against|versus|vs\.?|compared (?:with|to))\s(?:(?:just|only|about|around|some|nearly|roughly|an?|the|its|previous|earlier|prior|revised|level|high|low|of)\s){0,4}[^\s\d]{0,4}$/i;
