/** The words, letters and signs that numerals are made of. */
import type { LanguageData } from "./language-data";

/**
 * What a form does in a numeral. digits: 1,204.5; priced: Rs500, digits with letters of a currency before them; unit: three; tens: twenty; hundred; scale: million, crore; suffix: bn, mln;
 * letter: the m of 2.5m, which may be a metre; dozen; vague: dozens, hundreds; ordinal: third; part: half, quarters, thirds;
 * glyph: ½.
 */
export type NumberRole =
  | "digits"
  | "priced"
  | "unit"
  | "tens"
  | "hundred"
  | "scale"
  | "suffix"
  | "letter"
  | "dozen"
  | "vague"
  | "ordinal"
  | "part"
  | "glyph";

export interface NumberWord {
  readonly role: NumberRole;
  /** The number itself; of a part its denominator, of a vague amount its low end. */
  readonly value: number;
  /** The high end of a vague amount, else the value. */
  readonly high: number;
  /** Whether a numeral can begin here: not with the letters behind digits. */
  readonly starts: boolean;
  /** How many letters stand before the digits: 2 in Rs500. */
  readonly letters: number;
}

/** Reads the table once and answers by lower-case form. Forms of digits are computed. */
export function createNumberWords(data: LanguageData): (lower: string) => NumberWord | undefined {
  const words = new Map<string, NumberWord>();
  for (const [form, role, value, high] of data.rows("lexicon/numbers.tsv")) {
    const starts = role !== "suffix" && role !== "letter";
    words.set(form!, {
      role: role as NumberRole,
      value: Number(value),
      high: Number(high ?? value),
      starts,
      letters: 0,
    });
  }
  const signs = new Set<string>();
  for (const [, , prefixes] of data.rows("lexicon/currencies.tsv"))
    for (const prefix of prefixes!.split("|")) if (/^[A-Za-z]+$/.test(prefix)) signs.add(prefix.toLowerCase());
  return (lower) => {
    const code = lower.charCodeAt(0);
    if (code < 48 || 57 < code) return words.get(lower) ?? priced(lower, signs, words);
    const value = numberOfDigits(lower);
    return value === undefined ? undefined : { role: "digits", value, high: value, starts: true, letters: 0 };
  };
}

/** “Rs500”, “USD115”: the tokeniser keeps digits behind letters with them. */
function priced(
  lower: string,
  signs: ReadonlySet<string>,
  words: ReadonlyMap<string, NumberWord>,
): NumberWord | undefined {
  let letters = 0;
  while (letters < 5 && 97 <= lower.charCodeAt(letters) && lower.charCodeAt(letters) <= 122) letters++;
  if (!signs.has(lower.slice(0, letters))) return undefined;
  let end = lower.length;
  while (letters < end && 97 <= lower.charCodeAt(end - 1)) end--;
  const scale = end === lower.length ? 1 : words.get(lower.slice(end));
  const digits = letters < end ? numberOfDigits(lower.slice(letters, end)) : undefined;
  if (digits === undefined || scale === undefined) return undefined;
  // “KSh20m”: the letter of the scale is in the same token.
  if (typeof scale !== "number" && scale.role !== "letter" && scale.role !== "suffix") return undefined;
  const value = typeof scale === "number" ? digits : digits * scale.value;
  return { role: "priced", value, high: value, starts: true, letters };
}

/** “1.000,5”, “1.234.567,89”: dots divide groups and a comma the decimals, as on the Continent. */
const CONTINENTAL = /^[1-9]\d{0,2}(?:\.\d{3})+,\d{1,2}$/;

const DOTTED_GROUPS = /^[1-9]\d{0,2}(?:(?:\.000)+|(?:\.\d{3}){2,})$/;

/**
 * The value of digits with their marks: “1,204.5” and the Indian “12,34,567” group by commas, “1,3” writes a decimal comma.
 * Undefined for what is no number, “192.168.1.2”, “1,2,3”, and for what is larger than any double.
 */
export function numberOfDigits(text: string): number | undefined {
  const value = valueOfDigits(text);
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}

function valueOfDigits(text: string): number | undefined {
  let commas = 0;
  let dots = 0;
  let behindComma = 0;
  let groupsFit = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 44) {
      // Groups of two or three digits; a comma behind a dot groups nothing.
      if (dots > 0 || (commas > 0 && behindComma !== 3 && behindComma !== 2)) groupsFit = false;
      commas++;
      behindComma = 0;
    } else if (code === 46) {
      if (commas > 0 && behindComma !== 3) groupsFit = false;
      dots++;
    } else if (48 <= code && code <= 57) {
      if (dots === 0) behindComma++;
    } else return undefined;
  }
  // “1.000 persons”, “1.234.567”: dots divide groups where no decimal looks like that.
  if (commas === 0 && 0 < dots && DOTTED_GROUPS.test(text)) return Number(text.replaceAll(".", ""));
  if (commas === 1 && 0 < dots && CONTINENTAL.test(text)) return Number(text.replaceAll(".", "").replace(",", "."));
  if (dots > 1 || !groupsFit) return undefined;
  // A lone “.” is none.
  if (commas === 0) return dots < text.length ? Number(text) : undefined;
  if (behindComma === 3) return Number(text.replaceAll(",", ""));
  return commas === 1 && dots === 0 ? Number(text.replace(",", ".")) : undefined;
}
