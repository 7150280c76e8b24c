import type { Side } from '#domain/consents/consent.ts';
import { otherOf } from '#domain/matches/side.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { awayOn } from '#domain/owners/who-looks-after.ts';
import { no, yes, type Result } from '#domain/result.ts';
import { mentionsMoney } from '#domain/talks/money-words.ts';
import { whoMayRead } from '#domain/talks/reader.ts';
import { takeBackSince, type TalkStage } from '#domain/talks/talk.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { reachOf } from '#server/matches/store.ts';
import { careHere, careOfAsk } from '#server/owners/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { look } from '#server/platform/transaction.ts';
import { readAtOf, wordsOf, type Word } from './store.ts';
import type { Reader } from './store-readers.ts';
import { talkFor, type Talk } from './talk-for.ts';

const most = 50;

export type SaidWords = Word & {
  readonly isMine: boolean;
  readonly canTakeBack: boolean;
  readonly mentionsMoney: boolean;
  /** The name of a coordinator to whom these earlier words were shown. */
  readonly shownTo: string | null;
};
export type TalkReader = Reader & {
  readonly mayEnd: boolean;
  /** The last calendar day on which this coordinator is away now. */
  readonly awayUntil: string | null;
};
export type TalkView = {
  readonly stage: TalkStage;
  readonly as: Talk['as'];
  /** The side that lives across the border and has no name here. */
  readonly across: Side | null;
  readonly names: { readonly asker: string; readonly helper: string; readonly other: string };
  /** Whether the other can read what is written here at all. */
  readonly isOtherReading: boolean;
  readonly words: readonly SaidWords[];
  /** The words before which there is more to read. */
  readonly earlierThan: string | null;
  /** Whether there are words that this visitor did not open yet. */
  readonly hasNews: boolean;
  /** Who read along and when; and who does now. */
  readonly readers: readonly Reader[];
  readonly reading: readonly TalkReader[];
  /** The coordinator who can be asked to read along. */
  readonly mayAsk: { readonly id: string; readonly firstName: string } | null;
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
      stage: talk.stage,
      as: talk.as,
      across: talk.as === 'reader' ? talk.match.across : null,
      ...(await otherIn(tx, visit, talk)),
      ...(await alongIn(tx, visit, talk)),
      words: shown.map((word) => said(visit, talk, word)),
      earlierThan: found.length > most ? found.at(-most)!.id : null,
      hasNews: found.some((word) => word.words !== null && isNew(word))
    });
  });

async function otherIn(tx: Tx, visit: SignedIn, { match, stage, as }: Talk) {
  const other = visit.personId === match.helperId ? match.askerName : match.helperName;
  const names = { asker: match.askerName, helper: match.helperName, other };
  if (as === 'reader' || stage !== 'open') return { names, isOtherReading: true };
  const reach = await reachOf(tx, otherOf(match, visit.personId));
  return { names, isOtherReading: Boolean(reach?.email) };
}

/** Who reads along now, and who could be asked where nobody who is there does. */
async function alongIn(tx: Tx, visit: SignedIn, { match, as, readers }: Talk) {
  const today = dayIn(visit.neighbourhood.timezone, visit.now);
  const care = await careHere(tx, today);
  const reading = readers
    // Whether somebody across the border still coordinates is known there.
    .filter(({ readerId, isAcross, leftAt }) => leftAt === null && (isAcross || care.coordinatorIds.includes(readerId)))
    .map((reader) => ({
      ...reader,
      mayEnd: reader.askedBy === visit.personId || reader.readerId === visit.personId,
      awayUntil: awayOn(reader.readerId, care.absences, today)?.untilOn ?? null
    }));
  const isAlone = as === 'one-of-two' && reading.every(({ awayUntil }) => awayUntil !== null);
  const ask = isAlone ? await careOfAsk(tx, match.askId) : null;
  const id = ask && whoMayRead({ ...match, ...ask }, care, today);
  const mayAsk = care.keepers.find((keeper) => keeper.id === id) ?? null;
  return { readers, reading, mayAsk: mayAsk && { id: mayAsk.id, firstName: mayAsk.firstName } };
}

function said(visit: SignedIn, { readers }: Talk, word: Word): SaidWords {
  const isMine = word.fromId === visit.personId;
  const canTakeBack = isMine && word.words !== null && word.saidAt > takeBackSince(visit.now);
  const shownTo = readers.find(({ shownIds, leftAt }) => leftAt === null && shownIds.includes(word.id));
  return {
    ...word,
    isMine,
    canTakeBack,
    mentionsMoney: mentionsMoney(word.words ?? ''),
    shownTo: shownTo?.firstName ?? null
  };
}
