import { asCompared } from '#domain/cases/mark.ts';
import { emergencyHours, readEmergency, type DraftEmergency, type EmergencyFault } from '#domain/relations/relation.ts';
import { isFresh } from '#domain/factors/fresh.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { mayOpenCases } from '#domain/workers/may.ts';
import { openCovers } from '#server/cases/open-covers.ts';
import { caseRing } from '#server/keys/case-ring.ts';
import { organisationRing } from '#server/keys/organisation-ring.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { sealJson } from '#server/platform/key-ring.ts';
import { mayTry } from '#server/platform/limits.ts';
import { transact, withDuty } from '#server/platform/transaction.ts';
import { recordInCase } from '#server/trails/record-in-case.ts';
import { recordTrail } from '#server/trails/record-trail.ts';
import { roleRows } from '#server/workers/store.ts';
import { addRelation, emergencyAbout, liveRelations } from './store.ts';
import { tellEmergency } from './tell-emergency.ts';

type Began = Result<string, EmergencyFault | 'not-allowed' | 'not-fresh' | 'too-often' | 'nobody' | 'several'>;
type Found = { readonly ok: true; readonly value: string | null; readonly reason?: 'nobody' | 'several' };

/**
 * Comes in without belonging to a case (threat 7): after showing the second factor again, with the name as the client is
 * known here or the mark, a reason, and a colleague who knows. It ends by itself after a day, and everybody whom it
 * concerns is told.
 */
export async function beginEmergency(visit: WorkerVisit, draft: DraftEmergency): Promise<Began> {
  if (!mayOpenCases(visit.worker)) return no('not-allowed');
  if (!isFresh(visit)) return no('not-fresh');
  const read = readEmergency(draft, visit.personId);
  if (!read.ok) return read;
  if (!(await mayTry('emergency', visit.personId))) return no('too-often');
  // A search that found nothing must stay in the trail, so it is no `no` that undoes it.
  const began = await transact<Found | Extract<Began, { ok: false }>>(visit, 'begin-emergency', async (tx) => {
    const isColleague = (await roleRows(tx)).some(({ personId }) => personId === read.value.colleagueId);
    if (!isColleague) return no('no-colleague', 'colleagueId');
    const found = await withDuty(tx, visit, { duty: 'clock', work: () => casesNamed(tx, visit, read.value.who) });
    if (found.length !== 1) return missed(tx, visit, found.length === 0 ? 'nobody' : 'several');
    return { ok: true, value: await comeIn(tx, visit, { caseId: found[0]!, told: read.value }) };
  });
  if (!began.ok) return began;
  return began.value === null ? no(began.reason ?? 'nobody', 'who') : yes(began.value);
}

async function casesNamed(tx: CaseTx, { organisationId }: WorkerVisit, who: string): Promise<string[]> {
  const wanted = asCompared(who);
  const covers = await openCovers(tx, organisationId);
  const marked = covers.filter(({ mark }) => asCompared(mark) === wanted);
  const named = covers.filter(({ cover }) => asCompared(cover.clientName) === wanted && cover.closing === null);
  return (marked.length > 0 ? marked : named).map(({ caseId }) => caseId);
}

async function missed(tx: CaseTx, visit: WorkerVisit, reason: 'nobody' | 'several'): Promise<Found> {
  const rings = { organisation: await organisationRing(tx, visit.organisationId), case: null };
  await recordTrail(tx, visit, { kind: 'EmergencyMissed', ground: 'emergency', rings });
  return { ok: true, value: null, reason };
}

type Told = { readonly reason: string; readonly colleagueId: string };

async function comeIn(tx: CaseTx, visit: WorkerVisit, at: { caseId: string; told: Told }): Promise<string> {
  const { organisationId, personId, now } = visit;
  const { caseId, told } = at;
  const live = await liveRelations(tx, now);
  if (live.some((one) => one.caseId === caseId && one.personId === personId)) return caseId;
  const id = newBlindId<string>();
  const ring = await withDuty(tx, visit, {
    duty: 'clock',
    work: async () => caseRing(tx, await organisationRing(tx, organisationId), { organisationId, caseId })
  });
  const { reason, colleagueId } = told;
  const sealed = sealJson(ring!, { reason, colleagueId }, emergencyAbout({ organisationId, caseId, id }));
  const endsAt = new Date(now.getTime() + emergencyHours * 3_600_000);
  const given = { ground: 'emergency', givenBy: personId, beginsAt: now, endsAt };
  await addRelation(tx, { organisationId, id, caseId, personId, ...given, ...sealed });
  await recordInCase(tx, visit, { caseId, kind: 'EmergencyBegan', ground: 'emergency', aboutId: id });
  await tellEmergency(tx, visit, { caseId, colleagueId });
  return caseId;
}
