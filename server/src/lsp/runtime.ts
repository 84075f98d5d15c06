/** What a server needs of the place where it runs: a Node process or a Worker. */
import type { Lexicon } from "../core/index";
import type { Features } from "./features";

/** The files of a workspace, and files of our own that a client lets us keep. */
export interface StoryFiles {
  /** Changes with the program and its language data. */
  readonly build: string;
  /** The URIs of the files below a folder whose path, with slashes, is wanted; a folder that cannot be read has none. */
  list(folder: string, isWanted: (path: string) => boolean): AsyncIterable<string>;
  /** The text of a file; undefined if there is none, it is longer, or no text. */
  read(uri: string, maxBytes: number): Promise<string | undefined>;
  /** A file of ours; undefined if there is none. */
  readCache(folder: string, name: string): Promise<string | undefined>;
  /** Replaces a file of ours at once; rejects if it cannot be written. */
  writeCache(folder: string, name: string, content: string): Promise<void>;
}

export interface Runtime {
  /** Loads the language data; called once, after the client has its answer to `initialize`. May throw. */
  loadLexicon(): Lexicon;
  /** Runs a task once after some milliseconds; the result calls it off. */
  schedule(task: () => void, milliseconds: number): () => void;
  /** Milliseconds since some moment; never goes back. */
  now(): number;
  /** The files of the workspace; undefined where there are none to read, as in a Worker. */
  readonly files?: StoryFiles;
  /** Features to use in place of our own: tests pass one that throws. */
  readonly features?: Partial<Features>;
}
