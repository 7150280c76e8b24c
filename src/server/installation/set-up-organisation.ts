import { readFounding, type DraftFounding, type ReadFounding } from '#domain/neighbourhoods/founding.ts';
import { no, yes, type No, type Yes } from '#domain/result.ts';
import type { Locale } from '#domain/visits/visit.ts';
import type { WorkerRole } from '#domain/workers/worker.ts';
import { foundOrganisation } from '#server/organisations/found-organisation.ts';
import { organisationAt } from '#server/organisations/store.ts';
import { newId } from '#server/platform/ids.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { transact, withDuty, type CaseScope } from '#server/platform/transaction.ts';
import { openSession, type Arrival } from '#server/sessions/open-session.ts';
import { useSetupKey } from './store.ts';

type Setup = {
  readonly key: string;
  readonly draft: DraftFounding;
  /** Whether the founder talks with people too. */
  readonly talks: boolean;
  readonly from: Arrival;
  readonly now: Date;
  readonly locale: Locale;
};
type Founded =
  Yes<{ slug: string; token: string }> | No<'wrong-key' | 'name-taken'> | Exclude<ReadFounding, Yes<unknown>>;

/** Founds the organisation of this house with the one-time key, and lets its founder in as far as the second step. */
export async function setUpOrganisation({ key, draft, talks, from, now, locale }: Setup): Promise<Founded> {
  const read = readFounding(draft);
  if (!read.ok) return read;
  const organisationId = newId<string>(now.getTime());
  const nobody = { personId: null, session: null, formKey: null, asker: null };
  const scope: CaseScope = { organisationId, duty: 'founding', now, ...nobody };
  const roles: readonly WorkerRole[] = ['lead', 'privacy-officer', ...(talks ? (['social-worker'] as const) : [])];
  return transact<Founded>(scope, 'set-up', async (tx) => {
    if (!(await useSetupKey(tx, hashOf(key), now))) return no('wrong-key');
    if (await organisationAt(read.value.slug)) return no('name-taken', 'name');
    const personId = await foundOrganisation(tx, scope, { founding: read.value, roles, locale, isExample: false });
    // The key of the start stands for the code from the mail.
    const opening = { organisationId, personId, now, from, shown: { mailedAt: now } };
    const { token } = await withDuty(tx, scope, { duty: 'door', work: () => openSession(tx, opening) });
    return yes({ slug: read.value.slug, token });
  });
}
