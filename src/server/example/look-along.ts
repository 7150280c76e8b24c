import { cast } from '#domain/example/cast.ts';
import { castAcross } from '#domain/example/cast-across.ts';
import { lookAlongAt } from '#domain/example/look-along.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { Visit } from '#domain/visits/visit.ts';
import { openSession, type Arrival } from '#server/sessions/open-session.ts';
import { transact } from '#server/platform/transaction.ts';
import { personNamed } from './store.ts';

type Along = { readonly key: string; readonly from: Arrival };

/** Looks along with one of the people of an example; in no other neighbourhood is there such a door. */
export const lookAlong = (visit: Visit, { key, from }: Along): Promise<Result<string, 'not-found'>> =>
  transact({ ...visit, duty: 'door' as const, personId: null, formKey: null }, 'look-along', async (tx) => {
    const wanted = lookAlongAt(visit.neighbourhood.slug).find((one) => one === key);
    const firstName = [...cast.people, ...castAcross].find((one) => one.key === wanted)?.firstName;
    if (!visit.neighbourhood.isExample || !firstName) return no('not-found');
    const personId = await personNamed(tx, firstName);
    if (!personId) return no('not-found');
    const shown = { factorAt: visit.now, factorBy: 'look-along' } as const;
    const { token } = await openSession(tx, { ...visit, personId, from, shown });
    return yes(token);
  });
