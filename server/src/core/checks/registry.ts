/** All newsroom rules, in the order in which their pages are listed. */
import type { Rule } from "./rule";
import { acronymUndefined } from "./rules/acronym-undefined";
import { dateImpossible } from "./rules/date-impossible";
import { dateUnresolved } from "./rules/date-unresolved";
import { dateWeekday } from "./rules/date-weekday";
import { figureConflict } from "./rules/figure-conflict";
import { quotationAnonymousSource } from "./rules/quotation-anonymous-source";
import { quotationSpeaker } from "./rules/quotation-speaker";
import { quotationUnbalanced } from "./rules/quotation-unbalanced";

export const RULES: readonly Rule[] = [
  quotationUnbalanced,
  quotationSpeaker,
  quotationAnonymousSource,
  dateImpossible,
  dateWeekday,
  dateUnresolved,
  figureConflict,
  acronymUndefined,
];
