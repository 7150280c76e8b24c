import { partIn } from '#domain/matches/side.ts';
import { talkStage, type TalkStage } from '#domain/talks/talk.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { matchById, type MatchRow } from '#server/matches/store.ts';
import type { Tx } from '#server/platform/db.ts';

export type Talk = { readonly match: MatchRow; readonly stage: Exclude<TalkStage, 'none'> };

/** The talk of this visitor's match; null where there is none, or this visitor has no part in it. */
export async function talkFor(tx: Tx, visit: SignedIn, matchId: string): Promise<Talk | null> {
  const match = await matchById(tx, matchId);
  if (!match || !partIn(match, visit.person, null)) return null;
  const stage = talkStage(match, visit.now);
  return stage === 'none' ? null : { match, stage };
}
