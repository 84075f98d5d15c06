/** dateline/annotatedStory: all annotations of an open document. */
import type { CancellationToken } from "vscode-languageserver";
import type { AnnotatedStoryRequest } from "../messages";
import type { Handler } from "../server";

const METHOD: AnnotatedStoryRequest["method"] = "dateline/annotatedStory";

export const annotatedStoryHandler: Handler = {
  capabilities: () => ({ experimental: { annotatedStory: true } }),
  register(server) {
    const { connection, features } = server;
    connection.onRequest(METHOD, (params: AnnotatedStoryRequest["params"], token: CancellationToken) =>
      server.answer<AnnotatedStoryRequest["result"]>(
        "Annotated story",
        params.textDocument.uri,
        token,
        null,
        (document, { rules }) => {
          const article = document.article();
          const findings = features.runChecks(article, server.lexicon(), rules);
          return features.toInterchange(document.uri, article, findings);
        },
      ),
    );
  },
};
