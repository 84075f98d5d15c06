/** Settings: pulled from clients that answer for them, pushed by the others, and never trusted. */
import assert from "node:assert/strict";
import fc from "fast-check";
import type { ClientCapabilities } from "vscode-languageserver/node";
import { DEFAULT_SETTINGS, parseSettings, sectionOf } from "../../server/src/lsp/settings";
import { connectInProcess, FULL_CAPABILITIES, type LspClient, PULLING_CAPABILITIES } from "../support/lsp-client";

const URI = "file:///story.txt";
const UNBALANCED = "The minister spoke on Friday. “It is over, she said.";
const CODE = "quotation/unbalanced";

/** A client that has no settings to ask for. */
const { workspace: _workspace, ...PUSHING } = FULL_CAPABILITIES;

async function open(
  settings: unknown,
  capabilities: ClientCapabilities = FULL_CAPABILITIES,
  initializationOptions?: unknown,
): Promise<LspClient> {
  const client = connectInProcess({}, { settings });
  await client.initialize({ capabilities, initializationOptions });
  await client.open(URI, UNBALANCED);
  return client;
}

async function change(client: LspClient, settings: unknown): Promise<void> {
  await client.connection.sendNotification("workspace/didChangeConfiguration", { settings });
}

async function codes(client: LspClient): Promise<string[]> {
  return (await client.diagnostics(URI)).map(({ code, severity }) => `${code} ${severity}`);
}

describe("settings of a client that answers for them", () => {
  it("choose severities, and turn rules off", async () => {
    const byDefault = await open(null);
    assert.ok((await codes(byDefault)).some((code) => code.startsWith(CODE)));
    await byDefault.stop();

    const raised = await open({ rules: { [CODE]: "error" } });
    assert.ok((await codes(raised)).includes(`${CODE} 1`));
    await raised.stop();

    const off = await open({ rules: { [CODE]: "off" } });
    assert.ok((await codes(off)).every((code) => !code.startsWith(CODE)));
    await off.stop();
  });

  it("hold for the diagnostics at once when they change", async () => {
    const client = await open({ rules: { [CODE]: "error" } });
    assert.ok(client.registrations.includes("workspace/didChangeConfiguration") || (await codes(client)));
    assert.ok((await codes(client)).includes(`${CODE} 1`));
    client.settings = { rules: { [CODE]: "off" } };
    await change(client, null);
    await client.until(() => client.lastPublished(URI)?.diagnostics.every(({ code }) => code !== CODE) ?? false);
    await client.stop();
  });

  it("make a client that pulls ask again", async () => {
    const client = await open({}, PULLING_CAPABILITIES);
    await client.pull(URI);
    await change(client, null);
    await client.until(() => client.refreshes === 1);
    await client.stop();
  });

  it("arrange the outline, and make the client ask again for it", async () => {
    const documentSymbol = { ...FULL_CAPABILITIES.textDocument?.documentSymbol, dynamicRegistration: true };
    const textDocument = { ...FULL_CAPABILITIES.textDocument, documentSymbol };
    const client = await open({}, { ...FULL_CAPABILITIES, textDocument });
    assert.deepEqual((await client.symbols(URI)).map(({ name }) => name)[0], "Dates");
    client.settings = { outline: { groupBy: "paragraph" } };
    await change(client, null);
    await client.until(() => client.registrations.includes("-textDocument/documentSymbol"));
    assert.match((await client.symbols(URI))[0]?.name ?? "", /^The minister spoke/);
    await client.stop();
  });

  it("are done without if the client never answers, and taken when it does so late", async () => {
    let answer: (settings: unknown) => void = () => {};
    const late = new Promise((resolve) => {
      answer = resolve;
    });
    const client = await open(() => late);
    assert.ok((await codes(client)).some((code) => code.startsWith(CODE)));
    answer({ rules: { [CODE]: "off" } });
    await client.until(() => client.lastPublished(URI)?.diagnostics.every(({ code }) => code !== CODE) ?? false);
    await client.stop();
  });
});

describe("settings that a client pushes", () => {
  it("come with initialize, bare or under our name", async () => {
    for (const options of [{ rules: { [CODE]: "off" } }, { dateline: { rules: { [CODE]: "off" } } }]) {
      const client = await open(undefined, PUSHING, options);
      assert.ok((await codes(client)).every((code) => !code.startsWith(CODE)));
      await client.stop();
    }
  });

  it("change with workspace/didChangeConfiguration", async () => {
    const client = await open(undefined, PUSHING);
    assert.ok((await codes(client)).some((code) => code.startsWith(CODE)));
    await change(client, { dateline: { rules: { [CODE]: "off" } } });
    await client.until(() => client.lastPublished(URI)?.diagnostics.every(({ code }) => code !== CODE) ?? false);
    await client.stop();
  });
});

describe("a file longer than dateline.maxFileSize", () => {
  it("is not analysed, and one information says so", async () => {
    const client = await open({ maxFileSize: 10 });
    const diagnostics = await client.diagnostics(URI);
    assert.deepEqual(
      diagnostics.map(({ code, severity, range }) => [code, severity, range.start.line, range.end.character]),
      [["file/too-long", 3, 0, 0]],
    );
    assert.match(
      String(diagnostics[0]!.message),
      /has 52 characters and is not analysed: .*dateline\.maxFileSize allows 10\./,
    );
    assert.deepEqual(await client.symbols(URI), []);
    assert.equal(await client.hover(URI, { line: 0, character: 24 }), null);
    await client.stop();
  });

  it("is one of more characters than allowed; 0 allows any", async () => {
    for (const maxFileSize of [UNBALANCED.length, 0]) {
      const client = await open({ maxFileSize });
      assert.ok((await codes(client)).every((code) => !code.startsWith("file/")));
      await client.stop();
    }
  });
});

describe("reading settings", () => {
  it("takes what is valid and leaves the rest", () => {
    const value = {
      outline: { groupBy: "paragraph" },
      inlayHints: { dates: false, speakers: "no" },
      rules: { a: "error", b: "off", c: "loud", d: 3, e: null },
      maxFileSize: "big",
      more: 1,
    };
    assert.deepEqual(parseSettings(value), {
      outline: { groupBy: "paragraph" },
      inlayHints: { dates: false, speakers: DEFAULT_SETTINGS.inlayHints.speakers },
      rules: { a: "error", b: "off" },
      maxFileSize: DEFAULT_SETTINGS.maxFileSize,
    });
  });

  it("gives settings for anything at all", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const { outline, inlayHints, rules, maxFileSize } = parseSettings(sectionOf(value));
        assert.equal(typeof inlayHints.dates, "boolean");
        assert.equal(typeof inlayHints.speakers, "boolean");
        assert.ok(["kind", "paragraph"].includes(outline.groupBy));
        assert.ok(Object.values(rules).every((level) => typeof level === "string"));
        assert.ok(0 <= maxFileSize);
      }),
    );
  });
});
