/** Latencies of the built server over stdio, as an editor feels them. */
import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";

export interface LatencyRow {
  readonly what: string;
  readonly value: number;
  readonly unit: "ms" | "MB";
  /** What the project promises. */
  readonly target: number;
}

/** Starts `server` (a built server.js) several times and measures; stories are plain text. */
export async function measureLatencies(server: string, story: string): Promise<LatencyRow[]> {
  const rows: LatencyRow[] = [];
  const starts: number[] = [];
  for (let i = 0; i < 7; i++) {
    const session = await Session.start(server);
    await session.open("file:///story.news", story);
    starts.push(performance.now() - session.startedAt);
    session.stop();
  }
  rows.push({ what: "process start to first diagnostics, median", value: median(starts), unit: "ms", target: 500 });

  const session = await Session.start(server);
  await session.open("file:///story.news", story);
  const hovers: number[] = [];
  const lines = story.split("\n");
  for (let i = 0; i < 400; i++) {
    const line = i % lines.length;
    const character = (i * 13) % (lines[line]!.length + 1);
    const started = performance.now();
    await session.request("textDocument/hover", {
      textDocument: { uri: "file:///story.news" },
      position: { line, character },
    });
    hovers.push(performance.now() - started);
  }
  rows.push({ what: "hover, p95", value: percentile(hovers.slice(50), 0.95), unit: "ms", target: 2 });
  rows.push({ what: "resident memory, one story open", value: session.residentMegabytes(), unit: "MB", target: 150 });
  session.stop();

  rows.push({
    what: "typing to fresh diagnostics, 2,000 words, p95",
    value: await typing(server, longStory(story, 2_000), 200),
    unit: "ms",
    target: 10,
  });
  rows.push({
    what: "typing to fresh diagnostics, 100,000 words, p95",
    value: await typing(server, longStory(story, 100_000), 40),
    unit: "ms",
    target: 60,
  });
  return rows;
}

/** p95 of the time from one typed character to the diagnostics of that version. */
async function typing(server: string, text: string, strokes: number): Promise<number> {
  const session = await Session.start(server);
  const uri = "file:///long.news";
  await session.open(uri, text);
  const times: number[] = [];
  const line = text.slice(0, text.length >> 1).split("\n").length - 1;
  for (let i = 0; i < strokes; i++) {
    const version = i + 2;
    const fresh = session.diagnosticsOf(uri, version);
    const started = performance.now();
    session.notify("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: { line, character: i }, end: { line, character: i } }, text: "x" }],
    });
    await fresh;
    times.push(performance.now() - started);
    // A person's next key comes later; without a pause the collector's work would pile up.
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  session.stop();
  return percentile(times.slice(strokes >> 3), 0.95);
}

/** The story's paragraphs over and over, each a little different, so that no paragraph is known from another. */
export function longStory(story: string, words: number): string {
  const [header = "", ...paragraphs] = story.split(/\n{2,}/);
  const parts = [header];
  let count = header.split(/\s+/).length;
  for (let round = 0; count < words; round++) {
    for (const paragraph of paragraphs) {
      if (words <= count) break;
      const changed = round === 0 ? paragraph : paragraph.replace(/\d+/, (digits) => String(Number(digits) + round));
      parts.push(round === 0 ? changed : `${changed} In round ${round} of the talks nothing moved.`);
      count += changed.split(/\s+/).length + 9;
    }
  }
  return parts.join("\n\n");
}

class Session {
  readonly startedAt = performance.now();
  private readonly waiting = new Map<string, () => void>();

  private constructor(
    private readonly child: ChildProcess,
    private readonly connection: MessageConnection,
  ) {
    connection.onNotification(
      "textDocument/publishDiagnostics",
      ({ uri, version }: { uri: string; version?: number }) => {
        this.waiting.get(`${uri} ${version}`)?.();
      },
    );
    connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) => items.map(() => null));
    connection.onRequest("client/registerCapability", () => null);
    connection.listen();
  }

  static async start(server: string): Promise<Session> {
    const child = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout!),
      new StreamMessageWriter(child.stdin!),
    );
    const session = new Session(child, connection);
    await session.request("initialize", {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        textDocument: {
          publishDiagnostics: { versionSupport: true, relatedInformation: true },
          hover: { contentFormat: ["markdown"] },
        },
      },
    });
    session.notify("initialized", {});
    return session;
  }

  async open(uri: string, text: string): Promise<void> {
    const first = this.diagnosticsOf(uri, 1);
    this.notify("textDocument/didOpen", { textDocument: { uri, languageId: "news", version: 1, text } });
    await first;
  }

  diagnosticsOf(uri: string, version: number): Promise<void> {
    return new Promise((resolve) => this.waiting.set(`${uri} ${version}`, resolve));
  }

  request(method: string, params: unknown): Promise<unknown> {
    return this.connection.sendRequest(method, params);
  }

  notify(method: string, params: unknown): void {
    void this.connection.sendNotification(method, params);
  }

  /** Linux only; NaN elsewhere. */
  residentMegabytes(): number {
    try {
      const status = fs.readFileSync(`/proc/${this.child.pid}/status`, "utf8");
      return Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1024;
    } catch {
      return Number.NaN;
    }
  }

  stop(): void {
    this.connection.dispose();
    this.child.kill();
  }
}

const median = (values: readonly number[]): number => percentile(values, 0.5);

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}
