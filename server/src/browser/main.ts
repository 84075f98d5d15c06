/** The language server as a Worker: it talks to whoever started it, and its language data is in its own bundle. */
import data from "dateline:language-data";
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from "vscode-languageserver/browser";
import { createLexicon, parseLanguageData } from "../core/index";
import { CONNECTION_OPTIONS } from "../lsp/connection-options";
import { startServer } from "../lsp/start-server";

declare const self: DedicatedWorkerGlobalScope;

const reader = new BrowserMessageReader(self);
const writer = new BrowserMessageWriter(self);

startServer(createConnection(ProposedFeatures.all, reader, writer, CONNECTION_OPTIONS), {
  loadLexicon: () => createLexicon(parseLanguageData(data)),
  schedule(task, milliseconds) {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  },
  now: () => performance.now(),
});
