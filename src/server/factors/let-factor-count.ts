import { no, yes, type Result } from '#domain/result.ts';
import type { FactorKind } from '#domain/sessions/session.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { raiseSession, type SealedToken } from '#server/sessions/raise-session.ts';
import { browserShowedFactor } from '#server/sessions/store-browsers.ts';

type Shown = {
  readonly factor: FactorKind;
  readonly browser: string;
  readonly fact: 'FactorSetUp' | 'FactorShown';
};

/** From here on this session has a second factor, and this browser is known for it. */
export async function letFactorCount(tx: Tx, visit: SignedIn, shown: Shown): Promise<Result<SealedToken, 'gone'>> {
  const { regionId, neighbourhoodId, personId, now } = visit;
  const { factor, browser, fact } = shown;
  const sealed = await raiseSession(tx, visit, { factorAt: now, factorBy: factor });
  if (!sealed) return no('gone');
  await browserShowedFactor(tx, { regionId, neighbourhoodId, personId, browserHash: hashOf(browser), now });
  await recordFact(tx, visit, { kind: fact, personId, factor });
  return yes(sealed);
}
