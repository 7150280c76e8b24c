import { thresholds } from '../advice/thresholds.ts';
import { daysAfter, isDay } from '../neighbourhoods/calendar-day.ts';
import type { Recurrence, Rhythm } from '../recurrences/recurrence.ts';
import { yes, type No, type Yes } from '../result.ts';
import type { Agreement } from './step-kinds.ts';
import { weekdayOn, weekdaysIn, type Weekday } from './weekday.ts';

export type DraftAgreement = {
  readonly personId: string;
  readonly words: string;
  readonly every: string;
  readonly step: string;
  readonly weekdays: readonly string[];
  readonly time: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly howToStop: string;
  /** Whether there was a talk with that person first, who said yes. */
  readonly talked: string;
};
export type AgreementReason =
  | 'no-person'
  | 'no-words'
  | 'words-too-long'
  | 'no-answer'
  | 'no-date'
  | 'no-time'
  | 'ends-before'
  | 'no-stop'
  | 'talk-first';
export type AgreementErrors = Readonly<Partial<Record<keyof DraftAgreement, AgreementReason>>>;
export type ReadAgreement = Yes<Agreement> | (No<'wrong-fields'> & { readonly errors: AgreementErrors });

const rhythms: readonly Agreement['every'][] = ['once', 'days', 'weeks', 'months'];
const steps: readonly Agreement['step'][] = ['1', '2', '3', '4'];

/**
 * What somebody will do: who, what, when, until when, and how it stops (R35). First there is a talk, and only then a
 * task (Tonkens & Bredewold 2018; Paans 2018).
 */
export function readAgreement(draft: DraftAgreement, needId: string): ReadAgreement {
  const errors = faultsIn(draft);
  const every = rhythms.find((one) => one === draft.every);
  if (!every || Object.keys(errors).length > 0) return { ok: false, reason: 'wrong-fields', errors };
  const endsOn = every === 'once' ? draft.startsOn : draft.endsOn;
  const { personId, words, time, startsOn, howToStop } = draft;
  const step = steps.find((one) => one === draft.step) ?? '1';
  const weekdays = every === 'weeks' ? weekdaysOf(draft) : [];
  return yes({
    needId,
    personId,
    words,
    every,
    step,
    weekdays,
    time,
    startsOn,
    endsOn,
    howToStop,
    ended: null
  });
}

function faultsIn(draft: DraftAgreement): AgreementErrors {
  const isOnce = draft.every === 'once';
  const faults: [keyof DraftAgreement, AgreementReason | null][] = [
    ['personId', draft.personId === '' ? 'no-person' : null],
    ['talked', draft.talked === 'yes' ? null : 'talk-first'],
    ['words', wrongText(draft.words, 400)],
    ['every', rhythms.some((one) => one === draft.every) ? null : 'no-answer'],
    ['time', /^([01]\d|2[0-3]):[0-5]\d$/.test(draft.time) ? null : 'no-time'],
    ['startsOn', isDay(draft.startsOn) ? null : 'no-date'],
    ['endsOn', isOnce ? null : wrongEnd(draft.startsOn, draft.endsOn)],
    ['howToStop', draft.howToStop.trim() === '' ? 'no-stop' : wrongText(draft.howToStop, 300)]
  ];
  return Object.fromEntries(faults.filter(([, reason]) => reason !== null)) as AgreementErrors;
}

function wrongText(words: string, most: number): AgreementReason | null {
  if (words.trim() === '') return 'no-words';
  return words.length > most ? 'words-too-long' : null;
}

function wrongEnd(startsOn: string, endsOn: string): AgreementReason | null {
  if (!isDay(endsOn)) return 'no-date';
  return endsOn < startsOn ? 'ends-before' : null;
}

// No day of the week chosen is the day of the week on which it starts.
function weekdaysOf({ weekdays, startsOn }: DraftAgreement): readonly Weekday[] {
  const chosen = weekdaysIn(weekdays);
  return chosen.length > 0 ? chosen : [weekdayOn(startsOn)];
}

/** An agreement as it comes back by a rhythm, on the clocks of a timezone. */
export function recurrenceOf(
  { every, step, weekdays, time, startsOn, endsOn }: Agreement,
  timezone: string
): Recurrence {
  const count = Number(step);
  const rhythm: Rhythm =
    every === 'weeks'
      ? { every, step: count, weekdays: weekdays.map(Number) }
      : every === 'months'
        ? { every, step: count, dayOfMonth: Number(startsOn.slice(8)) }
        : { every: 'days', step: count };
  return { rhythm, time, timezone, startsOn, endsOn };
}

/**
 * The days on which to look back: two weeks after it began, four weeks after, every four weeks from then, and the day
 * after its last. Once is the day after.
 */
export function checkDaysOf({
  every,
  startsOn,
  endsOn
}: Pick<Agreement, 'every' | 'startsOn' | 'endsOn'>): readonly string[] {
  const last = daysAfter(endsOn, 1);
  if (every === 'once') return [last];
  const { first, second } = thresholds.checkAfterWeeks;
  const days: string[] = [];
  for (
    let weeks: number = first;
    daysAfter(startsOn, weeks * 7) < last;
    weeks = weeks < second ? second : weeks + second
  )
    days.push(daysAfter(startsOn, weeks * 7));
  return [...days, last];
}
