/** What a writer does in a story: the colours beside the words, a name spelt anew, rewrites, completion. */
import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, find, open, SEED } from "./editor";

describe("writing", () => {
  let document: vscode.TextDocument;

  before(async () => {
    document = await open(SEED);
  });

  it("shows names, dates and figures in colours of their own", async () => {
    const ask = <Result>(command: string): Thenable<Result | undefined> =>
      vscode.commands.executeCommand<Result | undefined>(command, document.uri);
    const legend = await eventually("the legend", async () =>
      ask<vscode.SemanticTokensLegend>("vscode.provideDocumentSemanticTokensLegend"),
    );
    const tokens = await ask<vscode.SemanticTokens>("vscode.provideDocumentSemanticTokens");
    const coloured = new Set<string>();
    let [line, character] = [0, 0];
    for (let i = 0; i < (tokens?.data.length ?? 0); i += 5) {
      const [lines, characters, length, kind] = [...tokens!.data.slice(i, i + 4)] as [number, number, number, number];
      character = lines === 0 ? character + characters : characters;
      line += lines;
      const range = new vscode.Range(line, character, line, character + length);
      coloured.add(`${legend.tokenTypes[kind]} ${document.getText(range)}`);
    }
    for (const wanted of ["person Ronan Pointeau", "place Menaka", "date Saturday", "figure 53"])
      assert.ok(coloured.has(wanted), [...coloured].join("\n"));
  });

  it("spells a name anew wherever it stands, and no other", async () => {
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      document.uri,
      find(document, "Pointeau", 2),
      "Pointaud",
    );
    assert.deepEqual(
      edit.get(document.uri).map(({ range, newText }) => [document.getText(range), newText]),
      [
        ["Pointeau", "Pointaud"],
        ["Pointeau", "Pointaud"],
      ],
    );
  });

  it("offers the miles beside the kilometres", async () => {
    const story = await vscode.workspace.openTextDocument({
      language: "news",
      content: "The village lies 60 km north of the lake.",
    });
    const at = find(story, "60");
    await eventually("the rewrite", async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        story.uri,
        new vscode.Range(at, at),
      );
      return found.some(({ title }) => title === "Add “(37 miles)” behind “60 km”");
    });
  });

  it("completes a name as the story spells it", async () => {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      document.uri,
      new vscode.Position(document.lineCount - 1, 0),
    );
    const labels = items.map(({ label }) => (typeof label === "string" ? label : label.label));
    assert.ok(labels.includes("Florence Parly"), labels.join("\n"));
  });

  it("opens the fact sheet beside the story, as a text of its own", async () => {
    await open(SEED);
    await vscode.commands.executeCommand("dateline.openFactSheet");
    const sheet = vscode.window.activeTextEditor?.document;
    assert.ok(sheet?.isUntitled);
    assert.equal(sheet.languageId, "plaintext");
    assert.match(sheet.getText(), /^Fact sheet: .*\n/);
    assert.match(sheet.getText(), /\n\[ \] Ronan Pointeau, French corporal, 24; also Pointeau \(lines 9, 13\)\n/);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await open(SEED);
  });

  it("begins a new story with a header that dates it", async () => {
    await vscode.commands.executeCommand("dateline.newStory");
    const story = vscode.window.activeTextEditor?.document;
    assert.ok(story?.isUntitled);
    assert.equal(story.languageId, "news");
    assert.match(story.getText(), /^date \d{4}-\d{2}-\d{2} AGENCY, PLACE\n\n$/);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await open(SEED);
  });
});
