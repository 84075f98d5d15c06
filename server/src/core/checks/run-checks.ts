/** Runs the newsroom rules over an article. */
import type { Resolved } from "../article/article";
import type { Lexicon } from "../lexicon/lexicon";
import { bySpan } from "../text/span";
import { type Finding, SEVERITIES, type Severity } from "./finding";
import { RULES } from "./registry";

/** Rule id → its severity, or "off"; rules that are not named keep their own. */
export type RuleSettings = Readonly<Record<string, Severity | "off" | undefined>>;

/**
 * All findings of the rules that are on, sorted by start, end and code.
 * A severity in the settings replaces the rule's own; reports that the rule itself makes milder stay milder by as much.
 */
export function runChecks(article: Resolved, lexicon: Lexicon, settings: RuleSettings = {}): Finding[] {
  const findings: Finding[] = [];
  for (const rule of RULES) {
    const setting = settings[rule.id];
    if (setting === "off") continue;
    for (const { severity, related = [], start, end, message } of rule.check(article, lexicon)) {
      findings.push({
        start,
        end,
        code: rule.id,
        severity: severityOf(rule.severity, severity ?? rule.severity, setting ?? rule.severity),
        message,
        related,
      });
    }
  }
  return findings.sort((a, b) => bySpan(a, b) || (a.code < b.code ? -1 : 1));
}

/** An editor sends every setting, also those left at their default: a milder report stays milder by as much as the rule made it. */
function severityOf(usual: Severity, reported: Severity, wanted: Severity): Severity {
  const step = SEVERITIES.indexOf(reported) - SEVERITIES.indexOf(usual);
  return SEVERITIES[Math.max(0, SEVERITIES.indexOf(wanted) + Math.min(0, step))]!;
}
