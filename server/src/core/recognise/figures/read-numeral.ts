/** The numeral that begins at a token: digits, words or both, with fractions and vague amounts. */

import { TokenKind } from "../../article/segmented";
import { type NumberWord, numberOfDigits } from "../../lexicon/numbers";
import { Pos } from "../../lexicon/word-form";
import { readExponent } from "./read-exponent";
import { isClosedClass, isDash, isJoint, isWord, lowerAt, posAt, type TokenLine, touchesPrevious } from "./token-line";

export interface Numeral {
  /** Tokens `[first, limit)`, a sign or an article that belongs to it included: “a dozen”, “-5”. */
  readonly first: number;
  readonly limit: number;
  readonly low: number;
  /** Equal to `low` but for vague amounts: “dozens”. */
  readonly high: number;
  /** Begins with digits. */
  readonly digits: boolean;
  readonly ordinal: boolean;
  /** The scale word that closes it, 1 without one: the million of “5 million”, which “3 to 5 million” shares. */
  readonly scale: number;
  /** A share of something: “two-thirds”, “half”. */
  readonly part: boolean;
  /** Letters of a currency that the first token has before its digits: 2 in “Rs500”. */
  readonly letters: number;
}

/** What stands before the numeral, as far as it decides how far the numeral reaches. */
export interface NumeralContext {
  /** A currency sign stands before: “$2.5m” is money, not metres. */
  readonly money: boolean;
  /** “between” stands before: the next “and” divides two numbers instead of joining the parts of one. */
  readonly between: boolean;
  /** It is the second number of “one in five”. */
  readonly isDenominator?: boolean;
}

const SENTENCE_END: ReadonlySet<string> = new Set([".", ",", ";", "?", "!", ")"]);

/** Numerals longer than this are no prose. */
const LONGEST = 24;

/** The numeral that begins at `at`, or undefined if none does. */
export function readNumeral(line: TokenLine, at: number, context: NumeralContext): Numeral | undefined {
  if (line.limit <= at) return undefined;
  const word = line.form[at]!.number;
  if (word === undefined || !word.starts) return undefined;
  switch (word.role) {
    case "vague":
      return readVague(line, at, word);
    case "part":
      return readPart(line, at, word);
    case "ordinal":
      return readOrdinalWord(line, at, word);
    default:
      return finite(new CardinalReader(line, context).read(at));
  }
}

/**
 * The numeral of one word or digits that nothing can go on with, as nearly all are: “12 people”, “three,”, “5%”. Undefined where
 * `readNumeral` has to look closer.
 */
export function readPlainNumeral(line: TokenLine, at: number): Numeral | undefined {
  const word = line.form[at]!.number!;
  const { role, letters } = word;
  if (role === "ordinal") return readOrdinalWord(line, at, word);
  if (role !== "digits" && role !== "unit" && role !== "tens") return undefined;
  let limit = at + 1;
  let scale = 1;
  if (!endsPlainly(line, limit)) {
    // “5 million people”.
    const behind = role === "digits" && limit < line.limit ? line.form[limit]!.number : undefined;
    if (behind?.role !== "scale" || !endsPlainly(line, limit + 1) || lowerAt(line, limit + 1) === ",") return undefined;
    scale = behind.value;
    limit++;
  }
  let first = at;
  let low = rounded(word.value * scale);
  if (role === "digits" && isPointBefore(line, at)) {
    // “.280”: a decimal without its zero.
    first--;
    low /= 10 ** (line.end[at]! - line.start[at]!);
  }
  if (isNegative(line, first)) {
    first--;
    low = -low;
  }
  const digits = role === "digits";
  return { first, limit, low, high: low, digits, ordinal: false, scale, part: false, letters };
}

const PLAIN_MARKS: ReadonlySet<string> = new Set([",", ".", "%", ")", ":", ";", "(", "”", "’"]);

/** A mark that is part of no number, or a word apart. */
function endsPlainly(line: TokenLine, at: number): boolean {
  if (line.limit <= at) return true;
  const { number, lower } = line.form[at]!;
  if (number !== undefined) return false;
  if (line.kind[at] === TokenKind.Word) return line.end[at - 1] !== line.start[at] && !GOES_ON.has(lower);
  if (PLAIN_MARKS.has(lower)) return true;
  // “24-year-old”, but “3-2”, “two-and-a-half”.
  if (lower !== "-") return false;
  return line.limit <= at + 1 || (line.form[at + 1]!.number === undefined && line.form[at + 1]!.lower !== "and");
}

/** Words with which a numeral can go on: “and a half”, “point five”, “in ten”, “out of ten”, “of every ten”, “over ten”. */
const GOES_ON: ReadonlySet<string> = new Set(["and", "point", "in", "out", "of", "over"]);

/** “a trillion trillion …” beyond what a double holds is left alone. */
const finite = (numeral: Numeral | undefined): Numeral | undefined =>
  numeral !== undefined && Number.isFinite(numeral.low) && Number.isFinite(numeral.high) ? numeral : undefined;

/** Reads “two hundred and two thousand”, “4 thousand 3 hundred”, “one and a half million”, “2.5bn”, “10 1/2”, “twenty-first”. */
class CardinalReader {
  private total = 0;
  /** The number below the next scale word; -1 for none yet. */
  private group = -1;
  private scale = 1;
  private last: NumberWord["role"] | "" = "";
  private part = false;
  private ordinal = false;
  /** Groups of digits divided by blanks. */
  private groups = 0;
  /** Where the digits of a priced token end; the tokeniser divides “Rs1,500” at its marks. */
  private pricedLimit = 0;

  constructor(
    private readonly line: TokenLine,
    private readonly context: NumeralContext,
  ) {}

  read(at: number): Numeral | undefined {
    const { line } = this;
    const stop = Math.min(line.limit, at + LONGEST);
    let limit = at;
    for (let next = at; next < stop; ) {
      const word = line.form[next]!.number;
      if (word !== undefined && this.add(next, word)) {
        limit = next = Math.max(next + 1, this.pricedLimit);
        if (this.ordinal) break;
        continue;
      }
      const joined = this.last === "" ? -1 : this.behindJoint(next);
      if (joined < 0) break;
      next = joined;
    }
    if (this.last === "") return undefined;
    if (this.endsBefore(limit)) return this.finish(at, limit);
    const power = this.last === "digits" && limit === at + 1 ? readExponent(line, limit, this.group) : undefined;
    if (power !== undefined) {
      this.group = power.value;
      return this.finish(at, power.limit);
    }
    if (!this.ordinal) limit = this.readOrdinalSuffix(limit);
    if (!this.ordinal) limit = this.readRatio(this.readFraction(at, limit), limit);
    if (!this.ordinal) limit = this.readQuotient(limit);
    return this.finish(at, limit);
  }

  /** Most numbers have a plain word behind, which ends them: “12 people”. */
  private endsBefore(at: number): boolean {
    const { line } = this;
    if (!isWord(line, at) || touchesPrevious(line, at)) return false;
    const { number, lower } = line.form[at]!;
    return number === undefined && !GOES_ON.has(lower);
  }

  private finish(at: number, limit: number): Numeral {
    const { line } = this;
    const role = line.form[at]!.number!.role;
    const value = rounded(this.total + Math.max(this.group, 0));
    let first = at;
    let low = value;
    let high = value;
    if (role === "hundred" || role === "scale" || role === "dozen") {
      const before = lowerAt(line, at - 1);
      if (before === "a" || before === "an") {
        first--;
        if (lowerAt(line, at - 2) === "half") [first, low, high] = [at - 2, value / 2, value / 2];
        else if (lowerAt(line, at - 2) === "quarter") [first, low, high] = [at - 2, value / 4, value / 4];
      } else if (before === "several" || before === "few" || before === "many") {
        first -= before === "few" && lowerAt(line, at - 2) === "a" ? 2 : 1;
        low = value * (before === "few" ? 2 : 3);
        high = value * 9;
      } else if (before === "couple" && lowerAt(line, at - 2) === "a") {
        first -= 2;
        low = high = value * 2;
      }
    } else if (role === "digits" && isPointBefore(line, at)) {
      // “.280”: a decimal without its zero.
      first--;
      low = high = value / 10 ** (line.end[at]! - line.start[at]!);
    }
    if (isNegative(line, first)) {
      first--;
      low = -low;
      high = -high;
    }
    return {
      first,
      limit,
      low,
      high,
      digits: role === "digits" || role === "priced",
      ordinal: this.ordinal,
      scale: this.scale,
      part: this.part,
      letters: line.form[at]!.number!.letters,
    };
  }

  /** Adds a word to the numeral; false if it does not go on with it: “seven eight”. */
  private add(at: number, word: NumberWord): boolean {
    const { group, last } = this;
    const afterScale = last === "scale" || last === "hundred";
    switch (word.role) {
      case "digits":
        if (last === "digits") return this.addGroup(at, word);
        if (last === "hundred") {
          this.group += word.value;
          break;
        }
        // “5 million 300,000” are two figures; “4 thousand 3 hundred” is one.
        if (last !== "" && !(last === "scale" && word.value < this.scale && this.scaleFollows(at + 1))) return false;
        this.group = word.value;
        break;
      case "priced":
        if (last !== "") return false;
        return this.addPriced(at, word);
      case "unit":
        if (last === "") this.group = word.value;
        else if (last === "tens" && word.value < 10) this.group += word.value;
        else if (last === "hundred") this.group += word.value;
        else if (last === "scale") this.group = word.value;
        else return false;
        break;
      case "tens":
        if (last === "" || last === "scale") this.group = word.value;
        else if (last === "hundred") this.group += word.value;
        else return false;
        break;
      case "hundred":
        if (group < 0 && last !== "") return false;
        if (100 <= group && last !== "digits") return false;
        this.group = (group < 0 ? 1 : group) * 100;
        break;
      case "scale":
        return this.addScale(word);
      case "suffix":
        if (last === "" || afterScale || last === "suffix") return false;
        return this.addScale(word);
      case "letter":
        if (last !== "digits" || !touchesPrevious(this.line, at) || !this.isScaleLetter(at)) return false;
        return this.addScale(word);
      case "dozen":
        if (last === "dozen" || last === "glyph") return false;
        this.group = dozens(group);
        break;
      case "vague": {
        // “35 lakhs”, “three dozens”: behind a number the plural is a plain scale word.
        if (last === "" || last === "vague" || word.value === 40 || word.value === 20) return false;
        if (word.value === 24) this.group = dozens(group);
        else return this.addScale({ ...word, value: word.value / 2 });
        break;
      }
      case "glyph":
        if (last !== "" && last !== "digits" && last !== "unit") return false;
        this.group = Math.max(group, 0) + word.value;
        if (last === "") this.part = true;
        break;
      case "ordinal":
        return this.addOrdinal(word);
      default:
        return false;
    }
    this.last = word.role;
    return true;
  }

  /** “Rs500”, “N1,500”, “R2.5bn”. One letter is enough only before a scale word or thousands: N95 is a mask. */
  private addPriced(at: number, word: NumberWord): boolean {
    const { line } = this;
    const { text } = line.form[at]!;
    const isWhole = !/\d$/.test(text);
    let limit = at + 1;
    let next = limit;
    while (!isWhole && next + 1 < line.limit && next < at + 8 && isMarkBetweenDigits(line, next)) {
      next += 2;
      limit = next;
    }
    const digits = line.text.slice(line.start[at]! + word.letters, line.end[limit - 1]!);
    const value = isWhole ? word.value : numberOfDigits(digits);
    if (value === undefined) return false;
    if (word.letters === 1 && value < 1000 && !isScaleForm(line, limit)) return false;
    if (!line.tables.signs.has(text.slice(0, word.letters).toUpperCase())) return false;
    this.group = value;
    this.pricedLimit = limit;
    this.last = "digits";
    return true;
  }

  /** “40 000”: groups of three digits divided by blanks; “000” or a second group tells them from two numbers side by side. */
  private addGroup(at: number, word: NumberWord): boolean {
    const { line } = this;
    const { start, end, form } = line;
    if (end[at]! - start[at]! < 3 || start[at]! - end[at - 1]! !== 1 || !/^\d{3}(\.\d+)?$/.test(form[at]!.text))
      return false;
    if (!/^\d{1,3}$/.test(form[at - 1]!.text)) return false;
    const isGrouped = this.groups > 0 || form[at]!.text === "000" || line.text.charCodeAt(start[at]! - 1) !== 32;
    const goesOn = at + 1 < line.limit && /^\d{3}$/.test(form[at + 1]!.text) && start[at + 1]! - end[at]! === 1;
    // “1 430 tonnes”: what is counted stands behind both.
    const next = at + 1 < line.limit ? form[at + 1]! : undefined;
    const counts = next !== undefined && (next.unit?.unit !== undefined || (next.pos & Pos.Plural) !== 0);
    if (!isGrouped && !goesOn && !counts) return false;
    this.group = this.group * 1000 + word.value;
    this.groups++;
    return true;
  }

  private addScale(word: NumberWord): boolean {
    if (this.total > 0 && this.scale <= word.value) {
      // “two hundred thousand million” and “million billion” multiply; anything else is a new numeral.
      if (0 <= this.group) return false;
      this.total *= word.value;
    } else {
      this.total += (this.group < 0 ? 1 : this.group) * word.value;
    }
    this.group = -1;
    this.scale = word.value;
    this.last = "scale";
    return true;
  }

  /** “twenty-first”, “one hundred twenty-fifth”; “two-thirds” and “one third” are parts and read by `readFraction`. */
  private addOrdinal(word: NumberWord): boolean {
    const { last } = this;
    if (last === "tens" && word.value < 10) this.group += word.value;
    else if (last === "hundred" && word.value < 100) this.group += word.value;
    else if (last === "scale" && word.value < 100) this.group = word.value;
    else if (this.group > 1 && word.value === 100 && last === "unit") this.group *= 100;
    // “the two millionth visitor”; one millionth is a share.
    else if (this.group > 1 && 1000 <= word.value && this.total === 0) this.group *= word.value;
    else return false;
    this.ordinal = true;
    this.last = "ordinal";
    return true;
  }

  /** The k, m, b or t behind digits, where it is no unit: “£3k”, “5m people”, but not the metres of “a 100m race”. */
  private isScaleLetter(at: number): boolean {
    const { line } = this;
    const lower = lowerAt(line, at);
    if (touchesPrevious(line, at + 1) && isWord(line, at + 1)) return false;
    if (this.context.money || this.pricedLimit > 0 || lower === "k" || lower === "k.") return true;
    // “5mm” is a length.
    if (lower === "t" || lower === "mm") return false;
    const isLast = line.limit <= at + 1 || !isWord(line, at + 1);
    if (lower === "b" && isLast && !Number.isInteger(this.group)) return true;
    const unit = at + 1 < line.form.length ? line.form[at + 1]!.unit : undefined;
    if (at + 1 < line.limit && unit?.unit?.dimension === "money") return true;
    if (/^[MB]/.test(line.form[at]!.text)) return true;
    // “more than 1.2m were hurt”, “1.2m more people”: no metres.
    const next = lowerAt(line, at + 1);
    if (next === "were" || next === "are" || next === "have") return true;
    if (ADDING.has(next) && (posAt(line, at + 2) & Pos.Plural) !== 0) return true;
    return (
      (posAt(line, at + 1) & Pos.Plural) !== 0 &&
      (lower === "b" || unit === undefined || unit.unit?.dimension === "share")
    );
  }

  private scaleFollows(at: number): boolean {
    const role = this.line.limit <= at ? undefined : this.line.form[at]!.number?.role;
    return role === "hundred" || role === "scale";
  }

  /** The token behind a hyphen or an “and” that goes on with the numeral; -1 if it does not. */
  private behindJoint(at: number): number {
    const { line, last } = this;
    const next = at + 1;
    if (line.limit <= next) return -1;
    const role = line.form[next]!.number?.role;
    if (role === undefined) return -1;
    if (isJoint(line, at) || isSpacedHyphen(line, at)) {
      if (last === "tens") return role === "unit" || role === "ordinal" ? next : -1;
      // “one-hundred”, “2-million”, “five-dozen”.
      return role === "hundred" || role === "scale" || role === "dozen" ? next : -1;
    }
    const lower = lowerAt(line, at);
    if (lower === "and" && !this.context.between && (last === "hundred" || last === "scale")) {
      if (role === "digits")
        return isBetween(line.form[next]!.number!.value, 0, 100) && last === "hundred" && !this.scaleFollows(next + 1)
          ? next
          : -1;
      if (role !== "unit" && role !== "tens" && role !== "ordinal") return -1;
      // “two million and three-fifths”: a share of the million, read by `readFraction`.
      return readShare(line, next) === undefined ? next : -1;
    }
    // “three million, two hundred”.
    if (lower === "," && last === "scale" && (role === "unit" || role === "tens") && this.scaleFollows(next + 1))
      return this.line.form[next + 1]!.number!.value < this.scale ? next : -1;
    return -1;
  }

  /** “21st”: the letters right behind the digits. */
  private readOrdinalSuffix(limit: number): number {
    const { line } = this;
    if (this.last !== "digits" || !touchesPrevious(line, limit)) return limit;
    const lower = lowerAt(line, limit);
    if (lower !== "st" && lower !== "nd" && lower !== "rd" && lower !== "th") return limit;
    this.ordinal = true;
    return limit + 1;
  }

  /** “10 1/2”, “one and a half million”, “two-thirds”, “two point five”. */
  private readFraction(at: number, limit: number): number {
    const { line } = this;
    const slash = readSlashFraction(line, limit);
    if (this.last === "digits" && slash !== undefined && !touchesPrevious(line, limit) && this.group < 1000) {
      this.group += slash.value;
      return this.readScaleBehind(slash.limit);
    }
    const own = this.last === "digits" && limit === at + 1 ? readSlashFraction(line, at) : undefined;
    if (own !== undefined) {
      this.group = own.value;
      this.part = true;
      return own.limit;
    }
    const lower = lowerAt(line, limit);
    if (isJoint(line, limit) && lowerAt(line, limit + 1) === "and") {
      // “two-and-a-half-year”.
      const article = behindHyphen(line, limit + 2);
      const place = behindHyphen(line, article + 1);
      const word = lowerAt(line, article) === "a" && place < line.limit ? line.form[place]!.number : undefined;
      return word?.role === "part" ? this.addShare(1 / word.value, place + 1) : limit;
    }
    if (lower === "and") {
      const article = lowerAt(line, limit + 1);
      const word = line.limit <= limit + 2 ? undefined : line.form[limit + 2]!.number;
      const isOne = article === "a" || article === "one";
      // “forty-two and a third”, but “two and a third man”.
      const isThird = word?.role === "ordinal" && 2 < word.value && !isWord(line, limit + 3);
      if (isOne && isThird) {
        this.group = Math.max(this.group, 0) + 1 / word.value;
        return limit + 3;
      }
      if (isOne && word?.role === "part" && (word.value === 2 || word.value === 4 || article === "one"))
        return this.addShare(1 / word.value, limit + 3);
      const share = this.context.between ? undefined : readShare(line, limit + 1);
      return share === undefined ? limit : this.addShare(share.value, share.limit);
    }
    if (lower === "point" && (this.last === "unit" || this.last === "tens" || this.last === "hundred"))
      return this.readPoint(limit);
    if (this.last !== "unit" && this.last !== "tens" && this.last !== "hundred" && this.last !== "scale") return limit;
    const place = behindHyphen(line, limit);
    let denominator = partAt(line, place, this.total + this.group === 1 ? 1 : 0);
    let numerator = this.total + Math.max(this.group, 0);
    const tens = this.last === "tens" ? this.group % 100 : 0;
    if (0 < tens && tens < numerator && limit < place && denominator < 10) {
      // “one hundred thirty-fifths”.
      denominator += tens;
      numerator -= tens;
    }
    // “the next three quarters”.
    if (denominator === 4 && OF_TIME.has(lowerAt(line, at - 1))) return limit;
    // “four quarters” is a year, and nobody counts in halves beyond a few; “hundred fifths” are nothing else.
    if (denominator < 2 || numerator <= 0 || (denominator <= 4 && denominator * 10 < numerator)) return limit;
    this.group = numerator / denominator;
    this.total = 0;
    this.part = true;
    return this.readScaleBehind(place + 1);
  }

  /** The share behind “and”: of one, of the scale word before it (“two million and a half”), or of the one behind it. */
  private addShare(share: number, at: number): number {
    const { line } = this;
    const behind = at < line.limit ? line.form[at]!.number : undefined;
    if (this.group < 0 && behind?.role === "scale" && behind.value < this.scale) {
      // “one billion and a half million”.
      this.total += share * behind.value;
      return at + 1;
    }
    if (0 <= this.group) this.group += share;
    else this.total += this.scale * share;
    return this.readScaleBehind(at);
  }

  /** “one over twenty”, where nothing that “over” could lead to stands behind: “$5 over 3 years” is no quotient. */
  private readQuotient(limit: number): number {
    const { line } = this;
    if (this.context.isDenominator === true || lowerAt(line, limit) !== "over" || this.part || this.context.money)
      return limit;
    const second = readNumeral(line, limit + 1, { money: false, between: false, isDenominator: true });
    if (second === undefined || second.ordinal || second.part || second.first !== limit + 1 || second.low <= 0)
      return limit;
    const behind = second.limit;
    if (behind < line.limit && (isWord(line, behind) || !SENTENCE_END.has(lowerAt(line, behind)))) return limit;
    this.group = (this.total + Math.max(this.group, 0)) / second.low;
    this.total = 0;
    this.part = true;
    return second.limit;
  }

  /** “one in five”, “two out of three”: a share, where no unit of time stands behind (“three in five days”). */
  private readRatio(limit: number, plain: number): number {
    const { line } = this;
    if (
      this.context.isDenominator === true ||
      limit !== plain ||
      this.total > 0 ||
      this.group < 1 ||
      99 < this.group ||
      !Number.isInteger(this.group)
    )
      return limit;
    const lower = lowerAt(line, limit);
    const isOutOf = lower === "out" && lowerAt(line, limit + 1) === "of";
    const isEvery = lowerAt(line, isOutOf ? limit + 2 : limit + 1) === "every";
    if (!isOutOf && lower !== "in" && !(lower === "of" && isEvery)) return limit;
    const place = (isOutOf ? limit + 2 : limit + 1) + (isEvery ? 1 : 0);
    const second = readNumeral(line, place, { money: false, between: false, isDenominator: true });
    if (second === undefined || second.ordinal || second.part || second.first !== place) return limit;
    const next = second.limit < line.limit ? line.form[second.limit]! : undefined;
    if (next?.unit?.unit !== undefined && next.unit.unit.dimension !== "share") return limit;
    if (isDash(line, second.limit)) return limit;
    // “in 1998” is a year; “12 in 40” hardly a share.
    if (second.low <= this.group || !Number.isInteger(second.low) || isYearLike(line, second)) return limit;
    if (1 < this.group && 1000 < second.low) return limit;
    if (!isOutOf && 9 < this.group) return limit;
    this.group /= second.low;
    this.part = true;
    return second.limit;
  }

  private readPoint(limit: number): number {
    const { line } = this;
    let next = limit + 1;
    let place = 0.1;
    let value = 0;
    while (next < line.limit && next < limit + 8) {
      const word = line.form[next]!.number;
      if (word?.role === "unit" && word.value < 10) {
        value += word.value * place;
        place /= 10;
      } else if (word?.role === "unit" && place === 0.1) {
        value = word.value / 100;
        next++;
        break;
      } else if (word?.role === "tens" && place === 0.1) {
        const joined = behindHyphen(line, next + 1);
        const small = joined < line.limit ? line.form[joined]!.number : undefined;
        const isJoined = small?.role === "unit" && small.value < 10;
        value = (word.value + (isJoined ? small.value : 0)) / 100;
        next = isJoined ? joined + 1 : next + 1;
        break;
      } else break;
      next++;
    }
    if (next === limit + 1) return limit;
    this.group = Number((this.group + value).toFixed(8));
    return this.readScaleBehind(next);
  }

  /** A scale word behind a fraction: “two and a half million”, “half-million”. */
  private readScaleBehind(at: number): number {
    const { line } = this;
    const place = behindHyphen(line, at);
    const ofScale = lowerAt(line, at) === "of" && lowerAt(line, at + 1) === "a" ? at + 2 : place;
    const word = ofScale < line.limit ? line.form[ofScale]!.number : undefined;
    if (word === undefined || this.total > 0) return at;
    if (word.role === "scale" || word.role === "suffix") {
      this.total = this.group * word.value;
      this.scale = word.value;
    } else if (word.role === "dozen") this.total = this.group * 12;
    else if (word.role === "hundred" && this.group < 100) this.total = this.group * 100;
    else return at;
    this.group = -1;
    this.part = false;
    return ofScale + 1;
  }
}

const ADDING: ReadonlySet<string> = new Set("more new other additional extra further".split(" "));

/** “dozens”, “hundreds of thousands”, “tens of millions”; “scores” only before “of”, because test scores are no amount. */
function readVague(line: TokenLine, at: number, word: NumberWord): Numeral | undefined {
  const lower = lowerAt(line, at);
  let low = word.value;
  let high = word.high;
  let limit = at + 1;
  const follower = lowerAt(line, at + 1) === "of" && at + 2 < line.limit ? line.form[at + 2]!.number : undefined;
  if (follower?.role === "vague" && follower.value > word.high / 10 && 200 <= follower.value) {
    // “hundreds of thousands”: at least two hundred thousand.
    const scale = follower.value / 2;
    low *= scale;
    high *= scale;
    limit = at + 3;
  } else if (lower === "tens") return undefined;
  if (lower === "scores" && (lowerAt(line, at + 1) !== "of" || (posAt(line, at - 1) & Pos.Noun) !== 0))
    return undefined;
  let first = at;
  if (lowerAt(line, at - 1) === "many") first--;
  return { first, limit, low, high, digits: false, ordinal: false, scale: 1, part: false, letters: 0 };
}

/** “half”, “a quarter of”, “half a million”, “three-quarters” is read from its number. */
function readPart(line: TokenLine, at: number, word: NumberWord): Numeral | undefined {
  const lower = lowerAt(line, at);
  const before = lowerAt(line, at - 1);
  const part = (first: number, limit: number, value: number, isShare: boolean): Numeral => ({
    first,
    limit,
    low: value,
    high: value,
    digits: false,
    ordinal: false,
    scale: 1,
    part: isShare,
    letters: 0,
  });
  if (lower !== "half" && lower !== "quarter") return undefined;
  const value = 1 / word.value;
  const hasArticle = before === "a" || before === "one";
  const first = hasArticle ? at - 1 : at;
  const next = lowerAt(line, at + 1);
  const article =
    next === "a" || next === "an"
      ? at + 2
      : next === "of" && lowerAt(line, at + 2) === "a"
        ? at + 3
        : behindHyphen(line, at + 1);
  const scaleWord = article < line.limit ? line.form[article]!.number : undefined;
  if (scaleWord?.role === "scale") return part(first, article + 1, value * scaleWord.value, false);
  if (scaleWord?.role === "dozen") return part(first, article + 1, value * 12, false);
  // “half a mile”, “half an hour”, “a half-mile”, “a quarter-point”.
  if (lower === "half" && (next === "a" || next === "an") && isDivided(line, article))
    return part(first, article, value, false);
  if (isJoint(line, at + 1) && !isDash(line, at - 1) && isDivided(line, at + 2))
    return part(first, at + 1, value, false);
  if (lower === "quarter") {
    // “a quarter of”, “a quarter higher”, “more than one quarter.”; a bare quarter is a time.
    const isBounded = before === "one" && BOUNDING.has(lowerAt(line, at - 2));
    return hasArticle && (next === "of" || isComparative(next) || isBounded)
      ? part(first, at + 1, value, true)
      : undefined;
  }
  if (isDash(line, at + 1) || isDash(line, at - 1)) return undefined;
  // “a half.”, but “a century and a half”.
  if (before === "a" && !isWord(line, at + 1) && lowerAt(line, at - 2) !== "and")
    return part(first, at + 1, value, true);
  // “the first half”, “the half-time score”, “a half” are no shares of something.
  const isShare =
    next === "of" || next === "the" || next === "its" || next === "their" || next === "his" || next === "her";
  if (isShare && !isOrdinalForm(line, at - 1) && before !== "the" && before !== "better" && before !== "other")
    return part(first, at + 1, value, true);
  // “fell by half”, but “by half past two”.
  const isBounded =
    BOUNDING.has(before) || (before === "by" && (!isWord(line, at + 1) || isClosedClass(posAt(line, at + 1))));
  return isBounded && next !== "past" ? part(at, at + 1, value, true) : undefined;
}

const BOUNDING: ReadonlySet<string> = new Set("about nearly almost than over only least above below under".split(" "));

/** “a third higher”, “a quarter fewer boats”. */
export const isComparative = (lower: string): boolean => RISES.has(lower) || FALLS.has(lower);

/** The direction that a word behind a share gives it: up, down, or none. */
export function comparedBy(lower: string): "up" | "down" | undefined {
  if (RISES.has(lower)) return "up";
  return FALLS.has(lower) ? "down" : undefined;
}

const RISES: ReadonlySet<string> = new Set("higher more larger bigger greater longer faster dearer up".split(" "));
const FALLS: ReadonlySet<string> = new Set("lower less fewer smaller cheaper shorter slower down".split(" "));

/** What is measured in halves and quarters: “mile”, “percentage point”; a half-year is a date, a half-century a score. */
function isDivided(line: TokenLine, at: number): boolean {
  if (line.limit <= at) return false;
  const { unit, lower } = line.form[at]!;
  if (lower === "point" || lower === "percentage") return true;
  if (unit === undefined) return false;
  if (unit.phrases.length > 0 && unit.unit === undefined) return true;
  const dimension = unit.unit?.dimension;
  if (dimension === "time")
    return lower === "hour" || lower === "minute" || lower === "second" || !isJoint(line, at - 1);
  return dimension !== undefined && dimension !== "money" && dimension !== "share" && dimension !== "data";
}

/** “a third of”, “the third”. A “second” may be a time: that is the ordinal reading's to tell. */
function readOrdinalWord(line: TokenLine, at: number, word: NumberWord): Numeral {
  const before = lowerAt(line, at - 1);
  const isShare = isShareBehind(lowerAt(line, at + 1)) || isComparative(lowerAt(line, at + 1)) || endsAmount(line, at);
  if ((before === "a" || before === "one") && 2 < word.value && isShare) {
    return {
      first: at - 1,
      limit: at + 1,
      low: 1 / word.value,
      high: 1 / word.value,
      digits: false,
      ordinal: false,
      scale: 1,
      part: true,
      letters: 0,
    };
  }
  return {
    first: at,
    limit: at + 1,
    low: word.value,
    high: word.value,
    digits: false,
    ordinal: true,
    scale: 1,
    part: false,
    letters: 0,
  };
}

/** “1998”, where “1 in 10,000” and “1 in 2,000” have their commas. */
const isYearLike = (line: TokenLine, { first, limit, low }: Numeral): boolean =>
  limit - first === 1 && 1000 < low && low < 2200 && line.end[first]! - line.start[first]! === 4;

/** A comma or dot that touches digits on both sides. */
function isMarkBetweenDigits(line: TokenLine, at: number): boolean {
  const lower = lowerAt(line, at);
  if (lower !== "," && lower !== ".") return false;
  return touchesPrevious(line, at) && touchesPrevious(line, at + 1) && line.form[at + 1]!.number?.role === "digits";
}

function isScaleForm(line: TokenLine, at: number): boolean {
  const role = at < line.limit ? line.form[at]!.number?.role : undefined;
  return role === "scale" || role === "suffix" || (role === "letter" && touchesPrevious(line, at));
}

/** “fell by a third.”, “less than a tenth”, where “scored a third.” counts: what stands before the article, or nothing at all. */
function isMeasured(line: TokenLine, at: number): boolean {
  return at < line.first || AMOUNT_BEFORE.has(lowerAt(line, at));
}

const AMOUNT_BEFORE: ReadonlySet<string> = new Set(
  "by than about nearly almost over under around roughly least to only just of is are was were be up down".split(" "),
);

/** “fell by a third.”, “to shrink by a fifth to 100 million”. */
function endsAmount(line: TokenLine, at: number): boolean {
  // “A third-party offer”.
  if (!isMeasured(line, at - 2) || isJoint(line, at + 1)) return false;
  if (!isWord(line, at + 1)) return true;
  return lowerAt(line, at - 2) === "by" && (posAt(line, at + 1) & Pos.Preposition) !== 0;
}

/** “a third of the boats”, “a third the length”. */
const isShareBehind = (lower: string): boolean => lower === "of" || lower === "the";

function isOrdinalForm(line: TokenLine, at: number): boolean {
  return line.first <= at && line.form[at]!.number?.role === "ordinal";
}

/** Without the noise of binary fractions: 16.4 × 1,000,000 is 16,400,000. */
function rounded(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(14));
}

/** The denominator that a word names as the second half of a fraction: “thirds”, and “third” behind one. 0 if it names none. */
function partAt(line: TokenLine, at: number, numerator = 0): number {
  if (at < line.first || line.limit <= at) return 0;
  const word = line.form[at]!.number;
  if (word === undefined) return 0;
  // “two quarters” may be half a year; “one half” is a share, “one second” a time.
  if (word.role === "part") return word.value;
  return word.role === "ordinal" && numerator === 1 && 2 < word.value ? word.value : 0;
}

/** `at`, or the token behind if there is a hyphen at `at` that joins its neighbours. */
function behindHyphen(line: TokenLine, at: number): number {
  return isJoint(line, at) || isSpacedHyphen(line, at) ? at + 1 : at;
}

/** “fifty - two”: texts that were divided into words have blanks around the hyphen, which is no dash there. */
function isSpacedHyphen(line: TokenLine, at: number): boolean {
  return lowerAt(line, at) === "-" && !touchesPrevious(line, at) && !touchesPrevious(line, at + 1);
}

/** Denominators of measures and shares; 9/11 and 24/7 are no fractions. */
const DENOMINATORS: ReadonlySet<number> = new Set([2, 3, 4, 5, 8, 10, 16, 32]);

/** “three quarters”, “fifty-four hundredths” at `at`: a proper fraction in words. */
function readShare(line: TokenLine, at: number): { value: number; limit: number } | undefined {
  if (line.limit <= at) return undefined;
  const word = line.form[at]!.number;
  if (word?.role !== "unit" && word?.role !== "tens") return undefined;
  let numerator = word.value;
  let next = behindHyphen(line, at + 1);
  if (word.role === "tens" && next < line.limit) {
    const small = line.form[next]!.number;
    if (small?.role === "unit" && small.value < 10) {
      numerator += small.value;
      next = behindHyphen(line, next + 1);
    }
  }
  const denominator = partAt(line, next, numerator);
  return numerator < denominator ? { value: numerator / denominator, limit: next + 1 } : undefined;
}

/** Before quarters of a year. */
const OF_TIME: ReadonlySet<string> = new Set(
  "next last past previous first final these those latest recent".split(" "),
);

/** “three hundred and two dozen”: the dozens come on top of the hundreds. */
function dozens(group: number): number {
  const count = group < 100 ? group : group % 100;
  return group < 0 ? 12 : group - count + count * 12;
}

const isBetween = (value: number, low: number, high: number): boolean => low < value && value < high;

/** “1/2” at `at`, its three tokens touching. */
function readSlashFraction(line: TokenLine, at: number): { value: number; limit: number } | undefined {
  if (line.limit <= at + 2 || lowerAt(line, at + 1) !== "/") return undefined;
  if (!touchesPrevious(line, at + 1) || !touchesPrevious(line, at + 2)) return undefined;
  if (lowerAt(line, at + 3) === "/" && touchesPrevious(line, at + 3)) return undefined;
  const numerator = line.form[at]!.number;
  const denominator = line.form[at + 2]!.number;
  if (numerator?.role !== "digits" || denominator?.role !== "digits") return undefined;
  if (denominator.value <= numerator.value) return undefined;
  // “1/40 of the wavelength”.
  if (!DENOMINATORS.has(denominator.value) && lowerAt(line, at + 3) !== "of") return undefined;
  return { value: numerator.value / denominator.value, limit: at + 3 };
}

/** A dot right before the digits and behind a blank. */
function isPointBefore(line: TokenLine, at: number): boolean {
  return touchesPrevious(line, at) && lowerAt(line, at - 1) === "." && !touchesPrevious(line, at - 1);
}

const COMPARES = /^[<>=≤≥]$/;

/** A minus right before the digits and with a blank before it, or the word: “-5”, “minus 5”. */
function isNegative(line: TokenLine, at: number): boolean {
  const before = lowerAt(line, at - 1);
  if (isWord(line, at - 1)) return (before === "minus" || before === "negative") && line.form[at]!.number !== undefined;
  // “$-99.99”.
  if (isDash(line, at - 1) && touchesPrevious(line, at) && touchesPrevious(line, at - 1)) {
    if (at - 1 <= line.first) return false;
    // “<-30”.
    return line.form[at - 2]!.unit?.prefix !== undefined || COMPARES.test(lowerAt(line, at - 2));
  }
  if (!isDash(line, at - 1) || !touchesPrevious(line, at)) return false;
  return at - 1 === line.first || (!touchesPrevious(line, at - 1) && line.form[at - 2]!.number === undefined);
}
