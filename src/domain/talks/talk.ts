import { no, yes, type Result } from '../result.ts';

const minute = 60_000;
const day = 1440 * minute;

/** How long words may be, in characters. */
export const longestTalkWords = 2000;
/** S10: so many times somebody may say something in one minute. */
export const wordsAMinute = 10;
/** After the match ended, both can read the talk for so many days; then it is wiped. */
export const readableDays = 28;
const takeBackMinutes = 60;

type Standing = {
  readonly agreedAt: Date | null;
  readonly closedAt: Date | null;
  /** Y6: with somebody under sixteen there is no talk. */
  readonly isWithYoung?: boolean;
};
/** Whether two may write, may only read, or have no talk (any more). */
export type TalkStage = 'open' | 'ended' | 'none';

/** A talk begins when both said yes, and can be read for four weeks after it ended. */
export function talkStage({ agreedAt, closedAt, isWithYoung = false }: Standing, now: Date): TalkStage {
  if (!agreedAt || isWithYoung) return 'none';
  if (!closedAt) return 'open';
  return closedAt > talkEndsBefore(now) ? 'ended' : 'none';
}

/** Talks of matches that ended before this moment have had their time. */
export const talkEndsBefore = (now: Date): Date => new Date(now.getTime() - readableDays * day);

export type SayReason = 'no-words' | 'words-too-long' | 'too-many' | 'ended';
type Saying = { readonly words: string; readonly stage: TalkStage; readonly saidLastMinute: number };

/** Whether somebody may say this now; a person can say ten things in a minute, a machine cannot. */
export function readWords({ words, stage, saidLastMinute }: Saying): Result<string, SayReason> {
  if (stage !== 'open') return no('ended');
  if (words === '') return no('no-words', 'words');
  if (words.length > longestTalkWords) return no('words-too-long', 'words');
  return saidLastMinute >= wordsAMinute ? no('too-many', 'words') : yes(words);
}

/** From this moment on a limit of one minute counts. */
export const aMinuteBefore = (now: Date): Date => new Date(now.getTime() - minute);

/** Words said since this moment may still be taken back by who said them. */
export const takeBackSince = (now: Date): Date => new Date(now.getTime() - takeBackMinutes * minute);
