/**
 * Suites of another tool's cases: right or wrong as a whole, with the differences that are accepted and why.
 *
 * `test/scores/accepted/<set>.tsv` lists them: `# <reason key>: sentence` for each reason, then `<case id>⇥<reason key>` a line.
 */
import fs from "node:fs";
import path from "node:path";
import { percent } from "../scores";
import type { Pair, Story } from "./stories";
import type { Cell, LayerScores, Table } from "./table";

/** Whether a case is right as a whole, and what is wrong where it is not, in words. */
export type CaseJudge = (gold: Story, predicted: Story) => { readonly right: boolean; readonly reason: string };

/** The differences that are accepted in one suite. */
export interface Accepted {
  /** From the key of a reason to its sentence. */
  readonly reasons: ReadonlyMap<string, string>;
  /** From the id of a case to the key of its reason. */
  readonly cases: ReadonlyMap<string, string>;
}

const FOLDER = path.join(__dirname, "../../../test/scores/accepted");

/** The accepted differences of a set ("recognizers-number"); none where it has no file. */
export function readAccepted(set: string): Accepted {
  const file = path.join(FOLDER, `${set}.tsv`);
  return parseAccepted(fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "");
}

export function parseAccepted(text: string): Accepted {
  const reasons = new Map<string, string>();
  const cases = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const reason = /^#\s*([a-z0-9-]+):\s*(.*)$/.exec(line);
    if (reason !== null) reasons.set(reason[1]!, reason[2]!.trim());
    else if (line.trim() !== "" && !line.startsWith("#")) {
      const [id = "", key = ""] = line.split("\t");
      cases.set(id.trim(), key.trim());
    }
  }
  return { reasons, cases };
}

/** The scores of a suite, and one line for each entry of the list that is out of date. */
export function scoreCases(
  pairs: readonly Pair[],
  judge: CaseJudge,
  accepted: Accepted,
): LayerScores & { readonly stale: readonly string[] } {
  const open: Cell[][] = [];
  const counts = new Map<string, number>([...accepted.reasons.keys()].map((key) => [key, 0]));
  const stale: string[] = [];
  const unknown = new Set(accepted.cases.keys());
  let right = 0;
  for (const [gold, predicted] of pairs) {
    const judgement = judge(gold, predicted);
    const key = accepted.cases.get(gold.id);
    unknown.delete(gold.id);
    if (judgement.right) right++;
    if (judgement.right && key !== undefined) stale.push(`${gold.id} is accepted as different (${key}) and is right`);
    if (judgement.right) continue;
    if (key === undefined) open.push([gold.id, cellText(judgement.reason)]);
    else counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const id of unknown) stale.push(`${id} is accepted as different and is no case of the suite`);
  for (const [key, count] of counts) {
    if (!accepted.reasons.get(key)) stale.push(`the reason “${key}” has no sentence`);
    else if (count === 0) stale.push(`the reason “${key}” accepts no case`);
  }
  const differences = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return {
    held: {
      "cases right": percent(right, pairs.length),
      "cases right of those not accepted": percent(right, pairs.length - differences),
    },
    counts: {},
    tables: [countTable(pairs.length, right, differences), reasonTable(accepted, counts), openTable(open)],
    stale,
  };
}

function countTable(cases: number, right: number, differences: number): Table {
  return {
    title: "Cases",
    note: "A case is right as a whole. Those accepted as different are listed with their reasons in `test/scores/accepted`.",
    columns: ["", "cases", "right", "share"],
    rows: [
      ["all", cases, right, percent(right, cases).toFixed(1)],
      ["without those accepted", cases - differences, right, percent(right, cases - differences).toFixed(1)],
    ],
  };
}

function reasonTable({ reasons }: Accepted, counts: ReadonlyMap<string, number>): Table {
  return {
    title: "Accepted differences",
    note: "",
    columns: ["reason", "cases", "why"],
    rows: [...counts].map(([key, count]) => [key, count, cellText(reasons.get(key) ?? "")]),
    hasWords: true,
  };
}

function openTable(rows: readonly Cell[][]): Table {
  return { title: "Wrong and not accepted", note: "", columns: ["case", "what is wrong"], rows, hasWords: true };
}

/** Text that stays one cell of a Markdown table. */
const cellText = (text: string): string => text.replace(/\s+/g, " ").replaceAll("|", "\\|");
