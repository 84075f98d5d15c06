/**
 * Judges whole cases of the suites of figures that other tools were built with: a case is right if every expected figure is
 * found and nothing else is.
 *
 *   npx tsx server/scripts/score/figure-cases.ts GOLD.jsonl PREDICTED.jsonl [--accepted ACCEPTED.tsv] [--all]
 *
 * prints the wrong cases with what is wrong, those accepted apart with --all, and the share of right ones.
 */
import fs from "node:fs";
import { parseAccepted } from "./cases";

/** A figure of a case, in the interchange form; `start` and `end` in UTF-16 code units, half-open. */
export interface CaseFigure {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly value: number | string | readonly number[] | null;
  readonly change?: string;
  readonly by?: string;
  readonly unit?: { readonly start?: number; readonly end?: number; readonly normalized: string } | null;
}

/** One case of a suite. */
export interface GoldCase {
  readonly id: string;
  readonly text: string;
  readonly figures: readonly CaseFigure[];
  /** The kinds that the case annotates; others are not judged. */
  readonly kinds?: readonly string[];
}

/** What the command line prints for the text of a case. */
export interface PredictedStory {
  readonly id: string;
  readonly figures?: readonly CaseFigure[];
}

export interface Judgement {
  readonly right: boolean;
  /** What is missing, different or too much; empty for a right case. */
  readonly reason: string;
}

/**
 * Whether all expected figures are found, each with an overlapping span, its value or interval and its unit, and nothing else of the
 * kinds that the case annotates. The number inside “$5” may be found as a sum of money. A figure whose bound the case states
 * (“more than 5”) needs that bound, where “>” and “>=” are told apart.
 */
export function judgeFigureCase(gold: GoldCase, predicted: PredictedStory): Judgement {
  const figures = predicted.figures ?? [];
  const used = new Set<CaseFigure>();
  const reasons: string[] = [];
  for (const expected of gold.figures) {
    const near = figures.filter((figure) => !used.has(figure) && overlaps(expected, figure));
    const found = near.find((figure) => isSame(expected, figure)) ?? near[0];
    if (found === undefined) reasons.push(`missing ${describe(gold, expected)}`);
    else if (isSame(expected, found)) used.add(found);
    else {
      used.add(found);
      reasons.push(`${describe(gold, found)} for ${describe(gold, expected)}`);
    }
  }
  for (const figure of figures) {
    // “three hours” is a time to these suites, which other cases annotate.
    if (figure.by === "duration") continue;
    if (used.has(figure) || (gold.kinds !== undefined && !gold.kinds.includes(figure.kind))) continue;
    reasons.push(`extra ${describe(gold, figure)}`);
  }
  return { right: reasons.length === 0, reason: reasons.join("; ") };
}

const overlaps = (a: CaseFigure, b: CaseFigure): boolean => endOf(a) > startOf(b) && endOf(b) > startOf(a);
/** Number and unit together, as these suites mark them. */
const startOf = ({ start, unit }: CaseFigure): number => Math.min(start, unit?.start ?? start);
const endOf = ({ end, unit }: CaseFigure): number => Math.max(end, unit?.end ?? end);

function isSame(expected: CaseFigure, found: CaseFigure): boolean {
  if (!sameValue(expected.value, found.value) || !sameBound(expected.change, found.change)) return false;
  return expected.unit === undefined || expected.unit === null || unitOf(expected) === unitOf(found);
}

function sameValue(expected: CaseFigure["value"], found: CaseFigure["value"]): boolean {
  if (expected === null || found === null) return expected === found;
  if (typeof expected === "object" && typeof found === "object")
    return expected.length === found.length && expected.every((value, i) => close(value, found[i] ?? Number.NaN));
  return typeof expected !== "object" && typeof found !== "object" && close(Number(expected), Number(found));
}

const close = (a: number, b: number): boolean => a === b || Math.abs(a - b) <= 1e-8 + 1e-5 * Math.abs(b);

/** A case without a bound leaves it open: “about 5” is 5 to these suites. */
function sameBound(expected = "=", found = "="): boolean {
  return expected === "=" || expected === "up" || expected === "down" || expected === found;
}

/** Names of the same unit: the suites' to ours. */
const SAME_UNIT: Readonly<Record<string, string>> = {
  "british pound": "pound sterling",
  "united states dollar": "dollar",
  "us dollar": "dollar",
  yen: "japanese yen",
  yuan: "chinese yuan",
  renminbi: "chinese yuan",
  rand: "south african rand",
  rupee: "indian rupee",
  rouble: "russian rouble",
  ruble: "russian rouble",
  "russian ruble": "russian rouble",
  shekel: "israeli shekel",
  franc: "swiss franc",
  ringgit: "malaysian ringgit",
  lira: "turkish lira",
  pound: "pound-mass",
  "metric ton": "tonne",
  penny: "pence",
  "degree celsius": "celsius",
  "degree fahrenheit": "fahrenheit",
  c: "celsius",
  f: "fahrenheit",
  year: "year of age",
  month: "month of age",
  week: "week of age",
  day: "day of age",
};

function unitOf({ kind, unit }: CaseFigure): string {
  const name = (unit?.normalized ?? "").toLowerCase().replaceAll("meter", "metre").replaceAll("liter", "litre");
  const isAge = /^(?:year|month|week|day)$/.test(name);
  if (isAge && kind !== "AGE") return name;
  if (kind === "MONEY" && name === "pound") return "pound sterling";
  return (SAME_UNIT[name] ?? name).replaceAll("-", " ");
}

function describe({ text }: GoldCase, figure: CaseFigure): string {
  const words = text.slice(startOf(figure), endOf(figure));
  const unit = figure.unit?.normalized === undefined ? "" : ` ${figure.unit.normalized}`;
  const value = JSON.stringify(figure.value);
  return `${figure.kind} “${words}” ${figure.change ?? "="} ${value}${unit}`;
}

const readLines = <T>(file: string): T[] =>
  fs
    .readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);

function main([goldPath, predictedPath, ...options]: readonly string[]): void {
  if (goldPath === undefined || predictedPath === undefined) {
    console.error("usage: figure-cases.ts GOLD.jsonl PREDICTED.jsonl [--accepted ACCEPTED.tsv] [--all]");
    process.exitCode = 2;
    return;
  }
  const table = options[options.indexOf("--accepted") + 1];
  const accepted = parseAccepted(
    options.includes("--accepted") && table !== undefined ? fs.readFileSync(table, "utf8") : "",
  );
  const byId = new Map(readLines<PredictedStory>(predictedPath).map((story) => [story.id, story]));
  const gold = readLines<GoldCase>(goldPath);
  let right = 0;
  let excused = 0;
  for (const goldCase of gold) {
    const { id, text } = goldCase;
    const judgement = judgeFigureCase(goldCase, byId.get(id) ?? { id });
    const key = accepted.cases.get(id);
    if (judgement.right) right++;
    else if (key !== undefined) excused++;
    if (judgement.right && key !== undefined) console.log(`${id}\tright, though accepted as ${key}`);
    if (!judgement.right && (key === undefined || options.includes("--all")))
      console.log(`${id}\t${JSON.stringify(text)}\t${judgement.reason}${key === undefined ? "" : `\t(${key})`}`);
  }
  const share = (count: number, of: number): string => `${count} of ${of} (${((100 * count) / of).toFixed(1)} %)`;
  console.log(`right ${share(right, gold.length)}; with ${excused} accepted ${share(right + excused, gold.length)}`);
}

if (require.main === module) main(process.argv.slice(2));
