/** The language server as a process: `--stdio`, `--node-ipc`, `--socket=<port>` or `--pipe=<name>` say how it talks. */
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { CONNECTION_OPTIONS } from "../lsp/connection-options";
import { startServer } from "../lsp/start-server";
import { loadLexicon } from "./load-lexicon";

startServer(createConnection(ProposedFeatures.all, CONNECTION_OPTIONS), {
  loadLexicon,
  schedule(task, milliseconds) {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  },
});
