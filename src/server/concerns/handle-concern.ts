import { mayHandleConcern } from '#domain/concerns/may.ts';
import type { Fact } from '#domain/facts/fact.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { transact } from '#server/platform/transaction.ts';
import { concernById, type ConcernRow } from './store.ts';

export type Handled = Result<null, 'not-found' | 'gone' | 'says-nothing' | 'words-too-long'>;
type Handling = {
  readonly action: string;
  readonly id: string;
  readonly kind: Extract<Fact, { concernId: string }>['kind'];
  readonly change: (tx: Tx, concern: ConcernRow) => Promise<boolean>;
};

/** One thing done with what was told, by somebody who may; what one may not handle does not exist. */
export const handleConcern = (visit: SignedIn, { action, id, kind, change }: Handling): Promise<Handled> =>
  transact<Handled>(visit, action, async (tx) => {
    const concern = await concernById(tx, id);
    if (!concern || !mayHandleConcern(visit.person, concern)) return no('not-found');
    if (!(await change(tx, concern))) return no('gone');
    await recordFact(tx, visit, { kind, concernId: id });
    return yes(null);
  });
