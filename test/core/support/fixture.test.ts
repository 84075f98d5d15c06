/** The fixture notation itself: what it reads, what it writes, what it refuses. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { LAYER_OF_TAG, type Mark, parseFixture, renderFixture } from "../../support/notation";

describe("fixture notation", () => {
  it("reads header, tags, cursor and escapes", () => {
    const fixture = parseFixture(String.raw`
      //- published: 2024-03-06
      //- layers: dates, figure
      Shares in <org #acme "Acme \"A\" Corp">Acme</org> fell <figure percent 3 change=>= of="a b">3%</figure><|>
      \<b> on <date 2024-03-05>Tuesday</date>.
    `);
    assert.equal(fixture.text, "Shares in Acme fell 3%\n<b> on Tuesday.");
    assert.equal(fixture.published, "2024-03-06");
    assert.deepEqual(fixture.layers, new Set(["dates", "figures"]));
    assert.equal(fixture.cursor, 22);
    assert.deepEqual(fixture.marks, [
      { tag: "org", start: 10, end: 14, id: "acme", name: 'Acme "A" Corp', values: [], attributes: {} },
      { tag: "figure", start: 20, end: 22, values: ["percent", "3"], attributes: { change: ">=", of: "a b" } },
      { tag: "date", start: 30, end: 37, values: ["2024-03-05"], attributes: {} },
    ]);
  });

  it("reads caret lines in the columns of the source", () => {
    const fixture = parseFixture(`
      First line.
      On <date 2024-03-05>Tuesday</date> 112 per cent voted.
                                         ^^^^^^^^^^^^ warning impossible-share: above 100
                          ^^^^^^^ hint some/code
    `);
    assert.equal(fixture.text, "First line.\nOn Tuesday 112 per cent voted.");
    assert.deepEqual(
      fixture.diagnostics.map(({ start, end, ...rest }) => [fixture.text.slice(start, end), ...Object.values(rest)]),
      [
        ["112 per cent", "warning", "impossible-share", "above 100"],
        ["Tuesday", "hint", "some/code", ""],
      ],
    );
  });

  it("refuses what has a slip", () => {
    for (const [source, message] of [
      ["a < b", /literal </],
      ["a <nonsense>b</nonsense>", /known tag/],
      ["<date>a <time>b</date></time>", /Crossing/],
      ["<date>a", /not closed/],
      ["a</date>", /closes nothing/],
      ["<date></date>", /empty/],
      ["<|>a<|>", /second cursor/],
      ["//- layer: dates\na", /header/],
      ["//- layers: datum\na", /layer/],
      ["ab\n     ^^ hint x", /Carets outside/],
    ] as const) {
      assert.throws(() => parseFixture(source), message, source);
    }
  });

  it("gives back every set of marks that nest, and refuses every other", () => {
    const tag = fc.constantFrom(...LAYER_OF_TAG.keys());
    const word = fc.stringMatching(/^[^\s"<>=#\\]{1,8}$/);
    const anyText = fc
      .array(fc.constantFrom(...'<>[]$|"“\\/^#=-- \n\rab'), { minLength: 15, maxLength: 40 })
      .map((c) => c.join(""));
    const value = fc.array(fc.constantFrom(...'<>[]$|"“\\/^#= ab'), { maxLength: 6 }).map((c) => c.join(""));
    const attributes = fc.dictionary(fc.constantFrom("by", "of", "change", "unit"), value, { noNullPrototype: true });
    const span = fc.record({
      tag,
      a: fc.nat(20),
      b: fc.nat(20),
      id: fc.option(word, { nil: undefined }),
      name: fc.option(value, { nil: undefined }),
      values: fc.array(word, { maxLength: 2 }),
      attributes,
    });
    const order = [...LAYER_OF_TAG.keys()];
    const byPlace = (a: Mark, b: Mark): number =>
      a.start - b.start || b.end - a.end || order.indexOf(a.tag) - order.indexOf(b.tag);
    const crosses = (a: Mark, b: Mark): boolean => a.start < b.start && b.start < a.end && a.end < b.end;
    let refused = 0;
    let kept = 0;
    fc.assert(
      fc.property(anyText, fc.array(span, { maxLength: 4 }), fc.nat(40), (text, spans, cursor) => {
        const marks = spans
          .map(({ a, b, id, name, ...rest }): Mark => {
            const start = Math.min(a, b, text.length);
            const end = Math.min(Math.max(a, b), text.length);
            return {
              ...rest,
              start,
              end,
              ...(id === undefined ? {} : { id }),
              ...(name === undefined ? {} : { name }),
            };
          })
          .filter(({ start, end }) => start < end)
          .sort(byPlace);
        if (marks.some((a) => marks.some((b) => crosses(a, b)))) {
          refused++;
          assert.throws(() => renderFixture({ text, marks }), /Crossing/);
          return;
        }
        kept++;
        const at = Math.min(cursor, text.length);
        const fixture = parseFixture(renderFixture({ text, marks, cursor: at }));
        assert.equal(fixture.text, text);
        assert.deepEqual(fixture.marks, marks);
        assert.equal(fixture.cursor, at);
      }),
      { numRuns: 2000 },
    );
    assert.ok(100 < refused && 100 < kept, `${refused} refused, ${kept} kept`);
  });
});
