/** Half-open spans. */
import assert from "node:assert/strict";
import fc from "fast-check";
import {
  bySpan,
  contains,
  firstAtOrAfter,
  overlaps,
  type Span,
  shifted,
  textOf,
  touches,
} from "../../../server/src/core/text/span";

const span = (start: number, end: number): Span => ({ start, end });

describe("spans", () => {
  it("are half-open", () => {
    assert.equal(textOf("abcdef", span(2, 4)), "cd");
    assert.ok(!overlaps(span(0, 2), span(2, 4)));
    assert.ok(overlaps(span(0, 3), span(2, 4)));
    assert.ok(
      contains(span(0, 4), span(0, 4)) && contains(span(0, 4), span(1, 2)) && !contains(span(1, 2), span(0, 4)),
    );
    assert.ok(touches(span(1, 3), 3) && touches(span(1, 3), 1) && !touches(span(1, 3), 0) && !touches(span(1, 3), 4));
    assert.deepEqual(shifted(span(1, 3), -1), span(0, 2));
  });

  it("are sorted by start, then by end", () => {
    const sorted = [span(3, 4), span(0, 9), span(0, 2)].sort(bySpan);
    assert.deepEqual(sorted, [span(0, 2), span(0, 9), span(3, 4)]);
  });

  it("are found by where they start", () => {
    const starts = fc
      .array(fc.nat(30), { maxLength: 20 })
      .map((list) => list.sort((a, b) => a - b).map((at) => span(at, at + 1)));
    fc.assert(
      fc.property(starts, fc.nat(32), (sorted, offset) => {
        const expected = sorted.findIndex(({ start }) => offset <= start);
        assert.equal(firstAtOrAfter(sorted, offset), expected < 0 ? sorted.length : expected);
      }),
    );
  });
});
