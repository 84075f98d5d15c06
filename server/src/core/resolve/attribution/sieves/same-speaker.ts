/** A quotation without a source goes on with the speaker of the one right before it. */
import { allOf, type SpeakerSieve } from "../speaker-sieve";
import { listed } from "../speakers";

export const sameSpeaker: SpeakerSieve = {
  name: "same-speaker",
  find({ nameOf, drafts, speakers }, index) {
    const draft = drafts[index]!;
    const previous = drafts[index - 1];
    const speaker = speakers[index - 1];
    if (draft.source !== null || draft.cue !== null || previous === undefined || speaker == null) return undefined;
    // Over more than one paragraph somebody else may have come in.
    if (1 < draft.firstParagraph - previous.paragraph) return undefined;
    return { ...speaker, how: `Goes on with the words of ${listed(allOf(speaker).map(nameOf))}.` };
  },
};
