/** What the lexicon knows of names: cue words, well-known names, peoples, places and the parts of people's names. */
import { fold } from "./fold";
import { type Place, parsePlace } from "./gazetteer";
import { interned } from "./interned";
import type { LanguageData } from "./language-data";
import { createSortedTable } from "./sorted-table";

/** What a word is to the names layer; flags. */
export const NameFact = {
  Given: 1,
  Surname: 2,
  /** A town of the gazetteer bears this name. */
  Place: 4,
  /** A country, or a well-known city or region: it needs no further evidence. */
  Famous: 8,
  Country: 16,
  Region: 32,
  /** A people, a nationality, a religious or political group. */
  Norp: 64,
  Title: 128,
  Office: 256,
  TitleMod: 512,
  Org: 1024,
  OrgOf: 2048,
  OrgSuffix: 4096,
  Fac: 8192,
  Loc: 16384,
  LocPre: 32768,
  Gpe: 65536,
  GpePre: 131072,
  Event: 262144,
  Law: 524288,
  Work: 1048576,
  Language: 2097152,
  Never: 4194304,
  Direction: 8388608,
  Particle: 16777216,
  /** A well-known name by itself; `type` says of what. */
  Known: 33554432,
  /** The first word of a well-known name or a place of several words. */
  Begins: 67108864,
  /** “San”, “Port”: with the next word it is a place. */
  PlaceStart: 134217728,
  /** A common word that the dictionary lacks: “Defence”, “Globalisation”. */
  Common: 268435456,
  /** “Hurricane”, “Operation”: with the next word it is an event. */
  EventPre: 536870912,
  /** “Port of …”, “Hall of …”. */
  FacOf: 1073741824,
} as const;

/** What a lower-case word says of the names beside it; flags. */
export const NameContext = {
  LocPrep: 1,
  PlaceNoun: 2,
  PersonNoun: 4,
  PersonVerb: 8,
  OrgNoun: 16,
  /** “the Kivu area”: behind a name it shows that the name is a place. */
  AreaNoun: 32,
  /** “People’s Liberation Army”, “Women’s World Cup”: with a possessive it is part of a name. */
  Possessor: 64,
  /** “the Vokkaliga community”: the name before it is that of a people. */
  PeopleAfter: 128,
  /** “Canalys shares”: the name before it is that of an organization. */
  OrgAfter: 256,
  /** “Former”: a word before a name that is never part of it. */
  Epithet: 512,
  /** “El Mercurio”, “La Tribune”: an article that opens the name of a thing. */
  ArticleName: 1024,
  /** “Universidad”, “Fundação”: it opens the name of an organization in another language. */
  OrgOpens: 4096,
  /** “dollars”: a country or a people before it is part of a sum. */
  Currency: 2048,
} as const;

/** The entity types of OntoNotes, for the names that the tables hold. */
export type KnownType =
  | "NORP"
  | "FAC"
  | "ORG"
  | "GPE"
  | "LOC"
  | "PRODUCT"
  | "EVENT"
  | "WORK_OF_ART"
  | "LAW"
  | "LANGUAGE";

export type { Place } from "./gazetteer";

export interface NameWord {
  /** Flags of `NameFact`. */
  readonly facts: number;
  /** Flags of `NameContext`. */
  readonly context: number;
  /** The type of a well-known name, a people or a country. */
  readonly type: KnownType | undefined;
  /** ISO 3166-1 alpha-2 of a country, a region or a nationality. */
  readonly country: string | undefined;
  /** The full name that an abbreviation stands for: “Oklahoma” for “Okla.”. */
  readonly canonical: string | undefined;
  /** The gender of a title or a given name. */
  readonly gender: "f" | "m" | undefined;
  /** Towns of that name, the largest first. */
  readonly places: readonly Place[];
}

/** A name of several words that the tables hold. */
export interface NamePhrase {
  readonly type: KnownType;
  readonly country: string | undefined;
  readonly isCountry: boolean;
  /** A hand-made table has it, so that it needs no further evidence. */
  readonly isListed: boolean;
  readonly places: readonly Place[];
}

export interface Names {
  /** The facts of one word as written; undefined for the many words that say nothing. */
  word(text: string, lower: string): NameWord | undefined;
  /** The facts of a name of several words, by its folded words with one blank between them. */
  phrase(key: string): NamePhrase | undefined;
  /** The type of a word behind “the”, by its folded form: “the Amazon”, “the West”. */
  articled(key: string): KnownType | undefined;
  /** The country of a code of three letters, as in results of sports: “ESP”, “GER”. */
  countryOfCode(code: string): string | undefined;
  /** The usual English name of a country, by ISO 3166-1 alpha-2. */
  countryName(code: string): string | undefined;
}

/** Towns of one name that are kept; more would not help to choose. */
const MAX_PLACES = 8;
/** A city with more inhabitants is known without a word that says that it is a place. */
const FAMOUS = 150_000;
/** Phrases remembered at most. */
const MAX_PHRASES = 20_000;

const CUES: Readonly<Record<string, readonly [fact: number, context: number]>> = {
  title: [NameFact.Title, 0],
  "title-m": [NameFact.Title, 0],
  "title-f": [NameFact.Title, 0],
  office: [NameFact.Office, 0],
  "title-mod": [NameFact.TitleMod, 0],
  org: [NameFact.Org, 0],
  "org-of": [NameFact.OrgOf, 0],
  "org-suffix": [NameFact.OrgSuffix | NameFact.Org, 0],
  fac: [NameFact.Fac, 0],
  loc: [NameFact.Loc, 0],
  "loc-pre": [NameFact.LocPre, 0],
  gpe: [NameFact.Gpe, 0],
  "gpe-pre": [NameFact.GpePre, 0],
  event: [NameFact.Event, 0],
  law: [NameFact.Law, 0],
  work: [NameFact.Work, 0],
  language: [NameFact.Language, 0],
  never: [NameFact.Never, 0],
  direction: [NameFact.Direction, 0],
  particle: [NameFact.Particle, 0],
  "loc-prep": [0, NameContext.LocPrep],
  "place-noun": [0, NameContext.PlaceNoun],
  "person-noun": [0, NameContext.PersonNoun],
  "person-verb": [0, NameContext.PersonVerb],
  "org-noun": [0, NameContext.OrgNoun],
  "area-noun": [0, NameContext.AreaNoun],
  "place-start": [NameFact.PlaceStart, 0],
  "people-after": [0, NameContext.PeopleAfter],
  "org-after": [0, NameContext.OrgAfter],
  "event-pre": [NameFact.EventPre, 0],
  "fac-of": [NameFact.FacOf, 0],
  "loc-of": [NameFact.LocPre, 0],
  common: [NameFact.Common, 0],
  "article-name": [0, NameContext.ArticleName],
  "org-pre": [0, NameContext.OrgOpens],
  currency: [0, NameContext.Currency],
  epithet: [0, NameContext.Epithet],
  possessor: [0, NameContext.Possessor],
};

interface Cue {
  facts: number;
  context: number;
  gender: "f" | "m" | undefined;
}

/** Reads the small tables once; towns and people's names are searched in their text. */
export function createNames(data: LanguageData): Names {
  const cues = readCues(data);
  const known = readKnown(data);
  const demonyms = readDemonyms(data);
  const countries = readCountries(data);
  const countryCodes = readCountries(data, "gazetteer/country-codes.tsv");
  const countryNames = new Map(data.rows("gazetteer/countries.tsv").map(([, code, name]) => [code!, name!]));
  const regions = createSortedTable(data.text("gazetteer/regions.tsv"));
  const regionOf = (key: string): string | undefined => regions.rows(key, 1)[0];
  const beginnings = new Set<string>();
  for (const table of [known.phrases, demonyms, countries]) {
    for (const key of table.keys()) {
      const blank = key.indexOf(" ");
      if (0 < blank) beginnings.add(key.slice(0, blank));
    }
  }
  const placesTable = createSortedTable(data.text("gazetteer/places.tsv"));
  const people = createSortedTable(data.text("gazetteer/people.tsv"));
  let phrases = new Map<string, NamePhrase | null>();

  const placesOf = (key: string): Place[] => placesTable.rows(key, MAX_PLACES).map(parsePlace);

  const commonWords = createSortedTable(data.text("lexicon/names-common.tsv"));
  const isCommon = (lower: string): boolean =>
    commonWords.has(lower) ||
    (lower.endsWith("s") && commonWords.has(lower.slice(0, -1))) ||
    (lower.endsWith("ies") && commonWords.has(`${lower.slice(0, -3)}y`));

  const demonymOf = (key: string): string | undefined =>
    demonyms.get(key) ?? (key.endsWith("s") ? demonyms.get(key.slice(0, -1)) : undefined);

  const word = (text: string, lower: string): NameWord | undefined => {
    const cue = cues.get(lower) ?? (lower.endsWith(".") ? cues.get(lower.slice(0, -1)) : undefined);
    let facts = cue?.facts ?? 0;
    const context = cue?.context ?? 0;
    let gender = cue?.gender;
    if (!/^\p{Lu}|\p{Ll}\p{Lu}/u.test(text)) {
      if (cue === undefined) return undefined;
      return { facts, context, type: undefined, country: undefined, canonical: undefined, gender, places: [] };
    }
    const key = fold(lower);
    const bare = text.replace(/\./g, "").replace(/[’ʼ]/g, "'");
    const isShouted = 4 < bare.length && bare === bare.toUpperCase();
    let type = known.words.get(bare) ?? (isShouted ? known.folded.get(key) : undefined);
    if (type !== undefined) facts |= type === "NORP" ? NameFact.Known | NameFact.Norp : NameFact.Known;
    let country: string | undefined;
    const ofCountry = countries.get(key);
    // “Philippines” is the country, “Filipinos” its people.
    const demonym = ofCountry === undefined ? demonymOf(key) : undefined;
    if (demonym !== undefined && type === undefined) {
      facts |= NameFact.Norp;
      type = "NORP";
      country = demonym === "-" ? undefined : demonym;
    }
    const isAcronym = bare.length < 5 && bare === bare.toUpperCase();
    if (ofCountry !== undefined && (type === undefined || type === "GPE") && (!isAcronym || type === "GPE")) {
      facts |= NameFact.Country | NameFact.Famous;
      type = "GPE";
      country = ofCountry;
    }
    let places: readonly Place[] = [];
    if (!isAcronym && (facts & (NameFact.Direction | NameFact.Never)) === 0) {
      places = placesOf(key);
      if (0 < places.length) {
        facts |= NameFact.Place;
        if (FAMOUS <= places[0]!.population) facts |= NameFact.Famous;
      }
      const region = regionOf(key);
      if (region !== undefined) {
        facts |= NameFact.Region;
        country ??= region;
      }
    }
    // “Ontario” is the province, whatever towns are called after it elsewhere.
    if (type === "GPE") {
      facts |= NameFact.Famous;
      if ((facts & NameFact.Region) !== 0) places = places.filter((place) => place.country === country);
    }
    const person = isAcronym ? undefined : people.rows(key, 1)[0];
    if (person !== undefined) {
      if (person !== "s") facts |= NameFact.Given;
      if (person.includes("s")) facts |= NameFact.Surname;
      const isFemale = person.includes("f");
      const isMale = person.includes("m");
      if (isFemale !== isMale) gender ??= isFemale ? "f" : "m";
    }
    if (facts === 0 && isCommon(lower)) facts |= NameFact.Common;
    if (beginnings.has(key) || placesTable.beginsLonger(key) || regions.beginsLonger(key)) facts |= NameFact.Begins;
    if (facts === 0 && context === 0) return undefined;
    return { facts, context, type, country, canonical: known.canonical.get(bare), gender, places };
  };

  const findPhrase = (key: string): NamePhrase | undefined => {
    const places = placesOf(key);
    const type = known.phrases.get(key);
    const ofCountry = countries.get(key);
    if (type !== undefined || ofCountry !== undefined) {
      return { type: type ?? "GPE", country: ofCountry, isCountry: ofCountry !== undefined, isListed: true, places };
    }
    const demonym = demonymOf(key);
    if (demonym !== undefined) {
      return {
        type: "NORP",
        country: demonym === "-" ? undefined : demonym,
        isCountry: false,
        isListed: true,
        places: [],
      };
    }
    const region = regionOf(key);
    if (region === undefined && places.length === 0) return undefined;
    return { type: "GPE", country: region ?? places[0]!.country, isCountry: false, isListed: false, places };
  };

  return {
    word,
    countryOfCode: (code) => countryCodes.get(code),
    articled: (key) => known.articled.get(key),
    countryName: (code) => countryNames.get(code),
    phrase(key) {
      const known = phrases.get(key);
      if (known !== undefined) return known ?? undefined;
      if (MAX_PHRASES <= phrases.size) phrases = new Map();
      const found = findPhrase(key);
      phrases.set(key, found ?? null);
      return found;
    },
  };
}

function readCues(data: LanguageData): Map<string, Cue> {
  const cues = new Map<string, Cue>();
  for (const [word, classes] of data.rows("lexicon/names-cues.tsv")) {
    const cue: Cue = { facts: 0, context: 0, gender: undefined };
    for (const name of classes!.split(",")) {
      const [fact, context] = CUES[name] ?? [0, 0];
      cue.facts |= fact;
      cue.context |= context;
      if (name === "title-f") cue.gender = "f";
      if (name === "title-m") cue.gender = "m";
    }
    cues.set(word!, cue);
  }
  return cues;
}

interface KnownNames {
  /** Single words as written, dots dropped: IS is a name, “is” is none. */
  readonly words: Map<string, KnownType>;
  /** The same folded, for headlines in capitals. */
  readonly folded: Map<string, KnownType>;
  /** Names of several words, folded. */
  readonly phrases: Map<string, KnownType>;
  /** What abbreviations stand for. */
  readonly canonical: Map<string, string>;
  /** What a word is behind “the”, folded: “the Amazon” is no company. */
  readonly articled: Map<string, KnownType>;
}

function readKnown(data: LanguageData): KnownNames {
  const known: KnownNames = {
    words: new Map(),
    folded: new Map(),
    phrases: new Map(),
    articled: new Map(),
    canonical: new Map(),
  };
  // Types are compared all the time: one text for each of them.
  const types = new Map<string, KnownType>();
  for (const [name, written, canonical] of data.rows("lexicon/names-known.tsv")) {
    const key = phraseKey(name!);
    const type = types.get(written!) ?? (interned(written!) as KnownType);
    types.set(type, type);
    if (name!.startsWith("the ")) known.articled.set(key.slice(4), type);
    else if (key.includes(" ")) known.phrases.set(key, type);
    else {
      const bare = name!.replace(/\./g, "");
      known.words.set(bare, type);
      if (canonical !== undefined) known.canonical.set(bare, canonical);
      known.folded.set(key, type);
    }
  }
  return known;
}

function readDemonyms(data: LanguageData): Map<string, string> {
  const demonyms = new Map<string, string>();
  for (const [form, country] of data.rows("lexicon/demonyms.tsv")) {
    demonyms.set(phraseKey(form!), country!);
  }
  return demonyms;
}

function readCountries(data: LanguageData, table = "gazetteer/countries.tsv"): Map<string, string> {
  const countries = new Map<string, string>();
  for (const [key, country] of data.rows(table)) if (!countries.has(key!)) countries.set(key!, country!);
  return countries;
}

/** The key of a written name among phrases: folded, hyphens and other marks as blanks. */
function phraseKey(name: string): string {
  // Most names are plain words with blanks between them.
  if (/^[A-Za-z0-9 ]*$/.test(name)) return name.toLowerCase();
  return fold(name)
    .replace(/[-–&/,\s]+/g, " ")
    .trim();
}
