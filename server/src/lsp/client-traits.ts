/** What a client can do, as far as it changes our answers: read once from `initialize`. */
import { type ClientCapabilities, MarkupKind, type PositionEncodingKind, type SymbolKind } from "vscode-languageserver";

export interface ClientTraits {
  readonly encoding: "utf-16" | "utf-8";
  readonly hoverFormat: MarkupKind;
  readonly hasHierarchicalSymbols: boolean;
  /** Undefined where the client does not say which it has. */
  readonly symbolKinds: readonly SymbolKind[] | undefined;
  readonly registersSymbols: boolean;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesInlayHints: boolean;
  readonly hasRelatedInformation: boolean;
  readonly hasDiagnosticVersion: boolean;
  /** Whether it takes code actions with their edits; one that does not knows commands alone. */
  readonly hasActionKinds: boolean;
  readonly preparesRename: boolean;
  /** Whether it takes edits with the version of the document that they are for. */
  readonly hasVersionedEdits: boolean;
  /** Whether it can have the user confirm single edits; such a client takes versioned edits. */
  readonly asksBeforeEdits: boolean;
  readonly registersWatchers: boolean;
  readonly hasWorkspaceFolders: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
}

export function clientTraits(capabilities: ClientCapabilities | undefined): ClientTraits {
  const { general, textDocument, workspace } = capabilities ?? {};
  return {
    encoding: encodingOf(general?.positionEncodings),
    hoverFormat: textDocument?.hover?.contentFormat?.find(isMarkupKind) ?? MarkupKind.PlainText,
    hasHierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    symbolKinds: textDocument?.documentSymbol?.symbolKind?.valueSet,
    registersSymbols: textDocument?.documentSymbol?.dynamicRegistration === true,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    hasRelatedInformation:
      textDocument?.publishDiagnostics?.relatedInformation === true ||
      textDocument?.diagnostic?.relatedInformation === true,
    hasDiagnosticVersion: textDocument?.publishDiagnostics?.versionSupport === true,
    hasActionKinds: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    hasVersionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    asksBeforeEdits:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.changeAnnotationSupport !== undefined &&
      textDocument?.rename?.honorsChangeAnnotations === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    hasWorkspaceFolders: workspace?.workspaceFolders === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
  };
}

/**
 * UTF-16 wherever the client has it, because our offsets are UTF-16 and need no conversion, except where it names UTF-8 first.
 * A client that offers neither gets UTF-16, which the protocol makes mandatory.
 */
function encodingOf(offered: readonly PositionEncodingKind[] | undefined): "utf-16" | "utf-8" {
  const first = offered?.find((encoding) => encoding === "utf-16" || encoding === "utf-8");
  return first === "utf-8" ? "utf-8" : "utf-16";
}

function isMarkupKind(kind: string): kind is MarkupKind {
  return kind === MarkupKind.Markdown || kind === MarkupKind.PlainText;
}
