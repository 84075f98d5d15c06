/** textDocument/completion: the names of the story, then those of the other stories of the workspace, spelt as they spell them. */
import type { CompletionList } from "vscode-languageserver";
import { describeType, replacedBy, typedAt } from "../../core/index";
import { offsetOf } from "../from-protocol";
import type { Handler } from "../server";
import { toCompletionItem } from "../to-protocol";

/** Names of other stories; whoever looks for more types another letter. */
const LIMIT = 50;

/** One letter begins too many names. */
const FEWEST_TYPED = 2;

export const completionHandler: Handler = {
  capabilities: () => ({ completionProvider: {} }),
  register({ client, connection, features, stories, answer }) {
    connection.onCompletion(({ textDocument: { uri }, position }, token) =>
      answer<CompletionList>("Completion", uri, token, { isIncomplete: false, items: [] }, (document) => {
        const offset = offsetOf(document, position);
        const { text } = document;
        const own = features.namesToComplete(document.article(), offset);
        const seen = new Set(own.map(({ name }) => name));
        const typed = typedAt(text, offset);
        const found = typed.length < FEWEST_TYPED ? [] : stories.names.search(typed, LIMIT);
        const others = found
          .filter(({ story, name }) => story !== stories.keyOf(uri) && !seen.has(name) && seen.add(name))
          .map(({ name, type, story }) => ({
            name,
            type,
            detail: `${describeType(type)}, ${stories.titleOf(story)}`,
            replaces: replacedBy(name, text, offset, typed),
          }));
        return {
          // More letters may find names that did not fit, or that were not looked for.
          isIncomplete: typed.length < FEWEST_TYPED || found.length === LIMIT,
          items: [...own, ...others].map((item, rank) => toCompletionItem(document, item, rank, client)),
        };
      }),
    );
  },
};
