/** textDocument/semanticTokens: names, dates, figures and quoted words in colours of their own. */
import type { SemanticTokens } from "vscode-languageserver";
import { COLOUR_KINDS, type Span } from "../../core/index";
import { spanOfRange } from "../from-protocol";
import type { Handler } from "../server";
import { toSemanticTokens } from "../to-protocol";

export const semanticTokensHandler: Handler = {
  capabilities: () => ({
    semanticTokensProvider: {
      legend: { tokenTypes: [...COLOUR_KINDS], tokenModifiers: [] },
      full: true,
      range: true,
    },
  }),
  register({ connection, features, answer }) {
    const { semanticTokens } = connection.languages;
    semanticTokens.on(({ textDocument: { uri } }, token) =>
      answer<SemanticTokens>("Colours", uri, token, { data: [] }, (document) => {
        const all: Span = { start: 0, end: document.text.length };
        return toSemanticTokens(document, features.storyColours(document.article(), all));
      }),
    );
    semanticTokens.onRange(({ textDocument: { uri }, range }, token) =>
      answer<SemanticTokens>("Colours", uri, token, { data: [] }, (document) => {
        const span = spanOfRange(document.lines(), range, document.encoding);
        return toSemanticTokens(document, features.storyColours(document.article(), span));
      }),
    );
  },
};
