import { isFresh } from '#domain/factors/fresh.ts';
import { no, yes, type No, type Yes } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { mayLead } from '#domain/workers/may.ts';
import { readWorker, type DraftWorker, type ReadWorker } from '#domain/workers/registration.ts';
import { organisationRing } from '#server/keys/organisation-ring.ts';
import { transact } from '#server/platform/transaction.ts';
import { recordTrail } from '#server/trails/record-trail.ts';
import { enrolPerson } from './enrol-person.ts';
import { giveRoles } from './store.ts';

type Added = Yes<string> | No<'not-allowed' | 'not-fresh' | 'email-known'> | Exclude<ReadWorker, Yes<unknown>>;

/** The lead lets somebody work here. */
export const addWorker = (visit: WorkerVisit, draft: DraftWorker): Promise<Added> =>
  transact<Added>(visit, 'add-worker', async (tx) => {
    if (!mayLead(visit.worker)) return no('not-allowed');
    if (!isFresh(visit)) return no('not-fresh');
    const read = readWorker(draft);
    if (!read.ok) return read;
    const { organisationId, personId, now, organisation } = visit;
    const { name, email, roles } = read.value;
    const ring = await organisationRing(tx, organisationId);
    const enrolled = await enrolPerson(tx, ring, {
      organisationId,
      card: { name, email },
      locale: organisation.locale
    });
    if (!enrolled.ok) return enrolled;
    const giving = { organisationId, personId: enrolled.value, givenBy: personId, givenAt: now };
    await giveRoles(tx, giving, roles);
    const rings = { organisation: ring, case: null };
    await recordTrail(tx, visit, { kind: 'WorkerAdded', ground: 'lead', rings, aboutId: enrolled.value });
    return yes(enrolled.value);
  });
