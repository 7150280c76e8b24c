import { no, yes, type Result } from '#domain/result.ts';
import type { FactorKind } from '#domain/sessions/session.ts';
import type { Inside } from '#domain/visits/site.ts';
import type { CaseTx, Tx } from '#server/platform/db.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { placeOf } from '#server/platform/transaction.ts';
import { raiseSession, type SealedToken } from '#server/sessions/raise-session.ts';
import { browserShowedFactor } from '#server/sessions/store-browsers.ts';
import { recordHere } from '#server/sessions/record-here.ts';

type Shown = {
  readonly factor: FactorKind;
  readonly browser: string;
  readonly fact: 'FactorSetUp' | 'FactorShown';
};

/** From here on this session has a second factor, and this browser is known for it. */
export async function letFactorCount(
  tx: Tx | CaseTx,
  visit: Inside,
  shown: Shown
): Promise<Result<SealedToken, 'gone'>> {
  const { personId, now } = visit;
  const { factor, browser, fact } = shown;
  const sealed = await raiseSession(tx, visit, { factorAt: now, factorBy: factor });
  if (!sealed) return no('gone');
  await browserShowedFactor(tx, { ...placeOf(visit), personId, browserHash: hashOf(browser), now });
  await recordHere(tx, visit, { kind: fact, personId, factor });
  return yes(sealed);
}
