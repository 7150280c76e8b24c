import { openCover } from '#domain/cases/cover.ts';
import type { DraftLeaf } from '#domain/cases/leaf.ts';
import type { Cover } from '#domain/cases/sealed-records.ts';
import { castCases, castOrganisation, castWorkers, type CastCase } from '#domain/example/cast-cases.ts';
import { castConversations, conversationLeaves } from '#domain/example/cast-conversations.ts';
import { castDay, castPastMoment } from '#domain/example/cast-time.ts';
import type { Organisation } from '#domain/organisations/organisation.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { CasePart } from '#domain/trails/trail.ts';
import type { CaseVisit } from '#domain/visits/case-visit.ts';
import { addLeaves } from '#server/cases/add-leaves.ts';
import { openCase } from '#server/cases/open-case.ts';
import { beginCase } from '#server/cases/start-case.ts';
import { addClient } from '#server/clients/store.ts';
import { organisationRing } from '#server/keys/organisation-ring.ts';
import { foundOrganisation } from '#server/organisations/found-organisation.ts';
import { organisationAt, organisationById } from '#server/organisations/store.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { newBlindId, newId } from '#server/platform/ids.ts';
import { transact, withDuty, type CaseScope } from '#server/platform/transaction.ts';
import { addRelation } from '#server/relations/store.ts';
import { enrolPerson } from '#server/workers/enrol-person.ts';
import { giveRoles } from '#server/workers/store.ts';
import { drawNetworks } from './draw-networks.ts';
import { openClosePage } from './open-close-page.ts';
import { planNeeds } from './plan-needs.ts';
import { waitForTheOther } from './store.ts';

type People = ReadonlyMap<string, string>;

/** Lays out the example organisation with its conversations; where it lies already, nothing happens. */
export async function layOutCases(now: Date): Promise<Result<string, 'name-taken'>> {
  const { slug, foundedDaysAgo } = castOrganisation;
  const foundedAt = castPastMoment(now, foundedDaysAgo, 9);
  const nobody = { personId: null, session: null, formKey: null, asker: null };
  const scope: CaseScope = { organisationId: newId(), duty: 'founding', now: foundedAt, ...nobody };
  return transact(scope, 'lay-out-cases', async (tx) => {
    await waitForTheOther(tx);
    const standing = await organisationAt(slug);
    if (standing) return standing.isExample ? yes(slug) : no('name-taken');
    const founder = await found(tx, scope);
    await withDuty(tx, scope, {
      duty: 'clock',
      work: async () => {
        const organisation = (await organisationById(tx, scope.organisationId))!;
        const people = await addColleagues(tx, scope, founder);
        for (const one of castCases) await live(tx, { organisation, people, now }, one);
      }
    });
    return yes(slug);
  });
}

async function found(tx: CaseTx, scope: CaseScope): Promise<string> {
  const { slug, name, phone, founder } = castOrganisation;
  const who = castWorkers.find(({ key }) => key === founder)!;
  const founding = { slug, name, firstName: who.name, email: emailOf(founder), phone };
  return foundOrganisation(tx, scope, { founding, roles: who.roles, locale: 'nl', isExample: true });
}

const emailOf = (key: string): string => `${key}@${castOrganisation.slug}.example.org`;

async function addColleagues(tx: CaseTx, { organisationId, now }: CaseScope, founder: string): Promise<People> {
  const ring = await organisationRing(tx, organisationId);
  const people = new Map([[castOrganisation.founder as string, founder]]);
  for (const { key, name, roles } of castWorkers.filter((one) => !people.has(one.key))) {
    const card = { name, email: emailOf(key) };
    const enrolled = await enrolPerson(tx, ring, { organisationId, card, locale: 'nl' });
    if (!enrolled.ok) continue;
    const personId = enrolled.value;
    await giveRoles(tx, { organisationId, personId, givenBy: founder, givenAt: now }, roles);
    people.set(key, personId);
  }
  return people;
}

type Scene = { readonly organisation: Organisation; readonly people: People; readonly now: Date };

async function live(tx: CaseTx, scene: Scene, told: CastCase): Promise<void> {
  const { organisation, people, now } = scene;
  const organisationId = organisation.id;
  const personId = people.get(told.worker)!;
  const visitAt = (daysAgo: number): CaseVisit => ({
    ...{ organisationId, organisation, duty: 'clock', personId, worker: null, client: null, session: null },
    ...{ now: castPastMoment(now, daysAgo, 10), locale: 'nl', formKey: null, asker: null }
  });
  const caseId = await beginCase(tx, visitAt(told.openedDaysAgo), { personId, cover: coverOf(told, now) });
  const last = visitAt(told.lastContactDaysAgo);
  const days = { first: castDay(now, told.openedDaysAgo), last: castDay(now, told.lastContactDaysAgo) };
  const network = drawNetworks(told.key, days);
  await add(tx, { visit: visitAt(told.openedDaysAgo), caseId, part: 'map' }, network.first);
  await add(tx, { visit: last, caseId, part: 'contact' }, leavesOf(told));
  await add(tx, { visit: last, caseId, part: 'map' }, network.last);
  const planned = planNeeds(told.key, network.first, days.last);
  await add(tx, { visit: last, caseId, part: 'plan' }, planned);
  const talk = castConversations[told.key];
  if (talk) {
    const making = { newId: newBlindId<string>, day: castDay(now, talk.daysAgo), around: network.first };
    await add(tx, { visit: visitAt(talk.daysAgo), caseId, part: 'conversation' }, conversationLeaves(talk, making));
  }
  const given = { ground: 'asked-along', givenBy: personId, beginsAt: last.now };
  const colleague = told.colleague && people.get(told.colleague);
  if (colleague) await addRelation(tx, { organisationId, id: newBlindId(), caseId, personId: colleague, ...given });
  if (told.close) await openClosePage(tx, { visit: last, caseId, told, leaves: [...network.first, ...planned] });
  if (told.email) await letIn(tx, { organisationId, caseId, email: told.email });
}

type Adding = { readonly visit: CaseVisit; readonly caseId: string; readonly part: CasePart };

async function add(tx: CaseTx, { visit, caseId, part }: Adding, drafts: readonly DraftLeaf[]): Promise<void> {
  const room = drafts.length > 0 ? await openCase(tx, visit, { caseId, kind: 'LeafAdded', part }) : null;
  const added = room && (await addLeaves(tx, room, drafts));
  if (added && !added.ok) throw new Error(`The cast has a wrong leaf: ${added.reason}`);
}

function coverOf(told: CastCase, now: Date): Cover {
  const { clientName, recording, nextInDays, nextWords = '' } = told;
  const today = castDay(now, 0);
  const opened = openCover({ clientName, openedOn: castDay(now, told.openedDaysAgo) }, today);
  if (!opened.ok) throw new Error(`The cast has a wrong cover: ${told.key}`);
  const lastContactOn = castDay(now, told.lastContactDaysAgo);
  return {
    ...opened.value,
    lastContactOn,
    nextContact: { on: nextInDays === undefined ? null : castDay(now, -nextInDays), words: nextWords },
    recording: recording ? { answer: recording, on: lastContactOn } : opened.value.recording
  };
}

function leavesOf({ contactPlan, note }: CastCase): DraftLeaf[] {
  const drafts: DraftLeaf[] = [];
  if (contactPlan) drafts.push({ id: newBlindId(), kind: 'contact-plan', content: { words: contactPlan } });
  if (note) drafts.push({ id: newBlindId(), kind: 'note', content: { words: note } });
  return drafts;
}

type Letting = { readonly organisationId: string; readonly caseId: string; readonly email: string };

async function letIn(tx: CaseTx, { organisationId, caseId, email }: Letting): Promise<void> {
  const ring = await organisationRing(tx, organisationId);
  const enrolled = await enrolPerson(tx, ring, { organisationId, card: { email }, locale: 'nl' });
  if (enrolled.ok) await addClient(tx, { organisationId, caseId, personId: enrolled.value });
}
