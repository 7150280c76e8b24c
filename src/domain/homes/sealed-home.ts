import { no, yes, type Result } from '../result.ts';

/** Where somebody lives, as it is kept sealed; null where that is not known. */
export type Home = {
  readonly address: string | null;
  readonly postcode: string | null;
  readonly street: string | null;
  readonly cellId: string | null;
  readonly phone: string | null;
};
export type DraftSealing = { readonly keeperId: string; readonly opensPhone: string; readonly address: string };
export type Sealing = { readonly keeperId: string; readonly hidesPhone: boolean; readonly address: string | null };
export type SealReason = 'no-keeper' | 'no-choice' | 'address-too-long';

/** A home is sealed with one coordinator who may open it, and an answer to whether the number still opens after two yeses. */
export function readSealing(draft: DraftSealing, coordinatorIds: readonly string[]): Result<Sealing, SealReason> {
  if (!coordinatorIds.includes(draft.keeperId)) return no('no-keeper', 'keeperId');
  if (!['yes', 'no'].includes(draft.opensPhone)) return no('no-choice', 'opensPhone');
  if (draft.address.length > 200) return no('address-too-long', 'address');
  return yes({ keeperId: draft.keeperId, hidesPhone: draft.opensPhone === 'no', address: draft.address || null });
}
