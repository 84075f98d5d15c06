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
  if (!document.isUntitled && workspace.getWorkspaceFolder(document.uri)) await remember(document.uri);
}

/** Adds `uri` to the associations of the workspace; those that are there stay. */
async function remember(uri: Uri): Promise<void> {
  const files = workspace.getConfiguration("files");
  const present = files.inspect<Record<string, string>>("associations")?.workspaceValue ?? {};
  const associations = { ...present, [patternOf(uri)]: LANGUAGE };
  await files.update("associations", associations, ConfigurationTarget.Workspace);
}

// A glob for one file, relative to the workspace so that the setting also holds in another clone: `raid.txt` in the
// folder `desk` becomes `**/desk/raid.txt`.
function patternOf(uri: Uri): string {
  const relative = workspace.asRelativePath(uri, false);
  // Globs have no escape; `?` is any one character, so `raid [draft].txt` becomes `raid ?draft?.txt`.
  return `**/${relative.replaceAll(/[*?[\]{}]/g, "?")}`;
}
