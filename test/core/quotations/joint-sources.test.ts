/** Several who speak as one: each of them is a speaker of the quotation. */
import assert from "node:assert/strict";
import { namesOfSpeakers, runChecks, toInterchange } from "../../../server/src/core/index";
import { isAnonymousSource } from "../../../server/src/core/resolve/attribution/anonymous";
import { analyseText } from "../../support/fixture";
import { testLexicon } from "../../support/language-data";

/** “Ann Lee and Tom Hale” for each quotation, else the words of its source. */
function whoSays(text: string): string[] {
  const article = analyseText(text);
  const names = new Map(article.clusters.map(({ id, name }) => [id, name]));
  return article.quotations.map((quotation) => {
    const { source } = quotation;
    const words = source === null ? "nobody" : text.slice(source.start, source.end);
    return namesOfSpeakers(text, quotation, (id) => names.get(id)) ?? `“${words}”`;
  });
}

describe("joint sources", () => {
  it("are all speakers, in the order of the text", () => {
    assert.deepEqual(whoSays("Karen Doyle and Peter Whelan said the bridge would close."), [
      "Karen Doyle and Peter Whelan",
    ]);
    assert.deepEqual(whoSays("France and Germany said in a joint statement that the tariffs would be lifted."), [
      "France and Germany",
    ]);
    assert.deepEqual(whoSays("Both Karen Doyle and Peter Whelan told the court that they were ill."), [
      "Karen Doyle and Peter Whelan",
    ]);
    assert.deepEqual(whoSays("According to Karen Doyle and Peter Whelan, the bridge is closed."), [
      "Karen Doyle and Peter Whelan",
    ]);
  });

  it("have titles, parties and appositions", () => {
    const both = ["Karen Doyle and Peter Whelan"];
    for (const source of [
      "Prime Minister Karen Doyle and Foreign Minister Peter Whelan",
      "Karen Doyle and her lawyer, Peter Whelan,",
      "Karen Doyle of Leeds University and Peter Whelan of Oxford University",
      "Karen Doyle (D-Ohio) and Peter Whelan (R-Texas)",
      "Karen Doyle, 42, and Peter Whelan, 39,",
      "Karen Doyle, the mayor, and Peter Whelan, who chairs the council,",
      "Karen Doyle, the mayor of Leeds, and Peter Whelan, 39,",
    ]) {
      assert.deepEqual(whoSays(`${source} said that the road would be shut.`), both, source);
    }
    assert.deepEqual(whoSays("“It is shut,” said Karen Doyle, the mayor, and Peter Whelan, the governor."), both);
    assert.deepEqual(whoSays("“It is shut,” Karen Doyle, the mayor, and Peter Whelan said."), both);
    assert.deepEqual(whoSays("“It is shut,” he said. Karen Doyle, a nurse, and two men were hurt."), ["“he”"]);
  });

  it("are lists of names", () => {
    assert.deepEqual(whoSays("Apple, Google and Microsoft said that they would appeal."), [
      "Apple, Google and Microsoft",
    ]);
    assert.deepEqual(whoSays("The United States, Britain and France said that three sites had been hit."), [
      "United States, Britain and France",
    ]);
    assert.deepEqual(whoSays("“We will appeal,” Apple, Google and Microsoft said."), ["Apple, Google and Microsoft"]);
  });

  it("are told by “both” behind them", () => {
    assert.deepEqual(whoSays("Karen Doyle and Peter Whelan both said that it was late."), [
      "Karen Doyle and Peter Whelan",
    ]);
    assert.deepEqual(whoSays("France and Germany both said that it was late."), ["France and Germany"]);
  });

  it("have the name that an apposition adds", () => {
    assert.deepEqual(whoSays("“People hurry,” says Hale’s daughter, Giada Hale, who keeps the books."), ["Giada Hale"]);
    assert.deepEqual(whoSays("“People hurry,” says Karen Doyle, Giada Hale’s aunt, who keeps the books."), [
      "Karen Doyle",
    ]);
  });

  it("do not take in what stands in front of a list", () => {
    assert.deepEqual(whoSays("In Paris, Karen Doyle and Peter Whelan said that the talks had begun."), [
      "Karen Doyle and Peter Whelan",
    ]);
    assert.deepEqual(
      whoSays("Karen Doyle is with the mayor, Bo Hu, and Peter Whelan said that it was late.").at(-1),
      "Peter Whelan",
    );
    assert.deepEqual(
      whoSays("“It is shut,” said Karen Doyle, the mayor, and Peter Whelan agreed with her.")[0],
      "Karen Doyle",
    );
  });

  it("are one where the name itself has an “and”", () => {
    for (const [source, name] of [
      ["The Ministry of Health and Welfare", "Ministry of Health and Welfare"],
      ["Bosnia and Herzegovina", "Bosnia and Herzegovina"],
      ["Trinidad and Tobago", "Trinidad and Tobago"],
      ["Johnson & Johnson", "Johnson & Johnson"],
      ["Procter and Gamble", "Procter and Gamble"],
    ] as const) {
      assert.deepEqual(whoSays(`${source} said that it would appeal.`), [name], source);
    }
  });

  it("are one where the words for one person have an “and”", () => {
    assert.deepEqual(whoSays("Writer and broadcaster Karen Doyle said that the film was bad."), ["Karen Doyle"]);
    assert.deepEqual(whoSays("The former mayor and governor Peter Whelan said that the road was shut."), [
      "Peter Whelan",
    ]);
    assert.deepEqual(whoSays("Karen Doyle, the mayor and a former teacher, said that the road was shut."), [
      "Karen Doyle",
    ]);
    assert.deepEqual(whoSays("Karen Doyle, who met Bo Hu and Peter Whelan, said that the road was shut."), [
      "Karen Doyle",
    ]);
    assert.deepEqual(whoSays("Leeds and Hull Chamber of Trade director Karen Doyle said that it was late."), [
      "Karen Doyle",
    ]);
  });

  it("are nobody named where the names only belong to the source", () => {
    for (const source of [
      "A lawyer for Karen Doyle and Peter Whelan",
      "Karen Doyle and Peter Whelan’s lawyer",
      "The presidents of France and Germany",
      "French and German officials",
      "U.S. and allied forces",
    ]) {
      assert.deepEqual(whoSays(`${source} said that it was late.`), [`“${source}”`]);
    }
  });

  it("keep the one named beside an unnamed one", () => {
    const text = "Karen Doyle and a colleague said that the bridge was unsafe. The colleague said that it shook.";
    assert.deepEqual(whoSays(text), ["Karen Doyle and a colleague", "“The colleague”"]);
    const [together, alone] = analyseText(text).quotations;
    assert.equal(together!.speakers, undefined);
    assert.equal(together!.unnamed!.id, alone!.unnamed!.id);
    assert.equal(isAnonymousSource(analyseText(text), together!), null);
    assert.deepEqual(whoSays("Karen Doyle and others said that the road was unsafe."), ["Karen Doyle"]);
    assert.deepEqual(whoSays("Karen Doyle and her team said that the ice was thinner."), ["Karen Doyle"]);
    assert.deepEqual(whoSays("The FBI and police said that he was held."), ["FBI"]);
  });

  it("are gone on with by “they”, “both” and “the two leaders”", () => {
    const both = "Karen Doyle and Peter Whelan";
    const text = `${both} said that the talks had failed. “It is over,” the two leaders said. They said that it was late.

“We tried,” both said. “We did all we could.”`;
    assert.deepEqual(whoSays(text), [both, both, both, both]);
    assert.deepEqual(whoSays("Karen Doyle met Peter Whelan in Paris. The pair said that they would meet again."), [
      both,
    ]);
  });

  it("are not gone on with once somebody else came in", () => {
    const opening = "Karen Doyle and Peter Whelan said that the talks had failed.";
    assert.equal(whoSays(`${opening} Bo Hu left. They said that it was late.`).at(-1), "“They”");
    assert.equal(whoSays(`${opening} The three leaders said that it was late.`).at(-1), "“The three leaders”");
    assert.equal(whoSays("Karen Doyle said that it was late. They said that it was cold.").at(-1), "“They”");
    assert.equal(
      whoSays("Karen Doyle met Peter Whelan and Bo Hu. The two leaders said that it was late.").at(-1),
      "“The two leaders”",
    );
  });

  it("leave “he” and “she” to the one whom they fit, or open", () => {
    assert.deepEqual(
      whoSays("Karen Doyle and Peter Whelan said that it was late. “Cold too,” he said.").at(-1),
      "Peter Whelan",
    );
    assert.deepEqual(
      whoSays("Karen Doyle and Peter Whelan said that it was late. “Cold too,” she said.").at(-1),
      "Karen Doyle",
    );
    assert.deepEqual(whoSays("Karen Doyle and Anna Lind said that it was late. “Cold too,” she said.").at(-1), "“she”");
  });

  it("have their place in the public JSON", () => {
    const article = analyseText("Karen Doyle and Peter Whelan said that it was late. Doyle said that it was cold.");
    const [joint, single] = toInterchange(null, article, runChecks(article, testLexicon())).quotations;
    assert.deepEqual(joint!.speakers, [
      joint!.speaker,
      article.clusters.find(({ name }) => name === "Peter Whelan")!.id,
    ]);
    assert.equal("speakers" in single!, false);
  });
});
