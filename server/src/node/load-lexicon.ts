/** Reads the language data that the build puts beside the bundles. */
import fs from "node:fs";
import path from "node:path";
import { createLexicon, type Lexicon, parseLanguageData } from "../core/index";

/** The lexicon of this build; throws with the path where the data should be if the build is incomplete. */
export function loadLexicon(): Lexicon {
  const file = path.join(__dirname, "language-data.txt");
  let joined: string;
  try {
    joined = fs.readFileSync(file, "utf8");
  } catch {
    throw new Error(`The language data is missing: ${file}. Run the build again.`);
  }
  return createLexicon(parseLanguageData(joined));
}
