import { no, yes, type Result } from '#domain/result.ts';
import type { Inside } from '#domain/visits/site.ts';
import { isId } from '#server/platform/ids.ts';
import { transact } from '#server/platform/transaction.ts';
import { recordHere } from './record-here.ts';
import { endAllBut, endOne } from './store-open.ts';

/** Ends one session of one's own by its id, or all others than this one; that counts from the next request on. */
export const endSessions = (visit: Inside, which: string): Promise<Result<null, 'gone'>> =>
  transact<Result<null, 'gone'>>(visit, 'end-sessions', async (tx) => {
    const { personId, session } = visit;
    if (which === 'others') await endAllBut(tx, visit, session.id);
    else if (!isId(which) || !(await endOne(tx, visit, which))) return no('gone');
    await recordHere(tx, visit, { kind: 'SessionsEnded', personId, which: which === 'others' ? 'others' : 'one' });
    return yes(null);
  });
