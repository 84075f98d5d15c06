/** Language data is data: described where it stands, in the order that it claims, with its origin on record. */
import assert from "node:assert/strict";
import { projectFilesIn, readProjectFile } from "../support/project-files";

const tables = projectFilesIn("server/data", ".tsv");

describe("language data", () => {
  it("opens with a comment that says what it is, in sentences", () => {
    assert.notEqual(tables.length, 0);
    for (const file of tables) assert.match(headOf(file), /^# \S[\s\S]{20,}\./, file);
  });

  it("is sorted by its first column in code unit order, or says in what other order it stands", () => {
    const problems = tables.flatMap((file) => {
      const head = headOf(file);
      const keys = rowsOf(file).map(([key]) => key!);
      const breach = keys.findIndex((key, i) => i !== 0 && key < keys[i - 1]!);
      if (breach < 0 || isOrderedOtherwise(file, head)) return [];
      return [`${file}: “${keys[breach]}” stands behind “${keys[breach - 1]}”`];
    });
    assert.deepEqual(problems, []);
  });

  it("says no fact twice", () => {
    const problems = tables.flatMap((file) => {
      const seen = new Set<string>();
      return rowsOf(file).flatMap((row) => {
        const line = row.join("\t");
        const isKnown = seen.has(line);
        seen.add(line);
        return isKnown ? [`${file}: ${line}`] : [];
      });
    });
    assert.deepEqual(problems, []);
  });

  it("has rows without blanks around their fields", () => {
    const problems = tables.flatMap((file) =>
      rowsOf(file)
        .filter((row) => row.some((field) => field !== field.trim()))
        .map((row) => `${file}: ${JSON.stringify(row)}`),
    );
    assert.deepEqual(problems.slice(0, 20), []);
  });

  it("is listed with origin and licence", () => {
    const sources = readProjectFile("server/data/SOURCES.md");
    const files = projectFilesIn("server/data").filter((file) => file !== "server/data/SOURCES.md");
    const missing = files.filter((file) => !sources.includes(file.slice("server/data/".length)));
    assert.deepEqual(missing, []);
  });
});

/** The comment lines before the first row. */
function headOf(file: string): string {
  return /^(?:#[^\n]*\n)*/.exec(readProjectFile(file))![0];
}

function rowsOf(file: string): string[][] {
  return readProjectFile(file)
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));
}

/** Its head speaks of an order of its own, or comments between the rows make groups. A head that says “sorted” is held to it. */
function isOrderedOtherwise(file: string, head: string): boolean {
  if (/\bsorted\b/i.test(head)) return false;
  if (/\b(?:order|groups?|grouped)\b/i.test(head)) return true;
  return /\n#/.test(readProjectFile(file).slice(head.length));
}
