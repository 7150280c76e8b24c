import type { EmergencyReason } from '#domain/cases/sealed-records.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { mayWatchEmergencies } from '#domain/workers/may.ts';
import { ringsFrom } from '#server/keys/case-ring.ts';
import { organisationRing } from '#server/keys/organisation-ring.ts';
import { allCaseKeys } from '#server/keys/store.ts';
import { openJson } from '#server/platform/key-ring.ts';
import { look, withDuty } from '#server/platform/transaction.ts';
import { colleagues } from '#server/workers/colleagues.ts';
import { emergencyAbout, emergencyRows } from './store.ts';

export type Emergency = {
  readonly id: string;
  readonly mark: string;
  readonly name: string;
  readonly colleague: string;
  readonly reason: string;
  readonly beginsAt: Date;
  readonly endsAt: Date | null;
};

/** Each time that somebody came in for an emergency, for the privacy officer: who, why, when, and the mark of the case. */
export const emergenciesHere = (visit: WorkerVisit): Promise<Result<readonly Emergency[], 'not-allowed'>> =>
  look(visit, async (tx) => {
    if (!mayWatchEmergencies(visit.worker)) return no('not-allowed');
    const { organisationId } = visit;
    const organisation = await organisationRing(tx, organisationId);
    const all = await colleagues(tx, organisation, organisationId);
    const nameOf = (id: string): string => all.find((one) => one.id === id)?.name ?? '';
    // The officer opens no case; the clock takes out of each the reason alone.
    const [rows, keys] = await withDuty(tx, visit, {
      duty: 'clock',
      work: async () => [await emergencyRows(tx, 200), await allCaseKeys(tx)] as const
    });
    const rings = ringsFrom(organisation, organisationId, keys);
    return yes(
      rows.map(({ id, caseId, mark, personId, beginsAt, endsAt, ...sealed }) => {
        const told = openJson<EmergencyReason>(
          rings.get(caseId)!,
          sealed,
          emergencyAbout({ organisationId, caseId, id })
        );
        const { reason, colleagueId } = told;
        return { id, mark, name: nameOf(personId), colleague: nameOf(colleagueId), reason, beginsAt, endsAt };
      })
    );
  });
