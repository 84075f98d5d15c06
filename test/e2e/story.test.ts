/** What a reader of the seed story is told: hover, Outline and Problems, before and after an edit. */
import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, find, hoverAt, open, outlineOf, problemsOf, SEED } from "./editor";

describe("the seed story", () => {
  let document: vscode.TextDocument;

  before(async () => {
    document = await open(SEED);
    // Asked here once, so that a server that does not answer fails this hook rather than every test in turn.
    await outlineOf(document);
  });

  describe("hover", () => {
    it("on a surname alone says whose it is, his role and age", async () => {
      const text = await hoverAt(document, "Pointeau", 2);
      assert.match(text, /Ronan Pointeau/);
      assert.match(text, /corporal/);
      assert.match(text, /24/);
    });

    it("on a weekday gives the date", async () => {
      assert.match(await hoverAt(document, "Saturday"), /2 November 2019|2019-11-02/);
    });

    it("on a number says what is counted", async () => {
      const text = await hoverAt(document, "49");
      assert.match(text, /49/);
      assert.match(text, /troop/i);
    });

    it("on a place says that it is one", async () => {
      const text = await hoverAt(document, "Menaka", 2);
      assert.match(text, /Menaka/);
      assert.match(text, /city|place/i);
    });

    it("on a quotation names its speaker", async () => {
      assert.match(await hoverAt(document, "Soldiers of the caliphate"), /Islamic State/);
    });

    it("on an organization says what it is", async () => {
      const text = await hoverAt(document, "MINUSMA");
      assert.match(text, /organi[sz]ation/i);
      assert.match(text, /UN mission in Mali/);
    });

    it("on a word of no interest is silent", async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        "vscode.executeHoverProvider",
        document.uri,
        find(document, "Pointeau and his").translate(0, "Pointeau and his colleagues were es".length),
      );
      assert.deepEqual(hovers, []);
    });
  });

  describe("outline", () => {
    it("lists each kind under its own heading", async () => {
      const groups = new Map((await outlineOf(document)).map(({ name, children }) => [name, children]));
      const names = (group: string) => (groups.get(group) ?? []).map(({ name }) => name);
      assert.ok(names("People").includes("Ronan Pointeau"), show(groups));
      assert.ok(names("People").includes("Florence Parly"), show(groups));
      assert.ok(names("Organizations").includes("Islamic State"), show(groups));
      assert.ok(names("Organizations").includes("MINUSMA"), show(groups));
      assert.ok(names("Places").includes("Menaka"), show(groups));
      assert.ok(names("Dates").includes("Saturday"), show(groups));
      assert.ok(names("Figures").includes("53"), show(groups));
      assert.ok(0 < names("Quotations").length, show(groups));
    });

    it("has every mention below its name", async () => {
      const people = (await outlineOf(document)).find(({ name }) => name === "People");
      const pointeau = people?.children.find(({ name }) => name === "Ronan Pointeau");
      assert.deepEqual(
        pointeau?.children.map(({ selectionRange }) => document.getText(selectionRange)),
        ["Ronan Pointeau", "Pointeau"],
      );
    });

    it("is by paragraph where the setting says so", async () => {
      const settings = vscode.workspace.getConfiguration("dateline", document.uri);
      await settings.update("outline.groupBy", "paragraph", vscode.ConfigurationTarget.Workspace);
      await eventually("the outline to change", async () =>
        (await outlineOf(document)).every(({ name }) => name !== "People"),
      );
      await settings.update("outline.groupBy", undefined, vscode.ConfigurationTarget.Workspace);
      await eventually("the outline to change back", async () =>
        (await outlineOf(document)).some(({ name }) => name === "People"),
      );
    });
  });

  describe("inlay hints", () => {
    const labels = async (): Promise<string[]> => {
      const all = new vscode.Range(0, 0, document.lineCount, 0);
      const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        "vscode.executeInlayHintProvider",
        document.uri,
        all,
      );
      return hints.map(({ label, position }) => `${document.getText(wordBefore(position))} ${label}`);
    };
    const wordBefore = (position: vscode.Position): vscode.Range =>
      document.getWordRangeAtPosition(position) ?? new vscode.Range(position, position);

    it("give the day beside a weekday", async () => {
      await eventually("the hints", async () => (await labels()).some((label) => label === "Saturday 2 Nov"));
    });

    it("name a speaker whom the sentence does not name", async () => {
      await eventually("the hint", async () => (await labels()).some((label) => label.endsWith("— Mahamound Dicko")));
    });

    it("go where the setting says so", async () => {
      const isDate = (label: string): boolean => !label.includes("—");
      const settings = vscode.workspace.getConfiguration("dateline", document.uri);
      await settings.update("inlayHints.dates", false, vscode.ConfigurationTarget.Workspace);
      await eventually("the hints to go", async () => !(await labels()).some(isDate));
      await settings.update("inlayHints.dates", undefined, vscode.ConfigurationTarget.Workspace);
      await eventually("the hints to come back", async () => (await labels()).some(isDate));
    });
  });

  describe("problems", () => {
    it("tell that the tolls differ", async () => {
      await eventually("the problems", () => problemsOf(document).includes("figure/conflict: 53"));
    });

    it("inform where it is the sources that differ, and lead to the other figures", async () => {
      const problem = vscode.languages
        .getDiagnostics(document.uri)
        .find(({ range }) => document.getText(range) === "53");
      assert.equal(problem?.severity, vscode.DiagnosticSeverity.Information);
      const related = problem.relatedInformation?.map(({ location }) => document.getText(location.range));
      assert.ok(related?.includes("49"), `${related}`);
    });
  });

  describe("after an edit", () => {
    after(async () => {
      await vscode.commands.executeCommand("workbench.action.files.revert");
    });

    it("problems, hover and outline follow", async () => {
      await replace(document, "53", "49");
      await eventually(
        "the problem to go",
        () => !problemsOf(document).some((problem) => problem.includes("figure/conflict")),
      );

      await replace(document, "on Saturday claimed", "on Sunday claimed");
      await eventually("the new date", async () =>
        /3 November 2019|2019-11-03/.test(await hoverAt(document, "Sunday")),
      );
      const dates = (await outlineOf(document)).find(({ name }) => name === "Dates");
      assert.ok(dates?.children.some(({ name }) => name === "Sunday"));

      await replace(document, "49 people died", "61 people died");
      await eventually("the problem to return", () => problemsOf(document).includes("figure/conflict: 61"));
    });
  });
});

async function replace(document: vscode.TextDocument, old: string, by: string): Promise<void> {
  const start = find(document, old);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(start, document.positionAt(document.offsetAt(start) + old.length)), by);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

function show(groups: ReadonlyMap<string, readonly vscode.DocumentSymbol[]>): string {
  return [...groups].map(([name, children]) => `${name}: ${children.map((child) => child.name).join(", ")}`).join("\n");
}
