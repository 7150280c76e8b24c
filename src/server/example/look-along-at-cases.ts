import { castCases, castOrganisation, castWorkers, caseLookAlongKeys } from '#domain/example/cast-cases.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { CaseVisit } from '#domain/visits/case-visit.ts';
import { organisationRing } from '#server/keys/organisation-ring.ts';
import { marksOf } from '#server/platform/key-ring.ts';
import { transact } from '#server/platform/transaction.ts';
import { openSession, type Arrival } from '#server/sessions/open-session.ts';
import { personByMark } from '#server/workers/store.ts';

type Along = { readonly key: string; readonly from: Arrival };

/** Looks along with somebody of the example organisation; in no other one is there such a door. */
export const lookAlongAtCases = (visit: CaseVisit, { key, from }: Along): Promise<Result<string, 'not-found'>> =>
  transact<Result<string, 'not-found'>>(
    { ...visit, duty: 'door', personId: null, formKey: null },
    'look-along',
    async (tx) => {
      const email = emailOf(key);
      if (!visit.organisation.isExample || !email) return no('not-found');
      const ring = await organisationRing(tx, visit.organisationId);
      const personId = await personByMark(tx, marksOf(ring, email));
      if (!personId) return no('not-found');
      const shown = { factorAt: visit.now, factorBy: 'look-along' } as const;
      const { token } = await openSession(tx, { ...visit, personId, from, shown });
      return yes(token);
    }
  );

function emailOf(key: string): string | null {
  if (!caseLookAlongKeys.some((one) => one === key)) return null;
  if (castWorkers.some((one) => one.key === key)) return `${key}@${castOrganisation.slug}.example.org`;
  const emails = castCases.flatMap(({ email, close }) => [email, close?.email]);
  return emails.find((email) => email?.startsWith(`${key}@`)) ?? null;
}
