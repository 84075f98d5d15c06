/** What holds for the names of any text. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { analyseText } from "../../support/fixture";

const words = fc.constantFrom(
  ..."Mali Lagos said the of and Gen. President Ronan U.N. - ’s , . ( ) “ ” & de al Bank University 24 IS New York He she I South".split(
    " ",
  ),
);
const texts = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.array(words, { maxLength: 60 }).map((list) => list.join(" ")),
);

describe("names of any text", () => {
  it("lie in the text, in order, apart from each other, and each in one cluster", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { mentions, clusters } = analyseText(text);
        let end = 0;
        for (const mention of mentions) {
          assert.ok(end <= mention.start && mention.start < mention.end && mention.end <= text.length);
          end = mention.end;
        }
        const ofClusters = clusters.flatMap((cluster) => cluster.mentions);
        assert.deepEqual(new Set(ofClusters), new Set(mentions));
        assert.equal(ofClusters.length, mentions.length);
        assert.equal(new Set(clusters.map(({ id }) => id)).size, clusters.length);
        for (const { mentions: members, id } of clusters) for (const { cluster } of members) assert.equal(cluster, id);
      }),
      { numRuns: 300 },
    );
  });

  it("begin and end with a letter or a digit, or with the dot of an abbreviation", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end } of analyseText(text).mentions) {
          assert.match(text.slice(start, end), /^[\p{L}\p{N}].*[\p{L}\p{M}\p{N}.+]$|^[\p{L}\p{N}]$/su);
        }
      }),
      { numRuns: 300 },
    );
  });
});
