import { drawerFor } from '#domain/proxies/agreement.ts';
import { mayTakeBackAgreement } from '#domain/proxies/may.ts';
import { purposes as allPurposes, type Purpose } from '#domain/proxies/purpose.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { dropDraft } from '#server/drafts/store.ts';
import { recordFact } from '#server/facts/store.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { transact } from '#server/platform/transaction.ts';
import { takeAgreementsBack } from './store.ts';
import { writeProxyLetters, type Telling } from './write-proxy-letters.ts';

type ToTakeBack = { readonly personId: string; readonly proxyId: string; readonly purposes?: readonly Purpose[] };

/**
 * Takes an agreement back, by whose things they are, by who acts, or by the coordinator. It counts at once, what was
 * half typed goes, and nobody is told why.
 */
export const takeBackAgreement = (
  visit: SignedIn,
  { personId, proxyId, purposes = allPurposes }: ToTakeBack
): Promise<Result<null, 'not-allowed' | 'gone'>> =>
  transact<Result<null, 'not-allowed' | 'gone'>>(visit, 'take-back-agreement', async (tx) => {
    if (!mayTakeBackAgreement(visit.person, { personId, proxyId })) return no('not-allowed');
    const taken = await takeAgreementsBack(tx, visit, { personId, proxyId, purposes, answers: ['yes'] });
    if (taken.length === 0) return no('gone');
    for (const purpose of taken) await recordFact(tx, visit, { kind: 'ProxyWithdrawn', personId, proxyId, purpose });
    const browserHash = hashOf(drawerFor(proxyId, personId));
    for (const kind of ['ask', 'offer'] as const) await dropDraft(tx, { browserHash, kind });
    const isByProxy = visit.personId === proxyId;
    const letter = isByProxy ? { to: personId, news: 'ended-by-other' } : { to: proxyId, news: 'ended-for-me' };
    await writeProxyLetters(tx, visit, [letter as Telling]);
    return yes(null);
  });
