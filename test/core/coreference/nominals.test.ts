/** To whom pronouns and definite noun phrases refer. */
import assert from "node:assert/strict";
import type { Recognised } from "../../../server/src/core/article/recognised";
import { recognise } from "../../../server/src/core/recognise/recognise";
import { resolveCoreference } from "../../../server/src/core/resolve/coreference/resolve-coreference";
import { segment, segmentParagraph } from "../../../server/src/core/segment/segment";
import { testLexicon } from "../../support/language-data";

/** The nominals of a text with the names that they stand for, “she = Angela Ng”. */
function nominalsOf(text: string): string[] {
  const lexicon = testLexicon();
  const segmented = segment(text, lexicon, null, (paragraph, role, bodyStart) =>
    segmentParagraph(paragraph, role, bodyStart, lexicon),
  );
  const paragraphs = segmented.paragraphs.map((placed) => ({ ...placed, content: recognise(placed.content, lexicon) }));
  const story: Recognised = { text, segmented, paragraphs, published: null };
  const { nominals, clusters } = resolveCoreference(story);
  const names = new Map(clusters.map(({ id, name }) => [id, name]));
  return nominals.map(
    ({ start, end, cluster }) => `${text.slice(start, end)} = ${names.get(cluster ?? "") ?? "nobody"}`,
  );
}

describe("nominals", () => {
  const examples: readonly (readonly [text: string, nominals: readonly string[]])[] = [
    ["The award went to Angela Ng. Later she thanked them.", ["she = Angela Ng"]],
    ["We met Angela Ng and Peter Holm there. Later he left.", ["he = Peter Holm"]],
    ["The Ministry of Works is shut. On Monday the ministry said so.", ["the ministry = Ministry of Works"]],
    ["Foreign Minister Leila Haddad left. On Monday the minister said so.", ["the minister = Leila Haddad"]],
    [
      "The firm Zentrova Ltd grew. On Monday the company said so.",
      ["The firm = Zentrova Ltd", "the company = Zentrova Ltd"],
    ],
    ["Shares in Zentrova Ltd fell.\n\nA.\n\nB.\n\nC.\n\nD.\n\nThe company said so.", ["The company = Zentrova Ltd"]],
    [
      "Peter Holm, president of Zentrova Ltd, left. Later the president of the court came.",
      ["the president = nobody", "the court = nobody"],
    ],
    [
      "President Peter Holm met former president Angela Ng there. Later the president spoke.",
      ["the president = Peter Holm"],
    ],
    [
      "She met Leila Haddad, a minister in Mali, there. Later the minister spoke.",
      ["She = nobody", "the minister = Leila Haddad"],
    ],
    ["The State Security Court met. They said the state was safe.", ["They = nobody", "the state = nobody"]],
    ["An army man spoke. On Monday the officer said so.", ["the officer = nobody"]],
    ["It rained. Later she left.", ["she = nobody"]],
  ];
  for (const [text, nominals] of examples) it(text, () => assert.deepEqual(nominalsOf(text), nominals));
});
