/** How values are found across a story, and what is told of impossible dates. */
import assert from "node:assert/strict";
import { checkDates } from "../../support/fixture";
import { datesOf, datesWithQuotations } from "./dates-of";

const only = (text: string, published: string | null = "2019-11-04") => {
  const dates = datesOf(text, published);
  assert.equal(dates.length, 1, text);
  return dates[0]!;
};

describe("dates across a story", () => {
  it("takes a bare time of the day for the day spoken of last", () => {
    checkDates(`
      //- published: 2019-11-04
      Troops arrived at <time 2019-11-01T17:00 mod=APPROX>about 5pm on Friday</time>.

      “The attack came at <time 2019-11-01TMI>lunchtime</time>,” the officer said.
    `);
  });
  it("counts “later” and “the next day” from the day spoken of", () => {
    checkDates(`
      //- published: 2019-11-04
      The strike began on <date 2019-10-07>7 October</date>. <date 2019-10-08>The next day</date> trains stopped, and <date 2019-10-11>three days later</date> buses did.
    `);
  });
  it("gives the months of a history their year", () => {
    checkDates(`
      //- published: 2019-11-04
      In <date 1939>1939</date> the war began. In <date 1940>1940</date> France fell; in <date 1940-09>September</date> London was bombed.
      By <date 1941-06>June 1941</date> the east was at war, and in <date 1941-12>December</date> so was America. In <date 1942-01>January</date> they signed.
      It ended in <date 1945>1945</date>, and by <date 1949>1949</date> there were two states.
    `);
  });
  it("compares with the same quarter of the year before", () => {
    checkDates(`
      //- published: 2019-11-04
      Profit rose in <date 2019-Q3>the third quarter</date> from $2 million <date 2018-Q3>a year earlier</date>.
    `);
  });
  it("shares month and year in ranges and lists", () => {
    checkDates(`
      //- published: 2019-11-04
      It ran <date 2018-05-03>May 3</date>-<date 2018-05-05>5, 2018</date>.
      It was the war of <date 1914>1914</date>-<date 1918>18</date>.
    `);
  });
  it("shares a month that stands last", () => {
    const values = datesOf("It ran from 3 to 5 June 2018.", null).map(({ value }) => value);
    assert.deepEqual(values, ["2018-06-03", "2018-06-05"]);
  });
  it("makes the date of the header the creation time", () => {
    checkDates(`
       date <date 2019-11-04 functionInDocument=CREATION_TIME>2019-11-04</date> AFP, BAMAKO

      The group on <date 2019-11-02>Saturday</date> claimed it.
    `);
  });
  it("finds the day of a time behind its zone", () => {
    checkDates(`
      //- published: 2019-11-04
      The storm came ashore at <time 2019-11-03T02:00>2 a.m. local time</time> (<time 2019-11-03T06:00Z>0600 GMT</time>) on <date 2019-11-03>Sunday</date>.
    `);
  });
  it("takes the stamp of an entry for the day of publication", () => {
    checkDates(`
      //- published: 2019-11-04
      Schools will reopen on <date 2019-11-08>Friday</date>.

      <time 2019-11-04T16:50>4.50pm</time>: Trains stopped at <time 2019-11-04T15:40>3.40pm</time>.
    `);
  });
  it("leaves open what counts from a publication that nobody tells", () => {
    const text =
      "It was built in 1975, sold in 1982 and burnt in 1999. In 2003 it was rebuilt; in 2010 it closed. He left last year. A decade ago it stood.";
    const values = datesOf(text, null).map(({ value }) => value);
    assert.deepEqual(values, ["1975", "1982", "1999", "2003", "2010", "XXXX", "XXX"]);
    assert.equal(only("It opens on Monday 18 July.", null).value, "XXXX-07-18");
    assert.equal(only("It opens on Monday 18 July.", null).weekdayMismatch, undefined);
  });
  it("says why a value stays open", () => {
    const cases: readonly (readonly [string, string | null, string, string | undefined])[] = [
      ["They meet on Friday.", null, "XXXX-WXX-5", "No reference date: nothing says when the story was published."],
      ["They met on May 4.", null, "XXXX-05-04", "No reference date: nothing says when the story was published."],
      [
        "They met at 2:30 p.m.",
        null,
        "XXXX-XX-XXT14:30",
        "No reference date: nothing says when the story was published.",
      ],
      ["They met two days ago.", null, "XXXX-XX-XX", "No reference date: nothing says when the story was published."],
      ["The following day they met.", null, "XXXX-XX-XX", "No time spoken of before from which it could count."],
      [
        "It opens on Christmas Eve.",
        null,
        "XXXX-12-24",
        "No reference date: nothing says when the story was published.",
      ],
      ["They met on Friday.", "2019-11-04", "2019-11-01", undefined],
      ["They met for three days.", null, "P3D", undefined],
      ["They met recently.", null, "PAST_REF", undefined],
    ];
    for (const [text, published, value, open] of cases) {
      const timex = only(text, published);
      assert.equal(timex.value, value, text);
      assert.equal(timex.open, open, text);
    }
  });
  it("counts what came later from the day spoken of, where it would lie behind publication", () => {
    checkDates(`
      //- published: 2016-01-20
      He met her in <date 2014>2014</date>.

      <date 2015>A year later</date>, he called her.
    `);
  });
  it("tells “more than” from “in the course of”", () => {
    assert.equal(only("They cut 40 jobs over two weeks.").mod, undefined);
    assert.equal(only("He was held for over two weeks.").mod, "MORE_THAN");
    assert.equal(only("He left over two weeks ago.").mod, "MORE_THAN");
  });
  it("takes a time alone in its paragraph for that of an entry of the day", () => {
    checkDates(`
      //- published: 2016-03-15
      Rubio voted on <date 2016-03-02>March 2</date>.

      <time 2016-03-15T14:14>2:14 p.m.</time>

      Trump spoke.
    `);
  });
  it("takes no newspaper for a weekday", () => {
    for (const text of [
      "“Call for a probe” — Edmonton Sun, August 16, 2008.",
      "It was in the Edmonton Sun, August 16, 2008.",
    ]) {
      assert.equal(only(text, "2008-08-20").weekdayMismatch, undefined, text);
      assert.equal(text.slice(only(text, "2008-08-20").start).startsWith("August"), true, text);
    }
    assert.equal(only("Posted Sun, August 17, 2008.", "2008-08-20").start, 7);
  });
  it("leaves the same day of a year open", () => {
    checkDates(`
      //- published: 2016-07-02
      He ran in <date 2008>2008</date>. It was <date 2008-XX-XX>the same day</date> that she spoke.
    `);
  });
  it("shares the year of the end of a period", () => {
    checkDates(`
      //- published: 2023-11-04
      It ran between <date 2022-06-24>June 24</date> and <date 2022-07-08>July 8, 2022</date>.
      It ran from <date 2021-12-20>Dec. 20</date> to <date 2022-01-05>Jan. 5, 2022</date>.
      It was asked on <date 2023-04-16>April 16</date> and <date 2023-04-17>17</date> showed more.
    `);
  });
  it("finds the coming month of a vote", () => {
    assert.equal(only("She is poised to win November’s general election.", "2016-06-28").value, "2016-11");
    assert.equal(only("He won in November’s sprint.", "2016-02-28").value, "2015-11");
    assert.equal(only("It could have consequences in November.", "2016-04-22").value, "2016-11");
    assert.equal(only("It could have been lost in November.", "2016-04-22").value, "2015-11");
  });
  it("trusts the date near publication more than its weekday", () => {
    assert.equal(only("Schools will shut on Friday 20 February.", "2025-02-19").value, "2025-02-20");
    assert.equal(only("It will open on Friday, October 23.", "2019-01-10").value, "2020-10-23");
  });
  it("reads digits in the order that is near publication", () => {
    assert.equal(only("Signed 4/11/19.", "2019-11-05").value, "2019-11-04");
    assert.equal(only("Signed 11/4/19.", "2019-11-05").value, "2019-11-04");
    assert.equal(only("Signed 4/11/2012.", "2019-11-05").value, "2012-04-11");
  });
  it("lets a plan that was dropped or done look back", () => {
    const cases: readonly (readonly [string, string])[] = [
      ["The offer had been due to expire on Friday.", "2019-11-01"],
      ["The vote was due on Friday.", "2019-11-08"],
      ["It had previously been scheduled to expire Friday.", "2019-11-01"],
      ["It is scheduled to expire Friday.", "2019-11-08"],
      ["She could not be reached on Sunday.", "2019-11-03"],
      ["Neither man could be reached on Sunday.", "2019-11-03"],
      ["They could be released on Sunday.", "2019-11-10"],
      ["Most had filed their reports by Friday.", "2019-11-01"],
      ["They must file their reports by Friday.", "2019-11-08"],
      ["They announced the plan on Friday.", "2019-11-01"],
      ["They plan to announce it on Friday.", "2019-11-08"],
      ["On Friday, the league plans to hold a news conference.", "2019-11-08"],
      ["On Friday, the league planned to hold a news conference.", "2019-11-01"],
      ["They sent a force to protect the north, with troops arriving Sunday.", "2019-11-03"],
      // What is announced may be ahead; what was decided is not.
      ["Most expect her to win Friday’s debate.", "2019-11-08"],
      ["They look for ways to get around Friday’s ruling.", "2019-11-01"],
      ["She praised the moderator of Friday’s debate.", "2019-11-01"],
      ["Friday’s debate will be her first.", "2019-11-08"],
      ["Following Friday’s debate, they met again.", "2019-11-01"],
      // An infinitive goes with its verb.
      ["Leaders to meet on Friday.", "2019-11-08"],
      ["They agreed to meet on Friday.", "2019-11-08"],
      ["They have to meet on Friday.", "2019-11-08"],
      ["They were planning to drive around the airport on Friday.", "2019-11-08"],
      ["She gave him an address, to be delivered Friday.", "2019-11-08"],
      ["He declined to answer them on Friday.", "2019-11-01"],
      ["The scandal forced him to resign from his job Friday.", "2019-11-01"],
      ["Crowds lined up to hear him here on Friday.", "2019-11-01"],
      ["His campaign vowed Friday to remain in the fight.", "2019-11-01"],
      ["His campaign vowed to remain in the fight until Friday.", "2019-11-08"],
      ["Her victory in the north on Friday will only speed it up.", "2019-11-01"],
      ["Friday will tell.", "2019-11-08"],
      ["They kept going until Friday.", "2019-11-01"],
      ["They revised their withdrawal plans on Friday.", "2019-11-01"],
      // Nouns that look like verbs of plans.
      ["They changed their advertising plans after the show on Friday.", "2019-11-01"],
      ["The show got off to a rocky start Friday.", "2019-11-01"],
      ["The show starts Friday.", "2019-11-08"],
      ["Voters in 38 countries cast votes on Friday.", "2019-11-01"],
      ["The state votes on Friday.", "2019-11-08"],
      ["This will open on Friday.", "2019-11-08"],
      ["His camp doesn’t want “that crap” in an interview on Friday.", "2019-11-01"],
      ["His camp wants them to meet on Friday.", "2019-11-08"],
      ["They have taken to the web to complain about the actor who went to the show on Friday.", "2019-11-01"],
      ["They want to file their August reports.", "2019-08"],
      ["They want to meet in August.", "2020-08"],
      ["She can win if he is the nominee in February.", "2020-02"],
      ["Equity was 3 per cent as of Dec. 31.", "2018-12-31"],
      ["They declared a dividend, payable Nov. 30.", "2019-11-30"],
    ];
    for (const [text, value] of cases) assert.equal(only(text).value, value, text);
  });
  it("compares with the period of the report", () => {
    checkDates(`
      //- published: 2019-11-04
      The maker reported <date 2019-Q3>third-quarter</date> profit of $3 million.

      It is cautious on <date 2019-Q4>the fourth quarter</date>.

      In <date 2018-Q3>the year-earlier quarter</date> it lost $1 million. Sales in <date 2019-Q3>the latest period</date> rose.
    `);
    assert.equal(only("Sales fell from the year-ago quarter.").value, "2018-Q3");
    checkDates(`
      //- published: 2019-11-04
      Sales fell in <date 2019-10>October</date>, against those of <date 2018-10>the same month a year ago</date>.
    `);
  });
  it("ends a day of news with the day of news", () => {
    checkDates(`
      //- published: 2019-11-04
      The index fell to its lowest since <date 1983>1983</date> and ended <date 2019-11-04>the day</date> at 8,017.

      On <date 2019-11-01>Friday</date> it ended <date 2019-11-01>the day</date> higher than in <date 2008>2008</date>, and started <date 2019-11-01>the day</date> low.
    `);
  });
  it("shares the year said behind a range of months", () => {
    const values = (text: string) => datesOf(text, "2019-11-04").map(({ value }) => value);
    assert.deepEqual(values("It fell between March and April 2018."), ["2018-03", "2018-04"]);
    assert.deepEqual(values("They ruled from October to March 1945."), ["1944-10", "1945-03"]);
    assert.deepEqual(values("They met in March, and in the long run April 2018 decided."), ["2019-03", "2018-04"]);
  });
  it("comes back from a year named in passing", () => {
    checkDates(`
      //- published: 2019-11-04
      In <date 1963>1963</date> they sent men. In <date 1964>1964</date> and <date 1965>1965</date> they sent more; the war of <date 1946>1946</date> to <date 1954>1954</date> was over.
      A ship was shelled in <date 1964-08>August 1964</date>. A paper of <date 2005>2005</date> told what went on in <date 1964-09>September</date>.
    `);
  });
  it("takes a day for the one named in full before", () => {
    checkDates(`
      //- published: 2022-07-25
      Protests erupted on <date 2021-07-11>July 11, 2021</date>, and on <date 2021-11-15>November 15</date> others were called for. After <date 2021-07-11>11 July</date> he was held.
    `);
    const values = (text: string) => datesOf(text, null).map(({ value }) => value);
    assert.deepEqual(values("Protests erupted on July 11, 2021. After July 11 he was held; on July 12 he was free."), [
      "2021-07-11",
      "2021-07-11",
      "2021-07-12",
    ]);
  });
  it("stays where it is when a story of the past looks away", () => {
    checkDates(`
      //- published: 2019-11-04
      In <date 1919>1919</date> they fought; in <date 1920>1920</date> they met, in <date 1921>1921</date> they signed, in <date 1922>1922</date> and <date 1923>1923</date> all was lost.

      By <date 1920>1920</date> they had won as in <date 1919>the previous year</date>. In <date 1920-09>September</date> they stood at the river.
    `);
  });
  it("counts in a quotation from the day of speaking", () => {
    const values = (text: string) =>
      datesWithQuotations(text, "2019-11-07").map(({ value, anchor }) => [value, anchor]);
    assert.deepEqual(values("The minister said on Tuesday: “We start tomorrow.”"), [
      ["2019-11-05", "2019-11-07"],
      ["2019-11-06", "2019-11-05"],
    ]);
    assert.deepEqual(values("“We start tomorrow,” the minister said on Tuesday. “The work will end on Friday.”"), [
      ["2019-11-06", "2019-11-05"],
      ["2019-11-05", "2019-11-07"],
      ["2019-11-08", "2019-11-05"],
    ]);
    // A day that is no day of saying, and words that nobody quotes.
    assert.deepEqual(values("“We met him yesterday,” said John Jones, elected on 3 May 2018.")[0], [
      "2019-11-06",
      "2019-11-07",
    ]);
    assert.deepEqual(values("The minister said on Tuesday that they start tomorrow.")[1], ["2019-11-08", "2019-11-07"]);
    assert.match(
      datesWithQuotations("She said on Tuesday: “We start tomorrow.”", "2019-11-07")[1]!.how!,
      /the day of speaking$/,
    );
  });
  it("notes the ends of a stretch", () => {
    const ends = (text: string, published: string | null = "2019-11-04") =>
      datesOf(text, published).map(({ value, beginPoint, endPoint }) => [value, beginPoint, endPoint]);
    const cases: readonly (readonly [string, readonly (readonly (string | undefined)[])[]])[] = [
      ["He was ill for the past three weeks.", [["P3W", "2019-10-14", "2019-11-04"]]],
      ["He was ill for the past few weeks.", [["PXW", undefined, "2019-11-04"]]],
      ["They plan it for the next two years.", [["P2Y", "2019-11-04", "2021"]]],
      ["He was ill for three weeks.", [["P3W", undefined, undefined]]],
      ["He has ruled since 2012.", [["2012", "2012", undefined]]],
      ["It is closed until Friday.", [["2019-11-08", undefined, "2019-11-08"]]],
      ["It is closed on Friday.", [["2019-11-01", undefined, undefined]]],
      ["Sales rose from last year.", [["2018", undefined, undefined]]],
      [
        "It ran from May 3 to 5.",
        [
          ["2019-05-03", "2019-05-03", "2019-05-05"],
          ["2019-05-05", "2019-05-03", "2019-05-05"],
        ],
      ],
      [
        "It ran between 2 and 5 p.m. on Friday.",
        [
          ["2019-11-01T14:00", "2019-11-01T14:00", "2019-11-01T17:00"],
          ["2019-11-01T17:00", "2019-11-01T14:00", "2019-11-01T17:00"],
        ],
      ],
      [
        "It ran on May 3 and 5.",
        [
          ["2019-05-03", undefined, undefined],
          ["2019-05-05", undefined, undefined],
        ],
      ],
      [
        "Net fell in the nine months ended Sept. 30.",
        [
          ["P9M", "2019-01", "2019-09-30"],
          ["2019-09-30", undefined, "2019-09-30"],
        ],
      ],
      [
        "They met from Monday through Friday.",
        [
          ["2019-10-28", "2019-10-28", "2019-11-01"],
          ["2019-11-01", "2019-10-28", "2019-11-01"],
        ],
      ],
      [
        "They will meet from Friday to Sunday.",
        [
          ["2019-11-08", "2019-11-08", "2019-11-10"],
          ["2019-11-10", "2019-11-08", "2019-11-10"],
        ],
      ],
    ];
    for (const [text, expected] of cases) assert.deepEqual(ends(text), expected, text);
    assert.deepEqual(ends("He was ill for the past three weeks.", null), [["P3W", undefined, undefined]]);
  });
  it("notes what a value was counted from", () => {
    assert.equal(only("He left yesterday.").anchor, "2019-11-04");
    assert.equal(only("He left in May.").anchor, "2019-11-04");
    assert.equal(only("He left in 2018.").anchor, undefined);
    const [, later] = datesOf("He came on 3 May 2018. Two days later he left.", "2019-11-04");
    assert.deepEqual([later!.value, later!.anchor], ["2018-05-05", "2018-05-03"]);
  });
  it("says how it found a value", () => {
    const cases: readonly (readonly [string, string | undefined])[] = [
      ["The group on Saturday claimed it.", "Saturday before Monday 4 November 2019, the day of publication"],
      ["The group will meet on Saturday.", "Saturday after Monday 4 November 2019, the day of publication"],
      ["The group met on Monday.", "Monday 4 November 2019 is the day of publication"],
      ["He left yesterday.", "The day before Monday 4 November 2019, the day of publication"],
      ["He leaves today.", "Monday 4 November 2019, the day of publication"],
      ["He left two weeks ago.", "Two weeks before Monday 4 November 2019, the day of publication"],
      ["He left a year ago.", "One year before Monday 4 November 2019, the day of publication"],
      ["He left last week.", "The week before that of 4 November 2019, the week of publication"],
      ["He leaves next month.", "The month after November 2019, the month of publication"],
      ["He left this year.", "The year of Monday 4 November 2019, the day of publication"],
      ["He left in July last year.", "July of the year before 2019, the year of publication"],
      ["He left in May.", "The last May before Monday 4 November 2019, the day of publication"],
      ["He will leave on 3 May.", "The next 3 May after Monday 4 November 2019, the day of publication"],
      ["He left last summer.", "The last summer before Monday 4 November 2019, the day of publication"],
      [
        "Profit fell in the third quarter.",
        "The last third quarter before Monday 4 November 2019, the day of publication",
      ],
      ["He left at Easter.", "The last Easter before Monday 4 November 2019, the day of publication"],
      ["He left at 5pm.", "On Monday 4 November 2019, the day of publication"],
      ["He left last night.", "On the day before Monday 4 November 2019, the day of publication"],
      ["He was ill for the past three weeks.", "Up to Monday 4 November 2019, the day of publication"],
      ["He stays for the next three weeks.", "From Monday 4 November 2019, the day of publication on"],
      ["He left recently.", "Some time before, not said when"],
      ["He left in the third week of March 2018.", "The third week of March 2018"],
      ["He stayed for three weeks.", undefined],
      ["He left in 1998.", undefined],
      ["He left on 3 May 1998.", "3 May 1998"],
    ];
    for (const [text, how] of cases) assert.equal(only(text).how, how, text);
    const last = (text: string) => datesOf(text, "2019-11-04").at(-1)!.how;
    assert.equal(
      last("He came on 3 May 2018. Two days later he left."),
      "Two days after Thursday 3 May 2018, the day spoken of last",
    );
    assert.equal(last("He came in 2018. He left the following year."), "The year after 2018, the year spoken of last");
    assert.equal(last("He came in May 2018. He left on the 4th."), "In May 2018, the month spoken of last");
    assert.equal(
      last("Profit rose in the third quarter from $2 million a year earlier."),
      "The same quarter as the third quarter of 2019, one year earlier",
    );
  });
});

describe("impossible dates", () => {
  it("are kept and explained", () => {
    const cases: readonly (readonly [string, string, RegExp])[] = [
      ["It was signed on 31 June 2018.", "2018-06-31", /June has 30 days/],
      ["It was signed on 29 February 2019.", "2019-02-29", /no leap year/],
      ["It began at 25:61.", "2019-11-04T25:61", /24 hours/],
      ["It began at 13 p.m.", "2019-11-04T13:00", /from 1 to 12/],
      ["It began at 9:75 a.m.", "2019-11-04T09:75", /60 minutes/],
    ];
    for (const [text, value, why] of cases) {
      const timex = only(text);
      assert.equal(timex.value, value, text);
      assert.match(timex.impossible ?? "", why, text);
    }
  });
  it("need no year where no year has them", () => {
    for (const published of ["2019-11-04", null]) {
      assert.match(only("It was due on Feb. 30.", published).impossible ?? "", /^February has 28 days/);
      assert.match(only("It ends on 31 June.", published).impossible ?? "", /^June has 30 days/);
      assert.equal(only("It was due on Feb. 29.", published).impossible, undefined);
      assert.equal(only("It ends on 31 July.", published).impossible, undefined);
    }
    assert.equal(only("It ends on 31 June.", null).value, "XXXX-06-31");
  });
  it("are not seen where the date exists", () => {
    for (const text of [
      "It was signed on 30 June 2018.",
      "It was signed on 29 February 2016.",
      "It began at 12 p.m.",
    ]) {
      assert.equal(only(text).impossible, undefined, text);
    }
  });
  it("are told from a wrong weekday, which keeps both facts", () => {
    const timex = only("They met on Sunday, November 4, 2019.");
    assert.equal(timex.value, "2019-11-04");
    assert.equal(timex.impossible, undefined);
    assert.equal(timex.weekdayMismatch, "4 November 2019 is a Monday, not a Sunday.");
    assert.equal(only("They met on Monday, November 4, 2019.").weekdayMismatch, undefined);
  });
});
