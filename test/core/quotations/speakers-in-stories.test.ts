/** Who is taken to say what in whole stories, in which speakers take turns, go by several words, or stay unnamed. */
import assert from "node:assert/strict";
import { namesOfSpeakers } from "../../../server/src/core/index";
import { analyseText } from "../../support/fixture";

/** “words of the source: speaker” of each quotation; an unnamed one is told by the words that bring it in. */
function whoSays(text: string): string[] {
  const article = analyseText(text);
  const names = new Map(article.clusters.map(({ id, name }) => [id, name]));
  return article.quotations.map((quotation) => {
    const { source, unnamed } = quotation;
    const words = source === null ? "" : text.slice(source.start, source.end);
    const named = namesOfSpeakers(text, quotation, (id) => names.get(id));
    const unnamedWords =
      unnamed === undefined ? "nobody" : text.slice(unnamed.description.start, unnamed.description.end);
    return `${words}: ${named ?? unnamedWords}`;
  });
}

describe("speakers in stories", () => {
  it("of a disaster: witnesses, an engineer who is not named, a minister who denies", () => {
    assert.deepEqual(
      whoSays(`“It was over in three seconds,” said Mehmet Kaya, a shepherd who saw it from the bank.

Another witness, who gave her name only as Elif, said she had heard people shouting. “We had no rope,” she said.

Rescuers pulled nine people from the river. One of them, a soldier on leave, said he had broken a window. He said he had lost his boots.

The transport minister, Cemal Ozturk, flew to the scene. He said the bridge had been inspected in March. “There was no sign of danger,” the minister said.

But an engineer who worked on the inspection told the paper that he had warned of cracks. The engineer, who spoke on condition of anonymity, said his report had been ignored. “They told me there was no money,” he said.

Ozturk denied it. “No such report exists,” he said.

Kaya said he would not forget the sound. “I hear it now,” the shepherd said.`),
      [
        "Mehmet Kaya, a shepherd who saw it from the bank: Mehmet Kaya",
        "Another witness, who gave her name only as Elif: Another witness, who gave her name only as Elif",
        "she: Another witness, who gave her name only as Elif",
        "One of them, a soldier on leave: One of them, a soldier on leave",
        "He: One of them, a soldier on leave",
        "He: Cemal Ozturk",
        "the minister: Cemal Ozturk",
        "an engineer who worked on the inspection: an engineer who worked on the inspection",
        "The engineer, who spoke on condition of anonymity: an engineer who worked on the inspection",
        "he: an engineer who worked on the inspection",
        "he: Cemal Ozturk",
        "Kaya: Mehmet Kaya",
        "the shepherd: Mehmet Kaya",
      ],
    );
  });

  it("of a strike: two leaders together, a family, a boss", () => {
    assert.deepEqual(
      whoSays(`Kwame Boadu, the general secretary of the National Teachers’ Union, and Esi Quaye, who leads the smaller Union of School Staff, said their members would not return before Friday.

“We asked for bread and were given a calendar,” the two union leaders said in a joint letter.

Education Minister Akosua Frimpong said the offer was final. “There is no more money,” she told Joy FM.

Boadu dismissed the offer. “The car cost more than my school,” he said.

Her neighbour Kofi Mensah, a driver, said he had taken his girls to work. “They sat in the taxi all morning,” the father of three said.

A labour ministry official said a mediator had been found. The official would not name him, and said that it was late.

Boadu and Frimpong both said that they would pray. “He will need it,” the minister said.`),
      [
        "Kwame Boadu, the general secretary of the National Teachers’ Union, and Esi Quaye, who leads the smaller Union of School Staff: Kwame Boadu and Esi Quaye",
        "the two union leaders: Kwame Boadu and Esi Quaye",
        "Education Minister Akosua Frimpong: Akosua Frimpong",
        "she: Akosua Frimpong",
        "he: Kwame Boadu",
        "Her neighbour Kofi Mensah, a driver: Kofi Mensah",
        "the father of three: Kofi Mensah",
        "A labour ministry official: A labour ministry official",
        "The official: A labour ministry official",
        "Boadu and Frimpong: Kwame Boadu and Akosua Frimpong",
        "the minister: Akosua Frimpong",
      ],
    );
  });

  it("of a court: a judge, a lawyer, a daughter told by her age", () => {
    assert.deepEqual(
      whoSays(`Graham Pelling, 58, showed no emotion as Judge Rosalind Ferrier passed sentence.

“You knew which of them lived alone,” the judge said.

Prosecutor Daniel Achebe told the court that Pelling had opened accounts. He said the 58-year-old moved the money in small sums.

Pelling’s lawyer, Sunita Rao, said her client had begun to gamble. “He is ashamed,” she said.

In a statement read to the court, Margaret Eddowes, 81, said that she had known him since he was a clerk. “I made him cakes,” she said.

Her daughter, Clare Eddowes-Finch, said the family was relieved. “Mum has not slept for two years,” the 52-year-old said.

The judge said Pelling would serve half of the sentence. His lawyer told reporters that he would appeal.`),
      [
        "the judge: Rosalind Ferrier",
        "Prosecutor Daniel Achebe: Daniel Achebe",
        "He: Daniel Achebe",
        "Pelling’s lawyer, Sunita Rao: Sunita Rao",
        "she: Sunita Rao",
        "Margaret Eddowes, 81: Margaret Eddowes",
        "she: Margaret Eddowes",
        "Her daughter, Clare Eddowes-Finch: Clare Eddowes-Finch",
        "the 52-year-old: Clare Eddowes-Finch",
        "The judge: Rosalind Ferrier",
        "His lawyer: Sunita Rao",
      ],
    );
  });
});
