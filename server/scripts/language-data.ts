/** Gathers the tables of `server/data` into the one text that the core reads. */
import fs from "node:fs";
import path from "node:path";
import { joinLanguageData, type LanguageData, parseLanguageData } from "../src/core/index";

const DATA = path.join(__dirname, "..", "data");

/** The tables of lexicon, gazetteer, patterns and models, in the order of their paths, joined. */
export function gatherLanguageData(): string {
  const tables: [string, string][] = [];
  for (const folder of ["lexicon", "gazetteer", "patterns", "models/names"]) {
    const directory = path.join(DATA, folder);
    if (!fs.existsSync(directory)) continue;
    for (const name of fs.readdirSync(directory).sort()) {
      if (name.endsWith(".tsv"))
        tables.push([`${folder}/${name}`, fs.readFileSync(path.join(directory, name), "utf8")]);
    }
  }
  return joinLanguageData(tables);
}

export function readLanguageData(): LanguageData {
  return parseLanguageData(gatherLanguageData());
}
