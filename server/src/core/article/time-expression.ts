/** What a temporal expression says, apart from what it means: the certain is kept, the implied is left to `resolve/dates`. */

/** Placeholder union: the dates layer defines its own members here. */
export type TimeExpression = { readonly kind: string } & Readonly<Record<string, unknown>>;
