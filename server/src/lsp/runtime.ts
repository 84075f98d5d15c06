/** What a server needs of the place where it runs: a Node process or a Worker. */
import type { Lexicon } from "../core/index";
import type { Features } from "./features";

export interface Runtime {
  /** Loads the language data; called once, after the client has its answer to `initialize`. May throw. */
  loadLexicon(): Lexicon;
  /** Runs a task once after some milliseconds; the result calls it off. */
  schedule(task: () => void, milliseconds: number): () => void;
  /** Features to use in place of our own: tests pass one that throws. */
  readonly features?: Partial<Features>;
}
