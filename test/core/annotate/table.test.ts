/** The table for spreadsheets: its rows, and cells that would break a line or run as a formula. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { createAnalyser, csvLine, TABLE_COLUMNS, tableRows } from "../../../server/src/core/index";
import { testLexicon } from "../../support/language-data";
import { readProjectFile } from "../../support/project-files";

const STORY =
  "KANO, Nov 4 2019 (AFP) - Minister Angela Okoye said 49 soldiers were killed in Lagos on Friday.\n\n“It is over,” she said.";

/** The rows of a story with the cells of some columns. */
function rowsOf(text: string, ...columns: (typeof TABLE_COLUMNS)[number][]): string[] {
  const article = createAnalyser(testLexicon()).analyse(text);
  const lineOf = (offset: number): number => text.slice(0, offset).split("\n").length;
  const at = columns.map((column) => TABLE_COLUMNS.indexOf(column));
  return tableRows("a", article, lineOf).map((row) => at.map((i) => row[i]).join(" | "));
}

describe("the table of annotations", () => {
  it("has a row for every annotation, in the order of the text", () => {
    assert.deepEqual(rowsOf(STORY, "line", "layer", "type", "text", "value"), [
      "1 | entity | GPE | KANO | Kano",
      "1 | date | DATE | Nov 4 2019 | 2019-11-04",
      "1 | entity | ORG | AFP | AFP",
      "1 | entity | PERSON | Angela Okoye | Angela Okoye",
      "1 | figure | CARDINAL | 49 | 49",
      "1 | quotation | indirect | 49 soldiers were killed in Lagos on Friday | say",
      "1 | entity | GPE | Lagos | Lagos",
      "1 | date | DATE | Friday | 2019-11-01",
      "3 | quotation | direct | “It is over,” | say",
    ]);
  });

  it("gives each figure the time, the place and the source of its sentence", () => {
    const [figure] = rowsOf(STORY, "layer", "value", "of", "predicate", "time", "place", "source").filter((row) =>
      row.startsWith("figure"),
    );
    assert.equal(figure, "figure | 49 | soldiers | kill | 2019-11-01 | Lagos | Angela Okoye");
  });

  it("gives a place its country and a person the role", () => {
    assert.ok(rowsOf(STORY, "value", "country", "role").includes("Lagos | NG | "));
    assert.ok(rowsOf(STORY, "value", "country", "role").includes("Angela Okoye |  | Minister"));
  });

  it("has its columns explained, in their order", () => {
    const page = readProjectFile("server/docs/table.md");
    const rows = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, column]) => column);
    assert.deepEqual(rows, [...TABLE_COLUMNS]);
  });

  it("quotes what would break a line, and defuses what a spreadsheet would run", () => {
    assert.equal(csvLine(["a,b", 'say "no"', "two\nlines", "plain"]), '"a,b","say ""no""","two\nlines",plain');
    assert.equal(csvLine(["=1+2", "@cmd", "-x", "-5", "-2.5", "="]), "'=1+2,'@cmd,'-x,-5,-2.5,=");
    assert.equal(csvLine(["a\u001b[2J"]), "a\ufffd[2J");
  });

  it("can be read again, whatever the cells", () => {
    const cell = fc.stringMatching(/^[a-c",\n\r ]*$/);
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
        const read: string[] = [];
        const line = csvLine(cells);
        const pattern = /(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/gy;
        while (read.length < cells.length) {
          const match = pattern.exec(line);
          assert.ok(match !== null);
          read.push(match[1] === undefined ? match[2]! : match[1].replaceAll('""', '"'));
        }
        assert.deepEqual(
          read,
          cells.map((text) => (/^\r./s.test(text) ? `'${text}` : text)),
        );
      }),
    );
  });
});
