/** A paragraph of nothing but quoted words belongs to the person whom the sentence right before it is about. */
import { firstAtOrAfter, textOf } from "../../../text/span";
import { type SpeakerSieve, sentenceStartOf } from "../speaker-sieve";

/** The subject stands among the first code units of its sentence, or the sentence ends in a colon. */
const SUBJECT_REACH = 40;

export const paragraphBefore: SpeakerSieve = {
  name: "paragraph-before",
  find({ story, nameOf, narrated, drafts }, index) {
    const { type, source, cue, content, firstParagraph } = drafts[index]!;
    if (type !== "direct" || source !== null || cue !== null || firstParagraph === 0) return undefined;
    const own = story.paragraphs[firstParagraph]!;
    const last = story.paragraphs[firstParagraph - 1]!;
    if (content[0]!.start !== own.start || last.content.paragraph.role !== "body") return undefined;
    const sentence = sentenceStartOf(story.segmented, last.end - 1);
    const isLedIn = /:\s*$/.test(textOf(story.text, last).slice(-4));
    const limit = isLedIn ? last.end : Math.min(last.end, sentence + SUBJECT_REACH);
    const person = narrated.people[firstAtOrAfter(narrated.people, sentence)];
    // “Lee’s lawyer”
    if (person === undefined || limit <= person.start || /^['’]/.test(story.text.slice(person.end, person.end + 1)))
      return undefined;
    return { cluster: person.cluster, how: `The sentence before is about ${nameOf(person.cluster)}.` };
  },
};
