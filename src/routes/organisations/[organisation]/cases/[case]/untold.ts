import type { ToTell } from '#domain/networks/telling.ts';
import { m } from '#messages';
import { dayInWords } from '../../../../clock-words.ts';

/** By when to tell somebody, without a reproach where that day has passed. */
export const tellByInWords = ({ by }: ToTell, today: string): string =>
  by > today ? m.net_tell_by({ day: dayInWords(by) }) : m.net_tell_now();
