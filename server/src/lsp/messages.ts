/** The messages that go beyond the protocol; types only, so that a client can import them. */
import type { TextDocumentIdentifier } from "vscode-languageserver";
import type { InterchangeStory } from "../core/index";

/** Asks for all annotations of an open document, in the public form `dateline/1`. Null for one that is not open or too long. */
export interface AnnotatedStoryRequest {
  readonly method: "dateline/annotatedStory";
  readonly params: { readonly textDocument: TextDocumentIdentifier };
  readonly result: InterchangeStory | null;
}

/** Asks for the fact sheet of an open document: its names, dates, figures and statements with boxes to tick, as plain text. Null as above. */
export interface FactSheetRequest {
  readonly method: "dateline/factSheet";
  readonly params: { readonly textDocument: TextDocumentIdentifier };
  readonly result: string | null;
}
