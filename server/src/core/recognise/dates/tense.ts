/** The tense of the clause around an expression, from the nearest verbs: it tells which Friday is meant. */
import type { Tense } from "../../article/time-expression";
import { Calendar } from "../../lexicon/calendar";
import { Pos, Shape, type WordForm } from "../../lexicon/word-form";
import { formAt, lowerAt, type Reader, wordAt } from "./reader";

// Sets and no regexes: these are asked for each expression.
const OPENERS: ReadonlySet<string> = new Set([".", "!", "?", "“", '"']);
const CLAUSE_MARKS: ReadonlySet<string> = new Set([",", ":", ";", "–", "—", "-"]);
const POSSESSIVES: ReadonlySet<string> = new Set(["'", "’", "'s", "’s"]);
/** What is traded ahead: “December futures”, “for January delivery”. */
const TRADED: ReadonlySet<string> = new Set(["delivery", "futures", "contract", "contracts"]);

/** So many words are looked at on each side: clauses of news are rarely longer, and the look stays bounded. */
const REACH = 14;

/**
 * The tense of the nearest verb before the tokens `[start, end)` in their sentence, else of the one behind.
 * A clause reads left to right: “said it will open on Friday”, “killed on Friday”; what opens a sentence belongs to what follows:
 * “Friday’s assault killed”.
 */
export function tenseAround(reader: Reader, start: number, end: number): Tense | undefined {
  const lead = lowerAt(reader, start - 1);
  // “closed until Friday”, “by Monday” lie ahead of what is told.
  // “Until Thursday, they had not called him a suspect” does not.
  // “In 2020, by Christmas, she was home.”
  const isAside = lead === "by" && lowerAt(reader, start - 2) === ",";
  const opens = start < 2 || isAside || OPENERS.has(lowerAt(reader, start - 2));
  if ((lead === "until" || lead === "till" || lead === "by") && !opens) {
    // “32 of the members had filed their reports by Wednesday” is done.
    if (hadDone(reader, start - 1) || (lead !== "by" && hasLasted(reader, start - 1))) return "past";
    // “They were home by the end of January” may be done; “demanded an answer by Friday” is not.
    return lead === "by" && hasMonth(reader, start, end) && tenseBefore(reader, start) === "past"
      ? undefined
      : "future";
  }
  if (lead === "toward" || lead === "towards") return "future";
  // “as of Sept. 30”, “the year ended Jan. 31”, “a letter dated May 3” name what is known.
  if (lead === "since" || lead === "ended" || lead === "dated") return "past";
  if (lead === "of" && lowerAt(reader, start - 2) === "as") return "past";
  // “no later than Friday”; “December futures”, “for January delivery”.
  if (lead === "than" && lowerAt(reader, start - 2) === "later") return "future";
  const next = lowerAt(reader, end);
  if (TRADED.has(next)) return "future";
  // “starting Monday”, “ahead of Sunday”, “The vote is on Sunday”.
  if (lead === "starting" || lead === "beginning" || lead === "effective") return "future";
  if (lead === "of" && lowerAt(reader, start - 2) === "ahead") return "future";
  if ((lead === "to" || lead === "for" || lead === "through") && isPutOff(reader, start - 1)) return "future";
  const verb = lead === "on" ? lowerAt(reader, start - 2) : lead;
  if (verb === "is" || verb === "are") return "future";
  if (isVote(reader, end)) return lead !== "," && tenseBefore(reader, start) === "future" ? "future" : undefined;
  // “Wednesday’s ruling” is known already, unless the clause looks ahead: “expect her to win Monday’s debate”.
  if (POSSESSIVES.has(next)) {
    const isEvent = lead !== "," && isOneOf(EVENTS, reader, end);
    return futureBehind(reader, end) || (isEvent && tenseBefore(reader, start) === "future") ? "future" : undefined;
  }
  // “vowed Tuesday to stay”: the day of the vow.
  const said = formAt(reader, start - 1);
  if (said !== undefined && next === "to" && (said.pos & Pos.Past) !== 0 && isBaseVerb(formAt(reader, end + 1)))
    return "past";
  // “His victory on Tuesday will speed it up”: the day belongs to what is told of; “Tuesday will tell” opens its sentence.
  const behind = formAt(reader, end);
  if (behind !== undefined && isModal(behind) && !opens && 0 < start && !CLAUSE_MARKS.has(lead)) return undefined;
  // “who will take over in May, on Thursday dismissed it”: behind a comma the verb of the clause goes on.
  if (
    lead === "on" &&
    lowerAt(reader, start - 2) === "," &&
    behind !== undefined &&
    tenseOf(reader, behind, end) === "past"
  )
    return "past";
  const own = opensClause(reader, start) ? tenseBehind(reader, end) : undefined;
  if (own !== undefined) return own;
  const before = tenseBefore(reader, start);
  // “must file their February reports”, “ask after a March 8 appearance”: the name of a thing, whenever that was.
  if (before === "future" && namesThing(reader, start, end)) return undefined;
  if (before !== undefined) return before;
  return tenseBehind(reader, end);
}

/** “30,000 visitors came, and in July a hotel will open”: the words before belong to the clause before. */
function opensClause(reader: Reader, start: number): boolean {
  const isLed = ((formAt(reader, start - 1)?.pos ?? 0) & Pos.Preposition) !== 0;
  return isLed && /^(?:and|but|while)$/.test(lowerAt(reader, start - 2)) && lowerAt(reader, start - 3) === ",";
}

/** The tense of the nearest verb behind an expression in its sentence. */
function tenseBehind(reader: Reader, end: number): Tense | undefined {
  for (let i = end; i < end + REACH && i < reader.length; i++) {
    const form = formAt(reader, i)!;
    if (isSentenceEnd(form)) return undefined;
    const tense = tenseOf(reader, form, i);
    // “On Friday, the government planned to pay”, “the July meeting, due on Monday”: a plan behind the day was made on it;
    // but “On Friday, the league plans to hold”, “are expected to”.
    if (tense === "future" && isPlanMade(reader, form, i)) return "past";
    // “On April 8, investigators, wondering how he could have left”: only in the mind.
    if (tense === "future" && (form.pos & Pos.Modal) !== 0 && !isModal(form)) continue;
    if (tense !== undefined) return tense;
  }
  return undefined;
}

/** What moves a thing to a later day: “was postponed to May”, “adjourned the hearing to Friday”, “extended the loan through January”. */
const PUT_OFF: ReadonlySet<string> = new Set(
  "adjourned brought deferred delayed extended moved postponed pushed put rescheduled shifted".split(" "),
);

/** So many words at most lie between the verb and “to”: “pushed the start of the season back”. */
const PUT_OFF_REACH = 7;

/** Whether one of these governs the preposition at `at`. */
function isPutOff(reader: Reader, at: number): boolean {
  for (let i = at - 1; at - PUT_OFF_REACH <= i && 0 <= i; i--) {
    const form = formAt(reader, i)!;
    if (PUT_OFF.has(form.lower)) return true;
    // “moved to Paris, to”, “delayed when prices rose to”: another clause, or from which day it was moved.
    if ((form.shape & Shape.Mark) !== 0 || (form.pos & (Pos.Subordinator | Pos.Past)) !== 0) return false;
  }
  return false;
}

const VOTES: ReadonlySet<string> = new Set(
  "election elections vote ballot poll polls primary primaries referendum runoff midterm midterms convention".split(
    " ",
  ),
);

/** What is announced before it comes, and so may be ahead: “to win Monday’s debate”; but “to get around Monday’s ruling”. */
const EVENTS: ReadonlySet<string> = new Set(
  "bout ceremony concert conference contest deadline debate derby encounter event events fight final game games gathering hearing kickoff match matchup meeting meetings opener playoff race rally semifinal semi-final session showdown start summit talks test tie trial trip visit".split(
    " ",
  ),
);

/** “November’s general election”, “the May 7 vote”: told of for months ahead, so that the nearest is meant. */
const isVote = (reader: Reader, end: number): boolean => isOneOf(VOTES, reader, end);

/** Whether the noun behind a date is one of these. */
function isOneOf(nouns: ReadonlySet<string>, reader: Reader, end: number): boolean {
  for (let i = end; i < end + 4; i++) {
    const form = formAt(reader, i);
    if (form === undefined || (form.shape & Shape.Mark) !== 0 || (form.pos & Pos.Preposition) !== 0) return false;
    if (nouns.has(form.lower)) return true;
  }
  return false;
}

const isModal = ({ lower }: WordForm): boolean =>
  lower === "will" || lower === "shall" || lower === "won't" || lower.endsWith("'ll");

/** Whether “will” stands in the rest of the clause. */
function futureBehind(reader: Reader, end: number): boolean {
  for (let i = end; i < end + REACH && i < reader.length; i++) {
    const form = formAt(reader, i)!;
    if (isSentenceEnd(form)) return false;
    if (isModal(form)) return true;
  }
  return false;
}

/** “their February reports”, “a June agreement”: a month between an article and its noun. */
function namesThing(reader: Reader, start: number, end: number): boolean {
  if (wordAt(reader, start, Calendar.Month) === undefined) return false;
  const before = formAt(reader, start - 1);
  const noun = formAt(reader, end);
  if (before === undefined || noun === undefined) return false;
  const isLed = (before.pos & (Pos.Determiner | Pos.Possessive)) !== 0;
  return isLed && (noun.pos & Pos.Noun) !== 0 && (noun.pos & (Pos.Preposition | Pos.Conjunction)) === 0;
}

/** “remained until Friday”, “kept going until 2 a.m.”; but “closed until Friday”. */
function hasLasted(reader: Reader, at: number): boolean {
  for (let i = at - 1; at - 6 <= i && 0 <= i; i--) {
    if (
      /^(?:remained|stayed|lasted|continued|kept|lived|worked|served|ruled|waited|ran|fought)$/.test(lowerAt(reader, i))
    )
      return true;
  }
  return false;
}

function hasMonth(reader: Reader, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (wordAt(reader, i, Calendar.Month) !== undefined) return true;
  return false;
}

/** “had filed”: within the last words before a token. */
function hadDone(reader: Reader, at: number): boolean {
  for (let i = at - 1; at - 1 - REACH < i && 0 < i; i--) {
    const form = formAt(reader, i)!;
    if (isSentenceEnd(form)) return false;
    if (form.lower === "had") return true;
  }
  return false;
}

function isPlanMade(reader: Reader, form: WordForm, at: number): boolean {
  if ((form.pos & Pos.Modal) !== 0 || isModal(form) || form.lower.endsWith("'ll")) return false;
  const isPresent = (form.pos & (Pos.ThirdPerson | Pos.Base)) !== 0 && (form.pos & Pos.Past) === 0;
  return !isPresent && !isBePresent(lowerAt(reader, at - 1));
}

const isBePresent = (lower: string): boolean => lower === "is" || lower === "are" || lower === "'s" || lower === "'re";

/** “taken to the web to complain about the actor attending the convention on Wednesday”: further off an infinitive has its own matters. */
const INFINITIVE_REACH = 10;

/** “is expected to”, “plans to”. */
function isPlan(reader: Reader, at: number): boolean {
  const form = formAt(reader, at);
  return form !== undefined && tenseOf(reader, form, at) === "future";
}

function tenseBefore(reader: Reader, start: number): Tense | undefined {
  let present: Tense | undefined;
  let crossesComma = false;
  let isPurpose = false;
  for (let i = start - 1; start - 1 - REACH < i && 0 <= i; i--) {
    const form = formAt(reader, i)!;
    if (isSentenceEnd(form)) return isPurpose ? "future" : present;
    if (form.lower === "," && i < start - 1) crossesComma = true;
    let tense = tenseOf(reader, form, i);
    // “will be tried in October”: the participle behind “be” has the time of “will”.
    if (tense === "past" && followsBe(reader, i)) tense = undefined;
    if (tense === "past" && isBareForm(reader, i)) tense = undefined;
    // “The case is heard in May”: the participle has the time of “is”, which comes next.
    if (tense === "past" && isBePresent(lowerAt(reader, i - 1))) continue;
    if (tense === "future" && isOver(reader, form, i)) return "past";
    if (tense === "future" || (tense === "past" && present === undefined)) {
      // “was scheduled for Friday”, “were expected to meet”: what is planned lies ahead even if the plan is told.
      return tense;
    }
    if (tense === "past") return present;
    if (tense === "present") present = "present";
    // Behind “to” stands what is still to come: “to meet on Friday”.
    // “voted for a force to protect the north, with troops arriving Tuesday”: an infinitive reaches no further than its comma.
    const isInfinitive = form.lower === "to" && i < start - 1 && !crossesComma && isBaseVerb(formAt(reader, i + 1));
    if (isInfinitive && (start - i <= INFINITIVE_REACH || isPlan(reader, i - 1))) {
      const governed = infinitive(reader, i);
      if (governed !== undefined) return governed;
      // “lined up to hear him on Tuesday” was done, “Leaders to meet on Friday” is not: the verb before tells.
      isPurpose = true;
    }
    // “the better chance if he is the nominee in November”.
    if (form.lower === "if" && present === "present") return "future";
    if (isPurpose && present !== undefined) return "future";
  }
  return isPurpose ? "future" : present;
}

/** So many words at most lie between “be” and a participle that belongs to it. */
const BE_REACH = 5;

/** “be tried”, “be quickly tried”, “be finished and formally adopted”: the participle at `at` stands behind “be”. */
function followsBe(reader: Reader, at: number): boolean {
  for (let i = at - 1; at - BE_REACH <= i && 0 <= i; i--) {
    const form = formAt(reader, i)!;
    if (form.lower === "be") return true;
    // “did not want to be named, were told”: another verb begins.
    if ((form.pos & Pos.Auxiliary) !== 0) return false;
    const isBetween = (form.pos & (Pos.Past | Pos.PastParticiple)) !== 0 || form.lower === "and" || form.lower === ",";
    if (!isBetween && i < at - 1 && !form.lower.endsWith("ly")) return false;
  }
  return false;
}

/** “will put”, “to cut”, “could have consequences”: a form of the past that is a base form here; not “could have been”. */
function isBareForm(reader: Reader, at: number): boolean {
  const form = formAt(reader, at)!;
  if (!isBaseVerb(form)) return false;
  const before = formAt(reader, at - 1);
  if (before === undefined) return false;
  const isLed = before.lower === "to" || (before.pos & Pos.Modal) !== 0 || before.lower.endsWith("'ll");
  return isLed && !(form.lower === "have" && ((formAt(reader, at + 1)?.pos ?? 0) & Pos.PastParticiple) !== 0);
}

/** What was to be and is no longer: “had been scheduled to expire on Friday”, “could not be reached on Monday”. */
function isOver(reader: Reader, form: WordForm, at: number): boolean {
  const { lower } = form;
  if (lower === "could" || lower === "would") {
    const next = lowerAt(reader, at + 1);
    if (lower === "could" && (next === "not" || next === "n't")) return true;
    return lower === "could" && hasBefore(reader, at, 5, "neither", "nor");
  }
  if (lower === "couldn't") return true;
  const isPlan = lower === "due" || (form.pos & (Pos.Past | Pos.PastParticiple)) !== 0;
  return isPlan && hasBefore(reader, at, 4, "had", "previously");
}

function hasBefore(reader: Reader, at: number, reach: number, one: string, other: string): boolean {
  for (let i = at - 1; at - reach <= i && 0 <= i; i--) {
    const { lower } = formAt(reader, i)!;
    if (lower === one || lower === other) return true;
  }
  return false;
}

/** “agreed to meet on Friday” looks ahead; “failed to”, “managed to”, “used to” look back. */
function infinitive(reader: Reader, at: number): Tense | undefined {
  // “an address, to be delivered on Friday”.
  if (lowerAt(reader, at + 1) === "be" && lowerAt(reader, at - 1) === ",") return "future";
  if (isPlan(reader, at - 1)) return isOver(reader, formAt(reader, at - 1)!, at - 1) ? "past" : "future";
  for (let i = at - 1; at - CONTROL_REACH <= i && 0 <= i; i--) {
    const form = formAt(reader, i)!;
    if (form.shape === Shape.Mark) break;
    // “is to meet”, “has to move” stand side by side; “was in town to meet” tells why.
    if (COMMISSIVES.has(form.lower) && (i === at - 1 || (form.pos & Pos.Auxiliary) === 0)) return "future";
    // “has decided to stand in August” tells what is to come.
    if (form.lower === "decided" && /^(?:has|have|'ve)$/.test(lowerAt(reader, i - 1))) return "future";
    if (IMPLICATIVES.has(form.lower)) return "past";
  }
  return undefined;
}

/** “forced him to resign on Sunday”: so many words at most lie between a verb and the infinitive that it governs. */
const CONTROL_REACH = 4;

/** What these verbs ask for or promise is still to come: “agreed to meet on Friday”, “told them to leave by Friday”. */
const COMMISSIVES: ReadonlySet<string> = new Set(
  "about agreed agrees are asked asks called calls has have is likely need needs expecting hoping intending offered ordered planning preparing promised promises ready scheduled threatened threatens told urged urges voted warned wanted wanting was were".split(
    " ",
  ),
);

/** What these govern has happened, or not happened, by the time of telling: “failed to answer on Sunday”, “forced him to resign on Sunday”. */
const IMPLICATIVES: ReadonlySet<string> = new Set(
  "able allowed appeared began came caused chose continued decided declined drove enabled enough failed forced got had happened helped hurried led managed needed order prompted pushed quick refused returned rushed seemed started struggled tried unable used went".split(
    " ",
  ),
);

const isBaseVerb = (form: WordForm | undefined): boolean => form !== undefined && (form.pos & Pos.Base) !== 0;

function isSentenceEnd(form: WordForm): boolean {
  if ((form.shape & Shape.Mark) === 0) return false;
  const code = form.lower.charCodeAt(0);
  return code === 46 || code === 33 || code === 63 || code === 59;
}

function tenseOf(reader: Reader, form: WordForm, at: number): Tense | undefined {
  const word = form.calendar;
  if (word !== undefined && (word.kinds & Calendar.TenseCue) !== 0 && !isNoun(reader, form, at)) {
    if (word.tense !== "future") return word.tense;
    // “were set 438 to win” is done; “is set for Friday” is not.
    if (form.lower === "set" && wordAt(reader, at + 1, Calendar.Digits) !== undefined) return undefined;
    return (isWish(form) && !leadsTo(reader, at)) || (isAim(form) && !hasObject(reader, at)) ? undefined : "future";
  }
  // “We’ll” has its capital.
  if (form.lower.endsWith("'ll")) return "future";
  if ((form.shape & Shape.Lower) === 0) return undefined;
  if (
    (form.pos & (Pos.Past | Pos.PastParticiple)) !== 0 &&
    (form.pos & (Pos.Base | Pos.MostlyNoun | Pos.MostlyAdjective)) === 0
  )
    return "past";
  const { lower } = form;
  // An unknown word in -ed is most likely a verb, except behind an article: “the wounded”.
  if (form.pos === 0 && 4 < lower.length && lower.endsWith("ed") && !/^(?:the|a|an)$/.test(lowerAt(reader, at - 1)))
    return "past";
  return undefined;
}

const isWish = ({ lower }: WordForm): boolean => /^(?:wants?|hopes?)$/.test(lower);

const isAim = ({ lower }: WordForm): boolean => /^(?:plans?|aims?)$/.test(lower);

/** “plans to meet”, “plans a rally”; “revised his withdrawal plans in October” has a noun. */
function hasObject(reader: Reader, at: number): boolean {
  const next = formAt(reader, at + 1);
  if (next === undefined || (next.shape & Shape.Mark) !== 0) return false;
  return next.lower === "to" || (next.pos & Pos.Preposition) === 0;
}

/** “wants to meet”, “wants them to meet”; not “doesn’t want that”. */
function leadsTo(reader: Reader, at: number): boolean {
  for (let i = at + 1; i <= at + 4; i++) if (lowerAt(reader, i) === "to") return true;
  return false;
}

/** “announced the plan”, “its advertising plans”, “a rocky start”, “cast votes”: a noun that could be a cue. */
function isNoun(reader: Reader, form: WordForm, at: number): boolean {
  if ((form.pos & Pos.Noun) === 0 || (form.pos & Pos.Modal) !== 0) return false;
  for (let i = at - 1; at - 3 <= i; i--) {
    const before = formAt(reader, i);
    if (before === undefined || (before.pos & Pos.Relative) !== 0) return false;
    const { pos, shape } = before;
    if ((pos & (Pos.Determiner | Pos.Possessive)) !== 0) return true;
    if ((shape & Shape.Lower) === 0) return false;
    // “cast votes”, “won starts”; the verb behind “to” is no noun.
    const isOther = (pos & (Pos.Auxiliary | Pos.MostlyNoun | Pos.MostlyAdjective)) !== 0;
    if (i === at - 1 && (pos & Pos.Past) !== 0 && !isOther) return true;
    if (i === at - 1 && (pos & Pos.Preposition) !== 0 && before.lower !== "to") return true;
    // “The game starts”, although “game” describes too.
    if ((pos & Pos.MostlyNoun) !== 0) return false;
    if ((pos & (Pos.Adjective | Pos.Gerund)) === 0) return false;
  }
  return false;
}
