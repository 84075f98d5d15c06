/** Words that look like times and are none. */
import { checkNoDates } from "./dates-of";

describe("dates: what is none", () => {
  it("ages", () => {
    checkNoDates([
      "A 24-year-old man died.",
      "The man, 24 years old, died.",
      "A woman in her late 30s died.",
      "A child aged 5 died, and a boy of 5 years of age.",
      "An eight-month-old baby was saved.",
    ]);
  });
  it("names", () => {
    checkNoDates([
      "Theresa May resigned.",
      "Mrs May resigned.",
      "The Sunday Times reported it.",
      "The Mail on Sunday reported it.",
      "August Wilson wrote it.",
      "April Jones won it.",
      "The study was led by Jun Kimura.",
      "The Daily Mail reported it.",
      "He lives at 12 March Road.",
    ]);
  });
  it("verbs and adjectives", () => {
    checkNoDates([
      "Prices may fall.",
      "Troops march to the border.",
      "They spring to action.",
      "She came second.",
      "The second place went to him.",
      "The last of them left.",
      "The next of kin were told.",
    ]);
  });
  it("counts, models, laws, scores", () => {
    checkNoDates([
      "He met 10 students.",
      "Some 1,500 soldiers and 2000 troops fled.",
      "It drew 1800 people.",
      "He drove the 2015 Toyota.",
      "He paid $2015.",
      "Flight 1549 landed.",
      "Resolution 1973 passed.",
      "The team won 3-2.",
      "He reads John 3:16.",
      "The ratio is 2:30.",
      "The chance is 1/10.",
      "Call 555-1234 or 020 7946 0018.",
      "Winds reached 130 kilometres an hour.",
      "She earns $15 an hour.",
      "Three-quarters of them left.",
      "The second half was better.",
      "They drew in the third quarter-final.",
      "It was the last quarter of the game.",
    ]);
  });
});
