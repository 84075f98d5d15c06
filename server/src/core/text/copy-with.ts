/** Copies of immutable objects with some properties changed or added. */

/**
 * A copy of `base` with the properties of `changes`, which win. Written `{ ...base, added: 1 }`, each such copy gets a hidden class
 * of its own from V8 (11 and its neighbours): it takes ten times as long to make, and all that read it look its properties up anew.
 */
export function copyWith<T extends object, const C extends object>(base: T, changes: C): Changed<T, C> {
  return Object.assign({}, base, changes) as unknown as Changed<T, C>;
}

/** What a spread gives, for each member of a union. */
type Changed<T, C> = T extends unknown ? Omit<T, keyof C> & C : never;

/** An object that is still being made: what is known of few is set on it, so that all have few hidden classes. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] };
