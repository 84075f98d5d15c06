/** What happens to the thing counted: the verb that has the figure as object, the passive or plain verb behind it, or a noun. */
import type { FigurePredicate } from "../../article/article";
import { Pos } from "../../lexicon/word-form";
import { beforeTimes } from "./clause";
import { withOwner } from "./concept-phrase";
import { type NounPhrase, nounChainEndingAt, nounPhraseEndingAt } from "./read-noun-phrase";
import { isClosedClass, isMonthOrDay, isWord, lowerAt, numberAt, posAt, type TokenLine } from "./token-line";

/** A predicate with the place where it stands, for the figures that are coordinated with its own. */
export interface Found {
  readonly predicate: FigurePredicate;
  readonly token: number;
  /** before: “killed 49”; behind: “49 were killed”; noun: “the deaths of 49”. */
  readonly side: "before" | "behind" | "noun";
  /** The preposition between verb and number: “rose by 5”, “fell to 3”. */
  readonly preposition: string;
  readonly class: string | undefined;
  /** What a verb of change moves, where that stands between verb and number: the rates of “cut rates by 25 points”. */
  readonly object: NounPhrase | undefined;
}

/** Actions that a noun names: “the deaths of 49 soldiers”, “a rise of 5 percent”. */
const NOMINAL: ReadonlySet<string> = new Set(
  "death injury arrest conviction rescue displacement abduction infection destruction dismissal increase decrease".split(
    " ",
  ),
);

/** Words between verb and figure that are passed over. */
const MAX_SKIP = 4;

export function verbAt(line: TokenLine, token: number, side: Found["side"], preposition = ""): Found {
  const form = line.form[token]!;
  const lemma = (form.pos & Pos.Verb) !== 0 ? form.verbLemma : form.nounLemma;
  return found(line, token, lemma, side, preposition);
}

function found(line: TokenLine, token: number, lemma: string, side: Found["side"], preposition: string): Found {
  const { actions, nounActions } = line.tables;
  const known = (side === "noun" ? nounActions : actions).get(lemma);
  const actionClass = known === "motion" ? directionBehind(line, token) : known;
  const start = line.start[token]!;
  const end = line.end[token]!;
  return {
    predicate: actionClass === undefined ? { start, end, lemma } : { start, end, lemma, class: actionClass },
    token,
    side,
    preposition,
    class: actionClass,
    object: undefined,
  };
}

/** “edged | up”, “ticked | lower”: the direction of a verb of motion stands behind it. */
function directionBehind(line: TokenLine, token: number): string | undefined {
  const lower = lowerAt(line, token + 1);
  if (lower === "up" || lower === "higher") return "increase";
  return lower === "down" || lower === "lower" ? "decrease" : undefined;
}

/** The verb before the figure that begins at `at`: “killed 49”, “rose by 3”, “has wounded at least three”. */
export function predicateBefore(line: TokenLine, at: number): Found | undefined {
  let next = at - 1;
  let preposition = "";
  for (let skipped = 0; skipped < MAX_SKIP && line.first <= next; skipped++) {
    const pos = posAt(line, next);
    const lower = lowerAt(line, next);
    if (!isWord(line, next)) return undefined;
    // “added that two of its trucks”: a clause begins.
    if (lower === "that") return saying(line, next - 1);
    // “put forward four proposals”.
    if ((posAt(line, next - 1) & Pos.Verb) !== 0 && PARTICLES.has(lower)) {
      next--;
      continue;
    }
    if (
      (pos & Pos.Preposition) !== 0 &&
      preposition === "" &&
      (lower === "by" ||
        lower === "to" ||
        lower === "from" ||
        lower === "at" ||
        lower === "of" ||
        lower === "into" ||
        lower === "with")
    ) {
      preposition = lower;
      // “reduce its results | for 1989 | by $3 million”.
      next = preposition === "of" ? next - 1 : beforeTimes(line, next - 1);
      continue;
    }
    // “0.5% lower at 12,345”.
    if (preposition === "at" && lower === "lower") return undefined;
    // “edged down to 4.8 percent”.
    if ((posAt(line, next - 1) & Pos.Verb) !== 0 && DIRECTIONS.has(lower) && isMotion(line, next - 1)) {
      next--;
      continue;
    }
    if (isVerbHere(line, next) || ((next === at - 1 || preposition === "from") && isVerbBehindSubject(line, next))) {
      const verb = verbAt(line, next, "before", preposition);
      // “went to 49 countries”: behind a preposition only verbs of change and measure govern the number.
      const governs =
        preposition === "" ||
        // “was translated into 23 languages”, “finished with 10 men”.
        preposition === "into" ||
        (preposition === "with" && verb.predicate.lemma !== "compare") ||
        // “had been signed by 9,300 people”.
        (preposition === "by" && (posAt(line, next) & Pos.PastParticiple) !== 0) ||
        verb.class === "increase" ||
        verb.class === "decrease" ||
        verb.class === "reaching" ||
        // “closed at 7,489.25”.
        (preposition === "at" && verb.class === "settling");
      if (governs && preposition !== "of") return verb;
    }
    const withObject =
      preposition === "of" || preposition === "at" ? undefined : verbWithObject(line, next, preposition);
    if (withObject !== undefined) return withObject;
    // “a rise of 5”, “a cut by 5”; but “a rate hike at three meetings”.
    if ((pos & Pos.Noun) !== 0 && preposition !== "" && preposition !== "at" && preposition !== "with") {
      const noun = found(line, next, line.form[next]!.nounLemma, "noun", preposition);
      return noun.class !== undefined && NOMINAL.has(noun.class) ? noun : undefined;
    }
    const passes =
      (pos & Pos.Determiner) !== 0 ||
      // “raised an additional $2 million”, “fell from the initial 50 percent”.
      ((pos & Pos.Adjective) !== 0 && (posAt(line, next - 1) & (Pos.Determiner | Pos.Possessive)) !== 0) ||
      ((pos & Pos.Adverb) !== 0 && (pos & (Pos.Noun | Pos.Verb)) === 0);
    if (!passes) return undefined;
    next--;
  }
  return undefined;
}

const DIRECTIONS: ReadonlySet<string> = new Set(["up", "down", "higher", "lower"]);

function isMotion(line: TokenLine, at: number): boolean {
  return line.tables.actions.get(line.form[at]!.verbLemma) === "motion";
}

const PARTICLES: ReadonlySet<string> = new Set(["forward", "aside", "apart", "forth"]);

/** The verb before “that”, if it only reports what follows. */
function saying(line: TokenLine, at: number): Found | undefined {
  const found = (posAt(line, at) & Pos.Verb) === 0 ? undefined : verbAt(line, at, "before");
  return found?.class === "saying" || found?.class === "report" ? found : undefined;
}

/** A verb that is mostly a noun, between a noun and a number: “the bridge cost $5 million”, “sales increase 5%”. */
function isVerbBehindSubject(line: TokenLine, at: number): boolean {
  const pos = posAt(line, at);
  if ((pos & Pos.Verb) === 0 || isClosedClass(pos)) return false;
  if ((posAt(line, at - 1) & (Pos.Noun | Pos.Pronoun)) === 0 && numberAt(line, at - 1) === undefined) return false;
  const actionClass = line.tables.actions.get(line.form[at]!.verbLemma);
  return actionClass === "reaching" || actionClass === "increase" || actionClass === "decrease";
}

/**
 * The verb of change whose object ends at `last`: “cut interest rates by 25 basis points”, “raised its forecast to 5%”; with
 * “cost” the object stands between too: “cost the council £85”.
 */
function verbWithObject(line: TokenLine, last: number, preposition: string): Found | undefined {
  const inner = nounPhraseEndingAt(line, last);
  if (inner === undefined) return undefined;
  // “cut the risk of stroke by 21 percent”.
  const chain = preposition === "by" || preposition === "to" ? nounChainEndingAt(line, last) : undefined;
  return (
    (chain === undefined || chain.first === inner.first ? undefined : verbOfObject(line, chain, preposition)) ??
    verbOfObject(line, inner, preposition)
  );
}

function verbOfObject(line: TokenLine, phrase: NounPhrase, preposition: string): Found | undefined {
  // “increased the company's capital to $5 million”.
  let object = withOwner(line, phrase);
  let verb = object.first - 1;
  while (line.first <= verb && object.first - 3 < verb && (posAt(line, verb) & (Pos.Determiner | Pos.Possessive)) !== 0)
    verb--;
  if (!isVerbHere(line, verb) && !isVerbBehindSubject(line, verb)) {
    // “and raise taxes by”: the phrase has taken the verb for a modifier of its noun.
    if (object.first === object.head || !isVerbHere(line, object.first)) return undefined;
    verb = object.first;
    object = { first: verb + 1, limit: object.limit, head: object.head };
  }
  const found = verbAt(line, verb, "before", preposition);
  if (found.class === "increase" || found.class === "decrease") return { ...found, object };
  return found.predicate.lemma === "cost" && preposition === "" ? found : undefined;
}

/** Whether the token reads as a full verb where it stands, before a noun phrase. */
function isVerbHere(line: TokenLine, at: number): boolean {
  const pos = posAt(line, at);
  if ((pos & Pos.Verb) === 0 || (pos & (Pos.Auxiliary | Pos.Modal)) !== 0) return false;
  if (isClosedClass(pos) || isMonthOrDay(line, at)) return false;
  // “104 runs off 98 balls”.
  if ((pos & Pos.Noun) !== 0 && (pos & Pos.Past) === 0 && numberAt(line, at - 1) !== undefined) return false;
  // “with a further $25,000”.
  const previous = posAt(line, at - 1);
  if ((previous & (Pos.Determiner | Pos.Possessive)) !== 0 && (previous & (Pos.Relative | Pos.Pronoun)) === 0)
    return false;
  if ((pos & Pos.Noun) === 0)
    return (pos & Pos.Adjective) === 0 || (pos & Pos.MostlyAdjective) === 0 || isVerbalContext(line, at);
  const before = posAt(line, at - 1);
  // “could cost up to 250”, “which carries 20,000”, “to cut 30 jobs”.
  if ((before & (Pos.Modal | Pos.Relative)) !== 0) return true;
  if (lowerAt(line, at - 1) === "to") return (pos & Pos.Base) !== 0;
  if ((before & Pos.Preposition) !== 0) return false;
  // “raise new funds”.
  if ((before & Pos.Adjective) !== 0 && (before & (Pos.Noun | Pos.Adverb | Pos.Pronoun)) === 0) return false;
  if ((pos & Pos.Past) !== 0 && (pos & Pos.MostlyNoun) === 0) return true;
  return (pos & Pos.MostlyVerb) !== 0 || ((pos & Pos.MostlyNoun) === 0 && isVerbalContext(line, at));
}

/** A subject, an auxiliary, “to” or a clause boundary before it. */
function isVerbalContext(line: TokenLine, at: number): boolean {
  const before = posAt(line, at - 1);
  if (at === line.first || !isWord(line, at - 1)) return true;
  if (lowerAt(line, at - 1) === "to") return true;
  return (
    (before & (Pos.Auxiliary | Pos.Modal | Pos.Pronoun | Pos.Relative | Pos.Conjunction | Pos.Noun | Pos.Adverb)) !== 0
  );
}

const RAISING: ReadonlySet<string> = new Set(["report", "saying"]);

/**
 * The verb behind the noun phrase that ends before `at`: “were killed”, “died”, “have been reported killed”, “who were hurt”,
 * “dead”. The figure begins at `figureAt`; `participleOnly` where it is no subject: “of the 49 soldiers killed”.
 */
export function predicateBehind(
  line: TokenLine,
  figureAt: number,
  at: number,
  participleOnly: boolean,
): Found | undefined {
  let next = at;
  // A short phrase of place or belonging may stand between: “49 soldiers at the base were killed”.
  const phrase = participleOnly ? at : behindPrepositionalPhrases(line, behindParenthesis(line, at));
  let isAuxiliary = false;
  let isPassive = false;
  const isOfGroup = lowerAt(line, figureAt - 1) === "of";
  next = phrase;
  if ((posAt(line, next) & Pos.Relative) !== 0) next++;
  for (let skipped = 0; skipped < 8 && next < line.limit; skipped++, next++) {
    if (!isWord(line, next)) return undefined;
    const { pos, verbLemma, lower } = line.form[next]!;
    if ((pos & (Pos.Auxiliary | Pos.Modal | Pos.Negation)) !== 0) {
      if (participleOnly) return undefined;
      isAuxiliary = true;
      if (verbLemma === "be") isPassive = true;
      continue;
    }
    if (lower === "to" && isAuxiliary) continue;
    // “voters were still trying”: forms that are verbs too.
    const isAdverb = (pos & Pos.Adverb) !== 0 && (pos & (Pos.Past | Pos.ThirdPerson | Pos.MostlyVerb)) === 0;
    if (isAdverb && !isOutcome(line, next)) continue;
    const isVerb = (pos & Pos.Verb) !== 0;
    const isParticiple = isAuxiliary && isVerb && (pos & Pos.PastParticiple) !== 0;
    if (isParticiple && RAISING.has(line.tables.actions.get(verbLemma) ?? "")) {
      // “were reported killed”, “are believed to have died”: the verb that comes is what happened, if one comes.
      const further = lowerAt(line, next + 1) === "to" || isOutcome(line, next + 1);
      if (further) continue;
    }
    if (isOutcome(line, next)) return verbAt(line, next, "behind");
    if (isAuxiliary) {
      if (
        isVerb &&
        (pos & (Pos.PastParticiple | Pos.Gerund | Pos.Base)) !== 0 &&
        !((pos & Pos.Noun) !== 0 && (pos & Pos.MostlyNoun) !== 0)
      )
        return isPassive || (pos & Pos.Noun) === 0 || (pos & Pos.MostlyVerb) !== 0
          ? verbAt(line, next, "behind")
          : undefined;
      if ((pos & Pos.Adverb) !== 0) continue;
      return undefined;
    }
    if (next !== phrase && (posAt(line, phrase) & Pos.Relative) === 0 && (pos & Pos.Adverb) === 0 && !isVerb)
      return undefined;
    if (isVerb && isFiniteForm(pos) && !(participleOnly && (pos & Pos.PastParticiple) === 0)) {
      // Behind a phrase a bare participle belongs to that phrase: “49 soldiers from units stationed there”.
      if (phrase !== at && (pos & Pos.PastParticiple) !== 0) return undefined;
      // “a poll of 400 voters released on Friday”: the poll was released.
      if (participleOnly && isOfGroup) return undefined;
      return verbAt(line, next, "behind");
    }
    if ((pos & Pos.Adverb) === 0) return undefined;
  }
  return undefined;
}

/** A past form, or a form of the present that is no noun first. */
function isFiniteForm(pos: number): boolean {
  if ((pos & (Pos.Past | Pos.PastParticiple)) !== 0) return (pos & Pos.Noun) === 0 || (pos & Pos.MostlyNoun) === 0;
  if ((pos & (Pos.Base | Pos.ThirdPerson)) === 0) return false;
  return (pos & Pos.Noun) === 0 || ((pos & Pos.MostlyVerb) !== 0 && (pos & Pos.Base) !== 0);
}

const OUTCOMES: ReadonlySet<string> = new Set(["death", "injury", "missing", "displacement", "arrest"]);

/** “left 12 people dead”, “leaving two injured”: what became of them, behind the phrase that ends before `at`. */
export function outcomeOf(line: TokenLine, before: Found, at: number): Found | undefined {
  const leaves = before.predicate.lemma === "leave" || before.class === "reaching";
  if (before.side !== "before" || !leaves || !isOutcome(line, at)) return undefined;
  const outcome = verbAt(line, at, "behind");
  // Homes are left: “left 730 homeless”.
  return outcome.class === "displacement" ? undefined : outcome;
}

/** A participle or adjective that says what became of the people: dead, wounded, missing, homeless. */
function isOutcome(line: TokenLine, at: number): boolean {
  if (!isWord(line, at) || line.limit <= at) return false;
  const { pos, verbLemma, nounLemma, lower } = line.form[at]!;
  if ((pos & (Pos.Adjective | Pos.PastParticiple)) === 0) return false;
  const { actions } = line.tables;
  return OUTCOMES.has(actions.get(lower) ?? actions.get(verbLemma) ?? actions.get(nounLemma) ?? "");
}

const INCLUSIONS: ReadonlySet<string> = new Set([
  "including",
  "among",
  "mostly",
  "many",
  "most",
  "some",
  "all",
  "one",
  "half",
]);

/** Behind the second comma of “5,000 people, including 300 children, were evacuated”. */
function behindParenthesis(line: TokenLine, at: number): number {
  if (lowerAt(line, at) !== ",") return at;
  // “250 migrants, 40 of them children, were rescued”.
  const isShare = lowerAt(line, at + 2) === "of" && line.form[at + 1]!.number !== undefined;
  if (!isShare && !INCLUSIONS.has(lowerAt(line, at + 1))) return at;
  for (let next = at + 2; next < line.limit && next < at + 14; next++) if (lowerAt(line, next) === ",") return next + 1;
  return at;
}

/** Behind up to two short prepositional phrases without marks. */
function behindPrepositionalPhrases(line: TokenLine, at: number): number {
  let next = at;
  for (let phrases = 0; phrases < 2; phrases++) {
    const lower = lowerAt(line, next);
    if (lower !== "in" && lower !== "at" && lower !== "from" && lower !== "of" && lower !== "on" && lower !== "near")
      return next;
    let end = next + 1;
    while (end < line.limit && end < next + 6 && isWord(line, end)) {
      const pos = posAt(line, end);
      if ((pos & (Pos.Auxiliary | Pos.Modal | Pos.Relative | Pos.Conjunction | Pos.Preposition)) !== 0) break;
      if ((pos & Pos.Past) !== 0 && (pos & (Pos.Noun | Pos.Adjective)) === 0) break;
      end++;
    }
    if (end === next + 1) return next;
    next = end;
  }
  return next;
}
