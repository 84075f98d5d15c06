/** Looks at an extension as a reader would: do hover, Problems and the Outline answer? */
import fs from "node:fs";
import path from "node:path";
import { openWindow, startBrowser, startServer } from "./host";
import { installHost } from "./install";
import { hoverOver, openFile, readOutline, readProblems, windowIsReady } from "./window";

const SEEDS = path.join(__dirname, "../../../seeds");

/** A hover shows soon, and nothing stands in its way. */
const SETTINGS = { "editor.hover.delay": 100, "editor.find.addExtraSpaceOnTop": false };

/**
 * Opens the first story of `seeds/` in a window without a screen that has the extension (a folder or a .vsix), and asks
 * for what a reader would look at first; prints the answers and resolves with whether all of them were there.
 */
export async function checkExtension(extension: string): Promise<boolean> {
  const name = fs.readdirSync(SEEDS).find((file) => file.endsWith(".txt"));
  if (!name) throw new Error("There is no story in seeds/.");
  const story = path.join(SEEDS, name);
  const server = await startServer(installHost(console.log), {
    settings: SETTINGS,
    extension,
    testDriver: "off",
  });
  const browser = await startBrowser("node");
  let failed = 0;
  const look = async (what: string, ask: () => Promise<string[]>) => {
    let lines: string[] = [];
    let problem = "nothing";
    try {
      lines = await ask();
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error);
    }
    if (lines.length === 0) failed += 1;
    console.log(`${lines.length === 0 ? "FAILED" : "ok    "}  ${what}: ${lines[0] ?? problem}`);
    for (const line of lines.slice(1, 4)) console.log(`          ${line}`);
  };
  try {
    const { page } = browser;
    await openWindow(page, server, { workspace: SEEDS, host: "node" });
    await windowIsReady(page);
    await openFile(page, story);
    await look("hover", async () => (await hoverOver(page, firstName(story))).split("\n"));
    // The first row is the file's own.
    await look("Problems", async () => (await readProblems(page)).slice(1));
    await look("Outline", () => readOutline(page));
  } finally {
    await browser.close();
    await server.stop();
  }
  console.log(failed === 0 ? "The extension works." : `${failed} of 3 did not answer.`);
  return failed === 0;
}

/** Two words with capitals in the middle of a sentence, such as a name: a place where there is something to say. */
function firstName(file: string): string {
  const found = /[a-z] ([A-Z][a-z]+ [A-Z][a-z]+)/.exec(fs.readFileSync(file, "utf8"));
  if (!found?.[1]) throw new Error(`No name stands in ${path.basename(file)}.`);
  return found[1];
}
