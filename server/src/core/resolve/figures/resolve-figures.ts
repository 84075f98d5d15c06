/** Completes figures from their neighbours: the noun that a clause leaves out, the thing that several figures share. */
import type { Figure } from "../../article/article";
import type { Recognised } from "../../article/recognised";

/** All figures of the story, offsets in the story. */
export function resolveFigures(_story: Recognised): Figure[] {
  return [];
}
