/** The extension sleeps in a window without a story. */
import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { EXTENSION, eventually, open, pause, SEED } from "./editor";

function isActive(): boolean {
  const extension = vscode.extensions.getExtension(EXTENSION);
  assert.ok(extension, `${EXTENSION} is not installed`);
  return extension.isActive;
}

describe("activation", () => {
  it("does not happen for plain text, Markdown or JSON", async () => {
    for (const name of ["notes.txt", "README.md", "data.json"]) {
      await open(name);
      await pause(500);
      assert.ok(!isActive(), `${name} has activated the extension`);
    }
  });

  it("happens when a story opens", async () => {
    await open(SEED);
    await eventually("the extension to be active", isActive);
  });
});
