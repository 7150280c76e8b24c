import { yes } from '#domain/result.ts';
import type { Inside } from '#domain/visits/site.ts';
import { newId } from '#server/platform/ids.ts';
import { transact } from '#server/platform/transaction.ts';
import { seal } from '#server/platform/vault.ts';
import { addHeldForm } from './store-held.ts';

/** A form as it was sent: where to, and every field. */
export type HeldForm = { readonly action: string; readonly fields: readonly (readonly [string, string])[] };

const longest = 60_000;

export const heldFor = (visit: Inside, id: string): string => `held form ${id} of ${visit.personId}`;

/** Holds what somebody typed while that person shows again who that is; answers its id, or null where it is too long. */
export async function holdForm(visit: Inside, form: HeldForm): Promise<string | null> {
  const words = JSON.stringify(form);
  if (words.length > longest) return null;
  const { personId, now } = visit;
  const id = newId<string>(now.getTime());
  await transact({ ...visit, formKey: null }, 'hold-form', async (tx) => {
    const sealedForm = seal(words, heldFor(visit, id));
    await addHeldForm(tx, visit, { personId, id, sealedForm, heldAt: now });
    return yes(null);
  });
  return id;
}
