/** The outline, on the gold annotations of the seed story and on any text. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { createAnalyser, type OutlineItem, outline, type Resolved } from "../../../server/src/core/index";
import { testLexicon } from "../../support/language-data";
import { seedArticle } from "../../support/seed-article";

let article: Resolved;

/** The outline as lines "name — detail", indented by depth, down to `depth`. */
function drawn(items: readonly OutlineItem[], depth: number, indent = ""): string[] {
  return items.flatMap(({ name, detail, children }) => [
    `${indent}${name}${detail === "" ? "" : ` — ${detail}`}`,
    ...(0 < depth ? drawn(children, depth - 1, `${indent}  `) : []),
  ]);
}

function* everyItem(items: readonly OutlineItem[]): Iterable<OutlineItem> {
  for (const item of items) {
    yield item;
    yield* everyItem(item.children);
  }
}

/** What clients demand of an outline. */
function checkValid(items: readonly OutlineItem[], length: number): void {
  for (const { name, detail, kind, span, selection, children } of everyItem(items)) {
    assert.notEqual(name.trim(), "");
    assert.doesNotMatch(name + detail, /[\r\n]/);
    assert.ok(0 <= span.start && span.start <= selection.start, `${name}: the selection starts before the item`);
    assert.ok(selection.end <= span.end && span.end <= length, `${name}: the selection ends behind the item`);
    assert.ok(selection.start <= selection.end);
    // The members of a kind lie all over the story.
    for (const child of kind === "group" ? [] : children) {
      assert.ok(span.start <= child.span.start && child.span.end <= span.end, `${child.name} is not inside ${name}`);
    }
  }
}

describe("outline by kind", () => {
  before(() => {
    article = seedArticle();
  });

  it("lists the header, then each kind", () => {
    assert.deepEqual(drawn(outline(article, "kind"), 0), [
      "AFP, BAMAKO — Monday 4 November 2019",
      "People — 3",
      "Organizations — 6",
      "Places — 9",
      "Dates — 5",
      "Figures — 6",
      "Quotations — 12",
    ]);
  });

  it("keeps its order in editors that sort by position, by start and then by end", () => {
    const items = outline(article, "kind");
    const sorted = [...items].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    assert.deepEqual(
      sorted.map(({ name }) => name),
      items.map(({ name }) => name),
    );
    const places = items.map(({ span }) => `${span.start}–${span.end}`);
    assert.equal(new Set(places).size, items.length);
  });

  it("has each person once, with role and age, and the mentions below", () => {
    const people = outline(article, "kind").find(({ name }) => name === "People");
    assert.deepEqual(drawn(people!.children, 1), [
      "Ronan Pointeau — French corporal, 24",
      "  Ronan Pointeau",
      "  Pointeau",
      "Florence Parly — French Minister of the Armed Forces",
      "  Florence Parly",
      "Mahamound Dicko — a religious leader in Mali",
      "  Mahamound Dicko",
    ]);
  });

  it("says what matters of dates, figures and quotations", () => {
    const [dates, figures, quotations] = outline(article, "kind").slice(-3);
    assert.deepEqual(drawn(dates!.children, 0).slice(1, 2), ["Saturday — Saturday 2 November 2019"]);
    assert.deepEqual(drawn(figures!.children, 0), [
      "49 — 49 Malian troops · killed",
      "49 — 49 soldiers · killed",
      "three — 3 soldiers · wounded",
      "20 — 20 survivors · left",
      "24 — 24 years old · Ronan Pointeau",
      "53 — 53 people · died",
    ]);
    assert.deepEqual(drawn(quotations!.children, 0).slice(2, 3), [
      "“Soldiers of the caliphate attacked a military base where elements of the… — Islamic State",
    ]);
  });

  it("lists nationalities of their own as groups", () => {
    const clusters = article.clusters
      .filter(({ name }) => name === "Mali")
      .map((mali) => ({ ...mali, type: "NORP" as const }));
    const names = outline({ ...article, clusters }, "kind").map(({ name }) => name);
    assert.deepEqual(names, ["AFP, BAMAKO", "Groups", "Dates", "Figures", "Quotations"]);
  });

  it("leaves out kinds without members, and the header where there is none", () => {
    const bare = { ...article, dateline: null, clusters: [], mentions: [], dates: [], figures: [], quotations: [] };
    assert.deepEqual(outline(bare, "kind"), []);
  });
});

describe("outline by paragraph", () => {
  it("has the paragraphs in order, and what a quotation holds below it", () => {
    const items = outline(article, "paragraph");
    assert.deepEqual(drawn(items, 0).slice(0, 3), [
      "AFP, BAMAKO — Monday 4 November 2019",
      "The Islamic State (IS) group on Saturday claimed responsibility for a raid that… — 4 annotations",
      "Friday’s assault on a Malian military outpost at Indelimane in the eastern… — 2 annotations",
    ]);
    assert.deepEqual(drawn(items[3]!.children, 2), [
      "“Soldiers of the caliphate attacked a military base where elements of the… — Islamic State",
      "  Malian — Mali",
      "  Indelimane",
      "Islamic State",
    ]);
  });

  it("has every annotation once", () => {
    const leaves = [...everyItem(outline(article, "paragraph"))].filter(
      ({ kind }) => kind !== "paragraph" && kind !== "header",
    );
    const inHeader = [...article.mentions, ...article.dates].filter(
      ({ start }) => start < article.dateline!.end,
    ).length;
    const { mentions, dates, figures, quotations } = article;
    const expected = mentions.length + dates.length + figures.length + quotations.length - inHeader;
    assert.equal(leaves.length, expected);
  });
});

describe("every outline", () => {
  it("is what clients accept, by kind and by paragraph", () => {
    for (const groupBy of ["kind", "paragraph"] as const) checkValid(outline(article, groupBy), article.text.length);
  });

  it("is so for any text", () => {
    const analyser = createAnalyser(testLexicon());
    const words = fc.constantFrom(
      "“",
      "”",
      '"',
      "said",
      "Angela Ng",
      "49",
      "Mali",
      "on Friday",
      "\n\n",
      ".",
      "\u0000",
      "😀",
      "$5",
    );
    const text = fc.oneof(
      fc.array(words).map((parts) => parts.join(" ")),
      fc.string(),
    );
    fc.assert(
      fc.property(text, fc.constantFrom("kind", "paragraph"), (story, groupBy) => {
        checkValid(outline(analyser.analyse(story), groupBy), story.length);
      }),
    );
  });
});
