/** Header lines, datelines, bylines and headlines. */
import assert from "node:assert/strict";
import { readDateline } from "../../../server/src/core/segment/header";
import { testLexicon } from "../../support/language-data";
import { paragraphsOf, segmented } from "./support";

const BODY = "Ten people were killed on Monday when a bus plunged into a ravine, police said.";

/** Dateline as written before the body: agency, places divided by |, date as written. */
const DATELINES: readonly (readonly [string, string, string, string])[] = [
  ["KAMPALA, Nov 4 (AFP) - ", "AFP", "KAMPALA", "Nov 4"],
  ["WASHINGTON (AP) — ", "AP", "WASHINGTON", ""],
  ["LAGOS, Nigeria, 4 November 2019 (Reuters) – ", "Reuters", "LAGOS|Nigeria", "4 November 2019"],
  ["PARIS, March 3 (Xinhua) -- ", "Xinhua", "PARIS", "March 3"],
  ["NAIROBI, Kenya — ", "", "NAIROBI|Kenya", ""],
  ["LONDON — ", "", "LONDON", ""],
  ["(Reuters) - ", "Reuters", "", ""],
  ["BEIJING, 5 May 2020 – ", "", "BEIJING", "5 May 2020"],
  ["Nairobi – ", "", "Nairobi", ""],
  ["Cape Town - ", "", "Cape Town", ""],
  ["Srinagar- ", "", "Srinagar", ""],
  ["ISLAMABAD: ", "", "ISLAMABAD", ""],
  ["CAIRO - 25 July 2022: ", "", "CAIRO", "25 July 2022"],
  ["SINGAPORE (Feb. 25, 2021) — ", "", "SINGAPORE", "Feb. 25, 2021"],
  ["KYIV/MOSCOW, May 5 (Reuters) - ", "Reuters", "KYIV|MOSCOW", "May 5"],
  ["SYDNEY and KUALA LUMPUR, Jul 26 2022 (IPS) - ", "IPS", "SYDNEY|KUALA LUMPUR", "Jul 26 2022"],
  ["ANAHEIM, Calif. --", "", "ANAHEIM|Calif.", ""],
  ["PORT-AU-PRINCE, Haiti (AP) — ", "AP", "PORT-AU-PRINCE|Haiti", ""],
  ["RIO DE JANEIRO (AP) _ ", "AP", "RIO DE JANEIRO", ""],
  ["THE HAGUE, Netherlands — ", "", "THE HAGUE|Netherlands", ""],
  ["(CNN) ", "CNN", "", ""],
  ["MOSCOW. May 5 (Interfax) - ", "Interfax", "MOSCOW", "May 5"],
  ["MOSCOW, May 5. /TASS/. ", "TASS", "MOSCOW", "May 5"],
  ["ST. LOUIS, Mo. (AP) — ", "AP", "ST. LOUIS|Mo.", ""],
  ["Manila (Philippine Daily Inquirer/ANN) - ", "Philippine Daily Inquirer/ANN", "Manila", ""],
  ["TOKYO (Kyodo) ", "Kyodo", "TOKYO", ""],
];

const NO_DATELINES = [
  "BREAKING — ",
  "EXCLUSIVE – ",
  "ENERGY CRISIS — ",
  "Energy Crisis - ",
  "NATO: ",
  "Smith: ",
  "The company (ACC) on Monday — ",
  "U.S.-led ",
  "SMITH--",
  "In Paris - ",
  "Paris – a city of two million – is where it happened. ",
  "On 4 November 2019 — ",
  "12 – ",
  "Jane Smith - May 25 - ",
  "(who) ",
  "Lions (South Africa) - ",
  "Paris (Texas) was hot. ",
  "WHO/UNICEF. ",
  "",
];

describe("datelines", () => {
  for (const [written, agency, places, date] of DATELINES) {
    it(`reads “${written}”`, () => {
      const text = `${written}${BODY}`;
      const found = readDateline(text, testLexicon());
      assert.ok(found !== null);
      const at = (span: { start: number; end: number } | null): string =>
        span ? text.slice(span.start, span.end) : "";
      assert.equal(at(found.agency), agency);
      assert.equal(found.places.map(at).join("|"), places);
      assert.equal(at(found.date), date);
      assert.equal(text.slice(found.bodyStart), BODY);
      assert.equal(found.start, 0);
    });
  }

  for (const opening of NO_DATELINES) {
    it(`finds none in “${opening}…”`, () => assert.equal(readDateline(`${opening}${BODY}`, testLexicon()), null));
  }

  it("gives agency, place and date of the story, and a sentence of its own to the dateline", () => {
    const text = `Bus crash kills ten\n\nLAGOS, Nigeria, Nov 4 (Reuters) - ${BODY}`;
    const { header, paragraphs } = segmented(text, "2019-11-06");
    const dateline = { start: 21, end: 52, agency: "Reuters", place: "LAGOS, Nigeria", date: "2019-11-04" };
    assert.deepEqual(header.dateline, dateline);
    assert.equal(header.published, "2019-11-04");
    assert.deepEqual(
      header.places.map(({ start, end }) => text.slice(start, end)),
      ["LAGOS", "Nigeria"],
    );
    const { content } = paragraphs[1]!;
    assert.equal(content.text.slice(content.tokens.start[content.bodyToken]!), BODY);
    assert.equal(content.sentences.length, 2);
    assert.equal(content.sentences[1]!.firstToken, content.bodyToken);
  });

  it("takes the year that is nearest to the day that the caller knows", () => {
    const published = (known: string | null) => segmented(`OSLO, Dec 30 (AP) — ${BODY}`, known).header.published;
    assert.equal(published("2020-01-02"), "2019-12-30");
    assert.equal(published("2019-12-31"), "2019-12-30");
    assert.equal(published(null), null);
    assert.equal(segmented(`OSLO, Jan 2 (AP) — ${BODY}`, "2019-12-31").header.published, "2020-01-02");
  });

  it("takes no date that cannot be", () => {
    assert.equal(segmented(`OSLO, Feb 29 (AP) — ${BODY}`, "2019-03-02").header.published, null);
    assert.equal(segmented(`OSLO, Nov 31 (AP) — ${BODY}`, "2019-11-30").header.date, null);
  });

  it("stays a dateline on a line of its own", () => {
    const text = `HAVANA (AP) --\n\n${BODY}`;
    assert.deepEqual(paragraphsOf(text), ["header: HAVANA (AP) --", `body: ${BODY}`]);
    assert.equal(segmented(text).header.dateline?.place, "HAVANA");
  });
});

describe("header lines", () => {
  const header = (line: string) => {
    const text = `${line}\n\n${BODY}`;
    const { header, paragraphs } = segmented(text);
    if (paragraphs[0]!.role !== "header") return null;
    const { agency, place, date } = header.dateline!;
    return [agency, place, date].join(" | ");
  };

  it("reads fields in any order", () => {
    assert.equal(header(" date 2019-11-04 AFP, KAMPALA"), "AFP | KAMPALA | 2019-11-04");
    assert.equal(header("LONDON, Reuters, 4 Nov 2019"), "Reuters | LONDON | 2019-11-04");
    assert.equal(header("Monday 4 November 2019 17.45 GMT"), " |  | 2019-11-04");
    assert.equal(header("Friday, July 21, 2017"), " |  | 2017-07-21");
    assert.equal(header("Published: 5 May 2020, 10:30 GMT | Reuters"), "Reuters |  | 2020-05-05");
    assert.equal(header("Updated 12:30 PM ET, Mon November 4, 2019"), " |  | 2019-11-04");
    assert.equal(header("25/11/2019 | Nairobi, Kenya"), " | Nairobi, Kenya | 2019-11-25");
  });

  it("reads who wrote the story beside its date", () => {
    for (const line of [
      "Posted 5 February 2024 by Jane Doe",
      "Posted by Jane Doe on 5 February 2024 at 9am",
      "Posted on February 5, 2024 by admin",
      "By Jane Doe and John Smith | 5 February 2024",
      "By Jane Doe, 5 February 2024",
      "Published on 5 February 2024 in Business",
      "5 February 2024 | 1030 GMT | 5 min read",
    ])
      assert.equal(header(line), " |  | 2024-02-05", line);
    for (const line of [
      "Posted 5 February 2024 by the government",
      "Posted 5 February 2024 by Jane Doe, she said.",
      "Posted to Kabul on 5 February 2024",
      "By Friday, 5 February 2024, the army had left",
      "5 February 2024 in Pictures",
      "Published in 2024 by Faber",
    ])
      assert.equal(header(line), null, line);
  });

  it("takes the day of publication before that of a change", () => {
    for (const line of [
      "Published: 5 February 2024 | Updated: 6 February 2024",
      "Updated 6 February 2024, first published 5 February 2024",
      "Posted: Feb 5, 2024 / 10:30 PM EST / Updated: Feb 6, 2024 / 08:00 AM EST",
      "Published Feb. 5, 2024 at 10:30 a.m. | Updated Feb. 6, 2024 at 8 a.m.",
    ])
      assert.equal(header(line), " |  | 2024-02-05", line);
    assert.equal(header("Last updated: 6 February 2024"), " |  | 2024-02-06");
    assert.equal(header("5 February 2024, 6 February 2024"), null);
  });

  it("does not decide between day and month", () => {
    assert.equal(header("04/11/2019 AFP"), "AFP |  | ");
  });

  it("leaves lines alone that hold more or less than a header", () => {
    for (const line of [
      "The 4 November 2019 attack",
      "1984",
      "May",
      "March 5",
      "Music, March 3, 2012",
      "Paris",
      "Kenya",
    ]) {
      assert.equal(header(line), null, line);
    }
  });

  it("gives the spans of its parts in a text that begins with a blank line", () => {
    const text = `\ufeff\r\n date 2019-11-04 AFP, KAMPALA\r\n${BODY}`;
    const { header, paragraphs } = segmented(text);
    assert.deepEqual(header, {
      dateline: { start: 4, end: 32, agency: "AFP", place: "KAMPALA", date: "2019-11-04" },
      published: "2019-11-04",
      agency: { start: 20, end: 23 },
      places: [{ start: 25, end: 32 }],
      date: { start: 9, end: 19 },
    });
    assert.deepEqual(
      paragraphs.map(({ role }) => role),
      ["header", "body"],
    );
  });

  it("takes the dates of a chronology for none", () => {
    const { header, paragraphs } = segmented(`The war so far\n\nMay 4, 2020\n\n${BODY}\n\nJune 8, 2020\n\n${BODY}`);
    assert.equal(header.published, null);
    assert.ok(paragraphs.every(({ role }) => role === "body"));
    assert.equal(header.date, null);
  });

  it("takes a change that is noted further down for no chronology", () => {
    const { header } = segmented(`Bus crash kills ten\n\n5 May 2020\n\n${BODY}\n\nUpdated 6 May 2020\n\n${BODY}`);
    assert.equal(header.published, "2020-05-05");
  });

  it("joins the date of a header line and the place of a dateline", () => {
    const { header } = segmented(`Bus crash kills ten\n\nNovember 5, 2019\n\nLAGOS, Nov 4 (AFP) - ${BODY}`);
    assert.equal(header.published, "2019-11-05");
    assert.equal(header.dateline?.place, "LAGOS");
    assert.equal(header.dateline?.date, "2019-11-04");
  });
});

describe("roles of paragraphs", () => {
  it("tells headline, byline and body", () => {
    const text = `Bus crash kills ten\n\nPolice blame the brakes\n\nBy JANE DOE and John Smith\n\n${BODY}\n\nA subhead\n\n${BODY}`;
    assert.deepEqual(paragraphsOf(text), [
      "headline: Bus crash kills ten",
      "headline: Police blame the brakes",
      "byline: By JANE DOE and John Smith",
      `body: ${BODY}`,
      "body: A subhead",
      `body: ${BODY}`,
    ]);
  });

  it("knows bylines", () => {
    const role = (line: string) => paragraphsOf(`${line}\n${BODY}`)[0]!.split(":")[0];
    for (const line of [
      "By Jane Doe, Associated Press",
      "BY JANE DOE",
      "By AFP",
      "Reuters",
      "By Ana de la Cruz in Lima",
    ]) {
      assert.equal(role(line), "byline", line);
    }
    for (const line of ["By Friday the army had left", "By Christmas", "By the river", "By then, Jane Doe had left."]) {
      assert.notEqual(role(line), "byline", line);
    }
  });

  it("takes lists, live blogs and lone lines for body", () => {
    assert.deepEqual(paragraphsOf("Milk\nButter\nBread"), ["body: Milk", "body: Butter", "body: Bread"]);
    assert.deepEqual(paragraphsOf("A short line"), ["body: A short line"]);
    assert.equal(paragraphsOf(`16:45 The vote begins\n\n${BODY}`)[0], "body: 16:45 The vote begins");
    assert.equal(paragraphsOf(`• Ten people died\n\n${BODY}`)[0], "body: • Ten people died");
  });

  it("never looks far", () => {
    const text = `${`${BODY}\n\n`.repeat(9)}OSLO, 4 May 2020 (AP) — ${BODY}`;
    assert.equal(segmented(text).header.dateline, null);
  });
});
