/** The header line and the dateline of a story: agency, place and publication date. */
import type { Lexicon } from "../lexicon/lexicon";
import { Pos } from "../lexicon/word-form";
import { daysInMonth, parseDay, toCivil, toDayNumber } from "../text/civil";
import { copyWith } from "../text/copy-with";
import type { Span } from "../text/span";

/** A date as written; `year` is null in “Nov 4”, and `day` too where the numbers can be read both ways (“04/11/2019”). */
export interface WrittenDate extends Span {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** “04/11/2019” is in April or in November: the words are a date, but not one that can be relied on. */
  readonly isAmbiguous: boolean;
}

/** What a header line or a dateline says; offsets in the text that was read. */
export interface HeaderFields {
  readonly agency: Span | null;
  /** The place, and the country or state behind it, one span each. */
  readonly places: readonly Span[];
  /** The place as written, its country or state included. */
  readonly place: Span | null;
  readonly date: WrittenDate | null;
  /** From the first field to the end of the last one; a header line as a whole. */
  readonly start: number;
  readonly end: number;
}

/** A dateline that opens a paragraph. */
export interface Dateline extends HeaderFields {
  /** Where the body begins, behind the dash; the length of the paragraph if nothing follows. */
  readonly bodyStart: number;
}

/** No header line or dateline is longer than this many code units, so reading one costs the same whatever follows. */
const MAX_HEADER = 160;
/** A header line may end with an abbreviation, “WASHINGTON, D.C.”; a longer line that ends with a dot is a sentence. */
const MAX_DOTTED_HEADER = 60;
const ENDS_SENTENCE = /[.!?…]["”’)\]]?$/;
/** Within so many code units the mark that ends a dateline must stand. */
const MAX_DATELINE = 90;
/** What a story's opening must have behind a place alone, in code units, to be more than a label. */
const MIN_BODY = 40;
/** Shorter words in capitals are rather acronyms: “NATO: ”. */
const MIN_NAME = 5;
const MIN_COLON_CITY = 300;
/** Thousands of inhabitants that a city must have to be believed without agency, date or country. */
const MIN_CITY = 30;

/**
 * The fields of a line that holds nothing else: “ date 2019-11-04 AFP, KAMPALA”, “Friday, July 21, 2017”,
 * “Published: 5 May 2020, 10:30 GMT | Reuters”. Null for any other line; a date counts only with its year or another field.
 */
export function readHeaderLine(line: string, lexicon: Lexicon): HeaderFields | null {
  if (MAX_HEADER < line.length) return null;
  // “Published Feb. 5, 2020 at 10:30 a.m. | Updated Feb. 6, 2020 at 8 a.m.” ends with the dot of an abbreviation.
  if (MAX_DOTTED_HEADER < line.length && ENDS_SENTENCE.test(line) && !isStamp(line)) return null;
  const reader = new FieldReader(line, lexicon);
  // “Published: 5 May 2020 | Updated: 6 May 2020”: each date belongs to the label before it.
  let label = "";
  let labelOfDate = "";
  for (;;) {
    reader.skip(SEPARATORS);
    if (reader.at === line.length) break;
    if (reader.byline()) continue;
    if (reader.take(LABEL)) {
      if (STAMP.test(reader.taken)) label = reader.taken;
      continue;
    }
    if (reader.hasDate() && label !== "") {
      if (reader.otherDate(UPDATE.test(labelOfDate) && !UPDATE.test(label))) {
        label = "";
        continue;
      }
    } else if (reader.date()) {
      labelOfDate = label;
      label = "";
      continue;
    }
    if (labelOfDate !== "" && reader.skip(SECTION)) continue;
    if (!(reader.clock() || reader.skip(ASIDE) || reader.agency() || reader.bracket() || reader.place(KNOWN_PLACE)))
      return null;
  }
  const fields = copyWith(reader.fields(), { start: 0, end: line.length });
  const { agency, place, date } = fields;
  if (date !== null && (date.year !== null || agency !== null || place !== null)) return fields;
  return agency !== null && place !== null ? fields : null;
}

/**
 * The dateline that opens a paragraph: “KAMPALA, Nov 4 (AFP) - ”, “WASHINGTON (AP) — ”, “NAIROBI, Kenya — ”, “(Reuters) - ”,
 * “CAIRO - 25 July 2022: ”. A place alone must be a known city, or stand in capitals that are no words of the language.
 */
export function readDateline(paragraph: string, lexicon: Lexicon): Dateline | null {
  const text = paragraph.length <= MAX_HEADER ? paragraph : paragraph.slice(0, MAX_HEADER);
  if (!mayBeDateline(text)) return null;
  const reader = new FieldReader(text, lexicon);
  if (!(reader.bracket() || reader.agency() || reader.date() || reader.place(ANY_PLACE))) return null;
  let dash: string | null = null;
  let bodyStart = reader.at;
  for (let i = 0; i < MAX_FIELDS; i++) {
    const mark = reader.at;
    reader.skip(BLANKS);
    const isAfterComma = reader.skip(COMMAS);
    if (isAfterComma) reader.skip(BLANKS);
    else if (reader.take(DASH)) {
      // “CAIRO - 25 July 2022: The …”: the date may stand behind a dash of its own, and then another mark ends the dateline.
      const behind = reader.at;
      reader.skip(BLANKS);
      if (!reader.hasDate() && reader.date() && reader.take(DASH)) {
        dash = reader.taken;
        bodyStart = reader.at;
      } else {
        dash = text.slice(mark, behind);
        bodyStart = behind;
        reader.dropDateBehind(behind);
      }
      break;
    }
    if (
      !(reader.bracket() || reader.date() || reader.agency() || reader.clock() || (isAfterComma && reader.morePlaces()))
    ) {
      reader.at = mark;
      bodyStart = mark;
      break;
    }
    bodyStart = reader.at;
  }
  const fields = reader.fields();
  if (!isBelievable(paragraph, text, fields, dash, bodyStart, reader, lexicon)) return null;
  while (bodyStart < paragraph.length && STOP_OR_BLANK.test(paragraph[bodyStart]!)) bodyStart++;
  return copyWith(fields, { bodyStart });
}

/** “Updated 6 May 2020, 10:30”: a line that says itself when the story was published or changed. */
export const isStamp = (line: string): boolean => STAMP.test(line.slice(0, MAX_LABEL));

/** The quick look that most paragraphs fail: a capital, bracket or digit first, and soon a mark that can end a dateline. */
function mayBeDateline(text: string): boolean {
  if (!OPENING.test(text)) return false;
  const end = Math.min(text.length, MAX_DATELINE);
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    switch (code) {
      case 40: // (
      case 47: // /
      case 58: // :
      case 91: // [
      case 95: // _
      case 0x2013:
      case 0x2014:
      case 0x2015:
        return true;
      case 45: // A hyphen inside a word ends nothing.
        if (text.charCodeAt(i - 1) <= 32 || text.charCodeAt(i + 1) <= 32 || text.charCodeAt(i + 1) === 45) return true;
    }
  }
  return false;
}

function isBelievable(
  paragraph: string,
  text: string,
  fields: HeaderFields,
  dash: string | null,
  bodyStart: number,
  reader: FieldReader,
  lexicon: Lexicon,
): boolean {
  const { agency, place, date, places } = fields;
  // A hyphen inside a word has no blank on either side.
  const isDash = dash !== null && (/[\s—_:]/.test(dash) || BLANK.test(paragraph[bodyStart] ?? ""));
  const rest = paragraph.slice(bodyStart, bodyStart + MAX_HEADER);
  // Nothing behind: “NAIROBI, Kenya (AP) _” on a line of its own.
  if (rest.trim() === "") {
    if (dash === null || place === null || dash.includes(":")) return false;
    return agency !== null || lexicon.dateline.isPlace(text.slice(places[0]!.start, places[0]!.end), MIN_CITY);
  }
  if (!BODY_OPENING.test(rest)) return false;
  // Without a dash only an agency in brackets ends a dateline: “(CNN) The …”, “TOKYO (Kyodo) The …”.
  if (dash === null) return agency !== null && reader.isAgencyKnown && reader.isAgencyBracketed;
  if (agency !== null && place === null && date === null && !reader.isAgencyBracketed)
    return isDash && !dash!.includes(":");
  if (agency !== null) return reader.isAgencyKnown || place !== null;
  if (place === null) return false;
  const name = text.slice(places[0]!.start, places[0]!.end);
  // “Jane Smith - May 25 - lunch” is a note.
  if (date !== null && (isCapitals(name) || places.length > 1)) return true;
  if (date !== null) return lexicon.dateline.isPlace(name, 0);
  const isColon = dash.includes(":");
  if (!isDash || rest.length < MIN_BODY || !/\p{Ll}{3}/u.test(rest)) return false;
  const { dateline } = lexicon;
  const regions = places.slice(1).map((region) => text.slice(region.start, region.end));
  if (!regions.every((region) => dateline.isRegion(region) || dateline.isPlace(region, 0))) return false;
  if (isCapitals(name)) return dateline.isPlace(name, MIN_CITY) || isUnknown(name, lexicon) || regions.length > 0;
  // A second dash encloses an insertion: “Paris – France’s capital – is …”; “Obama: …” may be a heading.
  if (!isColon && /\s[-–—]\s/.test(rest.slice(0, MIN_BODY * 2))) return false;
  return dateline.isPlace(name, isColon ? MIN_COLON_CITY : MIN_CITY) || (!isColon && regions.length > 0);
}

const isCapitals = (name: string): boolean => /\p{Lu}/u.test(name) && !/\p{Ll}{2}/u.test(name);
/** Villages that no list has are in no word list either; headings like “ENERGY CRISIS — ” are. */
function isUnknown(name: string, lexicon: Lexicon): boolean {
  const words = name.toLowerCase().split(/[\s-]+/);
  return MIN_NAME <= name.length && words.length <= 2 && words.every((word) => lexicon.form(word).pos === 0);
}

const CLOSED_CLASS =
  Pos.Determiner |
  Pos.Pronoun |
  Pos.Conjunction |
  Pos.Preposition |
  Pos.Auxiliary |
  Pos.Modal |
  Pos.Negation |
  Pos.Subordinator;

/** “By JOHN SMITH”, “By Jane Doe, Associated Press”, “Reuters”: a line that names who wrote the story, and nothing else. */
export function isByline(line: string, lexicon: Lexicon): boolean {
  if (MAX_HEADER < line.length) return false;
  if (lexicon.dateline.isAgency(line)) return true;
  const behind = /^(?:by|words by|written by|story by|text by|from)[:\s]\s*/i.exec(line);
  if (behind === null) return false;
  const words = line
    .slice(behind[0].length)
    .split(/[\s,|/&]+/)
    .filter((word) => word !== "");
  if (words.length === 0 || MAX_BYLINE_WORDS < words.length || !/^\p{Lu}/u.test(words[0]!)) return false;
  // “By Friday the army …” and “By Christmas” name a time: no date word begins a name.
  if (MONTH_OR_DAY.test(words[0]!) || /[.!?:;]["”’]?$/.test(line.replace(/\b(?:[JS]r|\p{Lu}|Ph\.?D|M\.?D)\.$/u, "")))
    return false;
  if (words.length === 1) return isCapitals(words[0]!) || lexicon.dateline.isAgency(words[0]!);
  return words.every((word) => /^[\p{Lu}(@|]/u.test(word) || BYLINE_PARTICLE.test(word));
}

/**
 * The date as ISO 8601. A missing year is the one that puts the date nearest to `near` (ISO 8601), the day that the caller
 * knows of; without it, or where day and month can be mistaken for each other, there is no date.
 */
export function isoDate(date: WrittenDate, near: string | null): string | null {
  if (date.isAmbiguous) return null;
  const year = date.year ?? nearestYear(date, near);
  if (year === null || daysInMonth(year, date.month) < date.day) return null;
  return `${String(year).padStart(4, "0")}-${pad(date.month)}-${pad(date.day)}`;
}

function nearestYear({ month, day }: WrittenDate, near: string | null): number | null {
  const known = parseDay(near);
  if (known === undefined) return null;
  const { year } = toCivil(known);
  // Half a year off means that the neighbour is nearer.
  const distance = toDayNumber(year, month, day) - known;
  return distance < -182 ? year + 1 : 182 < distance ? year - 1 : year;
}

const pad = (value: number): string => String(value).padStart(2, "0");

/** Reads one field after the other; each reader moves `at` behind what it took, or leaves it and answers false. */
class FieldReader {
  at = 0;
  /** What `take` took last. */
  taken = "";
  isAgencyKnown = false;
  isAgencyBracketed = false;
  private agencySpan: Span | null = null;
  private readonly placeSpans: Span[] = [];
  private placeEnd = 0;
  private dateSpan: WrittenDate | null = null;
  private first = -1;
  private last = 0;

  constructor(
    private readonly text: string,
    private readonly lexicon: Lexicon,
  ) {}

  fields(): HeaderFields {
    const place = this.placeSpans.length === 0 ? null : { start: this.placeSpans[0]!.start, end: this.placeEnd };
    return {
      agency: this.agencySpan,
      places: this.placeSpans,
      place,
      date: this.dateSpan,
      start: Math.max(0, this.first),
      end: this.last,
    };
  }

  hasDate(): boolean {
    return this.dateSpan !== null;
  }

  /** Forgets a date that turned out to belong to the body: “PARIS — 10 May 1940 was …”. */
  dropDateBehind(offset: number): void {
    if (this.dateSpan === null || this.dateSpan.start < offset) return;
    this.dateSpan = null;
    this.last = this.agencySpan === null ? this.placeEnd : Math.max(this.placeEnd, this.agencySpan.end);
  }

  skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }

  take(pattern: RegExp): boolean {
    const start = this.at;
    if (!this.skip(pattern)) return false;
    this.taken = this.text.slice(start, this.at);
    return true;
  }

  date(): boolean {
    if (this.dateSpan !== null) return false;
    const start = this.at;
    for (const [pattern, order] of DATE_PATTERNS) {
      pattern.lastIndex = start;
      const match = pattern.exec(this.text);
      if (match === null) continue;
      const date = dateOf(match, order, start);
      if (date === null) continue;
      this.at = date.end;
      this.dateSpan = date;
      this.note(start, date.end);
      return true;
    }
    return false;
  }

  /** A second date, of another label: it takes the place of the first, or is passed over. */
  otherDate(replaces: boolean): boolean {
    const first = this.dateSpan;
    this.dateSpan = null;
    const isDate = this.date();
    if (!isDate || !replaces) this.dateSpan = first;
    return isDate;
  }

  /** “by Jane Doe”, “By Jane Doe |”, “by admin”: who wrote the story, beside its date. */
  byline(): boolean {
    const start = this.at;
    if (!this.skip(BYLINE)) return false;
    const written = this.text.slice(start, this.at).trimEnd();
    if (DESK.test(written) || isByline(written, this.lexicon)) return true;
    this.at = start;
    return false;
  }

  clock(): boolean {
    const start = this.at;
    if (!this.skip(CLOCK)) return false;
    this.note(start, this.at);
    return true;
  }

  /** The longest agency name that begins here. */
  agency(): boolean {
    const end = this.agencyEnd(this.at);
    if (end < 0) return false;
    this.addAgency(this.at, end);
    this.isAgencyKnown = true;
    this.at = end;
    return true;
  }

  /** “(AP)”, “(Reuters/AFP)”, “(Feb. 25, 2021)”, “[KUNA]”; an unknown acronym is taken for an agency. */
  bracket(): boolean {
    const start = this.at;
    if (!this.skip(BRACKET)) return false;
    const open = this.at;
    const { agencySpan, dateSpan, first, last, isAgencyKnown, isAgencyBracketed } = this;
    if (this.date()) {
      if (this.skip(CLOSING_BRACKET)) return this.noteBracket(start);
    } else if (this.agency()) {
      this.isAgencyBracketed = true;
      for (let end = this.at; this.skip(AGENCY_JOINER); end = this.at) {
        const more = this.agencyEnd(this.at);
        if (0 < more) this.at = more;
        else if (!this.skip(ACRONYM)) {
          this.at = end;
          break;
        }
      }
      if (this.skip(CLOSING_BRACKET)) return this.noteBracket(start);
    } else if (this.text[start] !== "/" && (this.skip(ACRONYM) || (this.isKnownCity() && this.skip(NEWSPAPER)))) {
      const end = this.at;
      if (this.skip(CLOSING_BRACKET)) {
        this.addAgency(open, end);
        this.isAgencyBracketed = true;
        return this.noteBracket(start);
      }
    }
    // Something else stands in the brackets: what was read of it does not count.
    Object.assign(this, { agencySpan, dateSpan, first, last, isAgencyKnown, isAgencyBracketed, at: start });
    return false;
  }

  private isKnownCity(): boolean {
    const [place] = this.placeSpans;
    return place !== undefined && this.lexicon.dateline.isPlace(this.text.slice(place.start, place.end), MIN_CITY);
  }

  /** A place, the places joined to it (“KYIV/MOSCOW”, “SYDNEY and KUALA LUMPUR”), and the country or state behind the comma. */
  place(isGood: (name: string, words: readonly string[], lexicon: Lexicon) => boolean): boolean {
    if (this.placeSpans.length > 0) return false;
    if (!this.city(isGood)) return false;
    for (let end = this.at; this.skip(SLASH); end = this.at) {
      if (this.city(isGood)) continue;
      this.at = end;
      break;
    }
    this.region();
    return true;
  }

  /** A further region right behind the place: “SPRINGFIELD, Ill., U.S.”. */
  morePlaces(): boolean {
    return this.placeSpans.length > 0 && this.last === this.placeEnd && this.regionName();
  }

  private city(isGood: (name: string, words: readonly string[], lexicon: Lexicon) => boolean): boolean {
    const start = this.at;
    const ends: number[] = [];
    const words: string[] = [];
    while (words.length < MAX_PLACE_WORDS) {
      if (words.length > 0 && 0 < this.agencyEnd(this.at + 1)) break;
      const wordStart = words.length === 0 ? start : this.at + 1;
      if (words.length > 0 && this.text[this.at] !== " ") break;
      this.at = wordStart;
      if (
        !this.take(
          words.length > 0 && PARTICLE_AHEAD.test(this.text.slice(wordStart, wordStart + 4)) ? PARTICLE : PLACE_WORD,
        )
      ) {
        this.at = wordStart - 1;
        break;
      }
      words.push(this.taken);
      // “MOSCOW. May 5 (Interfax)”: the dot ends the place, unlike that of “ST. LOUIS” and “WASHINGTON D.C.”.
      const isStop = STOPPED_WORD.test(this.taken);
      ends.push(isStop ? this.at - 1 : this.at);
      if (isStop) break;
    }
    while (words.length > 0) {
      const end = ends.pop()!;
      const name = this.text.slice(start, end);
      if (isGood(name, words, this.lexicon)) {
        this.at = end;
        this.placeSpans.push({ start, end });
        this.placeEnd = end;
        this.note(start, end);
        return true;
      }
      words.pop();
    }
    this.at = start;
    return false;
  }

  /** “, Kenya”, “, N.Y.”, “, Republic of Congo”: no date and no agency. */
  private region(): void {
    const start = this.at;
    if (!this.skip(/,\s+/y)) return;
    const isOther = this.agencyEnd(this.at) > 0 || MONTH_OR_DAY.test(this.text.slice(this.at, this.at + 12));
    if (isOther || !this.regionName()) this.at = start;
  }

  private regionName(): boolean {
    const start = this.at;
    if (!this.skip(REGION) || this.agencyEnd(start) > 0 || MONTH_OR_DAY.test(this.text.slice(start, start + 12))) {
      this.at = start;
      return false;
    }
    this.placeSpans.push({ start, end: this.at });
    this.placeEnd = this.at;
    this.note(start, this.at);
    return true;
  }

  private agencyEnd(start: number): number {
    let end = start;
    const ends: number[] = [];
    while (ends.length < MAX_AGENCY_WORDS && end < this.text.length) {
      AGENCY_WORD.lastIndex = end;
      if (!AGENCY_WORD.test(this.text)) break;
      end = AGENCY_WORD.lastIndex;
      ends.push(end);
      // “RFE/RL” is one name; “Reuters/AFP” are two, found at the slash by the shorter candidate.
      if (this.text[end] !== " " && this.text[end] !== "/" && this.text[end] !== "-") break;
      end++;
    }
    while (ends.length > 0) {
      const candidate = ends.pop()!;
      if (this.lexicon.dateline.isAgency(this.text.slice(start, candidate))) return candidate;
    }
    return -1;
  }

  private addAgency(start: number, end: number): void {
    this.agencySpan ??= { start, end };
    this.note(start, end);
  }

  private note(start: number, end: number): void {
    if (this.first < 0) this.first = start;
    this.last = end;
  }

  private noteBracket(start: number): true {
    this.first = Math.min(this.first, start);
    this.last = this.at;
    return true;
  }
}

/** In a header line a place must be known, or stand in capitals. */
const KNOWN_PLACE = (name: string, words: readonly string[], lexicon: Lexicon): boolean =>
  isCapitals(name) ? !lexicon.dateline.isLabel(words[0]!.toLowerCase()) : lexicon.dateline.isPlace(name, 0);

/** At the start of a paragraph any name may be a place as long as what follows makes it one; labels and function words may not. */
const ANY_PLACE = (name: string, words: readonly string[], lexicon: Lexicon): boolean => {
  const first = words[0]!.toLowerCase();
  if (!lexicon.dateline.isLabel(first) && (lexicon.form(first).pos & CLOSED_CLASS) === 0) return true;
  return lexicon.dateline.isPlace(name, 0);
};

type DateOrder = "year-month-day" | "month-day-year" | "day-month-year" | "numbers";

function dateOf(match: RegExpExecArray, order: DateOrder, start: number): WrittenDate | null {
  const [whole, a, b, c] = match;
  const span = { start, end: start + whole.length };
  const year = order === "year-month-day" ? Number(a) : c === undefined ? null : Number(c);
  let month: number;
  let day: number;
  let isAmbiguous = false;
  switch (order) {
    case "year-month-day":
      month = Number(b);
      day = Number(c);
      break;
    case "month-day-year":
      month = monthOf(a!);
      day = Number(b);
      break;
    case "day-month-year":
      day = Number(a);
      month = monthOf(b!);
      break;
    default:
      // A full stop or a number above 12 tells day and month apart: “4.11.2019”, “25/11/2019”.
      day = Number(a);
      month = Number(b);
      if (12 < month) [day, month] = [month, day];
      else isAmbiguous = day <= 12 && day !== month && whole.includes("/");
  }
  if (month < 1 || 12 < month || day < 1 || daysInMonth(year ?? 2000, month) < day) return null;
  return copyWith(span, { year, month, day, isAmbiguous });
}

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) / 4 + 1;

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec";
const MONTH =
  "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
const WEEKDAY = "(?:(?:Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,?\\s+)?";
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
const YEAR = "(?:,?\\s+(\\d{4}))?(?![\\d-])";

/** The styles of dates; the first that fits counts. */
const DATE_PATTERNS: readonly (readonly [RegExp, DateOrder])[] = [
  [/(\d{4})-(\d{2})-(\d{2})(?!\d)/y, "year-month-day"],
  [/(\d{4})\/(\d{2})\/(\d{2})(?!\d)/y, "year-month-day"],
  [/(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?!\d)/y, "numbers"],
  [new RegExp(`${WEEKDAY}${MONTH}\\s+${DAY}(?!\\d)${YEAR}`, "iy"), "month-day-year"],
  [new RegExp(`${WEEKDAY}${DAY}\\s+(?:of\\s+)?${MONTH}(?!\\p{L})${YEAR}`, "iyu"), "day-month-year"],
];

const MONTH_OR_DAY =
  /^(?:(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|January|February|March|April|May\b|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Christmas)/i;
const CLOCK =
  /T?(?:at\s+)?(?:\d{1,2}[:.]\d{2}(?::\d{2})?(?:\.\d+)?(?:\s*[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?|\d{4}(?=\s*(?:GMT|UTC|hrs)))(?:\s*(?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|PST|PDT|PT|CST|CDT|IST|PKT|SGT|HKT|JST|KST|AEST|AEDT|WAT|EAT|SAST|MSK|GST|hrs|Z|[+-]\d{2}:?\d{2}))?(?![\d:\p{L}])/iuy;
const LABEL =
  /(?:date|published|first published|originally published|date published|published date|publication date|last updated|last modified|last update|updated|first posted|date posted|posted|modified|issued|released|source|on|at|by|dateline|location|place|agency)(?::\s*|\s+)(?=\S)/iy;
/** Labels of a date of their own. */
const STAMP = /^\s*(?:(?:first|last|originally|date) )?(?:publish|publication|post|updat|modifi|issued|released)/i;
const UPDATE = /updat|modifi/i;
const MAX_LABEL = 40;
/** To the end of the line, to the mark that begins another field, or to its “on”. */
const BYLINE = /by[:\s]\s*[^|,;•·–—\d]{2,60}?(?=\s*(?:[|,;•·–—]|\s-\s|\son\s|$))/iy;
/** “Published on 5 May 2020 in Business”: the part of the paper. */
const SECTION = /in\s\p{Lu}[\p{L} &]{2,30}$/uy;
/** Who signs where nobody is named. */
const DESK =
  /^by[:\s]\s*(?:admin|staff|editor|newsroom|(?:news|web|online) ?desk|staff (?:reporter|writer)|our correspondent)$/i;
/** What else stands beside a date: “5 min read”, “3 comments”. */
const ASIDE = /(?:\d{1,2}[ -]min(?:ute)?s?(?: read)?|(?:\d{1,4}|no) comments?)(?!\p{L})/iuy;
const SEPARATORS = /[\s,;|/·•–—\-:]+/y;
const BLANKS = /\s+/y;
const BLANK = /\s/;
const STOP_OR_BLANK = /[\s.]/;
const COMMAS = /[,.]+/y;
/** A word of at least four letters with a dot, and no other dot inside. */
const STOPPED_WORD = /^[^.]{4,}\.$/;
/** Marks that end a dateline; old wires write the dash as “_”. */
const DASH = /\s*(?:[-–—―_]+|:)/y;
const SLASH = /\s?\/\s?|\s(?:and|AND|&)\s/y;
/** Russian wires write “/TASS/”. */
const BRACKET = /[([/]\s?/y;
const CLOSING_BRACKET = /\s?[)\]/]/y;
const AGENCY_JOINER = /\s*(?:[/,&]|and)\s*/y;
/** A newspaper in title case, with an agency behind it perhaps: “Philippine Daily Inquirer/ANN”. */
const NEWSPAPER = /\p{Lu}[\p{L}.'’-]+(?: (?:of |the )?\p{Lu}[\p{L}.'’-]+){0,4}(?:\/[\p{L} ]{2,30})?(?=[)\]])/uy;
const ACRONYM = /\p{Lu}[\p{Lu}\d-]{1,7}(?!\p{L})/uy;
const AGENCY_WORD = /[\p{L}\d'’]+/uy;
const PLACE_WORD = /\p{Lu}[\p{L}\p{M}'’]*(?:\.(?:\p{L}\.)*)?(?:-\p{L}[\p{L}\p{M}'’]*)*/uy;
const PARTICLE = /(?:d[eiu]l?|do|da|la|le|les|el|al|of|upon|sur|am|on|in|y)(?= )/y;
const PARTICLE_AHEAD = /^(?:d[eiu]l?|do|da|la|le|les|el|al|of|sur|am|on|in|y|upon?) ?/;
/** Title case or capitals, small words between. */
const REGION = /\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:of |the |and |de |do )*\p{Lu}[\p{L}\p{M}.'’-]*){0,3}/uy;
/** What can open a dateline: a name, a bracket or a day. */
const OPENING = /^(?:[\p{Lu}([]|\d{1,2} |afrol|dpa)/u;
/** What can open the body behind it. */
const BODY_OPENING = /^[\s.]*["“‘'`«([$€£¥]*[\p{Lu}\p{Lo}\d]/u;
const BYLINE_PARTICLE =
  /^(?:and|in|at|of|for|the|de|del|della|der|van|von|den|bin|bint|ibn|al|el|la|le|du|da|dos|with|to|@\w+|[-–—|])(?:-\p{Lu}.*)?$|^al-\p{L}/u;
const MAX_FIELDS = 6;
const MAX_PLACE_WORDS = 5;
const MAX_AGENCY_WORDS = 6;
const MAX_BYLINE_WORDS = 16;
