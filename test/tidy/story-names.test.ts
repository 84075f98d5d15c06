/** Rules and tables know the language, not the seed stories: none of their people and rare places may be named there. */
import assert from "node:assert/strict";
import { seedGold } from "../gold/gold";
import { layerOf } from "../support/notation";
import { projectFilesIn, readProjectFile } from "../support/project-files";

/** Generated from public gazetteers, whole: a place of a story may be among the places of the world. */
const GAZETTEER = "server/data/gazetteer/";

describe("names of the seed stories", () => {
  it("appear neither in the source nor in the tables", () => {
    const gazetteer = new Set(
      projectFilesIn("server/data/gazetteer", ".tsv").flatMap((file) =>
        readProjectFile(file)
          .split("\n")
          .map((line) => line.split("\t")[0]!.toLowerCase()),
      ),
    );
    const names = new Set<string>();
    for (const { text, marks } of seedGold()) {
      for (const mark of marks.filter((other) => layerOf(other) === "entities")) {
        const words = text.slice(mark.start, mark.end);
        // A given name alone is a word of the language; whole names and surnames are the story's.
        if (mark.tag === "person") for (const name of [words, words.split(" ").at(-1)!]) names.add(name.toLowerCase());
        else if (["gpe", "loc", "fac"].includes(mark.tag) && !gazetteer.has(words.toLowerCase())) {
          names.add(words.toLowerCase());
        }
      }
    }
    assert.ok(3 < names.size, "the seed's gold names nobody");
    const files = [
      ...projectFilesIn("server/src"),
      ...projectFilesIn("client/src"),
      ...projectFilesIn("server/data").filter((file) => !file.startsWith(GAZETTEER)),
    ];
    const problems = files.flatMap((file) => {
      const text = readProjectFile(file).toLowerCase();
      return [...names]
        .filter((name) => text.includes(name) && new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, "u").test(text))
        .map((name) => `${file}: ${name}`);
    });
    assert.deepEqual(problems, []);
  });
});
