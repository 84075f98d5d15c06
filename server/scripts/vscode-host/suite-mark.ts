/** What a suite's lines on the console begin with, to tell them from the workbench's own. */
export const SUITE_MARK = "[suite] ";
