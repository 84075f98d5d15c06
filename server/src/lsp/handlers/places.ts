/** textDocument/documentHighlight, references and definition: the other places of the one who is named. */
import { DocumentHighlightKind, type Location } from "vscode-languageserver";
import { clusterAt, identityOf } from "../../core/index";
import { offsetOf } from "../from-protocol";
import type { Handler } from "../server";
import { toLocation, toRange } from "../to-protocol";

/** Other stories that a list of references leads to. */
const LIMIT = 200;

export const placesHandler: Handler = {
  capabilities: () => ({ documentHighlightProvider: true, referencesProvider: true, definitionProvider: true }),
  register({ connection, features, stories, answer }) {
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
        if (spans === undefined) return null;
        const cluster = clusterAt(article, offset);
        const elsewhere =
          cluster === undefined ? [] : stories.names.elsewhere(identityOf(cluster), stories.keyOf(uri), LIMIT).places;
        return [
          ...spans.map((span) => toLocation(document, span)),
          // Of each other story the place that introduces whom it is about.
          ...elsewhere.map(({ story, start, end }): Location => ({ uri: stories.uriOf(story), range: { start, end } })),
        ];
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
