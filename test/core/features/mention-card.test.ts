/** What the card of a name tells of a person, an organization and a place, and of other stories. */
import assert from "node:assert/strict";
import { createAnalyser, hover, type OtherStories } from "../../../server/src/core/index";
import { testLexicon } from "../../support/language-data";

const analyser = createAnalyser(testLexicon());

/** The plain card on the first occurrence of some words. */
function cardOn(words: string, text: string, others?: OtherStories): string {
  const card = hover(
    analyser.analyse(text),
    text.indexOf(words),
    () => 1,
    () => others,
  );
  assert.ok(card !== null, `no card on ${words}`);
  return card.plain;
}

describe("the card of a name", () => {
  it("tells what a person does, for whom, and where from", () => {
    const card = cardOn(
      "Angela",
      "Angela Ng, a Kenyan engineer, left. Sergeant Angela Ng of the Ndola Police Department spoke.",
    );
    assert.match(card, /^Angela Ng · person\nRole: .*\n/);
    assert.match(card, /\nWith: Ndola Police Department\n/);
    assert.match(card, /\nNationality: Kenya\n/);
  });

  it("does not say twice what the words for the role say", () => {
    const card = cardOn("Moses", "Moses Kabwe, chief executive of Zentrova Ltd, left.");
    assert.match(card, /\nRole: chief executive of Zentrova Ltd\n/);
    assert.doesNotMatch(card, /With:/);
  });

  it("tells what an organization is a part of", () => {
    assert.match(cardOn("MINUSMA", "Staff of MINUSMA, the UN mission in Mali, left."), /\nPart of: UN\n/);
  });

  it("tells which of several places is meant, and why", () => {
    const card = cardOn("Cambridge", "He lives in Cambridge, Massachusetts.");
    assert.match(card, /^Cambridge · city\nCountry: United States\nRegion: Massachusetts\nPeople: about 110,000\n/);
    assert.match(card, /\nSure: 99%\. Of many places of this name, the one in what is named right behind it\n/);
    assert.match(cardOn("Texas", "Voters in Texas went home."), /^Texas · state or region\n/);
    assert.match(cardOn("Paris", "He flew to Paris on Monday."), /^Paris · capital city\n/);
    assert.match(cardOn("Red Sea", "Ships crossed the Red Sea on Monday."), /^Red Sea · sea\n/);
  });

  it("tells of the other stories that name somebody", () => {
    const text = "We met Angela Ng there.";
    const place = "desk/raid.txt, line 3";
    assert.match(
      cardOn("Angela", text, { stories: 1, places: [place] }),
      /\nAlso in: 1 story: desk\/raid\.txt, line 3\n/,
    );
    assert.match(
      cardOn("Angela", text, { stories: 1200, places: [place, "b.txt, line 1"] }),
      /\nAlso in: 1,200 stories: desk\/raid\.txt, line 3; b\.txt, line 1 …\n/,
    );
    assert.doesNotMatch(cardOn("Angela", text, { stories: 0, places: [] }), /Also in/);
    assert.doesNotMatch(cardOn("Angela", text), /Also in/);
  });

  it("takes the name of a file for nothing but words", () => {
    const text = "We met Angela Ng there.";
    const others = { stories: 1, places: ["<b>[x](https://x.example)</b>, line 1"] };
    const card = hover(
      analyser.analyse(text),
      text.indexOf("Angela"),
      () => 1,
      () => others,
    );
    assert.doesNotMatch(card?.markdown ?? "", /(?<!\\)<b>|(?<!\\)\[x\]/);
  });
});
