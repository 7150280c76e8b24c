import type { Purpose } from '#domain/proxies/purpose.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { addAgreement, takeAgreementsBack, type NewAgreement } from './store.ts';

type Said = Omit<NewAgreement, 'purpose' | 'answer' | 'recordedBy'> & {
  readonly answers: readonly { readonly purpose: Purpose; readonly answer: 'yes' | 'no' }[];
  readonly recordedBy: string;
};

/** Puts these answers in the place of what stood between the two; what was said before stays in the book. */
export async function putAgreements(tx: Tx, visit: SignedIn, { answers, ...said }: Said): Promise<void> {
  const { personId, proxyId } = said;
  const purposes = answers.map(({ purpose }) => purpose);
  await takeAgreementsBack(tx, visit, { personId, proxyId, purposes, answers: ['yes', 'no'] });
  for (const { purpose, answer } of answers) {
    await addAgreement(tx, visit, { ...said, purpose, answer });
    const kind = answer === 'yes' ? 'ProxyGiven' : 'ProxyRefused';
    await recordFact(tx, visit, { kind, personId, proxyId, purpose });
  }
}
