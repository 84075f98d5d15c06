/** textDocument/documentSymbol: the outline, as a tree where the client has one. */
import { type DocumentSymbol, DocumentSymbolRequest, type SymbolInformation } from "vscode-languageserver";
import { logFailure } from "../run-safe";
import type { Handler, Server } from "../server";
import { toDocumentSymbol, toSymbolInformation } from "../to-protocol";

export const documentSymbolHandler: Handler = {
  capabilities: () => ({ documentSymbolProvider: { label: "Dateline" } }),
  register(server) {
    const { client, connection, features } = server;
    connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
      server.answer<DocumentSymbol[] | SymbolInformation[]>("Outline", uri, token, [], (document, settings) => {
        const items = features.outline(document.article(), settings.outline.groupBy);
        return client.hasHierarchicalSymbols
          ? items.map((item) => toDocumentSymbol(document, item, client))
          : toSymbolInformation(document, items, client);
      }),
    );
    if (client.registersSymbols) server.onSettings(() => void askAgain(server));
  },
};

/**
 * The protocol has no way to say that an outline is out of date, but a client asks again when a provider comes or goes:
 * after other settings one comes and goes.
 */
async function askAgain({ connection }: Server): Promise<void> {
  try {
    const registration = await connection.client.register(DocumentSymbolRequest.type, { documentSelector: null });
    registration.dispose();
  } catch (error) {
    logFailure(connection, "Refreshing the outline", error);
  }
}
