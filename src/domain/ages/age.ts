/** What somebody said when asked once: sixteen or older, or younger. Never a date of birth. */
export type Age = 'sixteen' | 'younger';
export const ages: readonly Age[] = ['sixteen', 'younger'];

/** One of the two, as it was chosen; null where nothing (or something else) was. */
export const ageTyped = (text: string): Age | null => ages.find((one) => one === text) ?? null;

/** How somebody under sixteen takes part: not before a parent said yes, and then through the coordinator. */
export type Youth = 'waits-for-parent' | 'with-parent';

/** Y1: only who said to be younger is young; whoever was never asked takes part as before. */
export function youthOf(age: Age | null, hasParentsYes: boolean): Youth | null {
  if (age !== 'younger') return null;
  return hasParentsYes ? 'with-parent' : 'waits-for-parent';
}
