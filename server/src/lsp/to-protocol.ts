/** From our plain data to the protocol: the only file that turns offsets into positions. */
import {
  type CallHierarchyItem,
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentSymbol,
  type Hover,
  type InlayHint,
  type Location,
  MarkupKind,
  type Range,
  type SelectionRange,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceEdit,
} from "vscode-languageserver";
import {
  COLOUR_KINDS,
  type ColouredSpan,
  type CompletedName,
  type InlayHint as CoreHint,
  describeType,
  type Finding,
  type HierarchyParty,
  type HoverText,
  type NamedIn,
  type OutlineItem,
  type OutlineKind,
  type RenameEdit,
  type Rewrite,
  type Severity,
  type Span,
} from "../core/index";
import type { ClientTraits } from "./client-traits";
import type { OpenDocument } from "./documents";
import type { StoryIndex } from "./story-index";

export function toRange(document: OpenDocument, span: Span): Range {
  const lines = document.lines();
  return {
    start: lines.positionAt(span.start, document.encoding),
    end: lines.positionAt(span.end, document.encoding),
  };
}

/** The number of the line of an offset as editors show it, counted from 1. */
export function lineNumberOf(document: OpenDocument, offset: number): number {
  return document.lines().positionAt(offset, "utf-16").line + 1;
}

export function toLocation(document: OpenDocument, span: Span): Location {
  return { uri: document.uri, range: toRange(document, span) };
}

export function toHover(document: OpenDocument, hover: HoverText, { hoverFormat }: ClientTraits): Hover {
  const value = hoverFormat === MarkupKind.Markdown ? hover.markdown : hover.plain;
  return { contents: { kind: hoverFormat, value }, range: toRange(document, hover.span) };
}

/** The hint stands behind its words with a blank before it; the blank behind is that of the story. */
export function toInlayHint(document: OpenDocument, { position, label, tooltip }: CoreHint): InlayHint {
  const at = document.lines().positionAt(position, document.encoding);
  return { position: at, label, tooltip, paddingLeft: true };
}

export function toCallHierarchyItem(
  document: OpenDocument,
  { name, description, type, span }: HierarchyParty,
  client: ClientTraits,
): CallHierarchyItem {
  const range = toRange(document, span);
  const detail = description === "" ? describeType(type) : description;
  return { name, detail, kind: symbolKindOf(type, client), uri: document.uri, range, selectionRange: range };
}

export function toDiagnostic(document: OpenDocument, finding: Finding, client: ClientTraits): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(document, finding),
    severity: SEVERITY[finding.severity],
    code: finding.code,
    source: "dateline",
    message: finding.message,
  };
  if (client.hasRelatedInformation && 0 < finding.related.length) {
    diagnostic.relatedInformation = finding.related.map((place) => ({
      location: toLocation(document, place),
      message: place.message,
    }));
  }
  return diagnostic;
}

export function toDocumentSymbol(document: OpenDocument, item: OutlineItem, client: ClientTraits): DocumentSymbol {
  return {
    name: item.name,
    detail: item.detail,
    kind: symbolKindOf(item.kind, client),
    range: toRange(document, item.span),
    selectionRange: toRange(document, item.selection),
    children: item.children.map((child) => toDocumentSymbol(document, child, client)),
  };
}

/** A name to complete; `rank` is its place in our order, which clients would else make alphabetical. */
export function toCompletionItem(
  document: OpenDocument,
  { name, type, detail, replaces }: CompletedName,
  rank: number,
  client: ClientTraits,
): CompletionItem {
  return {
    label: name,
    kind: COMPLETION_KIND[symbolKindOf(type, client)] ?? CompletionItemKind.Text,
    detail,
    sortText: String(rank).padStart(4, "0"),
    textEdit: { range: toRange(document, replaces), newText: name },
  };
}

/** The icons that the outline has for the same names. */
const COMPLETION_KIND: Partial<Record<SymbolKind, CompletionItemKind>> = {
  [SymbolKind.Class]: CompletionItemKind.Class,
  [SymbolKind.Interface]: CompletionItemKind.Interface,
  [SymbolKind.Package]: CompletionItemKind.Module,
  [SymbolKind.Enum]: CompletionItemKind.Enum,
};

/** The outline as a flat list, for clients that have no tree: groups are named as containers of their members. */
export function toSymbolInformation(
  document: OpenDocument,
  items: readonly OutlineItem[],
  client: ClientTraits,
): SymbolInformation[] {
  const symbols: SymbolInformation[] = [];
  const add = (item: OutlineItem, containerName: string | undefined): void => {
    if (item.kind !== "group") {
      symbols.push({
        name: item.name,
        kind: symbolKindOf(item.kind, client),
        location: toLocation(document, item.selection),
        ...(containerName === undefined ? {} : { containerName }),
      });
    }
    for (const child of item.children) add(child, item.name);
  };
  for (const item of items) add(item, undefined);
  return symbols;
}

/** A name in some story of the workspace; its positions are those of the client already. */
export function toWorkspaceSymbol(
  { story, name, type, start, end }: NamedIn,
  { uriOf }: StoryIndex,
  client: ClientTraits,
): SymbolInformation {
  // Editors show the file themselves; what is named stands where they show a class or a namespace.
  return {
    name,
    kind: symbolKindOf(type, client),
    location: { uri: uriOf(story), range: { start, end } },
    containerName: describeType(type),
  };
}

/** Nested ranges from spans that grow: the innermost, whose parents are the wider ones. */
export function toSelectionRange(document: OpenDocument, spans: readonly Span[]): SelectionRange {
  let selection: SelectionRange | undefined;
  for (const span of spans.toReversed()) {
    const range = toRange(document, span);
    selection = selection === undefined ? { range } : { range, parent: selection };
  }
  return selection ?? { range: toRange(document, { start: 0, end: document.text.length }) };
}

/** Coloured words, none of which goes over a line break; the builder makes each relative to the one before. */
export function toSemanticTokens(document: OpenDocument, colours: readonly ColouredSpan[]): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const span of colours) {
    const { start, end } = toRange(document, span);
    builder.push(start.line, start.character, end.character - start.character, COLOUR_KINDS.indexOf(span.kind), 0);
  }
  return builder.build();
}

/** Rewrites of this version of a document. */
export function toWorkspaceEdit(
  document: OpenDocument,
  rewrites: readonly Pick<Rewrite, "span" | "text">[],
  { hasVersionedEdits }: ClientTraits,
): WorkspaceEdit {
  const { uri, version } = document;
  const edits = rewrites.map(({ span, text }) => ({ range: toRange(document, span), newText: text }));
  return hasVersionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
    : { changes: { [uri]: edits } };
}

/**
 * The edits of a renaming. What stands between quotation marks was said by somebody else: it waits for the user's confirmation,
 * and where the client cannot ask for one it stays.
 */
export function toRenameEdit(
  document: OpenDocument,
  edits: readonly RenameEdit[],
  client: ClientTraits,
): WorkspaceEdit {
  const isAsked = client.asksBeforeEdits && edits.some(({ isQuoted }) => isQuoted);
  if (!isAsked) {
    const unquoted = edits.filter(({ isQuoted }) => !isQuoted).map((edit) => ({ span: edit, text: edit.text }));
    return toWorkspaceEdit(document, unquoted, client);
  }
  const { uri, version } = document;
  return {
    documentChanges: [
      {
        textDocument: { uri, version },
        edits: edits.map((edit) => {
          const change = { range: toRange(document, edit), newText: edit.text };
          return edit.isQuoted ? { ...change, annotationId: QUOTED } : change;
        }),
      },
    ],
    changeAnnotations: { [QUOTED]: QUOTED_ANNOTATION },
  };
}

const QUOTED = "quoted";
const QUOTED_ANNOTATION = {
  label: "Between quotation marks",
  description: "somebody else’s words",
  needsConfirmation: true,
};

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Icons that an editor has anyway; the protocol knows no people or places. */
const SYMBOL_KIND: Readonly<Record<OutlineKind, SymbolKind>> = {
  header: SymbolKind.File,
  group: SymbolKind.Namespace,
  paragraph: SymbolKind.Module,
  date: SymbolKind.Event,
  figure: SymbolKind.Number,
  quotation: SymbolKind.String,
  PERSON: SymbolKind.Class,
  ORG: SymbolKind.Interface,
  GPE: SymbolKind.Package,
  LOC: SymbolKind.Package,
  FAC: SymbolKind.Package,
  NORP: SymbolKind.Enum,
  PRODUCT: SymbolKind.Object,
  EVENT: SymbolKind.Event,
  WORK_OF_ART: SymbolKind.Property,
  LAW: SymbolKind.Constant,
  LANGUAGE: SymbolKind.Variable,
};

/** The kinds that every client has: those of the first version of the protocol, from File to Array. */
const LAST_COMMON_KIND = SymbolKind.Array;

function symbolKindOf(kind: OutlineKind, { symbolKinds }: ClientTraits): SymbolKind {
  const wanted = SYMBOL_KIND[kind];
  const isKnown = symbolKinds === undefined ? wanted <= LAST_COMMON_KIND : symbolKinds.includes(wanted);
  return isKnown ? wanted : SymbolKind.Constant;
}
