/** The browser bundle in a Worker: nothing of Node within its reach, its language data inside. */
import assert from "node:assert/strict";
import fs from "node:fs";
import { Worker } from "node:worker_threads";
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageReader,
  type MessageWriter,
} from "vscode-languageserver/node";
import { LspClient } from "../support/lsp-client";
import { SEED_TEXT } from "../support/seed-article";
import { serverBundles } from "../support/server-bundle";

const URI = "vscode-vfs://github/desk/story.txt";

/**
 * Runs a script as a browser runs a Worker's: in a context with the names of the language, `self`, timers and messages,
 * and with neither `require` nor `process`. The context stands in a thread, so that messages are copied as in a browser.
 */
const WORKER_SCOPE = `
  const { parentPort, workerData } = require("node:worker_threads");
  const vm = require("node:vm");
  const scope = {
    setTimeout, clearTimeout, setInterval, clearInterval, TextEncoder, TextDecoder, performance, console,
    postMessage: (message) => parentPort.postMessage(message),
    // Messages come to onmessage; errors would come here.
    addEventListener: () => {},
    onmessage: null,
  };
  scope.self = scope;
  vm.createContext(scope);
  vm.runInContext(workerData, scope, { filename: "server.browser.js" });
  parentPort.on("message", (data) => scope.onmessage({ data }));
`;

class WorkerReader extends AbstractMessageReader implements MessageReader {
  constructor(private readonly worker: Worker) {
    super();
  }

  listen(callback: DataCallback): Disposable {
    this.worker.on("message", (message: Message) => callback(message));
    return { dispose: () => {} };
  }
}

class WorkerWriter extends AbstractMessageWriter implements MessageWriter {
  constructor(private readonly worker: Worker) {
    super();
  }

  write(message: Message): Promise<void> {
    this.worker.postMessage(message);
    return Promise.resolve();
  }

  end(): void {}
}

describe("the server in a Worker", () => {
  let worker: Worker;
  let client: LspClient;

  before(async () => {
    const script = fs.readFileSync((await serverBundles()).browser, "utf8");
    worker = new Worker(WORKER_SCOPE, { eval: true, workerData: script });
    client = new LspClient(createProtocolConnection(new WorkerReader(worker), new WorkerWriter(worker)), undefined, {});
  });

  after(async () => {
    await client.stop();
    await worker.terminate();
  });

  it("serves a story of a virtual workspace", async () => {
    const { capabilities } = await client.initialize();
    assert.equal(capabilities.hoverProvider, true);
    await client.open(URI, SEED_TEXT);
    const line = SEED_TEXT.split("\n").findIndex((text) => text.includes("on Saturday"));
    const character = SEED_TEXT.split("\n")[line]!.indexOf("Saturday") + 1;
    const hover = await client.hover(URI, { line, character });
    assert.match(JSON.stringify(hover?.contents), /Saturday 2 November 2019/);
    assert.ok((await client.symbols(URI)).some(({ name }) => name === "Quotations"));
    assert.ok(Array.isArray(await client.diagnostics(URI)));
    assert.deepEqual(client.log, []);
  });
});
