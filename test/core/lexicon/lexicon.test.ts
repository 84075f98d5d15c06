/** Forms, their shapes, abbreviations, and the tables that hold them. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { FormTable } from "../../../server/src/core/lexicon/form-table";
import { joinLanguageData, parseLanguageData } from "../../../server/src/core/lexicon/language-data";
import { shapeOf } from "../../../server/src/core/lexicon/lexicon";
import { Shape, type WordForm } from "../../../server/src/core/lexicon/word-form";
import { testLexicon } from "../../support/language-data";

const shapes = (text: string): string[] =>
  Object.entries(Shape)
    .filter(([, flag]) => (shapeOf(text) & flag) !== 0)
    .map(([name]) => name);

describe("shapes of forms", () => {
  const FORMS: Readonly<Record<string, readonly string[]>> = {
    Paris: ["Capital"],
    UN: ["Capital", "AllCaps"],
    "U.N.": ["Capital", "AllCaps", "Dotted"],
    "J.": ["Capital", "Dotted", "Initial"],
    "Gen.": ["Capital", "Dotted"],
    word: ["Lower"],
    "p.m.": ["Lower", "Dotted"],
    iPhone: ["Camel"],
    McDonald: ["Capital", "Camel"],
    G20: ["Capital", "Digit"],
    "1,204.5": ["Digit", "Number"],
    Łódź: ["Capital"],
    Übung: ["Capital"],
    "—": ["Mark"],
    "": ["Mark"],
  };
  for (const [form, expected] of Object.entries(FORMS)) {
    it(`of “${form}”`, () => assert.deepEqual(shapes(form), expected));
  }
});

describe("abbreviations", () => {
  it("have a kind, as written", () => {
    const { abbreviation } = testLexicon();
    assert.equal(abbreviation("Gen."), "title");
    assert.equal(abbreviation("GEN."), "title");
    assert.equal(abbreviation("No."), "number");
    assert.equal(abbreviation("Mass."), "state");
    for (const word of ["no.", "mass.", "Word.", "gen", ""]) assert.equal(abbreviation(word), undefined, word);
  });
});

describe("the lexicon", () => {
  it("gives the same object for the same form, wherever it stands", () => {
    const lexicon = testLexicon();
    const text = "The ministry said the ministry.";
    assert.equal(lexicon.formAt(text, 4, 12), lexicon.formAt(text, 22, 30));
    assert.equal(lexicon.formAt(text, 4, 12), lexicon.form("ministry"));
    assert.notEqual(lexicon.form("The"), lexicon.form("the"));
  });

  it("folds names for gazetteers and keeps the text", () => {
    const form = testLexicon().form("D’Ivoire");
    assert.equal(form.text, "D’Ivoire");
    assert.equal(form.lower, "d'ivoire");
    assert.equal(form.folded, "divoire");
  });

  it("knows agencies, labels, cities and regions", () => {
    const { dateline } = testLexicon();
    assert.ok(dateline.isAgency("AFP") && dateline.isAgency("Reuters") && !dateline.isAgency("afp"));
    assert.ok(dateline.isLabel("breaking") && !dateline.isLabel("paris"));
    assert.ok(
      dateline.isPlace("PORT-AU-PRINCE", 100) && dateline.isPlace("São Paulo", 1000) && dateline.isPlace("Kenya", 0),
    );
    assert.ok(!dateline.isPlace("Xqzt", 0) && !dateline.isPlace("", 0));
    assert.ok(dateline.isRegion("Texas") && dateline.isRegion("Calif.") && !dateline.isRegion("Xqzt"));
  });
});

describe("the table of forms", () => {
  const create = (text: string): WordForm => ({ ...testLexicon().form("x"), text });

  it("holds one form for each text, through growth", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 20 }), { maxLength: 50 }), (texts) => {
        const table = new FormTable(create);
        const first = texts.map((text) => table.get(text, 0, text.length));
        for (let i = 0; i < 9000; i++) table.get(`w${i}`, 0, 6);
        for (const [i, text] of texts.entries()) {
          assert.equal(first[i]!.text, text);
          assert.equal(table.get(`<${text}>`, 1, 1 + text.length), first[i]);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("stays right and quick for texts that share a hash", () => {
    // “Aa” and “BB” have the same hash, and so have all words made of as many of them.
    const words: string[] = [];
    for (let bits = 0; bits < 1 << 12; bits++) {
      let word = "";
      for (let i = 0; i < 12; i++) word += (bits >> i) & 1 ? "Aa" : "BB";
      words.push(word);
    }
    let created = 0;
    const table = new FormTable((text) => {
      created++;
      return create(text);
    });
    for (let pass = 0; pass < 3; pass++) {
      for (const word of words) assert.equal(table.get(word, 0, word.length).text, word);
    }
    assert.equal(created, words.length);
  });
});

describe("language data", () => {
  it("gives tables, rows and columns back", () => {
    const data = parseLanguageData(
      joinLanguageData([
        ["a.tsv", "# head\nx\ty\n\nz\n"],
        ["b.tsv", ""],
      ]),
    );
    assert.deepEqual(data.rows("a.tsv"), [["x", "y"], ["z"]]);
    assert.equal(data.text("b.tsv"), "");
    assert.throws(() => data.rows("c.tsv"), /c\.tsv/);
  });
});
