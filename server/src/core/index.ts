/** The façade of the core: everything that the language server and the command line may use. */

export { type AnalyseContext, type Analyser, createAnalyser } from "./analyser";
export type * from "./article/article";
export { joinLanguageData, type LanguageData, parseLanguageData } from "./lexicon/language-data";
export { createLexicon, type Lexicon } from "./lexicon/lexicon";
export type { Span } from "./text/span";
