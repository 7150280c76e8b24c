import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { readProfile, type DraftProfile } from '#domain/profiles/profile.ts';
import { yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { putHardThing, putLikes } from './store.ts';

/** Keeps what somebody likes to do and sometimes finds hard; empty takes it away at once. */
export const changeProfile = (visit: SignedIn, draft: DraftProfile): Promise<Result<null, 'words-too-long'>> =>
  transact<Result<null, 'words-too-long'>>(visit, 'change-profile', async (tx) => {
    const read = readProfile(draft, dayIn(visit.neighbourhood.timezone, visit.now));
    if (!read.ok) return read;
    await putLikes(tx, visit, read.value.likes);
    await putHardThing(tx, visit, read.value.hard);
    await recordFact(tx, visit, { kind: 'ProfileChanged', personId: visit.personId });
    return yes(null);
  });
