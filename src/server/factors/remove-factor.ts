import { isFresh } from '#domain/factors/fresh.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { Inside } from '#domain/visits/site.ts';
import { transact } from '#server/platform/transaction.ts';
import { hasUsableFactor } from './has-factor.ts';
import { recordHere } from '#server/sessions/record-here.ts';
import { oneAtATime, removePasskey } from './store.ts';
import { removeCodeApp } from './store-codes.ts';

/** A passkey by its id, or the app with codes. */
type Removed = { readonly passkeyId: string } | 'code-app';
type RemoveReason = 'not-fresh' | 'gone' | 'last-factor';

/** Takes away one way of showing who one is; whoever holds a role keeps at least one. */
export const removeFactor = (visit: Inside, what: Removed): Promise<Result<null, RemoveReason>> =>
  transact<Result<null, RemoveReason>>(visit, 'remove-factor', async (tx) => {
    const { personId, session } = visit;
    if (!isFresh(visit)) return no('not-fresh');
    await oneAtATime(tx, personId);
    const isGone =
      what === 'code-app' ? await removeCodeApp(tx, personId) : await removePasskey(tx, personId, what.passkeyId);
    if (!isGone) return no('gone');
    if (session.heldRoles.length > 0 && !(await hasUsableFactor(tx, visit))) return no('last-factor');
    await recordHere(tx, visit, {
      kind: 'FactorRemoved',
      personId,
      factor: what === 'code-app' ? 'code-app' : 'passkey'
    });
    return yes(null);
  });
