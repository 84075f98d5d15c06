/** The commands that belong to the window rather than to the story. */
import { ConfigurationTarget, commands, type ExtensionContext, languages, type Uri, window, workspace } from "vscode";

const LANGUAGE = "news";

export function registerCommands(context: ExtensionContext): void {
  context.subscriptions.push(commands.registerCommand("dateline.treatAsNews", treatAsNews));
}

/**
 * Makes the file of the active editor a story, now and whenever this workspace opens it again.
 *
 * The answer is kept as an entry of the workspace's `files.associations`, so that VS Code itself applies it without
 * this extension being active. A file outside the workspace has no such place; there it holds until the file is closed.
 */
async function treatAsNews(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) {
    void window.showInformationMessage("Open a text file first, then it can be treated as a news story.");
    return;
  }
  await languages.setTextDocumentLanguage(document, LANGUAGE);
  const folder = document.isUntitled ? undefined : workspace.getWorkspaceFolder(document.uri);
  if (folder) await remember(patternOf(document.uri, folder.uri));
}

/** Adds a file to the associations of the workspace; those that are there stay. */
async function remember(pattern: string): Promise<void> {
  const files = workspace.getConfiguration("files");
  const present = files.inspect<Record<string, string>>("associations")?.workspaceValue ?? {};
  await files.update("associations", { ...present, [pattern]: LANGUAGE }, ConfigurationTarget.Workspace);
}

// A glob for one file, from the name of the workspace's folder on, so that the setting also holds in another clone:
// `raid.txt` in `/home/ng/desk` becomes `**/desk/raid.txt`, which no `raid.txt` in a folder below matches.
function patternOf(file: Uri, folder: Uri): string {
  const root = folder.path.replace(/\/$/, "");
  const name = root.slice(root.lastIndexOf("/") + 1);
  // Globs have no escape; `?` is any one character, so `raid [draft].txt` becomes `raid ?draft?.txt`.
  const pattern = `${name}${file.path.slice(root.length)}`.replaceAll(/[*?[\]{}]/g, "?");
  return name === "" ? pattern : `**/${pattern}`;
}
