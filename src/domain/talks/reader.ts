import { presentNow, whoLooksAfter, type Care } from '../owners/who-looks-after.ts';

type Two = { readonly askerId: string; readonly helperId: string };
type OfTalk = Two & { readonly ownerId: string | null; readonly cellId: string | null };

/**
 * Which coordinator one of the two may ask to read along: who looks after the ask, else another who is there, and never
 * one of the two. Null where there is nobody like that.
 */
export function whoMayRead({ askerId, helperId, ...ask }: OfTalk, care: Care, today: string): string | null {
  const { personId } = whoLooksAfter(ask, care, today);
  const able = personId === null ? [] : [personId, ...presentNow(care, today)];
  return able.find((id) => id !== askerId && id !== helperId) ?? null;
}
