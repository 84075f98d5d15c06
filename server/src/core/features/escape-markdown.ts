/** The one way from a story's words into Markdown: nothing in a story may become a heading, a link, HTML or a command. */

/** Longer texts are shortened, because a hover is a card and a story's paragraph may be a megabyte. UTF-16 code units. */
export const MAX_QUOTED_TEXT = 160;

/**
 * A text as Markdown that renders as exactly its words, wherever in a line it stands; blanks and line breaks become one blank.
 * Every mark that opens Markdown or HTML is escaped, and so are those that make a bare address a link: "http:", "//", "www.", "a@b".
 * Marks that mean nothing here stay as they are ("17:00", "(IS)"), because some editors show Markdown as written.
 */
export function escapeMarkdown(text: string): string {
  return plainText(text)
    .replace(/[\\`*_[\]<>&|~@]/g, "\\$&")
    .replace(/([a-z]):(?=\S)/gi, "$1\\:")
    .replace(/\/(?=\/)/g, "\\/")
    .replace(/(www)\./gi, "$1\\.")
    .replace(/\$(?=\()/g, "\\$")
    .replace(/^[-+=#]/, "\\$&")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

/** A text as one line without control characters and without the marks that turn the reading direction. */
export function plainText(text: string): string {
  return text.replace(INVISIBLE, " ").replace(BLANKS, " ").trim();
}

/** The beginning of a text in at most `limit` code units, cut at a word where one ends near, with an ellipsis. */
export function shorten(text: string, limit: number = MAX_QUOTED_TEXT): string {
  if (text.length <= limit) return text;
  const blank = text.lastIndexOf(" ", limit - 1);
  let end = limit / 2 < blank ? blank : limit - 1;
  const code = text.charCodeAt(end - 1);
  // Half of a surrogate pair would be no character.
  if (0xd800 <= code && code <= 0xdbff) end--;
  return `${text.slice(0, end)}…`;
}

/**
 * Controls (C0, C1, DEL), bidirectional marks, embeddings and isolates, line and paragraph separators, byte order mark,
 * zero-width blank, tags and lone surrogates. Joiners stay, because names in some scripts need them.
 */
const INVISIBLE =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Cs}/gu;

const BLANKS = /\s+/g;
