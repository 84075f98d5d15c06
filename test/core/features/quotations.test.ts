/** The ledger of quotations, who speaks of whom, and the hints behind quoted words. */
import assert from "node:assert/strict";
import { quotationInlays } from "../../../server/src/core/features/quotation-inlays";
import {
  quotationsLedger,
  quotationsOf,
  speakersOn,
  spokenOf,
} from "../../../server/src/core/features/quotations-ledger";
import {
  createAnalyser,
  hierarchyPartyAt,
  hover,
  outline,
  speakersAbout,
  spokenOfBy,
} from "../../../server/src/core/index";
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

describe("those who speak together", () => {
  const JOINT = `“Bo Hu has lied,” said Angela Ng, the mayor, and Tom Hale. “He has to go and he knows that very well.”

Angela Ng and Tom Hale said that Hale would resign. Bo Hu and an officer said that Ng was late.
`;
  const joint = createAnalyser(testLexicon()).analyse(JOINT);
  const idOf = (name: string): string => joint.clusters.find((cluster) => cluster.name === name)!.id;

  it("stand in the ledger one by one, an unnamed one too", () => {
    assert.deepEqual(
      quotationsLedger(joint).map(({ name, quotations }) => [name, quotations.length]),
      [
        ["Angela Ng", 2],
        ["Tom Hale", 2],
        ["Bo Hu", 1],
        ["an officer", 1],
      ],
    );
    assert.equal(quotationsOf(joint, idOf("Tom Hale")).length, 2);
  });

  it("speak of others, not of each other", () => {
    const names = joint.quotations.map((quotation) => spokenOf(joint, quotation).map(({ cluster }) => cluster.name));
    assert.deepEqual(names, [["Bo Hu"], [], ["Angela Ng"]]);
    const about = (name: string): string[] => speakersOn(joint, idOf(name)).map((speaker) => speaker.name);
    assert.deepEqual(about("Bo Hu"), ["Angela Ng", "Tom Hale"]);
    assert.deepEqual(about("Tom Hale"), []);
    assert.deepEqual(about("Angela Ng"), ["Bo Hu", "an officer"]);
  });

  it("are linked each in the hierarchy", () => {
    const partners = (name: string): string[] => spokenOfBy(joint, JOINT.indexOf(name)).map(({ party }) => party.name);
    assert.deepEqual(partners("Angela Ng"), ["Bo Hu"]);
    assert.deepEqual(partners("Tom Hale"), ["Bo Hu"]);
    assert.deepEqual(
      speakersAbout(joint, JOINT.indexOf("Bo Hu")).map(({ party, places }) => [party.name, places.length]),
      [
        ["Angela Ng", 1],
        ["Tom Hale", 1],
      ],
    );
    assert.equal(hierarchyPartyAt(joint, JOINT.indexOf("Tom Hale"))?.name, "Tom Hale");
  });

  it("stand together in hints, cards and the outline", () => {
    const next = `${JOINT.split("\n")[0]!}\n\n“The town deserves better.”\n`;
    const [hint, ...others] = quotationInlays(createAnalyser(testLexicon()).analyse(next), {
      start: 0,
      end: next.length,
    });
    assert.deepEqual(others, []);
    assert.equal(hint!.label, "— Angela Ng and Tom Hale");
    assert.match(hint!.tooltip, /^Angela Ng and Tom Hale \(Angela Ng, the mayor\): The source names/);
    const cardAt = (words: string): string => hover(joint, JOINT.indexOf(words), () => 1)!.plain;
    assert.match(
      cardAt("said that Hale"),
      /^Angela Ng and Tom Hale · indirect quotation\n(?:.*\n)*Role: Angela Ng, the mayor\n/,
    );
    assert.match(cardAt("said that Ng"), /^Bo Hu and an officer · indirect quotation\n/);
    assert.match(cardAt("Tom Hale"), /Speaks: in 2 quotations/);
    const details = outline(joint, "kind")
      .find(({ name }) => name === "Quotations")!
      .children.map(({ detail }) => detail);
    assert.deepEqual(details, [...Array(2).fill("Angela Ng and Tom Hale"), "Bo Hu and an officer"]);
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

  it("name the speaker behind a second half, as the first may stand lines above, and behind a paragraph of its own", () => {
    const text = "“It is safe,” said Angela Ng. “The road is open and the town is quiet. It will stay so.”";
    assert.deepEqual(hintsIn(text), ["tay so.”|— Angela Ng"]);
    assert.deepEqual(hintsIn("Angela Ng said: “It is late.\n\n“The road is open.”"), ["s open.”|— Angela Ng"]);
  });

  it("leave out what a pronoun tells, and indirect speech", () => {
    assert.deepEqual(hintsIn("Angela Ng left. “It is late,” she said. Ng said that it was over."), []);
  });

  it("stand inside the range only", () => {
    const end = TEXT.indexOf("deserves");
    assert.deepEqual(quotationInlays(article, { start: 0, end }), []);
  });
});
