/** Acronyms explained in brackets: “United Nations Support Mission in Libya (UNSMIL)” is one name, “gross domestic product (GDP)” none. */

import { copyWith } from "../../text/copy-with";
import type { Piece } from "./piece";
import {
  hasFact,
  isCapital,
  isDictionaryWord,
  isMark,
  isPossessive,
  isWord,
  NameFact,
  type Reading,
  Shape,
} from "./reading";

const SMALL_WORD = /^(?:of|the|and|for|in|on|to|&|de|du|des|la|del|a|an|against|with|'s)$/;

/** What a pair of brackets with an acronym says: the tokens of the long form, and whether that is a name. */
interface Expansion {
  readonly first: number;
  readonly end: number;
  readonly isName: boolean;
}

/** Widens names to the whole long form, and drops acronyms of plain words; `pieces` in order, changed in place. */
export function settleBracketedAcronyms(reading: Reading, pieces: Piece[]): void {
  for (let i = 0; i < pieces.length; i++) {
    const acronym = pieces[i]!;
    if (
      acronym.end - acronym.first !== 1 ||
      !isMark(reading, acronym.first - 1, "(") ||
      !isMark(reading, acronym.end, ")")
    )
      continue;
    const expansion = expand(reading, acronym.first);
    if (expansion === undefined) continue;
    if (!expansion.isName) {
      pieces.splice(i, 1);
      i--;
      continue;
    }
    let from = i;
    while (0 < from && expansion.first < pieces[from - 1]!.end) from--;
    const last = from < i ? pieces[i - 1]! : undefined;
    // A person or a word that is only part of the long form says nothing of its type.
    // “State Administration for Market Regulation”: only the whole tells what it is, or its head.
    const isPart =
      last === undefined ||
      /^(?:PERSON|GPE|NORP)$/.test(last.type) ||
      (expansion.first < last.first && holdsOrganization(reading, expansion.first, last.first));
    const type = isPart ? "ORG" : last.type;
    // “Electronic Voting Machine (EVM)”: nothing in it tells an organization.
    const isSure = type !== "ORG" || holdsHead(reading, expansion);
    const [score, short] = isSure ? [0.9, 0.85] : [0.6, 0.6];
    const long: Piece = { first: expansion.first, end: expansion.end, type, score, by: "acronym-expansion" };
    pieces.splice(from, i - from + 1, long, copyWith(acronym, { type, score: short, by: "acronym-expansion" }));
    i = from + 1;
  }
}

function holdsOrganization(reading: Reading, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (hasFact(reading, i, NameFact.Org | NameFact.OrgOf)) return true;
  return false;
}

function holdsHead(reading: Reading, { first, end }: Expansion): boolean {
  for (let i = first; i < end; i++) {
    const isName = !isDictionaryWord(reading.forms[i]!) && !hasFact(reading, i, NameFact.Norp);
    if (isName || hasFact(reading, i, NameFact.Org | NameFact.OrgOf)) return true;
  }
  return false;
}

/** Matches the letters of the acronym to the words before its bracket, from the last to the first. */
function expand(reading: Reading, acronym: number): Expansion | undefined {
  const form = reading.forms[acronym]!;
  if ((form.shape & (Shape.AllCaps | Shape.Camel)) === 0) return undefined;
  const letters = form.folded.replace(/[^a-z]/g, "");
  if (letters.length < 2 || 10 < letters.length) return undefined;
  const end = isPossessive(reading, acronym - 2) ? acronym - 2 : acronym - 1;
  let letter = letters.length - 1;
  let at = end - 1;
  let lowerCase = 0;
  for (; 0 <= at && end - at <= letters.length * 2 + 3; at--) {
    if (!isWord(reading, at)) {
      if (isMark(reading, at, "-") || isMark(reading, at, ",") || isMark(reading, at, "&")) continue;
      return undefined;
    }
    const { folded, lower } = reading.forms[at]!;
    if (folded[0] === letters[letter]) {
      // A small word may give a letter or not: “Department of Defense (DoD)”, “Central Bank of Nigeria (CBN)”.
      if (SMALL_WORD.test(lower) && letters.length <= 3 && letter === 0) continue;
      if (!isCapital(reading, at) && !SMALL_WORD.test(lower)) lowerCase++;
      letter--;
      if (letter < 0) break;
    } else if (!SMALL_WORD.test(lower)) return undefined;
  }
  if (0 <= letter || at < 0) return undefined;
  if (!isCapital(reading, at) || 0 < lowerCase) return { first: at, end, isName: false };
  return {
    first: at,
    end,
    isName: !hasFact(reading, at, NameFact.Office) || hasFact(reading, end - 1, NameFact.Org),
  };
}
