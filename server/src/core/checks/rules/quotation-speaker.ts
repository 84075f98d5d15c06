/** Whole sentences in quotation marks for which the story names no speaker at all. */
import type { Quotation, Resolved } from "../../article/article";
import { textOf } from "../../text/span";
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
    "The film “The Long Way Home From Here” opens on Friday.",
    "He called the plan “dead on arrival”.",
  ],
  *check(article) {
    for (const quotation of article.quotations) {
      if (quotation.type !== "direct" || quotation.source !== null || quotation.speaker !== null) continue;
      if (quotation.cue !== null || !isSpeech(article, quotation)) continue;
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
