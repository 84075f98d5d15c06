/** textDocument/hover: the card on what stands at the cursor. */
import { offsetOf } from "../from-protocol";
import type { Handler } from "../server";
import { lineNumberOf, toHover } from "../to-protocol";

export const hoverHandler: Handler = {
  capabilities: () => ({ hoverProvider: true }),
  register(server) {
    server.connection.onHover(({ textDocument: { uri }, position }, token) =>
      server.answer("Hover", uri, token, null, (document) => {
        const lineOf = (offset: number): number => lineNumberOf(document, offset);
        const hover = server.features.hover(document.article(), offsetOf(document, position), lineOf);
        return hover === null ? null : toHover(document, hover, server.client);
      }),
    );
  },
};
