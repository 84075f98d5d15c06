/** The ledger of quotations, who speaks of whom, and the hints behind quoted words. */
import assert from "node:assert/strict";
import { quotationInlays } from "../../../server/src/core/features/quotation-inlays";
import {
  quotationsLedger,
  quotationsOf,
  speakersOn,
  spokenOf,
} from "../../../server/src/core/features/quotations-ledger";
import { createAnalyser } from "../../../server/src/core/index";
import { textOf } from "../../../server/src/core/text/span";
import { testLexicon } from "../../support/language-data";

const TEXT = `Angela Ng, the mayor of Leeds, said that Tom Hale had lied. “He has to go,” Ng said.

“The town deserves better than Tom Hale.”

An army officer said that the road was open. “It is safe,” the officer said.

“Nobody asked me,” said Tom Hale. The council closed at noon.
`;

const article = createAnalyser(testLexicon()).analyse(TEXT);
const clusterOf = (name: string): string => article.clusters.find((cluster) => cluster.name === name)!.id;

describe("the ledger of quotations", () => {
  it("gives each speaker's words in order, unnamed ones followed through", () => {
    assert.deepEqual(
      quotationsLedger(article).map(({ name, quotations }) => [name, quotations.length]),
      [
        ["Angela Ng", 2],
        ["an army officer", 2],
        ["Tom Hale", 1],
      ],
    );
  });

  it("gives the quotations of one speaker", () => {
    const first = quotationsOf(article, clusterOf("Tom Hale")).map(({ content }) => textOf(TEXT, content[0]!));
    assert.deepEqual(first, ["“Nobody asked me,”"]);
    assert.deepEqual(quotationsOf(article, "nobody"), []);
  });

  it("tells whom words speak of, and who speaks of somebody", () => {
    const about = article.quotations.map((quotation) =>
      spokenOf(article, quotation).map(({ cluster }) => cluster.name),
    );
    assert.deepEqual(about[0], ["Tom Hale"]);
    assert.deepEqual(
      speakersOn(article, clusterOf("Tom Hale")).map(({ name, quotations }) => [name, quotations.length]),
      [["Angela Ng", 2]],
    );
    assert.deepEqual(speakersOn(article, clusterOf("Angela Ng")), []);
  });

  it("is empty for a story without quotations", () => {
    assert.deepEqual(quotationsLedger(createAnalyser(testLexicon()).analyse("The road was closed.")), []);
  });
});

describe("hints behind quotations", () => {
  const hintsIn = (text: string): string[] =>
    quotationInlays(createAnalyser(testLexicon()).analyse(text), { start: 0, end: text.length }).map(
      ({ position, label }) => `${text.slice(Math.max(0, position - 8), position)}|${label}`,
    );

  it("name a speaker whom the last sentence does not name", () => {
    assert.deepEqual(hintsIn(TEXT), ["m Hale.”|— Angela Ng"]);
  });

  it("follow an unnamed source", () => {
    const text = "“It is safe,” an army officer said.\n\n“The road is open and the town is quiet.”\n";
    assert.deepEqual(hintsIn(text), [" quiet.”|— an army officer"]);
  });

  it("leave out what a pronoun tells, and indirect speech", () => {
    assert.deepEqual(hintsIn("Angela Ng left. “It is late,” she said. Ng said that it was over."), []);
  });

  it("stand inside the range only", () => {
    const end = TEXT.indexOf("deserves");
    assert.deepEqual(quotationInlays(article, { start: 0, end }), []);
  });
});
