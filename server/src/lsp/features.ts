/** The features of the core as one record, so that each can be replaced alone. */
import {
  factSheet,
  hierarchyPartyAt,
  hover,
  inlayHints,
  introductionAt,
  mentionsAt,
  namesToComplete,
  outline,
  quotationInlays,
  renamableAt,
  renameEdits,
  rewritesIn,
  runChecks,
  selectionsAt,
  speakersAbout,
  spokenOfBy,
  storyColours,
  toInterchange,
} from "../core/index";

/** Plain data in, plain data out: the handlers call these and convert. */
export const FEATURES = {
  factSheet,
  hierarchyPartyAt,
  hover,
  inlayHints,
  introductionAt,
  mentionsAt,
  namesToComplete,
  outline,
  quotationInlays,
  renamableAt,
  renameEdits,
  rewritesIn,
  runChecks,
  selectionsAt,
  speakersAbout,
  spokenOfBy,
  storyColours,
  toInterchange,
};

export type Features = typeof FEATURES;
