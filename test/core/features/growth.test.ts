/** Features that go through a whole story: their time grows no faster than n log n, on hostile texts too. */
import assert from "node:assert/strict";
import {
  createAnalyser,
  factSheet,
  namesToComplete,
  type Resolved,
  renameEdits,
  rewritesIn,
  storyColours,
} from "../../../server/src/core/index";
import { growthOf, isNearlyLinear } from "../../support/growth";
import { testLexicon } from "../../support/language-data";

const UNITS: Readonly<Record<string, string>> = {
  "one paragraph for each mark": "“John Smith left\n\n",
  "small quotations": "“John Smith” met ",
  "one name again and again": "Then John Smith left yesterday. ",
  "measures and days": "They went 60 km today. ",
  "straight quotation marks": '"',
};

const FEATURES: Readonly<Record<string, (article: Resolved) => unknown>> = {
  colours: (article) => storyColours(article, { start: 0, end: article.text.length }),
  rewrites: (article) => rewritesIn(article, { start: 0, end: article.text.length }),
  renaming: (article) => renameEdits(article, Math.max(0, article.text.indexOf("Smith")), "John Smythe"),
  "fact sheet": (article) => factSheet(article, [], "story", (offset) => offset),
  completion: (article) => namesToComplete(article, article.text.length),
};

describe("features on hostile texts", () => {
  for (const [unitName, unit] of Object.entries(UNITS)) {
    for (const [name, feature] of Object.entries(FEATURES)) {
      it(`${name}: ${unitName}`, () => {
        const prepare = (size: number): Resolved =>
          createAnalyser(testLexicon()).analyse(unit.repeat(Math.ceil(size / unit.length)), {
            published: "2021-06-07",
          });
        const growth = growthOf(20_000, prepare, feature);
        assert.ok(isNearlyLinear(growth), `eight times the text took ${growth.toFixed(1)} times as long`);
      });
    }
  }
});
