/** Names over the stories of the folder: Go to Symbol in Workspace, and in which other stories somebody is named. */
import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, fileUri, hoverAt, open, SEED } from "./editor";

describe("names over the stories of the folder", () => {
  let document: vscode.TextDocument;
  /** A server in a Worker has no files to read: it knows the stories that are open. */
  const readsFiles = fileUri(SEED).scheme === "file";

  before(async () => {
    document = await open(SEED);
  });

  const placesOf = async (query: string): Promise<string[]> => {
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      "vscode.executeWorkspaceSymbolProvider",
      query,
    );
    return symbols.map(({ name, location }) => `${name} in ${location.uri.path.split("/").pop()}`);
  };

  it("finds a name in all of them", async () => {
    const wanted = [SEED.split("/").pop(), ...(readsFiles ? ["header", "dateline", "report.txt"] : [])];
    await eventually("the names of all stories", async () => {
      const places = await placesOf("bamako");
      return wanted.every((file) => places.includes(`Bamako in ${file}`));
    });
  });

  it("takes no file for a story that is none", async () => {
    assert.deepEqual(
      (await placesOf("bamako")).filter((place) => /notes|README|letter/.test(place)),
      [],
    );
  });

  it("says in a hover in which other stories somebody is named", async () => {
    const text = await hoverAt(document, "BAMAKO");
    if (readsFiles) assert.match(text, /Also in: 3 stories: .*\breport\\?\.txt, line 1/);
    else assert.match(text, /Bamako/);
  });
});
