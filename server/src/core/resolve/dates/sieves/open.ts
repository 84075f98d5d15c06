/** Without anything to count from, the value stays open: X stands for what is not known. */
import type { CalendarDate, Relation, TimeExpression, TimeUnit } from "../../../article/time-expression";
import { daysInMonth } from "../../../text/civil";
import { copyWith } from "../../../text/copy-with";
import { type DateSieve, OPEN, type ResolveContext } from "../context";
import { MONTHS } from "../describe";
import { pad } from "../moment";

export const open: DateSieve = {
  name: "open",
  resolve(expression, context) {
    const found = { value: openValue(expression), open: reason(expression, context) };
    const impossible = expression.kind === "date" ? impossibleInAnyYear(expression) : undefined;
    return impossible === undefined ? found : copyWith(found, { impossible });
  },
};

function openValue(expression: TimeExpression): string {
  switch (expression.kind) {
    case "date":
      return openDate(expression);
    case "season":
      return `XXXX-${expression.season}`;
    case "quarter":
      return `XXXX-Q${expression.number === undefined ? "X" : expression.number < 0 ? 4 : expression.number}`;
    case "half":
      return `XXXX-H${expression.number === undefined ? "X" : expression.number < 0 ? 2 : expression.number}`;
    case "unit":
    case "nth":
      return openUnit(expression.unit);
    case "offset":
      return openUnit(expression.amount.unit);
    case "holiday": {
      const { rule } = expression;
      return rule.kind === "fixed" ? `XXXX-${pad(rule.month, 2)}-${pad(rule.day, 2)}` : "XXXX-XX-XX";
    }
    default:
      return "XXXX-XX-XX";
  }
}

function reason(expression: TimeExpression, context: ResolveContext): string {
  if (expression.kind === "holiday") {
    const { kind } = expression.rule;
    if (kind === "open" || (kind === "listed" && context.now !== undefined)) return OPEN.rule;
  }
  if ("within" in expression && expression.within !== undefined) {
    return context.find(expression.within).open ?? OPEN.part;
  }
  if (expression.kind === "offset") {
    if (typeof expression.origin === "object") return context.find(expression.origin).open ?? OPEN.part;
    if (expression.origin === "narrative") return OPEN.told;
  }
  if ("relation" in expression && isTold(expression.relation)) return OPEN.told;
  if (expression.kind === "date" && expression.isAny === true) return OPEN.any;
  return context.published === undefined ? OPEN.reference : OPEN.year;
}

const isTold = (relation: Relation | undefined): boolean =>
  relation === "before" || relation === "after" || relation === "same";

/** “Feb. 30”, “31 June”: no year has them. A leap year has “Feb. 29”. */
function impossibleInAnyYear({ month, day }: CalendarDate): string | undefined {
  if (month === undefined || day === undefined) return undefined;
  const most = daysInMonth(LEAP_YEAR, month);
  if (day <= most) return undefined;
  return month === 2 ? "February has 28 days, in a leap year 29." : `${MONTHS[month - 1]} has ${most} days.`;
}

const LEAP_YEAR = 2000;

function openDate(expression: CalendarDate): string {
  if (expression.month === undefined) {
    if (expression.day !== undefined) return `XXXX-XX-${pad(expression.day, 2)}`;
    return expression.weekday === undefined ? "XXXX" : `XXXX-WXX-${expression.weekday}`;
  }
  return `XXXX-${pad(expression.month, 2)}${expression.day === undefined ? "" : `-${pad(expression.day, 2)}`}`;
}

function openUnit(unit: TimeUnit): string {
  switch (unit) {
    case "week":
    case "fortnight":
      return "XXXX-WXX";
    case "weekend":
      return "XXXX-WXX-WE";
    case "month":
      return "XXXX-XX";
    case "quarter":
      return "XXXX-QX";
    case "half":
      return "XXXX-HX";
    case "year":
      return "XXXX";
    case "decade":
      return "XXX";
    case "century":
      return "XX";
    case "hour":
    case "minute":
    case "second":
      return "XXXX-XX-XXTXX";
    default:
      return "XXXX-XX-XX";
  }
}
