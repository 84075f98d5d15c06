/** Which figures of a story are compared with each other. */
import assert from "node:assert/strict";
import { createAnalyser } from "../../../server/src/core/index";
import { groupFigures } from "../../../server/src/core/resolve/figures/group-figures";
import { testLexicon } from "../../support/language-data";

/** The numbers of the figures in each group, as written. */
function groupsIn(text: string): string[][] {
  const article = createAnalyser(testLexicon()).analyse(text);
  return [...new Set(groupFigures(article).values())].map(({ members }) =>
    members.map(({ start, end }) => text.slice(start, end)),
  );
}

describe("Figures for the same thing", () => {
  it("name people and what happened to them in different words", () => {
    assert.deepEqual(
      groupsIn("The raid killed 49 troops. It killed 49 soldiers and wounded three. The state said 53 people died."),
      [["49", "49", "53"]],
    );
    assert.deepEqual(groupsIn("Police arrested 12 people. The ministry said 14 people had been detained."), [
      ["12", "14"],
    ]);
  });

  it("are not those of different actions or groups of people", () => {
    assert.deepEqual(groupsIn("The raid killed 12 soldiers. It wounded 20 soldiers."), []);
    assert.deepEqual(groupsIn("The fire killed 12 women. It killed three children."), []);
    assert.deepEqual(groupsIn("Some 50 people died. The fire killed 30 women. It killed 20 children."), []);
  });

  it("measure the same in the same unit", () => {
    assert.deepEqual(groupsIn("Sales rose 5 percent. The union said sales grew 3 percent."), [["5", "3"]]);
    assert.deepEqual(groupsIn("Sales rose 5 percent. Profit rose 3 percent."), []);
  });

  it("measure the same in the same words", () => {
    assert.deepEqual(groupsIn("Turnout was 63 percent. The ministry said turnout stood at 61 percent."), [
      ["63", "61"],
    ]);
    assert.deepEqual(groupsIn("Shares of Acme rose 5 percent. Shares of Bolt rose 3 percent."), []);
    assert.deepEqual(groupsIn("Profit rose 5 percent. The profit grew by 7 percent. Profit fell to 4 percent."), [
      ["5", "7"],
    ]);
  });

  it("are a toll and the dead, with or without a noun", () => {
    assert.deepEqual(groupsIn("At least 24 dead in fire. The blaze killed 24 people. The toll rose to 31."), [
      ["24", "24", "31"],
    ]);
  });

  it("are not parts of each other", () => {
    assert.deepEqual(groupsIn("The raid killed 30 fighters, 12 of them foreigners."), []);
    assert.deepEqual(groupsIn("Police arrested two of the 12 suspects."), []);
  });
});
