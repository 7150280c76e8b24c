import { isDay } from '../neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '../result.ts';

/** What a coordinator may have seen of somebody: a date, never a judgement. */
export const vouchingKinds = ['met', 'certificate', 'trained'] as const;
export type VouchingKind = (typeof vouchingKinds)[number];
export type Vouching = { readonly kind: VouchingKind; readonly seenOn: string };
export type VouchReason = 'no-kind' | 'no-date' | 'in-the-future';

/** A vouching with a day that has been; `today` is a calendar day. */
export function vouch(draft: { kind: string; seenOn: string }, today: string): Result<Vouching, VouchReason> {
  const kind = vouchingKinds.find((one) => one === draft.kind);
  if (!kind) return no('no-kind', 'kind');
  if (!isDay(draft.seenOn)) return no('no-date', 'seenOn');
  return draft.seenOn > today ? no('in-the-future', 'seenOn') : yes({ kind, seenOn: draft.seenOn });
}

export type NotNowReason = 'no-date' | 'in-the-past' | 'too-far-away';

/** N6: excused from giving back, without a reason, until a day at most a year from now. */
export function notNowUntil(endsOn: string, days: { today: string; inAYear: string }): Result<string, NotNowReason> {
  if (!isDay(endsOn)) return no('no-date', 'endsOn');
  if (endsOn < days.today) return no('in-the-past', 'endsOn');
  return endsOn > days.inAYear ? no('too-far-away', 'endsOn') : yes(endsOn);
}
