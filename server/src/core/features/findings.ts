/** Diagnostics: what the newsroom rules report, and what a client is told where a story is too long to be checked. */
import type { Finding } from "../checks/finding";
import { formatNumber } from "./words";

/** The one finding of a story that is longer than the setting `dateline.maxFileSize` allows. */
export function tooLong(length: number, limit: number): Finding {
  return {
    start: 0,
    end: 0,
    code: "file/too-long",
    severity: "information",
    message:
      `This text has ${formatNumber(length)} characters and is not analysed: ` +
      `the setting dateline.maxFileSize allows ${formatNumber(limit)}.`,
    related: [],
  };
}
