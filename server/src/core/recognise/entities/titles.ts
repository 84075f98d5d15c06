/** Titles and offices before people's names: “Gen.”, “Deputy Prime Minister”, “Minister of the Armed Forces”. */
import { endOfCoordination, endOfFields } from "./continuation";
import { HEAD, HEAD_OF, type Parser, TITLE } from "./piece";
import {
  factsAt,
  followsBlank,
  formAt,
  hasFact,
  isCapital,
  isDictionaryWord,
  isHyphen,
  isMark,
  isPossessive,
  NameFact,
  phraseAt,
  type Reading,
  Shape,
  STANDS_ALONE,
} from "./reading";
import { readRun } from "./runs";

/** The end of the title that begins at `at`; `at` itself if none does: “Gen.”, “Foreign Minister”, “Chief Election Commissioner”. */
export function endOfTitle(reading: Reading, at: number, end: number): number {
  let title = at;
  let found = at;
  while (title < end) {
    if (hasFact(reading, title, TITLE)) {
      title++;
      found = title;
    } else if (hasFact(reading, title, NameFact.TitleMod)) title++;
    else if (
      isHyphen(reading, title) &&
      at < title &&
      title + 1 < end &&
      hasFact(reading, title + 1, TITLE | NameFact.TitleMod)
    )
      title++;
    else if (at < title && isFieldBeforeOffice(reading, title, end)) title++;
    else break;
  }
  return found;
}

/** “Chief Election Commissioner”, “Deputy Health Minister”: up to three words of the dictionary before the office. */
function isFieldBeforeOffice(reading: Reading, at: number, end: number): boolean {
  for (let i = at; i < end && i < at + 4; i++) {
    if (hasFact(reading, i, NameFact.Office)) return at < i;
    if (!isDictionaryWord(reading.forms[i]!) || hasFact(reading, i, NameFact.Given | STANDS_ALONE)) return false;
  }
  return false;
}

/** “General Hospital”, “King Street”, “Frank Judge”, “Hassan Sheikh Mohamud”: the title is part of a name. */
export function isNameInstead(reading: Reading, from: number, at: number, titleEnd: number, end: number): boolean {
  const rest = end - titleEnd;
  // “the Prosecutor’s Office”.
  if (isPossessive(reading, titleEnd)) return true;
  // “King Hassan University”, “Queen Ada Bridge”.
  if (1 < rest && ROYAL.has(reading.forms[at]!.lower) && titleEnd === at + 1 && isNamedPlace(reading, end)) return true;
  if (rest === 1 && hasFact(reading, titleEnd, HEAD) && !hasFact(reading, titleEnd, NameFact.Surname)) return true;
  const followsGiven = from < at && hasFact(reading, from, NameFact.Given) && !hasFact(reading, from, STANDS_ALONE);
  if (followsGiven && !hasFact(reading, at, NameFact.Office | NameFact.TitleMod)) return true;
  // “Hun Sen”, “Mehbooba Mufti”: a title that closes a name is a surname.
  if (from < at && rest === 0 && !hasFact(reading, at, NameFact.Office | NameFact.TitleMod)) {
    if (!isDictionaryWord(reading.forms[at - 1]!) && !hasFact(reading, at - 1, NameFact.Norp | NameFact.Country))
      return true;
  }
  if (followsGiven && rest === 0 && at - from <= 2 && hasFact(reading, at, NameFact.Surname)) return true;
  for (let stop = Math.min(end, at + 4); at + 1 < stop; stop--) {
    if (hasFact(reading, from, NameFact.Begins) && phraseAt(reading, from, stop) !== undefined) return true;
  }
  // “Nigeria Governors Forum”, “Prince Edward Island”: a head noun closes the name, and no given name follows the title.
  if (0 < rest && hasFact(reading, end - 1, HEAD) && !hasFact(reading, titleEnd, NameFact.Given)) {
    return !hasFact(reading, end - 1, NameFact.Surname) && !hasFact(reading, at, NameFact.Office);
  }
  return false;
}

/** What buildings and universities are called after. */
const ROYAL = new Set(["king", "queen", "prince", "princess", "sultan", "emperor", "saint"]);

/** Whether the name closes with a head noun that is no surname. */
const isNamedPlace = (reading: Reading, end: number): boolean =>
  hasFact(reading, end - 1, NameFact.Org | NameFact.Fac) &&
  isDictionaryWord(reading.forms[end - 1]!) &&
  !hasFact(reading, end - 1, NameFact.Surname | NameFact.Given);

/** “Finance” before “Minister”, “Police” before “Commissioner”: the field of the office, no name of its own. */
export function isField(reading: Reading, first: number, end: number): boolean {
  if (1 < end - first && phraseAt(reading, first, end) !== undefined) return false;
  for (let i = first; i < end; i++) {
    if (!isDictionaryWord(reading.forms[i]!) || hasFact(reading, i, STANDS_ALONE | NameFact.Given)) return false;
  }
  // “QZW President Ada Cole”: an organization that is called by its letters.
  if (end - first === 1 && isAcronym(reading, first)) return false;
  return (factsAt(reading, end - 1) & (NameFact.Fac | NameFact.Gpe)) === 0 && end - first <= 4;
}

function isAcronym({ forms }: Reading, index: number): boolean {
  const { shape, text } = forms[index]!;
  return (shape & Shape.AllCaps) !== 0 && 2 < text.length && text.length < 6;
}

const PORTFOLIO = new Set(["minister", "secretary", "commissioner", "undersecretary", "executive", "director", "head"]);

/**
 * Behind an office without a name: “Minister of the Armed Forces Angela Ng”. The portfolio is part of the role.
 * Gives the token behind the portfolio, and whether a person's name follows at once.
 */
export function endOfPortfolio(parser: Parser, end: number): { end: number; person: number } | undefined {
  const { reading, sentenceEnd } = parser;
  const connector = formAt(reading, end)?.lower;
  if (connector !== "of" && connector !== "for") return undefined;
  if (!PORTFOLIO.has(reading.forms[end - 1]!.lower)) return undefined;
  let at = end + 1;
  if (formAt(reading, at)?.lower === "the") at++;
  // “Director of the Institute of …” names an organization, “Minister of Health” a portfolio.
  if (hasFact(reading, at, HEAD_OF) && formAt(reading, at + 1)?.lower === "of") return undefined;
  let fieldsEnd = endOfFields(reading, at, sentenceEnd);
  if (fieldsEnd === at) return undefined;
  // “Undersecretary of the Foreign Ministry”.
  if (reading.forms[end - 1]!.lower !== "minister" && hasFact(reading, fieldsEnd - 1, NameFact.OrgOf)) return undefined;
  fieldsEnd = endOfCoordination(reading, fieldsEnd, sentenceEnd);
  // “Secretary of State for Health and Social Care”.
  if (formAt(reading, fieldsEnd)?.lower === "for") {
    const purpose = endOfFields(reading, fieldsEnd + 1, sentenceEnd);
    if (fieldsEnd + 1 < purpose) fieldsEnd = endOfCoordination(reading, purpose, sentenceEnd);
  }
  const next = fieldsEnd;
  // “Under-Secretary for West Asia”: the field is a place.
  if (isCapital(reading, next) && hasFact(reading, next, NameFact.Known | NameFact.Country)) return undefined;
  const follows =
    next < sentenceEnd && isCapital(reading, next) && followsBlank(reading, next) && !isMark(reading, next - 1, ",");
  return { end: fieldsEnd, person: follows ? readRun(reading, next, sentenceEnd, parser.capitals).end : fieldsEnd };
}
