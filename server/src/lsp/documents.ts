/** The open documents: each version an immutable snapshot, with line index and analysis made when first asked for. */
import type {
  DidChangeTextDocumentParams,
  TextDocumentContentChangeEvent,
  TextDocumentItem,
} from "vscode-languageserver";
import {
  createAnalyser,
  createLineIndex,
  type Lexicon,
  type LineIndex,
  type PositionEncoding,
  type Resolved,
  type Span,
} from "../core/index";
import { spanOfRange } from "./from-protocol";

/** One version of a document. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  /** What `character` counts in positions of this client. */
  readonly encoding: PositionEncoding;
  lines(): LineIndex;
  /** All layers; computed once a version. */
  article(): Resolved;
}

export interface Documents {
  get(uri: string): OpenDocument | undefined;
  all(): Iterable<OpenDocument>;
  open(item: TextDocumentItem): void;
  /** Applies the changes in their order; a change to a document that is not open is ignored. */
  change(params: DidChangeTextDocumentParams): void;
  close(uri: string): void;
}

/** `lexicon` is asked for when the first document is analysed. */
export function createDocuments(encoding: PositionEncoding, lexicon: () => Lexicon): Documents {
  const documents = new Map<string, OpenDocument>();
  const analysers = new Map<string, (text: string) => Resolved>();

  const set = (uri: string, version: number, text: string): void => {
    const analyse = analysers.get(uri)!;
    let lines: LineIndex | undefined;
    let article: Resolved | undefined;
    documents.set(uri, {
      uri,
      version,
      text,
      encoding,
      lines: () => (lines ??= createLineIndex(text)),
      article: () => (article ??= analyse(text)),
    });
  };

  return {
    get: (uri) => documents.get(uri),
    all: () => documents.values(),
    open({ uri, version, text }) {
      // A text that is none would be met by every feature later.
      if (typeof text !== "string") throw new TypeError(`The text of ${uri} is not a string.`);
      analysers.set(uri, lazyAnalyser(lexicon));
      set(uri, version, text);
    },
    change({ textDocument: { uri, version }, contentChanges }) {
      const document = documents.get(uri);
      if (document !== undefined) set(uri, version, applyChanges(document, contentChanges));
    },
    close(uri) {
      documents.delete(uri);
      analysers.delete(uri);
    },
  };
}

/** An analyser of its own for each document, because it keeps the paragraphs of that document. */
function lazyAnalyser(lexicon: () => Lexicon): (text: string) => Resolved {
  let analyser: ReturnType<typeof createAnalyser> | undefined;
  return (text) => (analyser ??= createAnalyser(lexicon())).analyse(text);
}

/**
 * The text after some changes, each of which speaks of the text that the one before left.
 * Clients send the edits of many cursors from the last to the first; then each lies before all text that has changed,
 * so that one line index and one new string serve all of them.
 */
function applyChanges(document: OpenDocument, changes: readonly TextDocumentContentChangeEvent[]): string {
  const { encoding } = document;
  let { text } = document;
  let lines = document.lines();
  let edits: Edit[] = [];
  const restart = (next: string): void => {
    text = next;
    lines = createLineIndex(text);
    edits = [];
  };
  for (const change of changes) {
    if (!("range" in change)) {
      restart(change.text);
      continue;
    }
    const last = edits.at(-1);
    if (last !== undefined && last.start <= spanOfRange(lines, change.range, encoding).end)
      restart(edited(text, edits));
    edits.push({ ...spanOfRange(lines, change.range, encoding), text: change.text });
  }
  return edited(text, edits);
}

interface Edit extends Span {
  readonly text: string;
}

/** The text after edits that are sorted from the last to the first and do not touch. */
function edited(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of edits.toReversed()) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}
