/** Which files of a folder are stories: those that a client opens as `news`, and text files that open with a header or dateline. */
import { contributes } from "../../../package.json";

/** Lines at the head of a text file among which a header or dateline is looked for: a headline may stand above it. */
const HEAD_LINES = 6;

/** As editors do, so that a long line is judged by the same part of it. */
const MAX_LINE = 1000;

const [LANGUAGE] = contributes.languages;
const EXTENSIONS: readonly string[] = LANGUAGE!.extensions;
const PATTERNS: readonly RegExp[] = LANGUAGE!.filenamePatterns.map(globToRegExp);

let firstLine: RegExp | undefined;

/** Names of files that may hold a story, as globs for a client that watches them. */
export const STORY_GLOBS: readonly string[] = [...EXTENSIONS.map((extension) => `**/*${extension}`), "**/*.txt"];

/** Whether a path (or the path of a URI) is that of a story whatever stands in it, that of a text file that may be one, or of neither. */
export function storyKindOf(path: string): "story" | "text" | "other" {
  const lower = path.toLowerCase();
  if (EXTENSIONS.some((extension) => lower.endsWith(extension)) || PATTERNS.some((pattern) => pattern.test(path)))
    return "story";
  // An editor looks at the first line where the name says nothing, and we at that of plain text too.
  return lower.endsWith(".txt") || !lower.slice(lower.lastIndexOf("/") + 1).includes(".") ? "text" : "other";
}

/** Whether one of the first lines is a header or a dateline. */
export function opensLikeStory(text: string): boolean {
  firstLine ??= new RegExp(LANGUAGE!.firstLine);
  let start = 0;
  for (let line = 0; line < HEAD_LINES && start < text.length; ) {
    let end = text.indexOf("\n", start);
    if (end < 0) end = text.length;
    const content = text.slice(start, Math.min(end, start + MAX_LINE));
    if (content.trim() !== "") {
      if (firstLine.test(content)) return true;
      line++;
    }
    start = end + 1;
  }
  return false;
}

/** Of globs what the manifest uses: `*` within a name, `**` over folders. */
function globToRegExp(glob: string): RegExp {
  const source = glob
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/\*\*\/|\*/g, (star) => (star === "*" ? "[^/]*" : "(?:.*/)?"));
  return new RegExp(`^/?${source}$`);
}
