/** textDocument/inlayHint: what the words of a date leave out, and who speaks quoted words that do not say it themselves. */
import type { InlayHint } from "vscode-languageserver";
import { spanOfRange } from "../from-protocol";
import { logFailure } from "../run-safe";
import type { Handler } from "../server";
import { toInlayHint } from "../to-protocol";

export const inlayHintsHandler: Handler = {
  capabilities: () => ({ inlayHintProvider: true }),
  register({ client, connection, features, answer, onSettings }) {
    connection.languages.inlayHint.on(({ textDocument: { uri }, range }, token) =>
      answer<InlayHint[]>("Inlay hints", uri, token, [], (document, { inlayHints }) => {
        if (!inlayHints.dates && !inlayHints.speakers) return [];
        const span = spanOfRange(document.lines(), range, document.encoding);
        const hints = [
          ...(inlayHints.dates ? features.inlayHints(document.article(), span) : []),
          ...(inlayHints.speakers ? features.quotationInlays(document.article(), span) : []),
        ];
        return hints.map((hint) => toInlayHint(document, hint));
      }),
    );
    if (!client.refreshesInlayHints) return;
    onSettings(() => {
      connection.languages.inlayHint
        .refresh()
        .catch((error) => logFailure(connection, "Refreshing inlay hints", error));
    });
  },
};
