/** Which of the places of one name is meant, how sure that is, and what the reader is told. */
import assert from "node:assert/strict";
import { type Cluster, createAnalyser } from "../../../server/src/core/index";
import { testLexicon } from "../../support/language-data";

const analyser = createAnalyser(testLexicon());

function placeIn(text: string, name: string): Cluster {
  const cluster = analyser.analyse(text).clusters.find((c) => c.name === name);
  assert.ok(cluster !== undefined, `no ${name}`);
  return cluster;
}

/** "Massachusetts, US, city" of the place with a name in a text. */
function whereIs(text: string, name: string): string {
  const { region, country, placeType } = placeIn(text, name).attributes;
  return [region, country, placeType].filter((part) => part !== undefined).join(", ");
}

describe("where places lie", () => {
  const examples: readonly (readonly [text: string, name: string, where: string])[] = [
    // The words behind the name.
    ["He lives in Cambridge, Massachusetts.", "Cambridge", "Massachusetts, US, city"],
    ["He lives in Hollywood, Fla., now.", "Hollywood", "Florida, US, city"],
    ["He lives in Miami, Fla., now.", "Fla.", "US, region"],
    ["Police in Springfield, Illinois, said so.", "Springfield", "Illinois, US, city"],
    ["Aid reached London, Ontario, on Monday.", "London", "Ontario, CA, city"],
    // No place of the table lies there, but one is in Japan.
    ["He lives in Kochi, India, now.", "Kochi", "IN"],
    ["He flew to London, Spain and Italy.", "London", "England, GB, capital"],
    // The country of the story.
    [
      "PORT LOUIS, Nov 4 (AFP) - Police in Cambridge said so. The British embassy was shut.",
      "Cambridge",
      "England, GB, city",
    ],
    ["Nigerian police searched Kano on Monday. Nigeria is shocked.", "Kano", "Kano State, NG, city"],
    // Others that are near.
    ["He left Boston for Cambridge on Monday.", "Cambridge", "Massachusetts, US, city"],
    // Nothing but size.
    ["He flew to Paris on Monday.", "Paris", "Île-de-France, FR, capital"],
    // A town and the region that is called after it.
    ["Malian troops left Menaka on Monday.", "Menaka", "Ménaka, ML, town"],
    ["Malian troops crossed the Menaka region on Monday.", "Menaka region", "ML, region"],
    ["Rain fell in Lagos State on Monday.", "Lagos State", "NG, region"],
    ["Nigeria played in Lagos on Monday.", "Lagos", "Lagos, NG, city"],
    ["Voters in Texas went home.", "Texas", "US, region"],
    // Countries, and names that two share.
    ["Troops from Niger met those from Nigeria.", "Niger", "NE, country"],
    ["Troops from Niger met those from Nigeria.", "Nigeria", "NG, country"],
    ["TBILISI, Nov 4 (AP) - Voters in Georgia went home.", "Georgia", "GE, country"],
    ["Voters in Georgia went home. The United States congratulated them.", "Georgia", "GE, country"],
    ["ATLANTA, Nov 4 (AP) - Voters in Georgia went home.", "Georgia", "US, region"],
    ["KINSHASA, Nov 4 (AP) - Voters in Congo went home.", "Congo", "CD, country"],
    ["BRAZZAVILLE, Nov 4 (AP) - Voters in Congo went home.", "Congo", "CG, country"],
    ["Voters in Congo went home.", "Congo", "CD, country"],
    // Seas, rivers, continents.
    ["Ships crossed the Red Sea on Monday.", "Red Sea", "sea"],
    ["Ships crossed the Strait of Hormuz on Monday.", "Strait of Hormuz", "strait"],
  ];
  for (const [text, name, where] of examples) it(`${name}: ${text}`, () => assert.equal(whereIs(text, name), where));

  it("knows the middle of a region and of a sea", () => {
    const texas = placeIn("Voters in Texas went home.", "Texas").attributes;
    assert.ok(Math.abs(texas.lat! - 31) < 2 && Math.abs(texas.lon! + 98) < 2);
    const sea = placeIn("Ships crossed the Red Sea on Monday.", "Red Sea").attributes;
    assert.ok(Math.abs(sea.lat! - 20) < 3 && Math.abs(sea.lon! - 38) < 3);
  });

  it("is surer the more speaks for a place, and never wholly sure", () => {
    const sureOf = (text: string, name: string): number => placeIn(text, name).attributes.confidence!;
    const alone = sureOf("He lives in Cambridge now.", "Cambridge");
    const near = sureOf("He left Boston for Cambridge now.", "Cambridge");
    const told = sureOf("He lives in Cambridge, Massachusetts.", "Cambridge");
    assert.ok(alone < near && near < told && told < 1, `${alone} ${near} ${told}`);
  });

  it("says why", () => {
    const how = (text: string, name: string): string | undefined => placeIn(text, name).how;
    assert.equal(
      how("He lives in Cambridge, Massachusetts.", "Cambridge"),
      "Of many places of this name, the one in what is named right behind it",
    );
    assert.equal(
      how("He left Boston for Cambridge.", "Cambridge"),
      "Of many places of this name, the one near others that the story names",
    );
    assert.equal(how("Malian troops left Ansongo on Monday.", "Ansongo"), "The only place of this name in the list");
    assert.equal(how("Troops from Niger left.", "Niger"), undefined);
  });

  it("guesses the country alone for a village in no list, and says so", () => {
    const { attributes, how } = placeIn(
      "BAMAKO, Nov 4 (AFP) - Malian troops left the village of Tinzarghat today.",
      "Tinzarghat",
    );
    assert.deepEqual(attributes, { country: "ML", confidence: 0.4 });
    assert.equal(how, "In no list of places: the country is that of the story");
    assert.deepEqual(placeIn("They left the village of Tinzarghat today.", "Tinzarghat").attributes, {});
  });

  it("believes in a small town of another country only where nothing speaks against it", () => {
    assert.equal(placeIn("A lorry left Midleton on Monday.", "Midleton").attributes.country, "IE");
    assert.equal(
      placeIn("NAIROBI, Nov 4 (AFP) - A lorry left Midleton on Monday.", "Midleton").attributes.lat,
      undefined,
    );
  });

  it("has no place for what is none", () => {
    for (const { attributes } of analyser.analyse("Paris Saint-Germain met Angela Ng at Chelsea FC.").clusters) {
      assert.deepEqual(
        [attributes.lat, attributes.placeType, attributes.confidence],
        [undefined, undefined, undefined],
      );
    }
  });
});
