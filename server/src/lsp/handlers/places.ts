/** textDocument/documentHighlight, references and definition: the other places of the one who is named. */
import { DocumentHighlightKind } from "vscode-languageserver";
import { offsetOf } from "../from-protocol";
import type { Handler } from "../server";
import { toLocation, toRange } from "../to-protocol";

export const placesHandler: Handler = {
  capabilities: () => ({ documentHighlightProvider: true, referencesProvider: true, definitionProvider: true }),
  register({ connection, features, answer }) {
    connection.onDocumentHighlight(({ textDocument: { uri }, position }, token) =>
      answer("Highlight", uri, token, null, (document) => {
        const spans = features.mentionsAt(document.article(), offsetOf(document, position));
        return spans?.map((span) => ({ range: toRange(document, span), kind: DocumentHighlightKind.Text })) ?? null;
      }),
    );
    connection.onReferences(({ textDocument: { uri }, position, context: { includeDeclaration } }, token) =>
      answer("References", uri, token, null, (document) => {
        const article = document.article();
        const offset = offsetOf(document, position);
        const introduction = includeDeclaration ? null : features.introductionAt(article, offset);
        const spans = features.mentionsAt(article, offset)?.filter(({ start }) => start !== introduction?.start);
        return spans?.map((span) => toLocation(document, span)) ?? null;
      }),
    );
    connection.onDefinition(({ textDocument: { uri }, position }, token) =>
      answer("Definition", uri, token, null, (document) => {
        const span = features.introductionAt(document.article(), offsetOf(document, position));
        return span === null ? null : toLocation(document, span);
      }),
    );
  },
};
