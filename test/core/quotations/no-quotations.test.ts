/** Marks and verbs that quote nobody. */
import { checkQuotations } from "../../support/fixture";

describe("no quotations", () => {
  const texts = [
    // Titles, scare quotes, nicknames, slogans.
    "The film “The Long Way Home” opens on Friday.",
    "The so-called “caliphate” lost its last village.",
    "William “Bill” Turner won the race.",
    "Marchers held signs that showed “Free Press Now” in red.",
    "His “friends” left him at the border.",
    // Nouns that look like verbs.
    "The claims were settled out of court.",
    "A new report on the floods will be published in May.",
    "Swing states like Ohio and Florida will decide the vote.",
    "The Islamic State group holds no town in the region.",
    "Tax rules and loopholes cost the country billions.",
    "The United States Department of State moved to a new building.",
    "The ministry’s 2021 country reports on rights in the region cited a long list of problems.",
    // Passives, negations, infinitives, the future.
    "He is said to be in hiding.",
    "The officer was told to leave the building.",
    "She wanted to say goodbye.",
    // Verbs with a plain object.
    "The company announced a new chief executive.",
    "The firm reported higher profits.",
    "Police found the car in a ditch.",
    "He told a long story.",
    "The party promised lower taxes.",
    "The board declared a stock split.",
    "The bank reported a net loss of $5 million, compared with a profit a year earlier.",
    "The firm reported a 22% rise in profit and raised its forecast.",
    "The brewer announced its plan at the time it opened the plant.",
    "The police warned residents to stay indoors after the blast hit the plant.",
    "The chairman stepped down in March for health reasons.",
    "He gave a short answer and left.",
    "Neither side would say what had been agreed.",
    "Officials fear the dam could burst.",
    "Lender holds rate at 29%, says inflation easing",
    "He disclosed it while talking to reporters.",
    "The ministry confirmed her death and paid tribute to her.",
    "The ministry confirmed the attack but gave a toll of three dead.",
    "The gunman pledged allegiance to the group before he opened fire.",
    "It pledges support to the north and is attempting to hold the south.",
    "The world’s biggest festival announces the follow-up to 2019’s debut in Ghana.",
    "The storm claimed three lives as it hit the coast.",
    "Acme added 2.1 per cent and Zeta gained 3 per cent.",
    "Shares in Acme added 14 pence, while Zeta was flat.",
    "The global phenomenon added on to the prevalent “new normal” of the day.",
    // Participles, compounds and questions.
    "The measures announced by the government are “lukewarm” at best.",
    "He left before Poe’s reported letter on the “Acts” was found.",
    "They live in a house dubbed “The Nest” outside the city.",
    "Do you think he can unite the parties?",
    "A think tank in Beijing has a staff of nine.",
    "The river belongs to the north, which, along with Sudan, claims the rights to it.",
    "The album, as the title suggests, features two love songs.",
    "Partnerships, which according to her are vital, will go on.",
    "The images follow instructions such as: “A small cactus in a straw hat.”",
    // Apostrophes and measures.
    "The ’90s were good to the students’ union and the workers’ party.",
    'He is 6\'2" tall and the board was 10" wide.',
    "Rock ’n’ roll is dead.",
    // “according” that names nobody.
    "Everything went according to plan.",
    "",
    "said said said",
    '""""',
    "“",
    "” said",
  ];
  for (const text of texts) {
    it(text === "" ? "the empty text" : text, () => checkQuotations(text.replace(/</g, "\\<")));
  }
});
