/** From protocol positions to offsets: the only file that does. */
import type { Position, Range } from "vscode-languageserver";
import type { LineIndex, PositionEncoding, Span } from "../core/index";
import type { OpenDocument } from "./documents";

/** The offset of a position in a document, inside its text whatever the client sends. */
export function offsetOf(document: OpenDocument, position: Position): number {
  return document.lines().offsetAt(position, document.encoding);
}

/** The span of a range; a range that ends before it starts is turned round. */
export function spanOfRange(lines: LineIndex, range: Range, encoding: PositionEncoding): Span {
  const start = lines.offsetAt(range.start, encoding);
  const end = lines.offsetAt(range.end, encoding);
  return start <= end ? { start, end } : { start: end, end: start };
}
