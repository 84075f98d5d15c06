/** Gives temporal expressions their values, by the date of publication and the dates said before. */
import type { Timex } from "../../article/article";
import type { Recognised } from "../../article/recognised";

/** All temporal expressions of the story, that of the header included, offsets in the story. */
export function resolveDates(_story: Recognised): Timex[] {
  return [];
}
