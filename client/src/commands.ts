/** The commands that belong to the window rather than to the story. */
import {
  ConfigurationTarget,
  commands,
  type ExtensionContext,
  languages,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from "vscode";

const STORY = "news";
const PLAIN_TEXT = "plaintext";

export function registerCommands(context: ExtensionContext): void {
  context.subscriptions.push(
    commands.registerCommand("dateline.treatAsNews", () => treatAs(STORY)),
    commands.registerCommand("dateline.treatAsPlainText", () => treatAs(PLAIN_TEXT)),
  );
}

/** Whether somebody has said in the settings of this workspace that a file is plain text, whatever it begins with. */
export function isSaidToBePlain({ uri }: TextDocument): boolean {
  const folder = workspace.getWorkspaceFolder(uri);
  if (!folder) return false;
  const associations = workspace.getConfiguration("files").get<Record<string, string>>("associations") ?? {};
  return associations[patternOf(uri, folder.uri)] === PLAIN_TEXT;
}

/**
 * Makes the file of the active editor a story or plain text, now and whenever this workspace opens it again.
 *
 * The answer is kept as an entry of the workspace's `files.associations`, so that VS Code itself applies it without
 * this extension being active. A file outside the workspace has no such place; there it holds until the file is closed.
 */
async function treatAs(language: string): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) {
    const what = language === STORY ? "a news story" : "plain text";
    void window.showInformationMessage(`Open a text file first, then it can be treated as ${what}.`);
    return;
  }
  await languages.setTextDocumentLanguage(document, language);
  const folder = document.isUntitled ? undefined : workspace.getWorkspaceFolder(document.uri);
  if (folder) await remember(patternOf(document.uri, folder.uri), language);
}

/** Adds a file to the associations of the workspace; those that are there stay. */
async function remember(pattern: string, language: string): Promise<void> {
  const files = workspace.getConfiguration("files");
  const present = files.inspect<Record<string, string>>("associations")?.workspaceValue ?? {};
  await files.update("associations", { ...present, [pattern]: language }, ConfigurationTarget.Workspace);
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
