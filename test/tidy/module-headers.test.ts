/** Every module opens with a sentence that says what it is for. */
import assert from "node:assert/strict";
import { projectFilesIn, readProjectFile } from "../support/project-files";

describe("modules", () => {
  it("open with a sentence of purpose", () => {
    const files = ["server/src", "server/scripts", "client/src", "test"].flatMap((folder) =>
      projectFilesIn(folder, ".ts"),
    );
    assert.ok(50 < files.length, "the modules were not found");
    const without = files.filter(
      (file) => !/^(?:#![^\n]*\n)?\/\*\*[\s*]*[^\s*][^*]*[.:!?]/.test(readProjectFile(file)),
    );
    assert.deepEqual(without, []);
  });
});
