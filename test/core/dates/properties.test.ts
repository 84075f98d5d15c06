/** What holds for the dates of any text. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { daysInMonth, easterOf, isoWeekOf, toCivil, toDayNumber, weekdayOf } from "../../../server/src/core/text/civil";
import { datesOf } from "./dates-of";

const WORDS =
  "the a last next this past two 5 17 1998 2019 Friday May March Nov. 4 th , . - – : / ’ ’s s of on at in about early late mid end week weeks year quarter third ago earlier later before after p.m. GMT morning night every daily Christmas Day yesterday now BC half and to “ ( ) $ % old fall second noon 9 11 fiscal Sunday Times said will hour that day 99999999999999999999 millennia since weekdays tell In 1914".split(
    " ",
  );
const soup = fc.array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(" ", "", " ", "\n\n")), { maxLength: 60 });
const story = soup.map((words) => words.map(([word, gap]) => word + gap).join(""));
const published = fc.constantFrom(null, "2019-11-04", "2020-02-29T10:00Z", "nonsense", "2019-13-45");

describe("dates of any text", () => {
  const isSound = (text: string, reference: string | null): void => {
    const dates = datesOf(text, reference);
    let end = 0;
    for (const timex of dates) {
      assert.ok(
        end <= timex.start && timex.start < timex.end && timex.end <= text.length,
        JSON.stringify({ text, timex }),
      );
      assert.equal(text.slice(timex.start, timex.end).trim().length, timex.end - timex.start);
      assert.notEqual(timex.value, "");
      assert.doesNotMatch(timex.value, /NaN|undefined|Infinity/);
      assert.doesNotMatch(timex.how ?? "", /NaN|undefined/);
      ({ end } = timex);
    }
  };
  it("lie in the text, in order, apart from each other, each with a value", () => {
    fc.assert(fc.property(story, published, isSound), { numRuns: 400 });
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), published, isSound), { numRuns: 200 });
  });
  it("do not depend on a paragraph without dates before them", () => {
    const inserted = "The dog barked at the cat.\n\n";
    fc.assert(
      fc.property(story, (text) => {
        const body = `He said so.\n\n${text}`;
        const before = datesOf(body, "2019-11-04").map(({ start, value }) => [start, value]);
        const after = datesOf(inserted + body, "2019-11-04").map(({ start, value }) => [
          start - inserted.length,
          value,
        ]);
        assert.deepEqual(after, before);
      }),
      { numRuns: 200 },
    );
  });
});

describe("civil dates", () => {
  it("count days as the calendar does", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (day) => {
        const { year, month, day: d } = toCivil(day);
        assert.equal(toDayNumber(year, month, d), day);
        assert.ok(1 <= d && d <= daysInMonth(year, month));
        assert.equal(new Date(day * 86_400_000).getUTCDate(), d);
        assert.equal(((new Date(day * 86_400_000).getUTCDay() + 6) % 7) + 1, weekdayOf(day));
      }),
    );
  });
  it("know ISO weeks and Easter", () => {
    assert.deepEqual(isoWeekOf(toDayNumber(2021, 1, 3)), { year: 2020, week: 53 });
    assert.deepEqual(isoWeekOf(toDayNumber(2019, 12, 30)), { year: 2020, week: 1 });
    assert.deepEqual(toCivil(easterOf(2019)), { year: 2019, month: 4, day: 21 });
    assert.deepEqual(toCivil(easterOf(2024)), { year: 2024, month: 3, day: 31 });
  });
});
