import { daysAfter } from '../neighbourhoods/calendar-day.ts';
import type { Away } from '../owners/who-looks-after.ts';
import { absenceStage } from './absence.ts';

type Noted = Away & { readonly endedAt: Date | null };

/** What the desk says of an absence to one coordinator. */
export type Saying = 'i-am-away' | 'i-will-be-away' | 'i-am-back' | 'i-stand-in' | 'i-will-stand-in';

const soonDays = 14;

/** What an absence means for me today; null where it is somebody else's affair, or far away still. */
export function sayOfAbsence(absence: Noted, me: string, today: string): Saying | null {
  const stage = absenceStage(absence, today);
  if (stage === 'ahead' && absence.fromOn > daysAfter(today, soonDays)) return null;
  if (absence.personId === me)
    return stage === 'now' ? 'i-am-away' : stage === 'ahead' ? 'i-will-be-away' : wasAway(absence, today);
  if (absence.standInId !== me || stage === 'over') return null;
  return stage === 'now' ? 'i-stand-in' : 'i-will-stand-in';
}

// Called off before it began: there is nothing to come back from.
const wasAway = ({ fromOn, endedAt }: Noted, today: string): Saying | null =>
  fromOn <= (endedAt ? endedAt.toISOString().slice(0, 10) : today) ? 'i-am-back' : null;
