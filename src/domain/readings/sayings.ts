/**
 * What people say when they mean one thing, with commas between. Several words together count when they stand near
 * each other, in any order. `sure` words mean hardly anything else; `likely` ones mostly do; a `hint` says little on
 * its own; `alone` words count only where almost nothing else was said, as in a search.
 */
export type Sayings = {
  readonly sure: string;
  readonly likely?: string;
  readonly hint?: string;
  readonly alone?: string;
};

/** How much each weighs. */
export const weights = { sure: 4, likely: 2, hint: 1, alone: 2 } as const;
