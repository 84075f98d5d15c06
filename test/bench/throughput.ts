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
  const tables: ThroughputTable[] = [];
  for (const { title, contestants } of comparisons(core, data)) {
    const racers = contestants.filter(
      ({ name }) => name.startsWith("dateline") || against === undefined || against.includes(name),
    );
    const times = await race(racers, stories, seconds);
    const rows = racers.map(({ name, does }, i) => ({
      name,
      does,
      charactersPerSecond: (characters / times[i]!) * 1000,
      wordsPerSecond: (words / times[i]!) * 1000,
      ratio: times[i]! / times[0]!,
    }));
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

/** Fewer rounds than these have no fair median, because the engine drops compiled code that a slow contestant's round left unused; more tell nothing new. */
const [MIN_ROUNDS, MAX_ROUNDS] = [5, 200];
/** Before that the engine has hardly compiled what it will. */
const WARM_ROUNDS = 20;
/** So many times its share of time a contestant gets for its fewest rounds. */
const INDULGENCE = 4;

/**
 * Milliseconds that each takes for all stories, the median of its rounds. The rounds of the contestants alternate, so that
 * whatever else the machine does falls on all of them.
 */
async function race(racers: readonly Contestant[], stories: readonly string[], seconds: number): Promise<number[]> {
  const isOut = (time: number, count: number, fewest: number): boolean =>
    seconds * 1000 * (count < fewest ? INDULGENCE : 1) <= time;
  const isWarm = (time: number, count: number): boolean => 0 < count && isOut(time * 2, count, WARM_ROUNDS);
  const isDone = (time: number, count: number): boolean => MAX_ROUNDS <= count || isOut(time, count, MIN_ROUNDS);
  const annotators: ((text: string) => unknown)[] = [];
  for (const { prepare } of racers) {
    const annotate = await prepare();
    const started = performance.now();
    for (let i = 0; !isWarm(performance.now() - started, i / stories.length); i++)
      await annotate(stories[i % stories.length]!);
    annotators.push(annotate);
  }
  const rounds: number[][] = racers.map(() => []);
  const spent = racers.map(() => 0);
  for (let isOver = false; !isOver; ) {
    isOver = true;
    for (const [i, annotate] of annotators.entries()) {
      if (isDone(spent[i]!, rounds[i]!.length)) continue;
      const started = performance.now();
      for (const story of stories) await annotate(story);
      const time = performance.now() - started;
      rounds[i]!.push(time);
      spent[i]! += time;
      isOver = false;
    }
  }
  return rounds.map((times) => times.sort((a, b) => a - b)[times.length >> 1]!);
}
