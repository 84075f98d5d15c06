/** Characters a second of the whole analysis and of the packages that do parts of it, on the same stories in one process. */
import * as chrono from "chrono-node";
import type * as Core from "../../server/src/core/index";

/** A contestant: prepares itself, then goes through one story at a time. */
interface Contestant {
  readonly name: string;
  readonly does: string;
  /** What a ratio compares it with: all layers, or the one layer that it has. */
  prepare(): Promise<(text: string) => unknown>;
}

export interface ThroughputRow {
  readonly name: string;
  readonly does: string;
  readonly charactersPerSecond: number;
  /** How many times faster Dateline's whole analysis is. */
  readonly ratio: number;
}

/** Measures everybody, or the named ones, on the same stories; the median of several rounds behind a warm-up. */
export async function measureThroughput(
  stories: readonly string[],
  core: typeof Core,
  data: string,
  seconds: number,
  against: readonly string[] | undefined,
): Promise<ThroughputRow[]> {
  const results: { name: string; does: string; charactersPerSecond: number }[] = [];
  for (const contestant of contestants(core, data)) {
    if (!contestant.name.startsWith("dateline") && against?.includes(contestant.name) === false) continue;
    const annotate = await contestant.prepare();
    results.push({
      name: contestant.name,
      does: contestant.does,
      charactersPerSecond: await speedOf(annotate, stories, seconds),
    });
  }
  const own = results[0]!.charactersPerSecond;
  return results.map((result) => ({ ...result, ratio: own / result.charactersPerSecond }));
}

function contestants(
  { createAnalyser, createLexicon, parseLanguageData, runChecks }: typeof Core,
  data: string,
): Contestant[] {
  const lexicon = createLexicon(parseLanguageData(data));
  return [
    {
      name: "dateline",
      does: "names, dates, figures, quotations, clusters, values, speakers",
      // A new analyser for each story: nothing is remembered from the round before.
      prepare: async () => (text) => createAnalyser(lexicon).analyse(text),
    },
    {
      name: "dateline + rules",
      does: "the same and the newsroom rules",
      prepare: async () => (text) => runChecks(createAnalyser(lexicon).analyse(text), lexicon),
    },
    {
      name: "wink-nlp",
      does: "readDoc with entities",
      prepare: async () => {
        const { default: winkNLP } = await import("wink-nlp");
        const { default: model } = await import("wink-eng-lite-web-model");
        const nlp = winkNLP(model);
        return (text) => nlp.readDoc(text).entities().out();
      },
    },
    {
      name: "compromise",
      does: "people, places, organizations",
      prepare: async () => {
        const { default: nlp } = await import("compromise");
        return (text) => nlp(text).topics().json();
      },
    },
    { name: "chrono-node", does: "dates", prepare: async () => (text) => chrono.parse(text) },
    {
      name: "recognizers-text-suite",
      does: "dates and numbers",
      prepare: async () => {
        const suite = await import("@microsoft/recognizers-text-suite");
        const culture = suite.Culture.English;
        return (text) => [
          suite.recognizeDateTime(text, culture),
          suite.recognizeNumber(text, culture),
          suite.recognizePercentage(text, culture),
          suite.recognizeCurrency(text, culture),
        ];
      },
    },
    {
      name: "harper.js",
      does: "grammar checking (WebAssembly)",
      prepare: async () => {
        const { LocalLinter } = await import("harper.js");
        const { binaryInlined } = await import("harper.js/binaryInlined");
        const linter = new LocalLinter({ binary: binaryInlined });
        await linter.setup();
        return (text) => linter.lint(text);
      },
    },
  ];
}

async function speedOf(
  annotate: (text: string) => unknown,
  stories: readonly string[],
  seconds: number,
): Promise<number> {
  const characters = stories.reduce((sum, story) => sum + story.length, 0);
  const warmUntil = performance.now() + seconds * 500;
  for (let i = 0; i === 0 || performance.now() < warmUntil; i++) {
    await annotate(stories[i % stories.length]!);
  }
  const rounds: number[] = [];
  const end = performance.now() + seconds * 1000;
  // At least one round counts, however slow the contestant.
  while (rounds.length === 0 || (performance.now() < end && rounds.length < 200)) {
    const started = performance.now();
    for (const story of stories) await annotate(story);
    rounds.push(performance.now() - started);
  }
  rounds.sort((a, b) => a - b);
  return (characters / rounds[rounds.length >> 1]!) * 1000;
}
