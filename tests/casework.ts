import type { Organisation } from '#domain/organisations/organisation.ts';
import type { CaseSession, CaseVisit, ClientVisit, CloseVisit, WorkerVisit } from '#domain/visits/case-visit.ts';
import type { Worker, WorkerRole } from '#domain/workers/worker.ts';
import { openForClock } from '#server/cases/open-case.ts';
import { startCase } from '#server/cases/start-case.ts';
import { rowOf } from '#server/close-ones/invite-close-one.ts';
import { keepInvitation } from '#server/close-ones/store.ts';
import { makeOrganisationKey } from '#server/keys/make-organisation-key.ts';
import { organisationRing } from '#server/keys/organisation-ring.ts';
import { addOrganisation, organisationAt } from '#server/organisations/store.ts';
import { newBlindId, newId } from '#server/platform/ids.ts';
import { transact, type CaseScope } from '#server/platform/transaction.ts';
import { enrolPerson } from '#server/workers/enrol-person.ts';
import { giveRoles } from '#server/workers/store.ts';
import { insert, now, type Columns } from './database.ts';

/** An organisation with its key and without people. */
export async function makeOrganisation(slug: string): Promise<Organisation> {
  const organisationId = newId<string>();
  await transact(founding(organisationId), 'test', async (tx) => {
    await addOrganisation(tx, { id: organisationId, slug, name: slug, foundedAt: now });
    await makeOrganisationKey(tx, organisationId, now);
    return { ok: true };
  });
  return (await organisationAt(slug))!;
}

const founding = (organisationId: string): CaseScope => ({
  organisationId,
  personId: null,
  session: null,
  duty: 'founding',
  now,
  formKey: null,
  asker: null
});

/** Somebody who works there. */
export async function makeWorker(
  at: Organisation,
  name: string,
  roles: readonly WorkerRole[] = ['social-worker']
): Promise<Worker> {
  const email = `${name.toLowerCase()}@${at.slug}.example.org`;
  const id = await enrol(at, { name, email });
  await transact(founding(at.id), 'test', async (tx) => {
    await giveRoles(tx, { organisationId: at.id, personId: id, givenBy: id, givenAt: now }, roles);
    return { ok: true };
  });
  await openSessionOf(at, id, { factor_at: now, factor_by: 'code-app' });
  return { id, name, roles, locale: 'nl' };
}

const sessions = new Map<string, string>();

/** Lets somebody be known on a browser. */
async function openSessionOf(at: Organisation, personId: string, shown: Columns = {}): Promise<void> {
  const id = newBlindId<string>();
  sessions.set(personId, id);
  await insert('casework.sessions', {
    ...{ organisation_id: at.id, id, token_hash: id, person_id: personId, began_at: now, seen_at: now },
    ...{ expires_at: '2099-01-01', browser_hash: id, browser: 'firefox', device: 'linux', mailed_at: now },
    ...shown
  });
}

const sessionOf = (personId: string, heldRoles: readonly WorkerRole[] = []): CaseSession => ({
  ...{
    id: sessions.get(personId) ?? newBlindId<string>(),
    mailedAt: now,
    factorAt: now,
    factorBy: 'code-app',
    heldRoles,
    alongCaseId: null
  }
});

async function enrol(at: Organisation, card: { name: string; email: string } | { email: string }): Promise<string> {
  let id = '';
  await transact(founding(at.id), 'test', async (tx) => {
    const ring = await organisationRing(tx, at.id);
    const enrolled = await enrolPerson(tx, ring, { organisationId: at.id, card, locale: 'nl' });
    if (enrolled.ok) id = enrolled.value;
    return enrolled;
  });
  return id;
}

/** A request of somebody who works there. */
export const workerVisit = (at: Organisation, worker: Worker, over: Partial<WorkerVisit> = {}): WorkerVisit => ({
  ...nobody(at),
  asker: worker.id,
  session: sessionOf(worker.id, worker.roles),
  ...over,
  personId: worker.id,
  duty: 'worker',
  worker,
  client: null
});

/** A request of somebody a case is about. */
export const clientVisit = (at: Organisation, clientId: string, over: Partial<ClientVisit> = {}): ClientVisit => ({
  ...nobody(at),
  asker: clientId,
  session: sessionOf(clientId),
  ...over,
  personId: clientId,
  duty: 'client',
  worker: null,
  client: { id: clientId, locale: 'nl', hasOwn: true, isClose: false }
});

/** A job that does its work there. */
export const caseClockVisit = (at: Organisation, over: Partial<CaseVisit> = {}): CaseVisit => ({
  ...nobody(at),
  ...over,
  duty: 'clock'
});

const nobody = (at: Organisation): CaseVisit => ({
  organisationId: at.id,
  organisation: at,
  duty: 'door',
  personId: null,
  worker: null,
  client: null,
  session: null,
  now,
  locale: 'nl',
  formKey: null,
  asker: null
});

/** A case that somebody there has begun. */
export async function makeCase(visit: WorkerVisit, clientName: string): Promise<string> {
  const started = await startCase(visit, { clientName, openedOn: '2026-10-06' });
  if (!started.ok) throw new Error(started.reason);
  return started.value;
}

/** Somebody the case is about, who may come in. */
export async function makeClient(at: Organisation, caseId: string, email: string): Promise<string> {
  const personId = await enrol(at, { email });
  await insert('casework.clients', { organisation_id: at.id, case_id: caseId, person_id: personId });
  await openSessionOf(at, personId);
  return personId;
}

type Beside = { readonly caseId: string; readonly aroundId: string } & (
  | { readonly email: string }
  /** Somebody who came in to another page before. */
  | { readonly personId: string }
);

/** Somebody on the map of a case who came in to a page there; sees nobody else. */
export async function makeCloseOne(
  at: Organisation,
  { caseId, aroundId, ...who }: Beside,
  seesOthers: 'yes' | 'no' = 'no'
): Promise<CloseVisit> {
  const personId = 'email' in who ? await enrol(at, who) : who.personId;
  const clock = { ...caseClockVisit(at), duty: 'clock' as const };
  await transact(clock, 'test', async (tx) => {
    const room = await openForClock(tx, clock, caseId);
    const agreed = { way: 'screen', agreedOn: '2026-10-06', seesOthers } as const;
    await keepInvitation(tx, { ...rowOf(room!, aroundId, agreed), personId });
    return { ok: true };
  });
  if ('email' in who) await openSessionOf(at, personId);
  return closeVisit(at, personId);
}

/** A request of somebody close, at a page of one's own. */
export const closeVisit = (at: Organisation, personId: string, over: Partial<CloseVisit> = {}): CloseVisit => ({
  ...clientVisit(at, personId),
  client: { id: personId, locale: 'nl', hasOwn: false, isClose: true },
  ...over,
  duty: 'close'
});

/** A case that Marloes began in an organisation of its own, and whoever it is about, who comes in too. */
export async function makeTable(slug: string, clientName = 'Samira') {
  const there = await makeOrganisation(slug);
  const visit = workerVisit(there, await makeWorker(there, 'Marloes'));
  const caseId = await makeCase(visit, clientName);
  const email = `${clientName.toLowerCase()}@${slug}.example.org`;
  return { there, visit, caseId, client: clientVisit(there, await makeClient(there, caseId, email)) };
}
