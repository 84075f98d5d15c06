/** A name on its way from a run of capitals to a proposal. */
import type { EntityType } from "../../article/article";
import type { Place } from "../../lexicon/names";
import { type Capitals, factsAt, NameFact, type Reading } from "./reading";

/** A name as tokens `[first, end)` of the paragraph. */
export interface Piece {
  readonly first: number;
  readonly end: number;
  readonly type: EntityType;
  readonly score: number;
  readonly by: string;
  /** The first token of the title before a person's name. */
  readonly titleFirst?: number;
  readonly gender?: "f" | "m";
  readonly country?: string;
  readonly isCountry?: boolean;
  readonly places?: readonly Place[];
  /** Where the tagger read it: for each of `TAG_TYPES` the logarithm of its probability. */
  readonly types?: readonly number[];
}

/** A piece that is being made: what is known only of some is set, not spread into it, so that all pieces have few shapes. */
export type OpenPiece = { -readonly [K in keyof Piece]: Piece[K] };

/** Where a run stands. */
export interface RunContext {
  /** The sentence's first token. */
  readonly sentenceFirst: number;
  /** Behind the sentence's last token. */
  readonly sentenceEnd: number;
  readonly capitals: Capitals;
}

/** What the steps that read one run share. */
export interface Parser extends RunContext {
  readonly reading: Reading;
  /** The names found so far; each step adds its own. */
  readonly pieces: Piece[];
  /** The token of the run whose capital comes from its place in the sentence; -1 if none does. */
  readonly opener: number;
}

/** Nouns that close a name and give its type: “Party”, “Airport”, “River”. */
export const HEAD =
  NameFact.Org | NameFact.Fac | NameFact.Loc | NameFact.Gpe | NameFact.Event | NameFact.Law | NameFact.Work;
/** Nouns that open a name which goes on with “of …”: “Ministry”, “Gulf”, “Battle”. */
export const HEAD_OF =
  NameFact.OrgOf | NameFact.LocPre | NameFact.GpePre | NameFact.Event | NameFact.Law | NameFact.FacOf;
export const TITLE = NameFact.Title | NameFact.Office;

/** A person's name; a title before it makes it sure. */
export function personPiece(
  reading: Reading,
  first: number,
  end: number,
  score: number,
  by: string,
  titleFirst = -1,
): OpenPiece {
  const gender = genderOfTitle(reading, titleFirst, first) ?? reading.forms[first]!.name?.gender;
  const isTitled = 0 <= titleFirst;
  const piece: OpenPiece = { first, end, type: "PERSON", score, by };
  if (isTitled) {
    piece.score = Math.max(score, 0.9);
    piece.by = "person-title";
    piece.titleFirst = titleFirst;
  }
  if (gender !== undefined) piece.gender = gender;
  return piece;
}

function genderOfTitle(reading: Reading, titleFirst: number, end: number): "f" | "m" | undefined {
  if (titleFirst < 0) return undefined;
  for (let i = titleFirst; i < end; i++) {
    const gender = reading.forms[i]!.name?.gender;
    if (gender !== undefined && (factsAt(reading, i) & TITLE) !== 0) return gender;
  }
  return undefined;
}

const NO_PLACES: readonly Place[] = [];

/** A place with what the gazetteer knows of it. */
export function placePiece(reading: Reading, first: number, end: number, score: number, by: string): OpenPiece {
  const name = end - first === 1 ? reading.forms[first]!.name : undefined;
  const places = name?.places ?? NO_PLACES;
  const country = name?.country ?? places[0]?.country;
  const isCountry = name !== undefined && (name.facts & NameFact.Country) !== 0;
  const piece: OpenPiece = { first, end, type: "GPE", score, by };
  if (country !== undefined) piece.country = country;
  if (isCountry) piece.isCountry = true;
  if (0 < places.length) piece.places = places;
  return piece;
}
