import { no, yes, type Result } from '#domain/result.ts';
import type { Visit } from '#domain/visits/visit.ts';
import { checkPasskey } from '#server/factors/check-passkey.ts';
import { recordFact } from '#server/facts/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { mayTry } from '#server/platform/limits.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { transact } from '#server/platform/transaction.ts';
import { meetAtBrowser } from './meet-at-browser.ts';
import { openSession, type Arrival } from './open-session.ts';
import { browserShowedFactor } from './store-browsers.ts';

type Answer = { readonly ticket: string; readonly words: string; readonly from: Arrival; readonly source: string };
type EnterReason = 'too-often' | 'too-old' | 'not-right';

/** Comes in with a passkey alone: the device made sure who it was, so it is both factors at once. Answers the token. */
export async function signInWithPasskey(
  visit: Visit,
  { ticket, words, from, source }: Answer
): Promise<Result<string, EnterReason>> {
  if (!(await mayTry('code-source', `${visit.neighbourhoodId} ${source}`))) return no('too-often');
  const door: Visit = { ...visit, duty: 'door', personId: null, person: null, session: null, formKey: null };
  const came = await transact<Result<string | null, EnterReason>>(door, 'sign-in-with-passkey', async (tx) => {
    const checked = await checkPasskey(tx, door, { what: 'enter', ticket, words, browser: from.browser });
    if (!checked.ok) return checked;
    const { personId, isDoubted } = checked.value;
    return yes(isDoubted ? null : await letIn(tx, door, { personId, from }));
  });
  if (!came.ok) return came;
  return came.value === null ? no('not-right') : yes(came.value);
}

type LettingIn = { readonly personId: string; readonly from: Arrival };

async function letIn(tx: Tx, door: Visit, { personId, from }: LettingIn): Promise<string> {
  const { regionId, neighbourhoodId, now } = door;
  const shown = { factorAt: now, factorBy: 'passkey' } as const;
  const { sessionId, token } = await openSession(tx, { ...door, personId, from, shown });
  await meetAtBrowser(tx, door, { personId, sessionId, browser: from.browser });
  const browserHash = hashOf(from.browser);
  await browserShowedFactor(tx, { regionId, neighbourhoodId, personId, browserHash, now });
  await recordFact(tx, { ...door, personId }, { kind: 'SignedIn', personId });
  return token;
}
