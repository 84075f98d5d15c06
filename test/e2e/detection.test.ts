/** Which files are stories without anybody saying so. */
import * as assert from "node:assert/strict";
import { open, SEED } from "./editor";

describe("the language of a file", () => {
  const expected: [name: string, language: string, why: string][] = [
    [SEED, "news", "it lies in seeds/"],
    ["desk/raid.news", "news", "its extension is .news"],
    ["desk/raid.wire", "news", "its extension is .wire"],
    ["desk/header", "news", "its first line is a header"],
    ["desk/dateline", "news", "its first line opens with a dateline"],
    ["notes.txt", "plaintext", "it is plain text"],
    ["report.txt", "plaintext", ".txt belongs to plain text, whatever its first line"],
    ["letter", "plaintext", "its first line is prose"],
    ["README.md", "markdown", "it is Markdown"],
    ["data.json", "json", "it is JSON"],
  ];
  for (const [name, language, why] of expected)
    it(`of ${name} is ${language}, as ${why}`, async () => {
      const document = await open(name);
      assert.equal(document.languageId, language);
    });
});
