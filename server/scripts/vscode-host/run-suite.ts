/** Runs a test module inside the extension host of a real workbench. */
import { openWindow, startBrowser, startServer, until, type WindowOptions } from "./host";
import { installHost } from "./install";
import { SUITE_MARK } from "./suite-mark";

export interface SuiteOptions extends WindowOptions {
  readonly extension: string;
  readonly tests: string;
  /** Gets each line that the suite prints. */
  readonly print: (line: string) => void;
  /** Where to put a picture of the window as the suite ends. */
  readonly screenshot?: string;
}

/** Resolves with the suite's exit status: 0 when `run()` resolved, 1 when it threw; 124 after three minutes. */
export async function runSuite(options: SuiteOptions): Promise<number> {
  const server = await startServer(installHost(options.print), { testDriver: "on" });
  const browser = await startBrowser(options.host);
  try {
    const { page } = browser;
    let status: number | null = null;
    // The workbench calls these two functions in a test run, where the page has them.
    await page.exposeFunction("codeAutomationLog", (type: string, args: unknown[]) => {
      const text = args
        .map((argument) => (typeof argument === "string" ? argument : JSON.stringify(argument)))
        .join(" ");
      if (text.startsWith(SUITE_MARK)) options.print(text.slice(SUITE_MARK.length));
      else if (process.env.DATELINE_VERBOSE) console.error(`${type}: ${text}`);
    });
    await page.exposeFunction("codeAutomationExit", async (code: number) => {
      if (options.screenshot) await page.screenshot({ path: options.screenshot });
      status = code;
    });
    await openWindow(page, server, options);
    try {
      await until(180_000, "the suite to end", () => status !== null);
    } catch (error) {
      console.error(`${error instanceof Error ? error.message : error}\n${server.extensionHostLog()}`);
      if (options.screenshot) await page.screenshot({ path: options.screenshot });
      return 124;
    }
    return status ?? 1;
  } finally {
    await browser.close();
    await server.stop();
  }
}
