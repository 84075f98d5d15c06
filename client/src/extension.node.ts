/** The extension in a desktop or remote window: the server is a process of its own. */
import * as path from "node:path";
import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { clientOptions, run } from "./client";

/** Called by VS Code when the first story opens, or a command of ours is given. */
export function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath(path.join("server", "dist", "server.js"));
  const server = { module, transport: TransportKind.ipc };
  // The index of the workspace's stories lasts as long as the workspace does.
  const cacheFolder = (context.storageUri ?? context.globalStorageUri).fsPath;
  const options = { ...clientOptions(), initializationOptions: { cacheFolder } };
  return run(context, new LanguageClient("dateline", "Dateline", server, options));
}
