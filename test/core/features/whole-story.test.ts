/** Hover and outline on what the program itself finds, from text to card. */
import { checkHover, checkOutline } from "../../support/fixture";

describe("features on whole stories", () => {
  it("explain a weekday by the date of publication", () => {
    checkHover(
      `
      //- published: 2024-03-06
      The vote was on <|>Tuesday.
      `,
      /Tuesday,? 5 March 2024/,
    );
  });

  it("tell what a figure counts", () => {
    checkHover("The raid killed <|>49 soldiers.", /49[\s\S]*soldier/);
  });

  it("say that a weekday stays open where nothing tells the date", () => {
    checkHover("They met on <|>Friday.", /^Friday, date not known · date\nNot resolved: No reference date/);
  });

  it("miss nothing in a day of every week", () => {
    checkHover(
      "They meet <|>every Friday.",
      /^every Friday · repeated time\nTIMEX3 value: XXXX-WXX-5, quant EVERY\nFound/,
    );
  });

  it("put what is about about the time, not about the day", () => {
    checkHover(
      `
      //- published: 2019-11-04
      They came at <|>about 5pm on Friday.
      `,
      /^Friday 1 November 2019, about 17:00 · time\nHow: [^\n]+\nTIMEX3 value: 2019-11-01T17:00, mod APPROX\n/,
    );
  });

  it("give the ends of a duration, and nothing twice", () => {
    checkHover(
      `
      //- published: 2019-11-04
      They met over <|>the past two weeks, from May to June 2018.
      `,
      /^2 weeks · duration\n(?:How: [^\n]*\n)?From: Monday 21 October 2019\nTo: Monday 4 November 2019\nTIMEX3 value: P2W\n/,
    );
    checkHover("They met on <|>14 May 2019.", /^Tuesday 14 May 2019 · date\nTIMEX3 value: 2019-05-14\n/);
  });

  it("say what is impossible in the story's own words", () => {
    checkHover(
      "They met on <|>31 June 2019.",
      /^31 June 2019 · date\nImpossible: June has 30 days[^\n]*\nTIMEX3 value: 2019-06-31\n/,
    );
  });

  it("write prices with two decimals, and shares without a blank", () => {
    checkHover("Entry will cost <|>£5.50.", /^£5\.50 · amount of money\n/);
    checkHover("Prices rose <|>10%.", /^up 10% · percentage\n/);
  });

  it("offer a map of a place without coordinates", () => {
    checkHover("Voters in <|>Mali went to the polls.", /\nWhere: https:\/\/\S+search\?query=Mali\n/);
  });

  it("quote the words that introduce a quotation, and tell who “he” is", () => {
    checkHover("“We won <|>the vote,” he told reporters. Sam Okafor had left.", /\nCue: told\n/);
    checkHover(
      "Sam Okafor, 43, leader of the council, came late. “We <|>won the vote,” he told reporters.",
      /^Sam Okafor · direct quotation\n[\s\S]*Source: he\n[\s\S]*Found by [^\n]*“he” stands for Sam Okafor/,
    );
  });

  it("give the decimals of a third that somebody would write", () => {
    checkHover("Some 300,000 people were hit, <|>a third of them children.", /^0\.333 /);
    checkHover("The rate is <|>3.14159 here.", /^3\.14159 /);
  });

  it("list figures and people without filling words, and an age once", () => {
    checkOutline(
      "Three killed in Lagos, said Amadou Diallo, a 50-year-old butcher. Brian Okonjo, 43, was hurt.",
      "kind",
      `
      People | 2
        Amadou Diallo | a 50-year-old butcher
          Amadou Diallo
        Brian Okonjo | 43
          Brian Okonjo
      Places | 1
        Lagos | city, Nigeria
          Lagos
      Figures | 3
        Three | 3 · killed
        50 | 50 years old · butcher
        43 | 43 years old · Brian Okonjo
      Quotations | 1
        Three killed in Lagos | Amadou Diallo
      `,
    );
  });

  it("are silent where nothing is annotated", () => {
    checkHover("The vote <|>was lost.", null);
  });

  it("list what a story holds", () => {
    checkOutline(
      `
      //- published: 2024-03-06
      The raid killed 49 soldiers on Tuesday.
      `,
      "kind",
      `
      Dates | 1
        Tuesday | Tuesday 5 March 2024
      Figures | 1
        49 | 49 soldiers · killed
      `,
    );
  });
});
