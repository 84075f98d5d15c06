/** The settings of the user, checked: what is no valid value is as if it were not set. */
import { type OutlineGrouping, type RuleSettings, SEVERITIES, type Severity } from "../core/index";

export interface Settings {
  readonly outline: { readonly groupBy: OutlineGrouping };
  /** What is drawn between the words of a story: what the words of a date leave out, and who speaks quoted words. */
  readonly inlayHints: { readonly dates: boolean; readonly speakers: boolean };
  /** Rule id → severity or "off". */
  readonly rules: RuleSettings;
  /** Longer texts, in characters, are not analysed; 0 sets no limit. */
  readonly maxFileSize: number;
}

export const DEFAULT_SETTINGS: Settings = {
  outline: { groupBy: "kind" },
  inlayHints: { dates: true, speakers: true },
  rules: {},
  maxFileSize: 2_000_000,
};

/** The name of our part of a client's settings. */
export const SECTION = "dateline";

/** Reads what a client sent for our section. Total: any value gives settings. */
export function parseSettings(value: unknown): Settings {
  const section = recordOf(value);
  const { groupBy } = recordOf(section.outline);
  const { dates, speakers } = recordOf(section.inlayHints);
  const { maxFileSize } = section;
  return {
    outline: { groupBy: groupBy === "paragraph" || groupBy === "kind" ? groupBy : DEFAULT_SETTINGS.outline.groupBy },
    inlayHints: {
      dates: booleanOr(DEFAULT_SETTINGS.inlayHints.dates, dates),
      speakers: booleanOr(DEFAULT_SETTINGS.inlayHints.speakers, speakers),
    },
    rules: parseRules(section.rules),
    maxFileSize: typeof maxFileSize === "number" && 0 <= maxFileSize ? maxFileSize : DEFAULT_SETTINGS.maxFileSize,
  };
}

/** Our section in what a client sends with `initialize` or `didChangeConfiguration`: under its name, or bare. */
export function sectionOf(value: unknown): unknown {
  const record = recordOf(value);
  return SECTION in record ? record[SECTION] : record;
}

function parseRules(value: unknown): RuleSettings {
  const rules: Record<string, Severity | "off"> = {};
  for (const [id, level] of Object.entries(recordOf(value))) {
    if (level === "off" || SEVERITIES.includes(level as Severity)) rules[id] = level as Severity | "off";
  }
  return rules;
}

const booleanOr = (fallback: boolean, value: unknown): boolean => (typeof value === "boolean" ? value : fallback);

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
