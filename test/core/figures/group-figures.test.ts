/** Which figures of a story are compared with each other. */
import assert from "node:assert/strict";
import { createAnalyser } from "../../../server/src/core/index";
import { groupFigures } from "../../../server/src/core/resolve/figures/group-figures";
import { testLexicon } from "../../support/language-data";

/** The numbers of the figures in each group, as written. */
function groupsIn(text: string, published: string | null = null): string[][] {
  const article = createAnalyser(testLexicon()).analyse(text, { published });
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

  it("are the number of dead, injured or missing, whole", () => {
    assert.deepEqual(
      groupsIn(
        "The quake killed 3,100 people. An earlier count put the number of dead at 2,497. Two of the dead are boys.",
      ),
      [["3,100", "2,497"]],
    );
    assert.deepEqual(groupsIn("Some 12 people were injured. The number of injured was 14. Two men died."), [
      ["12", "14"],
    ]);
    assert.deepEqual(groupsIn("The fire killed 12 people. The number of people killed rose to 14."), [["12", "14"]]);
    assert.deepEqual(groupsIn("Some 12 people were arrested. The number of people who have been detained is 14."), [
      ["12", "14"],
    ]);
    assert.deepEqual(groupsIn("The fire killed 12 people. The number of people affected rose to 14."), []);
    assert.deepEqual(groupsIn("Fourteen people are missing. The number of missing was 12, not the number of dead."), [
      ["Fourteen", "12"],
    ]);
  });

  it("are not those of an event of long ago", () => {
    const here = (text: string) => groupsIn(text, "2023-02-08");
    const toll = "The quake killed 3,100 people. It killed 3,400 people, police said.";
    assert.deepEqual(here(`${toll} A quake killed at least 12,000 people in 1960.`), [["3,100", "3,400"]]);
    assert.deepEqual(here(`${toll} In 1960, a quake killed 12,000 people.`), [["3,100", "3,400"]]);
    assert.deepEqual(here(`${toll} The 1960 quake killed 12,000 people.`), [["3,100", "3,400"]]);
    // A time that is not theirs, or not long past.
    for (const other of [
      "The quake, the worst since 1960, killed 3,200 people.",
      "The quake killed 3,200 people, and a wall of 1960 fell.",
      "The mayor, elected in 2010, said 3,200 people died.",
      "The quake killed 3,200 people on Monday.",
    ])
      assert.deepEqual(here(`${toll} ${other}`), [["3,100", "3,400", "3,200"]], other);
    // A story of that event.
    assert.deepEqual(here("The 1960 quake killed 12,000 people. It killed 13,000 people, they say."), [
      ["12,000", "13,000"],
    ]);
  });

  it("are neither a level and the one before nor two sides", () => {
    assert.deepEqual(groupsIn("Net income rose to $9.88bn from $2.87bn."), []);
    assert.deepEqual(groupsIn("Turnout was 56.6% against 41.3%."), []);
    assert.deepEqual(groupsIn("The party won 51% of the vote to 47% of the vote."), []);
    assert.deepEqual(groupsIn("The tax was cut 2 percent to 5 percent. The tax is 5 percent."), [["5", "5"]]);
    assert.deepEqual(groupsIn("Inflation was 5 percent, compared with just 3 percent."), []);
    assert.deepEqual(groupsIn("Net income rose to $9.88bn from $2.87bn. The union said net income was $9.5bn."), [
      ["9.88bn", "9.5bn"],
    ]);
  });

  it("are not parts of each other", () => {
    assert.deepEqual(groupsIn("The raid killed 30 fighters, 12 of them foreigners."), []);
    assert.deepEqual(groupsIn("Police arrested two of the 12 suspects."), []);
  });
});
