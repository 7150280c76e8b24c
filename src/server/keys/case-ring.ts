import { newSecretBytes } from '#server/platform/cipher.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { openBytes, sealBytes, type KeyRing } from '#server/platform/key-ring.ts';
import { caseKeys, type WrappedCaseKey } from './store.ts';

export type CaseAt = { readonly organisationId: string; readonly caseId: string };

/** The keys of a case; null where the case does not exist for who asks. */
export async function caseRing(tx: CaseTx, organisation: KeyRing, at: CaseAt): Promise<KeyRing | null> {
  const rows = (await caseKeys(tx, at.caseId)).map((row) => ({ ...row, caseId: at.caseId }));
  return ringsFrom(organisation, at.organisationId, rows).get(at.caseId) ?? null;
}

/** The keys of many cases; of each the newest comes first. */
export function ringsFrom(
  organisation: KeyRing,
  organisationId: string,
  rows: readonly (WrappedCaseKey & { readonly caseId: string })[]
): ReadonlyMap<string, KeyRing> {
  const rings = new Map<string, { newest: string; secrets: Map<string, Buffer> }>();
  for (const { caseId, id, wrapped, wrappedBy } of rows) {
    const about = caseKeyAbout({ organisationId, caseId }, id);
    const ring = rings.get(caseId) ?? { newest: id, secrets: new Map() };
    ring.secrets.set(id, openBytes(organisation, { sealed: wrapped, keyId: wrappedBy }, about));
    rings.set(caseId, ring);
  }
  return rings;
}

/** A new key for a case, wrapped to be kept; without its keys a case can never be read again. */
export function newCaseKey(organisation: KeyRing, at: CaseAt, position: number) {
  const id = newBlindId<string>();
  const secret = newSecretBytes();
  const wrapped = sealBytes(organisation, secret, caseKeyAbout(at, id));
  const ring: KeyRing = { newest: id, secrets: new Map([[id, secret]]) };
  return { ring, row: { ...at, id, position, wrapped, wrappedBy: organisation.newest } };
}

/** To what the wrapped key of a case belongs. */
export const caseKeyAbout = ({ organisationId, caseId }: CaseAt, keyId: string): string =>
  `casework.case_keys ${organisationId} ${caseId} ${keyId}`;
