/** What expressions are times, and which: grouped by value, published on Monday 4 November 2019 unless said otherwise. */
import { checkValues } from "./dates-of";

const PUBLISHED = "2019-11-04";

describe("dates: full dates in every house style", () => {
  checkValues(PUBLISHED, "DATE", {
    "2018-11-04": [
      "It was signed on [4 November 2018] in Lagos.",
      "It was signed on [November 4, 2018], in Lagos.",
      "It was signed on [Nov. 4, 2018], in Lagos.",
      "It was signed on [Nov 4 2018].",
      "It was signed on [4 Nov. 2018].",
      "It was signed on [November 4th, 2018].",
      "It was signed on [4th November 2018].",
      "It was signed on [the 4th of November, 2018].",
      "It was signed on [Sunday, November 4, 2018].",
      "It was signed on [Sunday 4 November 2018].",
      "It was signed on [Sunday, 4th November 2018].",
      "Record of [2018-11-04].",
      "Record of [2018/11/04].",
      "Record of [4-Nov-2018].",
      "Record of [11/04/2018].",
      "Record of [11/04/18].",
      "Record of [4.11.2018].",
    ],
    "2018-12-25": ["Delivered [25/12/2018].", "Delivered [12/25/2018].", "Delivered on [25-12-2018]."],
    "1975-03": [
      "The war of [March 1975] was short.",
      "The war of [March, 1975], was short.",
      "It began in [Mar. 1975].",
    ],
    "1941-12-07": ["The [Dec. 7, 1941], attack on the harbour."],
  });
});

describe("dates: days and months whose year is left out", () => {
  checkValues(PUBLISHED, "DATE", {
    "2019-10-25": ["They voted on [Oct. 25].", "They voted on [Friday, Oct. 25].", "They voted on [25 October]."],
    "2019-12-10": ["They will vote on [Dec. 10].", "Payment is due [December 10]."],
    "2019-09": ["Sales fell in [September].", "Sales rose until they fell in [September]."],
    "2018-12": ["Sales rose in [December].", "It opened [last December]."],
    "2020-05": ["It opens [next May].", "It will open in [May]."],
    "2018-07": ["It opened in [July last year].", "It opened in [July of last year]."],
    "2019-11-04": ["He arrived on [the 4th]."],
  });
  checkValues("2019-03-11", "DATE", {
    "2020-02-29": ["The shop will open on [February 29]."],
  });
});

describe("dates: weekdays by the tense of their clause", () => {
  checkValues(PUBLISHED, "DATE", {
    "2019-11-02": [
      "The group on [Saturday] claimed responsibility.",
      "The group said on [Saturday] that it did it.",
      "[Saturday]’s attack killed five.",
      "It was held on [Saturday].",
      "It was held [last Saturday].",
      "He was forced to leave on [Saturday].",
      "On [Saturday], the government planned to pay.",
    ],
    "2019-11-09": [
      "The court will rule on [Saturday].",
      "The hearing is due on [Saturday].",
      "The hearing is scheduled for [Saturday].",
      "They agreed to meet on [Saturday].",
      "Shops stay closed until [Saturday].",
      "It begins [next Saturday].",
      "It begins [this Saturday].",
      "She said she would leave on [Saturday].",
      "The trial starts [Saturday].",
      "The vote is on [Saturday].",
      "He will be tried on [Saturday].",
      "The ban applies starting [Saturday].",
    ],
    "2019-11-04": ["The minister on [Monday] rejected the plan.", "The court will rule on [Monday]."],
    "2019-11-12": ["The court will rule on [Tuesday next week]."],
  });
  checkValues(null, "DATE", { "XXXX-WXX-5": ["The group said on [Friday] that it did it."] });
});

describe("dates: years, decades, centuries", () => {
  checkValues(PUBLISHED, "DATE", {
    "1998": ["She retired in [1998].", "The [1998] election was close.", "By [1998] it was over."],
    "1982": ["It was the lowest since [’82]."],
    "1812": ["The War of [1812] ended."],
    BC0264: ["The war broke out in [264 BC]."],
    "0079": ["The volcano erupted in [AD 79]."],
    "199": ["It was common in [the 1990s].", "It was common in [the ’90s].", "It was common in [the nineties]."],
    "198 mod=END": ["It was common in [the late 1980s].", "It was common in [the late ’80s]."],
    "18": ["It was built in [the 19th century].", "It was built in [the nineteenth century]."],
    "2018 mod=START": ["It began in [early 2018].", "It began at [the beginning of 2018]."],
    "2018 mod=MID": ["It began in [mid-2018]."],
    "2018 mod=END": ["It closed at [the end of 2018]."],
    "1997": ["It was filed in [nineteen ninety-seven]."],
  });
});

describe("dates: parts of the year", () => {
  checkValues(PUBLISHED, "DATE", {
    "2018-SU": ["It was hot in [the summer of 2018].", "It was hot in [summer 2018]."],
    "2019-SU": ["It was hot [last summer]."],
    "2018-Q3": [
      "Profit fell in [the third quarter of 2018].",
      "Profit fell in [Q3 2018].",
      "Profit fell in [last year’s third quarter].",
    ],
    "2019-Q3": ["Profit fell in [the third quarter].", "It posted a [third-quarter] loss."],
    "2018-11-15": ["It fell on [the third Thursday of November 2018]."],
    "2019-11-29": ["It falls on [the last Friday of the month]."],
    "2018-H1": ["Profit fell in [H1 2018].", "Profit fell in [the first half of 2018]."],
    "2018": ["Profit fell in [fiscal 2018].", "Profit fell in [fiscal year 2018]."],
    "2018-12-25": ["They met on [Christmas Day 2018].", "They met [last Christmas]."],
    "2019-07-14": ["They met on [Bastille Day]."],
    "2018-11-22": ["They met on [Thanksgiving 2018]."],
    "2019-04-21": ["It exploded on [Easter Sunday]."],
    "2019-10-31": ["They met on [Halloween]."],
    "2001-09-11": ["He had fought since [9/11].", "It followed the [Sept. 11] attacks."],
    "XXXX-XX-XX": ["They fasted during [Ramadan]."],
  });
});

describe("dates: what counts from publication", () => {
  checkValues(PUBLISHED, "DATE", {
    "2019-10-31": ["He said that [Thursday]’s vote was lost."],
    "2019-11-04": ["He resigned [today]."],
    "2019-11-03": ["He resigned [yesterday]."],
    "2019-11-02": ["He resigned [the day before yesterday]."],
    "2019-11-05": ["He will resign [tomorrow]."],
    "2019-W44": ["He resigned [last week]."],
    "2019-W46": ["He will resign [next week]."],
    "2019-W44-WE": ["Clashes broke out over [the weekend]."],
    "2019-10": ["He resigned [last month]."],
    "2018": ["He resigned [last year]."],
    "2019 mod=START": ["He resigned [earlier this year].", "He resigned [early this year]."],
    "2019-W43": ["He resigned [two weeks ago]."],
    "2009": ["He resigned [10 years ago].", "He resigned [a decade ago]."],
    "2017-05": ["He resigned [two and a half years ago]."],
    "2019-10-25": ["He resigned [10 days ago]."],
    "2019-11-14": ["He will resign [10 days from now]."],
    "2019-12-23": ["He will resign [two days before Christmas]."],
    PRESENT_REF: ["It goes on to [this day].", "He is [now] in prison.", "He is [currently] in prison."],
    PAST_REF: ["It has grown in [recent years].", "He [recently] resigned."],
    FUTURE_REF: ["It may grow in [the future]."],
  });
  checkValues(null, "DATE", {
    "XXXX-XX-XX": ["He resigned [yesterday]."],
    "XXXX-WXX": ["He resigned [last week]."],
    XXXX: ["He resigned [last year]."],
  });
});

describe("dates: times of the day", () => {
  checkValues(PUBLISHED, "TIME", {
    "2019-11-01T17:00 mod=APPROX": ["Troops arrived at [about 5pm on Friday]."],
    "2019-11-01T17:00": [
      "Troops arrived at [5 p.m. Friday].",
      "Troops arrived at [5:00 PM on Friday].",
      "Troops arrived at [5 o’clock in the afternoon on Friday].",
      "Troops arrived at [17:00 on Friday].",
    ],
    "2019-11-01TEV": ["Troops arrived [Friday evening].", "Troops arrived on [the evening of November 1]."],
    "2019-11-03TNI": ["Troops arrived [last night]."],
    "2019-11-04TMO": ["Troops arrived [this morning]."],
    "2019-11-02T12:00": ["Troops arrived at [noon on Saturday]."],
    "2019-11-04T08:30Z": ["The plane took off at [08:30 UTC].", "The plane took off at [0830 GMT]."],
    "2019-11-04T06:30": ["They arrived at [half past six]."],
    "2019-11-04T10:30": ["They arrived at [10.30am]."],
    "2019-11-04T10:30-04:00": ["They arrived at [10:30 a.m. EDT]."],
    "2019-11-04T10:30+05:30": ["They arrived at [10:30 a.m. IST]."],
    "2018-11-04T17:00Z": ["Stamped [2018-11-04T17:00Z] in ink."],
  });
});

describe("dates: durations", () => {
  checkValues(PUBLISHED, "DURATION", {
    P3W: ["It was a [three-week] trial.", "The trial took [three weeks]."],
    P2Y6M: ["She served [two and a half years].", "She served [2 1/2 years].", "She served [2½ years]."],
    P2Y: ["It fell in [the past two years].", "It rose over [the last two years]."],
    "P2W mod=MORE_THAN": [
      "It took [more than two weeks].",
      "It took [over two weeks].",
      "He was held for [over two weeks].",
      "A strike of [over two weeks] ended.",
    ],
    P2W: ["They cut 40 jobs over [two weeks].", "They raised it by 5 percent over [two weeks]."],
    "P1Y mod=APPROX": ["It took [about a year]."],
    "P30D mod=EQUAL_OR_MORE": ["It takes [at least 30 days]."],
    PT1H30M: ["It lasted [an hour and a half].", "It lasted [1½ hours].", "It lasted [one hour and 30 minutes]."],
    PXY: ["It took [several years].", "They waited for [years]."],
    PXM: ["It took [a few months]."],
    PTXM: ["It took [several minutes]."],
    P9M: ["Net rose in [the first nine months]."],
    P20Y: ["It lasted [two decades]."],
    P24D: ["It lasted [twenty-four days]."],
    "P10Y mod=EQUAL_OR_MORE": ["He faces [10 to 15 years] in prison."],
  });
});

describe("dates: sets", () => {
  checkValues(PUBLISHED, "SET", {
    "XXXX-WXX-2 quant=EVERY": ["They meet [every Tuesday].", "They meet on [Tuesdays]."],
    "P1M quant=EACH": ["They meet [each month].", "They meet on [the first Monday of each month]."],
    "P2Y quant=EVERY": ["They meet [every two years].", "They meet [every second year]."],
    P1D: ["They meet [daily]."],
    "P1W freq=2X": ["They meet [twice a week]."],
    "P1D freq=3X": ["They meet [three times a day]."],
    P1Y: ["They meet [annually].", "It costs $300 [a year]."],
  });
});
