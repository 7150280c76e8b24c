import { isDay } from '../neighbourhoods/calendar-day.ts';
import { no, yes, type No, type Result, type Yes } from '../result.ts';
import type { Closing, Cover } from './sealed-records.ts';

export type DraftCase = { readonly clientName: string; readonly openedOn: string };
export type CaseReason = 'no-name' | 'name-too-long' | 'no-date' | 'in-the-future';
export type ReadCase = Result<Cover, CaseReason>;

/** A new case needs a name or pseudonym and a day, and nothing else (DP2). */
export function openCover(draft: DraftCase, today: string): ReadCase {
  const clientName = draft.clientName.trim();
  if (clientName === '') return no('no-name', 'clientName');
  if (clientName.length > 80) return no('name-too-long', 'clientName');
  const { openedOn } = draft;
  if (!isDay(openedOn)) return no('no-date', 'openedOn');
  if (openedOn > today) return no('in-the-future', 'openedOn');
  return yes({
    clientName,
    openedOn,
    lastContactOn: openedOn,
    nextContact: { on: null, words: '' },
    lookBack: null,
    recording: { answer: 'not-asked', on: null },
    keepsMap: 'no',
    closing: null
  });
}

export type DraftContact = { readonly lastContactOn: string; readonly nextOn: string; readonly words: string };
export type ContactReason =
  'no-date' | 'in-the-future' | 'before-the-beginning' | 'in-the-past' | 'words-too-long' | 'closed';

/** When we last had contact, and when again; the second may stay open. */
export function noteContact(cover: Cover, draft: DraftContact, today: string): Result<Cover, ContactReason> {
  if (cover.closing) return no('closed');
  const { lastContactOn, nextOn, words } = draft;
  const wrongLast = wrongLastContact(cover, lastContactOn, today);
  if (wrongLast) return no(wrongLast, 'lastContactOn');
  const wrongNext = nextOn === '' ? null : wrongDay(nextOn, today);
  if (wrongNext) return no(wrongNext, 'nextOn');
  if (words.length > 300) return no('words-too-long', 'words');
  return yes({ ...cover, lastContactOn, nextContact: { on: nextOn || null, words } });
}

function wrongLastContact(cover: Cover, day: string, today: string): ContactReason | null {
  if (!isDay(day)) return 'no-date';
  if (day > today) return 'in-the-future';
  return day < cover.openedOn ? 'before-the-beginning' : null;
}

export type RecordingReason = 'no-answer' | 'closed';

/**
 * The client's answer to "may we write something down about people around you?" (Paans 2018). A no is a state of its
 * own, and so is that it was never asked.
 */
export function answerRecording(cover: Cover, answer: string, today: string): Result<Cover, RecordingReason> {
  if (cover.closing) return no('closed');
  if (answer !== 'yes' && answer !== 'no') return no('no-answer', 'answer');
  // What was agreed with others goes where they may not be written about, and with it when to look back.
  const lookBack = answer === 'no' ? null : cover.lookBack;
  return yes({ ...cover, lookBack, recording: { answer, on: today } });
}

/** DP3: only a yes is a yes. */
export const isRecordingAgreed = (cover: Cover): boolean => cover.recording.answer === 'yes';

export type DraftClosing = {
  readonly because: string;
  readonly isYouth: string;
  readonly afterwards: string;
  readonly afterwardsOn: string;
  readonly words: string;
};
export type ClosingReason = 'no-answer' | 'no-date' | 'in-the-past' | 'words-too-long' | 'closed';
export type ClosingErrors = Readonly<Partial<Record<keyof DraftClosing, ClosingReason>>>;
export type ReadClosing = Yes<Cover> | No<'closed'> | (No<'wrong-fields'> & { readonly errors: ClosingErrors });

const reasons: readonly Closing['because'][] = ['done', 'elsewhere', 'client-stops', 'withdrawn'];
const yesOrNo: readonly Closing['isYouth'][] = ['yes', 'no'];
const afterwards: readonly Closing['afterwards'][] = ['we-call', 'client-calls', 'rather-not'];

/** R77: closing asks what we agree on contact afterwards; "rather not" is an answer too. */
export function closeCover(cover: Cover, draft: DraftClosing, today: string): ReadClosing {
  if (cover.closing) return no('closed');
  const because = reasons.find((one) => one === draft.because);
  const after = afterwards.find((one) => one === draft.afterwards);
  const isYouth = yesOrNo.find((one) => one === draft.isYouth);
  const isCall = after === 'we-call';
  const wrong: [keyof DraftClosing, ClosingReason | null][] = [
    ['because', because ? null : 'no-answer'],
    ['isYouth', isYouth ? null : 'no-answer'],
    ['afterwards', after ? null : 'no-answer'],
    ['afterwardsOn', isCall ? wrongDay(draft.afterwardsOn, today) : null],
    ['words', draft.words.length > 1000 ? 'words-too-long' : null]
  ];
  const errors = Object.fromEntries(wrong.filter(([, reason]) => reason !== null)) as ClosingErrors;
  if (Object.keys(errors).length > 0) return { ok: false, reason: 'wrong-fields', errors };
  const answers = { because: because!, isYouth: isYouth!, afterwards: after!, words: draft.words };
  return yes({ ...cover, closing: { on: today, ...answers, afterwardsOn: isCall ? draft.afterwardsOn : null } });
}

function wrongDay(day: string, today: string): 'no-date' | 'in-the-past' | null {
  if (!isDay(day)) return 'no-date';
  return day < today ? 'in-the-past' : null;
}

/** A closed case can be taken up again as long as it is there. */
export const reopenCover = (cover: Cover): Result<Cover, 'not-closed'> =>
  cover.closing ? yes({ ...cover, closing: null }) : no('not-closed');
