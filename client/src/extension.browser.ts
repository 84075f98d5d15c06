/** The extension in a browser window: the server is a Worker. */
import { type ExtensionContext, Uri } from "vscode";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from "vscode-languageclient/browser";
import { clientOptions, run } from "./client";

// All that this module and the language client need of the browser; the DOM's types would clash with Node's beside them.
declare global {
  interface Worker {
    postMessage(message: unknown): void;
  }
  var Worker: new (url: string) => Worker;
}

/** Called by VS Code when the first story opens, or a command of ours is given. */
export function activate(context: ExtensionContext): Promise<void> {
  const module = Uri.joinPath(context.extensionUri, "server", "dist", "server.browser.js").toString(true);
  // Called again when the server has crashed. VS Code replaces `Worker` in its extension host by a function whose results
  // are no instances of it, so the client would not recognise one.
  const server = async () => {
    const worker = new Worker(module);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return run(context, new LanguageClient("dateline", "Dateline", server, clientOptions()));
}
