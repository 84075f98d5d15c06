/** Quoted sentences that nobody is told to say belong to the person whom the sentence right before them is about. */
import { firstAtOrAfter } from "../../../text/span";
import { type SpeakerSieve, sentenceStartOf } from "../speaker-sieve";

/** The subject stands among the first code units of its sentence. */
const SUBJECT_REACH = 40;

export const sentenceBefore: SpeakerSieve = {
  name: "sentence-before",
  find({ story, nameOf, narrated, drafts }, index) {
    const { type, source, cue, content, firstParagraph } = drafts[index]!;
    if (type !== "direct" || source !== null || cue !== null) return undefined;
    const { start } = content[0]!;
    if (start - story.paragraphs[firstParagraph]!.start < 2) return undefined;
    const sentence = sentenceStartOf(story.segmented, start - 2);
    const person = narrated.people[firstAtOrAfter(narrated.people, sentence)];
    if (person === undefined || Math.min(start, sentence + SUBJECT_REACH) <= person.start) return undefined;
    // “Lee’s lawyer”
    if (/^['’]/.test(story.text.slice(person.end, person.end + 1))) return undefined;
    return { cluster: person.cluster, how: `The sentence before is about ${nameOf(person.cluster)}.` };
  },
};
