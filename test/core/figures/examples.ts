/** Reads the files of sentences with the figures that they hold. */
import fs from "node:fs";

export interface Example {
  readonly sentence: string;
  /** The lines below the sentence, without their four blanks: one for each figure, in the words of the test that reads them. */
  readonly expected: string[];
}

/** The sentences of a file beside this one by section: “# ” opens a section, four blanks a figure of the sentence above. */
export function readExamples(file: string): Map<string, Example[]> {
  const sections = new Map<string, Example[]>();
  let examples: Example[] = [];
  for (const line of fs.readFileSync(new URL(file, import.meta.url), "utf8").split(/\r?\n/)) {
    if (line.startsWith("# ")) sections.set(line.slice(2), (examples = []));
    else if (line.startsWith("    ")) examples.at(-1)!.expected.push(line.slice(4));
    else if (line !== "") examples.push({ sentence: line, expected: [] });
  }
  return sections;
}
