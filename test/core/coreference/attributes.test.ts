/** What a story says of its people and places, and which of several towns is meant. */
import assert from "node:assert/strict";
import { type ClusterAttributes, createAnalyser } from "../../../server/src/core/index";
import { checkEntities } from "../../support/fixture";
import { testLexicon } from "../../support/language-data";

describe("attributes of clusters", () => {
  const stories: Record<string, string> = {
    "the town in the country of the story, not the larger one elsewhere": `
      A court in <gpe country=NG>Abuja</gpe> freed him. <norp country=NG>Nigerian</norp> police had held him in <gpe country=NG>Kano</gpe>.
    `,
    "without a hint the largest town": `
      He flew to <gpe country=GB>London</gpe> on Monday.
    `,
    "the place of a small town by its country": `
      Aid reached <gpe country=CA>London</gpe>, <gpe country=CA>Ontario</gpe>, as <gpe country=CA>Canada</gpe> had promised.
    `,
    "an unknown village lies where the story plays": `
      The <norp>Malian</norp> army left. <gpe country=ML>Mali</gpe> mourned the village of <gpe country=ML>Tinzarghat</gpe> today.
    `,
    "an organization with a country in its name": `
      He joined the <org country=KE>Kenyan Air Force</org> at once.
    `,
    "an apposition describes an organization": `
      Staff of <org description="the UN mission in Mali">MINUSMA</org>, the <org>UN</org> mission in <gpe>Mali</gpe>, were safe.
    `,
  };
  for (const [name, story] of Object.entries(stories)) it(name, () => checkEntities(story));
});

describe("attributes beyond the fixtures", () => {
  const analyser = createAnalyser(testLexicon());
  const attributesOf = (text: string, name: string): ClusterAttributes => {
    const cluster = analyser.analyse(text).clusters.find((c) => c.name === name);
    assert.ok(cluster !== undefined, `no ${name}`);
    return cluster.attributes;
  };
  const examples: readonly (readonly [text: string, name: string, attributes: Partial<ClusterAttributes>])[] = [
    ["Former Foreign Minister Angela Ng left.", "Angela Ng", { role: "Former Foreign Minister", status: "former" }],
    ["Acting Foreign Minister Angela Ng left.", "Angela Ng", { status: "acting" }],
    ["The late president Moses Kabwe was there.", "Moses Kabwe", { status: "late" }],
    [
      "Angela Ng, a 51-year-old Kenyan lawyer with the University of Ndola, left.",
      "Angela Ng",
      { nationality: "KE", affiliation: "University of Ndola", age: 51 },
    ],
    ["Moses Kabwe, chief executive of Zentrova Ltd, left.", "Moses Kabwe", { affiliation: "Zentrova Ltd" }],
    ["Lagos Governor Moses Kabwe won.", "Moses Kabwe", { office: "Lagos" }],
    ["Mali’s president Moses Kabwe fell.", "Moses Kabwe", { role: "president", office: "Mali" }],
    [
      "Sergeant Angela Ng of the Ndola Police Department left.",
      "Angela Ng",
      { affiliation: "Ndola Police Department" },
    ],
    ["Staff of MINUSMA, the UN mission in Mali, left.", "MINUSMA", { parent: "UN", country: "ML" }],
    ["Aid came from Oxfam, a British charity, on Monday.", "Oxfam", { country: "GB" }],
  ];
  for (const [text, name, expected] of examples) {
    it(text, () => {
      const actual = attributesOf(text, name);
      assert.deepEqual({ ...actual, ...expected }, actual);
    });
  }

  it("takes nothing from a clause, nor from whom somebody met", () => {
    const { nationality, affiliation, office } = attributesOf(
      "Angela Ng, a lawyer who left the French army and the University of Ndola, met the mayor of Lagos.",
      "Angela Ng",
    );
    assert.deepEqual([nationality, affiliation, office], [undefined, undefined, undefined]);
  });

  it("does not take a company for one of the town that is called alike", () => {
    const { country } = attributesOf("Halden Systems Ltd grew. Halden employs 40 people.", "Halden Systems Ltd");
    assert.equal(country, undefined);
  });

  it("does not take who represents a country for one of its people", () => {
    const { nationality } = attributesOf("Korean representative Angela Ng left.", "Angela Ng");
    assert.equal(nationality, undefined);
  });
});
