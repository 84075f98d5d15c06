/** How a name goes on behind its head noun: “of Defence”, “for the Blind”, “of Health and Sanitation”. */
import { HEAD_OF, type Parser, TITLE } from "./piece";
import {
  Capitals,
  formAt,
  hasFact,
  isCapital,
  isDictionaryWord,
  isFunctionWord,
  isMark,
  NameFact,
  Pos,
  type Reading,
  Shape,
} from "./reading";
import { readRun } from "./runs";

/** No name has more tokens. */
const MAX_NAME = 16;

/** The end of the name whose head noun is the last token before `end`; `end` itself where it does not go on. */
export function endOfContinuation(parser: Parser, first: number, end: number): number {
  const { reading, sentenceEnd } = parser;
  const head = end - 1;
  if (!hasFact(reading, head, HEAD_OF) || MAX_NAME < end - first) return end;
  if (first < head && hasFact(reading, first, NameFact.Given) && hasFact(reading, head, NameFact.Surname)) return end;
  const connector = formAt(reading, end)?.lower;
  const isOrg = hasFact(reading, head, NameFact.OrgOf);
  const isPurpose =
    connector === "to" && isOrg && isCapital(reading, end + 1) && (reading.forms[end + 1]!.pos & Pos.Base) !== 0;
  const isTopic = /^(?:for|on|against)$/.test(connector ?? "") && (isOrg || isCommonTopic(reading, end + 1));
  if (connector !== "of" && !isPurpose && !isTopic) return end;
  let at = end + 1;
  if (/^(?:the|a|an)$/.test(formAt(reading, at)?.lower ?? "")) at++;
  if (sentenceEnd <= at || !isCapital(reading, at) || hasFact(reading, at, NameFact.Never)) return end;
  let stop = cutAtTitle(reading, at, readRun(reading, at, sentenceEnd, Capitals.Normal).end);
  if (stop === at) return end;
  if (isOrg && isDictionaryWord(reading.forms[stop - 1]!)) stop = endOfCoordination(reading, stop, sentenceEnd);
  // “Court of Appeal of Botswana”, “Institute of Mining and Fuel Research for …”.
  return hasFact(reading, stop - 1, HEAD_OF) ? endOfContinuation(parser, stop - 1, stop) : stop;
}

/** “and Sanitation”, “, Science and Technology” behind the field of a ministry; words of the dictionary only. */
export function endOfCoordination(reading: Reading, end: number, limit: number): number {
  let at = end;
  for (let parts = 0; parts < 4; parts++) {
    if (isMark(reading, at, ",")) {
      const stop = endOfFields(reading, at + 1, limit);
      const behind = formAt(reading, stop)?.lower ?? "";
      // A comma goes on only if the list is closed by “and”.
      if (stop === at + 1 || !/^(?:and|&|,)$/.test(behind)) return end;
      at = stop;
      continue;
    }
    const conjunction = formAt(reading, at)?.lower;
    if (conjunction !== "and" && conjunction !== "&") return end;
    const stop = endOfFields(reading, at + 1, limit);
    if (stop === at + 1 || formAt(reading, stop)?.lower === "of") return end;
    return stop;
  }
  return end;
}

/** The end of the capitalised words of the dictionary at `at`. */
export function endOfFields(reading: Reading, at: number, limit: number): number {
  let end = at;
  while (
    end < limit &&
    end < at + 4 &&
    isCapital(reading, end) &&
    isDictionaryWord(reading.forms[end]!) &&
    !isFunctionWord(reading.forms[end]!) &&
    !hasFact(reading, end, TITLE | NameFact.Given | NameFact.Never | NameFact.Famous)
  )
    end++;
  // “Health and Wellness, Dr …”: one rare word that nothing follows.
  const isAcronym = ((formAt(reading, at)?.shape ?? 0) & Shape.AllCaps) !== 0;
  const isLone = end === at && isCapital(reading, at) && !isCapital(reading, at + 1) && at < limit && !isAcronym;
  return isLone &&
    !hasFact(reading, at, TITLE | NameFact.Given | NameFact.Never | NameFact.Famous | NameFact.Norp | NameFact.Place)
    ? at + 1
    : end;
}

function cutAtTitle(reading: Reading, first: number, end: number): number {
  for (let i = first; i < end; i++) {
    if (!hasFact(reading, i, TITLE) || end <= i + 1) continue;
    if (first < i || hasFact(reading, i + 1, NameFact.Given)) return i;
  }
  // “the Forum for Authors Saleh Gharib”: a given name and one more open a person's name.
  for (let i = first + 1; i + 1 < end; i++) {
    const opensPerson =
      hasFact(reading, i, NameFact.Given) &&
      !hasFact(reading, i, NameFact.Famous | NameFact.Org) &&
      (isDictionaryWord(reading.forms[i - 1]!) || hasFact(reading, i - 1, NameFact.Famous | NameFact.Country));
    if (opensPerson && !isDictionaryWord(reading.forms[i]!)) return i;
  }
  return end;
}

/** “Convention on Biological Diversity”, but not “World Cup for Brazil”: a word of the dictionary behind the preposition. */
function isCommonTopic(reading: Reading, index: number): boolean {
  if (!isCapital(reading, index)) return false;
  const isName = hasFact(reading, index, NameFact.Famous | NameFact.Given | NameFact.Norp | NameFact.Known | TITLE);
  return isDictionaryWord(reading.forms[index]!) && !isFunctionWord(reading.forms[index]!) && !isName;
}
