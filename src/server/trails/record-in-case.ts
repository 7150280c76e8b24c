import type { TrailGround, TrailKind } from '#domain/trails/trail.ts';
import type { CaseVisit } from '#domain/visits/case-visit.ts';
import { caseRing } from '#server/keys/case-ring.ts';
import { organisationRing } from '#server/keys/organisation-ring.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { withDuty } from '#server/platform/transaction.ts';
import { recordTrail } from './record-trail.ts';

type Event = {
  readonly caseId: string;
  readonly kind: TrailKind;
  readonly ground: TrailGround;
  readonly aboutId?: string;
};

/** Writes in the trail of a case what somebody did who cannot open it: a lead, or who comes in for an emergency. */
export const recordInCase = (tx: CaseTx, visit: CaseVisit, event: Event): Promise<void> =>
  withDuty(tx, visit, {
    duty: 'clock',
    work: async () => {
      const { organisationId } = visit;
      const organisation = await organisationRing(tx, organisationId);
      const ring = await caseRing(tx, organisation, { organisationId, caseId: event.caseId });
      await recordTrail(tx, visit, { ...event, rings: { organisation, case: ring } });
    }
  });
