import { talkStage, type TalkStage } from '#domain/talks/talk.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { matchById, type MatchRow } from '#server/matches/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { readersOf, type Reader } from './store-readers.ts';

export type Talk = {
  readonly match: MatchRow;
  readonly stage: Exclude<TalkStage, 'none'>;
  readonly as: 'one-of-two' | 'reader';
  readonly readers: readonly Reader[];
};

/** The talk as far as it is this visitor's: one of the two, or a coordinator who was asked in; null for all others. */
export async function talkFor(tx: Tx, visit: SignedIn, matchId: string): Promise<Talk | null> {
  const match = await matchById(tx, matchId);
  const stage = match ? talkStage(match, visit.now) : 'none';
  if (!match || stage === 'none') return null;
  const readers = await readersOf(tx, matchId);
  // In person: nobody reads a talk on behalf of another.
  if ([match.askerId, match.helperId].includes(visit.personId)) return { match, stage, as: 'one-of-two', readers };
  const isReader = readers.some(({ readerId, leftAt }) => readerId === visit.personId && leftAt === null);
  return isReader ? { match, stage, as: 'reader', readers } : null;
}
