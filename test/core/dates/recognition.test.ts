/** What belongs to an expression, and which words together are one: published on Monday 4 November 2019. */
import assert from "node:assert/strict";
import { checkNoDates, checkValues, datesOf } from "./dates-of";

const PUBLISHED = "2019-11-04";

/** All expressions of a text with their values, in order. */
function checkAll(text: string, ...expected: readonly string[]): void {
  const actual = datesOf(text, PUBLISHED).map(
    ({ start, end, value, mod }) => `${text.slice(start, end)} = ${value}${mod === undefined ? "" : ` ${mod}`}`,
  );
  assert.deepEqual(actual, expected, text);
}

describe("dates: phrases of fixed meaning", () => {
  checkValues(PUBLISHED, "SET", {
    "XXXX-WXX-WD quant=EVERY": ["It opens on [weekdays]."],
    "XXXX-WXX-WE quant=EVERY": ["It opens at [weekends]."],
    "P1Y quant=EVERY": ["It rises by two inches [per year]."],
  });
  checkValues(PUBLISHED, "DATE", {
    PRESENT_REF: [
      "He is abroad [right now].",
      "Few people do so [these days].",
      "It stays shut for [the time being].",
      "He is abroad [at the moment].",
    ],
    FUTURE_REF: ["It may end in [the near future].", "[One of these days] it will end."],
  });
  checkValues(PUBLISHED, "DURATION", { P1D: ["It rained [all day]."], P1NI: ["It burned [all night]."] });
  checkValues(PUBLISHED, "TIME", {
    "2019-11-03TMO mod=START": ["He died in [the early hours of Sunday]."],
    "2019-11-01TMO mod=START": ["He died in [the early morning hours of Friday]."],
    "2019-11-04TDT mod=APPROX": ["Trains stopped in [rush hour]."],
  });
  it("are told from the same words in other company", () => {
    checkNoDates([
      "He paid at the moment of purchase.",
      "They won it the moment they scored.",
      "The presents lay around.",
      "A long term was served.",
    ]);
  });
});

describe("dates: days counted from days", () => {
  checkValues(PUBLISHED, "DATE", {
    "2019-11-18": ["It opens [Monday week]."],
    "2019-11-15": ["It opens [a week from Friday]."],
    "2019-11-12": ["It opens [a week on Tuesday]."],
    "2019-11-06": ["It starts [two days from today]."],
    "2019-11-26": ["It starts [three weeks from tomorrow]."],
    "2019-11-03": ["[The day before], he had called."],
    "2018": ["Sales were up from [the year before]."],
    "2014": ["He left [the year before 2015]."],
    "2017": ["Sales fell [the year before last]."],
    "2019-W47": ["It opens [the week after next]."],
    "2019-12-26": ["He left [the day after Christmas]."],
    PAST_REF: ["It broke [a few years back]."],
    "2017-08": ["It broke [two years and three months ago]."],
  });
  it("are told from lasting, repeating and moving", () => {
    checkAll("It was shut for two weeks from Monday.", "two weeks = P2W", "Monday = 2019-11-04");
    checkAll("He moved two years back to London.", "two years = P2Y");
    checkNoDates(["The day before the vote he left.", "It was the morning after the storm."]);
  });
});

describe("dates: full dates with brackets, slashes and words", () => {
  checkValues(PUBLISHED, "DATE", {
    "2018-09-13": [
      "It was signed on [Sept. 13 (Thursday), 2018].",
      "It was signed on [Thursday (13 September 2018)].",
      "It was signed on [13/Sep/2018].",
    ],
    "1995-07-04": ["It opened on [July 4th of 1995]."],
    "2019-12-13": ["It opens on [Friday the 13th]."],
    "2019-11-20": ["It is due on [11/20]."],
    "2011": ["It fell in [the year two thousand eleven].", "It fell in [two thousand and eleven]."],
    "1793": ["It fell in [seventeen hundred ninety-three]."],
  });
  it("are told from counts, odds and telephone numbers", () => {
    checkNoDates(["He sold two thousand eleven horses.", "It was on 7/2 odds.", "Call +86 138-2010-2015."]);
  });
});

describe("dates: ranges and lists share what stands once", () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    "From January to April 2015 sales rose.": ["January = 2015-01", "April 2015 = 2015-04"],
    "From Nov-Feb 2017 sales rose.": ["Nov = 2016-11", "Feb 2017 = 2017-02"],
    "From May to September sales rose.": ["May = 2019-05", "September = 2019-09"],
    "It ran from 24 February to 3 March 2018.": ["24 February = 2018-02-24", "3 March 2018 = 2018-03-03"],
    "It runs from Nov. 6 through 9.": ["Nov. 6 = 2019-11-06", "9 = 2019-11-09"],
    "It fell in the 18th and 19th centuries.": ["the 18th = 17", "19th centuries = 18"],
    "It was open from 2 to 5 p.m. on Friday.": ["2 = 2019-11-01T14:00", "5 p.m. on Friday = 2019-11-01T17:00"],
    "It was open from 10:30 to 3 p.m. Tuesday.": ["10:30 = 2019-10-29T10:30", "3 p.m. Tuesday = 2019-10-29T15:00"],
    "It was open 2:00 to 4:00 yesterday.": ["2:00 = 2019-11-03T02:00", "4:00 yesterday = 2019-11-03T04:00"],
  };
  for (const [text, expected] of Object.entries(cases)) it(text, () => checkAll(text, ...expected));
});

describe("dates: times of the clock in plain clothes", () => {
  checkValues(PUBLISHED, "TIME", {
    "2019-11-04T17:00": ["It hit at [5pm local time]."],
    "2019-11-01T09:00": ["It hit at [9 a.m. Beijing time on Friday]."],
    "2019-11-04T14:30": ["Kick-off: [14:30]."],
    "2019-11-03T20:30": ["It began at [8.30pm last night]."],
    "2019-11-04T09:10": ["It hit at [ten past nine]."],
    "2019-11-04T20:20": ["It hit at [20 past eight in the evening]."],
    "2019-11-04T04:50": ["It hit at [ten to five]."],
    "2019-11-05T18:30": ["He arrives at [six-thirty tomorrow evening]."],
    "2019-04-29TMO mod=START": ["He left [early in the morning of 29 April]."],
    "2019-11-13TEV": ["It meets [Wednesday evening next week]."],
  });
  it("are told from results, verses, scores and ranges", () => {
    checkNoDates([
      "He won in 14:35 and led 14:10.",
      "The verse is John 14:30.",
      "The score was 15:13.",
      "He ran past five of them.",
    ]);
  });
});

describe("dates: one set, one part of the year", () => {
  checkValues(PUBLISHED, "SET", {
    "P1D freq=10H": ["They work [10 hours a day]."],
    "P1W freq=5D": ["They work [five days a week]."],
    "PXD quant=EVERY": ["They meet [every few days]."],
    "XXXX-WXX-1 quant=EVERY": ["They meet [every monday]."],
  });
  checkValues(PUBLISHED, "DATE", {
    "2019-Q1": [
      "Sales fell in [Q1 2019].",
      "Sales fell in [2019 Q1].",
      "Sales fell in [the first quarter of the year].",
    ],
    "2018-H2": ["Sales fell in [2018-H2]."],
    "2018": ["Sales fell in [FY2018].", "Sales fell in [FY18]."],
    "2019-W40": ["It began in [the week of Oct. 5]."],
    "2019-W35-WE": ["It closed over [Labor Day weekend]."],
    "2019-11-12": ["It meets on [Tuesday of next week]."],
    "2019-10-27": ["They celebrated [Diwali]."],
    "2018-06-15": ["They celebrated [Eid al-Fitr 2018]."],
    "2020-04-09": ["They will meet on [Maundy Thursday]."],
  });
  checkValues(PUBLISHED, "DURATION", {
    P6Y: ["It fell in [the six previous years]."],
    P2W: ["It fell over [the past fortnight]."],
    PT1H30M: ["It lasted [one hour and a half]."],
  });
  it("halves of matches and islands are none", () => {
    checkNoDates(["He scored in the second half of the game.", "Easter Island is far away."]);
  });
});

describe("dates: in the company of counts, games and names", () => {
  it("years of ranges are years before a noun, and counts are none", () => {
    checkAll("Between 2010 and 2015 people fled.", "2010 = 2010", "2015 = 2015");
    checkNoDates(["Some 2000 to 2500 troops fled.", "About 1900 were hurt."]);
  });
  it("quarters of matches are told by the words of their sentence", () => {
    checkNoDates(["He threw a touchdown in the fourth quarter."]);
    checkAll("Profit fell in the fourth quarter.", "the fourth quarter = 2019-Q4");
  });
  it("June speaks and September does not", () => {
    checkNoDates(["June says her father left.", "Bloody Sunday is remembered.", "The D-day for his arrest came."]);
    checkAll("The daily bread of September.", "daily = P1D", "September = 2019-09");
  });
  it("the 1800s are a century, the 1990s a decade", () => {
    checkAll("It was common in the 1800s and the 1990s.", "the 1800s = 18", "the 1990s = 199");
  });
  it("the week said before a day is its week", () => {
    checkAll("It meets next week on Tuesday.", "next week = 2019-W46", "Tuesday = 2019-11-12");
    checkAll("He left last week Friday.", "last week = 2019-W44", "Friday = 2019-11-01");
  });
  it("British times need a day and no price", () => {
    checkAll("It starts on Monday at 2.30.", "Monday = 2019-11-04", "2.30 = 2019-11-04T02:30");
    checkAll("Shares closed at 2.30 on Monday.", "Monday = 2019-11-04");
  });
  it("both times of a range are times", () => {
    checkAll("It ran from 16:00 to 17:00.", "16:00 = 2019-11-04T16:00", "17:00 = 2019-11-04T17:00");
  });
});

describe("dates: parts and days of each month, half years and slips of the pen", () => {
  checkValues(PUBLISHED, "DATE", {
    "2019-H1": ["[First-half] sales rose."],
    "2019-05-32": ["It was [the 32nd of May]."],
    "2019": ["He said that [this year] was bad."],
    "2018": ["He said that [last year] was bad."],
    "199": ["It was common in [the early to mid-1990s]."],
    "2020-05": ["It opens in [mid- to late May]."],
    "2019-W45-WE": ["It will be done by [the weekend]."],
    "2019-11-07": ["The game starts on [Thursday]."],
  });
  checkValues(PUBLISHED, "SET", { "XXXX-XX-05 quant=EVERY": ["They pay on [the 5th of every month]."] });
  checkValues(PUBLISHED, "TIME", {
    "2019-05-05TNI": ["They left on [the night of May 5-6]."],
    "2019-11-04T25:61": ["He was there at [25:61]."],
    "2019-11-07T22:00": ["The game starts at [10pm local time on Thursday]."],
  });
  it("are told from matches, odds and scores", () => {
    checkNoDates([
      "He scored a first-half goal.",
      "They agreed at 50:50.",
      "He holed at 66:75.",
      "It was his 35th March.",
    ]);
  });
  it("the year turns inside a range", () => {
    checkAll("It ran from Nov to March.", "Nov = 2018-11", "March = 2019-03");
    checkAll("It runs from Nov to March.", "Nov = 2019-11", "March = 2020-03");
    checkAll("They lived there from Dec. 20 to Jan. 5.", "Dec. 20 = 2018-12-20", "Jan. 5 = 2019-01-05");
    checkAll("It ran from August to October.", "August = 2019-08", "October = 2019-10");
  });
  it("“the three months to June” end with it", () => {
    const [months] = datesOf("Sales rose in the three months to June.", PUBLISHED);
    assert.deepEqual([months?.beginPoint, months?.endPoint], ["2019-04", "2019-06"]);
  });
  it("newspapers, questions and ages have no times", () => {
    checkNoDates([
      "Q1: Tell us about your company.",
      "It was 2.30 past three of them.",
      "The Hurriyet daily said so.",
      "The minimum age was raised from 21 to 24 years.",
    ]);
    checkAll("It flies to London daily.", "daily = P1D");
    checkAll("The age has changed: he works for three years.", "three years = P3Y");
  });
  it("“earlier” before a date in full stands for itself", () => {
    checkAll("Earlier on June 26 2019 they met.", "June 26 2019 = 2019-06-26");
    checkAll("Earlier on Friday they met.", "Earlier on Friday = 2019-11-01 START");
  });
});
