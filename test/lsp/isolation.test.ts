/** Failures and cancellation: what goes wrong in one place stays there. */
import assert from "node:assert/strict";
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from "vscode-languageserver/node";
import type { Runtime } from "../../server/src/lsp/runtime";
import { connectInProcess, FULL_CAPABILITIES, type LspClient, PULLING_CAPABILITIES } from "../support/lsp-client";

const URI = "file:///story.txt";
const TEXT = "PARIS, 4 November 2019 (AFP) - Turnout fell on Saturday 2 November.\n\n“It is over,” Angela Ng said.";
const ON_SATURDAY = { line: 0, character: TEXT.indexOf("Saturday") + 1 };

const fail = (): never => {
  throw new Error("This feature is broken.");
};

async function open(runtime: Partial<Runtime>, capabilities = FULL_CAPABILITIES): Promise<LspClient> {
  const client = connectInProcess(runtime);
  await client.initialize({ capabilities });
  await client.open(URI, TEXT);
  return client;
}

describe("a feature that fails", () => {
  it("answers its default, is logged with its stack, and the others go on", async () => {
    const client = await open({ features: { hover: fail } });
    assert.equal(await client.hover(URI, ON_SATURDAY), null);
    await client.until(() =>
      client.log.some((line) => /^Hover failed: Error: This feature is broken\.\n {4}at/.test(line)),
    );
    assert.ok(0 < (await client.symbols(URI)).length);
    await client.diagnostics(URI);
    await client.stop();
  });

  it("may be the outline", async () => {
    const client = await open({ features: { outline: fail } });
    assert.deepEqual(await client.symbols(URI), []);
    assert.notEqual(await client.hover(URI, ON_SATURDAY), null);
    assert.match(client.log.join(), /Outline failed/);
    await client.stop();
  });

  it("may be the checks, by push and by pull", async () => {
    const pushed = await open({ features: { runChecks: fail } });
    assert.deepEqual(await pushed.diagnostics(URI), []);
    assert.notEqual(await pushed.hover(URI, ON_SATURDAY), null);
    assert.match(pushed.log.join(), /Diagnostics failed/);
    await pushed.stop();

    const pulled = await open({ features: { runChecks: fail } }, PULLING_CAPABILITIES);
    const report = await pulled.pull(URI);
    assert.deepEqual(report.kind === "full" && report.items, []);
    await pulled.stop();
  });

  it("may be the language data: then nothing is known, but the server stays", async () => {
    const client = await open({ loadLexicon: fail });
    assert.equal(await client.hover(URI, ON_SATURDAY), null);
    assert.deepEqual(await client.diagnostics(URI), []);
    assert.match(client.log.join(), /Loading the language data failed/);
    await client.stop();
  });
});

describe("a cancelled request", () => {
  it("is answered as cancelled, and the next one as ever", async () => {
    const client = await open({});
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest(
      "textDocument/hover",
      { textDocument: { uri: URI }, position: ON_SATURDAY },
      source.token,
    );
    source.cancel();
    await assert.rejects(
      answer,
      (error) => error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled,
    );
    assert.notEqual(await client.hover(URI, ON_SATURDAY), null);
    await client.stop();
  });

  it("that waits behind others is never computed", async () => {
    let computed = 0;
    const counting: Partial<Runtime> = {
      features: {
        hover: () => {
          computed++;
          return null;
        },
      },
    };
    const client = await open(counting);
    await client.diagnostics(URI);
    const sources = Array.from({ length: 20 }, () => new CancellationTokenSource());
    const answers = sources.map(({ token }) =>
      client.connection
        .sendRequest("textDocument/hover", { textDocument: { uri: URI }, position: ON_SATURDAY }, token)
        .catch(() => "cancelled"),
    );
    for (const source of sources) source.cancel();
    const cancelled = (await Promise.all(answers)).filter((answer) => answer === "cancelled").length;
    assert.equal(computed, sources.length - cancelled);
    assert.ok(0 < cancelled);
    await client.stop();
  });
});

describe("changes that come while a request waits", () => {
  it("do not move the place that the request named", async () => {
    const client = await open({});
    const answer = client.hover(URI, ON_SATURDAY);
    await client.change(URI, {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      text: "x\n".repeat(9),
    });
    assert.deepEqual((await answer)?.range?.start.line, 0);
    assert.equal(await client.hover(URI, { line: 1, character: 0 }), null);
    await client.stop();
  });

  it("are gathered: fresh diagnostics come for the last of them", async () => {
    let checked = 0;
    const client = await open({
      features: {
        runChecks: () => {
          checked++;
          return [];
        },
      },
    });
    await client.diagnostics(URI);
    const before = checked;
    let version = 1;
    for (let i = 0; i < 50; i++) version = await client.change(URI, { text: `${TEXT} ${i}` });
    await client.diagnostics(URI, version);
    assert.ok(checked - before < 25, `checked ${checked - before} times for 50 changes sent together`);
    await client.stop();
  });
});
