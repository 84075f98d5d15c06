/** The façade of the core: everything that the language server and the command line may use. */

export { type AnalyseContext, type Analyser, createAnalyser } from "./analyser";
export { type InterchangeStory, toInterchange } from "./annotate/formats/interchange";
export { csvLine, TABLE_COLUMNS, tableRows } from "./annotate/formats/table";
export type * from "./article/article";
export { type Finding, type RelatedPlace, SEVERITIES, type Severity } from "./checks/finding";
export { RULES } from "./checks/registry";
export type { Rule } from "./checks/rule";
export { type RuleSettings, runChecks } from "./checks/run-checks";
export type { OtherStories } from "./features/cards/mention-card";
export { describeTimex } from "./features/describe-timex";
export { factSheet } from "./features/fact-sheet";
export { figuresLedger, type LedgerEntry, type LedgerGroup, type LedgerSource } from "./features/figures-ledger";
export { tooLong } from "./features/findings";
export { type HoverText, hover } from "./features/hover";
export { type InlayHint, inlayHints } from "./features/inlay-hints";
export { type CompletedName, namesToComplete, replacedBy, typedAt } from "./features/name-completion";
export { createNameIndex, type NamedIn, type NameIndex } from "./features/name-index";
export { type OutlineGrouping, type OutlineItem, type OutlineKind, outline } from "./features/outline";
export {
  type HierarchyLink,
  type HierarchyParty,
  hierarchyPartyAt,
  speakersAbout,
  spokenOfBy,
} from "./features/quotation-hierarchy";
export { quotationInlays } from "./features/quotation-inlays";
export {
  type LedgerSpeaker,
  quotationsLedger,
  quotationsOf,
  type SpokenOf,
  speakersOn,
  spokenOf,
} from "./features/quotations-ledger";
export { clusterAt, introductionAt, mentionsAt } from "./features/related-places";
export { type RenamableName, type RenameEdit, renamableAt, renameEdits } from "./features/rename";
export { type Rewrite, rewritesIn } from "./features/rewrites";
export { selectionsAt } from "./features/selections";
export { COLOUR_KINDS, type ColouredSpan, type ColourKind, storyColours } from "./features/story-colours";
export { identityOf, namesOfStory, type StoryName } from "./features/story-names";
export { describeEntity, describeMeasure, describeType, FIGURE_WORDS } from "./features/words";
export { joinLanguageData, type LanguageData, parseLanguageData } from "./lexicon/language-data";
export { createLexicon, type Lexicon } from "./lexicon/lexicon";
export { namesOfSpeakers, speakersOf } from "./resolve/attribution/speakers";
export { createLineIndex, type LineIndex, type LinePosition, type PositionEncoding } from "./text/line-index";
export type { Span } from "./text/span";
