/** The top of the project holds what was agreed and nothing else. */
import assert from "node:assert/strict";
import { projectFiles } from "../support/project-files";

const FILES = ["package.json", "package-lock.json", "tsconfig.json", "README.md", "LICENSE", "CHANGELOG.md"];
const FOLDERS = ["client", "server", "syntaxes", "seeds", "test"];

describe("top level", () => {
  it("has the agreed files and folders, dotfiles aside", () => {
    const names = new Set(projectFiles().map((file) => (file.includes("/") ? `${file.split("/")[0]}/` : file)));
    const expected = new Set([...FILES, ...FOLDERS.map((folder) => `${folder}/`)]);
    const actual = new Set([...names].filter((name) => !name.startsWith(".")));
    assert.deepEqual(
      [...actual].filter((name) => !expected.has(name)),
      [],
      "not agreed: put it below one of the folders",
    );
    assert.deepEqual(
      [...expected].filter((name) => !actual.has(name)),
      [],
      "missing",
    );
  });
});
