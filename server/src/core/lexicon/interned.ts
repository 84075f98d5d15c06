/** Texts as the engine keeps its own names: two of them are compared by their addresses, other texts letter by letter. */

/** Object with no key between two calls; never one with fast properties, so that keys leave no trace. */
const POOL: Record<string, true> = Object.create(null);

/**
 * The same text, in V8 the one that literals in the code are made of. The words of a story are compared with such literals a hundred
 * times a word, so that a word that is met for the first time pays a fraction of a microsecond for it.
 */
export function interned(text: string): string {
  // The reader of JSON keeps short texts like names, numbers among them, which the names of properties are not.
  if (text.length <= MAX_JSON) return JSON.parse(JSON.stringify(text)) as string;
  POOL[text] = true;
  let name = text;
  for (const key in POOL) name = key;
  delete POOL[name];
  return name;
}

/** Longest text that V8’s reader of JSON keeps so. */
const MAX_JSON = 10;
