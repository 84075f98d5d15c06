/** How the connection treats requests, the same in a process and in a Worker. */
import {
  type ConnectionOptions,
  LSPErrorCodes,
  type RequestMessage,
  type ResponseMessage,
} from "vscode-languageserver";

/** A request that is cancelled while it still waits is answered at once and never computed. */
export const CONNECTION_OPTIONS: ConnectionOptions = {
  connectionStrategy: {
    cancelUndispatched: (message): ResponseMessage => ({
      jsonrpc: "2.0",
      id: (message as RequestMessage).id,
      error: { code: LSPErrorCodes.RequestCancelled, message: "The request was cancelled." },
    }),
  },
};
