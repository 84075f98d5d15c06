/** Speakers whom the source does not name: nouns, ages, nations, relations, and those whom the story leaves unnamed. */
import assert from "node:assert/strict";
import { namesOfSpeakers } from "../../../server/src/core/index";
import { analyseText } from "../../support/fixture";

/** The speaker of each quotation: a name, "s1" of an unnamed one, else “the words of the source”. */
function whoSays(text: string): string[] {
  const article = analyseText(text);
  const names = new Map(article.clusters.map(({ id, name }) => [id, name]));
  return article.quotations.map((quotation) => {
    const { source, unnamed } = quotation;
    const words = source === null ? "nobody" : text.slice(source.start, source.end);
    return namesOfSpeakers(text, quotation, (id) => names.get(id)) ?? unnamed?.id ?? `“${words}”`;
  });
}

describe("speakers told by a noun", () => {
  it("are those whom the story brought in so", () => {
    const minister = "The transport minister, Karen Doyle, flew to the scene.";
    assert.deepEqual(whoSays(`${minister}\n\n“There was no sign of danger,” the minister said.`), ["Karen Doyle"]);
    assert.deepEqual(whoSays(`${minister}\n\n“There was no sign of danger,” the transport minister said.`), [
      "Karen Doyle",
    ]);
    assert.deepEqual(
      whoSays("The hall was full for the conductor Peter Whelan. “It is an old hall,” the conductor said."),
      ["Peter Whelan"],
    );
  });

  it("are nobody where two were brought in so, where it is another post, or where one is unnamed", () => {
    const two = "The conductor Karen Doyle sat beside the conductor Peter Whelan.";
    assert.deepEqual(whoSays(`${two} “It is an old hall,” the conductor said.`), ["“the conductor”"]);
    assert.deepEqual(
      whoSays("The transport minister, Karen Doyle, left.\n\n“It was safe,” the health minister said."),
      ["“the health minister”"],
    );
    assert.deepEqual(
      whoSays(
        "The conductor Karen Doyle left. A conductor said that it was late. The conductor said that it was cold.",
      ),
      ["s1", "s1"],
    );
    assert.deepEqual(whoSays("In a talk with Karen Doyle, the president said that it was late."), ["“the president”"]);
  });

  it("are a husband, a lawyer, a spokesman who has been named", () => {
    assert.deepEqual(whoSays("Her husband, Peter Whelan, brings tea. “It will be about teeth,” says her husband."), [
      "Peter Whelan",
    ]);
    assert.deepEqual(
      whoSays("Hale’s lawyer, Karen Doyle, said that he was ill. His lawyer told the court that he would come."),
      ["Karen Doyle", "Karen Doyle"],
    );
    const far = "The road was shut. ".repeat(150);
    assert.equal(
      whoSays(
        `Hale’s lawyer, Karen Doyle, said that he was ill. ${far}His lawyer told the court that he would come.`,
      ).at(-1),
      "s1",
    );
    assert.deepEqual(whoSays("The lawyer Karen Doyle left. His wife told the court that he would come."), ["s1"]);
  });

  it("are never those whom they belong to", () => {
    const mayor = "“We were late,” said Kofi Mensah, the mayor of Tarkwa.";
    for (const noun of ["deputy", "colleague", "neighbour", "lawyer"]) {
      assert.equal(whoSays(`${mayor} His ${noun} said that it was late.`).at(-1), "s1", noun);
      assert.equal(whoSays(`${mayor} His ${noun}, Karen Doyle, said that it was late.`).at(-1), "Karen Doyle", noun);
    }
    assert.equal(
      whoSays(`${mayor}\n\nHis deputy and the spokeswoman, Ama Owusu, both called the response “a disgrace”.`).at(-1),
      "Ama Owusu and his deputy",
    );
  });

  it("have a portfolio that tells one minister from another", () => {
    const both =
      "Prime Minister Karen Doyle said that it was late. Foreign Minister Peter Whelan said that it was cold.";
    assert.deepEqual(whoSays(`${both} The prime minister said that it was over.`).at(-1), "Karen Doyle");
    assert.deepEqual(whoSays(`${both} The foreign minister said that it was over.`).at(-1), "Peter Whelan");
    assert.deepEqual(whoSays(`${both} The minister said that it was over.`).at(-1), "Peter Whelan");
  });

  it("have a title in capitals or cut short", () => {
    assert.deepEqual(whoSays("Prime Minister Karen Doyle backed him. “He does well,” the prime minister said."), [
      "Karen Doyle",
    ]);
    assert.deepEqual(whoSays("Gov. Karen Doyle left. “He does well,” the governor said."), ["Karen Doyle"]);
    assert.deepEqual(whoSays("Vice President Karen Doyle left. “He does well,” the president said."), [
      "“the president”",
    ]);
    assert.deepEqual(whoSays("Prime Minister Karen Doyle left. “He does well,” the minister said."), [
      "“the minister”",
    ]);
  });

  it("stand in an apposition with a noun in front", () => {
    assert.deepEqual(whoSays("Their representative, cellist Karen Doyle, said that they would strike."), [
      "Karen Doyle",
    ]);
    assert.deepEqual(whoSays("Her daughter, the composer Karen Doyle, said that she was ill."), ["Karen Doyle"]);
    assert.deepEqual(
      whoSays("The director, in a letter Karen Doyle wrote, said that he was ill.")[0],
      "“The director”",
    );
  });

  it("are a body by a noun of its name", () => {
    const agency = "The International Energy Agency said that supply would grow.";
    assert.deepEqual(
      whoSays(`${agency} The Paris-based agency said that demand would fall.`).at(-1),
      "International Energy Agency",
    );
    assert.deepEqual(
      whoSays(`${agency} The Geneva-based union said that demand would fall.`).at(-1),
      "“The Geneva-based union”",
    );
    assert.deepEqual(
      whoSays(`${agency} It met with the World Food Agency. The Rome-based agency said that it was late.`).at(-1),
      "“The Rome-based agency”",
    );
  });
});

describe("speakers told by age or nation", () => {
  it("are those of that age", () => {
    assert.deepEqual(
      whoSays("Karen Doyle, 52, met Peter Whelan, 61.\n\nIt was late. “I am glad,” the 52-year-old said."),
      ["Karen Doyle"],
    );
    assert.deepEqual(
      whoSays(
        "Karen Doyle has ruled it out.\n\n“I said it before,” Doyle said. Asked why, the 47-year-old lawyer said: “Watch me.”",
      ).at(-1),
      "Karen Doyle",
    );
    assert.deepEqual(whoSays("Karen Doyle, 52, said that it was late. The 61-year-old said that it was cold."), [
      "Karen Doyle",
      "“The 61-year-old”",
    ]);
  });

  it("are those of whom the paragraph tells", () => {
    assert.deepEqual(
      whoSays(
        "Peter Whelan said that it was late.\n\nKaren Doyle walked six miles. The 29-year-old said that it was dark.",
      ),
      ["Peter Whelan", "Karen Doyle"],
    );
    assert.deepEqual(
      whoSays(
        "Karen Doyle ran half the length of the pitch before she beat Peter Whelan.\n\n“I was tired,” the Nigerian said.",
      ),
      ["Karen Doyle"],
    );
  });

  it("are no country, but a people is", () => {
    assert.deepEqual(whoSays("Nigeria lost. Karen Doyle said that it was late. The Nigerian said that it was cold."), [
      "Karen Doyle",
      "Karen Doyle",
    ]);
    assert.deepEqual(
      whoSays("Karen Doyle said that it was late. The French said that they would come.").at(-1),
      "France",
    );
  });
});

describe("speakers told by their children", () => {
  it("are those who spoke before", () => {
    const text = "Kofi Mensah, a driver, said that it was late. “They sat in the taxi,” the father of three said.";
    assert.deepEqual(whoSays(text), ["Kofi Mensah", "Kofi Mensah"]);
    assert.deepEqual(whoSays(text.replace("father of three", "father of the girl")).at(-1), "“the father of the girl”");
  });
});

describe("speakers behind a pronoun", () => {
  it("have the gender of “her husband”", () => {
    assert.deepEqual(
      whoSays(
        "Marta Lis laughs a lot.\n\nHer husband, Leszek Lis, brings tea. He says that he has not read it. “I wait,” he says.\n\nShe will say that it is about teeth.",
      ).slice(0, 2),
      ["Leszek Lis", "Leszek Lis"],
    );
  });

  it("are no man where the noun is one for a woman", () => {
    assert.equal(
      whoSays("“It is late,” said Mr Peter Whelan. The businesswoman said that it was over.").at(-1),
      "“The businesswoman”",
    );
  });

  it("go on with the subject, not with whom it married or met", () => {
    assert.deepEqual(
      whoSays(
        "“I never slept,” Ruth Amsel said.\n\nShe met the painter Jo Wael in 1960. They parted in 1971. “We both looked,” she said.",
      ),
      ["Ruth Amsel", "Ruth Amsel"],
    );
  });

  it("are unnamed where an unnamed one spoke before", () => {
    assert.deepEqual(
      whoSays(
        "Peter Whelan flew there. One of them, a soldier on leave, said that he had swum. He said that it was cold.",
      ),
      ["s1", "s1"],
    );
    assert.deepEqual(
      whoSays(
        "An engineer told the paper that he had warned of cracks. Peter Whelan denied it. The engineer, who did not want to be named, said that nobody read it. “There was no money,” he said.",
      ),
      ["s1", "s1", "s1"],
    );
  });

  it("are the unnamed person whom the sentence before is about", () => {
    const opening = "Karen Doyle saw smoke over the mill on Monday.";
    assert.deepEqual(whoSays(`${opening} A neighbour says “It is a toaster,” she said.`), ["s1"]);
    assert.deepEqual(whoSays(`${opening} A police officer arrived. “Go home,” she said. “At once,” she added.`), [
      "s1",
      "s1",
    ]);
    assert.deepEqual(
      whoSays(`${opening} Minutes later, an officer, who had seen her, stopped the car. “Go home,” she said.`),
      ["s1"],
    );
    assert.deepEqual(whoSays("“I was ill,” Karen Doyle said. A nurse nodded. “It was late,” she said.").at(-1), "s1");
    const photographer = "The photographer thought that it was odd. “It is late,” she said.";
    assert.deepEqual(whoSays(`${opening} A photographer came. The road was shut. ${photographer}`), [
      "“The photographer”",
      "“she”",
    ]);
  });

  it("are no noun that has a name, does not fit, or does not speak", () => {
    const opening = "Karen Doyle saw smoke over the mill on Monday.";
    for (const text of [
      `${opening} A waiter and his brother slept. “Go home,” she said.`,
      `${opening} A spokesman came in. “Go home,” she said.`,
      `${opening} The road was shut. “Go home,” she said.`,
      `${opening} The photographer thought it odd. “Go home,” she said.`,
      "Karen Doyle, a nurse from Leeds, left at noon. “Go home,” she said.",
      "The minister, Karen Doyle, came at noon. The minister thought it odd. “Go home,” she said.",
      "“I was ill,” Karen Doyle said. The doctor was away. “Nobody came,” she said.",
      "“We had nothing,” Karen Doyle said. The woman left. “We had bread,” she said.",
      "“We had nothing,” Karen Doyle said. Her mother was a miner. “We had bread,” she said.",
      "A neighbour called for help, and Karen Doyle came down. “Go home,” she said.",
    ])
      assert.equal(whoSays(text).at(-1), "Karen Doyle", text);
  });

  it("are nobody who is named in quoted words alone", () => {
    assert.deepEqual(
      whoSays(
        "“It was Peter Whelan who never came back here.” Nobody spoke for a while. “We have to go and you know that very well.”",
      ).at(-1),
      "“nobody”",
    );
  });
});

describe("unnamed speakers", () => {
  const idsOf = (text: string): (string | undefined)[] =>
    analyseText(text).quotations.map(({ unnamed }) => unnamed?.id);

  it("are kept apart where their words differ", () => {
    assert.deepEqual(idsOf("Officials said that 31 had died. Hospital officials said that six were ill."), [
      "s1",
      "s2",
    ]);
    assert.deepEqual(
      idsOf(
        "Two sources said that it was late. One of the sources said that it was cold. “No,” the second source said.",
      ),
      ["s1", "s2", "s3"],
    );
  });

  it("are one where the words go on", () => {
    assert.deepEqual(
      idsOf(
        "Hospital officials said that 31 had died. Hospital officials said that six were ill. The officials said that it was late.",
      ),
      ["s1", "s1", "s1"],
    );
    assert.deepEqual(idsOf("Her son said that it was late. “We had one egg,” he said."), ["s1", "s1"]);
  });

  it("are no other than those whom a pronoun fits", () => {
    assert.deepEqual(idsOf("Her daughter said that it was late. “It is cold,” she said."), ["s1", "s1"]);
    assert.deepEqual(idsOf("Her daughter said that it was late. “It is cold,” he said."), ["s1", undefined]);
    assert.deepEqual(idsOf("The spokeswoman said that it was late. They said that it was cold."), ["s1", undefined]);
    assert.deepEqual(idsOf("A source said that it was late. They said that it was cold."), ["s1", "s1"]);
    assert.deepEqual(idsOf("Officials said that it was late. They said that it was cold. She said so."), ["s1", "s1"]);
    assert.deepEqual(idsOf("Her sister said that it was late. The sisters said that it was cold."), ["s1", undefined]);
  });

  it("are no posts that somebody has by name, nor things", () => {
    assert.deepEqual(idsOf("The country’s president said that it was late."), [undefined]);
    assert.deepEqual(idsOf("One of the reports said that it was late."), [undefined]);
  });
});

describe("speakers by surname", () => {
  it("have answers under capitals that are no mention", () => {
    assert.deepEqual(
      whoSays(
        "The novelist Marta Kowalczyk spoke to James Penn.\n\nPENN: Is it true that you burned it?\n\nKOWALCZYK: I burned the second one.",
      ),
      ["James Penn", "Marta Kowalczyk"],
    );
  });
});
