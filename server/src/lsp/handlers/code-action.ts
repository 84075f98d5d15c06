/** textDocument/codeAction: rewrites that are ready to be applied, those that mend a problem among its quick fixes. */
import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver";
import type { Rewrite } from "../../core/index";
import type { OpenDocument } from "../documents";
import { spanOfRange } from "../from-protocol";
import type { Handler } from "../server";
import { toWorkspaceEdit } from "../to-protocol";

export const codeActionHandler: Handler = {
  // A client that knows no kinds of actions takes commands alone, and has nothing to run here.
  capabilities: ({ hasActionKinds }) =>
    hasActionKinds
      ? { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite] } }
      : {},
  register({ client, connection, features, answer }) {
    connection.onCodeAction(({ textDocument: { uri }, range, context: { only, diagnostics } }, token) =>
      answer<CodeAction[]>("Code actions", uri, token, [], (document) => {
        const span = spanOfRange(document.lines(), range, document.encoding);
        const actions: CodeAction[] = [];
        for (const rewrite of features.rewritesIn(document.article(), span)) {
          const kind = rewrite.mends === undefined ? CodeActionKind.RefactorRewrite : CodeActionKind.QuickFix;
          if (only !== undefined && !only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`))) continue;
          const mended = diagnostics.filter((diagnostic) => isMended(document, rewrite, diagnostic));
          actions.push({
            title: rewrite.title,
            kind,
            ...(mended.length === 0 ? {} : { diagnostics: mended }),
            edit: toWorkspaceEdit(document, [rewrite], client),
          });
        }
        return actions;
      }),
    );
  },
};

function isMended(document: OpenDocument, { mends, place }: Rewrite, { code, range }: Diagnostic): boolean {
  if (mends === undefined || code !== mends) return false;
  return spanOfRange(document.lines(), range, document.encoding).start === place.start;
}
