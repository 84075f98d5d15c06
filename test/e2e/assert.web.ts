/** The few assertions that the tests use, for the web extension host, which has no `node:assert`. */

export function ok(value: unknown, message = "expected something"): asserts value {
  if (!value) throw new Error(message);
}

export function equal(actual: unknown, expected: unknown, message = ""): void {
  if (!Object.is(actual, expected)) throw new Error(`${message} expected ${show(expected)}, but it is ${show(actual)}`);
}

export function notEqual(actual: unknown, expected: unknown, message = ""): void {
  if (Object.is(actual, expected)) throw new Error(`${message} expected something else than ${show(actual)}`);
}

export function deepEqual(actual: unknown, expected: unknown, message = ""): void {
  equal(show(actual), show(expected), message);
}

export function match(text: string, pattern: RegExp, message = ""): void {
  if (!pattern.test(text)) throw new Error(`${message} expected ${pattern} in ${show(text)}`);
}

function show(value: unknown): string {
  return JSON.stringify(value, null, 1) ?? String(value);
}
