import { yes } from '#domain/result.ts';
import type { CaseVisit } from '#domain/visits/case-visit.ts';
import { clockVisitAt } from '#server/organisations/clock-visit-at.ts';
import { allOrganisations } from '#server/organisations/store.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { CannotOpen, openBytes, sealBytes } from '#server/platform/key-ring.ts';
import { log } from '#server/platform/log.ts';
import { transact } from '#server/platform/transaction.ts';
import { isSealedByNewest, seal, unseal } from '#server/platform/vault.ts';
import { recordTrail } from '#server/trails/record-trail.ts';
import { caseKeyAbout } from './case-ring.ts';
import { makeOrganisationKey } from './make-organisation-key.ts';
import { organisationKeyAbout, organisationRing } from './organisation-ring.ts';
import { allCaseKeys, organisationKeys, rewrapCaseKey, rewrapOrganisationKey } from './store.ts';

/**
 * Every morning: where the house has a newer key, each organisation gets a new key too, and every key of theirs and of
 * their cases is wrapped anew. Doing it again changes nothing more.
 */
export async function renewKeys(now = new Date()): Promise<void> {
  for (const { id } of await allOrganisations()) {
    const visit = await clockVisitAt(id, now);
    if (visit) await renewAt(visit);
  }
}

// An organisation whose keys do not open is told of in the log, and does not keep the others.
async function renewAt(visit: CaseVisit): Promise<void> {
  const { organisationId } = visit;
  try {
    await transact(visit, 'renew-keys', async (tx) => {
      const rows = await organisationKeys(tx);
      if (rows.every(({ wrapped }) => isSealedByNewest(wrapped))) return yes(null);
      for (const row of rows) await rewrapOrganisationKey(tx, row.id, wrappedAnew(organisationId, row));
      await makeOrganisationKey(tx, organisationId, visit.now);
      await wrapCaseKeys(tx, organisationId);
      const rings = { organisation: await organisationRing(tx, organisationId), case: null };
      await recordTrail(tx, visit, { kind: 'KeysRenewed', ground: 'clock', rings });
      return yes(null);
    });
  } catch (error) {
    log.error({ organisationId, error: error instanceof Error ? error.name : 'unknown' }, 'keys could not be renewed');
  }
}

function wrappedAnew(organisationId: string, { id, wrapped }: { id: string; wrapped: string }): string {
  const about = organisationKeyAbout(organisationId, id);
  const secret = unseal(wrapped, about);
  if (secret === null) throw new CannotOpen(`The key ${id} of an organisation does not open.`);
  return seal(secret, about);
}

async function wrapCaseKeys(tx: CaseTx, organisationId: string): Promise<void> {
  const ring = await organisationRing(tx, organisationId);
  for (const { caseId, id, wrapped, wrappedBy } of await allCaseKeys(tx)) {
    const about = caseKeyAbout({ organisationId, caseId }, id);
    const secret = openBytes(ring, { sealed: wrapped, keyId: wrappedBy }, about);
    await rewrapCaseKey(tx, id, { wrapped: sealBytes(ring, secret, about), wrappedBy: ring.newest });
  }
}
