/** The command line `dateline`: annotate stories, check them, in a terminal, a pipe or a build. */
import { once } from "node:events";
import { SingleBar } from "cli-progress";
import { Command, InvalidArgumentError, Option } from "commander";
import { version } from "../../../package.json";
import {
  type Analyser,
  createAnalyser,
  csvLine,
  type Finding,
  factSheet,
  type Lexicon,
  type Resolved,
  RULES,
  type RuleSettings,
  runChecks,
  SEVERITIES,
  type Severity,
  TABLE_COLUMNS,
  tableRows,
  toInterchange,
} from "../core/index";
import { loadLexicon } from "../node/load-lexicon";
import {
  InputError,
  isIsoDate,
  JsonLineError,
  parseJsonStory,
  readLines,
  readStoryFile,
  readStoryStream,
  STANDARD_INPUT,
} from "./read-story";
import { createLocate, findingLine, printable, storyText } from "./write-text";

/** Exit statuses: 0 all well, 1 findings or unusable input, 2 wrong use of the command. */
const FAILED = 1;
const USAGE = 2;
const DEFAULT_MAX_BYTES = 10_000_000;

/** The first line of a table; CSV ends its lines with CRLF. */
const TABLE_HEAD = `${csvLine(TABLE_COLUMNS)}\r\n`;

interface CommonOptions {
  readonly maxBytes: number;
  readonly published?: string;
  readonly rule?: RuleSettings;
}

interface AnnotateOptions extends CommonOptions {
  readonly format: "json" | "text" | "sheet" | "csv";
  readonly jsonl?: true;
}

interface CheckOptions extends CommonOptions {
  readonly failOn: Severity;
}

const program = new Command("dateline")
  .description("Spots people, places, organizations, dates, figures and quotations in news text, and checks them.")
  .version(version)
  .addHelpText(
    "after",
    `
Examples:
  dateline annotate --format text story.txt     what a story holds, to read
  dateline annotate --format sheet story.txt    its facts, with boxes to tick
  dateline annotate --format csv *.txt > t.csv  a table for a spreadsheet
  dateline annotate stories/*.txt > out.jsonl   the same as JSON, one story a line
  dateline annotate --jsonl < stories.jsonl     {"id", "text", "published"} a line
  dateline check story.txt                      one line a finding
  pbpaste | dateline check -                    the same for what is copied

Exit status: 0 all well, 1 findings or unusable input, 2 wrong use.`,
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : USAGE));

const maxBytes = new Option("--max-bytes <bytes>", "refuse a story of more bytes than this")
  .default(DEFAULT_MAX_BYTES)
  .argParser((value) => {
    const bytes = Number(value);
    if (!Number.isSafeInteger(bytes) || bytes <= 0) throw new InvalidArgumentError("not a positive whole number.");
    return bytes;
  });
const published = new Option(
  "--published <date>",
  "publication date of stories whose text gives none (ISO 8601)",
).argParser((value) => {
  if (!isIsoDate(value)) throw new InvalidArgumentError("not an ISO 8601 date such as 2019-11-04.");
  return value;
});

const rule = new Option(
  "--rule <id=severity>",
  "give a rule another severity, or turn it off: acronym/undefined=off (may be repeated)",
).argParser((value: string, settings: RuleSettings = {}): RuleSettings => {
  const [, id = "", level = ""] = /^([^=]*)=(.*)$/.exec(value) ?? [];
  if (!RULES.some((known) => known.id === id))
    throw new InvalidArgumentError(`the rules are ${RULES.map((known) => known.id).join(", ")}.`);
  if (level !== "off" && !SEVERITIES.some((known) => known === level))
    throw new InvalidArgumentError(`behind the = stands off, ${SEVERITIES.join(", ")}.`);
  return { ...settings, [id]: level as Severity | "off" };
});

program
  .command("annotate")
  .description(
    "Print what a story holds. With --jsonl, read one JSON object a line from standard input: id, text, published.",
  )
  .argument("[files...]", "story files, UTF-8; - for one on standard input")
  .addOption(
    new Option(
      "--format <format>",
      "json: one object a line; text: to read; sheet: facts to tick off; csv: one annotation a line",
    )
      .choices(["json", "text", "sheet", "csv"])
      .default("json"),
  )
  .option("--jsonl", "read stories from standard input, one JSON object a line")
  .addOption(published)
  .addOption(rule)
  .addOption(maxBytes)
  .action(annotate);

program
  .command("check")
  .description("Print one line for each finding.")
  .argument("<files...>", "story files, UTF-8; - for one on standard input")
  .addOption(
    new Option("--fail-on <severity>", "exit with 1 on a finding as grave as this")
      .choices([...SEVERITIES])
      .default("warning"),
  )
  .addOption(published)
  .addOption(rule)
  .addOption(maxBytes)
  .action(check);

// A reader that closes the pipe, such as head, has what it wanted.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  process.stderr.write(`dateline: the output cannot be written: ${error.message}\n`);
  process.exit(FAILED);
});

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`dateline: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = FAILED;
});

interface Annotator {
  annotate(text: string, published: string | null): { article: Resolved; findings: Finding[] };
}

function createAnnotator(rules: RuleSettings = {}): Annotator {
  const lexicon: Lexicon = loadLexicon();
  const analyser: Analyser = createAnalyser(lexicon);
  return {
    annotate(text, published) {
      const article = analyser.analyse(text, { published });
      return { article, findings: runChecks(article, lexicon, rules) };
    },
  };
}

async function annotate(files: readonly string[], options: AnnotateOptions): Promise<void> {
  if (options.jsonl === true && files.length > 0) return usage("name files or give --jsonl, not both.");
  if (options.jsonl === true) return annotateLines(options);
  if (files.length === 0)
    return usage("name at least one story file, - for one on standard input, or give --jsonl and lines of JSON there.");
  const annotator = createAnnotator(options.rule);
  if (options.format === "csv") await write(TABLE_HEAD);
  await eachFile(files, options, async (file, text) => {
    const { article, findings } = annotator.annotate(text, options.published ?? null);
    await write(render(options.format, file, file, article, findings));
  });
}

async function annotateLines(options: AnnotateOptions): Promise<void> {
  const annotator = createAnnotator(options.rule);
  if (options.format === "csv") await write(TABLE_HEAD);
  let number = 0;
  for await (const line of readLines(process.stdin, options.maxBytes)) {
    number++;
    if ("text" in line && line.text.trim() === "") continue;
    let id: string | null = null;
    try {
      if ("problem" in line) throw new JsonLineError(null, `the line ${line.problem}`);
      const story = parseJsonStory(line.text);
      id = story.id;
      const { article, findings } = annotator.annotate(story.text, story.published ?? options.published ?? null);
      if (options.format === "json") {
        const out = toInterchange(story.id, article, findings);
        await write(`${JSON.stringify(story.warning === null ? out : { ...out, warning: story.warning })}\n`);
      } else await write(render(options.format, story.id, story.id ?? `line ${number}`, article, findings));
    } catch (error) {
      // One story that cannot be done, whatever the reason, must not cost the others.
      const problem = error instanceof JsonLineError ? error : new JsonLineError(id, cannotBeDone(error));
      const message = `line ${number}: ${problem.message}`;
      if (options.format !== "json") process.stderr.write(`dateline: ${printable(message)}\n`);
      else await write(`${JSON.stringify({ id: problem.id, error: message })}\n`);
      process.exitCode = FAILED;
    }
  }
}

/** One story in a format, with its last line break. `name` is for people, `id` for programs. */
function render(
  format: AnnotateOptions["format"],
  id: string | null,
  name: string,
  article: Resolved,
  findings: readonly Finding[],
): string {
  const locate = createLocate(article.text);
  const lineOf = (offset: number): number => locate(offset).line;
  switch (format) {
    case "json":
      return `${JSON.stringify(toInterchange(id, article, findings))}\n`;
    case "text":
      return `${storyText(name, article, findings)}\n`;
    case "sheet":
      return `${factSheet(article, findings, name, lineOf)}\n`;
    case "csv":
      return tableRows(id, article, lineOf)
        .map((row) => `${csvLine(row)}\r\n`)
        .join("");
  }
}

async function check(files: readonly string[], options: CheckOptions): Promise<void> {
  const annotator = createAnnotator(options.rule);
  const gravest = SEVERITIES.indexOf(options.failOn);
  await eachFile(files, options, async (file, text) => {
    const { findings } = annotator.annotate(text, options.published ?? null);
    const locate = createLocate(text);
    for (const finding of findings) {
      await write(`${findingLine(file, finding, locate)}\n`);
      if (gravest <= SEVERITIES.indexOf(finding.severity)) process.exitCode = FAILED;
    }
  });
}

/** Goes through all files, whatever is wrong with some: each problem is one line on standard error and makes the status 1. */
async function eachFile(
  files: readonly string[],
  { maxBytes: limit }: CommonOptions,
  work: (file: string, text: string) => Promise<void>,
): Promise<void> {
  const bar =
    files.length > 1 && process.stderr.isTTY
      ? new SingleBar({ stream: process.stderr, clearOnComplete: true })
      : undefined;
  bar?.start(files.length, 0);
  for (const file of files) {
    try {
      await work(
        file,
        file === STANDARD_INPUT ? await readStoryStream(process.stdin, limit) : readStoryFile(file, limit),
      );
    } catch (error) {
      const problem = error instanceof InputError ? error.message : cannotBeDone(error);
      const name = file === STANDARD_INPUT ? "standard input" : printable(file);
      process.stderr.write(`dateline: ${name} ${problem}\n`);
      process.exitCode = FAILED;
    }
    bar?.increment();
  }
  bar?.stop();
}

/** Such as an answer that is longer than a string can be. */
const cannotBeDone = (error: unknown): string =>
  `cannot be annotated: ${error instanceof Error ? error.message : String(error)}`;

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

function usage(message: string): void {
  process.stderr.write(`dateline: ${message}\nSee dateline annotate --help.\n`);
  process.exitCode = USAGE;
}
