/** Counts: the noun counted, its verb, and the numbers that count nothing. */
import assert from "node:assert/strict";
import { createAnalyser } from "../../../server/src/core/index";
import { checkFigures } from "../../support/fixture";
import { testLexicon } from "../../support/language-data";

describe("Counts", () => {
  it("have the verb before them as predicate", () => {
    checkFigures(
      'The raid killed <figure cardinal 49 of="Kenyan troops" head=troop predicate=kill>49</figure> Kenyan troops.',
    );
    checkFigures(
      "Officers detained <figure cardinal 12 head=man predicate=detain>12</figure> men late in the evening.",
    );
  });

  it("have the verb behind them as predicate", () => {
    checkFigures(
      "The ministry said <figure cardinal 53 head=person predicate=die>53</figure> people died in the fire.",
    );
    checkFigures(
      "<figure cardinal 30 head=house predicate=destroy>Thirty</figure> houses in the valley were destroyed.",
    );
    checkFigures("<figure cardinal 3 head=person predicate=dead>Three</figure> people were confirmed dead.");
  });

  it("share a verb in coordination", () => {
    checkFigures(
      "<figure cardinal 12 head=man predicate=arrest>Twelve</figure> men, <figure cardinal 3 head=woman predicate=arrest>three</figure> women " +
        "and <figure cardinal 2 head=child predicate=arrest>two</figure> children were arrested.",
    );
    checkFigures(
      "The blast killed <figure cardinal 4 head=guard predicate=kill>four</figure> guards and <figure cardinal 2 head=driver predicate=kill>two</figure> drivers.",
    );
  });

  it("take the noun of the clause before where theirs is left out", () => {
    checkFigures(
      "The attack killed <figure cardinal 49 of=soldiers>49</figure> soldiers, wounded <figure cardinal 3 of=soldiers predicate=wound>three</figure> " +
        "and left <figure cardinal 20 of=survivors predicate=leave>20</figure> survivors.",
    );
    checkFigures(
      "<figure cardinal 9 of=miners predicate=die>Nine</figure> miners died. <figure cardinal 4 of=miners predicate=injure>Four</figure> others were injured.",
    );
  });

  it("count the noun behind “of”, its owner aside", () => {
    checkFigures(
      "Nearly <figure cardinal 0.5 change=~ of=voters head=voter>half</figure> of the <figure cardinal 250000>250,000</figure> voters stayed home.",
    );
    checkFigures("<figure cardinal 2 of=aides head=aide>Two</figure> of the minister's aides resigned.");
  });

  it("count the parts of a compound", () => {
    checkFigures("They rent a <figure cardinal 3 head=bedroom predicate=none>three</figure>-bedroom flat.");
  });

  it("end their noun before a verb and go on through a compound", () => {
    checkFigures('<figure cardinal 12 of="police officers" head=officer>Twelve</figure> police officers watched.');
    checkFigures('The sale of <figure cardinal 3 of="arms deals" head=deal>three</figure> arms deals was stopped.');
    checkFigures("<figure cardinal 40 of=workers>Forty</figure> workers strike at the port.");
  });

  it("share a noun behind the last of them", () => {
    checkFigures(
      "With <figure cardinal 18 of=patients>18</figure> and <figure cardinal 25 of=patients>25</figure> patients it was full.",
    );
  });

  it("have their verb behind an inclusion", () => {
    checkFigures(
      "<figure cardinal 5000 predicate=evacuate>5,000</figure> people, including <figure cardinal 300 head=child>300</figure> children, were evacuated.",
    );
  });

  it("are levels of what they are told of", () => {
    checkFigures('The death toll rose to <figure cardinal 53 of="death toll" predicate=rise>53</figure>.');
    checkFigures("A crowd of <figure cardinal 20000 of=crowd>20,000</figure> came.");
  });

  it("with what they are per are rates", () => {
    checkFigures('The town has <figure rate 20 unit="murder per 100000">20</figure> murders per 100,000 residents.');
  });
});

describe("No counts", () => {
  it("“one” as a pronoun or in a phrase", () => {
    checkFigures("One of the men said no one else was there, and this one left one day later.");
    checkFigures("One recent afternoon they left.");
    checkFigures("Can one associate it with this?");
  });

  it("numbers of names, models and labels", () => {
    checkFigures("The F-16 and the Boeing 737 of the G20 state landed on Route 66 under Article 50.");
    checkFigures("PM2.5 fell while BA.5 spread in 3D.");
    checkFigures("The 21st Army Brigade marched along Fifth Avenue.");
  });

  it("numbers of grades and pages", () => {
    checkFigures("He read out page 73 after the phase 3 trials of stage 6 and a category 4 storm in the 60s to 70s.");
    checkFigures("The president signed law number 127 of 2022 and bought the Agosta 90B boat.");
    checkFigures(
      'They have <figure cardinal 7 of="Kilo Class submarines" head=submarine>seven</figure> Kilo Class submarines.',
    );
    checkFigures("They have <figure quantity 7 unit=kilogram>seven</figure> kilos.");
    checkFigures("He saw <figure cardinal 3 of=films>3</figure> films.");
    checkFigures("They sent <figure cardinal 18 of=officers>18</figure> more officers.");
    checkFigures("She met the group <figure cardinal 12 of=times>12</figure> times.");
  });

  it("of parents", () => {
    checkFigures("The mother of <figure cardinal 2 of=none>two</figure> left.");
    checkFigures("The father of <figure cardinal 3 of=sons head=son>three</figure> sons left.");
    checkFigures("A family of <figure cardinal 5 of=family>five</figure> left.");
  });

  it("telephone numbers, addresses and list numbers", () => {
    checkFigures("Call 555-0123-44 or see www.example.com/search?q=30%25.");
    checkFigures("1. Send the letter home.");
  });

  it("plain years", () => {
    checkFigures("The 1992 models sold well in the 1990s, unlike those of 1956.");
  });
});

describe("What happens to what is counted", () => {
  it("is said in the clause of the figure", () => {
    checkFigures(
      "Police added that <figure cardinal 2 of=trucks predicate=steal>two</figure> of its <figure cardinal 4 of=trucks>four</figure> trucks were stolen.",
    );
    checkFigures("The firm added <figure cardinal 2 of=trucks predicate=add>two</figure> trucks.");
    checkFigures("He put forward <figure cardinal 4 of=proposals predicate=put>four</figure> proposals.");
    checkFigures(
      'It asked a group of <figure cardinal 400 of="registered voters" predicate=none>400</figure> registered voters released on Friday.',
    );
  });

  it("is what became of the people that it left", () => {
    checkFigures("The blaze left <figure cardinal 12 of=people predicate=dead>12</figure> people dead.");
    checkFigures("The raid left <figure cardinal 20 of=survivors predicate=leave>20</figure> survivors.");
  });

  it("is shared with those who belong to them", () => {
    checkFigures(
      "<figure cardinal 2 of=men predicate=hurt>Two</figure> men and their <figure cardinal 3 of=children predicate=hurt>three</figure> children were hurt.",
    );
    checkFigures(
      "<figure cardinal 19 of=people predicate=die>Nineteen</figure> people died, including <figure cardinal 6 of=women>six</figure> women and <figure cardinal 2 of=children>two</figure> children.",
    );
  });

  it("is no adverb, and what is counted no verb", () => {
    checkFigures("Some <figure cardinal 40 of=voters predicate=try>40</figure> voters were still trying.");
    checkFigures("He asked, and all <figure cardinal 5 of=none>five</figure> say they want it.");
    checkFigures('The <figure cardinal 2 of="play houses">two</figure> play houses burned.');
  });

  it("has adjectives with “and” before it", () => {
    checkFigures(
      "Some <figure cardinal 11 head=organization>11</figure> progressive and conservative organizations asked.",
    );
    checkFigures("It has <figure cardinal 12 of=cars>12</figure> cars and ships.");
  });

  it("is not asked of a compound’s first half", () => {
    checkFigures(
      'They listed <figure cardinal 40 of="registered land-based properties" head=property>40</figure> registered land-based properties.',
    );
    checkFigures("UN Resolutions 242 and 497 were named.");
  });
});

describe("Parts and wholes", () => {
  /** Each part with its whole, as written. */
  function partsIn(text: string): string[] {
    const { figures } = createAnalyser(testLexicon()).analyse(text);
    return figures
      .filter(({ partOf }) => partOf !== undefined)
      .map(({ start, end, partOf }) => `${text.slice(start, end)} of ${text.slice(partOf!.start, partOf!.end)}`);
  }

  it("are told apart by what includes and what is included", () => {
    assert.deepEqual(partsIn("49 people died, including two children and a nurse."), ["two of 49"]);
    assert.deepEqual(partsIn("49 people died, including six women and two children."), ["six of 49", "two of 49"]);
    assert.deepEqual(partsIn("Four people were killed, among them three children."), ["three of Four"]);
  });

  it("are told apart by “of”", () => {
    assert.deepEqual(partsIn("Two of the 12 suspects were released."), ["Two of 12"]);
    assert.deepEqual(partsIn("Of the 300 passengers, 12 were rescued."), ["12 of 300"]);
    assert.deepEqual(partsIn("The army said it had killed 30 fighters, 12 of them foreigners."), ["12 of 30"]);
    assert.deepEqual(partsIn("Twelve miners were hurt. Three of them died."), ["Three of Twelve"]);
    assert.deepEqual(partsIn("About 40 percent of the 500 workers left."), ["40 of 500"]);
  });

  it("are told apart by a sum", () => {
    assert.deepEqual(partsIn("Fifty people died, 30 soldiers and 20 civilians."), ["30 of Fifty", "20 of Fifty"]);
    assert.deepEqual(partsIn("Fifty people died, 30 soldiers and 15 civilians."), []);
  });

  it("are not what stands side by side", () => {
    assert.deepEqual(partsIn("The attack killed 49 soldiers, wounded three and left 20 survivors."), []);
    assert.deepEqual(partsIn("Three of them died."), []);
    assert.deepEqual(partsIn("Two people died, including 12 children."), []);
  });

  it("share what happened to the whole, but not the other way round", () => {
    checkFigures(
      "<figure cardinal 49 predicate=die>49</figure> people died, including <figure cardinal 2 head=child predicate=die>two</figure> children.",
    );
    checkFigures(
      "<figure cardinal 2 of=suspects predicate=release>Two</figure> of the <figure cardinal 12 of=suspects predicate=none>12</figure> suspects were released.",
    );
  });
});
