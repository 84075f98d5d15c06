/** The files of a workspace, and the cache of its index, on the disk. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { StoryFiles } from "../lsp/runtime";

/** Folders of other people's files, which hold no stories. */
const SKIPPED = new Set(["node_modules", "bower_components", "__pycache__", "venv"]);

/** Folders in folders that are looked into. */
const MAX_DEPTH = 16;

export function createStoryFiles(): StoryFiles {
  return {
    build: fingerprintOfBuild(),
    async *list(folder, isWanted) {
      if (!folder.startsWith("file:")) return;
      const top = fileURLToPath(folder);
      // Some clients name the home folder, or the root, where there is no project: that is no folder of stories.
      if (path.dirname(top) === top || path.resolve(top) === os.homedir()) return;
      yield* filesBelow(top, isWanted, MAX_DEPTH);
    },
    async read(uri, maxBytes) {
      try {
        const file = fileURLToPath(uri);
        const { size } = await fs.promises.stat(file);
        if (maxBytes < size) return undefined;
        const text = await fs.promises.readFile(file, "utf8");
        // A zero byte is in no text. Editors do not count the mark of the byte order.
        return text.includes("\0") ? undefined : text.replace(/^\uFEFF/, "");
      } catch {
        // The file has gone, or may not be read: it is no story of ours.
        return undefined;
      }
    },
    async readCache(folder, name) {
      try {
        return await fs.promises.readFile(path.join(folder, name), "utf8");
      } catch {
        return undefined;
      }
    },
    async writeCache(folder, name, content) {
      await fs.promises.mkdir(folder, { recursive: true });
      const file = path.join(folder, name);
      // Another window may read it at the same time: it sees the old file or the new one, never half of one.
      const draft = `${file}.${process.pid}.draft`;
      await fs.promises.writeFile(draft, content);
      await fs.promises.rename(draft, file);
    },
  };
}

async function* filesBelow(
  folder: string,
  isWanted: (path: string) => boolean,
  depth: number,
): AsyncGenerator<string, void> {
  let entries: fs.Dirent[];
  try {
    entries = await fs.promises.readdir(folder, { withFileTypes: true });
  } catch {
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    // Links are not followed: they may lead in circles, or out of the workspace.
    const full = path.join(folder, entry.name);
    if (entry.isFile()) {
      if (isWanted(full.split(path.sep).join("/"))) yield pathToFileURL(full).href;
    } else if (entry.isDirectory() && 0 < depth && !entry.name.startsWith(".") && !SKIPPED.has(entry.name))
      yield* filesBelow(full, isWanted, depth - 1);
  }
}

/** Size and time of the files of the program: another build reads the same text otherwise. */
function fingerprintOfBuild(): string {
  return [__filename, path.join(__dirname, "language-data.txt")]
    .map((file) => {
      try {
        const { size, mtimeMs } = fs.statSync(file);
        return `${size}.${Math.round(mtimeMs)}`;
      } catch {
        return "0";
      }
    })
    .join("-");
}
