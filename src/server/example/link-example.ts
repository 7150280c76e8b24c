import { entryDays } from '#domain/asks/ask.ts';
import { ofKind } from '#domain/cases/leaf.ts';
import { castCases, castOrganisation, type CastCase } from '#domain/example/cast-cases.ts';
import { castDay } from '#domain/example/cast-time.ts';
import { yes, type Result } from '#domain/result.ts';
import type { CaseVisit } from '#domain/visits/case-visit.ts';
import type { Visit } from '#domain/visits/visit.ts';
import { openCovers } from '#server/cases/open-covers.ts';
import { openForClock } from '#server/cases/open-case.ts';
import { recordFact } from '#server/facts/store.ts';
import { linksHereRows, markLink } from '#server/links/store.ts';
import { addLink, linkedPlaces, type LinkedPlace } from '#server/links/store-bridge.ts';
import { clockVisitOf } from '#server/neighbourhoods/clock-visit-of.ts';
import { findNeighbourhood } from '#server/neighbourhoods/find-neighbourhood.ts';
import { clockVisitAt } from '#server/organisations/clock-visit-at.ts';
import { findOrganisation } from '#server/organisations/find-organisation.ts';
import type { CaseTx, Tx } from '#server/platform/db.ts';
import { newBlindId, newId } from '#server/platform/ids.ts';
import { transact } from '#server/platform/transaction.ts';
import { keepRelease } from '#server/releases/keep-release.ts';
import { roleHolders } from '#server/roles/store.ts';
import { keepSupplyQuestion } from '#server/supplies/keep-supply-question.ts';
import { openQuestions, putAnswer } from '#server/supplies/store.ts';
import { exampleSlug } from './lay-out-example.ts';

type Done = Result<boolean, never>;

/** Lets the organisation and the neighbourhood of the example know each other, and lets some asks go; once. */
export async function linkExample(now: Date): Promise<void> {
  const place = await findNeighbourhood(exampleSlug);
  const there = place && (await clockVisitOf({ regionId: place.regionId, neighbourhoodId: place.id }));
  const organisation = await findOrganisation(castOrganisation.slug);
  const here = organisation && (await clockVisitAt(organisation.id, now));
  if (!there || !here || here.duty !== 'clock') return;
  const asked = await transact<Done>(here, 'link-example', async (tx) =>
    yes(await addLink(tx, { id: newId(now.getTime()), slug: exampleSlug }))
  );
  if (!asked.ok || !asked.value) return;
  await transact<Done>(there, 'link-example', (tx) => sayYes(tx, there));
  await transact<Done>(here, 'link-example', async (tx) => {
    const [known] = await linkedPlaces(tx);
    const told = castCases.filter(({ supply, release }) => supply ?? release);
    for (const one of told) if (known) await tell(tx, { ...here, duty: 'clock' }, { told: one, known });
    return yes(true);
  });
  await transact<Done>(there, 'link-example', (tx) => answerAll(tx, there));
}

async function sayYes(tx: Tx, there: Visit): Promise<Done> {
  for (const { id } of await linksHereRows(tx)) {
    await markLink(tx, id, { acceptedAt: there.now });
    await recordFact(tx, there, { kind: 'LinkAccepted', linkId: id });
  }
  return yes(true);
}

type Telling = { readonly told: CastCase; readonly known: LinkedPlace };

async function tell(tx: CaseTx, here: CaseVisit & { duty: 'clock' }, { told, known }: Telling): Promise<void> {
  const covers = await openCovers(tx, here.organisationId);
  const caseId = covers.find(({ cover }) => cover.clientName === told.clientName)?.caseId;
  const began = await tx
    .selectFrom('relations')
    .select('personId')
    .where('caseId', '=', caseId ?? null)
    .executeTakeFirst();
  const room = caseId && began ? await openForClock(tx, { ...here, personId: began.personId }, caseId) : null;
  if (!room) return;
  const needId = ofKind(room.leaves, 'need')[0]?.id ?? null;
  if (told.supply) await keepSupplyQuestion(tx, room, { id: newBlindId(), place: known, supply: told.supply, needId });
  if (!told.release) return;
  const release = { ...told.release, endsOn: castDay(here.now, -entryDays) };
  const signing = { way: 'screen', agreedOn: castDay(here.now, 0) } as const;
  await keepRelease(tx, room, { id: newBlindId(), place: known, release, signing, needId });
}

async function answerAll(tx: Tx, there: Visit): Promise<Done> {
  const coordinator = (await roleHolders(tx)).find(({ roles }) => roles.includes('coordinator'));
  const answers = castCases.flatMap(({ supply }) => (supply ? [supply] : []));
  for (const { id: questionId, category } of await openQuestions(tx)) {
    const said = answers.find((one) => one.category === category)?.answer;
    if (!said || !coordinator) continue;
    await putAnswer(tx, questionId, { ...said, answeredAt: there.now, answeredBy: coordinator.id });
    await recordFact(tx, there, { kind: 'SupplyAnswered', questionId, answer: said.answer });
  }
  return yes(true);
}
