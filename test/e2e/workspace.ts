/** Makes the folder that the window under test shows: stories of every kind of recognition, and files that are none. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const STORY = "The group on Saturday claimed responsibility for a raid that killed 49 troops.\n";

const FILES: Readonly<Record<string, string>> = {
  "desk/raid.news": STORY,
  "desk/raid.wire": STORY,
  "desk/header": ` date 2019-11-04 AFP, BAMAKO\n\n${STORY}`,
  "desk/dateline": `BAMAKO, Nov 4 (AFP) - ${STORY}`,
  "desk/raid [draft].txt": STORY,
  "report.txt": `BAMAKO, Nov 4, 2019 (AFP) - ${STORY}`,
  "desk/report.txt": STORY,
  "notes.txt": STORY,
  letter: `Dear reader,\n\n${STORY}`,
  "README.md": `# Notes\n\n${STORY}`,
  "data.json": "{}\n",
};

/** Returns the path of a new folder in the system's temporary one; the caller removes it. */
export function makeWorkspace(seeds: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "dateline-workspace-"));
  fs.cpSync(seeds, path.join(folder, "seeds"), { recursive: true });
  for (const [name, text] of Object.entries(FILES)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  return folder;
}
