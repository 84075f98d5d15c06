/** What the gazetteer knows of places: towns, first-level divisions of countries, seas, rivers and other features. */
import type { LanguageData } from "./language-data";
import { createSortedTable } from "./sorted-table";

/** A town of the gazetteer. */
export interface Place {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly lat: number;
  readonly lon: number;
  /** Inhabitants, rounded to thousands. */
  readonly population: number;
  /** The code of the division that it lies in: "US.MA". */
  readonly division: string;
  readonly seat: "capital" | "seat" | undefined;
}

/** A first-level division of a country: a state, province or region. */
export interface Division {
  /** As GeoNames has it: "US.MA". */
  readonly code: string;
  readonly country: string;
  readonly name: string;
  /** The middle of its towns. */
  readonly lat: number;
  readonly lon: number;
  /** People in its towns, rounded to thousands. */
  readonly population: number;
}

/** A sea, river, lake, mountain, desert, island, landscape or continent. */
export interface Feature {
  /** "sea", "river" … */
  readonly kind: string;
  readonly lat: number;
  readonly lon: number;
}

export interface Gazetteer {
  /** The divisions of a folded name. */
  divisionsOf(key: string): readonly Division[];
  /** The division of a code, undefined if there is none. */
  division(code: string): Division | undefined;
  /** The feature of a folded name. */
  feature(key: string): Feature | undefined;
}

/** Divisions of one name that are kept. */
const MAX_DIVISIONS = 12;
/** Names remembered at most, known or not; stories of a day have fewer. */
const MAX_REMEMBERED = 5000;

/** Parses nothing at once: the tables are searched in their text. */
export function createGazetteer(data: LanguageData): Gazetteer {
  let tables:
    | { readonly names: ReturnType<typeof createSortedTable>; readonly codes: ReturnType<typeof createSortedTable> }
    | undefined;
  let features: ReadonlyMap<string, Feature> | undefined;
  const open = () =>
    (tables ??= {
      names: createSortedTable(data.text("gazetteer/division-names.tsv")),
      codes: createSortedTable(data.text("gazetteer/divisions.tsv")),
    });
  const division = remembered((code: string): Division | undefined => {
    const [row] = open().codes.rows(code, 1);
    if (row === undefined) return undefined;
    const [name, lat, lon, thousands] = row.split("\t");
    const country = code.slice(0, 2);
    return { code, country, name: name!, lat: Number(lat), lon: Number(lon), population: Number(thousands) * 1000 };
  });
  return {
    division,
    divisionsOf: remembered((key: string) =>
      open()
        .names.rows(key, MAX_DIVISIONS)
        .flatMap((code) => division(code) ?? []),
    ),
    feature: (key) => (features ??= readFeatures(data)).get(key),
  };
}

function remembered<Value>(find: (key: string) => Value): (key: string) => Value {
  let known = new Map<string, Value>();
  return (key) => {
    let value = known.get(key);
    if (value !== undefined || known.has(key)) return value as Value;
    value = find(key);
    if (MAX_REMEMBERED <= known.size) known = new Map();
    known.set(key, value);
    return value;
  };
}

/** One row of `places.tsv` without its key. */
export function parsePlace(row: string): Place {
  const [country, lat, lon, thousands, division, seat] = row.split("\t");
  return {
    country: country!,
    lat: Number(lat),
    lon: Number(lon),
    population: Number(thousands) * 1000,
    division: division === undefined || division === "" ? "" : `${country}.${division}`,
    seat: seat === "C" ? "capital" : seat === "A" ? "seat" : undefined,
  };
}

function readFeatures(data: LanguageData): ReadonlyMap<string, Feature> {
  return new Map(
    data
      .rows("gazetteer/features.tsv")
      .map(([key, kind, lat, lon]) => [key!, { kind: kind!, lat: Number(lat), lon: Number(lon) }]),
  );
}
