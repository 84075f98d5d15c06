/** The first lines that make a file without an extension a story, and the many that must not. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";

const manifest = JSON.parse(readFileSync(path.join(__dirname, "../../package.json"), "utf8"));
const language = manifest.contributes.languages[0];
const firstLine = new RegExp(language.firstLine);

const STORIES = [
  " date 2019-11-04 AFP, BAMAKO",
  "date 2019-11-04 AFP, BAMAKO",
  "Date: 2021-03-09 Reuters, LAGOS",
  "AFP, BAMAKO date 2019-11-04",
  "BAMAKO, AFP, date 2019-11-04",
  "BAMAKO, date 2019-11-04, AFP",
  "BAMAKO date 2019-11-04 AFP",
  "date 2019-11-04 AP, NEW YORK",
  "BAMAKO, Nov 4 (AFP) - The Islamic State group on Saturday claimed responsibility for a raid.",
  "BAMAKO, Nov. 4 (AFP) -- The Islamic State group on Saturday claimed responsibility for a raid.",
  "WASHINGTON (AP) — The Senate voted on Tuesday to end the shutdown.",
  "WASHINGTON (AP) _ The Senate voted on Tuesday.",
  "LAGOS, Nigeria, 4 November 2019 (Reuters) – Shares in the lender fell.",
  "KABUL, Afghanistan (AP) — A bomb struck a wedding hall.",
  "LONDON/PARIS, March 6 (Reuters) - Britain and France agreed.",
  "NEW YORK, Sept 12, 2019 (Reuters) - Stocks rose.",
  "BEIJING, Aug. 3 (Xinhua) -- China's exports grew.",
  "UNITED NATIONS (AP) — The Security Council met.",
  "ST. PETERSBURG, June 3 (Interfax) - The forum opened.",
  "SÃO PAULO (AP) — The prosecutor resigned.",
  "SAN FRANCISCO, March 5, 2019 /PRNewswire/ -- The company announced.",
  "Paris (AFP) - The minister resigned on Monday.",
  "Port-au-Prince, Haiti (AP) — Gunmen attacked.",
  "JERUSALEM, March 5 — The court ruled.",
  "MOSCOW (AP)_ The presidents signed a treaty.",
  "THE HAGUE, Netherlands (AP)_ The World Court ruled.",
  "Nairobi, May 6 2022 (IPS) - Growing up in the village, he learnt to fish.",
  "BULAWAYO, Zimbabwe , Jun 21 2022 (IPS) - Smuggling pays.",
  "SYDNEY and KUALA LUMPUR, Jul 26 2022 (IPS) - The bank said so.",
  "Kampala & Kayunga, Jul 19 2022 (IPS) - Prices rose.",
  "Dec 29 (Reuters) - The candidate said on Tuesday that the plan was dead.",
];

const OTHERS = [
  "",
  " ",
  "The Islamic State (IS) group on Saturday claimed responsibility for a raid.",
  "Dear Ms Ng, thank you for your letter of 4 November 2019.",
  "# WASHINGTON (AP) — a heading",
  "## Date: 2019-11-04",
  "---",
  "date: 2019-11-04",
  "date 2019-11-04",
  "date 2019-11-04 fixed the build",
  "Date: 2019-11-04 12:30:01 +0000",
  "Date: Mon, 4 Nov 2019 10:00:00 +0000",
  "2019-11-04 12:00:01 INFO  server started",
  "2019-11-04T12:00:01Z ERROR DISK, FULL",
  "[2019-11-04 12:00:01] WARNING (kernel) - low memory",
  "Nov  4 12:00:01 host sshd[311]: Accepted publickey",
  "INFO (main) - started",
  "WARNING, March 5 is a holiday",
  "ERROR (DB) - connection lost",
  "date,2019-11-04,AFP,BAMAKO",
  "DATE,AGENCY,CITY",
  "id;name;date",
  "#!/usr/bin/env bash",
  "#!/usr/bin/env python3",
  '<?xml version="1.0"?>',
  "<!DOCTYPE html>",
  "import fs from 'node:fs';",
  "const PARIS = (AFP) - 1;",
  "SELECT NAME (AP) FROM CITY",
  "#include <stdio.h>",
  "FROM node:20",
  "{",
  "README (DRAFT) - notes for the next release",
  "TODO (AP) buy milk",
  "MIT License",
  "* Nov 4 (AFP) - a list item",
  "- BAMAKO, Nov 4 (AFP) - a list item",
  "> BAMAKO, Nov 4 (AFP) - a block quotation",
  "CHAPTER ONE",
  "CHAPTER I — LOOMINGS",
  "Chapter 1 - The Boy Who Lived",
  "ACT I, SCENE II - A room",
  "MEETING (minutes) - present: AB, CD",
  "Paris (Texas) - a film by Wim Wenders",
  "NASA (the agency) — and its budget",
  "Carmen Cavallaro (May 6, 1913 -- October 12, 1989) was an American pianist.",
  "Eduard Hitzig (February 6, 1839 - August 20, 1907) was a German neuropsychiatrist.",
  "diff --git a/x b/x",
  "commit 5f3701e",
  "Subject: WASHINGTON (AP) — The Senate voted",
];

describe("the first line of a story", () => {
  for (const line of STORIES) it(`is: ${line}`, () => assert.match(line, firstLine));
  for (const line of OTHERS) it(`is not: ${line}`, () => assert.doesNotMatch(line, firstLine));

  it("is refused in a moment when it is long and nearly right", () => {
    // VS Code looks at a thousand characters; a regex that backtracks would take minutes over these.
    for (const unit of ["A", "A ", "A, ", "AB CD, ", "A.", "’", "date ", "Nov 4, ", "(", " "]) {
      assert.doesNotMatch(unit.repeat(1000), firstLine);
      assert.doesNotMatch(`${unit.repeat(300)} (AFP)`, firstLine);
      assert.doesNotMatch(`date 2019-11-04 ${unit.repeat(300)}!`, firstLine);
    }
  });
});

describe("the manifest", () => {
  it("claims its own extensions and the seeds, and no other text file", () => {
    assert.deepEqual(language.extensions, [".news", ".wire"]);
    assert.deepEqual(language.filenamePatterns, ["**/seeds/*.txt"]);
  });

  it("wakes the extension for a story or a command only", () => {
    assert.deepEqual(manifest.activationEvents, []);
  });
});
