/** Characters a second of the whole analysis, of each layer alone, and of the packages that do the same or parts of it: one process, the same texts. */
import * as chrono from "chrono-node";
import type * as Layers from "./layers";

/** A contestant: prepares itself, then goes through one story at a time. */
interface Contestant {
  readonly name: string;
  readonly does: string;
  prepare(): Promise<(text: string) => unknown>;
}

/** What is compared: ours first, then those who do the same or a part of it. */
interface Comparison {
  readonly title: string;
  readonly contestants: readonly [own: Contestant, ...others: Contestant[]];
}

export interface ThroughputRow {
  readonly name: string;
  readonly does: string;
  readonly charactersPerSecond: number;
  readonly wordsPerSecond: number;
  /** How many times faster the first of the comparison is. */
  readonly ratio: number;
}

export interface ThroughputTable {
  readonly title: string;
  readonly rows: readonly ThroughputRow[];
}

/** Measures everybody, or of the others the named ones, on the same stories; the median of several rounds behind a warm-up. */
export async function measureThroughput(
  stories: readonly string[],
  core: typeof Layers,
  data: string,
  seconds: number,
  against: readonly string[] | undefined,
): Promise<ThroughputTable[]> {
  const characters = stories.reduce((sum, story) => sum + story.length, 0);
  const words = stories.reduce((sum, story) => sum + (story.match(/\S+/g)?.length ?? 0), 0);
  // Who stands in two comparisons is measured once.
  const speeds = new Map<string, number>();
  const tables: ThroughputTable[] = [];
  for (const { title, contestants } of comparisons(core, data)) {
    const rows: ThroughputRow[] = [];
    for (const { name, does, prepare } of contestants) {
      if (!name.startsWith("dateline") && against?.includes(name) === false) continue;
      let speed = speeds.get(name);
      if (speed === undefined) speeds.set(name, (speed = await speedOf(await prepare(), stories, seconds)));
      const own = rows[0]?.charactersPerSecond ?? speed;
      const wordsPerSecond = (speed / characters) * words;
      rows.push({ name, does, charactersPerSecond: speed, wordsPerSecond, ratio: own / speed });
    }
    tables.push({ title, rows });
  }
  return tables;
}

function comparisons(
  { analyseLayer, createAnalyser, createLexicon, parseLanguageData, runChecks }: typeof Layers,
  data: string,
): Comparison[] {
  const lexicon = createLexicon(parseLanguageData(data));
  const layer = (name: Layers.LayerName, does: string): Contestant => ({
    name: `dateline ${name}`,
    does: `segmentation and ${does}`,
    prepare: async () => (text) => analyseLayer(text, name, lexicon),
  });
  return [
    {
      title: "All layers",
      contestants: [
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
        WINK,
        COMPROMISE,
        CHRONO,
        RECOGNIZERS,
        HARPER,
      ],
    },
    {
      title: "Dates alone",
      contestants: [
        layer("dates", "dates, times, durations and sets with their TIMEX3 values"),
        CHRONO,
        RECOGNIZERS_DATES,
      ],
    },
    {
      title: "Figures alone",
      contestants: [
        layer("figures", "figures with value, bound, unit, thing counted and predicate"),
        RECOGNIZERS_FIGURES,
      ],
    },
    { title: "Names alone", contestants: [layer("entities", "names of eleven types in clusters"), WINK, COMPROMISE] },
    { title: "Quotations alone", contestants: [layer("quotations", "contents, cues and words for the source")] },
  ];
}

const WINK: Contestant = {
  name: "wink-nlp",
  does: "tokens, sentences, parts of speech, entities (dates, money, times), no names",
  prepare: async () => {
    const { default: winkNLP } = await import("wink-nlp");
    const { default: model } = await import("wink-eng-lite-web-model");
    const nlp = winkNLP(model);
    return (text) => nlp.readDoc(text).entities().out();
  },
};

const COMPROMISE: Contestant = {
  name: "compromise",
  does: "people, places, organizations",
  prepare: async () => {
    const { default: nlp } = await import("compromise");
    return (text) => nlp(text).topics().json();
  },
};

const CHRONO: Contestant = {
  name: "chrono-node",
  does: "dates and times with their values, no durations, sets or periods",
  prepare: async () => (text) => chrono.parse(text),
};

const RECOGNIZERS: Contestant = {
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
};

const RECOGNIZERS_DATES: Contestant = {
  name: "recognizers-text dates",
  does: "dates, times, durations and sets with their values",
  prepare: async () => {
    const suite = await import("@microsoft/recognizers-text-suite");
    return (text) => suite.recognizeDateTime(text, suite.Culture.English);
  },
};

const RECOGNIZERS_FIGURES: Contestant = {
  name: "recognizers-text figures",
  does: "numbers, ranks, percentages, ages, money, measures, temperatures; nothing on what is counted",
  prepare: async () => {
    const suite = await import("@microsoft/recognizers-text-suite");
    const culture = suite.Culture.English;
    return (text) => [
      suite.recognizeNumber(text, culture),
      suite.recognizeOrdinal(text, culture),
      suite.recognizePercentage(text, culture),
      suite.recognizeAge(text, culture),
      suite.recognizeCurrency(text, culture),
      suite.recognizeDimension(text, culture),
      suite.recognizeTemperature(text, culture),
    ];
  },
};

const HARPER: Contestant = {
  name: "harper.js",
  does: "grammar checking (WebAssembly)",
  prepare: async () => {
    const { LocalLinter } = await import("harper.js");
    const { binaryInlined } = await import("harper.js/binaryInlined");
    const linter = new LocalLinter({ binary: binaryInlined });
    await linter.setup();
    return (text) => linter.lint(text);
  },
};

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
