/**
 * The program against the gold stories.
 *
 * A story is one file in fixture notation (head of `test/support/fixture.ts`) in `stories`, with every layer complete:
 *   - names without title, article and possessive, typed as in OntoNotes 5; one #id for each person, place or organization,
 *     its name where it comes first, acronyms and nominals as `alias`;
 *   - dates with their article ("the first quarter of 2024"), valued as TIMEX3 from the date of publication;
 *   - figures on the number alone, multiplier included ("5 million"), no figure inside a date or a name, but in a duration
 *     ("three years" is a time and a quantity);
 *   - quotations with their marks; an indirect one from its "that" to the end of its clause, without the comma behind it;
 *     attributes are stated where guidelines leave no doubt and are not compared where they are left out;
 *   - `<here code severity>` around what the newsroom rules must report; hints need not be marked.
 * Annotate what a careful person would, then run the test: what the program does is no argument.
 *
 * The seed story must be right; over all stories no score may fall under its baseline in `test/scores/gold.json`.
 * `UPDATE_SCORES=1` raises the baseline to what is measured, `UPDATE_SCORES=force` writes it as measured.
 * `SHOW_DIFFERENCES=1` prints every difference, `SHOW_DIFFERENCES=dates` those of one layer.
 */
import assert from "node:assert/strict";
import { fallen, raised, readBaseline, writeBaseline } from "../../server/scripts/scores";
import type { Layer } from "../support/notation";
import { fixtureGold, type GoldStory, seedGold } from "./gold";
import { explain, LAYERS, scoreStory, totals } from "./score-gold";

const TOLERANCE = 0.05;
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

describe("gold stories", () => {
  for (const story of [...seedGold(), ...fixtureGold()]) {
    it(`${story.name} is consistent in itself`, () => checkGoldItself(story));
  }
});

describe("seed stories against their gold", () => {
  for (const story of seedGold()) {
    describe(story.name, () => {
      const result = scoreStory(story);
      for (const layer of ["dates", "figures", "quotations"] as const) {
        it(`has all ${layer} and no other`, () => {
          const { problems } = result.layers[layer];
          assert.equal(problems.length, 0, explain(result, [layer]));
        });
      }
      it("has 95 % of the names or more, exact", () => {
        const { right, found, gold } = result.layers.entities;
        assert.ok(0.95 <= (2 * right) / (found + gold), explain(result, ["entities"]));
      });
      it("joins what is one and parts what is two", () => {
        const wrong = result.layers.entities.problems.filter(
          ({ kind, message }) => kind === "apart" || kind === "together" || message.startsWith("alias"),
        );
        assert.equal(wrong.length, 0, wrong.map(({ message }) => message).join("\n"));
      });
      it("has the expected findings, and no other above a hint", () => {
        assert.deepEqual(result.findingProblems, []);
      });
    });
  }
});

describe("all gold stories", () => {
  it("score no less than the baseline", () => {
    const results = [...seedGold(), ...fixtureGold()].map(scoreStory);
    const scores = totals(results);
    const update = process.env.UPDATE_SCORES;
    const baseline = readBaseline("gold");
    const show = process.env.SHOW_DIFFERENCES;
    if (show !== undefined) {
      const layers = LAYERS.includes(show as Layer) ? [show as Layer] : LAYERS;
      console.log(results.map((result) => explain(result, layers)).join("\n\n"));
      console.table(scores);
    }
    if (update === "force") writeBaseline("gold", scores);
    else if (update !== undefined) writeBaseline("gold", raised(baseline, scores));
    else {
      const lower = fallen(baseline, scores, TOLERANCE);
      assert.equal(lower.length, 0, [...lower, ...results.map((result) => explain(result))].join("\n"));
    }
  });
});

/** Slips of the annotator that can be found without a program that annotates: calendar, digits, quotation marks. */
function checkGoldItself({ text, marks, findings }: GoldStory): void {
  for (const mark of marks) {
    const words = text.slice(mark.start, mark.end);
    assert.equal(words, words.trim(), `blanks around “${words}”`);
    const value = mark.values.at(-1) ?? "";
    if (mark.tag === "date" || mark.tag === "time") {
      const weekday = WEEKDAYS.findIndex((name) => words.includes(name));
      const isPlanted = findings.some(({ code, start }) => code === "date/weekday" && start === mark.start);
      const day = /^\d{4}-\d\d-\d\d/.exec(value);
      if (0 <= weekday && day !== null && !isPlanted) {
        assert.equal(new Date(`${day[0]}T00:00:00Z`).getUTCDay(), weekday, `“${words}” is not ${value}`);
      }
      const number = /^(\d{1,2})\b|[A-Z][a-z]+\.? (\d{1,2})\b/.exec(words);
      if (mark.tag === "date" && number !== null && day !== null && !/^\d{4}/.test(words)) {
        assert.equal(Number(value.slice(8, 10)), Number(number[1] ?? number[2]), `“${words}” is not ${value}`);
      }
    }
    if (mark.tag === "figure" && /^[\d,.]+$/.test(words)) {
      assert.equal(Number(words.replaceAll(",", "")), Number(value), `“${words}” is not ${value}`);
    }
    const { of } = mark.attributes;
    if (of !== undefined && of !== "none") assert.ok(text.includes(of), `“${of}” is not in the text`);
    const { source } = mark.attributes;
    if (source !== undefined && source !== "none") assert.ok(text.includes(source), `“${source}” is not in the text`);
    if (mark.tag === "quote" && mark.attributes.type === "direct") {
      assert.match(words, /^[“‘"].*[”’"]$/s, "a direct quotation without its marks");
    }
  }
}
