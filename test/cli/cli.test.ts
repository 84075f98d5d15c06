/** The command line as a program: what it prints, how it ends, and what it says of bad input. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { bundleCli } from "../support/bundle-cli";

const SEED = path.join(__dirname, "../../seeds/000_13af2224921927a1.txt");

describe("the command line", () => {
  let folder: string;
  let cli: string;
  before(() => {
    cli = bundleCli();
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "dateline-test-"));
  });
  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  const run = (
    args: readonly string[],
    input: string | Uint8Array = "",
  ): { status: number | null; out: string; err: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { input, maxBuffer: 1 << 28 });
    return { status, out: stdout.toString("utf8"), err: stderr.toString("utf8") };
  };
  const file = (name: string, content: string | Uint8Array): string => {
    const full = path.join(folder, name);
    fs.writeFileSync(full, content);
    return full;
  };
  const lines = (out: string): unknown[] =>
    out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));

  it("annotates a story file as one line of JSON in the public form", () => {
    const { status, out, err } = run(["annotate", SEED]);
    assert.equal(err, "");
    assert.equal(status, 0);
    const [story] = lines(out) as [Record<string, unknown>];
    assert.equal(lines(out).length, 1);
    assert.equal(story.schema, "dateline/1");
    assert.equal(story.id, SEED);
    assert.equal(story.published, "2019-11-04");
    for (const layer of ["entities", "clusters", "dates", "figures", "quotations", "diagnostics"]) {
      assert.ok(Array.isArray(story[layer]) && 0 < (story[layer] as unknown[]).length, layer);
    }
  });

  it("prints text to read, in which story text cannot steer the terminal", () => {
    const story = file("escape.txt", "On Monday \u001b[2J“We won\u0007 the match today,” said Ada \u001b]0;Musa.\n");
    const { status, out } = run(["annotate", "--format", "text", SEED, story]);
    assert.equal(status, 0);
    assert.match(out, /Quotations \(\d+\)/);
    assert.doesNotMatch(out, /[\u001b\u0007]/);
  });

  it("names all who speak together", () => {
    const story = file("joint.txt", "Karen Doyle and Peter Whelan said that it was late.\n");
    assert.match(
      run(["annotate", "--format", "text", story]).out,
      /indirect +Karen Doyle and Peter Whelan, said: that/,
    );
    const [{ quotations, clusters }] = lines(run(["annotate", story]).out) as [
      { quotations: { speakers: string[] }[]; clusters: { id: string; name: string }[] },
    ];
    const names = quotations[0]!.speakers.map((id) => clusters.find((cluster) => cluster.id === id)!.name);
    assert.deepEqual(names, ["Karen Doyle", "Peter Whelan"]);
  });

  it("reads stories from lines of JSON, returns ids, and goes on behind bad lines", () => {
    const input = [
      JSON.stringify({ id: "a", text: "They met on Friday.", published: "2021-06-07", other: 1 }),
      "{broken",
      "[]",
      "",
      JSON.stringify({ id: "b" }),
      JSON.stringify({ id: "c", text: "x", language: "de" }),
      JSON.stringify({ id: "d", text: "x", published: "2021-02-30" }),
      JSON.stringify({ text: "No id here." }),
      JSON.stringify({ id: "z", text: "" }),
    ].join("\n");
    const { status, out } = run(["annotate", "--jsonl"], input);
    assert.equal(status, 1);
    const rows = lines(out) as {
      id: string | null;
      error?: string;
      warning?: string;
      dates?: { value: string }[];
    }[];
    assert.deepEqual(
      rows.map((row) => [row.id, row.error === undefined]),
      [
        ["a", true],
        [null, false],
        [null, false],
        ["b", false],
        ["c", false],
        ["d", true],
        [null, true],
        ["z", true],
      ],
    );
    assert.equal(rows[0]!.dates![0]!.value, "2021-06-04");
    assert.match(rows[5]!.warning!, /2021-02-30/);
  });

  it("reads lines that end in CRLF, that have a byte-order mark, or that are not UTF-8", () => {
    const good = JSON.stringify({ id: "a", text: "Ça va à Bamako." });
    const input = Buffer.concat([
      Buffer.from(`\uFEFF${good}\r\n`),
      Buffer.from([0x7b, 0xff, 0xfe, 0x0a]),
      Buffer.from(good),
    ]);
    const { status, out } = run(["annotate", "--jsonl"], input);
    assert.equal(status, 1);
    const rows = lines(out) as { id: string | null; error?: string }[];
    assert.equal(rows.length, 3);
    assert.equal(rows[0]!.id, "a");
    assert.match(rows[1]!.error!, /UTF-8/);
    assert.equal(rows[2]!.id, "a");
  });

  it("refuses a line over --max-bytes and goes on", () => {
    const long = JSON.stringify({ id: "long", text: "word ".repeat(1000) });
    const { status, out } = run(
      ["annotate", "--jsonl", "--max-bytes", "2000"],
      `${long}\n${JSON.stringify({ id: "b", text: "x" })}\n`,
    );
    assert.equal(status, 1);
    const rows = lines(out) as { id: string | null; error?: string }[];
    assert.match(rows[0]!.error!, /--max-bytes/);
    assert.equal(rows[1]!.id, "b");
  });

  it("says what is wrong with a file and still does the others", () => {
    const binary = file("binary.txt", new Uint8Array([0, 1, 2, 3]));
    const latin1 = file("latin1.txt", new Uint8Array([0x63, 0x61, 0x66, 0xe9]));
    const long = file("long.txt", "x".repeat(20_000));
    const { status, out, err } = run([
      "annotate",
      "--max-bytes",
      "10000",
      path.join(folder, "none.txt"),
      folder,
      binary,
      latin1,
      long,
      SEED,
    ]);
    assert.equal(status, 1);
    assert.equal(lines(out).length, 1);
    const messages = err.trimEnd().split("\n");
    assert.equal(messages.length, 5);
    assert.match(messages[0]!, /none\.txt does not exist/);
    assert.match(messages[1]!, /is a folder/);
    assert.match(messages[2]!, /binary/);
    assert.match(messages[3]!, /not UTF-8/);
    assert.match(messages[4]!, /--max-bytes/);
  });

  it("takes - for a story on standard input", () => {
    const story = "The minister said: “We will rebuild the bridge.\n\nWork begins.\n";
    const checked = run(["check", "-"], story);
    assert.match(checked.out, /^-:1:20: warning: /);
    assert.equal(checked.status, 1);
    const [annotated] = lines(run(["annotate", "-"], story).out) as [{ id: string; quotations: unknown[] }];
    assert.equal(annotated.id, "-");
    assert.equal(run(["check", "-"], "").status, 0);
    const broken = run(["annotate", "-"], new Uint8Array([0x63, 0xe9]));
    assert.match(broken.err, /^dateline: standard input is not UTF-8/);
    assert.equal(broken.status, 1);
  });

  it("gives a rule another severity, or none", () => {
    const story = file("open-quote.txt", "The minister said: “We will rebuild the bridge.\n\nWork begins.\n");
    assert.deepEqual(run(["check", "--rule", "quotation/unbalanced=off", story]), { status: 0, out: "", err: "" });
    const hint = run(["check", "--rule", "date/weekday=off", "--rule", "quotation/unbalanced=hint", story]);
    assert.match(hint.out, /:1:20: hint: /);
    assert.equal(hint.status, 0);
    const [annotated] = lines(run(["annotate", "--rule", "quotation/unbalanced=error", story]).out) as [
      { diagnostics: { severity: string }[] },
    ];
    assert.equal(annotated.diagnostics[0]!.severity, "error");
    for (const [wrong, said] of [
      ["quotation/unblanced=off", /the rules are quotation\/unbalanced,/],
      ["quotation/unbalanced=loud", /off, hint, information, warning, error/],
      ["quotation/unbalanced", /the rules are/],
    ] as const) {
      const { status, err } = run(["check", "--rule", wrong, story]);
      assert.equal(status, 2);
      assert.match(err, said);
    }
  });

  it("says of bytes that are no text that they are none, not how to convert them", () => {
    const { err } = run(["annotate", file("noise", new Uint8Array([0x89, 0x50, 0xff, 0x00, 0x1a]))]);
    assert.match(err, /binary/);
    assert.doesNotMatch(err, /iconv/);
  });

  it("names the encoding of a file that is UTF-16", () => {
    const utf16 = file("utf16.txt", Buffer.from("\ufeffOn Friday, a caf\u00e9 burned.", "utf16le"));
    assert.match(run(["annotate", utf16]).err, /iconv -f UTF-16 -t UTF-8/);
  });

  it("prints a story of very many annotations as text", () => {
    const story = file("many.txt", "On Friday they met. ".repeat(150_000));
    const { status, out, err } = run(["annotate", "--format", "text", story]);
    assert.equal(err, "");
    assert.equal(status, 0);
    assert.match(out, /^Dates \(150000\)$/m);
  }).timeout(20_000);

  it("prints rows in columns and words for people", () => {
    const { out } = run(["annotate", "--format", "text", SEED]);
    assert.match(out, /^ {2}9:17 {4}person +Ronan Pointeau \(French corporal, 24\), 2×; also Pointeau$/m);
    assert.match(out, /^ {2}3:33 {4}date +Saturday = 2019-11-02, Saturday 2 November 2019$/m);
    assert.match(out, /^ {2}3:88 {4}number +49 Malian troops, killed$/m);
    for (const line of out.split("\n")) assert.ok(line.length <= 200, line);
  });

  it("prints the facts of a story with boxes to tick", () => {
    const { status, out } = run(["annotate", "--format", "sheet", SEED]);
    assert.equal(status, 0);
    assert.match(out, /^Fact sheet: .*\nFiled: AFP, BAMAKO, Monday 4 November 2019\n/);
    assert.match(out, /^\[ \] Ronan Pointeau, French corporal, 24; also Pointeau \(lines 9, 13\)$/m);
  });

  it("prints a table with one head for all stories", () => {
    const { status, out } = run(["annotate", "--format", "csv", SEED, file("b.txt", "It rained on Friday.\n")]);
    assert.equal(status, 0);
    const rows = out.split("\r\n");
    assert.equal(rows[0]!.split(",").slice(0, 3).join(), "story,published,line");
    assert.equal(rows.filter((row) => row.startsWith("story,")).length, 1);
    assert.ok(rows.some((row) => row.startsWith(`${SEED},2019-11-04,3,`) && row.includes(",figure,CARDINAL,49,49,")));
    assert.ok(rows.at(-2)!.includes("b.txt,,1,13,19,date,DATE,Friday,"));
    const streamed = run(["annotate", "--jsonl", "--format", "csv"], '{"id":"a","text":"It rained on Friday."}\n');
    assert.match(streamed.out, /^story,[^\r]*\r\na,,1,13,19,date,/);
  });

  it("says on standard error which line is no story where it prints text", () => {
    const { status, out, err } = run(["annotate", "--jsonl", "--format", "text"], '{"text":"It rained."}\n{oops\n');
    assert.equal(status, 1);
    assert.match(out, /^line 1\n/);
    assert.match(err, /^dateline: line 2: not JSON/);
  });

  it("checks: one line a finding, and a status that --fail-on decides", () => {
    const story = file("unclosed.txt", "The minister said: “We will rebuild the bridge.\n\nWork begins.\n");
    const warning = run(["check", story]);
    assert.match(warning.out, /unclosed\.txt:1:20: warning: .* \[quotation\/unbalanced\]\n/);
    assert.equal(warning.status, 1);
    assert.equal(run(["check", "--fail-on", "error", story]).status, 0);
    assert.equal(run(["check", file("clean.txt", "It rained on the coast.\n")]).out, "");
  });

  it("explains itself, and a wrong use is status 2", () => {
    assert.match(run(["--help"]).out, /annotate/);
    assert.match(run(["annotate", "--help"]).out, /--jsonl/);
    for (const args of [
      ["annotate"],
      ["annotate", "--format", "xml", SEED],
      ["check"],
      ["fix"],
      ["annotate", "--jsonl", SEED],
      ["annotate", "--max-bytes", "-3", SEED],
    ]) {
      const { status, err } = run(args);
      assert.equal(status, 2, args.join(" "));
      assert.notEqual(err, "");
    }
  });

  it("survives an empty file and a file of one very long line", () => {
    assert.equal(lines(run(["annotate", file("empty.txt", "")]).out).length, 1);
    const { status, out } = run(["annotate", file("line.txt", "the ministry said on Friday that “it ".repeat(30_000))]);
    assert.equal(status, 0);
    assert.equal(lines(out).length, 1);
  });
});
