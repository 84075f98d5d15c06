/** The language server as a process: an argument says how it talks to its client. */
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { CONNECTION_OPTIONS } from "../lsp/connection-options";
import { startServer } from "../lsp/start-server";
import { loadLexicon } from "./load-lexicon";
import { createStoryFiles } from "./story-files";

const USAGE = `The Dateline language server. An editor starts it with one of
  --stdio            standard input and output
  --node-ipc         the channel of a Node parent process
  --socket=<port>    a socket on which the client listens
  --pipe=<name>      a named pipe on which the client listens`;

if (process.argv.slice(2).some((argument) => /^--(?:stdio|node-ipc|socket|pipe)\b/.test(argument))) {
  startServer(createConnection(ProposedFeatures.all, CONNECTION_OPTIONS), {
    loadLexicon,
    schedule(task, milliseconds) {
      const timer = setTimeout(task, milliseconds);
      return () => clearTimeout(timer);
    },
    now: () => performance.now(),
    files: createStoryFiles(),
  });
} else {
  console.error(USAGE);
  process.exitCode = 2;
}
