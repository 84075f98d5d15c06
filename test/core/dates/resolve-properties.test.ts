/** What holds for the values of any expression: their grammar, and how they move with the day of publication. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { toCivil, toDayNumber } from "../../../server/src/core/text/civil";
import { datesOf } from "./dates-of";
import { checkTimex } from "./timex-grammar";

const phrases =
  "on Friday|last Friday|next Friday|this Friday|on Friday night|at 5pm on Friday|at 2:30 a.m.|at 1430 GMT|at 9 a.m. EST|yesterday|today|tomorrow|tonight|last night|this morning|two days ago|three weeks ago|a year earlier|six months later|two days later|the following day|the next morning|that year|that day|the same month|the previous week|last week|next month|this year|last summer|in the third quarter|the year-earlier quarter|the same period last year|in May|on May 3|on 31 June|on 29 February|on 31 June 2018|at 25:61|at 13 p.m.|from May 3 to 5|between 2 and 5 p.m. on Friday|from Monday to Friday|since 2012|until Friday|in the 1990s|in the ’90s|in the 18th century|in 264 BC|’98|at Easter|on Christmas Eve|during Ramadan|on Thanksgiving|the first week of March|the last Friday of the month|the end of the year|early last week|for three weeks|for the past three weeks|over the next few days|two and a half years|in the nine months ended Sept. 30|every Friday|twice a week|daily|on Tuesday nights|recently|now|soon|the weekend|the day|the quarter|over the last weekend".split(
    "|",
  );
const clauses = ["They met", "They will meet", "They had been due to meet", "“We meet", "Profit fell to $3 million"];
const ends = [". ", ".” ", " and ", ", he said on Tuesday. ", ".\n\n"];
const story = fc
  .array(fc.tuple(fc.constantFrom(...clauses), fc.constantFrom(...phrases), fc.constantFrom(...ends)), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.map(([clause, phrase, end]) => `${clause} ${phrase}${end}`).join(""));
const published = fc.constantFrom(
  null,
  "2019-11-04",
  "2020-02-29T10:00Z",
  "2016-12-31",
  "2021-01-01",
  "0001-01-01",
  "9000-12-31",
  "nonsense",
);

describe("values of any expression", () => {
  it("are written as TIMEX3 has them", () => {
    fc.assert(
      fc.property(story, published, (text, reference) => {
        for (const timex of datesOf(text, reference)) checkTimex(timex, text);
      }),
      { numRuns: 500 },
    );
  });
  it("say why they are open, and only then", () => {
    fc.assert(
      fc.property(fc.constantFrom(...phrases), fc.constantFrom(null, "2019-11-04"), (phrase, reference) => {
        for (const timex of datesOf(`They met ${phrase}.`, reference)) {
          const isOpen = timex.type !== "DURATION" && timex.type !== "SET" && /X/.test(timex.value.replace("TXX", ""));
          assert.equal(timex.open !== undefined, isOpen, JSON.stringify(timex));
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** What is said relative to the day alone moves with it, whatever else the calendar does. */
const WEEKLY = [
  "They met on Friday.",
  "They will meet on Friday.",
  "They met on Monday.",
  "They met last Friday.",
  "They meet next Friday.",
  "They met on Friday night.",
  "They met at 5pm on Saturday.",
  "They met yesterday.",
  "They meet tomorrow.",
  "They met last night.",
  "They met two days ago.",
  "They met at 5pm.",
  "They met from Monday to Friday.",
  "“We meet tomorrow,” he said on Tuesday.",
  "They met on Friday. Two days later they left, and the following day they slept.",
  "They lay ill for the past three weeks.",
];

describe("values and the day of publication", () => {
  it("moves days by a week where publication moves by a week", () => {
    const days = fc.integer({ min: toDayNumber(1900, 1, 1), max: toDayNumber(2100, 1, 1) });
    fc.assert(
      fc.property(fc.constantFrom(...WEEKLY), days, (text, day) => {
        const [before, after] = [day, day + 7].map((at) => datesOf(text, iso(at)));
        for (const [i, timex] of before!.entries()) {
          if (timex.type === "DURATION") continue;
          const shifted = after![i]!.value;
          assert.equal(shifted.slice(0, 10), iso(dayOf(timex.value) + 7), `${text} ${iso(day)}`);
          assert.equal(shifted.slice(10), timex.value.slice(10), text);
        }
      }),
      { numRuns: 300 },
    );
  });
  it("leaves alone what is written out", () => {
    const texts = [
      "It was on 3 May 2018.",
      "It was in 1998.",
      "It was at 1430 GMT on 3 May 2018.",
      "It took three weeks.",
    ];
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.integer({ min: 0, max: 30_000 }), (text, day) => {
        const values = (reference: string | null) => datesOf(text, reference).map(({ value }) => value);
        assert.deepEqual(values(iso(day)), values(null));
      }),
    );
  });
  it("puts past weekdays in the week before and coming ones in the week behind", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), (day) => {
        const value = (text: string) => dayOf(datesOf(text, iso(day))[0]!.value) - day;
        const past = value("They met on Friday.");
        const future = value("They will meet on Friday.");
        assert.ok(-7 < past && past <= 0, String(past));
        assert.ok(0 <= future && future < 7, String(future));
      }),
    );
  });
});

const iso = (day: number): string => {
  const { year, month, day: d } = toCivil(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
};

const dayOf = (value: string): number => {
  const [year, month, day] = value.slice(0, 10).split("-").map(Number);
  return toDayNumber(year!, month!, day!);
};
