/** The server in another editor: Neovim's built-in client gets the same answers. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import path from "node:path";

const ROOT = path.join(__dirname, "../..");

interface Answers {
  readonly hover: { readonly contents: unknown } | null;
  readonly symbols: readonly { readonly name: string; readonly children?: readonly { readonly name: string }[] }[];
  readonly diagnostics: readonly { readonly code: string; readonly source: string; readonly text: string }[];
}

describe("Neovim", () => {
  let answers: Answers;

  before(() => {
    const output = execFileSync(
      "nvim",
      ["--headless", "-u", "NONE", "-i", "NONE", "-c", "luafile test/e2e/neovim.lua", "seeds/000_13af2224921927a1.txt"],
      {
        cwd: ROOT,
        encoding: "utf8",
        env: {
          ...process.env,
          DATELINE_SERVER: JSON.stringify([process.execPath, path.join(ROOT, "server/dist/server.js"), "--stdio"]),
          DATELINE_HOVER: "Pointeau and his",
        },
      },
    );
    answers = JSON.parse(output.trim().split("\n").at(-1) ?? "");
  });

  it("shows the hover", () => {
    assert.match(JSON.stringify(answers.hover?.contents), /Ronan Pointeau/);
  });

  it("shows the outline", () => {
    const people = answers.symbols.find(({ name }) => name === "People");
    assert.ok(
      people?.children?.some(({ name }) => name === "Ronan Pointeau"),
      JSON.stringify(answers.symbols),
    );
  });

  it("shows the problems where they are", () => {
    const conflict = answers.diagnostics.find(({ code }) => code === "figure/conflict");
    assert.equal(conflict?.text, "53");
    assert.equal(conflict?.source, "dateline");
  });
});
