/** A figure in the making: its annotation with the tokens that the readings and the coordination of predicates need. */
import type { Change, FigureConcept, FigureKind, FigureUnit } from "../../article/article";
import type { FigureProposal } from "../../article/recognised";
import type { Span } from "../../text/span";
import { exactDigits } from "./exact-digits";
import type { Found } from "./find-predicate";
import type { Amount } from "./read-amount";
import type { UnitMeasure } from "./read-unit";
import type { TokenLine } from "./token-line";

export interface Draft {
  readonly kind: FigureKind;
  readonly by: string;
  readonly amount: Amount;
  readonly value: number | readonly [number, number];
  readonly change: Change;
  readonly unit: FigureUnit | null;
  readonly of: FigureConcept | null;
  readonly found: Found | undefined;
  /** Behind the last token of number, unit and noun phrase. */
  readonly limit: number;
  /** The noun is left out. */
  readonly elliptical: boolean;
  /** `of` is the subject of the clause for want of a nearer noun: a figure beside it may know better. */
  readonly isWeak: boolean;
}

/** One way to understand an amount; undefined if it is not this one. */
export type Reading = (line: TokenLine, amount: Amount) => Draft | undefined;

/** The number, or both ends where they differ. */
export function amountValue({ low, high }: Amount): number | readonly [number, number] {
  return low === high ? low : [Math.min(low, high), Math.max(low, high)];
}

/** The tokens `[first, limit)` as a unit; `measure` tells what is known of it beside its name. */
export function unitOf(
  line: TokenLine,
  first: number,
  limit: number,
  normalized: string,
  measure?: UnitMeasure,
): FigureUnit {
  return unitBetween(line, line.start[first]!, unitEnd(line, limit - 1), normalized, measure);
}

/** The end of a unit: a letter and a dot are one token, as of an initial, but the dot of “1.48C.” ends the sentence. */
function unitEnd(line: TokenLine, last: number): number {
  const { text } = line.form[last]!;
  return line.end[last]! - (text.length === 2 && text.endsWith(".") ? 1 : 0);
}

/** The same by offsets. */
export function unitBetween(
  line: TokenLine,
  start: number,
  end: number,
  normalized: string,
  measure?: UnitMeasure,
): FigureUnit {
  const text = line.text.slice(start, end);
  if (measure === undefined) return { start, end, text, normalized };
  const { code, dimension, si } = measure;
  return { start, end, text, normalized, code, dimension, si };
}

/** The end of a token; of “10M.” the dot ends the sentence. */
function endOf(line: TokenLine, last: number): number {
  const { number, text } = line.form[last]!;
  return line.end[last]! - (number?.role === "letter" && text.endsWith(".") ? 1 : 0);
}

/** All digits of a single number that `value` rounds. */
function digitsOf(line: TokenLine, { value, amount }: Draft): string | undefined {
  if (typeof value !== "number" || Math.abs(value) < MAYBE_ROUNDED || amount.joint !== "") return undefined;
  const { first, limit, scale } = amount.numeral;
  for (let at = first; at < limit; at++) {
    if (line.form[at]!.number?.role !== "digits") continue;
    const digits = exactDigits(line, at, scale);
    return digits !== undefined && value < 0 ? `-${digits}` : digits;
  }
  return undefined;
}

/** Decimals below are rounded too, by less than anyone tells. */
const MAYBE_ROUNDED = 1e15;

/** The span of the number alone, with its multiplier. */
export function numberSpan(line: TokenLine, { amount }: Draft): Span {
  return { start: line.start[amount.first]! + amount.numeral.letters, end: endOf(line, amount.limit - 1) };
}

/** A proposal in the making: what most figures lack is added to those that have it. */
type OpenProposal = { -readonly [Key in keyof FigureProposal]: FigureProposal[Key] };

/**
 * The figure as it is handed on, with what its neighbours have lent it. Written out, because copying with … took as long as all
 * the rest.
 */
export function proposalOf(
  line: TokenLine,
  draft: Draft,
  of: FigureConcept | null,
  change: Change,
  found: Found | undefined,
  unit: FigureUnit | null,
): OpenProposal {
  const { amount } = draft;
  const proposal: OpenProposal = {
    start: line.start[amount.first]! + amount.numeral.letters,
    end: endOf(line, amount.limit - 1),
    kind: draft.kind,
    value: draft.value,
    change,
    unit,
    of,
    predicate: found === undefined ? null : found.predicate,
    by: draft.by,
  };
  const digits = digitsOf(line, draft);
  if (digits !== undefined) proposal.digits = digits;
  if (draft.elliptical) proposal.elliptical = true;
  return proposal;
}
