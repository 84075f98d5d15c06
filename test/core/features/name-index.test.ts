/** Names over many stories: who is the same, what is found, and what is gone when a story goes. */
import assert from "node:assert/strict";
import {
  createAnalyser,
  createLineIndex,
  createNameIndex,
  identityOf,
  type NameIndex,
  namesOfStory,
} from "../../../server/src/core/index";
import { testLexicon } from "../../support/language-data";

const analyser = createAnalyser(testLexicon());

function indexOf(stories: Readonly<Record<string, string>>): NameIndex {
  const index = createNameIndex();
  for (const [story, text] of Object.entries(stories)) add(index, story, text);
  return index;
}

function add(index: NameIndex, story: string, text: string): void {
  const lines = createLineIndex(text);
  index.set(
    story,
    namesOfStory(analyser.analyse(text), (offset) => lines.positionAt(offset, "utf-16")),
  );
}

/** The other stories that name the one with a canonical name in a text. */
function elsewhere(index: NameIndex, story: string, text: string, name: string): string[] {
  const cluster = analyser.analyse(text).clusters.find((c) => c.name === name);
  assert.ok(cluster !== undefined, `no ${name}`);
  const { stories, places } = index.elsewhere(identityOf(cluster), story);
  assert.equal(Math.min(stories, 3), places.length);
  return places.map((place) => `${place.story}:${place.start.line}`);
}

describe("names over many stories", () => {
  const first = "The award went to Angela Ng on Monday.";

  it("finds a person by the full name, in whatever form it is repeated", () => {
    const index = indexOf({
      a: first,
      b: "It rained.\n\nWe met Angela Ng there. Later Ng left.",
      c: "We met Peter Ng there.",
    });
    assert.deepEqual(elsewhere(index, "a", first, "Angela Ng"), ["b:2"]);
  });

  it("does not take a surname alone for the same person", () => {
    const alone = "The award went to Mr. Oyelaran on Monday.";
    const index = indexOf({ a: alone, b: "Mr. Oyelaran left on Monday." });
    assert.deepEqual(elsewhere(index, "a", alone, "Oyelaran"), []);
  });

  it("knows a country by all its names, and a town by its country", () => {
    const story = "Troops from the United States left Cambridge in Britain on Monday.";
    const index = indexOf({ a: story, b: "American planes landed.", c: "He lives in Cambridge, Massachusetts." });
    assert.deepEqual(elsewhere(index, "a", story, "United States"), ["b:0"]);
    assert.deepEqual(elsewhere(index, "a", story, "Cambridge"), []);
  });

  it("knows an organization by its short form where only one has it", () => {
    const story = "Staff of the Kenya Red Cross (KRC) left.";
    const index = indexOf({ a: story, b: "Staff of the KRC left." });
    assert.deepEqual(elsewhere(index, "a", story, "Kenya Red Cross"), ["b:0"]);
    add(index, "c", "Staff of the Kabul Rugby Club (KRC) left.");
    assert.deepEqual(elsewhere(index, "a", story, "Kenya Red Cross"), []);
  });

  it("forgets a story, and the names it alone had", () => {
    const index = indexOf({ a: first, b: "We met Angela Ng there." });
    index.delete("b");
    assert.deepEqual(elsewhere(index, "a", first, "Angela Ng"), []);
    index.set("a", []);
    assert.deepEqual([index.size, index.search("ng", 10)], [1, []]);
  });

  it("searches by letters in their order, the best first", () => {
    const index = indexOf({
      a: "We met Angela Ng there. The Kenya Red Cross was there.",
      b: "Officials in Nigeria met Peter Angelang there.",
    });
    const found = (query: string): string[] => index.search(query, 10).map(({ name }) => name);
    assert.equal(found("angela ng")[0], "Angela Ng");
    assert.ok(found("agng").includes("Angela Ng"));
    assert.equal(found("nig")[0], "Nigeria");
    assert.deepEqual(found("xyz"), []);
    assert.equal(index.search("", 2).length, 2);
  });

  it("gives places in the encoding that was asked for", () => {
    const text = "“Oh” – Angela Ng";
    const lines = createLineIndex(text);
    const at = (encoding: "utf-16" | "utf-8"): number | undefined =>
      namesOfStory(analyser.analyse(text), (offset) => lines.positionAt(offset, encoding)).find(
        ({ name }) => name === "Angela Ng",
      )?.start.character;
    assert.deepEqual([at("utf-16"), at("utf-8")], [7, 13]);
  });
});
