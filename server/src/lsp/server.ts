/** What every handler gets: the connection, the documents and what is known of the client. */
import type { CancellationToken, Connection, ResponseError, ServerCapabilities } from "vscode-languageserver";
import type { Lexicon } from "../core/index";
import type { ClientTraits } from "./client-traits";
import type { Documents, OpenDocument } from "./documents";
import type { Features } from "./features";
import type { Runtime } from "./runtime";
import type { Settings } from "./settings";
import type { SettingsStore } from "./settings-store";
import type { StoryIndex } from "./story-index";

export interface Server {
  readonly connection: Connection;
  readonly runtime: Runtime;
  readonly client: ClientTraits;
  readonly features: Features;
  readonly documents: Documents;
  readonly settings: SettingsStore;
  /** The names of all stories of the workspace. */
  readonly stories: StoryIndex;
  lexicon(): Lexicon;
  /** Called with each document that was opened or changed, and with all of them after other settings came. */
  onStory(listener: (uri: string) => void): void;
  /** Called with each document that was closed. */
  onClose(listener: (uri: string) => void): void;
  /** Called after other settings came. */
  onSettings(listener: () => void): void;
  /**
   * Answers a request about a document as it is when the request comes in, later changes notwithstanding.
   * The answer is `fallback` if the document is not open or longer than the settings allow, or if `handle` fails.
   */
  answer<Result>(
    name: string,
    uri: string,
    token: CancellationToken,
    fallback: Result,
    handle: (document: OpenDocument, settings: Settings) => Result,
  ): Promise<Result | ResponseError<void>>;
}

/** One feature of the protocol: what it announces, and what it listens to. */
export interface Handler {
  capabilities(client: ClientTraits): ServerCapabilities;
  register(server: Server): void;
}

/** Whether a document is longer than the settings allow. */
export function isTooLong(document: OpenDocument, { maxFileSize }: Settings): boolean {
  return 0 < maxFileSize && maxFileSize < document.text.length;
}
