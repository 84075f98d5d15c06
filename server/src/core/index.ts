/** The façade of the core: everything that the language server and the command line may use. */

export { type AnalyseContext, type Analyser, createAnalyser } from "./analyser";
export type * from "./article/article";
export { joinLanguageData, type LanguageData, parseLanguageData } from "./lexicon/language-data";
export { createLexicon, type Lexicon } from "./lexicon/lexicon";
export type { Span } from "./text/span";
export { type InterchangeStory, toInterchange } from "./annotate/formats/interchange";
export { type Finding, type RelatedPlace, SEVERITIES, type Severity } from "./checks/finding";
export { RULES } from "./checks/registry";
export type { Rule } from "./checks/rule";
export { type RuleSettings, runChecks } from "./checks/run-checks";
