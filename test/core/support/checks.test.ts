/** The check functions must fail where an annotation is not as marked: shown on analyses that are made by hand. */
import assert from "node:assert/strict";
import type { Resolved } from "../../../server/src/core/index";
import { analyseText, checkDates, checkRule, differences, renderResolved } from "../../support/fixture";
import { type Layer, parseFixture } from "../../support/notation";

const TEXT = "Ann Lee (AL) killed 40 flies on Friday, “a feat,” Lee said, “of the first order.”";
const ALL: ReadonlySet<Layer> = new Set(["entities", "dates", "figures", "quotations"]);

/** An analysis made by hand. */
function analysis(): Resolved {
  const span = (words: string, from = 0): { start: number; end: number } => {
    const start = TEXT.indexOf(words, from);
    return { start, end: start + words.length };
  };
  const mention = { type: "PERSON", cluster: "e1", score: 1, by: "hand" } as const;
  const mentions = [
    { ...mention, ...span("Ann Lee") },
    { ...mention, ...span("AL") },
    { ...mention, ...span("Lee", 10) },
  ];
  return {
    ...analyseText(TEXT),
    mentions,
    clusters: [{ id: "e1", type: "PERSON", name: "Ann Lee", aliases: ["AL", "Lee"], attributes: {}, mentions }],
    dates: [{ ...span("Friday"), type: "DATE", value: "2024-03-08", by: "hand" }],
    figures: [
      {
        ...span("40"),
        kind: "CARDINAL",
        value: 40,
        change: "=",
        unit: null,
        of: { ...span("flies"), head: "fly" },
        predicate: { ...span("killed"), lemma: "kill" },
        by: "hand",
      },
    ],
    quotations: [
      {
        ...span(TEXT.slice(TEXT.indexOf("“"))),
        type: "direct",
        content: [span("“a feat,”"), span("“of the first order.”")],
        cue: { ...span("said"), lemma: "say", stance: "neutral" },
        source: span("Lee", 10),
        speaker: "e1",
        by: "hand",
      },
    ],
  };
}

const RIGHT =
  '<person #al "Ann Lee" alias=AL>Ann Lee</person> (<person #al>AL</person>) killed ' +
  "<figure cardinal 40 change== of=flies head=fly predicate=kill unit=none>40</figure> flies on " +
  "<date 2024-03-08>Friday</date>, <quote #q by=#al type=direct cue=say source=Lee>“a feat,”</quote> " +
  "<person #al>Lee</person> said, <quote #q>“of the first order.”</quote>";

describe("check functions", () => {
  const compare = (source: string): string[] => {
    const { text, marks } = parseFixture(source);
    assert.equal(text, TEXT);
    return differences(analysis(), marks, ALL, ALL).map(({ kind, message }) => `${kind}: ${message}`);
  };

  it("find nothing where all is as marked", () => {
    assert.deepEqual(compare(RIGHT), []);
  });

  it("accept their own rendering", () => {
    assert.deepEqual(compare(renderResolved(analysis(), ALL)), []);
  });

  for (const [from, to, expected] of [
    ["<date 2024-03-08>", "<date 2024-03-09>", /^wrong: 2024-03-08, not 2024-03-09.*by hand/],
    ["<date 2024-03-08>", "<time 2024-03-08>", /^missing: missing <time/],
    ["predicate=kill", "predicate=wound", /^wrong: predicate is kill, not wound/],
    ["change==", "change=~", /^wrong: change is =, not ~/],
    ["head=fly", "head=flie", /^wrong: head is fly, not flie/],
    ["unit=none", "unit=dollar", /^wrong: unit is none, not dollar/],
    ["alias=AL", 'alias="AL; the boss"', /^wrong: alias the boss is not among Ann Lee; AL; Lee/],
    ['"Ann Lee"', '"Anna Lee"', /^wrong: the name is Ann Lee/],
    ["<person #al>Lee", "<person #lee>Lee", /^together: one cluster/],
    ["by=#al", "by=none", /^wrong: the speaker is Ann Lee, not none/],
    ["source=Lee", "source=she", /^wrong: source is Lee, not she/],
    ["type=direct", "type=mixed", /^wrong: type is direct, not mixed/],
    ["<quote #q>“of the first order.”", "“of the first <quote #q>order.”", /^wrong: no content/],
  ] as const) {
    it(`report ${to} for ${from}`, () => {
      const changed = RIGHT.replace(from, to).replace(to.startsWith("<time") ? "</date>" : "\0", "</time>");
      assert.match(compare(changed)[0] ?? "nothing", expected);
    });
  }

  it("report what is annotated and not marked, in closed layers only", () => {
    const { text, marks } = parseFixture(RIGHT.replace(/<\/?date[^>]*>/g, ""));
    assert.equal(text, TEXT);
    const extra = differences(analysis(), marks, ALL, ALL).map(({ message }) => message);
    assert.deepEqual(extra, ["extra <date 2024-03-08>Friday</date> [32, 38) (by hand)"]);
    assert.deepEqual(differences(analysis(), marks, ALL, new Set(["figures"])), []);
  });

  it("fail with expected and actual beside each other", () => {
    assert.throws(
      () => checkDates("Nothing in <date 2020>here</date>."),
      /1 difference[\s\S]*missing[\s\S]*expected[\s\S]*<date 2020>here[\s\S]*actual[\s\S]*Nothing in here\./,
    );
  });

  it("hold a rule to its caret lines", () => {
    const story = "The minister said: “We will rebuild the bridge by spring.\n\nWork begins.";
    const carets = `${story.replace("\n", `\n${" ".repeat(19)}^ warning quotation/unbalanced\n`)}`;
    checkRule("quotation/unbalanced", carets);
    assert.throws(() => checkRule("quotation/unbalanced", story), /quotation\/unbalanced reports/);
    assert.throws(() => checkRule("quotation/unbalanced", carets.replace("warning", "error")), /warning/);
  });
});
