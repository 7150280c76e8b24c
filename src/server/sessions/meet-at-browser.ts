import type { AnyVisit } from '#domain/visits/site.ts';
import type { CaseTx, Tx } from '#server/platform/db.ts';
import { hashOf, newSecret } from '#server/platform/secrets.ts';
import { placeOf } from '#server/platform/transaction.ts';
import { meetBrowser, personTold } from './store-browsers.ts';
import { setNotice } from './store-open.ts';
import { tellOfSafety } from './tell-of-safety.ts';

type CameIn = { readonly personId: string; readonly sessionId: string; readonly browser: string };
const day = 86_400_000;

/**
 * Remembers on which browser somebody came in, and tells that person by mail when it was never seen before: at most
 * once a day, with a page to end that session. The first browser of all is no news.
 */
export async function meetAtBrowser(
  tx: Tx | CaseTx,
  visit: AnyVisit,
  { personId, sessionId, browser }: CameIn
): Promise<void> {
  const { now } = visit;
  const met = await meetBrowser(tx, { ...placeOf(visit), personId, browserHash: hashOf(browser), now });
  const wasJustTold = met.toldAt !== null && now.getTime() - met.toldAt.getTime() < day;
  if (!met.isNew || met.isFirst || wasJustTold) return;
  const secret = newSecret();
  await setNotice(tx, sessionId, hashOf(secret));
  await personTold(tx, personId, now);
  await tellOfSafety(tx, visit, { personId, of: 'new-device', path: `/sign-in/not-me/${secret}` });
}
