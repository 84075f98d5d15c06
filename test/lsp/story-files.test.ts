/** Which files are stories by their name and their opening, and which folders are looked into. */
import assert from "node:assert/strict";
import os from "node:os";
import { pathToFileURL } from "node:url";
import { opensLikeStory, storyKindOf } from "../../server/src/lsp/story-files";
import { createStoryFiles } from "../../server/src/node/story-files";

describe("files that are stories", () => {
  it("by their name", () => {
    const kinds = [
      "a.news",
      "b/a.WIRE",
      "seeds/a.txt",
      "x/seeds/a.txt",
      "a.txt",
      "seeds.txt",
      "slug",
      "a.md",
      ".env",
      "a/b.js",
    ];
    assert.deepEqual(
      kinds.map((path) => storyKindOf(`/desk/${path}`)),
      ["story", "story", "story", "story", "text", "text", "text", "other", "other", "other"],
    );
  });

  it("by one of their first lines", () => {
    const dateline = "BAMAKO, Nov 4, 2019 (AFP) - Troops left.";
    assert.equal(opensLikeStory(dateline), true);
    assert.equal(opensLikeStory(`\r\n\r\nTroops leave\r\n\r\n${dateline}\r\n`), true);
    assert.equal(opensLikeStory(" date 2019-11-04 AFP, BAMAKO\n\nTroops left."), true);
    assert.equal(opensLikeStory("Dear reader,\n\nTroops left.\n"), false);
    assert.equal(opensLikeStory(`${"Troops left.\n".repeat(20)}${dateline}`), false);
    assert.equal(opensLikeStory(""), false);
  });

  it("soon, however long a line is", () => {
    assert.equal(opensLikeStory("A ".repeat(500_000)), false);
    assert.equal(opensLikeStory("AAAA, ".repeat(200_000)), false);
  });

  it("not in the home folder, the root, or where nothing is", async () => {
    for (const folder of [os.homedir(), "/", "/there/is/none"]) {
      for await (const file of createStoryFiles().list(pathToFileURL(folder).href, () => true)) assert.fail(file);
    }
    for await (const file of createStoryFiles().list("untitled:one", () => true)) assert.fail(file);
  });
});
