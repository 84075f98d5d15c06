/** Does in a window what a reader does, and reads what the screen shows: opens files, hovers, Problems and the Outline. */
import type { Locator, Page } from "playwright-core";
import { until } from "./host";

const PATIENCE = 20_000;

/** Resolves once the window is there and still. */
export async function windowIsReady(page: Page): Promise<void> {
  await page.locator(".part.statusbar .statusbar-item").first().waitFor({ timeout: 60_000 });
  await settle(page);
}

/** Opens a file by its absolute path. */
export async function openFile(page: Page, file: string): Promise<void> {
  await choose(page, "Control+P", file, (label) => file.endsWith(`/${label}`));
  await page
    .locator(`.part.editor .monaco-editor[data-uri$="${encodeURI(file)}"]`)
    .first()
    .waitFor({ timeout: PATIENCE });
  await settle(page);
}

/** Rests the mouse on the first occurrence of `text` in the active editor; resolves with what the hover says. */
export async function hoverOver(page: Page, text: string): Promise<string> {
  const box = await select(page, text);
  const hover = page.locator(".monaco-hover:not(.workbench-hover) .hover-row").filter({ visible: true }).first();
  await until(PATIENCE, `a hover on “${text}”`, async () => {
    // The server may still be starting: move away and come back.
    await page.mouse.move(2, 2);
    await hover.waitFor({ state: "hidden", timeout: 3000 }).catch(() => undefined);
    await page.mouse.move(box.x - 1, box.y);
    await page.mouse.move(box.x, box.y);
    return isThere(hover, 2500);
  });
  return until(PATIENCE, `the hover on “${text}” to load`, async () => {
    const shown = (await hover.allInnerTexts()).join("\n");
    return /^Loading\.\.\.$/m.test(shown) ? "" : shown.trim();
  });
}

/** The rows of the Problems view that are in sight, as a screen reader would say them. */
export async function readProblems(page: Page): Promise<string[]> {
  await runCommand(page, "Problems: Focus on Problems View");
  return readRows(page, ".markers-panel");
}

/** The rows of the Outline that are in sight. */
export async function readOutline(page: Page): Promise<string[]> {
  await runCommand(page, "Explorer: Focus on Outline View");
  return readRows(page, ".outline-pane");
}

/** Runs a command by its title in the Command Palette. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await choose(page, "F1", title, (label) => label.toLowerCase() === title.toLowerCase());
}

/** Opens Quick Open or the Command Palette, types `text` and takes the first row whose label is wanted. */
async function choose(
  page: Page,
  key: "Control+P" | "F1",
  text: string,
  wanted: (label: string) => boolean,
): Promise<void> {
  const widget = page.locator(".quick-input-widget");
  await page.keyboard.press(key);
  await widget.locator("input").waitFor({ timeout: PATIENCE });
  await widget.locator("input").fill((key === "F1" ? ">" : "") + text);
  const rows = widget.locator(".quick-input-list .monaco-list-row");
  const row = await until(PATIENCE, `“${text}” in the list`, async () => {
    const labels = await rows.locator(".label-name").allTextContents();
    const index = labels.findIndex((label) => wanted(label.trim()));
    return index < 0 ? null : rows.nth(index);
  });
  await row.click();
}

/** Finds `text` with the find widget, which scrolls to it; returns a point on its first character. */
async function select(page: Page, text: string): Promise<{ x: number; y: number }> {
  for (const key of ["Control+1", "Control+Home", "Control+F"]) await page.keyboard.press(key);
  const widget = page.locator(".editor-instance .find-widget.visible");
  await widget.waitFor({ timeout: PATIENCE });
  await widget.locator(".find-part textarea, .find-part input").first().fill(text);
  await until(PATIENCE, `the editor to find “${text}”`, async () =>
    /^1 of /.test(((await widget.locator(".matchesCount").textContent()) ?? "").trim()),
  );
  await until(PATIENCE, "the find widget to close", async () => {
    // The first Escape may go to a notification.
    await page.keyboard.press("Escape");
    await page.waitForTimeout(100);
    return !(await widget.isVisible());
  });
  const selection = page.locator(".editor-group-container.active .monaco-editor .selected-text").first();
  await selection.waitFor({ state: "attached", timeout: PATIENCE });
  await page.waitForTimeout(200);
  const box = await selection.boundingBox();
  if (!box) throw new Error(`“${text}” is out of sight.`);
  await page.keyboard.press("ArrowLeft");
  return { x: box.x + Math.min(4, box.width / 2), y: box.y + box.height / 2 };
}

async function readRows(page: Page, view: string): Promise<string[]> {
  const rows = page.locator(`${view} .monaco-list-row`);
  if (!(await isThere(rows.first(), 10_000))) return [];
  await settle(page);
  const labels = await rows.evaluateAll((all) => all.map((row) => row.getAttribute("aria-label") ?? ""));
  return labels.filter((label) => label !== "");
}

async function isThere(locator: Locator, patience: number): Promise<boolean> {
  return locator.waitFor({ timeout: patience }).then(
    () => true,
    () => false,
  );
}

/** Waits until the screen has been the same for half a second; not for ever, as a clock may tick on it. */
async function settle(page: Page): Promise<void> {
  let last = "";
  let since = Date.now();
  for (const end = since + PATIENCE; Date.now() < end; ) {
    const now = (await page.locator(".monaco-workbench").allInnerTexts()).join();
    if (now !== last) {
      last = now;
      since = Date.now();
    }
    if (500 <= Date.now() - since) return;
    await page.waitForTimeout(50);
  }
}
