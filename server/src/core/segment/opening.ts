/** What the first paragraphs of a story are: headline, byline, header line, or body with or without a dateline. */
import type { DatelineInfo } from "../article/article";
import type { Header, ParagraphRole } from "../article/segmented";
import type { Lexicon } from "../lexicon/lexicon";
import { type Span, shifted } from "../text/span";
import { type HeaderFields, isByline, isoDate, isStamp, readDateline, readHeaderLine } from "./header";

export interface Opening {
  readonly header: Header;
  /** The roles of the first paragraphs; all others are body. */
  readonly roles: readonly ParagraphRole[];
  /** The index of the paragraph that opens with a dateline; -1 without one. */
  readonly datelineParagraph: number;
  /** The offset in that paragraph where its body begins. */
  readonly bodyStart: number;
}

/** So many paragraphs are looked at, whatever the length of the story. */
export const MAX_OPENING = 8;
/** A dateline stands in the first paragraph of the body, or behind a lead or two. */
const MAX_LEADS = 3;
const MAX_HEADLINES = 3;
const MAX_HEADLINE = 160;

const NO_HEADER: Header = { dateline: null, published: null, agency: null, places: [], date: null };

/** Whether a line is a paragraph of its own even if the text goes on in the next one: a header line or byline. */
export function standsAlone(line: string, lexicon: Lexicon): boolean {
  return readHeaderLine(line, lexicon) !== null || isByline(line, lexicon);
}

/** Reads the opening of a story. `published`, ISO 8601, gives the year to dates that have none. */
export function readOpening(
  text: string,
  paragraphs: readonly Span[],
  lexicon: Lexicon,
  published: string | null,
): Opening {
  const roles: ParagraphRole[] = [];
  let header = NO_HEADER;
  let headlines = 0;
  let bodies = 0;
  let datelineParagraph = -1;
  let bodyStart = 0;
  let isEstablished = false;
  for (let i = 0; i < Math.min(MAX_OPENING, paragraphs.length) && bodies < MAX_LEADS; i++) {
    const span = paragraphs[i]!;
    const paragraph = text.slice(span.start, span.end);
    if (bodies === 0) {
      // Before the header line, to which “By JANE DOE, Associated Press” looks like a place and an agency.
      if (isByline(paragraph, lexicon)) {
        roles.push("byline");
        isEstablished = true;
        continue;
      }
      const fields = readHeaderLine(paragraph, lexicon);
      if (fields !== null) {
        header = joined(header, fields, span.start, text, published);
        roles.push("header");
        isEstablished = true;
        continue;
      }
    }
    // A date behind a paragraph of the body is a heading of a chronology, and so was the first one.
    if (
      0 < bodies &&
      header.date !== null &&
      header.places.length === 0 &&
      !isStamp(paragraph) &&
      readHeaderLine(paragraph, lexicon) !== null
    ) {
      return { header: NO_HEADER, roles: [], datelineParagraph: -1, bodyStart: 0 };
    }
    const dateline = readDateline(paragraph, lexicon);
    if (dateline !== null) {
      header = joined(header, dateline, span.start, text, published);
      isEstablished = true;
      if (dateline.bodyStart === paragraph.length) {
        roles.push("header");
        continue;
      }
      roles.push("body");
      datelineParagraph = i;
      bodyStart = dateline.bodyStart;
      break;
    }
    if (bodies === 0 && headlines < MAX_HEADLINES && i + 1 < paragraphs.length && isHeadline(paragraph)) {
      headlines++;
      roles.push("headline");
      continue;
    }
    bodies++;
    isEstablished ||= ENDS_SENTENCE.test(paragraph);
    roles.push("body");
  }
  // A list or a table has many short lines and no headline.
  const isStory = isEstablished && (bodies > 0 || 0 <= datelineParagraph || roles.length < paragraphs.length);
  if (!isStory && headlines > 0) {
    return { header, roles: roles.map((role) => (role === "headline" ? "body" : role)), datelineParagraph, bodyStart };
  }
  return { header, roles, datelineParagraph, bodyStart };
}

/** Short, without the mark that ends a sentence, and no item of a list, live blog or dialogue. */
function isHeadline(paragraph: string): boolean {
  if (MAX_HEADLINE < paragraph.length || ENDS_SENTENCE.test(paragraph)) return false;
  return !/[:;,]$/.test(paragraph) && HAS_WORDS.test(paragraph) && !OPENS_ITEM.test(paragraph);
}

const ENDS_SENTENCE = /(?:[.…]|[.!?…]["”’')\]]+)$/;
const HAS_WORDS = /\p{L}\S*\s+\S*\p{L}/u;
const OPENS_ITEM = /^(?:[-–—*•·▪●]\s|\d{1,2}[.:h]\d{2}\b|\d{1,2}\s?[ap]\.?m\b|["“‘])/;

/** The header with what another line says; what is known already stays, but a dateline with a place wins over one without. */
function joined(
  header: Header,
  fields: HeaderFields,
  start: number,
  text: string,
  callerPublished: string | null,
): Header {
  const date = fields.date === null ? null : isoDate(fields.date, header.published ?? callerPublished);
  const published = header.published ?? date;
  const isPlaced = header.places.length === 0 && fields.places.length > 0;
  const slice = (span: Span | null): string | null =>
    span === null ? null : text.slice(start + span.start, start + span.end);
  const agency = slice(fields.agency) ?? (header.dateline === null ? null : header.dateline.agency);
  const dateline: DatelineInfo = {
    start: start + fields.start,
    end: start + fields.end,
    agency,
    place: slice(fields.place),
    date: date ?? header.dateline?.date ?? null,
  };
  return {
    dateline: header.dateline === null || isPlaced ? dateline : header.dateline,
    published,
    agency: header.agency ?? (fields.agency === null ? null : shifted(fields.agency, start)),
    places: isPlaced ? fields.places.map((place) => shifted(place, start)) : header.places,
    date:
      header.date ?? (fields.date === null ? null : { start: start + fields.date.start, end: start + fields.date.end }),
  };
}
