/** Keeps the settings of each open document: pulled from clients that answer for them, else as they were last pushed. */
import type { Connection } from "vscode-languageserver";
import type { ClientTraits } from "./client-traits";
import type { Runtime } from "./runtime";
import { parseSettings, SECTION, type Settings, sectionOf } from "./settings";

export interface SettingsStore {
  /** The settings that hold for a document; never rejects. */
  of(uri: string): Promise<Settings>;
  /** Takes what `workspace/didChangeConfiguration` brought. */
  change(pushed: unknown): void;
  /** Drops what is kept for a closed document. */
  forget(uri: string): void;
}

/** Milliseconds after which a document is served with the pushed settings; an answer that comes later still counts. */
const PATIENCE = 300;

/** `onLate` is called if the answer for a document came after `of` had to do without it. */
export function createSettingsStore(
  connection: Connection,
  client: ClientTraits,
  runtime: Runtime,
  initializationOptions: unknown,
  onLate: () => void,
): SettingsStore {
  let pushed = parseSettings(sectionOf(initializationOptions));
  let pulled = new Map<string, Promise<Settings>>();

  const pull = (uri: string): Promise<Settings> =>
    new Promise((resolve) => {
      const into = pulled;
      let isLate = false;
      const giveUp = runtime.schedule(() => {
        isLate = true;
        resolve(pushed);
      }, PATIENCE);
      const settle = (settings: Settings): void => {
        giveUp();
        resolve(settings);
        if (!isLate || into !== pulled || !into.has(uri)) return;
        into.set(uri, Promise.resolve(settings));
        onLate();
      };
      connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION }).then(
        // A client without our section answers null.
        (value) => settle(value === null || value === undefined ? pushed : parseSettings(value)),
        () => settle(pushed),
      );
    });

  return {
    of(uri) {
      if (!client.answersConfiguration) return Promise.resolve(pushed);
      let settings = pulled.get(uri);
      if (settings === undefined) pulled.set(uri, (settings = pull(uri)));
      return settings;
    },
    change(value) {
      pulled = new Map();
      // Clients that are asked for settings send null here.
      if (value !== null && value !== undefined) pushed = parseSettings(sectionOf(value));
    },
    forget(uri) {
      pulled.delete(uri);
    },
  };
}
