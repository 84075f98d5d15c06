/** What the tests do in an editor: open a story of the workspace, find a place in it, ask for what is there. */
import * as assert from "node:assert/strict";
import * as vscode from "vscode";

export const EXTENSION = "dateline.dateline";

/** The story of `seeds/` that the tests speak of, relative to the workspace. */
export const SEED = "seeds/000_13af2224921927a1.txt";

/** Milliseconds to wait for anything; less than Mocha's limit for a test, so that the error says what for. */
const PATIENCE = 15_000;

/** The address of a file of the workspace. */
export function fileUri(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, "the window has no folder");
  return vscode.Uri.joinPath(folder.uri, ...name.split("/"));
}

/** Opens a file of the workspace in an editor, as a click in the Explorer does. */
export async function open(name: string): Promise<vscode.TextDocument> {
  const uri = fileUri(name);
  // Not openTextDocument: VS Code would keep what that opens for minutes after its editor is closed.
  await vscode.commands.executeCommand("vscode.open", uri);
  return eventually(`${name} to open`, () => {
    const document = vscode.window.activeTextEditor?.document;
    return document?.uri.toString() === uri.toString() ? document : null;
  });
}

/** The start of the nth occurrence of `text`, counted from 1. */
export function find(document: vscode.TextDocument, text: string, nth = 1): vscode.Position {
  let offset = -1;
  for (let found = 0; found < nth; found++) {
    offset = document.getText().indexOf(text, offset + 1);
    assert.notEqual(offset, -1, `the story has no “${text}” number ${nth}`);
  }
  return document.positionAt(offset);
}

/** The text of the hovers at the nth occurrence of `text`; waits for the server's first answer. */
export async function hoverAt(document: vscode.TextDocument, text: string, nth = 1): Promise<string> {
  const position = find(document, text, nth);
  return eventually(`a hover on “${text}”`, async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      position,
    );
    return hovers.flatMap(({ contents }) => contents.map(textOf)).join("\n");
  });
}

/** The Outline's tree; waits for the server's first answer. */
export async function outlineOf(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
  return eventually("an outline", async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      "vscode.executeDocumentSymbolProvider",
      document.uri,
    );
    return symbols && 0 < symbols.length ? symbols : null;
  });
}

/** The problems of a document as `code: words of the story`. */
export function problemsOf(document: vscode.TextDocument): string[] {
  return vscode.languages.getDiagnostics(document.uri).map((problem) => {
    const code = typeof problem.code === "object" ? problem.code.value : problem.code;
    return `${code}: ${document.getText(problem.range)}`;
  });
}

/** Calls `attempt` until it returns something truthy. */
export async function eventually<T>(what: string, attempt: () => T | Promise<T>): Promise<NonNullable<T>> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    const value = await attempt();
    if (value) return value;
    await pause(50);
  }
  throw new Error(`Waited in vain for ${what}.`);
}

/** Time for something to happen that must not. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function textOf(content: vscode.MarkedString | vscode.MarkdownString): string {
  return typeof content === "string" ? content : content.value;
}
