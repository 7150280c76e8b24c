import { no, yes, type Result } from '#domain/result.ts';
import type { AnyVisit } from '#domain/visits/site.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { transact } from '#server/platform/transaction.ts';
import { recordHere } from './record-here.ts';
import { endOne, noticedSession } from './store-open.ts';

/** Ends the session that a letter told of, with the link in that letter; no sign-in needed, and twice is no harm. */
export const endNewDevice = (visit: AnyVisit, secret: string): Promise<Result<null, 'gone'>> => {
  const door = { ...visit, duty: 'door' as const, personId: null, formKey: null };
  return transact<Result<null, 'gone'>>(door, 'end-new-device', async (tx) => {
    const { now } = visit;
    const found = await noticedSession(tx, hashOf(secret), now);
    if (!found) return no('gone');
    const { id, personId } = found;
    if (await endOne(tx, { personId, now }, id))
      await recordHere(tx, { ...visit, personId }, { kind: 'SessionsEnded', personId, which: 'told-of' });
    return yes(null);
  });
};
