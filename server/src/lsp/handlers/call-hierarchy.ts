/** textDocument/prepareCallHierarchy and its calls: of whom a speaker speaks, and who speaks of somebody. */
import type { CallHierarchyIncomingCall, CallHierarchyOutgoingCall } from "vscode-languageserver";
import { offsetOf } from "../from-protocol";
import type { Handler } from "../server";
import { toCallHierarchyItem, toRange } from "../to-protocol";

export const callHierarchyHandler: Handler = {
  capabilities: () => ({ callHierarchyProvider: true }),
  register({ client, connection, features, answer }) {
    const { callHierarchy } = connection.languages;
    callHierarchy.onPrepare(({ textDocument: { uri }, position }, token) =>
      answer("Call hierarchy", uri, token, null, (document) => {
        const party = features.hierarchyPartyAt(document.article(), offsetOf(document, position));
        return party === null ? null : [toCallHierarchyItem(document, party, client)];
      }),
    );
    callHierarchy.onOutgoingCalls(({ item }, token) =>
      answer<CallHierarchyOutgoingCall[]>("Outgoing calls", item.uri, token, [], (document) => {
        const offset = offsetOf(document, item.selectionRange.start);
        return features.spokenOfBy(document.article(), offset).map(({ party, places }) => ({
          to: toCallHierarchyItem(document, party, client),
          fromRanges: places.map((place) => toRange(document, place)),
        }));
      }),
    );
    callHierarchy.onIncomingCalls(({ item }, token) =>
      answer<CallHierarchyIncomingCall[]>("Incoming calls", item.uri, token, [], (document) => {
        const offset = offsetOf(document, item.selectionRange.start);
        return features.speakersAbout(document.article(), offset).map(({ party, places }) => ({
          from: toCallHierarchyItem(document, party, client),
          fromRanges: places.map((place) => toRange(document, place)),
        }));
      }),
    );
  },
};
