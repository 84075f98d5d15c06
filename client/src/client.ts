/** What the client does in every kind of window: it registers the commands, finds stories among text files, and starts the server. */
import type { ExtensionContext } from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { registerCommands } from "./commands";
import { registerFactSheet } from "./fact-sheet";
import { recogniseFirstLines } from "./first-lines";
import { registerNewStory } from "./new-story";

/** Stories of any scheme: files on disk, untitled ones, those of a virtual workspace and the sides of a diff. */
export function clientOptions(): LanguageClientOptions {
  return { documentSelector: [{ language: "news" }] };
}

/** Starts `client` and has it stopped with the extension; resolves once the server answers. */
export async function run(context: ExtensionContext, client: BaseLanguageClient): Promise<void> {
  // The commands come first: one of them may be what woke the extension.
  registerCommands(context);
  registerFactSheet(context, client);
  registerNewStory(context);
  recogniseFirstLines(context);
  context.subscriptions.push(client);
  await client.start();
}
