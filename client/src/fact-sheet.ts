/** The command that opens the fact sheet of a story beside it. */
import { commands, type ExtensionContext, ViewColumn, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { FactSheetRequest } from "../../server/src/lsp/messages";

const METHOD: FactSheetRequest["method"] = "dateline/factSheet";

export function registerFactSheet(context: ExtensionContext, client: BaseLanguageClient): void {
  context.subscriptions.push(commands.registerCommand("dateline.openFactSheet", () => openFactSheet(client)));
}

/** Opens a new text, so that the boxes can be ticked and the sheet be kept; it is none of the workspace's files. */
async function openFactSheet(client: BaseLanguageClient): Promise<void> {
  const story = window.activeTextEditor?.document;
  if (story?.languageId !== "news") {
    void window.showInformationMessage("Open a news story first, then its facts can be listed.");
    return;
  }
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(story);
  const sheet = await client.sendRequest<FactSheetRequest["result"]>(METHOD, { textDocument });
  if (sheet === null) {
    void window.showInformationMessage("This story is longer than the setting dateline.maxFileSize allows.");
    return;
  }
  const document = await workspace.openTextDocument({ language: "plaintext", content: sheet });
  await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preview: false });
}
