/** Gives temporal expressions their values, by the date of publication and the dates said before. */
import type { Timex } from "../../article/article";
import type { Recognised, TimexProposal } from "../../article/recognised";
import type { TimeExpression } from "../../article/time-expression";
import { parseDay, toCivil } from "../../text/civil";
import type { Mutable } from "../../text/copy-with";
import { bySpan, overlaps, shifted } from "../../text/span";
import type { Found, ResolveContext } from "./context";
import { capitalised, describeDate, MONTHS, yearName } from "./describe";
import { tellsHistory } from "./history";
import { describeLocalTime } from "./local-time";
import { newNarrative, remember } from "./narrative";
import { SIEVES } from "./registry";
import { speechCues, spokenOn } from "./speech";
import { beside, bind, inRange, shared } from "./stretches";

/** All temporal expressions of the story, that of the header included, offsets in the story. */
export function resolveDates(story: Recognised): Timex[] {
  const dates: Timex[] = [];
  const published = parseDay(story.published);
  const header = story.published === null ? null : story.segmented.header.date;
  if (header !== null && header.start < header.end) dates.push(creationTime(story, header));
  const narrative = newNarrative();
  const isHistory = tellsHistory(story, published);
  let sentencesBefore = 0;
  for (let paragraph = 0; paragraph < story.paragraphs.length; paragraph++) {
    const placed = story.paragraphs[paragraph]!;
    const { sentences } = placed.content.paragraph;
    const proposals = placed.content.dates;
    if (proposals.length === 0) {
      sentencesBefore += sentences.length + 1;
      continue;
    }
    const context: Mutable<ResolveContext> = {
      published,
      now: published,
      isHistory,
      narrative,
      paragraph,
      sentence: sentencesBefore,
      find: (expression) => findValue(expression, context),
    };
    const cues = speechCues(placed.content, published);
    let sentence = 0;
    for (let i = 0; i < proposals.length; i++) {
      const proposal = proposals[i]!;
      // The header’s own date is read already.
      if (header !== null && overlaps(header, shifted(proposal, placed.start))) continue;
      while (sentence < sentences.length && sentences[sentence]!.end <= proposal.start) sentence++;
      context.sentence = sentencesBefore + sentence;
      const cue = cues?.[i];
      if (cue !== undefined) context.now = spokenOn(cue, context) ?? published;
      const found =
        inRange(proposals, i, context, dates.at(-1)) ??
        beside(proposals, i, context, dates.at(-1)) ??
        findValue(shared(proposal, proposals[i + 1]), context);
      context.now = published;
      remember(narrative, proposal, found, context);
      const timex = toTimex(proposal, found, placed.start);
      const zone = describeLocalTime(proposal, placed.content, story);
      if (zone !== undefined) timex.how = timex.how === undefined ? capitalised(zone) : `${timex.how}; ${zone}`;
      if (proposal.expression.bound !== undefined)
        bind(timex, proposal, found, i === 0 ? undefined : dates.at(-1), proposals[i - 1]);
      dates.push(timex);
    }
    // One more, so that a scene ends with its paragraph.
    sentencesBefore += sentences.length + 1;
  }
  return dates.sort(bySpan);
}

/** The first sieve that answers; the last one always does. */
function findValue(expression: TimeExpression, context: ResolveContext): Found {
  for (const sieve of SIEVES) {
    const found = sieve.resolve(expression, context);
    if (found !== undefined) return found;
  }
  return { value: "" };
}

function creationTime(story: Recognised, span: { readonly start: number; readonly end: number }): Timex {
  return {
    start: span.start,
    end: span.end,
    type: "DATE",
    value: story.published!,
    functionInDocument: "CREATION_TIME",
    how: "The date of publication",
    by: "header",
  };
}

function toTimex(proposal: TimexProposal, found: Found, shift: number): Mutable<Timex> {
  const { expression } = proposal;
  const timex: Mutable<Timex> = {
    start: proposal.start + shift,
    end: proposal.end + shift,
    type: proposal.type,
    value: found.value,
    by: proposal.by,
  };
  if (expression.mod !== undefined) timex.mod = expression.mod;
  if (expression.kind === "set") {
    if (expression.quant !== undefined) timex.quant = expression.quant;
    if (expression.freq !== undefined) timex.freq = expression.freq;
  }
  const how = found.how ?? (found.moment === undefined ? undefined : describeMoment(found));
  if (how !== undefined) timex.how = how;
  if (found.begin !== undefined) timex.beginPoint = found.begin;
  if (found.end !== undefined) timex.endPoint = found.end;
  if (found.anchor !== undefined) timex.anchor = found.anchor;
  if (found.open !== undefined) timex.open = found.open;
  if (found.impossible !== undefined) timex.impossible = found.impossible;
  if (found.weekdayMismatch !== undefined) timex.weekdayMismatch = found.weekdayMismatch;
  return timex;
}

/** What a stretch of the calendar is, where no sieve said how it was found. */
function describeMoment(found: Found): string | undefined {
  const moment = found.moment!;
  if (moment.grain === "day") return describeDate(moment.first);
  if (moment.grain !== "month") return undefined;
  const { year, month } = toCivil(moment.first);
  return `${MONTHS[month - 1]} ${yearName(year)}`;
}
