/** Who speaks: from the source to the one whom the story names. */
import assert from "node:assert/strict";
import { isAnonymousSource } from "../../../server/src/core/resolve/attribution/anonymous";
import { analyseText, checkQuotations } from "../../support/fixture";

describe("speakers", () => {
  it("are named by the source", () => {
    checkQuotations('<quote by="Maria Gomez" type=direct>“Nobody was hurt,”</quote> Police chief Maria Gomez said.');
    checkQuotations('The European Commission said <quote by="European Commission">it was concerned</quote>.');
  });

  it("are named by the apposition", () => {
    checkQuotations('<quote by="Lena Okoye">The strike was over</quote>, its director, Lena Okoye, said.');
  });

  it("are nobody where a name only belongs to the source", () => {
    checkQuotations("A lawyer for Maria Gomez said <quote by=none>she would appeal</quote>.");
    checkQuotations("Analysts at Goldman Sachs said <quote by=none>prices would fall</quote>.");
    checkQuotations("Maria Gomez’s lawyer said <quote by=none>she would appeal</quote>.");
  });

  it("are found through pronouns", () => {
    checkQuotations(
      'Maria Gomez left the court. <quote #a by="Maria Gomez" type=direct>“I am glad,”</quote> she said.',
    );
  });

  it("say why in one sentence", () => {
    const [quotation] = analyseText("“We won,” said Maria Gomez.").quotations;
    assert.equal(quotation?.how, "The source names Maria Gomez.");
  });
});

describe("unnamed sources", () => {
  const headOf = (text: string): string | null => {
    const article = analyseText(text);
    return isAnonymousSource(article, article.quotations[0]!);
  };

  it("are persons without a name", () => {
    assert.equal(headOf("An army officer said that troops had left."), "officer");
    assert.equal(headOf("Two senior officials at the ministry said that troops had left."), "official");
    assert.equal(headOf("“They came at night,” a witness told AFP."), "witness");
    assert.equal(headOf("“They came at night,” said a teacher in Tena who asked not to be named."), "teacher");
  });

  it("are neither names nor institutions nor pronouns", () => {
    assert.equal(headOf("Officer Jim Poe said that troops had left."), null);
    assert.equal(headOf("The ministry said that troops had left."), null);
    assert.equal(headOf("A spokesman for the ministry said that troops had left."), null);
    assert.equal(headOf("He said that troops had left."), null);
  });
});
