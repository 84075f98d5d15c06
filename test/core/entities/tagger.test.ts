/** The trained tagger: its model, and names whose type the rules alone would guess from capitals. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { decodeBase64 } from "../../../server/src/core/lexicon/base64";
import { NO_CLASS, TAGS } from "../../../server/src/core/lexicon/name-model";
import { readParagraph } from "../../../server/src/core/recognise/entities/reading";
import { proposePieces } from "../../../server/src/core/recognise/entities/recognise-entities";
import { SURE, tagNames } from "../../../server/src/core/recognise/entities/tagger/tag-names";
import { segmentParagraph } from "../../../server/src/core/segment/segment";
import { checkEntities } from "../../support/fixture";
import { testLexicon } from "../../support/language-data";

function read(text: string) {
  const lexicon = testLexicon();
  const reading = readParagraph(segmentParagraph(text, "body", 0, lexicon), lexicon);
  const proposed = proposePieces(reading);
  return { reading, proposed, tagged: tagNames(reading, proposed) };
}

describe("bytes as text", () => {
  it("come out as they went in", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        assert.deepEqual(decodeBase64(Buffer.from(bytes).toString("base64")), bytes);
      }),
    );
  });

  it("are there for any text", () => {
    fc.assert(fc.property(fc.string(), (text) => void decodeBase64(text)));
  });
});

describe("the model of names", () => {
  const model = testLexicon().nameModel;

  it("knows words that are used alike, and words that it does not know", () => {
    const wide = (word: string): number => (model.classOf(word) % 2048) >> 3;
    assert.equal(wide("monday"), wide("tuesday"));
    assert.equal(wide("football"), wide("soccer"));
    assert.notEqual(wide("monday"), wide("football"));
    assert.equal(model.classOf("qzxwv"), NO_CLASS);
  });

  it("lets a name go on only in its own type", () => {
    assert.equal(model.transitions.length, (TAGS + 1) * TAGS);
    for (let before = 0; before <= TAGS; before++) {
      for (let tag = 2; tag < TAGS; tag += 2) {
        const isAllowed = before === tag || before === tag - 1;
        assert.equal(-1000 < model.transitions[before * TAGS + tag]!, isAllowed, `${before} ${tag}`);
      }
    }
  });

  it("adds nothing for a feature that it does not have", () => {
    const scores = new Int32Array(TAGS);
    model.add(12_345, scores, 0);
    assert.deepEqual(scores, new Int32Array(TAGS));
  });
});

describe("the tagger", () => {
  it("leaves names alone that the rules are sure of", () => {
    const { proposed, tagged } = read("President Angela Ng of France met the World Bank in Lagos.");
    const sure = proposed.filter(({ score }) => SURE <= score);
    assert.ok(3 <= sure.length);
    for (const piece of sure) assert.ok(tagged.includes(piece));
  });

  it("finds no name where the rules see none", () => {
    for (const text of ["It cost US$5 on Monday.", "He said so.", "A State of Emergency was declared.", ""]) {
      const { proposed, tagged } = read(text);
      assert.deepEqual(proposed, []);
      assert.deepEqual(tagged, []);
    }
  });

  it("says how likely each type is", () => {
    const { tagged } = read("The goal came from Quenthiro in the last minute.");
    const [piece] = tagged;
    assert.ok(piece?.types !== undefined);
    const total = piece.types.reduce((sum, log) => sum + Math.exp(log), 0);
    assert.ok(Math.abs(total - 1) < 0.02, `${total}`);
  });

  it("reads the same names again in the same way", () => {
    const text = "Officials of Brontal Grid met Wexmoor Valley farmers near Tarquillo on Friday.";
    assert.deepEqual(read(text).tagged, read(text).tagged);
  });

  const words = fc.constantFrom(
    ..."Bank of the West Kwazulu N’Gor (BW) - – & , . ’s “ ” 2022 DNA Q6 al de O’Neil Zentro Sir y Min. iPhone II".split(
      " ",
    ),
  );

  it("gives names in order, apart from each other, that begin and end with a word, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 90 }).map((list) => list.join(" ")),
        (text) => {
          const { reading, tagged } = read(text);
          let end = 0;
          for (const piece of tagged) {
            assert.ok(end <= piece.first && piece.first < piece.end && piece.end <= reading.tokens.length, text);
            assert.ok(0 <= piece.score && piece.score <= 1);
            end = piece.end;
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("names by what stands behind them", () => {
  const texts = [
    `<org>Brontal Power</org>, the utility, said so.`,
    `She left <org>Quenthiro</org>, an aid group based in <gpe>Geneva</gpe>.`,
    `They met <person>Quenthiro</person>, a teacher, at noon.`,
    `Meanwhile, the court said no.`,
    `It was felt on <loc>Quenthi</loc> island and in <gpe>Manila</gpe>.`,
  ];
  for (const text of texts) it(text.replace(/<[^>]*>/g, ""), () => checkEntities(text));
});
