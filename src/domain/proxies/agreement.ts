import { daysAfter, isDay } from '../neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '../result.ts';
import { purposes, type Purpose } from './purpose.ts';

/** What somebody said about one purpose; days are calendar days, an agreement without a last day stands until taken back. */
export type Agreement = {
  readonly purpose: Purpose;
  readonly answer: 'yes' | 'no';
  readonly endsOn: string | null;
  readonly withdrawnAt: Date | null;
};

/** Whether somebody may act under this agreement today. */
export const stands = ({ answer, endsOn, withdrawnAt }: Agreement, today: string): boolean =>
  answer === 'yes' && withdrawnAt === null && (endsOn === null || endsOn >= today);

/** What the coordinator heard, as it was typed; an empty answer is a question that was not asked. */
export type DraftAgreement = {
  readonly answers: Readonly<Partial<Record<Purpose, string>>>;
  readonly channel: string;
  readonly saidOn: string;
  readonly endsOn: string;
};
export type Heard = {
  readonly answers: readonly { readonly purpose: Purpose; readonly answer: 'yes' | 'no' }[];
  readonly channel: 'phone' | 'door';
  readonly saidOn: string;
  readonly endsOn: string | null;
};
export type AgreementReason =
  'nothing-said' | 'no-channel' | 'no-date' | 'in-the-future' | 'no-end-date' | 'in-the-past' | 'too-far-away';

/** An agreement as the coordinator heard it: what was said, how, on which day, and until when. */
export function readAgreement(draft: DraftAgreement, today: string): Result<Heard, AgreementReason> {
  const answers = purposes.flatMap((purpose): Heard['answers'] => {
    const answer = draft.answers[purpose];
    return answer === 'yes' || answer === 'no' ? [{ purpose, answer }] : [];
  });
  if (answers.length === 0) return no('nothing-said', purposes[0]);
  if (draft.channel !== 'phone' && draft.channel !== 'door') return no('no-channel', 'channel');
  if (!isDay(draft.saidOn)) return no('no-date', 'saidOn');
  if (draft.saidOn > today) return no('in-the-future', 'saidOn');
  const end = readEnd(draft.endsOn, today);
  if (!end.ok) return end;
  return yes({ answers, channel: draft.channel, saidOn: draft.saidOn, endsOn: end.value });
}

export type WishedReason = 'nothing-said' | 'no-end-date' | 'in-the-past' | 'too-far-away';

/** What somebody lets another do, as it was ticked on a page of one's own. */
export function readGiven(
  draft: { readonly purposes: readonly string[]; readonly endsOn: string },
  today: string
): Result<{ readonly purposes: readonly Purpose[]; readonly endsOn: string | null }, WishedReason> {
  const given = purposes.filter((one) => draft.purposes.includes(one));
  if (given.length === 0) return no('nothing-said', 'purposes');
  const end = readEnd(draft.endsOn, today);
  return end.ok ? yes({ purposes: given, endsOn: end.value }) : end;
}

type EndReason = 'no-end-date' | 'in-the-past' | 'too-far-away';

function readEnd(endsOn: string, today: string): Result<string | null, EndReason> {
  if (endsOn === '') return yes(null);
  if (!isDay(endsOn)) return no('no-end-date', 'endsOn');
  if (endsOn < today) return no('in-the-past', 'endsOn');
  return endsOn > daysAfter(today, 5 * 366) ? no('too-far-away', 'endsOn') : yes(endsOn);
}

/** A code to hand over works for a week. */
export const codeDays = 7;

/** The drawer for what somebody types for somebody else: not of one browser, so that it goes when the agreement goes. */
export const drawerFor = (proxyId: string, personId: string): string => `${proxyId} for ${personId}`;
