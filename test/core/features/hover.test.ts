/** What a hover says, on the gold annotations of the seed story and on hostile ones. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { type Cluster, hover, type Resolved } from "../../../server/src/core/index";
import { SEED_TEXT, seedArticle, seedLine, seedOffset } from "../../support/seed-article";

let article: Resolved;

/** Checks the span and the lines of the card on the n-th occurrence of some words. */
function checkHover(words: string, occurrence: number, spanned: string, ...lines: string[]): void {
  const found = hover(article, seedOffset(words, occurrence), seedLine);
  assert.ok(found !== null, `No hover on ${words}.`);
  assert.equal(SEED_TEXT.slice(found.span.start, found.span.end), spanned);
  assert.equal(found.plain, lines.join("\n"));
}

describe("hover", () => {
  before(() => {
    article = seedArticle();
  });

  it("tells of a person", () => {
    checkHover(
      "Florence",
      1,
      "Florence Parly",
      "Florence Parly · person",
      "Role: French Minister of the Armed Forces",
      "In this story: 1 mention, in line 17",
      "Speaks: in 1 quotation",
      "Found by gold",
      "---",
      "Florence Parly · mixed (partly direct) quotation, 13 words",
    );
  });

  it("tells the same of a later mention by another name", () => {
    const found = hover(article, seedOffset("Pointeau", 2), seedLine);
    assert.equal(found?.plain.split("\n")[0], "Ronan Pointeau · person");
    assert.match(found?.plain ?? "", /Role: French corporal\nAge: 24\n/);
    assert.match(found?.plain ?? "", /2 mentions, first in line 9/);
  });

  it("names the country of a place", () => {
    const found = hover(article, seedOffset("Indelimane", 2), seedLine);
    assert.match(found?.plain ?? "", /^Indelimane · city or state\nCountry: Mali\n/);
  });

  it("says what a word is that names a country by its people", () => {
    const found = hover(article, seedOffset("Malian"), seedLine);
    assert.match(found?.plain ?? "", /^Mali · country\nHere: nationality or group\n/);
  });

  it("gives coordinates and a map", () => {
    const cluster = article.clusters.find(({ name }) => name === "Gao") as Cluster;
    const attributes = { ...cluster.attributes, lat: 16.2717, lon: -0.0447 };
    const located = { ...article, clusters: [{ ...cluster, attributes }] };
    const found = hover(located, seedOffset("Gao"), seedLine);
    const address = "https://www.openstreetmap.org/?mlat=16.2717&mlon=-0.0447#map=8/16.2717/-0.0447";
    assert.match(found?.plain ?? "", /Where: 16\.2717° N, 0\.0447° W https/);
    assert.ok(found?.markdown.includes(`[Map](${address})`));
  });

  it("tells of a date, and of the quotation around it below", () => {
    checkHover(
      "Saturday",
      1,
      "Saturday",
      "Saturday 2 November 2019 · date",
      "TIMEX3 value: 2019-11-02",
      "Found by gold",
      "---",
      "Islamic State · indirect quotation, 23 words",
    );
  });

  it("says how a date was resolved", () => {
    const dates = article.dates.map((date) => ({ ...date, how: "Friday before Monday 4 November 2019" }));
    const found = hover({ ...article, dates }, seedOffset("Friday"), seedLine);
    assert.match(found?.plain ?? "", /\nHow: Friday before Monday 4 November 2019\n/);
  });

  it("tells of a figure with its unit", () => {
    const [figure] = article.figures;
    const unit = { start: 120, end: 133, text: "Malian troops", normalized: "troop" };
    const found = hover({ ...article, figures: [{ ...figure!, unit }] }, seedOffset("49"), seedLine);
    assert.equal(SEED_TEXT.slice(found?.span.start, found?.span.end), "49 Malian troops");
    assert.match(found?.plain ?? "", /^49 Malian troops · number\nCounts: Malian troops\nWhat happened: killed\n/);
  });

  it("gives the other figures for the same thing with their lines", () => {
    const [first, second] = article.figures;
    const figures = [first!, { ...second!, value: 53, of: { ...second!.of!, head: "troop" } }];
    const found = hover({ ...article, figures }, seedOffset("49"), seedLine);
    assert.match(found?.plain ?? "", /\nAlso given as: 53 \(Malian Armed Forces, Friday, line 5\)\n/);
  });

  it("tells of a quotation", () => {
    checkHover(
      "resign",
      1,
      SEED_TEXT.slice(article.quotations.at(-1)!.start, article.quotations.at(-1)!.end),
      "Mahamound Dicko · direct quotation",
      "Length: 24 words",
      "Source: Mahamound Dicko, a religious leader in Mali",
      "Role: a religious leader in Mali",
      "Cue: said",
      "Found by gold",
    );
  });

  it("tells of the header", () => {
    checkHover(
      "date",
      1,
      "date 2019-11-04 AFP, BAMAKO",
      "AFP, BAMAKO · dateline",
      "Published: Monday 4 November 2019 (2019-11-04)",
      "Agency: AFP",
      "Filed from: BAMAKO",
      "Relative dates of the story count from here",
    );
  });

  it("is silent where nothing is annotated", () => {
    assert.equal(hover(article, seedOffset("were escorting"), seedLine), null);
  });

  it("still speaks of a word right behind it, unless another begins there", () => {
    const behind = seedOffset("Pointeau and", 1, "Pointeau".length);
    assert.match(hover(article, behind, seedLine)?.plain ?? "", /^Ronan Pointeau/);
  });

  it("draws no word of a story as Markdown, HTML or a link", () => {
    const evil = "[x](command:evil) <img src=x onerror=alert(1)> **b** http://evil.example\n# h";
    const clusters = article.clusters.map((cluster) => ({
      ...cluster,
      name: evil,
      aliases: [evil],
      attributes: {
        role: evil,
        description: evil,
        country: evil,
        links: ["javascript:alert(1)", "https://x.example/)"],
      },
    }));
    const { markdown } = hover({ ...article, clusters }, seedOffset("Florence"), seedLine)!;
    const bare = markdown.replace(/\\[!-/:-@[-`{-~]/g, "");
    assert.doesNotMatch(bare, /[[\]<>`]|command:|https?:|^#/m);
    assert.equal(bare.match(/\*\*/g)?.length, 4);
  });

  it("stays short whatever a story says", () => {
    const clusters = article.clusters.map((cluster) => ({
      ...cluster,
      name: "x ".repeat(100_000),
      aliases: ["y".repeat(100_000)],
    }));
    assert.ok(hover({ ...article, clusters }, seedOffset("Florence"), seedLine)!.markdown.length < 2000);
  });

  it("never fails, whatever the offset", () => {
    const offsets = fc.oneof(fc.integer({ min: -5, max: SEED_TEXT.length + 5 }), fc.constantFrom(Number.NaN, 1e12));
    fc.assert(
      fc.property(offsets, (offset) => {
        const found = hover(article, offset, seedLine);
        if (found !== null) assert.ok(found.span.start <= offset && offset <= found.span.end);
      }),
    );
  });
});
