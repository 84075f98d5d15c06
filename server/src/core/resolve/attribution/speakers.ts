/** All who speak in a quotation, and their names as one phrase. */
import type { Quotation } from "../../article/article";
import { textOf } from "../../text/span";

/** The ids of the clusters of all who speak, in the order of the text; empty where the story names nobody. */
export function speakersOf({ speaker, speakers }: Pick<Quotation, "speaker" | "speakers">): readonly string[] {
  return speakers ?? (speaker === null ? [] : [speaker]);
}

/**
 * Those who speak, as a reader would name them: “Ann Lee”, “Ann Lee and Tom Hale”, “Ann Lee and a colleague”; undefined where
 * the story names nobody. `nameOf` gives the canonical name of a cluster.
 */
export function namesOfSpeakers(
  text: string,
  quotation: Pick<Quotation, "speaker" | "speakers" | "unnamed">,
  nameOf: (cluster: string) => string | undefined,
): string | undefined {
  const names: string[] = [];
  for (const id of speakersOf(quotation)) {
    const name = nameOf(id);
    if (name !== undefined) names.push(name);
  }
  if (names.length === 0) return undefined;
  const { unnamed } = quotation;
  if (unnamed !== undefined) names.push(textOf(text, unnamed.description).replace(/^[A-Z](?=[a-z]* )/, lowerCase));
  return listed(names);
}

const lowerCase = (letter: string): string => letter.toLowerCase();

/** Several names as one phrase: “Lee”, “Lee and Poe”, “Lee, Poe and Musa”. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]!}`;
}
