/** Nicknames in quotes make one name of three pieces: “Pepe” between “José” and “Mujica”. */
import type { MentionEvidence } from "../../article/recognised";
import { nameKey } from "../../lexicon/fold";
import { copyWith } from "../../text/copy-with";
import type { StoryMention } from "./story-mention";

/** Longest nickname with its marks and blanks, in code units. */
const LONGEST = 32;
/** A piece that the recogniser is surer of is a name by itself: “the ‘New York’ Yankees”. */
const SURE = 0.9;

const NICKNAME = /^ ?[“"‘'(]([\p{L}][\p{L} .’'-]*)[”"’')] $/u;

/** The mentions of a story, a given name, nickname and surname joined; `mentions` in the order of the text. */
export function joinNicknames(text: string, mentions: readonly StoryMention[]): StoryMention[] {
  const joined: StoryMention[] = [];
  for (let i = 0; i < mentions.length; i++) {
    const given = mentions[i]!;
    const last = given.type === "PERSON" && given.words.length <= 3 ? surnameOf(text, mentions, i) : undefined;
    if (last === undefined) {
      joined.push(given);
      continue;
    }
    joined.push(joinedName(text, given, mentions[last.index]!, last.nickname));
    i = last.index;
  }
  return joined;
}

/** Where the surname behind a nickname stands among the mentions; what lies between may have been taken for a name itself. */
function surnameOf(
  text: string,
  mentions: readonly StoryMention[],
  at: number,
): { readonly index: number; readonly nickname: string } | undefined {
  const { end } = mentions[at]!;
  // Most names are followed by a letter, so that nothing is looked at further.
  if (!opensNickname(text.charCodeAt(end)) && !opensNickname(text.charCodeAt(end + 1))) return undefined;
  for (let index = at + 1; index < mentions.length && index <= at + 3; index++) {
    const surname = mentions[index]!;
    if (LONGEST < surname.start - end) return undefined;
    const nickname = NICKNAME.exec(text.slice(end, surname.start))?.[1];
    if (nickname === undefined) continue;
    const isPlain = surname.words.length <= 2 && surname.key !== "" && !surname.text.includes("\n");
    return isPlain && (surname.type === "PERSON" || surname.score < SURE) ? { index, nickname } : undefined;
  }
  return undefined;
}

/** Quotation marks single and double, and the opening bracket. */
const opensNickname = (code: number): boolean =>
  code === 34 || code === 39 || code === 40 || code === 0x2018 || code === 0x201c;

function joinedName(text: string, given: StoryMention, surname: StoryMention, nickname: string): StoryMention {
  const key = `${given.key} ${surname.key}`;
  return copyWith(given, {
    end: surname.end,
    text: text.slice(given.start, surname.end),
    key,
    words: key.split(" "),
    // What the pieces are by themselves, a town or a word, the whole is not.
    evidence: Object.assign(titleOf(given), surname.shift === given.shift ? descriptionOf(surname) : undefined),
    nickname: nameKey(nickname),
    score: Math.max(given.score, surname.score),
    by: "nickname",
  });
}

const descriptionOf = ({ evidence: { apposition, age } }: StoryMention): MentionEvidence => ({
  ...(apposition === undefined ? {} : { apposition }),
  ...(age === undefined ? {} : { age }),
});

const titleOf = ({
  evidence: { title, gender },
}: StoryMention): Pick<StoryMention["evidence"], "title" | "gender"> => ({
  ...(title === undefined ? {} : { title }),
  ...(gender === undefined ? {} : { gender }),
});
