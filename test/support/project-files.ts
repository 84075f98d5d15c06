/** The files of this project as version control sees them, for the tests in `test/tidy`. */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

/** The top folder of the project. */
export const ROOT = path.join(__dirname, "..", "..");

let files: readonly string[] | undefined;

/** The tracked files and those that would be added, relative to the top, with / between folders, sorted. */
export function projectFiles(): readonly string[] {
  files ??= execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  })
    .split("\0")
    .filter((file) => file !== "" && fs.existsSync(path.join(ROOT, file)))
    .sort();
  return files;
}

/** The project's files below a folder with an ending: `projectFilesIn("server/src/core", ".ts")`. */
export function projectFilesIn(folder: string, ending = ""): readonly string[] {
  return projectFiles().filter((file) => file.startsWith(`${folder}/`) && file.endsWith(ending));
}

export function readProjectFile(file: string): string {
  return fs.readFileSync(path.join(ROOT, file), "utf8");
}
