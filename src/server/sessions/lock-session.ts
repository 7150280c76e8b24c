import { yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { transact } from '#server/platform/transaction.ts';
import { closeSession } from './store-along.ts';
import { layDownFactor } from './store-members.ts';

/** What opens it again: the second factor, or signing in for whoever only looks along in an example. */
export type OpensWith = 'second-factor' | 'sign-in';

/** DP20: locks this browser: nothing of the work opens there before somebody showed again who that is. */
export const lockSession = (visit: WorkerVisit): Promise<Result<OpensWith, never>> =>
  transact<Result<OpensWith, never>>({ ...visit, formKey: null }, 'lock-session', async (tx) => {
    const { id, factorBy } = visit.session;
    if (factorBy === 'look-along') {
      await closeSession(tx, id, visit.now);
      return yes('sign-in');
    }
    await layDownFactor(tx, id);
    return yes('second-factor');
  });
