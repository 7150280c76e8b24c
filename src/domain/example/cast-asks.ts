import { castEndings } from './cast-endings.ts';
import { castPast } from './cast-past.ts';
import { castUnderway } from './cast-underway.ts';
import { castWaiting } from './cast-waiting.ts';
import { castForYoung } from './cast-young.ts';
import type { CastAsk } from './cast-types.ts';

/** Every ask of the example, the oldest first. */
export const castAsks: readonly CastAsk[] = [
  ...castPast,
  ...castEndings,
  ...castUnderway,
  ...castWaiting,
  ...castForYoung
].sort((one, other) => other.daysAgo - one.daysAgo || (one.key < other.key ? -1 : 1));
