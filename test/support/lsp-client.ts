/** A client without an editor: speaks the protocol with a server and keeps what the server says unasked. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { PassThrough } from "node:stream";
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type DocumentSymbol,
  type Hover,
  type InitializeResult,
  LogMessageNotification,
  type Position,
  ProposedFeatures,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
  UnregistrationRequest,
} from "vscode-languageserver/node";
import { CONNECTION_OPTIONS } from "../../server/src/lsp/connection-options";
import type { Runtime } from "../../server/src/lsp/runtime";
import { startServer } from "../../server/src/lsp/start-server";
import { testLexicon } from "./language-data";

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** What the client answers for the section `dateline`; a function to answer late or not at all. */
  readonly settings?: unknown;
}

/** What VS Code says that it can do, as far as this server looks at it. */
export const FULL_CAPABILITIES: ClientCapabilities = {
  general: { positionEncodings: ["utf-16"] },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    hover: { contentFormat: ["markdown", "plaintext"] },
    documentSymbol: {
      hierarchicalDocumentSymbolSupport: true,
      symbolKind: { valueSet: Array.from({ length: 26 }, (_, i) => i + 1) as never },
    },
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
  },
};

/** The same with diagnostics by pull. */
export const PULLING_CAPABILITIES: ClientCapabilities = {
  ...FULL_CAPABILITIES,
  textDocument: { ...FULL_CAPABILITIES.textDocument, diagnostic: {} },
};

export class LspClient {
  /** The settings that the client answers with. */
  settings: unknown;
  readonly log: string[] = [];
  readonly registrations: string[] = [];
  /** Requests for fresh diagnostics. */
  refreshes = 0;
  private readonly versions = new Map<string, number>();
  private readonly published = new Map<string, PublishDiagnosticsParams>();
  private readonly waiting = new Set<() => void>();

  constructor(
    readonly connection: ProtocolConnection,
    readonly process: ChildProcess | undefined,
    { settings }: ClientOptions,
  ) {
    this.settings = settings;
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.set(params.uri, params);
      this.wake();
    });
    connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.log.push(message);
      this.wake();
    });
    connection.onRequest(ConfigurationRequest.type, async ({ items }) =>
      Promise.all(items.map(() => (typeof this.settings === "function" ? this.settings() : (this.settings ?? null)))),
    );
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registrations.push(...registrations.map(({ method }) => method));
    });
    connection.onRequest(UnregistrationRequest.type, ({ unregisterations }) => {
      this.registrations.push(...unregisterations.map(({ method }) => `-${method}`));
      this.wake();
    });
    connection.onRequest("workspace/diagnostic/refresh", () => {
      this.refreshes++;
      this.wake();
      return null;
    });
    connection.listen();
  }

  async initialize({
    capabilities = FULL_CAPABILITIES,
    initializationOptions,
  }: ClientOptions = {}): Promise<InitializeResult> {
    const result = await this.connection.sendRequest<InitializeResult>("initialize", {
      processId: null,
      rootUri: null,
      capabilities,
      ...(initializationOptions === undefined ? {} : { initializationOptions }),
    });
    await this.connection.sendNotification("initialized", {});
    return result;
  }

  async open(uri: string, text: string): Promise<void> {
    this.versions.set(uri, 1);
    await this.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "news", version: 1, text },
    });
  }

  /** Sends changes as the next version and returns its number. */
  async change(uri: string, ...contentChanges: { range?: Range; text: string }[]): Promise<number> {
    const version = this.versions.get(uri)! + 1;
    this.versions.set(uri, version);
    await this.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges,
    });
    return version;
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  }

  hover(uri: string, position: Position): Promise<Hover | null> {
    return this.connection.sendRequest("textDocument/hover", { textDocument: { uri }, position });
  }

  symbols(uri: string): Promise<DocumentSymbol[]> {
    return this.connection.sendRequest("textDocument/documentSymbol", { textDocument: { uri } });
  }

  /** Asks for the diagnostics of a document. */
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    const known = previousResultId === undefined ? {} : { previousResultId };
    return this.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri }, ...known });
  }

  /** The pushed diagnostics of a version or a later one; waits for them. */
  async diagnostics(uri: string, version = 1): Promise<Diagnostic[]> {
    await this.until(() => version <= (this.published.get(uri)?.version ?? 0));
    return this.published.get(uri)!.diagnostics;
  }

  /** What was pushed last for a document, whatever its version. */
  lastPublished(uri: string): PublishDiagnosticsParams | undefined {
    return this.published.get(uri);
  }

  /** Waits until something that the server says makes a condition true; the test's time limit ends it. */
  until(condition: () => boolean): Promise<void> {
    if (condition()) return Promise.resolve();
    return new Promise((resolve) => {
      const check = (): void => {
        if (!condition()) return;
        this.waiting.delete(check);
        resolve();
      };
      this.waiting.add(check);
    });
  }

  /** Ends the server as the protocol says; resolves to its exit status, null for one that is no process. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest("shutdown");
    let code: number | null = null;
    if (this.process !== undefined) {
      const exit = once(this.process, "exit");
      await this.connection.sendNotification("exit");
      [code] = await exit;
    }
    this.connection.dispose();
    return code;
  }

  private wake(): void {
    for (const check of [...this.waiting]) check();
  }
}

/** Starts a bundled server as a process that talks over its standard streams. */
export function connectToProcess(bundle: string, options: ClientOptions = {}): LspClient {
  const server = spawn(process.execPath, [bundle, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  // A server that a failed test leaves behind must not outlive the test run.
  const kill = (): boolean => server.kill();
  process.once("exit", kill);
  server.once("exit", () => process.off("exit", kill));
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  return new LspClient(connection, server, options);
}

/** Starts a server in this process, with what a test wants to replace in its runtime. */
export function connectInProcess(runtime: Partial<Runtime> = {}, options: ClientOptions = {}): LspClient {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  startServer(
    createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(toServer),
      new StreamMessageWriter(toClient),
      CONNECTION_OPTIONS,
    ),
    {
      loadLexicon: testLexicon,
      schedule(task, milliseconds) {
        const timer = setTimeout(task, milliseconds);
        return () => clearTimeout(timer);
      },
      now: () => performance.now(),
      ...runtime,
    },
  );
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  return new LspClient(connection, undefined, options);
}
