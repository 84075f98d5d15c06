/** Word forms by their text, found from a place in a story without making a string of it. */
import type { WordForm } from "./word-form";

/** Forms kept at most; hostile input must not fill the memory. Tokens keep their own reference, so dropping is safe. */
const MAX_FORMS = 200_000;
/** Longer runs of taken slots go to a map, so that words chosen to share a hash cost no more than others. */
const MAX_PROBES = 16;
const FIRST_SIZE = 1 << 14;
/** V8 makes a short slice a copy of its own; a longer one would keep the whole story alive. */
const MAX_COPIED_SLICE = 12;

export class FormTable {
  private slots: (WordForm | undefined)[] = [];
  private hashes = new Int32Array(0);
  private mask = 0;
  private count = 0;
  private overflow = new Map<string, WordForm>();

  /** `create` gives the form for a text that the table does not hold yet. */
  constructor(private readonly create: (text: string) => WordForm) {
    this.clear();
  }

  /** The form of `text.slice(start, end)`. `sum`: what `addToHash` gives for its code units one after the other, beginning with 0. */
  get(text: string, start: number, end: number, sum = hashOf(text, start, end)): WordForm {
    const hash = sum ^ (sum >>> 15) ^ (end - start);
    const { slots, hashes, mask } = this;
    for (let probe = 0, slot = hash & mask; probe < MAX_PROBES; probe++, slot = (slot + 1) & mask) {
      const form = slots[slot];
      if (hashes[slot] === hash && form !== undefined && isAt(form.text, text, start, end)) return form;
      if (form === undefined) {
        const known = this.overflow.size === 0 ? undefined : this.overflow.get(text.slice(start, end));
        return known ?? this.add(text.slice(start, end), hash, slot);
      }
    }
    const key = text.slice(start, end);
    return this.overflow.get(key) ?? this.add(key, hash, -1);
  }

  private add(slice: string, hash: number, slot: number): WordForm {
    const text = slice.length <= MAX_COPIED_SLICE ? slice : slice.split("").join("");
    const form = this.create(text);
    if (this.count >= MAX_FORMS) this.clear();
    else if (slot < 0) this.overflow.set(text, form);
    else this.put(form, hash, slot);
    this.count++;
    return form;
  }

  private put(form: WordForm, hash: number, slot: number): void {
    this.set(form, hash, slot);
    if (this.count * 2 < this.slots.length) return;
    const { slots, hashes } = this;
    this.resize(slots.length * 2);
    for (let i = 0; i < slots.length; i++) {
      const moved = slots[i];
      if (moved === undefined) continue;
      const hash = hashes[i]!;
      let slot = hash & this.mask;
      let probe = 0;
      while (this.slots[slot] !== undefined && ++probe < MAX_PROBES) slot = (slot + 1) & this.mask;
      if (this.slots[slot] !== undefined) this.overflow.set(moved.text, moved);
      else this.set(moved, hash, slot);
    }
  }

  private set(form: WordForm, hash: number, slot: number): void {
    this.slots[slot] = form;
    this.hashes[slot] = hash;
  }

  private clear(): void {
    this.resize(FIRST_SIZE);
    this.overflow = new Map();
    this.count = 0;
  }

  private resize(size: number): void {
    this.slots = new Array<WordForm | undefined>(size).fill(undefined);
    this.hashes = new Int32Array(size);
    this.mask = size - 1;
  }
}

/** The sum of a text whose next code unit is `code`; who reads the text anyway sums it up on the way. */
export const addToHash = (sum: number, code: number): number => (Math.imul(sum, 31) + code) | 0;

function hashOf(text: string, start: number, end: number): number {
  let sum = 0;
  for (let i = start; i < end; i++) sum = addToHash(sum, text.charCodeAt(i));
  return sum;
}

function isAt(form: string, text: string, start: number, end: number): boolean {
  if (form.length !== end - start) return false;
  for (let i = 0; i < form.length; i++) if (form.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
