import type { ProsAndCons } from '../matching/pros-and-cons.ts';

/**
 * All that the desk of a helper may know of an ask across the border: the kind, when and how long, how far from middle to
 * middle, and the reasons. Never words, a name or a place. Dayparts are 28 bits; days are calendar days.
 */
export type BorderCard = {
  readonly category: string;
  readonly rhythm: 'once' | 'before' | 'weekly';
  readonly onDate: string | null;
  readonly endsOn: string;
  readonly dayparts: number;
  readonly minutes: number;
  readonly metres: number;
  readonly reasons: ProsAndCons;
};
type Asked = Omit<BorderCard, 'metres' | 'reasons'>;

/** Takes from an ask what may cross the border, and nothing else. */
export const borderCard = (ask: Asked, by: Pick<BorderCard, 'metres' | 'reasons'>): BorderCard => {
  const { category, rhythm, onDate, endsOn, dayparts, minutes } = ask;
  return { category, rhythm, onDate, endsOn, dayparts, minutes, metres: by.metres, reasons: by.reasons };
};
