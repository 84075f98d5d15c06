/** The other places of a name, and the growing selection. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { introductionAt, mentionsAt, type Resolved, selectionsAt } from "../../../server/src/core/index";
import { SEED_TEXT, seedArticle, seedOffset } from "../../support/seed-article";

let article: Resolved;
const wordsOf = (span: { start: number; end: number }): string => SEED_TEXT.slice(span.start, span.end);

describe("places of a name", () => {
  before(() => {
    article = seedArticle();
  });

  it("are all mentions of the one who is named", () => {
    assert.deepEqual(mentionsAt(article, seedOffset("Pointeau", 2))?.map(wordsOf), ["Ronan Pointeau", "Pointeau"]);
    assert.equal(mentionsAt(article, seedOffset("IS)"))?.length, 4);
  });

  it("are the speaker's on the words that introduce a quotation", () => {
    assert.deepEqual(mentionsAt(article, seedOffset("ministry said", 1, 10))?.map(wordsOf), [
      "French Ministry of Defense",
    ]);
  });

  it("are none where nobody is named", () => {
    assert.equal(mentionsAt(article, seedOffset("escorting")), null);
    assert.equal(introductionAt(article, seedOffset("escorting")), null);
  });

  it("begin with the mention that introduces", () => {
    assert.equal(introductionAt(article, seedOffset("Pointeau", 2))?.start, seedOffset("Ronan", 1, 0));
  });
});

describe("growing selection", () => {
  it("takes in word, name, sentence and paragraph", () => {
    const spans = selectionsAt(article, seedOffset("Florence"));
    assert.equal(wordsOf(spans[0]!), "Florence");
    assert.equal(wordsOf(spans[1]!), "Florence Parly");
    assert.match(wordsOf(spans.at(-2)!), /^French Minister .*authorities\.”$/);
    assert.deepEqual(spans.at(-1), { start: 0, end: SEED_TEXT.length });
  });

  it("always grows, and always ends with the whole text", () => {
    fc.assert(
      fc.property(fc.integer({ min: -3, max: SEED_TEXT.length + 3 }), (offset) => {
        const spans = selectionsAt(article, offset);
        assert.deepEqual(spans.at(-1), { start: 0, end: SEED_TEXT.length });
        for (let i = 1; i < spans.length; i++) {
          const [inner, outer] = [spans[i - 1]!, spans[i]!];
          assert.ok(outer.start <= inner.start && inner.end <= outer.end);
          assert.ok(inner.end - inner.start < outer.end - outer.start);
        }
      }),
    );
  });
});
