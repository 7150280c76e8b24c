import { momentIn } from '../neighbourhoods/moment.ts';
import { daysAfter, isDay } from '../neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '../result.ts';
import { longestThing } from '../things/thing.ts';

/** Which of the two somebody is. */
export type LoanSide = 'borrower' | 'lender';

/** How a loan stands. Days are calendar days; `askedUntil` is the day until which the borrower would like to keep it. */
export type Loan = {
  readonly dueOn: string;
  readonly lentAt: Date | null;
  readonly returnedAt: Date | null;
  readonly askedUntil: string | null;
};

/** Wished: not fetched yet. Out: with the borrower. Back: returned. */
export type LoanStage = 'wished' | 'out' | 'back';
export const loanStage = ({ lentAt, returnedAt }: Pick<Loan, 'lentAt' | 'returnedAt'>): LoanStage => {
  if (returnedAt) return 'back';
  return lentAt ? 'out' : 'wished';
};

export type LoanReason =
  'no-date' | 'in-the-past' | 'too-far-away' | 'not-out' | 'out-already' | 'not-asked' | 'too-late';

/** Nobody lends for longer than this at once, in days. */
export const longestLoan = 90;
/** Whoever said too soon that it is back may say so for a day. */
export const undoHours = 24;

/** The thing goes along: from now until a day that both know. */
export function handOver(loan: Loan, { dueOn, today }: { dueOn: string; today: string }): Result<string, LoanReason> {
  return loanStage(loan) === 'wished' ? readDue(dueOn, today) : no('out-already');
}

/** What goes along, and until when, of two who agreed about something that was not on the list. */
export function readLoanNote(
  draft: { what: string; dueOn: string },
  today: string
): Result<{ what: string; dueOn: string }, LoanReason | 'no-words' | 'words-too-long'> {
  if (draft.what === '') return no('no-words', 'what');
  if (draft.what.length > longestThing) return no('words-too-long', 'what');
  const due = readDue(draft.dueOn, today);
  return due.ok ? yes({ what: draft.what, dueOn: due.value }) : due;
}

/** The day on which something comes back. */
export function readDue(dueOn: string, today: string): Result<string, LoanReason> {
  if (!isDay(dueOn)) return no('no-date', 'dueOn');
  if (dueOn < today) return no('in-the-past', 'dueOn');
  return dueOn > daysAfter(today, longestLoan) ? no('too-far-away', 'dueOn') : yes(dueOn);
}

/**
 * Keeping it longer: what the borrower asks waits for the lender; what the lender gives holds at once. Nothing is ever
 * shortened here.
 */
export function keepLonger(
  loan: Loan,
  { until, by, today }: { until: string; by: LoanSide; today: string }
): Result<{ dueOn: string } | { askedUntil: string }, LoanReason> {
  if (loanStage(loan) !== 'out') return no('not-out');
  const due = readDue(until, today);
  if (!due.ok) return due;
  if (until <= loan.dueOn) return no('in-the-past', 'dueOn');
  return yes(by === 'lender' ? { dueOn: until } : { askedUntil: until });
}

/** The lender's answer to "may I keep it longer"; with a no the day stays what it was. */
export function answerLonger(loan: Loan, answer: string): Result<{ dueOn: string }, LoanReason> {
  if (loanStage(loan) !== 'out') return no('not-out');
  if (!loan.askedUntil) return no('not-asked');
  return yes({ dueOn: answer === 'yes' ? loan.askedUntil : loan.dueOn });
}

/** Either says that it is back. */
export const bringBack = (loan: Loan): Result<null, LoanReason> =>
  loanStage(loan) === 'out' ? yes(null) : no('not-out');

/** Either says that it is not back after all, within a day. */
export function undoReturn({ returnedAt }: Loan, now: Date): Result<null, LoanReason> {
  if (!returnedAt) return no('not-out');
  return now.getTime() - returnedAt.getTime() < undoHours * 3_600_000 ? yes(null) : no('too-late');
}

/** When the borrower hears of it: at ten in the morning, the day before and the day after; only what is still to come. */
export function loanReminders(
  dueOn: string,
  at: { timezone: string; now: Date }
): { when: 'before' | 'after'; at: Date }[] {
  const moment = (days: number): Date => momentIn(at.timezone, daysAfter(dueOn, days), '10:00');
  const both = [
    { when: 'before', at: moment(-1) },
    { when: 'after', at: moment(1) }
  ] as const;
  return both.filter((one) => one.at > at.now);
}

/** Whether a reminder planned for a day still says something true: it is out, and still to come back on that day. */
export const isReminderDue = (loan: Loan, plannedFor: string): boolean =>
  loanStage(loan) === 'out' && loan.dueOn === plannedFor;
