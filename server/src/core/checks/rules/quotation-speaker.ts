/** Whole sentences in quotation marks for which the story names no speaker at all. */
import type { Quotation, Resolved } from "../../article/article";
import { firstAtOrAfter, overlaps, type Span, textOf } from "../../text/span";
import type { Rule } from "../rule";

/** Shorter ones are more often titles, slogans or words held up by the marks than somebody's speech. */
const MIN_WORDS = 5;

export const quotationSpeaker: Rule = {
  id: "quotation/speaker",
  severity: "warning",
  title: "Quotation without a speaker",
  why: "Readers must be able to tell who said it: every quotation needs a source within its own or the neighbouring sentence.",
  examples: [
    { bad: "The plan was shelved in May. <here>“It was never going to work for this town.”</here> Traffic resumed." },
  ],
  allowed: [
    "“It was never going to work for this town,” Angela Ng said.",
    "Angela Ng left the hall. “It was never going to work,” she said. “It was far too dear for a town like this.”",
    "Angela Ng fought for the plan until May. “It was never going to work for this town.” Traffic resumed.",
    "The council answered its critics:\n\n“It was never going to work for this town.”\n\nTraffic resumed.",
    "“It was never going to work for this town.”\n\n– A reader in Leeds",
    "The boys are heard asking in the video. “Where is the boat now, and who took it?” Nobody answered.",
    "The film “The Long Way Home From Here” opens on Friday.",
    "He called the plan “dead on arrival”.",
  ],
  *check(article) {
    for (const quotation of article.quotations) {
      if (quotation.type !== "direct" || quotation.source !== null || quotation.speaker !== null) continue;
      if (quotation.cue !== null || quotation.by === "colon" || !isSpeech(article, quotation)) continue;
      if (hasSpeakerNear(article, quotation)) continue;
      yield { ...quotation.content[0]!, message: "The story does not say who speaks here." };
    }
  },
};

/** Speech has several words and ends like a sentence; a title or a slogan has no final mark inside its quotation marks. */
function isSpeech(article: Resolved, quotation: Quotation): boolean {
  const words = quotation.content.reduce((n, span) => n + textOf(article.text, span).split(/\s+/).length, 0);
  if (words < MIN_WORDS) return false;
  const last = textOf(article.text, quotation.content.at(-1)!);
  return /[.!?…][”"’'»]*$/.test(last.slice(-4));
}

/** Whether the sentence before or behind tells of somebody: a person, a pronoun, the source of another quotation, a signature. */
function hasSpeakerNear(article: Resolved, { start, content }: Quotation): boolean {
  const end = content.at(-1)!.end;
  const { text } = article;
  const before = sentenceAt(article, previousLetter(text, start));
  const behind = sentenceAt(article, nextLetter(text, end));
  // “…:” and “…” lead in what follows; “– Ann Lee” signs what went before.
  if (/(?::|…|\.\.)\s*$/.test(text.slice(Math.max(0, start - 12), start))) return true;
  if (/^\s*[–—-]/.test(text.slice(end, end + 12))) return true;
  return [before, behind].some((span) => span !== undefined && tellsOfSomebody(article, span));
}

function tellsOfSomebody({ text, mentions, quotations }: Resolved, span: Span): boolean {
  for (let i = firstAtOrAfter(mentions, span.start); i < mentions.length && mentions[i]!.start < span.end; i++) {
    if (mentions[i]!.type === "PERSON") return true;
  }
  const next = firstAtOrAfter(quotations, span.end);
  for (let i = Math.max(0, next - MAX_QUOTATIONS); i < next; i++) {
    const { source, cue } = quotations[i]!;
    if (source !== null && cue !== null && overlaps(source, span)) return true;
  }
  return /\b(?:he|she|his|her|him|says?|said|saying|asks?|asked|asking)\b/i.test(
    textOf(text, span).slice(0, MAX_SENTENCE),
  );
}

/** Quotations before the end of a sentence among which its own are looked for. */
const MAX_QUOTATIONS = 8;

/** Letters of a sentence that are read at most. */
const MAX_SENTENCE = 600;

/** The sentence around an offset of the story. */
function sentenceAt({ segmented: { paragraphs } }: Resolved, offset: number): Span | undefined {
  const placed = paragraphs[firstAtOrAfter(paragraphs, offset + 1) - 1];
  if (placed === undefined || offset < 0 || placed.end <= offset) return undefined;
  const { sentences } = placed.content;
  const sentence = sentences[firstAtOrAfter(sentences, offset - placed.start + 1) - 1];
  return sentence && { start: placed.start + sentence.start, end: placed.start + sentence.end };
}

function previousLetter(text: string, offset: number): number {
  let at = offset - 1;
  while (0 <= at && text.charCodeAt(at) <= 32) at--;
  return at;
}

function nextLetter(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text.charCodeAt(at) <= 32) at++;
  return at;
}
