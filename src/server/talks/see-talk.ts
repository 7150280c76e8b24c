import { otherOf } from '#domain/matches/side.ts';
import { no, yes, type Result } from '#domain/result.ts';
import { mentionsMoney } from '#domain/talks/money-words.ts';
import { takeBackSince, type TalkStage } from '#domain/talks/talk.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { reachOf } from '#server/matches/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { look } from '#server/platform/transaction.ts';
import { readAtOf, wordsOf, type Word } from './store.ts';
import { talkFor, type Talk } from './talk-for.ts';

const most = 50;

export type SaidWords = Word & {
  readonly isMine: boolean;
  readonly canTakeBack: boolean;
  readonly mentionsMoney: boolean;
};
export type TalkView = {
  readonly stage: TalkStage;
  readonly otherName: string;
  /** Whether the other can read what is written here at all. */
  readonly isOtherReading: boolean;
  readonly words: readonly SaidWords[];
  /** The words before which there is more to read. */
  readonly earlierThan: string | null;
  /** Whether there are words that this visitor did not open yet. */
  readonly hasNews: boolean;
};

/** A talk as one of its two reads it; what is new stays folded until it is opened, because looking changes nothing. */
export const seeTalk = (
  visit: SignedIn,
  { matchId, before }: { matchId: string; before: string | null }
): Promise<Result<TalkView, 'not-found'>> =>
  look(visit, async (tx) => {
    const talk = await talkFor(tx, visit, matchId);
    if (!talk) return no('not-found');
    const found = await wordsOf(tx, { matchId, before, most: most + 1 });
    const readAt = await readAtOf(tx, matchId, visit.personId);
    const isNew = (word: Word): boolean => word.fromId !== visit.personId && (!readAt || word.saidAt > readAt);
    const shown = found.slice(-most).filter((word) => !isNew(word));
    return yes({
      ...(await otherIn(tx, visit, talk)),
      stage: talk.stage,
      words: shown.map((word) => said(visit, talk, word)),
      earlierThan: found.length > most ? found.at(-most)!.id : null,
      hasNews: found.some((word) => word.words !== null && isNew(word))
    });
  });

async function otherIn(tx: Tx, visit: SignedIn, { match, stage }: Talk) {
  const otherName = visit.personId === match.helperId ? match.askerName : match.helperName;
  const reach = stage === 'open' ? await reachOf(tx, otherOf(match, visit.personId)) : null;
  return { otherName, isOtherReading: stage !== 'open' || Boolean(reach?.email) };
}

function said(visit: SignedIn, { stage }: Talk, word: Word): SaidWords {
  const isMine = word.fromId === visit.personId;
  const canTakeBack = isMine && stage === 'open' && word.words !== null && word.saidAt > takeBackSince(visit.now);
  return { ...word, isMine, canTakeBack, mentionsMoney: mentionsMoney(word.words ?? '') };
}
