/** Names in one paragraph: people, organizations, places, groups and other named things. */
import type { MentionProposal, NominalProposal, WrittenName } from "../../article/recognised";
import { type Paragraph, TokenKind } from "../../article/segmented";
import { nameKey } from "../../lexicon/fold";
import type { Lexicon } from "../../lexicon/lexicon";
import { copyWith } from "../../text/copy-with";
import { settleBracketedAcronyms } from "./bracketed-acronym";
import { settleByline } from "./byline";
import { acronymOf, ageBehind, appositionBehind, noEvidence, regionEnd, titleBefore } from "./evidence";
import { joinPeoples, settleByNeighbours } from "./neighbours";
import { findNominals } from "./nominals";
import { parseRun } from "./parse-run";
import type { Piece } from "./piece";
import { settleQuotedTitles } from "./quoted-title";
import { type Capitals, followsBlank, formAt, isCapital, NameFact, type Reading, readParagraph } from "./reading";
import { canBegin, capitalsOf, joinCoordinated, readRun } from "./runs";
import { settleByApposition } from "./settle-apposition";
import { settleByLandscape } from "./settle-landscape";
import { settleByMatch } from "./settle-match";
import { settleShips } from "./settle-ship";
import { settleWebsites } from "./settle-website";
import { tagNames } from "./tagger/tag-names";

/** Proposals in the order of the text, none overlapping another; offsets relative to the paragraph. */
export function recogniseEntities(
  paragraph: Paragraph,
  lexicon: Lexicon,
): { mentions: MentionProposal[]; nominals: NominalProposal[] } {
  const reading = readParagraph(paragraph, lexicon);
  const pieces = tagNames(reading, proposePieces(reading));
  const mentions: MentionProposal[] = [];
  for (let i = 0; i < pieces.length; i++) pieces[i] = withYear(reading, pieces[i]!);
  for (let i = 0; i < pieces.length; i++) mentions.push(proposalOf(reading, pieces, i, pieces[i]!));
  return { mentions, nominals: findNominals(reading, mentions) };
}

/** What the rules take for names, in the order of the text. */
export function proposePieces(reading: Reading): Piece[] {
  const pieces: Piece[] = [];
  for (const { firstToken, endToken } of reading.paragraph.sentences) findPieces(reading, firstToken, endToken, pieces);
  settleByline(reading, pieces);
  settleBracketedAcronyms(reading, pieces);
  settleQuotedTitles(reading, pieces);
  joinPeoples(pieces);
  settleByNeighbours(reading, pieces);
  settleByLandscape(reading, pieces);
  settleShips(reading, pieces);
  settleWebsites(reading, pieces);
  settleByMatch(reading, pieces);
  // Last, because it is surer than what capitals and neighbours suggest.
  settleByApposition(reading, pieces);
  return pieces;
}

function findPieces(reading: Reading, first: number, end: number, pieces: Piece[]): void {
  let capitals: Capitals | undefined;
  for (let at = first; at < end; ) {
    if (!isCapital(reading, at)) {
      at++;
      continue;
    }
    capitals ??= capitalsOf(reading, first, end);
    if (!canBegin(reading, at, capitals)) {
      at++;
      continue;
    }
    const run = joinCoordinated(reading, readRun(reading, at, end, capitals), end, capitals);
    const context = { sentenceFirst: first, sentenceEnd: end, capitals };
    at = Math.max(parseRun(reading, run, context, pieces), run.end);
  }
}

function proposalOf(reading: Reading, pieces: readonly Piece[], index: number, piece: Piece): MentionProposal {
  const { tokens } = reading;
  const region = regionEnd(reading, piece);
  const end = region ?? piece.end;
  const evidence = noEvidence();
  if (piece.type === "PERSON") {
    const title = titleBefore(reading, pieces, index, piece);
    if (title !== undefined) evidence.title = title;
    const age = ageBehind(reading, piece.end);
    if (age !== undefined) evidence.age = age.age;
    const apposition = appositionBehind(reading, age?.end ?? piece.end);
    if (apposition !== undefined) evidence.apposition = apposition;
    if (piece.gender !== undefined) evidence.gender = piece.gender;
  } else {
    const apposition = piece.type === "ORG" || piece.type === "LOC" ? appositionBehind(reading, end) : undefined;
    if (apposition !== undefined) evidence.apposition = apposition;
    const longName = acronymOf(reading, pieces, index);
    if (longName !== undefined) evidence.acronymOf = longName;
    const country = piece.country ?? countryBefore(reading, piece);
    if (country !== undefined) evidence.country = country;
    if (piece.type === "NORP" && country !== undefined) {
      const countryName = reading.lexicon.names.countryName(country);
      if (countryName !== undefined) evidence.countryName = countryName;
    }
    const canonical = piece.end - piece.first === 1 ? reading.forms[piece.first]!.name?.canonical : undefined;
    if (canonical !== undefined) evidence.canonical = canonical;
    if (piece.isCountry === true) evidence.isCountry = true;
    if (piece.places !== undefined && 0 < piece.places.length) evidence.places = piece.places;
  }
  if (piece.types !== undefined) evidence.types = piece.types;
  return {
    start: tokens.start[piece.first]!,
    end: tokens.end[end - 1]!,
    written: writtenName(reading, piece.first, end),
    type: region === undefined && !isNatural(reading, piece) ? piece.type : "LOC",
    score: piece.score,
    evidence,
    by: region === undefined ? piece.by : "region",
  };
}

/** “Quenthi island”, “Brontal peninsula”: the noun in lower case tells that a place is no town, though it is no part of the name. */
function isNatural(reading: Reading, piece: Piece): boolean {
  if (piece.type !== "GPE" || piece.isCountry === true || !followsBlank(reading, piece.end)) return false;
  return NATURAL.has(formAt(reading, piece.end)?.text ?? "");
}

const NATURAL = new Set(
  "island islands archipelago peninsula river lake mountain mountains volcano glacier valley desert strait bay gulf".split(
    " ",
  ),
);

function writtenName({ forms, paragraph, tokens }: Reading, first: number, end: number): WrittenName {
  // The form knows the folded text of a single word.
  if (end - first === 1) {
    const { text, folded } = forms[first]!;
    return { text, key: folded, words: [folded] };
  }
  const text = paragraph.text.slice(tokens.start[first]!, tokens.end[end - 1]!);
  const words: string[] = [];
  for (let i = first; i < end; i++) {
    const { folded } = forms[i]!;
    // Most names are words with one blank between them, and the forms know how those are folded.
    const isPlain = tokens.kind[i] === TokenKind.Word && folded !== "" && !NO_PLAIN.test(folded);
    if (!isPlain || (first < i && !isOneBlank(paragraph.text, tokens.end[i - 1]!, tokens.start[i]!))) {
      const key = nameKey(text);
      return { text, key, words: key.split(" ") };
    }
    words.push(folded);
  }
  return { text, key: words.join(" "), words };
}

const NO_PLAIN = /[^a-z0-9]/;

const isOneBlank = (text: string, start: number, end: number): boolean => end === start + 1 && text[start] === " ";

/** “World Cup 2022”, “Vision 2030”: the year belongs to the name of an event or a plan. */
function withYear(reading: Reading, piece: Piece): Piece {
  const isPlan = piece.by === "capitals" && piece.type === "ORG" && 1 < piece.end - piece.first;
  if (piece.type !== "EVENT" && piece.type !== "LAW" && !isPlan) return piece;
  if (reading.tokens.kind[piece.end] !== TokenKind.Number || !followsBlank(reading, piece.end)) return piece;
  if (!/^(?:19|20)\d\d$/.test(reading.forms[piece.end]!.text)) return piece;
  return copyWith(piece, {
    end: piece.end + 1,
    type: isPlan ? "EVENT" : piece.type,
    by: isPlan ? "event-year" : piece.by,
  });
}

/** “Malian Armed Forces”, “Nigeria Police Force”: the country in the name of an organization. */
function countryBefore(reading: Reading, piece: Piece): string | undefined {
  if (piece.type === "NORP" || piece.type === "GPE" || piece.end - piece.first < 2) return undefined;
  const name = reading.forms[piece.first]!.name;
  return name !== undefined && (name.facts & (NameFact.Norp | NameFact.Country)) !== 0 ? name.country : undefined;
}
