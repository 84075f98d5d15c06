/** The tables that only figures use, read once for each set of language data. */
import type { Change } from "../../article/article";
import type { LanguageData } from "../../lexicon/language-data";
import { measureOf, moneyOf, type Unit } from "../../lexicon/units";

export interface BoundPhrase {
  /** In the order in which they are compared: outwards from the numeral. */
  readonly words: readonly string[];
  readonly change: Change;
}

export interface Countable {
  readonly lemma: string;
  readonly class: string;
}

export interface FigureTables {
  /** By the word next to the numeral, longest phrase first. */
  readonly boundsBefore: ReadonlyMap<string, readonly BoundPhrase[]>;
  readonly boundsAfter: ReadonlyMap<string, readonly BoundPhrase[]>;
  /** The class of an action by the lemma of a verb. */
  readonly actions: ReadonlyMap<string, string>;
  /** The same by the lemma of a noun. */
  readonly nounActions: ReadonlyMap<string, string>;
  /** By form and by lemma. */
  readonly countables: ReadonlyMap<string, Countable>;
  /** Currency signs of letters and a sign, which are two tokens, by their upper case: US$. */
  readonly signs: ReadonlyMap<string, Unit>;
  /** Areas and volumes by their names: “square metre”, “cubic foot”. */
  readonly powers: ReadonlyMap<string, Unit>;
  /** The pound that is a weight. */
  readonly poundMass: Unit;
  readonly foot: Unit;
  /** The inch, whose sign “in” is a preposition nearly everywhere. */
  readonly inch: Unit;
}

const known = new WeakMap<LanguageData, FigureTables>();

export function figureTables(data: LanguageData): FigureTables {
  let tables = known.get(data);
  if (tables === undefined) {
    tables = readTables(data);
    known.set(data, tables);
  }
  return tables;
}

function readTables(data: LanguageData): FigureTables {
  const before = new Map<string, BoundPhrase[]>();
  const after = new Map<string, BoundPhrase[]>();
  for (const [change, side, phrase] of data.rows("lexicon/figure-bounds.tsv")) {
    const words = phrase!.split(" ");
    if (side === "before") words.reverse();
    const map = side === "before" ? before : after;
    const list = map.get(words[0]!) ?? [];
    list.push({ words, change: change as Change });
    map.set(words[0]!, list);
  }
  for (const map of [before, after])
    for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length);
  const actions = new Map<string, string>();
  const nounActions = new Map<string, string>();
  for (const [lemma, actionClass, verbOnly] of data.rows("lexicon/actions.tsv")) {
    actions.set(lemma!, actionClass!);
    if (verbOnly === undefined) nounActions.set(lemma!, actionClass!);
  }
  const countables = new Map<string, Countable>();
  for (const [form, lemma, countableClass] of data.rows("lexicon/countables.tsv"))
    countables.set(form!, { lemma: lemma!, class: countableClass! });
  const signs = new Map<string, Unit>();
  for (const [code, name, prefixes] of data.rows("lexicon/currencies.tsv")) {
    for (const prefix of prefixes!.split("|"))
      if (/[A-Za-z]/.test(prefix)) signs.set(prefix.toUpperCase(), moneyOf(name!, code!));
  }
  const powers = new Map<string, Unit>();
  let poundMass = measureOf(["mass", "pound-mass"]);
  let inch = measureOf(["length", "inch"]);
  let foot = measureOf(["length", "foot"]);
  for (const row of data.rows("lexicon/units.tsv")) {
    const unit = measureOf(row);
    if (unit.dimension === "area" || unit.dimension === "volume") powers.set(unit.name, unit);
    else if (unit.name === poundMass.name) poundMass = unit;
    else if (unit.name === inch.name) inch = unit;
    else if (unit.name === foot.name) foot = unit;
  }
  return {
    boundsBefore: before,
    boundsAfter: after,
    actions,
    nounActions,
    countables,
    signs,
    powers,
    poundMass,
    foot,
    inch,
  };
}
