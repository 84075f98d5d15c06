/** The judge of a peer’s cases for dates and times: what counts as the same meaning, and that accepted differences say why. */
import assert from "node:assert/strict";
import { type DatetimeCase, judgeDatetimeCase, readAcceptedCases } from "../../../server/scripts/score/datetime-cases";
import { readProjectFile } from "../../support/project-files";

type Reading = Readonly<Record<string, string>>;

/** A case whose expressions are the words in square brackets, each with one reading. */
function caseOf(marked: string, ...readings: readonly Reading[]): DatetimeCase {
  const text = marked.replace(/[[\]]/g, "");
  const expected = [...marked.matchAll(/\[([^\]]*)\]/g)].map((match, i) => {
    const start = match.index - 2 * i;
    const words = match[1]!;
    return { Text: words, Start: start, End: start + words.length - 1, Resolution: { values: [readings[i] as never] } };
  });
  return { id: "case", text, published: "2019-11-04T12:00:00", expected };
}

/** What our annotations of these words of a case would be judged. */
function judge(goldCase: DatetimeCase, ...dates: readonly (readonly [words: string, type: string, value: string])[]) {
  return judgeDatetimeCase(goldCase, {
    dates: dates.map(([words, type, value]) => {
      const start = goldCase.text.indexOf(words);
      assert.ok(0 <= start, words);
      return { start, end: start + words.length, type, value };
    }),
  });
}

describe("cases of a peer’s suite for dates and times", () => {
  const range = caseOf("Open [from May 3 to 5].", {
    timex: "(XXXX-05-03,XXXX-05-05,P2D)",
    type: "daterange",
    start: "2019-05-03",
    end: "2019-05-05",
  });
  it("take two expressions for the ends of a range", () => {
    assert.ok(judge(range, ["May 3", "DATE", "2019-05-03"], ["5", "DATE", "2019-05-05"]).right);
    assert.match(judge(range, ["May 3", "DATE", "2019-05-03"]).reason, /^other/);
    assert.match(judge(range, ["May 3", "DATE", "2019-05-03"], ["5", "DATE", "2019-05-06"]).reason, /^other/);
  });
  it("take a month, a week or a quarter for its days", () => {
    const march = caseOf("Sales in [March].", { type: "daterange", start: "2019-03-01", end: "2019-04-01" });
    assert.ok(judge(march, ["March", "DATE", "2019-03"]).right);
    assert.equal(judge(march, ["March", "DATE", "2018-03"]).right, false);
    const week = caseOf("Sales [this week].", { type: "daterange", start: "2019-11-04", end: "2019-11-11" });
    assert.ok(judge(week, ["this week", "DATE", "2019-W45"]).right);
    const quarter = caseOf("Sales in [Q4].", { type: "daterange", start: "2019-10-01", end: "2020-01-01" });
    assert.ok(judge(quarter, ["Q4", "DATE", "2019-Q4"]).right);
  });
  it("compare times, durations and sets by what they measure", () => {
    const time = caseOf("At [5pm].", { timex: "T17", type: "time", value: "17:00:00" });
    assert.ok(judge(time, ["5pm", "TIME", "2019-11-04T17:00"]).right);
    assert.equal(judge(time, ["5pm", "TIME", "2019-11-04T05:00"]).right, false);
    const duration = caseOf("For [three weeks].", { timex: "P3W", type: "duration", value: "1814400" });
    assert.ok(judge(duration, ["three weeks", "DURATION", "P21D"]).right);
    const set = caseOf("Open [every Monday].", { timex: "XXXX-WXX-1", type: "set", value: "not resolved" });
    assert.ok(judge(set, ["every Monday", "SET", "XXXX-WXX-1"]).right);
    assert.equal(judge(set, ["Monday", "DATE", "2019-11-04"]).right, false);
  });
  it("count what is missed and what is found beside them", () => {
    const none = caseOf("Call 555-2015.");
    assert.match(judge(none, ["2015", "DATE", "2015"]).reason, /^spurious/);
    assert.match(judge(range).reason, /^missed/);
  });
  it("give a reason for each accepted difference, and each reason a sentence", () => {
    const accepted = readAcceptedCases();
    assert.notEqual(accepted.size, 0);
    const head = readProjectFile("test/scores/accepted/recognizers-datetime.tsv");
    const explained = new Set([...head.matchAll(/^# ([a-z-]+): \S.+\.$/gm)].map((match) => match[1]));
    assert.deepEqual([...new Set(accepted.values())].sort(), [...explained].sort());
  });
});
