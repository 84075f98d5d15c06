/** The names of all stories of the workspace: read from its files in the background, kept fresh, and cached between sessions. */
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  type InitializeParams,
  WatchKind,
  type WorkspaceFolder,
} from "vscode-languageserver";
import {
  type Analyser,
  createAnalyser,
  createLineIndex,
  createNameIndex,
  type Lexicon,
  type NameIndex,
  namesOfStory,
  type StoryName,
} from "../core/index";
import type { ClientTraits } from "./client-traits";
import type { OpenDocument } from "./documents";
import { type CacheIdentity, cacheLine, contentHash, readNameCache, writeNameCache } from "./name-cache";
import { logFailure } from "./run-safe";
import type { Runtime, StoryFiles } from "./runtime";
import { opensLikeStory, STORY_GLOBS, storyKindOf } from "./story-files";

export interface StoryIndex {
  /** The names; they may be those of a part of the stories while these are still being read. */
  readonly names: NameIndex;
  /** The key of a document among the stories of the index. */
  keyOf(uri: string): string;
  /** The path of a story from its folder on: "desk/raid.txt". */
  titleOf(story: string): string;
  /** The URI of a story as the client or its file spells it. */
  uriOf(story: string): string;
}

/** What the index asks of the server around it. */
export interface StoryIndexHost {
  readonly connection: Connection;
  readonly runtime: Runtime;
  readonly client: ClientTraits;
  readonly params: InitializeParams;
  lexicon(): Lexicon;
  document(uri: string): OpenDocument | undefined;
  /** Whether the settings let a document be analysed. */
  mayAnalyse(document: OpenDocument): Promise<boolean>;
  onInitialized(listener: () => void): void;
  onStory(listener: (uri: string) => void): void;
  onClose(listener: (uri: string) => void): void;
}

/** Milliseconds from the first story to the start of reading: its diagnostics come first. Without a story it starts later. */
const START_AFTER_STORY = 400;
const START_ANYWAY = 3000;
/** Milliseconds of work without a break, and of a break; while somebody types, the breaks are long. */
const SLICE = 8;
const BREAK = 1;
const TYPING_BREAK = 60;
const TYPING = 250;
/** Milliseconds in which changes of files, and of an open story, are gathered. */
const GATHER_FILES = 300;
const GATHER_STORY = 700;
/** Milliseconds after the last change until the cache is written. */
const WRITE_AFTER = 10_000;
/** Longer files are no stories. */
const MAX_FILE = 1_000_000;
/** Files that are looked at in a workspace. */
const MAX_FILES = 50_000;
/** A percentage is sent once for so many stories. */
const REPORT_EVERY = 50;

export function createStoryIndex(host: StoryIndexHost): StoryIndex {
  const { connection, runtime, client, params } = host;
  const { files } = runtime;
  const names = createNameIndex();
  const uris = new Map<string, string>();
  /** The lines of the cache by story. */
  const kept = new Map<string, string>();
  const folderUris = new Map(foldersOf(params).map(({ uri }) => [keyOf(uri), uri]));
  let folders = [...folderUris.keys()];
  /** The stories that are open in an editor. */
  const open = new Set<string>();
  const cacheFolder = cacheFolderOf(params.initializationOptions);
  const identity: CacheIdentity = { build: files?.build ?? "", encoding: client.encoding };
  /** All work on files, one after the other. */
  let work = Promise.resolve();
  let lastTyping = Number.NEGATIVE_INFINITY;
  let callOffWrite: (() => void) | undefined;

  const pause = (milliseconds: number): Promise<void> => new Promise((go) => runtime.schedule(go, milliseconds));
  const enqueue = (name: string, task: () => Promise<void>): void => {
    work = work.then(task).catch((error) => logFailure(connection, name, error));
  };

  const setNames = (story: string, hash: string, found: readonly StoryName[]): void => {
    names.set(story, found);
    if (cacheFolder !== undefined) kept.set(story, cacheLine(hash, found));
  };
  const forget = (story: string): void => {
    names.delete(story);
    kept.delete(story);
    uris.delete(story);
  };

  /** Reads one file; an open document is in the editor's hands, and its file does not count. */
  const readStory = async (
    source: StoryFiles,
    uri: string,
    analyser: Analyser,
    known: (hash: string) => StoryName[] | undefined,
  ): Promise<void> => {
    const story = keyOf(uri);
    if (open.has(story) && names.has(story)) return;
    const text = await source.read(uri, MAX_FILE);
    if (text === undefined || !isStory(uri, text)) {
      forget(story);
      return;
    }
    uris.set(story, uri);
    const hash = contentHash(text);
    const fromCache = known(hash);
    if (fromCache !== undefined) setNames(story, hash, fromCache);
    else {
      const lines = createLineIndex(text);
      setNames(
        story,
        hash,
        namesOfStory(analyser.analyse(text), (offset) => lines.positionAt(offset, client.encoding)),
      );
    }
  };

  /** Reads all stories of some folders with progress; ends early when the user says so. */
  const readFolders = async (source: StoryFiles, wanted: readonly string[]): Promise<void> => {
    const found: string[] = [];
    for (const folder of wanted) {
      for await (const uri of source.list(folderUris.get(folder) ?? folder, (path) => storyKindOf(path) !== "other")) {
        found.push(uri);
        if (MAX_FILES <= found.length) break;
      }
    }
    if (found.length === 0) return;
    const progress = await connection.window.createWorkDoneProgress();
    let isCancelled = false;
    progress.token.onCancellationRequested(() => {
      isCancelled = true;
    });
    progress.begin("Reading the names of stories", 0, undefined, true);
    try {
      const cache = readNameCache(
        cacheFolder === undefined ? undefined : await source.readCache(cacheFolder, cacheName(folders)),
        identity,
      );
      // Without language data no story can be read, which is said once.
      const analyser = createAnalyser(host.lexicon());
      let rested = runtime.now();
      for (const [at, uri] of found.entries()) {
        if (isCancelled) break;
        await readStory(source, uri, analyser, cache.names).catch((error) => logFailure(connection, uri, error));
        if (at % REPORT_EVERY === 0) progress.report((100 * at) / found.length, `${at} of ${found.length}`);
        if (runtime.now() - rested < SLICE) continue;
        await pause(runtime.now() - lastTyping < TYPING ? TYPING_BREAK : BREAK);
        rested = runtime.now();
      }
      // What was read before the user called it off need not be read again.
      await writeCache();
    } finally {
      progress.done();
    }
  };

  const writeCache = async (): Promise<void> => {
    if (cacheFolder === undefined || files === undefined) return;
    await files.writeCache(cacheFolder, cacheName(folders), writeNameCache(kept.values(), identity));
  };
  const writeCacheLater = (): void => {
    if (cacheFolder === undefined) return;
    callOffWrite?.();
    callOffWrite = runtime.schedule(() => enqueue("Writing the index", writeCache), WRITE_AFTER);
  };

  /** The names of an open story as it is now, saved or not. */
  const readDocument = async (uri: string): Promise<void> => {
    const document = host.document(uri);
    if (document === undefined || !(await host.mayAnalyse(document))) return;
    const lines = document.lines();
    const found = namesOfStory(document.article(), (offset) => lines.positionAt(offset, client.encoding));
    uris.set(keyOf(uri), uri);
    names.set(keyOf(uri), found);
  };

  const start = once(() => {
    if (files !== undefined && 0 < folders.length)
      enqueue("Reading the workspace", () => readFolders(files, [...folders]));
  });

  const waitingStories = new Map<string, () => void>();
  host.onStory((uri) => {
    open.add(keyOf(uri));
    lastTyping = runtime.now();
    waitingStories.get(uri)?.();
    waitingStories.set(
      uri,
      runtime.schedule(() => {
        waitingStories.delete(uri);
        readDocument(uri).catch((error) => logFailure(connection, "Reading the names of a story", error));
      }, GATHER_STORY),
    );
    runtime.schedule(start, START_AFTER_STORY);
  });
  host.onClose((uri) => {
    open.delete(keyOf(uri));
    waitingStories.get(uri)?.();
    waitingStories.delete(uri);
    if (files !== undefined && isIn(folders, keyOf(uri))) readLater(uri);
    else forget(keyOf(uri));
  });

  const changed = new Set<string>();
  const removed = new Set<string>();
  let isGathering = false;
  /** Changes come in swarms, as when a branch is checked out. */
  const gather = (source: StoryFiles): void => {
    if (isGathering) return;
    isGathering = true;
    runtime.schedule(() => {
      isGathering = false;
      forgetRemoved();
      const batch = [...changed];
      changed.clear();
      enqueue("Reading changed files", () => readChanged(source, batch));
    }, GATHER_FILES);
  };
  const readLater = (uri: string): void => {
    if (files === undefined) return;
    changed.add(uri);
    gather(files);
  };
  const readChanged = async (source: StoryFiles, uris: readonly string[]): Promise<void> => {
    const analyser = createAnalyser(host.lexicon());
    let rested = runtime.now();
    for (const uri of uris) {
      await readStory(source, uri, analyser, () => undefined).catch((error) => logFailure(connection, uri, error));
      if (runtime.now() - rested < SLICE) continue;
      await pause(BREAK);
      rested = runtime.now();
    }
    writeCacheLater();
  };

  const changedFiles = (changes: readonly FileEvent[]): void => {
    if (files === undefined) return;
    for (const { uri, type } of changes) {
      if (type === FileChangeType.Deleted) removed.add(keyOf(uri));
      else if (storyKindOf(pathOf(uri)) !== "other") changed.add(uri);
    }
    gather(files);
  };
  /** The stories whose file, or a folder around it, is gone. */
  const forgetRemoved = (): void => {
    if (removed.size === 0) return;
    for (const story of [...names.stories()]) {
      for (let end = story.length; 0 < end; end = story.lastIndexOf("/", end - 1)) {
        if (!removed.has(story.slice(0, end))) continue;
        if (!open.has(story)) forget(story);
        break;
      }
    }
    removed.clear();
  };

  connection.onDidChangeWatchedFiles(({ changes }) => changedFiles(changes));
  host.onInitialized(() => {
    if (files === undefined) return;
    runtime.schedule(start, START_ANYWAY);
    if (client.registersWatchers) {
      connection.client
        .register(DidChangeWatchedFilesNotification.type, {
          watchers: [
            ...STORY_GLOBS.map((globPattern) => ({ globPattern })),
            // A folder that is removed is told of alone, without the files in it.
            { globPattern: "**/*", kind: WatchKind.Delete },
          ],
        })
        .catch((error) => logFailure(connection, "Watching files", error));
    }
    if (!client.hasWorkspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = removed.map(({ uri }) => keyOf(uri));
      folders = folders.filter((folder) => !gone.includes(folder));
      for (const story of [...names.stories()]) if (isIn(gone, story) && !isIn(folders, story)) forget(story);
      for (const { uri } of added) folderUris.set(keyOf(uri), uri);
      const fresh = added.map(({ uri }) => keyOf(uri)).filter((folder) => !folders.includes(folder));
      folders = [...folders, ...fresh];
      if (0 < fresh.length) enqueue("Reading the workspace", () => readFolders(files, fresh));
    });
  });

  return {
    names,
    keyOf,
    uriOf: (story) => uris.get(story) ?? story,
    titleOf: (story) => {
      const folder = folders.find((candidate) => isIn([candidate], story));
      const path = folder === undefined ? story.slice(story.lastIndexOf("/") + 1) : story.slice(folder.length);
      return decoded(path.replace(/^\//, ""));
    },
  };
}

/** A text file is a story if it opens like one. */
function isStory(uri: string, text: string): boolean {
  const kind = storyKindOf(pathOf(uri));
  return kind === "story" || (kind === "text" && opensLikeStory(text));
}

/** One spelling for the URIs that clients and we ourselves make of one file: `file:///c%3A/a` and `file:///C:/a`. */
function keyOf(uri: string): string {
  const key = decoded(uri).replace(/\/$/, "");
  return key.replace(/^file:\/\/\/([A-Za-z]):/, (_, drive: string) => `file:///${drive.toLowerCase()}:`);
}

const pathOf = (uri: string): string => decoded(uri).replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, "");

/** A URI that is badly escaped is left as it is. */
function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

const isIn = (folders: readonly string[], story: string): boolean =>
  folders.some((folder) => story.startsWith(`${folder}/`));

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): WorkspaceFolder[] {
  if (workspaceFolders !== undefined && workspaceFolders !== null) return workspaceFolders;
  return typeof rootUri === "string" ? [{ uri: rootUri, name: "" }] : [];
}

/** Where the client lets us keep files: a path in its options. */
function cacheFolderOf(initializationOptions: unknown): string | undefined {
  if (typeof initializationOptions !== "object" || initializationOptions === null) return undefined;
  const { cacheFolder } = initializationOptions as Record<string, unknown>;
  return typeof cacheFolder === "string" && cacheFolder !== "" ? cacheFolder : undefined;
}

/** Workspaces that share a cache folder have a file each. */
const cacheName = (folders: readonly string[]): string => `names-${contentHash([...folders].sort().join("\n"))}.txt`;

function once(task: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    task();
  };
}
