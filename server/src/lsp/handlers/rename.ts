/** textDocument/rename: a name spelt anew wherever the story gives it, quoted words only where the user agrees. */
import type { PrepareRenameResult, WorkspaceEdit } from "vscode-languageserver";
import { offsetOf } from "../from-protocol";
import type { Handler } from "../server";
import { toRange, toRenameEdit } from "../to-protocol";

export const renameHandler: Handler = {
  capabilities: ({ preparesRename }) => ({ renameProvider: preparesRename ? { prepareProvider: true } : true }),
  register({ client, connection, features, answer }) {
    connection.onPrepareRename(({ textDocument: { uri }, position }, token) =>
      answer<PrepareRenameResult | null>("Rename", uri, token, null, (document) => {
        const found = features.renamableAt(document.article(), offsetOf(document, position));
        return found === null ? null : { range: toRange(document, found), placeholder: found.name };
      }),
    );
    connection.onRenameRequest(({ textDocument: { uri }, position, newName }, token) =>
      answer<WorkspaceEdit | null>("Rename", uri, token, null, (document) => {
        const edits = features.renameEdits(document.article(), offsetOf(document, position), newName);
        return edits === null ? null : toRenameEdit(document, edits, client);
      }),
    );
  },
};
