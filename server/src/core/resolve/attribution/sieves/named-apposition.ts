/** The name stands behind a comma: “the police spokesman, Ann Lee,”. */
import { Pos, Shape } from "../../../lexicon/word-form";
import { textOf } from "../../../text/span";
import { isPersonNoun, type SourceWord } from "../source-words";
import { mentionsIn, type SpeakerSieve } from "../speaker-sieve";

export const namedApposition: SpeakerSieve = {
  name: "named-apposition",
  find({ story, coreference, nameOf, wordsOf }, _index, source) {
    if (source === null) return undefined;
    // Most sources have no comma.
    if (!textOf(story.text, source).includes(",")) return undefined;
    const words = wordsOf(source);
    const comma = words.findIndex(({ form }) => form.text === ",");
    if (comma < 0 || comma + 1 === words.length) return undefined;
    // Only titles may stand between the comma and the name: “its director, Dr Ann Lee”, “her daughter, the composer Ann Lee”, not
    // “a leader, friend of Ann Lee”.
    const behind = words[comma + 1]!;
    const person = mentionsIn(coreference, source).find(
      ({ type, start }) => type === "PERSON" && behind.start <= start && titlesOnly(words, comma + 1, start),
    );
    // “Acme, Ann Lee’s company,”
    if (person === undefined || /^['’]/.test(story.text.slice(person.end, person.end + 1))) return undefined;
    return { cluster: person.cluster, how: `The apposition names ${nameOf(person.cluster)}.` };
  },
};

function titlesOnly(words: readonly SourceWord[], from: number, end: number): boolean {
  for (let i = from; i < words.length && words[i]!.start < end; i++) {
    const { form } = words[i]!;
    if ((form.shape & Shape.Lower) === 0) continue;
    const isArticle = i === from && (form.pos & Pos.Determiner) !== 0;
    if (isArticle || (form.pos & (Pos.Noun | Pos.Adjective)) !== 0 || isPersonNoun(form)) {
      // “its director, cellist Ann Lee”, not “the mayor, in a letter Ann Lee wrote”
      const isLast = end <= (words[i + 1]?.start ?? end);
      if (!isLast || isPersonNoun(form)) continue;
    }
    return false;
  }
  return true;
}
