/** The language server: binds the features of the core to a connection, the same in a process and in a Worker. */
import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { version } from "../../../package.json";
import type { Lexicon } from "../core/index";
import { type ClientTraits, clientTraits } from "./client-traits";
import { createDocuments } from "./documents";
import { FEATURES } from "./features";
import { annotatedStoryHandler } from "./handlers/annotated-story";
import { callHierarchyHandler } from "./handlers/call-hierarchy";
import { codeActionHandler } from "./handlers/code-action";
import { completionHandler } from "./handlers/completion";
import { diagnosticsHandler } from "./handlers/diagnostics";
import { documentSymbolHandler } from "./handlers/document-symbol";
import { factSheetHandler } from "./handlers/fact-sheet";
import { hoverHandler } from "./handlers/hover";
import { inlayHintsHandler } from "./handlers/inlay-hints";
import { placesHandler } from "./handlers/places";
import { renameHandler } from "./handlers/rename";
import { selectionRangeHandler } from "./handlers/selection-range";
import { semanticTokensHandler } from "./handlers/semantic-tokens";
import { workspaceSymbolHandler } from "./handlers/workspace-symbol";
import { logFailure, refuseRequests, runSafe } from "./run-safe";
import type { Runtime } from "./runtime";
import { type Handler, isTooLong, type Server } from "./server";
import { SECTION } from "./settings";
import { createSettingsStore } from "./settings-store";
import { createStoryIndex } from "./story-index";

/** All features of the protocol; their order does not matter. */
const HANDLERS: readonly Handler[] = [
  diagnosticsHandler,
  hoverHandler,
  inlayHintsHandler,
  documentSymbolHandler,
  placesHandler,
  callHierarchyHandler,
  selectionRangeHandler,
  renameHandler,
  codeActionHandler,
  completionHandler,
  semanticTokensHandler,
  annotatedStoryHandler,
  factSheetHandler,
  workspaceSymbolHandler,
];

/** Serves a connection until the client ends it. */
export function startServer(connection: Connection, runtime: Runtime): void {
  connection.onInitialize((params): InitializeResult => {
    const client = clientTraits(params.capabilities);
    const { server, settingsChanged, initialized } = createServer(connection, runtime, client, params);
    for (const handler of HANDLERS) handler.register(server);

    connection.onInitialized(() => {
      initialized();
      if (client.registersConfiguration) {
        connection.client
          .register(DidChangeConfigurationNotification.type, { section: SECTION })
          .catch((error) => logFailure(connection, "Registering for settings", error));
      }
      // The data is read while the client prepares its first document.
      runtime.schedule(() => {
        try {
          server.lexicon();
        } catch (error) {
          logFailure(connection, "Loading the language data", error);
        }
      }, 0);
    });
    connection.onDidChangeConfiguration(({ settings }) => {
      server.settings.change(settings);
      settingsChanged();
    });
    return { capabilities: capabilitiesFor(client), serverInfo: { name: "Dateline", version } };
  });
  connection.onShutdown(() => refuseRequests(connection));
  connection.listen();
}

function capabilitiesFor(client: ClientTraits): ServerCapabilities {
  const capabilities: ServerCapabilities = {
    positionEncoding: client.encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  };
  for (const handler of HANDLERS) Object.assign(capabilities, handler.capabilities(client));
  if (client.hasWorkspaceFolders)
    capabilities.workspace = { workspaceFolders: { supported: true, changeNotifications: true } };
  return capabilities;
}

function createServer(
  connection: Connection,
  runtime: Runtime,
  client: ClientTraits,
  params: InitializeParams,
): { server: Server; settingsChanged: () => void; initialized: () => void } {
  let loaded: Lexicon | undefined;
  const lexicon = (): Lexicon => (loaded ??= runtime.loadLexicon());
  const documents = createDocuments(client.encoding, lexicon);

  const storyListeners: ((uri: string) => void)[] = [];
  const closeListeners: ((uri: string) => void)[] = [];
  const settingsListeners: (() => void)[] = [];
  const initializedListeners: (() => void)[] = [];
  const storyChanged = (uri: string): void => {
    for (const listener of storyListeners) listener(uri);
  };
  const settingsChanged = (): void => {
    for (const listener of settingsListeners) listener();
    for (const { uri } of documents.all()) storyChanged(uri);
  };
  const settings = createSettingsStore(connection, client, runtime, params.initializationOptions, settingsChanged);
  const stories = createStoryIndex({
    connection,
    runtime,
    client,
    params,
    lexicon,
    document: documents.get,
    mayAnalyse: async (document) => !isTooLong(document, await settings.of(document.uri)),
    onInitialized: (listener) => initializedListeners.push(listener),
    onStory: (listener) => storyListeners.push(listener),
    onClose: (listener) => closeListeners.push(listener),
  });

  connection.onDidOpenTextDocument(({ textDocument }) => {
    documents.open(textDocument);
    storyChanged(textDocument.uri);
  });
  connection.onDidChangeTextDocument((params) => {
    documents.change(params);
    storyChanged(params.textDocument.uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    documents.close(uri);
    settings.forget(uri);
    for (const listener of closeListeners) listener(uri);
  });

  const server: Server = {
    connection,
    runtime,
    client,
    features: { ...FEATURES, ...runtime.features },
    documents,
    settings,
    stories,
    lexicon,
    onStory: (listener) => storyListeners.push(listener),
    onClose: (listener) => closeListeners.push(listener),
    onSettings: (listener) => settingsListeners.push(listener),
    answer: (name, uri, token, fallback, handle) => {
      // The document of this moment: a change that comes while the settings are awaited is for later requests.
      const document = documents.get(uri);
      return runSafe(connection, name, token, fallback, async () => {
        if (document === undefined) return fallback;
        const current = await settings.of(uri);
        return isTooLong(document, current) ? fallback : handle(document, current);
      });
    },
  };
  const initialized = (): void => {
    for (const listener of initializedListeners) listener();
  };
  return { server, settingsChanged, initialized };
}
