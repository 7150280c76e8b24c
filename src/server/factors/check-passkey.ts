import { hasFallenBack } from '#domain/factors/passkey.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '#domain/result.ts';
import { siteOf, type AnyVisit } from '#domain/visits/site.ts';
import type { CaseTx, Tx } from '#server/platform/db.ts';
import { credentialIn, shownPasskey } from '#server/platform/passkeys.ts';
import { tellOfSafety } from '#server/sessions/tell-of-safety.ts';
import { recordHere } from '#server/sessions/record-here.ts';
import { spentChallenge, type Answered } from './spent-challenge.ts';
import { passkeyByCredential, passkeyDoubted, passkeyUsed } from './store.ts';

/** `isDoubted`: its counter fell back. That stays written down, so it is no `no` that would undo it. */
export type Checked = { readonly personId: string; readonly isDoubted: boolean };

/** Whose passkey was shown; which of several things was not right is said to nobody. */
export async function checkPasskey(
  tx: Tx | CaseTx,
  visit: AnyVisit,
  answered: Answered
): Promise<Result<Checked, 'too-old' | 'not-right'>> {
  const challenge = await spentChallenge(tx, visit, answered);
  if (!challenge) return no('too-old');
  const credential = credentialIn(answered.words);
  const found = credential ? await passkeyByCredential(tx, credential) : null;
  if (!found || found.doubtedAt) return no('not-right');
  const counter = await shownPasskey(answered.words, challenge, found);
  if (counter === null) return no('not-right');
  const { id, personId } = found;
  if (hasFallenBack(found.counter, counter)) {
    await passkeyDoubted(tx, id, visit.now);
    await recordHere(tx, { ...visit, personId }, { kind: 'PasskeyDoubted', personId, passkeyId: id });
    await tellOfSafety(tx, visit, { personId, of: 'passkey-doubted', path: '/me/sign-in' });
    return yes({ personId, isDoubted: true });
  }
  await passkeyUsed(tx, id, { counter, usedOn: dayIn(siteOf(visit).timezone, visit.now) });
  return yes({ personId, isDoubted: false });
}
