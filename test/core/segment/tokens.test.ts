/** Where words, numbers and marks begin and end. */
import assert from "node:assert/strict";
import { TokenKind } from "../../../server/src/core/article/segmented";
import { segmented, tokensOf } from "./support";

/** A text and its tokens, divided by blanks. */
const TEXTS: readonly (readonly [string, string])[] = [
  ["The vote was Friday’s.", "The vote was Friday ’s ."],
  ["the students’ vote, don't, O’Brien, ’90s", "the students ’ vote , don't , O’Brien , ’ 90 s"],
  ["a 24-year-old and/or x", "a 24 - year - old and / or x"],
  ["1,204.5 at 5pm and 2.5m, G20, 7/7, 10:30", "1,204.5 at 5 pm and 2.5 m , G20 , 7 / 7 , 10 : 30"],
  ["$5.2bn, €3m, 20%, +1", "$ 5.2 bn , € 3 m , 20 % , + 1"],
  ["U.N. and U.S. troops, a.m., J.R.R. Smith", "U.N. and U.S. troops , a.m. , J.R.R. Smith"],
  ["Gen. Smith met Mr. Jones on Jan. 5.", "Gen. Smith met Mr. Jones on Jan. 5 ."],
  ["a Ph.D. in W.Va. for J.Lo and U.S.-led v. Wade", "a Ph.D. in W.Va. for J.Lo and U.S. - led v. Wade"],
  ["TRUMP’S rock’n’roll, No.10 and 1st", "TRUMP ’S rock’n’roll , No. 10 and 1 st"],
  ["It rose to 5. The end.", "It rose to 5 . The end ."],
  ["wait... what… no--yes – or—not", "wait ... what … no -- yes – or — not"],
  ["(see [1]) {x}; y: z! why?", "( see [ 1 ] ) { x } ; y : z ! why ?"],
  ["“He said ‘no’,” she said.", "“ He said ‘ no ’ , ” she said ."],
  ["rock ’n’ roll", "rock ’ n ’ roll"],
  ["She is 5'10\" tall.", "She is 5 ' 10 \" tall ."],
  ["Côte d’Ivoire, São Tomé, Łódź, Ångström", "Côte d’Ivoire , São Tomé , Łódź , Ångström"],
  ["cafe\u0301 co\u00adoperate", "cafe\u0301 co\u00adoperate"],
  ["\ufeffone\u00a0two\u200bthree\tfour", "one two three four"],
  ["a 😀 b\ud83dc", "a 😀 b \ud83d c"],
  ["Iran’s president. Tehran.", "Iran ’s president . Tehran ."],
  ["AT&T and H&M", "AT & T and H & M"],
  ["@nato #metoo", "@ nato # metoo"],
  ["", ""],
];

describe("tokens", () => {
  for (const [text, expected] of TEXTS) it(`splits “${text}”`, () => assert.equal(tokensOf(text), expected));

  it("tells their kinds", () => {
    const { tokens } = segmented("He paid $5 — “all”.").paragraphs[0]!.content;
    assert.deepEqual(
      Array.from(tokens.kind, (kind) => TokenKind[kind]),
      ["Word", "Word", "Symbol", "Number", "Punctuation", "Quote", "Word", "Quote", "Punctuation"],
    );
  });

  it("shares one form among tokens of the same text", () => {
    const { tokens } = segmented("the cat, the extraordinarily long-windedness, the extraordinarily").paragraphs[0]!
      .content;
    assert.equal(tokens.form[0], tokens.form[3]);
    assert.equal(tokens.form[4], tokens.form[tokens.length - 1]);
    assert.equal(tokens.form[4]!.text, "extraordinarily");
  });
});
