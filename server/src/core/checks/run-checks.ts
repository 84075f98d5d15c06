/** Runs the newsroom rules over an article. */
import type { Resolved } from "../article/article";
import type { Lexicon } from "../lexicon/lexicon";
import { bySpan } from "../text/span";
import type { Finding, Severity } from "./finding";
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
      findings.push({ start, end, code: rule.id, severity: setting ?? severity ?? rule.severity, message, related });
    }
  }
  return findings.sort((a, b) => bySpan(a, b) || (a.code < b.code ? -1 : 1));
}
