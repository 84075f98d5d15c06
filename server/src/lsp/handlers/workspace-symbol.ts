/** workspace/symbol: the people, organizations and places of all stories of the workspace. */

import { runSafe } from "../run-safe";
import type { Handler } from "../server";
import { toWorkspaceSymbol } from "../to-protocol";

/** Symbols in one answer; whoever looks for more types another letter. */
const LIMIT = 500;

export const workspaceSymbolHandler: Handler = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  register({ connection, client, stories }) {
    connection.onWorkspaceSymbol(({ query }, token) =>
      runSafe(connection, "Workspace symbols", token, [], () =>
        stories.names.search(query, LIMIT).map((place) => toWorkspaceSymbol(place, stories, client)),
      ),
    );
  },
};
