/** The commands that make any file a story, and any story plain text. */
import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, fileUri, hoverAt, open } from "./editor";

const COMMAND = "dateline.treatAsNews";

/** What the workspace remembers. */
function associations(): unknown {
  return vscode.workspace.getConfiguration("files").inspect("associations")?.workspaceValue;
}

/** What the workspace is to remember for a file: its path from the name of the workspace's folder on. */
function pattern(name: string): string {
  return `**/${fileUri("").path.split("/").filter(Boolean).at(-1)}/${name}`;
}

/** Closes all editors and waits until VS Code has let go of the document. */
async function reopen(name: string): Promise<vscode.TextDocument> {
  const closed = (await open(name)).uri.toString();
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  await eventually(
    "the document to be closed",
    () => !vscode.workspace.textDocuments.some(({ uri }) => `${uri}` === closed),
  );
  return open(name);
}

describe(COMMAND, () => {
  it("makes a plain text a story, which is analysed", async () => {
    const before = await open("report.txt");
    assert.equal(before.languageId, "plaintext");
    await vscode.commands.executeCommand(COMMAND);
    const document = await open("report.txt");
    assert.equal(document.languageId, "news");
    assert.match(await hoverAt(document, "Saturday"), /2019/);
  });

  it("remembers it in the workspace, for this file alone", async () => {
    await eventually(
      "the setting",
      () => JSON.stringify(associations()) === JSON.stringify({ [pattern("report.txt")]: "news" }),
    );
    assert.equal((await reopen("report.txt")).languageId, "news");
    assert.equal((await open("notes.txt")).languageId, "plaintext");
    assert.equal((await open("desk/report.txt")).languageId, "plaintext");
  });

  it("adds to what is there, and takes a name with the marks of a pattern", async () => {
    await open("desk/raid [draft].txt");
    await vscode.commands.executeCommand(COMMAND);
    await eventually("both settings", () => Object.keys(associations() ?? {}).length === 2);
    assert.deepEqual(associations(), {
      [pattern("report.txt")]: "news",
      [pattern("desk/raid ?draft?.txt")]: "news",
    });
    assert.equal((await reopen("desk/raid [draft].txt")).languageId, "news");
  });

  it("does not write a setting for a text that has no file", async () => {
    const document = await vscode.workspace.openTextDocument({
      language: "plaintext",
      content: "They met on Saturday.",
    });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand(COMMAND);
    await eventually("the untitled text to be a story", () =>
      vscode.workspace.textDocuments.some(({ isUntitled, languageId }) => isUntitled && languageId === "news"),
    );
    assert.equal(Object.keys(associations() ?? {}).length, 2);
  });

  it("is undone by its opposite, which is remembered too", async () => {
    await open("report.txt");
    await vscode.commands.executeCommand("dateline.treatAsPlainText");
    assert.equal((await open("report.txt")).languageId, "plaintext");
    await eventually(
      "the setting",
      () => (associations() as Record<string, string>)[pattern("report.txt")] === "plaintext",
    );
    // It opens with a dateline, and a story is open: only the setting keeps it from being one.
    const document = await reopen("report.txt");
    await open("desk/raid.news");
    assert.equal(document.languageId, "plaintext");
  });

  it("says what is missing where no editor is open", async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.commands.executeCommand(COMMAND);
    assert.equal(Object.keys(associations() ?? {}).length, 2);
  });
});
