/**
 * What the program says today of the seed and gold stories, in fixture notation, so that a change of behaviour is a prose diff.
 * `UPDATE_EXPECT=1` rewrites the snapshots; read the diff before committing it.
 */
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { type Resolved, runChecks } from "../../server/src/core/index";
import { fixtureGold, seedGold } from "../gold/gold";
import { analyseText, renderResolved } from "../support/fixture";
import { testLexicon } from "../support/language-data";
import type { Layer } from "../support/notation";

/** Names, dates and figures nest in quotations only by luck, so that quotations have a rendering of their own. */
const RENDERINGS: readonly (readonly Layer[])[] = [["entities", "dates", "figures"], ["quotations"]];

describe("snapshots", () => {
  const stories = [...seedGold(), ...fixtureGold()];
  for (const { name, text, published } of stories) {
    it(name, () => {
      const file = path.join(__dirname, `${name}.snap.txt`);
      const actual = snapshot(analyseText(text, published));
      if (process.env.UPDATE_EXPECT !== undefined) fs.writeFileSync(file, actual);
      const expected = fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "";
      assert.equal(actual, expected, "UPDATE_EXPECT=1 rewrites it");
    });
  }

  it("are of stories that there are", () => {
    const files = fs.readdirSync(__dirname).filter((file) => file.endsWith(".snap.txt"));
    assert.deepEqual(files.sort(), stories.map(({ name }) => `${name}.snap.txt`).sort());
  });
});

function snapshot(resolved: Resolved): string {
  const renderings = RENDERINGS.map((layers) => renderResolved(resolved, new Set(layers)).trimEnd());
  const findings = runChecks(resolved, testLexicon()).map(
    ({ start, end, severity, code, message }) =>
      `${severity} ${code} at “${resolved.text.slice(start, end)}” [${start}, ${end}): ${message}`,
  );
  return `${[...renderings, findings.join("\n") || "no findings"].join("\n\n========\n\n")}\n`;
}
