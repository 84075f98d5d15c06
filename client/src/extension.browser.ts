/** The extension in a browser window: the server is a Worker. */
import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { clientOptions, run } from "./client";

/** What this module needs of the browser; the DOM's own types would clash with those of Node beside it. */
declare const Worker: new (url: string) => ConstructorParameters<typeof LanguageClient>[3];

/** Called by VS Code when the first story opens, or a command of ours is given. */
export function activate(context: ExtensionContext): Promise<void> {
  const module = Uri.joinPath(context.extensionUri, "server", "dist", "server.browser.js");
  const worker = new Worker(module.toString(true));
  return run(context, new LanguageClient("dateline", "Dateline", clientOptions(), worker));
}
