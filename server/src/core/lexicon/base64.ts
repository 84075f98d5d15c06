/** Bytes as text: the language data is one text, and the core has neither `atob` nor `Buffer`. */

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const EQUALS = 61;

const VALUES = new Uint8Array(128);
for (let i = 0; i < DIGITS.length; i++) VALUES[DIGITS.charCodeAt(i)] = i;

/** The number that `count` digits of base64 from `at` on write, five at most. */
export function readDigits(text: string, at: number, count: number): number {
  let value = 0;
  for (let i = at; i < at + count; i++) value = value * 64 + VALUES[text.charCodeAt(i) & 127]!;
  return value;
}

/** The bytes of a text in base64 (RFC 4648 §4); other characters than its digits count as zero. */
export function decodeBase64(text: string): Uint8Array {
  let { length } = text;
  while (0 < length && text.charCodeAt(length - 1) === EQUALS) length--;
  const bytes = new Uint8Array((length * 3) >>> 2);
  let at = 0;
  for (let i = 0; i < length; i += 4) {
    const four =
      (VALUES[text.charCodeAt(i) & 127]! << 18) |
      (VALUES[text.charCodeAt(i + 1) & 127]! << 12) |
      (VALUES[text.charCodeAt(i + 2) & 127]! << 6) |
      VALUES[text.charCodeAt(i + 3) & 127]!;
    // A write behind the end of the array is ignored.
    bytes[at++] = four >>> 16;
    bytes[at++] = (four >>> 8) & 255;
    bytes[at++] = four & 255;
  }
  return bytes;
}
