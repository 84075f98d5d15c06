/** Isolates handlers: one that fails is logged and answers its default, and the others go on. */
import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver";

/**
 * Runs one handler. A cancelled request answers `RequestCancelled`;
 * a failure goes to the client's log with its stack, and the answer is `fallback`.
 */
export async function runSafe<Result>(
  connection: Connection,
  name: string,
  token: CancellationToken,
  fallback: Result,
  handle: () => Result | Promise<Result>,
): Promise<Result | ResponseError<void>> {
  if (token.isCancellationRequested) return cancelled();
  if (ended.has(connection)) return new ResponseError(ErrorCodes.InvalidRequest, "The server was shut down.");
  try {
    const result = await handle();
    return token.isCancellationRequested ? cancelled() : result;
  } catch (error) {
    logFailure(connection, name, error);
    return fallback;
  }
}

/** Connections whose client has sent `shutdown`: the protocol wants all later requests refused. */
const ended = new WeakSet<Connection>();

/** From now on every request of this connection is refused. */
export function refuseRequests(connection: Connection): void {
  ended.add(connection);
}

/** Writes a failure to the client's log. */
export function logFailure(connection: Connection, name: string, error: unknown): void {
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  connection.console.error(`${name} failed: ${reason}`);
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "The request was cancelled.");
}
