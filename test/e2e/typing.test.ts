/** What VS Code makes of the language configuration and of the defaults for stories. */
import * as assert from "node:assert/strict";
import * as vscode from "vscode";

describe("typing in a story", () => {
  let document: vscode.TextDocument;

  before(async () => {
    const content = "The U.N. said O’Brien met al-Qaeda at 5pm.\n";
    document = await vscode.workspace.openTextDocument({ language: "news", content });
    await vscode.window.showTextDocument(document);
  });

  for (const word of ["U.N.", "O’Brien", "al-Qaeda", "5pm"])
    it(`takes ${word} for one word`, () => {
      const inside = document.positionAt(document.getText().indexOf(word) + word.length - 1);
      assert.equal(document.getText(document.getWordRangeAtPosition(inside)), word);
    });

  it("closes a quotation mark", async () => {
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document, document);
    const end = document.positionAt(document.getText().length);
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand("type", { text: "“" });
    assert.equal(document.lineAt(end.line).text, "“”");
  });

  it("wraps long lines, and leaves curly quotation marks unmarked", () => {
    const settings = vscode.workspace.getConfiguration("editor", { languageId: "news", uri: document.uri });
    assert.equal(settings.get("wordWrap"), "on");
    assert.equal(settings.get("unicodeHighlight.ambiguousCharacters"), false);
  });
});
