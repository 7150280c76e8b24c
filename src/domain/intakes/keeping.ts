/** A half-finished intake ends so many days after the last change. */
export const intakeDays = 14;
/** More than so many at once are no intakes any more; and so many characters are no talk on the phone. */
export const mostIntakes = 40;
export const longestIntake = 20_000;

/**
 * From which screen an intake was kept last (`hand`: each screen that is opened has its own), which time that was on
 * that screen, and how often it was kept at all.
 */
export type Keeping = { readonly hand: string; readonly turn: number; readonly version: number };

/**
 * Whether what comes may take the place of what is kept. The same screen goes on in its own order, so that a slow line
 * never puts older words over newer ones; another screen may only go on from what is kept now.
 */
export function mayKeep(kept: Keeping | null, coming: Keeping): 'yes' | 'older' | 'elsewhere' {
  if (kept === null) return 'yes';
  if (kept.hand === coming.hand) return coming.turn >= kept.turn ? 'yes' : 'older';
  return kept.version === coming.version ? 'yes' : 'elsewhere';
}
