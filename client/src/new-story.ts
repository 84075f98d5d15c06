/** The command that begins a story: a new text with a header, whose date makes “Friday” a day. */
import { commands, type ExtensionContext, SnippetString, window, workspace } from "vscode";

export function registerNewStory(context: ExtensionContext): void {
  context.subscriptions.push(commands.registerCommand("dateline.newStory", newStory));
}

async function newStory(): Promise<void> {
  const document = await workspace.openTextDocument({ language: "news" });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(headerOn(new Date())));
}

/** The header of a story that is filed on a day of the writer's own calendar, with fields for agency and place. */
function headerOn(day: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const date = `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
  return `date ${date} \${1:AGENCY}, \${2:PLACE}\n\n$0`;
}
