/** The development sets, which figures of them are held, and who counts for their tables. A set is one entry. */
import type { CaseJudge } from "./cases";
import { scoreEntitiesAndClusters } from "./clusters";
import { scoreDates } from "./dates";
import { judgeDatetimeCase } from "./datetime-cases";
import { scoreEntities } from "./entities";
import { judgeFigureCase } from "./figure-cases";
import { scoreFigures } from "./figures";
import { scoreQuotations } from "./quotations";
import type { Pair } from "./stories";
import type { LayerScores } from "./table";

export interface DevelopmentSet {
  /** Layer and file name, "dates/timebank". */
  readonly name: string;
  /** The scorer's command, and how it is told where to keep what the command line printed. */
  readonly runner: Runner;
  /** The figures to keep: a name, and where it stands in the scorer's JSON. */
  readonly figures: Readonly<Record<string, readonly string[]>>;
  /** What counts per type and per rule. */
  readonly tables?: (pairs: readonly Pair[], shared: string) => Promise<LayerScores>;
  /** In a suite of another tool's cases: whether one is right as a whole. */
  readonly judge?: CaseJudge;
}

interface Runner {
  readonly command: readonly string[];
  readonly keep: string;
}

const DATES: Runner = { command: ["run.mjs", "score-dates.mjs"], keep: "--keep" };
const FIGURES: Runner = { command: ["run.mjs", "score-figures.mjs"], keep: "--keep" };
const QUOTATIONS: Runner = { command: ["run.mjs", "score-quotations.mjs"], keep: "--keep" };
const ENTITIES: Runner = { command: ["run-entities.mjs"], keep: "--out" };

const DATE_FIGURES = { strict: ["strict", "f1"], relaxed: ["relaxed", "f1"], type: ["typeF1"], value: ["valueF1"] };
const VALUE_FIGURES = {
  overlap: ["figures", "span overlap", "f1"],
  value: ["figures", "overlap+value", "f1"],
  "value+unit": ["figures", "overlap+value+unit alias", "f1"],
};
const SPAN_FIGURES = {
  precision: ["spans", "overlap", "p"],
  recall: ["spans", "overlap", "r"],
  overlap: ["spans", "overlap", "f1"],
};
const ENTITY_FIGURES = {
  exact: ["exact", "f1"],
  precision: ["exact", "p"],
  recall: ["exact", "r"],
  overlap: ["overlap", "f1"],
};
const QUOTATION_FIGURES = {
  "quoted content exact": ["groups", "quoted", "content exact", "f1"],
  "quoted content 0.8": ["groups", "quoted", "content >=0.8", "f1"],
  "quoted source": ["groups", "quoted", "source", "accuracy"],
  "quoted whole": ["groups", "quoted", "whole", "f1"],
  "indirect speech content 0.8": ["groups", "indirect, speech", "content >=0.8", "f1"],
  "indirect speech whole": ["groups", "indirect, speech", "whole", "f1"],
  "all whole": ["groups", "all", "whole", "f1"],
};

// The stories come from JSON: a judge says for itself what it reads of them.
const judgeDatetimes = judgeDatetimeCase as unknown as CaseJudge;
const judgeFigures = judgeFigureCase as CaseJudge;

export const SETS: readonly DevelopmentSet[] = [
  // The longest ones first, so that all processes end together.
  { name: "entities/worldwide-dev", runner: ENTITIES, figures: ENTITY_FIGURES, tables: scoreEntities },
  { name: "dates/wikiwars", runner: DATES, figures: DATE_FIGURES, tables: scoreDates },
  { name: "dates/timebank", runner: DATES, figures: DATE_FIGURES, tables: scoreDates },
  { name: "figures/nne-wsj", runner: FIGURES, figures: SPAN_FIGURES, tables: scoreFigures },
  { name: "quotations/polnear-dev", runner: QUOTATIONS, figures: QUOTATION_FIGURES, tables: scoreQuotations },
  { name: "dates/aquaint", runner: DATES, figures: DATE_FIGURES, tables: scoreDates },
  { name: "dates/meantime", runner: DATES, figures: DATE_FIGURES, tables: scoreDates },
  // Half its values are empty or one of two readings: the cases are judged one by one.
  {
    name: "dates/recognizers-datetime",
    runner: DATES,
    figures: { relaxed: DATE_FIGURES.relaxed },
    judge: judgeDatetimes,
  },
  {
    name: "figures/recognizers-number",
    runner: FIGURES,
    figures: VALUE_FIGURES,
    tables: scoreFigures,
    judge: judgeFigures,
  },
  {
    name: "figures/recognizers-units",
    runner: FIGURES,
    figures: VALUE_FIGURES,
    tables: scoreFigures,
    judge: judgeFigures,
  },
  { name: "figures/quantulum3", runner: FIGURES, figures: VALUE_FIGURES, tables: scoreFigures },
  { name: "entities/meantime", runner: ENTITIES, figures: ENTITY_FIGURES, tables: scoreEntitiesAndClusters },
];

/** Sets that are read as one: their counts are added, and each annotation weighs the same. */
export const TOGETHER: readonly { readonly name: string; readonly sets: readonly string[] }[] = [
  { name: "dates/timebank+aquaint", sets: ["dates/timebank", "dates/aquaint"] },
];
