/** A linear-chain conditional random field, trained by AdaGrad on stretches of text: plain loops over typed arrays. */
import { TAGS } from "../src/core/lexicon/name-model";

/** Stretches of tokens with their features and tags, side by side. */
export interface TrainingSet {
  /** The first token of each stretch, and one more entry: the number of tokens. */
  readonly stretches: Int32Array;
  /** Where the features of each token begin, and one more entry: the number of all features. */
  readonly tokens: Int32Array;
  readonly features: Int32Array;
  readonly tags: Uint8Array;
  /** How often each stretch counts. */
  readonly weights: Float32Array;
}

export interface TrainingOptions {
  readonly epochs: number;
  readonly rate: number;
  /** How much each step pulls a weight to zero. */
  readonly decay: number;
  /** The share of features that a step does without: the model may not rest on a few. */
  readonly dropout: number;
  /** The share of stretches that are read without what the rules propose. */
  readonly blindness: number;
  /** 1 for each feature that depends on the rules. */
  readonly isOfRules: Uint8Array;
  /** How many models are trained, each by an order and omissions of its own: the result is their mean. */
  readonly models: number;
}

export interface Crf {
  /** `TAGS` for each feature. */
  readonly weights: Float32Array;
  /** By tag before and tag; row `TAGS` is the start of a stretch. */
  readonly transitions: Float32Array;
}

/** Averages are taken this often in an epoch, from the second epoch on. */
const AVERAGES = 20;
const NEVER = -10_000;
/** Smaller gradients change nothing worth the time. */
const MIN_GRADIENT = 1e-3;

/** Whether `tag` may follow `before`, which is `TAGS` at the start: a name goes on only in its own type. */
export function mayFollow(before: number, tag: number): boolean {
  return tag === 0 || tag % 2 === 1 || before === tag || before === tag - 1;
}

const ALLOWED = Uint8Array.from({ length: (TAGS + 1) * TAGS }, (_, i) => {
  const before = Math.floor(i / TAGS);
  return before < TAGS ? Number(mayFollow(before, i % TAGS)) : Number(i % TAGS === 0 || (i % TAGS) % 2 === 1);
});

/** Trains on `set`; the same input gives the same model. */
export function trainCrf(set: TrainingSet, featureCount: number, options: TrainingOptions): Crf {
  const weights = new Float32Array(featureCount * TAGS);
  const transitions = new Float32Array((TAGS + 1) * TAGS);
  for (let model = 0; model < options.models; model++) {
    const trainer = new Trainer(set, featureCount, options, 1 + model);
    for (let epoch = 0; epoch < options.epochs; epoch++) trainer.run(epoch);
    const one = trainer.average();
    for (let i = 0; i < weights.length; i++) weights[i] = weights[i]! + one.weights[i]! / options.models;
    for (let i = 0; i < transitions.length; i++) {
      transitions[i] = transitions[i]! + one.transitions[i]! / options.models;
    }
  }
  return { weights, transitions };
}

class Trainer {
  private readonly weights: Float32Array;
  private readonly transitions = new Float32Array((TAGS + 1) * TAGS);
  private readonly squares: Float32Array;
  private readonly transitionSquares = new Float32Array((TAGS + 1) * TAGS);
  private readonly sum: Float32Array;
  private readonly transitionSum = new Float32Array((TAGS + 1) * TAGS);
  private averaged = 0;
  private readonly order: Int32Array;
  /** Of the stretch at hand: what the features say, sums from the left and from the right, and the gradient. */
  private readonly scores: Float64Array;
  private readonly left: Float64Array;
  private readonly right: Float64Array;
  private readonly gradient: Float64Array;
  private readonly transitionGradient = new Float64Array((TAGS + 1) * TAGS);
  private readonly dropped: Uint8Array;

  constructor(
    private readonly set: TrainingSet,
    featureCount: number,
    private readonly options: TrainingOptions,
    private seed: number,
  ) {
    this.weights = new Float32Array(featureCount * TAGS);
    this.squares = new Float32Array(featureCount * TAGS);
    this.sum = new Float32Array(featureCount * TAGS);
    const count = set.stretches.length - 1;
    this.order = Int32Array.from({ length: count }, (_, i) => i);
    let longest = 0;
    let most = 0;
    for (let i = 0; i < count; i++) {
      const [from, to] = [set.stretches[i]!, set.stretches[i + 1]!];
      longest = Math.max(longest, to - from);
      most = Math.max(most, set.tokens[to]! - set.tokens[from]!);
    }
    this.scores = new Float64Array(longest * TAGS);
    this.left = new Float64Array(longest * TAGS);
    this.right = new Float64Array(longest * TAGS);
    this.gradient = new Float64Array(longest * TAGS);
    this.dropped = new Uint8Array(most);
  }

  run(epoch: number): void {
    const { order, options } = this;
    for (let i = order.length - 1; 0 < i; i--) {
      const j = Math.floor(this.random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    const isLate = options.epochs * 0.7 <= epoch;
    const isLast = options.epochs - 1 <= epoch;
    const rate = options.rate * (isLate ? 0.5 : 1) * (isLast ? 0.5 : 1);
    const pause = Math.ceil(order.length / AVERAGES);
    for (const [i, stretch] of order.entries()) {
      if (0 < epoch && i % pause === 0) this.addToAverage();
      this.learn(stretch, rate);
    }
  }

  average(): Crf {
    const count = Math.max(1, this.averaged);
    return { weights: this.sum.map((w) => w / count), transitions: this.transitionSum.map((w) => w / count) };
  }

  private addToAverage(): void {
    this.averaged++;
    for (let i = 0; i < this.sum.length; i++) this.sum[i] = this.sum[i]! + this.weights[i]!;
    for (let i = 0; i < this.transitionSum.length; i++) {
      this.transitionSum[i] = this.transitionSum[i]! + this.transitions[i]!;
    }
  }

  /** A linear congruential generator: training is the same everywhere. */
  private random(): number {
    this.seed = (Math.imul(this.seed, 1_664_525) + 1_013_904_223) | 0;
    return (this.seed >>> 8) / 0x1000000;
  }

  private learn(stretch: number, rate: number): void {
    const { set } = this;
    const weight = set.weights[stretch]!;
    const first = set.stretches[stretch]!;
    const length = set.stretches[stretch + 1]! - first;
    this.drop(first, length);
    this.score(first, length);
    this.sumUp(length);
    this.setGradient(first, length, weight);
    this.step(first, length, rate);
  }

  /** Chooses the features that this step does without. */
  private drop(first: number, length: number): void {
    const { set, options, dropped } = this;
    const isBlind = this.random() < options.blindness;
    const from = set.tokens[first]!;
    for (let k = from; k < set.tokens[first + length]!; k++) {
      const isDropped = this.random() < options.dropout || (isBlind && options.isOfRules[set.features[k]!] === 1);
      dropped[k - from] = isDropped ? 1 : 0;
    }
  }

  private score(first: number, length: number): void {
    const { set, scores, weights, dropped } = this;
    const from = set.tokens[first]!;
    for (let i = 0; i < length; i++) {
      const row = i * TAGS;
      scores.fill(0, row, row + TAGS);
      for (let k = set.tokens[first + i]!; k < set.tokens[first + i + 1]!; k++) {
        if (dropped[k - from] === 1) continue;
        const at = set.features[k]! * TAGS;
        for (let tag = 0; tag < TAGS; tag++) scores[row + tag] = scores[row + tag]! + weights[at + tag]!;
      }
    }
  }

  /** The logarithms of the sums over all sequences up to each tag, and from it on (forward and backward). */
  private sumUp(length: number): void {
    const { scores, left, right, transitions } = this;
    const terms = new Float64Array(TAGS);
    for (let tag = 0; tag < TAGS; tag++) {
      left[tag] = ALLOWED[TAGS * TAGS + tag] === 1 ? scores[tag]! + transitions[TAGS * TAGS + tag]! : NEVER;
      right[(length - 1) * TAGS + tag] = 0;
    }
    for (let i = 1; i < length; i++) {
      for (let tag = 0; tag < TAGS; tag++) {
        for (let before = 0; before < TAGS; before++) {
          const at = before * TAGS + tag;
          terms[before] = ALLOWED[at] === 1 ? left[(i - 1) * TAGS + before]! + transitions[at]! : NEVER;
        }
        left[i * TAGS + tag] = logSum(terms) + scores[i * TAGS + tag]!;
      }
    }
    for (let i = length - 2; 0 <= i; i--) {
      const next = (i + 1) * TAGS;
      for (let tag = 0; tag < TAGS; tag++) {
        for (let behind = 0; behind < TAGS; behind++) {
          const at = tag * TAGS + behind;
          const sum = right[next + behind]! + scores[next + behind]! + transitions[at]!;
          terms[behind] = ALLOWED[at] === 1 ? sum : NEVER;
        }
        right[i * TAGS + tag] = logSum(terms);
      }
    }
  }

  /** What the model expects less what is so. */
  private setGradient(first: number, length: number, weight: number): void {
    const { set, scores, left, right, transitions, gradient, transitionGradient } = this;
    const last = (length - 1) * TAGS;
    const total = logSum(left.subarray(last, last + TAGS));
    for (let i = 0; i < length * TAGS; i++) gradient[i] = Math.exp(left[i]! + right[i]! - total);
    transitionGradient.fill(0);
    for (let tag = 0; tag < TAGS; tag++) transitionGradient[TAGS * TAGS + tag] = gradient[tag]!;
    for (let i = 1; i < length; i++) {
      for (let before = 0; before < TAGS; before++) {
        for (let tag = 0; tag < TAGS; tag++) {
          const at = before * TAGS + tag;
          if (ALLOWED[at] !== 1) continue;
          const sum =
            left[(i - 1) * TAGS + before]! + transitions[at]! + scores[i * TAGS + tag]! + right[i * TAGS + tag]!;
          transitionGradient[at] = transitionGradient[at]! + Math.exp(sum - total);
        }
      }
    }
    let before = TAGS;
    for (let i = 0; i < length; i++) {
      const tag = set.tags[first + i]!;
      gradient[i * TAGS + tag] = gradient[i * TAGS + tag]! - 1;
      transitionGradient[before * TAGS + tag] = transitionGradient[before * TAGS + tag]! - 1;
      before = tag;
    }
    for (let i = 0; i < length * TAGS; i++) gradient[i] = gradient[i]! * weight;
    for (let i = 0; i < transitionGradient.length; i++) transitionGradient[i] = transitionGradient[i]! * weight;
  }

  private step(first: number, length: number, rate: number): void {
    const { set, weights, squares, gradient, dropped, transitions, transitionSquares, transitionGradient } = this;
    const { decay } = this.options;
    for (let i = 0; i < transitions.length; i++) {
      const slope = transitionGradient[i]!;
      transitionSquares[i] = transitionSquares[i]! + slope * slope;
      transitions[i] = transitions[i]! - (rate * slope) / Math.sqrt(transitionSquares[i]! + 1e-6);
    }
    const from = set.tokens[first]!;
    for (let i = 0; i < length; i++) {
      const row = i * TAGS;
      if (!isWorthAStep(gradient, row)) continue;
      for (let k = set.tokens[first + i]!; k < set.tokens[first + i + 1]!; k++) {
        if (dropped[k - from] === 1) continue;
        const at = set.features[k]! * TAGS;
        for (let tag = 0; tag < TAGS; tag++) {
          const own = gradient[row + tag]!;
          if (Math.abs(own) <= MIN_GRADIENT) continue;
          const slope = own + decay * weights[at + tag]!;
          squares[at + tag] = squares[at + tag]! + slope * slope;
          weights[at + tag] = weights[at + tag]! - (rate * slope) / Math.sqrt(squares[at + tag]! + 0.1);
        }
      }
    }
  }
}

function isWorthAStep(gradient: Float64Array, row: number): boolean {
  for (let i = row; i < row + TAGS; i++) if (MIN_GRADIENT < Math.abs(gradient[i]!)) return true;
  return false;
}

function logSum(terms: Float64Array): number {
  let top = Number.NEGATIVE_INFINITY;
  for (const term of terms) if (top < term) top = term;
  let sum = 0;
  for (const term of terms) sum += Math.exp(term - top);
  return top + Math.log(sum);
}
