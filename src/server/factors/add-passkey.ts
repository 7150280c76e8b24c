import { maySetUpFactor } from '#domain/factors/fresh.ts';
import { readPasskeyName, type PasskeyNameReason } from '#domain/factors/passkey.ts';
import { no, type Result } from '#domain/result.ts';
import type { Inside } from '#domain/visits/site.ts';
import { newId } from '#server/platform/ids.ts';
import { madePasskey } from '#server/platform/passkeys.ts';
import { transact } from '#server/platform/transaction.ts';
import { opened, type SealedToken } from '#server/sessions/raise-session.ts';
import { hasFactor } from './has-factor.ts';
import { letFactorCount } from './let-factor-count.ts';
import { spentChallenge, type Answered } from './spent-challenge.ts';
import { addPasskey as keep, passkeysOf } from './store.ts';

type AddReason = PasskeyNameReason | 'not-fresh' | 'too-old' | 'not-right' | 'too-many' | 'gone';
const mostPasskeys = 20;

/** Adds a passkey under a name of one's own; making it counts as showing it. */
export async function addPasskey(
  visit: Inside,
  { name: typed, answered }: { readonly name: string; readonly answered: Omit<Answered, 'what'> }
): Promise<Result<string | null, AddReason>> {
  const { browser } = answered;
  const answer = await transact<Result<SealedToken, AddReason>>(visit, 'add-passkey', async (tx) => {
    const name = readPasskeyName(typed);
    if (!name.ok) return name;
    if (!maySetUpFactor(visit, await hasFactor(tx, visit))) return no('not-fresh');
    if ((await passkeysOf(tx, visit.personId)).length >= mostPasskeys) return no('too-many');
    const challenge = await spentChallenge(tx, visit, { ...answered, what: 'make' });
    if (!challenge) return no('too-old');
    const made = await madePasskey(answered.words, challenge);
    const { now } = visit;
    if (!made || !(await keep(tx, visit, { ...made, id: newId(now.getTime()), name: name.value, madeAt: now })))
      return no('not-right');
    return letFactorCount(tx, visit, { factor: 'passkey', browser, fact: 'FactorSetUp' });
  });
  return opened(visit, answer);
}
