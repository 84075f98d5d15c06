/** How a story goes on from the time that it told of: the year of a scene, the day of an event, days that are told twice. */
import assert from "node:assert/strict";
import { datesOf } from "./dates-of";

const PUBLISHED = "2019-11-04";

/** All values of a text, in order. */
function checkValues(cases: Readonly<Record<string, readonly string[]>>, published: string | null = PUBLISHED): void {
  for (const [text, expected] of Object.entries(cases)) {
    it(text, () =>
      assert.deepEqual(
        datesOf(text, published).map(({ value }) => value),
        expected,
      ),
    );
  }
}

describe("dates: a year sets the scene", () => {
  checkValues({
    "In 1989 the world changed. A year earlier, a wall fell on 9 February.": ["1989", "1988", "1988-02-09"],
    "The war began on 28 July 1914. In August, Germany attacked. On 18 November it stopped.": [
      "1914-07-28",
      "1914-08",
      "1914-11-18",
    ],
    "They struck in December 2004. In January they won.": ["2004-12", "2005-01"],
    "In 2007 more than 1,000 people died. The next year a government was formed.": ["2007", "2008"],
    "In the spring of 1917 the strikes began. The following year the war ended.": ["1917-SP", "1918"],
    "He signed on 1 July 1916. 100 years later, on July 1, they met again.": ["1916-07-01", "2016", "2016-07-01"],
    "He was arrested in 2010. In March he was released.": ["2010", "2010-03"],
    "He was arrested in 2010. At Christmas he was released.": ["2010", "2010-12-25"],
    "He was arrested at 5 a.m. on 14 March 2016. He was released on 23 March, and the trial opened in October.": [
      "2016-03-14T05:00",
      "2016-03-23",
      "2016-10",
    ],
    "In November 1918 they cut wages. By January half were out of work. The next spring the union was banned.": [
      "1918-11",
      "1919-01",
      "1919-SP",
    ],
  });
  describe("but not where it is said in passing or the news goes on", () => {
    checkValues({
      "The company, founded in 1983, closed in September.": ["1983", "2019-09"],
      "The bank, which was fined in 2014, cut 300 jobs in March.": ["2014", "2019-03"],
      "Sales have risen since 2015. In September they fell.": ["2015", "2019-09"],
      "It sold more since its launch in 2003. In September it fell.": ["2003", "2019-09"],
      "He was born in 1964. He left on Friday. In September he had won.": ["1964", "2019-11-01", "2019-09"],
      "It opened in 2012. It will return in May.": ["2012", "2020-05"],
      "He was born in 1964.\n\nIn September he left.": ["1964", "2019-09"],
      "In 2016 he won. He says sales will rise in the next week.": ["2016", "2019-W46"],
      "He was born in 1964. He sings. He left in September.": ["1964", "2019-09"],
      "It began in 1995. Last year it fell. It closed in September.": ["1995", "2018", "2019-09"],
      "They said next year was better.": ["2020"],
      "In 2018 they had 849 shops. In May they had 649.": ["2018", "2019-05"],
      "In 2018 they had 849 shops. In December they had 649.": ["2018", "2018-12"],
      "Last year 30,000 came, and in July a hotel will open.": ["2018", "2020-07"],
      "He has decided to stand in August.": ["2020-08"],
      "It begins at 11am on Tuesday, half an hour earlier than usual.": ["2019-11-05T11:00", "PT30M"],
      "He asked about this 6-year-old.": [],
    });
  });
});

describe("dates: what came later had come by publication", () => {
  const text = "In 2018 it promised to double output by 2025. That goal was dropped two years later.";
  checkValues({ [text]: ["2018", "2025", "2020"] }, "2022-05-05");
  checkValues(
    {
      "He met her at school. Two years later they married.": ["XXXX"],
      "It closed in March. Two decades later it opened.": ["2022-03", "XXX"],
      "The dam burst in 2018. A year on, they wait.": ["2018", "2019"],
      "The work goes on for a year on the farm.": ["P1Y"],
    },
    "2022-05-05",
  );
  checkValues({ "It opens in 2025. Two years later it will close.": ["2025", "2027"] }, "2022-05-05");
});

describe("dates: the day of an event and the day on which it was told", () => {
  checkValues({
    "They were killed in the early hours of Sunday, residents said on Monday. The attackers came at about 2 a.m.": [
      "2019-11-03TMO",
      "2019-11-04",
      "2019-11-03T02:00",
    ],
    "They voted on Tuesday. Many came, officials told reporters in Lagos on Thursday. Doors opened at 6 a.m.": [
      "2019-10-29",
      "2019-10-31",
      "2019-10-29T06:00",
    ],
    "They said on Friday that it was over. The troops left at 6 a.m.": ["2019-11-01", "2019-11-01T06:00"],
    "They voted on Tuesday. On Thursday they met. Doors opened at 6 a.m.": [
      "2019-10-29",
      "2019-10-31",
      "2019-10-31T06:00",
    ],
    "It will open on Friday. The minister said on Sunday that it was over. He spoke at 6 a.m.": [
      "2019-11-08",
      "2019-11-03",
      "2019-11-03T06:00",
    ],
    "They voted on Tuesday. He said it opened on Thursday. Doors opened at 6 a.m.": [
      "2019-10-29",
      "2019-10-31",
      "2019-10-31T06:00",
    ],
  });
});

describe("dates: a day told twice, and days of no one week", () => {
  checkValues({
    "He left on 31 March 2016. The following day, April 1, they followed.": ["2016-03-31", "2016-04-01", "2016-04-01"],
    "He left on Friday. The following day, 3 May 2018, they followed.": ["2019-11-01", "2018-05-03", "2018-05-03"],
    "It was a Friday when he died. Christmas will be a Tuesday.": ["XXXX-WXX-5", "2019-12-25", "XXXX-WXX-2"],
    "He spoke at a Friday briefing.": ["2019-11-01"],
    "They were set 438 to win on Friday.": ["2019-11-01"],
    "The debate is set for Friday.": ["2019-11-08"],
  });
  it("says which week it is not", () => {
    assert.equal(
      datesOf("They met on a Friday.", PUBLISHED)[0]?.open,
      "It says which day of the week, and of no one week.",
    );
  });
});

describe("dates: times too far off or too short for the calendar", () => {
  checkValues({
    "It was built 800 millennia ago.": ["PAST_REF"],
    "He left within the next hour.": ["2019-11-04TXX"],
  });
  it("has no year before Christ with a minus", () => {
    const text =
      "In 490 BC they landed. In 480 BC they came again, in 479 BC they lost. In 478 BC and 477 BC they met. In August they left.";
    const last = datesOf(text, PUBLISHED).at(-1);
    assert.equal(last?.value, "BC0477-08");
    assert.equal(last?.how, "In 477 BC, the year of which the story tells");
  });
});
