/** Which files are stories without anybody saying so. */
import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, open, SEED } from "./editor";

describe("the language of a file", () => {
  const expected: [name: string, language: string, why: string][] = [
    [SEED, "news", "it lies in seeds/"],
    ["desk/raid.news", "news", "its extension is .news"],
    ["desk/raid.wire", "news", "its extension is .wire"],
    ["desk/header", "news", "its first line is a header"],
    ["desk/dateline", "news", "its first line opens with a dateline"],
    ["notes.txt", "plaintext", "it is plain text"],
    ["report.txt", "news", "its first line opens with a dateline, in a window that has a story"],
    ["letter", "plaintext", "its first line is prose"],
    ["README.md", "markdown", "it is Markdown"],
    ["data.json", "json", "it is JSON"],
  ];
  for (const [name, language, why] of expected)
    it(`of ${name} is ${language}, as ${why}`, async () => {
      // A story is open, so that text files are looked at.
      await open(SEED);
      const document = await open(name);
      if (language === "news") await eventually("a story", async () => document.languageId === language || null);
      assert.equal(document.languageId, language);
    });

  it("is left alone once somebody has said that a text file is no story", async () => {
    await open(SEED);
    const document = await open("report.txt");
    await eventually("a story", async () => document.languageId === "news" || null);
    const plain = await vscode.languages.setTextDocumentLanguage(document, "plaintext");
    await open(SEED);
    await open("report.txt");
    assert.equal(plain.languageId, "plaintext");
  });
});
