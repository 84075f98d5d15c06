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

  it("are named in front of a dash", () => {
    for (const dash of [" -- ", " – ", " — ", "—"]) {
      const source = `Whelan${dash}co-editor of a life of Anna Lind, a poet${dash}`;
      checkQuotations(`Karen Whelan left. ${source}said <quote by="Karen Whelan">it was late</quote>.`);
    }
  });

  it("are nobody where a name only belongs to the source", () => {
    checkQuotations("A lawyer for Maria Gomez said <quote by=none>she would appeal</quote>.");
    checkQuotations("Analysts at Goldman Sachs said <quote by=none>prices would fall</quote>.");
    checkQuotations("Maria Gomez’s lawyer said <quote by=none>she would appeal</quote>.");
    checkQuotations("The mother of slain teacher Maria Gomez said <quote by=none>she would sue</quote>.");
    checkQuotations(
      "“He drove fast,” said the father of one of the injured Israelis.".replace(/“.*”/, "<quote by=none>$&</quote>"),
    );
  });

  it("are the person behind a post", () => {
    checkQuotations('Minister of trade Maria Gomez said <quote by="Maria Gomez">she would resign</quote>.');
  });

  it("are found through pronouns", () => {
    checkQuotations(
      'Maria Gomez left the court. <quote #a by="Maria Gomez" type=direct>“I am glad,”</quote> she said.',
    );
  });

  it("are those of the quotation before, whoever is named in it", () => {
    checkQuotations(
      '<quote by="Maria Gomez" type=direct>“President Anna Lind came to drop me off,”</quote> Maria Gomez said. <quote by="Maria Gomez">It was a touching moment</quote>, she added.',
    );
    checkQuotations(
      'When asked <quote by=none>whether Peter Young would be heard</quote>, Tom Hale said <quote by="Tom Hale">the inquiry had begun</quote>.\n\n<quote by="Tom Hale">The officer will hear the board</quote>, he added.',
    );
    checkQuotations(
      'The Bank of Japan said <quote by="Bank of Japan">it checks them</quote>.\n\n<quote by="Bank of Japan" type=direct>“Some of them lie,”</quote> it said.',
    );
  });

  it("go on with a paragraph of nothing but quoted words", () => {
    checkQuotations(
      'Maria Gomez said <quote #a by="Maria Gomez" type=mixed>the ferry was lost</quote>.\n\n<quote #a>“We waited for it all night.”</quote>',
    );
    checkQuotations(
      '<quote #a by="Maria Gomez">“It is lost,”</quote> Maria Gomez said when asked <quote by=none>why she wept</quote>.\n\n<quote #a>“We waited for it all night.”</quote>',
    );
    // What she asked is answered by somebody else, and what follows another sentence is told of nobody.
    checkQuotations(
      "Maria Gomez asked <quote #b type=indirect>where the ferry was</quote>.\n\n<quote #c type=direct>“We waited for it all night.”</quote>",
    );
    checkQuotations(
      "Maria Gomez said <quote #b type=indirect>the ferry was lost</quote>. It had sunk.\n\n<quote #c type=direct>“We waited for it all night.”</quote>",
    );
  });

  it("change where the story turns to somebody else", () => {
    checkQuotations(
      '<quote by="Tom Hale" type=direct>“We won,”</quote> Tom Hale said.\n\nMaria Gomez left the room. <quote by="Maria Gomez" type=direct>“I lost,”</quote> she said.',
    );
  });

  it("are nobody where a body is told by a word of somebody’s post", () => {
    checkQuotations(
      '<quote by="Maria Gomez" type=direct>“We will not go back,”</quote> said Maria Gomez, 47, the union’s general secretary. The union said <quote by=none>15 people were injured</quote>.',
    );
    checkQuotations(
      '<quote by="Maria Gomez" type=direct>“We wait,”</quote> said Maria Gomez, a ministry spokeswoman. The ministry said <quote by=none>ten people died</quote>. The spokeswoman said <quote by="Maria Gomez">more would follow</quote>.',
    );
    checkQuotations(
      '<quote by="Maria Gomez" type=direct>“We wait,”</quote> said Maria Gomez, the coach’s lawyer. The coach said <quote by=none>it was late</quote>.',
    );
  });

  it("are told by another word for the one who spoke before", () => {
    checkQuotations(
      '<quote by="Maria Gomez" type=direct>“We won,”</quote> Maria Gomez said. The Leeds MP added <quote by="Maria Gomez">that it was late</quote>.',
    );
    checkQuotations(
      '<quote by="Tom Hale" type=direct>“We won,”</quote> Tom Hale said.\n\nThe former minister said <quote by="Tom Hale">it was late</quote>.',
    );
  });

  it("are one unnamed source where the same words tell of two quotations", () => {
    const { quotations } = analyseText("“He came often,” one senior official said, adding that it was late.");
    assert.deepEqual(
      quotations.map(({ unnamed }) => unnamed?.id),
      ["s1", "s1"],
    );
  });

  it("are not told by a word for a post, nor where somebody else came in", () => {
    checkQuotations(
      '<quote by="Maria Gomez" type=direct>“We won,”</quote> Maria Gomez said. The president said <quote by=none>that it was late</quote>.',
    );
    checkQuotations(
      '<quote by="Maria Gomez" type=direct>“We won,”</quote> Maria Gomez said. Tom Hale left. The actor said <quote by=none>that it was late</quote>.',
    );
  });

  it("go on where a sentence only mentions somebody else", () => {
    checkQuotations(
      '<quote by="Tom Hale" type=direct>“We won,”</quote> Tom Hale said. This is the change that Peter Young has brought. <quote by="Tom Hale">It was late</quote>, he said.',
    );
    checkQuotations(
      '<quote by="Tom Hale" type=direct>“We won,”</quote> Tom Hale said. It is no less dear to Peter Young, who came first. <quote by="Peter Young" type=direct>“It was late,”</quote> he said.',
    );
  });

  it("may have a given name that others read otherwise", () => {
    checkQuotations(
      '<quote by="Zou Xiaoli">His country was helping</quote>, Zou Xiaoli said. <quote by="Zou Xiaoli" type=direct>“We lend support,”</quote> he said.',
    );
    checkQuotations(
      '<quote by="Maria Gomez">She was helping</quote>, Ms Maria Gomez said. <quote by=none type=direct>“We lend support,”</quote> he said.',
    );
  });

  it("are nobody where an unnamed person spoke before", () => {
    checkQuotations(
      "Tom Hale was moved to a desk. An officer said <quote by=none>the rules were unfair</quote>.\n\n<quote by=none type=direct>“Tom Hale is not the only one,”</quote> he said.",
    );
  });

  it("are found by the post of one who spoke", () => {
    checkQuotations(
      '<quote by="Amr Saleh">Prices would fall</quote>, Minister of Trade Amr Saleh said. The minister also said <quote by="Amr Saleh">that wages would rise</quote>.',
    );
  });

  it("are found by the post that their first source tells", () => {
    checkQuotations(
      '<quote by="Guillermo Lasso">He would stay</quote>, Guillermo Lasso, President of the Republic, said of former President Rafael Diaz. The president said <quote by="Guillermo Lasso">that he asked for help</quote>.',
    );
  });

  it("are not those who only belong to what speaks", () => {
    checkQuotations(
      '<quote by="Tom Hale">He was hurt</quote>, Tom Hale, a student at the university, said. The university said <quote by=none>that it was sorry</quote>.',
    );
  });

  it("stand behind letters in brackets", () => {
    checkQuotations('Progressive Party (PP) legislator Tom Hale said <quote by="Tom Hale">he was hurt</quote>.');
  });

  it("are persons in an apposition to a post with a list", () => {
    checkQuotations(
      'Minister for Labour and Social Development, Betty Okello, said <quote by="Betty Okello">the schools had closed</quote>.',
    );
  });

  it("are those whom the sentence before is about", () => {
    checkQuotations(
      'Maria Gomez hopes many will come.\n\n<quote by="Maria Gomez" type=direct>“If we can do a little, then that is what we will do.”</quote>',
    );
    checkQuotations(
      "The rain fell on the empty town.\n\n<quote by=none type=direct>“If we can do a little, then that is what we will do.”</quote>",
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
