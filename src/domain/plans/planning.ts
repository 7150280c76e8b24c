import { isDay } from '../neighbourhoods/calendar-day.ts';
import { no, yes, type No, type Result, type Yes } from '../result.ts';
import { acts, columns, stepTypes, targets, type Meeting, type Step } from './step-kinds.ts';

export type DraftStep = {
  readonly column: string;
  readonly act: string;
  readonly target: string;
  readonly type: string;
  readonly words: string;
};
export type StepReason = 'no-words' | 'words-too-long' | 'no-answer' | 'recording-not-agreed';

/** One thing somebody will do (R69); which of the four acts it is may stay open, and none has to come first (R75, R76). */
export function readStep(draft: DraftStep, needId: string, mayRecord: boolean): Result<Step, StepReason> {
  const column = columns.find((one) => one === draft.column);
  const target = targets.find((one) => one === draft.target);
  const type = stepTypes.find((one) => one === draft.type);
  if (draft.words.trim() === '') return no('no-words', 'words');
  if (draft.words.length > 400) return no('words-too-long', 'words');
  if (!column) return no('no-answer', 'column');
  if (!target) return no('no-answer', 'target');
  if (!type) return no('no-answer', 'type');
  // DP3: what is about those close is written down only where that was agreed.
  if (column === 'close' && !mayRecord) return no('recording-not-agreed', 'column');
  const act = acts.find((one) => one === draft.act) ?? null;
  return yes({ needId, column, act, target, type, words: draft.words, ended: null });
}

export type DraftMeeting = {
  readonly personIds: readonly string[];
  readonly on: string;
  readonly time: string;
  readonly place: string;
  readonly words: string;
};
export type MeetingReason =
  'no-person' | 'too-many' | 'no-date' | 'in-the-past' | 'no-time' | 'no-place' | 'words-too-long';
export type MeetingErrors = Readonly<Partial<Record<keyof DraftMeeting, MeetingReason>>>;
export type ReadMeeting = Yes<Meeting> | (No<'wrong-fields'> & { readonly errors: MeetingErrors });

/** A first time together: a day, a place, and who comes (R35). */
export function readMeeting(draft: DraftMeeting, needId: string, today: string): ReadMeeting {
  const personIds = [...new Set(draft.personIds)];
  const faults: [keyof DraftMeeting, MeetingReason | null][] = [
    ['personIds', personIds.length === 0 ? 'no-person' : personIds.length > 12 ? 'too-many' : null],
    ['on', wrongDay(draft.on, today)],
    ['time', /^([01]\d|2[0-3]):[0-5]\d$/.test(draft.time) ? null : 'no-time'],
    ['place', draft.place.trim() === '' ? 'no-place' : draft.place.length > 120 ? 'words-too-long' : null],
    ['words', draft.words.length > 300 ? 'words-too-long' : null]
  ];
  const errors = Object.fromEntries(faults.filter(([, reason]) => reason !== null)) as MeetingErrors;
  if (Object.keys(errors).length > 0) return { ok: false, reason: 'wrong-fields', errors };
  const { on, time, place, words } = draft;
  return yes({ needId, personIds, on, time, place, words, ended: null });
}

function wrongDay(on: string, today: string): MeetingReason | null {
  if (!isDay(on)) return 'no-date';
  return on < today ? 'in-the-past' : null;
}
