import { no, yes, type Result } from '#domain/result.ts';
import { siteOf, type AnyVisit } from '#domain/visits/site.ts';
import { checkPasskey } from '#server/factors/check-passkey.ts';
import type { CaseTx, Tx } from '#server/platform/db.ts';
import { mayTry } from '#server/platform/limits.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { placeOf, transact } from '#server/platform/transaction.ts';
import { meetAtBrowser } from './meet-at-browser.ts';
import { openSession, type Arrival } from './open-session.ts';
import { recordHere } from './record-here.ts';
import { browserShowedFactor } from './store-browsers.ts';

type Answer = { readonly ticket: string; readonly words: string; readonly from: Arrival; readonly source: string };
type EnterReason = 'too-often' | 'too-old' | 'not-right';

/** Comes in with a passkey alone: the device made sure who it was, so it is both factors at once. Answers the token. */
export async function signInWithPasskey(
  visit: AnyVisit,
  { ticket, words, from, source }: Answer
): Promise<Result<string, EnterReason>> {
  if (!(await mayTry('code-source', `${siteOf(visit).id} ${source}`))) return no('too-often');
  const door: AnyVisit = { ...visit, duty: 'door', personId: null, session: null, formKey: null };
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

async function letIn(tx: Tx | CaseTx, door: AnyVisit, { personId, from }: LettingIn): Promise<string> {
  const { now } = door;
  const shown = { factorAt: now, factorBy: 'passkey' } as const;
  const { sessionId, token } = await openSession(tx, { ...door, personId, from, shown });
  await meetAtBrowser(tx, door, { personId, sessionId, browser: from.browser });
  const browserHash = hashOf(from.browser);
  await browserShowedFactor(tx, { ...placeOf(door), personId, browserHash, now });
  await recordHere(tx, { ...door, personId }, { kind: 'SignedIn', personId });
  return token;
}
