/** dateline/factSheet: every name, date, figure and statement of an open document, with a box to tick. */
import type { CancellationToken } from "vscode-languageserver";
import type { FactSheetRequest } from "../messages";
import type { Handler } from "../server";
import { lineNumberOf } from "../to-protocol";

const METHOD: FactSheetRequest["method"] = "dateline/factSheet";

export const factSheetHandler: Handler = {
  capabilities: () => ({}),
  register(server) {
    const { connection, features, stories } = server;
    connection.onRequest(METHOD, (params: FactSheetRequest["params"], token: CancellationToken) =>
      server.answer<FactSheetRequest["result"]>(
        "Fact sheet",
        params.textDocument.uri,
        token,
        null,
        (document, { rules }) => {
          const article = document.article();
          const findings = features.runChecks(article, server.lexicon(), rules);
          const title = stories.titleOf(stories.keyOf(document.uri));
          return features.factSheet(article, findings, title, (offset) => lineNumberOf(document, offset));
        },
      ),
    );
  },
};
