/** Where sentences end, and where they only seem to. */
import assert from "node:assert/strict";
import { sentencesOf } from "./support";

/** Sentences are divided by ‖ in the text that the test reads. */
const TEXTS: readonly string[] = [
  "He left. ‖She stayed.",
  "The U.N. said so. ‖It was late.",
  "He lives in the U.S. ‖The city is large.",
  "The U.S. Army left the U.S. in May.",
  "Gen. Smith met Mr. Jones and Dr. Ana Ruiz of St. Louis.",
  "It is No. 5 of 10. ‖No. 6 follows.",
  "They met at 5 p.m. Friday and left at 6 a.m. ‖The talks failed.",
  "They met at 5 p.m. in Paris. ‖He left at 7 p.m. on Monday.",
  "J.R.R. Tolkien and George W. Bush met John F. Kennedy.",
  "He paused … and left.",
  "He paused... ‖Then he left.",
  "It rose 2.5 per cent to 1,204.5 points. ‖Shares fell.",
  "Yahoo! said it would pay.",
  "“We won.” ‖The crowd cheered.",
  "“We won!” he shouted. ‖“Did we?” she asked.",
  "“Did we win?” ‖He nodded.",
  "“We won,” he said. ‖“We did.”",
  "‘We won.’ ‖The crowd cheered.",
  "He won (it was close). ‖(She lost.) ‖They left.",
  "He works for Acme Inc. ‖The company said so.",
  "Acme Inc. said Acme Corp. Ltd. won.",
  "It was Arsenal vs. Chelsea on Jan. 5 in London.",
  "On Jan. 5 he left. ‖In Feb. 2020 he came back.",
  "He was born in Jan. ‖She was born in May.",
  "Prices rose by $5. ‖5 people left.",
  "It ended in 2019. ‖It began in 2018.",
  "What? ‖No! ‖Yes?! ‖Well...",
  "She works for the F.B.I. ‖He does not.",
  "Sen. Ana Ruiz, R-Fla., and Rep. Bo Lee, D-Calif., agreed.",
  "He moved to Washington, D.C. ‖He likes it.",
  "The e.g. and i.e. of life, etc. are dull.",
  "Martin Luther King Jr. spoke. ‖He left with King Jr. ‖He came back.",
  "The price was approx. 5 euros, i.e. less than in the U.K. last year.",
  "iPhone sales fell. ‖iPad sales rose.",
  "He said: “I won. ‖I did not lose.” ‖She laughed.",
  "The firm, Brown & Co., said no.",
  "Lt. Col. Ana Ruiz and Brig. Gen. Bo Lee left Ft. Worth.",
  "Mt. Everest is high.",
  "“Who goes there?” asked the U.N. observer.",
  "5. The end.",
  "Did we win?” ‖The crowd cheered.",
  "“We won!” Smith shouted. ‖“Did we?” the mayor of Lima asked.",
  "He fell ill. ‖Smith left. ‖He said no. ‖Smith stayed.",
  "He lives in Springfield, Mass., and D-Mass. Sen. Ana Ruiz in Boise, Idaho. ‖Holy Mass. ‖Smith left.",
  "The case of Roe v. Wade was heard by Smith et al. ‖It ended.",
  "Louder than I. ‖Smith left.",
  "the police said.‖The man left. ‖See example.com and node.js now.",
  "The Sun. ‖Smith left on Sun. Nov. 3.",
  "They won at 5 p.m. Eastern. ‖Then, at 8 p.m. GMT, they lost.",
  "He lives on Wall St. ‖The bank in St. Louis is closed.",
];

describe("sentences", () => {
  for (const marked of TEXTS) {
    it(marked, () => {
      const expected = marked.split("‖").map((sentence) => sentence.trim());
      assert.deepEqual(sentencesOf(marked.replaceAll("‖", "")), expected);
    });
  }
});
