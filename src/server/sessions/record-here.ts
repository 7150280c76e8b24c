import type { Fact } from '#domain/facts/fact.ts';
import { isAtOrganisation, type AnyVisit } from '#domain/visits/site.ts';
import { recordFact } from '#server/facts/store.ts';
import { organisationRing } from '#server/keys/organisation-ring.ts';
import type { CaseTx, Tx } from '#server/platform/db.ts';
import { recordTrail } from '#server/trails/record-trail.ts';

type Event = Extract<
  Fact,
  {
    kind:
      | 'FactorSetUp'
      | 'FactorShown'
      | 'FactorRemoved'
      | 'RecoveryCodesMade'
      | 'PasskeyDoubted'
      | 'SessionsEnded'
      | 'SignedIn';
  }
>;

/** Writes down what somebody did to come in: among the facts of a neighbourhood, or in the trail of an organisation. */
export async function recordHere(tx: Tx | CaseTx, visit: AnyVisit, event: Event): Promise<void> {
  if (!isAtOrganisation(visit)) return recordFact(tx as Tx, visit, event);
  const organisation = await organisationRing(tx as CaseTx, visit.organisationId);
  await recordTrail(tx as CaseTx, visit, { kind: event.kind, ground: 'door', rings: { organisation, case: null } });
}
