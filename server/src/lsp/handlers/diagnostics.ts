/** Diagnostics: textDocument/diagnostic for clients that ask, textDocument/publishDiagnostics for the others. */
import { type Diagnostic, type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from "vscode-languageserver";
import { tooLong } from "../../core/index";
import type { OpenDocument } from "../documents";
import { logFailure, runSafe } from "../run-safe";
import { type Handler, isTooLong, type Server } from "../server";
import type { Settings } from "../settings";
import { toDiagnostic } from "../to-protocol";

/** Milliseconds in which changes that arrive together are gathered; short, because the writer waits. */
const GATHERING = 1;

export const diagnosticsHandler: Handler = {
  capabilities: ({ pullsDiagnostics }) =>
    pullsDiagnostics
      ? { diagnosticProvider: { identifier: "dateline", interFileDependencies: false, workspaceDiagnostics: false } }
      : {},
  register(server) {
    if (server.client.pullsDiagnostics) answerPulls(server);
    else push(server);
  },
};

function push(server: Server): void {
  const { connection, documents, client, runtime, settings } = server;
  const waiting = new Set<string>();

  const publish = async (uri: string): Promise<void> => {
    waiting.delete(uri);
    const current = await settings.of(uri);
    const document = documents.get(uri);
    // A change that came meanwhile is waiting itself; a document that was closed has been cleared.
    if (document === undefined || waiting.has(uri)) return;
    const diagnostics = compute(server, document, current);
    const version = client.hasDiagnosticVersion ? { version: document.version } : {};
    await connection.sendDiagnostics({ uri, ...version, diagnostics });
  };

  server.onStory((uri) => {
    if (waiting.has(uri)) return;
    waiting.add(uri);
    runtime.schedule(() => {
      publish(uri).catch((error) => logFailure(connection, "Diagnostics", error));
    }, GATHERING);
  });
  server.onClose((uri) => {
    connection.sendDiagnostics({ uri, diagnostics: [] }).catch((error) => logFailure(connection, "Diagnostics", error));
  });
}

function answerPulls(server: Server): void {
  const { connection, documents, client, settings } = server;
  connection.languages.diagnostics.on(({ textDocument: { uri }, previousResultId }, token) => {
    const document = documents.get(uri);
    const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
    return runSafe(connection, "Diagnostics", token, nothing, async () => {
      if (document === undefined) return nothing;
      const items = compute(server, document, await settings.of(uri));
      const resultId = fingerprint(JSON.stringify(items));
      return resultId === previousResultId
        ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
        : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    }) as Promise<DocumentDiagnosticReport>;
  });
  if (client.refreshesDiagnostics) {
    server.onSettings(() => {
      connection.languages.diagnostics.refresh().catch((error) => logFailure(connection, "Refresh", error));
    });
  }
}

function compute(server: Server, document: OpenDocument, settings: Settings): Diagnostic[] {
  const { client, connection, features } = server;
  try {
    const findings = isTooLong(document, settings)
      ? [tooLong(document.text.length, settings.maxFileSize)]
      : features.runChecks(document.article(), server.lexicon(), settings.rules);
    return findings.map((finding) => toDiagnostic(document, finding, client));
  } catch (error) {
    logFailure(connection, "Diagnostics", error);
    return [];
  }
}

/** A short name for a list of diagnostics, the same whenever the list is (FNV-1a in two halves). */
function fingerprint(text: string): string {
  let low = 0x811c9dc5;
  let high = 0xc9dc5118;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ (code + i), 0x01000193);
  }
  return (low >>> 0).toString(16) + (high >>> 0).toString(16);
}
