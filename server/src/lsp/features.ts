/** The features of the core as one record, so that each can be replaced alone. */
import {
  hover,
  inlayHints,
  introductionAt,
  mentionsAt,
  outline,
  quotationInlays,
  runChecks,
  selectionsAt,
  toInterchange,
} from "../core/index";

/** Plain data in, plain data out: the handlers call these and convert. */
export const FEATURES = {
  hover,
  inlayHints,
  introductionAt,
  mentionsAt,
  outline,
  quotationInlays,
  runChecks,
  selectionsAt,
  toInterchange,
};

export type Features = typeof FEATURES;
