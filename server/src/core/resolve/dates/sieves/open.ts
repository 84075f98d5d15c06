/** Without anything to count from, the value stays open: X stands for what is not known. */
import type { CalendarDate, TimeUnit } from "../../../article/time-expression";
import type { DateSieve } from "../context";
import { pad } from "../moment";

export const open: DateSieve = {
  name: "open",
  resolve(expression) {
    switch (expression.kind) {
      case "date":
        return { value: openDate(expression) };
      case "season":
        return { value: `XXXX-${expression.season}` };
      case "quarter":
        return {
          value: `XXXX-Q${expression.number === undefined ? "X" : expression.number < 0 ? 4 : expression.number}`,
        };
      case "half":
        return {
          value: `XXXX-H${expression.number === undefined ? "X" : expression.number < 0 ? 2 : expression.number}`,
        };
      case "unit":
        return { value: openUnit(expression.unit) };
      case "nth":
        return { value: openUnit(expression.unit) };
      case "offset":
        return { value: openUnit(expression.amount.unit) };
      default:
        return { value: "XXXX-XX-XX" };
    }
  },
};

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
    default:
      return "XXXX-XX-XX";
  }
}
