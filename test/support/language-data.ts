/** The language data of this checkout, read once for all tests. */

import { readLanguageData } from "../../server/scripts/language-data";
import { createLexicon, type Lexicon } from "../../server/src/core/index";

let lexicon: Lexicon | undefined;

/** The full lexicon, shared: it is immutable to its users. */
export function testLexicon(): Lexicon {
  lexicon ??= createLexicon(readLanguageData());
  return lexicon;
}
