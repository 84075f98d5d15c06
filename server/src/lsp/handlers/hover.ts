/** textDocument/hover: the card on what stands at the cursor. */
import { type Cluster, identityOf, type OtherStories } from "../../core/index";
import { offsetOf } from "../from-protocol";
import type { Handler } from "../server";
import { lineNumberOf, toHover } from "../to-protocol";

export const hoverHandler: Handler = {
  capabilities: () => ({ hoverProvider: true }),
  register(server) {
    server.connection.onHover(({ textDocument: { uri }, position }, token) =>
      server.answer("Hover", uri, token, null, (document) => {
        const lineOf = (offset: number): number => lineNumberOf(document, offset);
        const { names, keyOf, titleOf } = server.stories;
        const othersOf = (cluster: Cluster): OtherStories => {
          const { stories, places } = names.elsewhere(identityOf(cluster), keyOf(uri));
          return { stories, places: places.map(({ story, start }) => `${titleOf(story)}, line ${start.line + 1}`) };
        };
        const hover = server.features.hover(document.article(), offsetOf(document, position), lineOf, othersOf);
        return hover === null ? null : toHover(document, hover, server.client);
      }),
    );
  },
};
