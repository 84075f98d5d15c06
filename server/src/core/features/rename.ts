/** Renaming: a name spelt anew in every mention of the one who bears it, and of nobody else. */
import type { Mention, Resolved } from "../article/article";
import type { Span } from "../text/span";
import { annotationsAt } from "./annotations-at";
import { overlapsOne, quotedSpans } from "./quoted-spans";

/** The name at a place that can be spelt anew, as it stands there. */
export interface RenamableName extends Span {
  readonly name: string;
}

/** New words for a part of a mention. */
export interface RenameEdit extends Span {
  readonly text: string;
  /** Whether it stands between quotation marks: words that somebody else has said. */
  readonly isQuoted: boolean;
}

/** The name at an offset; null where nothing is named. */
export function renamableAt(article: Resolved, offset: number): RenamableName | null {
  const mention = mentionAt(article, offset);
  if (mention === undefined) return null;
  const { start, end } = mention;
  return { start, end, name: article.text.slice(start, end).replace(/\s+/g, " ") };
}

/**
 * The edits that spell a name anew wherever it is given in full or in part; null where nothing is named, or the new name is empty.
 *
 * The words that differ are changed in every mention that has them: “Ronan Pontou” spelt “Ronan Pontoux” makes “Pontoux” of “Pontou”.
 * Where words are added or left out, only mentions with all words of the old name change, as “Pontou” alone does not tell.
 */
export function renameEdits(article: Resolved, offset: number, newName: string): RenameEdit[] | null {
  const mention = mentionAt(article, offset);
  const wanted = newName.split(/\s+/).filter((word) => word !== "");
  if (mention === undefined || wanted.length === 0) return null;
  const old = wordsOf(article.text, mention).map(({ word }) => word);
  const change = differenceOf(old, wanted);
  if (change === undefined) return [];
  const mentions = article.clusters.find(({ id }) => id === mention.cluster)?.mentions ?? [mention];
  const quoted = quotedSpans(article, { start: mentions[0]!.start, end: mentions.at(-1)!.end });
  const edits: RenameEdit[] = [];
  for (const other of mentions) {
    const edit = editOf(wordsOf(article.text, other), change);
    if (edit !== undefined) edits.push({ ...edit, isQuoted: overlapsOne(quoted, other) });
  }
  return edits;
}

function mentionAt(article: Resolved, offset: number): Mention | undefined {
  const annotation = annotationsAt(article, offset).find(({ layer }) => layer === "mention");
  return annotation?.layer === "mention" ? annotation.mention : undefined;
}

interface Word extends Span {
  readonly word: string;
}

function wordsOf(text: string, { start, end }: Span): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of text.slice(start, end).matchAll(/\S+/g))
    words.push({ word, start: start + index, end: start + index + word.length });
  return words;
}

/** Words in a row that become others; neither is empty. */
interface Change {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** What two names have between the words that they begin and end with in common; undefined if they are the same. */
function differenceOf(old: readonly string[], wanted: readonly string[]): Change | undefined {
  const shorter = Math.min(old.length, wanted.length);
  let first = 0;
  while (first < shorter && old[first] === wanted[first]) first++;
  let last = 0;
  while (last < shorter - first && old.at(-1 - last) === wanted.at(-1 - last)) last++;
  const from = old.slice(first, old.length - last);
  const to = wanted.slice(first, wanted.length - last);
  if (from.length === 0 && to.length === 0) return undefined;
  return from.length === 0 || to.length === 0 ? { from: old, to: wanted } : { from, to };
}

/** The change in a mention that has its words in a row, whatever their case; undefined in one that has not. */
function editOf(
  words: readonly Word[],
  { from, to }: Change,
): { start: number; end: number; text: string } | undefined {
  for (let at = 0; at + from.length <= words.length; at++) {
    if (!from.every((word, i) => word.toLowerCase() === words[at + i]!.word.toLowerCase())) continue;
    const there = words.slice(at, at + from.length);
    const text = inCaseOf(to.join(" "), from.join(" "), there.map(({ word }) => word).join(" "));
    return { start: there[0]!.start, end: there.at(-1)!.end, text };
  }
  return undefined;
}

/** The new words as a mention writes the old ones: “BAMAKO” in the dateline stays in capitals, and “Bamako” is not put in them. */
function inCaseOf(wanted: string, old: string, there: string): string {
  if (isCapitals(there) && !isCapitals(old)) return wanted.toUpperCase();
  if (isCapitals(old) && !isCapitals(there) && isCapitals(wanted))
    return wanted.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
  return wanted;
}

/** One letter alone is written so anywhere. */
const isCapitals = (words: string): boolean => /\p{Lu}\P{L}*\p{Lu}/u.test(words) && words === words.toUpperCase();
