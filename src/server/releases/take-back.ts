import { codeAsTyped } from '#domain/invitations/invitation.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { Visit } from '#domain/visits/visit.ts';
import { endAsk } from '#server/asks/withdraw-ask.ts';
import { askState } from '#server/asks/store.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { dropRelease, releaseByHash } from './store.ts';

/**
 * Takes a released ask back, by whoever holds its secret: the ask, what was made of it and what was only proposed are
 * gone for everybody at once (N4). Nobody has to say who they are, or why.
 */
export const takeBack = (visit: Visit, secret: string): Promise<Result<null, 'gone'>> => {
  const clock = { ...visit, duty: 'clock', personId: null, person: null, session: null } as const;
  return transact<Result<null, 'gone'>>(clock, 'take-back', async (tx) => {
    const found = await releaseByHash(tx, hashOf(codeAsTyped(secret)));
    if (!found) return no('gone');
    const ask = found.askId ? await askState(tx, found.askId) : null;
    if (ask && !ask.withdrawnAt) await endAsk(tx, clock, ask);
    await dropRelease(tx, found.id);
    await recordFact(tx, clock, { kind: 'ReleaseTakenBack', releaseId: found.id });
    return yes(null);
  });
};
