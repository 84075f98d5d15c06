/** textDocument/selectionRange: what a growing selection takes in. */
import { offsetOf } from "../from-protocol";
import type { Handler } from "../server";
import { toSelectionRange } from "../to-protocol";

export const selectionRangeHandler: Handler = {
  capabilities: () => ({ selectionRangeProvider: true }),
  register({ connection, features, answer }) {
    connection.onSelectionRanges(({ textDocument: { uri }, positions }, token) =>
      answer("Selection", uri, token, null, (document) =>
        positions.map((position) => {
          const spans = features.selectionsAt(document.article(), offsetOf(document, position));
          return toSelectionRange(document, spans);
        }),
      ),
    );
  },
};
