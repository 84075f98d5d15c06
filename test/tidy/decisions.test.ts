/** Decision records are numbered without a gap and say the same number and title in name and text. */
import assert from "node:assert/strict";
import { projectFilesIn, readProjectFile } from "../support/project-files";

describe("decision records", () => {
  const records = projectFilesIn("server/decisions").map((file) => file.slice("server/decisions/".length));

  it("are numbered from 0001 on, each number once", () => {
    assert.notEqual(records.length, 0);
    records.forEach((name, i) => {
      assert.match(name, /^\d{4}-[a-z0-9]+(?:-[a-z0-9]+)*\.md$/);
      assert.equal(Number(name.slice(0, 4)), i + 1, `${name} should be number ${i + 1}`);
    });
  });

  it("open with their title and have the four parts", () => {
    for (const name of records) {
      const text = readProjectFile(`server/decisions/${name}`);
      assert.match(text, /^# \S/, name);
      const lower = text.toLowerCase();
      for (const part of ["context", "position", "decision", "consequences"]) {
        assert.ok(lower.includes(part), `${name} does not give its ${part}`);
      }
    }
  });
});
