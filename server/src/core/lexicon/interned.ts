/** Texts as the engine keeps its own names: two of them are compared by their addresses, other texts letter by letter. */

/** Object with no key between two calls; never one with fast properties, so that keys leave no trace. */
const POOL: Record<string, true> = Object.create(null);

/**
 * The same text, in V8 the one that literals in the code are made of. The words of a story are compared with such literals a hundred
 * times a word, so that a word that is met for the first time pays a microsecond for it.
 */
export function interned(text: string): string {
  const first = text.charCodeAt(0);
  // A number is no name of a property but an index; the reader of JSON keeps short texts like names.
  if (48 <= first && first <= 57) return text.length <= MAX_JSON ? (JSON.parse(JSON.stringify(text)) as string) : text;
  POOL[text] = true;
  let name = text;
  for (const key in POOL) name = key;
  delete POOL[name];
  return name;
}

const MAX_JSON = 10;
