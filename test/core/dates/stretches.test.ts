/** Nights, stretches that end with publication, the same day of another year, and what turns at midnight. */
import assert from "node:assert/strict";
import { checkValues, datesOf } from "./dates-of";

/** A Monday. */
const PUBLISHED = "2019-11-04";

/** The words and values of all expressions, in order. */
function checkAll(text: string, expected: readonly (readonly [words: string, value: string])[], published = PUBLISHED) {
  const actual = datesOf(text, published).map(({ start, end, value }) => [text.slice(start, end), value]);
  assert.deepEqual(actual, expected, text);
}

describe("dates: nights", () => {
  checkValues(PUBLISHED, "DURATION", {
    P2NI: ["They slept [two nights] in a gym."],
    P1NI: ["Crowds sang [all night long]."],
  });
  it("are no part of days", () => {
    checkAll("They waited three days and two nights at the border.", [
      ["three days", "P3D"],
      ["two nights", "P2NI"],
    ]);
  });
  checkValues(PUBLISHED, "TIME", {
    // Told on the morning behind it, announced on the day before it.
    "2019-11-03TNI": ["Snow fell [overnight], closing roads."],
    "2019-11-04TNI": ["Snow is expected [overnight]."],
  });
  it("follow the day of which the story tells", () => {
    checkAll("He was arrested on Friday and held overnight.", [
      ["Friday", "2019-11-01"],
      ["overnight", "2019-11-01TNI"],
    ]);
  });
});

describe("dates: stretches up to the telling", () => {
  checkValues(PUBLISHED, "DURATION", {
    P10Y: ["Rents have doubled over [the past decade].", "It was the worst drought of [the last decade]."],
    P1Y: ["Two mines closed in [the past year]."],
    P1D: ["It killed 40 in [a single day]."],
    PT30M: ["It took [½ hour] to mend."],
    P2Q: ["It shrank for [two straight quarters] of decline."],
  });
  checkValues(PUBLISHED, "DATE", {
    "2018": ["Two mines closed [last year]."],
    "2019": ["They will work through the rest of [the year]."],
    "2019-Q3": ["Sales rose in [the quarter] to $3 billion."],
    "2019-W46": ["It will open [next workweek]."],
    FUTURE_REF: ["The tower will [one day] be sold.", "She hopes to [one day] return."],
  });
  it("end on the day said behind them", () => {
    checkAll("Net was $2 million in the year ended Jan. 31.", [
      ["the year", "P1Y"],
      ["Jan. 31", "2019-01-31"],
    ]);
    checkAll("Net rose in the year ended Nov. 30.", [
      ["the year", "P1Y"],
      ["Nov. 30", "2018-11-30"],
    ]);
    checkAll("Prices rose 3% in the year to September.", [
      ["the year", "P1Y"],
      ["September", "2019-09"],
    ]);
    checkAll("It lost $1 million in the quarter ended Sept. 30.", [
      ["the quarter", "2019-Q3"],
      ["Sept. 30", "2019-09-30"],
    ]);
    const [year] = datesOf("Net was $2 million in the year ended Jan. 31.", PUBLISHED);
    assert.deepEqual([year?.beginPoint, year?.endPoint], ["2018-02", "2019-01-31"]);
  });
  it("are no such stretch in other company", () => {
    checkAll("He was player of the year.", []);
    checkAll("Spending should fall in the year to come.", []);
    checkAll("It lasted one day in all.", [["one day", "P1D"]]);
  });
});

describe("dates: the same day of another year", () => {
  checkValues(PUBLISHED, "DATE", {
    // The Saturday of the same weekend, the Wednesday of the same week.
    "2018-11-02": ["He was elected [a year ago Saturday] in Lyon."],
    "2018-11-06": ["He was elected [a year ago Wednesday] in Lyon."],
    "2019-10-24": ["They met [a week ago Thursday]."],
    "1989-11-04": ["It opened [30 years ago today]."],
    "1989-11": ["It opened [30 years ago this month]."],
    "2014-W45": ["It opened [five years ago this week]."],
  });
  it("is none where another clause begins", () => {
    checkAll("It opened two years ago. Friday was dull.", [
      ["two years ago", "2017"],
      ["Friday", "2019-11-01"],
    ]);
  });
});

describe("dates: seasons and days that are nearly over", () => {
  checkValues("2019-02-13", "DATE", {
    "2018-WI": ["The road will close [this winter].", "The road was closed in [the winter]."],
    "2019-WI": ["The road will reopen by [winter]."],
    "2020-01-10": ["The law will take effect [Jan. 10]."],
    "2019-05": ["The vote was moved to [May].", "The case is heard in [May]."],
    "2019-04-30": ["They extended the loan through [April 30]."],
    "2019-01 mod=END": ["The children were home by [the end of January]."],
    "2018-12": ["Sales fell to $4 million in [December].", "They fell to a low in [December]."],
  });
  checkValues(PUBLISHED, "DATE", {
    "2019-11-08": ["The text is to be finished and formally adopted on [Friday]."],
    "2019-11-01": ["He was tried and jailed on [Friday]."],
  });
  it("belong to the verb behind the comma", () => {
    checkAll("Ms Ortiz, who will take over in May, on Thursday dismissed the report.", [
      ["May", "2020-05"],
      ["Thursday", "2019-10-31"],
    ]);
    checkAll("The group will meet, on Thursday, in Rome.", [["Thursday", "2019-11-07"]]);
  });
});

describe("dates: stretches over midnight", () => {
  it("end on the day after", () => {
    checkAll("The curfew runs from 10 p.m. to 5 a.m. for all.", [
      ["10 p.m.", "2019-11-04T22:00"],
      ["5 a.m.", "2019-11-05T05:00"],
    ]);
    checkAll("The road will close from 10 p.m. to 5 a.m. Friday.", [
      ["10 p.m.", "2019-11-07T22:00"],
      ["5 a.m. Friday", "2019-11-08T05:00"],
    ]);
    checkAll("Rain is expected from Tuesday night into Wednesday.", [
      ["Tuesday night", "2019-11-05TNI"],
      ["Wednesday", "2019-11-06"],
    ]);
    checkAll("Rain is expected from Sunday night into Monday.", [
      ["Sunday night", "2019-11-10TNI"],
      ["Monday", "2019-11-11"],
    ]);
  });
  it("stay in the day where the clock runs on", () => {
    checkAll("The shop is open from 9 a.m. to 5 p.m. for all.", [
      ["9 a.m.", "2019-11-04T09:00"],
      ["5 p.m.", "2019-11-04T17:00"],
    ]);
  });
});

describe("dates: March and May by their company", () => {
  checkValues("2019-02-13", "DATE", {
    "2019-03 mod=MID": ["The vote is due by [mid-March]."],
    "2018-03": ["The [March] report was late.", "It was the hottest [March] on record.", "[March] was dry."],
    "2018-05": ["Its [May] report was late.", "It was a cold [May] morning."],
  });
  it("but not a march, nor somebody called May", () => {
    checkAll("The May government fell.", []);
    checkAll("The March on the capital drew thousands.", []);
    checkAll("The March organisers spoke.", []);
    checkAll("May was dry.", []);
    checkAll("The mid-march hit parade was on.", []);
  });
});

describe("dates: what no night is meant by, and what moves no day", () => {
  it("overnight as a figure of speech", () => {
    checkAll("It could not be solved overnight.", []);
    checkAll("Nothing was solved, and it snowed overnight.", [["overnight", "2019-11-03TNI"]]);
  });
  it("opening hours one after the other", () => {
    checkAll("The park is open from 6 p.m. to 12 a.m. and from 7 a.m. to 9 a.m. too.", [
      ["6 p.m.", "2019-11-04T18:00"],
      ["12 a.m.", "2019-11-05T00:00"],
      ["7 a.m.", "2019-11-04T07:00"],
      ["9 a.m.", "2019-11-04T09:00"],
    ]);
  });
  it("verbs behind one that is done", () => {
    checkAll("Workers who did not want to be named were told on Friday to leave.", [["Friday", "2019-11-01"]]);
    checkAll("In 2015, by Christmas, she was home.", [
      ["2015", "2015"],
      ["Christmas", "2015-12-25"],
    ]);
  });
  it("news that looks back over a week is no history", () => {
    const [, ...dates] = datesOf(
      "In the past week it rained. In 2001, 2002, 2003, 2004, 2005, 2006 and 2007 it did not. It will open in June.",
      PUBLISHED,
    );
    assert.equal(dates.at(-1)?.value, "2020-06");
  });
});
