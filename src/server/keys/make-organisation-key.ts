import { newSecretBytes } from '#server/platform/cipher.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';
import { seal } from '#server/platform/vault.ts';
import { organisationKeyAbout } from './organisation-ring.ts';
import { addOrganisationKey } from './store.ts';

/** Gives an organisation a new key, wrapped by the key of the house; what is sealed from now on is sealed with it. */
export async function makeOrganisationKey(tx: CaseTx, organisationId: string, now: Date): Promise<string> {
  const id = newId<string>(now.getTime());
  const wrapped = seal(newSecretBytes().toString('base64url'), organisationKeyAbout(organisationId, id));
  await addOrganisationKey(tx, { organisationId, id, wrapped, madeAt: now });
  return id;
}
