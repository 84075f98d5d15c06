/** Capitals that make no name. */
import { checkEntities } from "../../support/fixture";

describe("no names", () => {
  const texts = [
    // The first word of a sentence, whatever town is called so.
    "Reading is good for children. Nice weather helps. Same old story. Of course it does.",
    "Police arrived late. Doctors were called. Officials declined to comment.",
    "Digital payments grew. Options are few. Innovative firms did well.",
    // Days, months, festivals' eves, pronouns.
    "On Monday I was at home. In March, too. Fridays are quiet.",
    // Titles and offices without a name.
    "The Prime Minister and the Foreign Secretary met the President.",
    "The Minister of Health and Wellness left early.",
    // Units, codes, sums.
    "It was 16°C and the 3D film cost US$5 or N$80.",
    "Question Q6 and form R120 are missing.",
    "They paid 600 US dollars for a vase of 200 BC.",
    "A State of Emergency was declared, and KD 3,000 was paid.",
    "The co-founder and the non-profit left. Anti-climax followed.",
    // Acronyms of plain words.
    "The gross domestic product (GDP) rose, the CEO said, and MPs and NGOs agreed.",
    "The crowd control units (CCU) left early.",
    // An acronym of plain words with nothing in it that tells an organization is left to the tagger; what is shouted is none.
    "They did NOT pay, and WHAT they said was false.",
    // A part of the body that goes by its letters, and who speaks in an interview.
    "She had an ACL injury in May.",
    "QB: What was it like?",
    // Headlines of plain words.
    "Tough Times Ahead",
    "",
    "A",
    "((((( ((((",
    "THE END OF THE ROAD",
  ];
  for (const text of texts) it(text.slice(0, 60) || "an empty text", () => checkEntities(text));
});
