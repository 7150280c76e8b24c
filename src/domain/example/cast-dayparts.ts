// Bit day × 4 + part: Monday is 0; morning, midday, afternoon, evening are 0 to 3.
const every = [0, 1, 2, 3, 4, 5, 6];
const weekdays = [0, 1, 2, 3, 4];

const parts = (days: readonly number[], part: number): number =>
  days.reduce((mask, day) => mask | (1 << (day * 4 + part)), 0);

export const mornings = (days: readonly number[] = weekdays): number => parts(days, 0);
export const middays = (days: readonly number[] = weekdays): number => parts(days, 1);
export const afternoons = (days: readonly number[] = weekdays): number => parts(days, 2);
export const evenings = (days: readonly number[] = weekdays): number => parts(days, 3);
export const daytimes = (days: readonly number[] = weekdays): number =>
  mornings(days) | middays(days) | afternoons(days);
export const weekend = (): number => daytimes([5, 6]);
export const anytime = (): number => daytimes(every) | evenings(every);
