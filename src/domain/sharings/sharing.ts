import { no, yes, type Result } from '../result.ts';

/** How another neighbourhood of the region stands to this one. */
export type SharingStage = 'apart' | 'we-asked' | 'they-ask' | 'sharing';
type Sharing = { readonly neighbourhoodId: string; readonly acceptedAt: Date | null };

/** The stage as this neighbourhood sees it; null stands for nothing between the two. */
export function sharingStage(sharing: Sharing | null, here: string): SharingStage {
  if (!sharing) return 'apart';
  if (sharing.acceptedAt) return 'sharing';
  return sharing.neighbourhoodId === here ? 'we-asked' : 'they-ask';
}

/** Reads a distance typed in kilometres ("1,5") as whole metres, from 100 metres to 50 kilometres. */
export function readKilometres(typed: string): Result<number, 'no-distance'> {
  if (!/^\d{1,2}([.,]\d{1,3})?$/.test(typed.trim())) return no('no-distance', 'distance');
  const metres = Math.round(Number(typed.trim().replace(',', '.')) * 1000);
  return metres >= 100 && metres <= 50_000 ? yes(metres) : no('no-distance', 'distance');
}

/** An answer to "may this go beyond our own neighbourhood?"; nothing counts until somebody said it. */
export const beyondAnswers = ['yes', 'no'] as const;
export const isBeyondAnswer = (typed: string): typed is (typeof beyondAnswers)[number] =>
  (beyondAnswers as readonly string[]).includes(typed);
