/** TIMEX3 values in words. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { describeDate, describeTimex } from "../../../server/src/core/features/describe-timex";
import type { Timex } from "../../../server/src/core/index";

function checkDescription(value: string, words: string, rest: Partial<Timex> = {}): void {
  assert.equal(describeTimex({ type: "DATE", value, ...rest }), words);
}

describe("dates in words", () => {
  it("names the weekday of a day", () => {
    checkDescription("2019-11-04", "Monday 4 November 2019");
    checkDescription("2000-02-29", "Tuesday 29 February 2000");
    checkDescription("1900-01-01", "Monday 1 January 1900");
    checkDescription("2024-12-31", "Tuesday 31 December 2024");
  });

  it("agrees with the platform's calendar", () => {
    const names = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
    fc.assert(
      fc.property(fc.integer({ min: -62_000_000_000, max: 253_000_000_000 }), (seconds) => {
        const date = new Date(seconds * 1000);
        const weekday = describeDate(date.toISOString().slice(0, 10))?.split(" ")[0];
        assert.equal(weekday, names[date.getUTCDay()]);
      }),
    );
  });

  it("adds the time of day", () => {
    checkDescription("2019-11-01T17:00", "Friday 1 November 2019, 17:00", { type: "TIME" });
    checkDescription("2019-11-01TMI", "Friday 1 November 2019 at midday", { type: "TIME" });
    checkDescription("2019-11-01T17:00Z", "Friday 1 November 2019, 17:00 UTC", { type: "TIME" });
    checkDescription("2019-11-01T17:00-05:00", "Friday 1 November 2019, 17:00 UTC−5", { type: "TIME" });
    checkDescription("2019-11-01T17:00+05:30", "Friday 1 November 2019, 17:00 UTC+5:30", { type: "TIME" });
  });

  it("reads coarser values", () => {
    checkDescription("2019-11", "November 2019");
    checkDescription("2019", "the year 2019");
    checkDescription("201", "the 2010s");
    checkDescription("19", "the 20th century");
    checkDescription("2019-SU", "summer 2019");
    checkDescription("2019-Q3", "the third quarter of 2019");
    checkDescription("2019-W45", "the week from Monday 4 November 2019");
    checkDescription("2020-W53", "the week from Monday 28 December 2020");
    checkDescription("2019-W01", "the week from Monday 31 December 2018");
    checkDescription("PAST_REF", "some time in the past");
  });

  it("names the days of a week and of its end", () => {
    checkDescription("2019-W45-3", "Wednesday 6 November 2019");
    checkDescription("2019-W44-WE", "the weekend of 2–3 November 2019");
    checkDescription("2019-W48-WE", "the weekend of 30 November – 1 December 2019");
    checkDescription("2022-W52-WE", "the weekend of 31 December 2022 – 1 January 2023");
  });

  it("counts the years before Christ by their name", () => {
    checkDescription("BC0264", "264 BC");
    checkDescription("BC0480-04", "April 480 BC");
    checkDescription("BC0044-03-15", "15 March 44 BC");
    checkDescription("BC03", "the 4th century BC");
    checkDescription("BC047", "the 470s BC");
    checkDescription("BC0481-FA", "autumn 481 BC");
  });

  it("says what a story leaves open", () => {
    checkDescription("XXXX-WXX-5", "Friday, date not known");
    checkDescription("XXXX-WXX-6TNI", "Saturday, date not known, at night");
    checkDescription("XXXX-XX-XXT11:30-08:00", "11:30 UTC−8, day not known", { type: "TIME" });
    checkDescription("XXXX-XX-XXT19:15", "about 19:15, day not known", { type: "TIME", mod: "APPROX" });
    checkDescription("XXXX-XX-XXTMO", "in the morning, day not known", { type: "TIME" });
    checkDescription("XXXX-XX-XXTAF", "late in the afternoon, day not known", { type: "TIME", mod: "END" });
    checkDescription("1989-09-XX", "a day in September 1989");
    checkDescription("1987-XX-XX", "a day in 1987");
    checkDescription("XXXX-QX", "a quarter that is not known");
    checkDescription("XXXX-XX-05", "the 5th, month not known");
    checkDescription("XXXX", "a year that is not known");
    checkDescription("XXXX-06-30", "30 June, year not known");
    checkDescription("XXXX-06", "June, year not known");
  });

  it("puts a modifier before it", () => {
    checkDescription("2019-11", "the start of November 2019", { mod: "START" });
    checkDescription("2019-11-04", "late on Monday 4 November 2019", { mod: "END" });
    checkDescription("XXXX-WXX-7", "late on Sunday, date not known", { mod: "END" });
    checkDescription("2019-11-04", "about Monday 4 November 2019", { mod: "APPROX" });
    checkDescription("2019-11-04TAF", "Monday 4 November 2019, late in the afternoon", { type: "TIME", mod: "END" });
    checkDescription("2019-11-04T05:00", "Monday 4 November 2019, before 05:00", { type: "TIME", mod: "BEFORE" });
  });
});

describe("durations and repeated times in words", () => {
  it("counts the periods", () => {
    checkDescription("P1NI", "1 night");
    checkDescription("P2NI", "2 nights");
    checkDescription("P3W", "3 weeks", { type: "DURATION" });
    checkDescription("P1Y", "1 year", { type: "DURATION" });
    checkDescription("PT30M", "30 minutes", { type: "DURATION" });
    checkDescription("P1DT2H", "1 day, 2 hours", { type: "DURATION" });
    checkDescription("PXD", "some days", { type: "DURATION" });
    checkDescription("P2CE", "2 centuries", { type: "DURATION" });
    checkDescription("P3D", "more than 3 days", { type: "DURATION", mod: "MORE_THAN" });
  });

  it("says how often", () => {
    checkDescription("XXXX-WXX-5", "every Friday", { type: "SET" });
    checkDescription("P1D", "every day", { type: "SET", quant: "EVERY" });
    checkDescription("P2W", "each 2 weeks", { type: "SET", quant: "EACH" });
    checkDescription("P1W", "twice a week", { type: "SET", freq: "2X" });
    checkDescription("PT1H", "5 times an hour", { type: "SET", freq: "5X" });
    checkDescription("PT1M", "every minute", { type: "SET" });
    checkDescription("XXXX-12-25", "every 25 December", { type: "SET" });
    checkDescription("XXXX-WXX-WD", "every weekday", { type: "SET" });
    checkDescription("XXXX-SU", "every summer", { type: "SET" });
    checkDescription("XXXX-XX-XXTMO", "every day in the morning", { type: "SET" });
    checkDescription("XXXX-WXX-1T09:00", "every Monday, 09:00", { type: "SET" });
  });
});

describe("values without words", () => {
  it("stay as they are", () => {
    for (const value of ["", "P", "PT", "2019-02-30", "2019-13", "nonsense", "2019-W99-9"])
      checkDescription(value, value);
  });

  it("never fail", () => {
    const type = fc.constantFrom("DATE", "TIME", "DURATION", "SET") as fc.Arbitrary<Timex["type"]>;
    const odd = fc.oneof(fc.string(), fc.stringMatching(/^[PTXWDHM0-9:Z-]{0,20}$/));
    fc.assert(
      fc.property(odd, type, (value, kind) => {
        assert.equal(typeof describeTimex({ type: kind, value }), "string");
      }),
    );
  });
});
