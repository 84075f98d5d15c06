/** Stories among the plain text files of a window that has stories already. */
import { type ExtensionContext, languages, type TextDocument, workspace } from "vscode";
import { isSaidToBePlain } from "./commands";

/**
 * VS Code asks for the first line only where the name of a file says nothing, and `.txt` says plain text. Once a story has made
 * this extension start, a text file whose first line is a header or a dateline is taken for a story too. Each file is looked at
 * once, so that whoever makes it plain text again has the last word; no other file is touched.
 */
export function recogniseFirstLines(context: ExtensionContext): void {
  const firstLine = new RegExp(firstLineOf(context.extension.packageJSON));
  const seen = new Set<string>();
  const look = (document: TextDocument): void => {
    const uri = document.uri.toString();
    if (document.languageId !== "plaintext" || seen.has(uri)) return;
    seen.add(uri);
    if (isSaidToBePlain(document)) return;
    // As VS Code does, so that the two agree on long lines.
    const line = document.lineAt(0).text.slice(0, MAX_FIRST_LINE);
    if (firstLine.test(line)) void languages.setTextDocumentLanguage(document, "news");
  };
  context.subscriptions.push(workspace.onDidOpenTextDocument(look));
  workspace.textDocuments.forEach(look);
}

const MAX_FIRST_LINE = 1000;

/** The expression of the manifest: there is one definition of what opens a story. */
function firstLineOf(manifest: { contributes: { languages: [{ firstLine: string }] } }): string {
  return manifest.contributes.languages[0].firstLine;
}
