import { isDay } from '../neighbourhoods/calendar-day.ts';
import { isPhone } from '../people/registration.ts';
import { no, yes, type Result } from '../result.ts';

/** What stands on the paper that a parent signed, as it was typed. */
export type DraftParentalConsent = {
  readonly signedOn: string;
  readonly parentName: string;
  readonly parentPhone: string;
};
/** A parent's yes; signedOn is a calendar day. Without a number everything goes through the coordinator. */
export type ParentalConsent = {
  readonly signedOn: string;
  readonly parentName: string;
  readonly parentPhone: string | null;
};
export type ParentalConsentReason =
  'no-name' | 'name-too-long' | 'wrong-phone' | 'no-date' | 'in-the-future' | 'too-old';

/** Y2: a paper with a day that has been, at most a year ago, and the first name of the parent (UAVG, 2018, art. 5). */
export function readParentalConsent(
  draft: DraftParentalConsent,
  days: { readonly today: string; readonly aYearAgo: string }
): Result<ParentalConsent, ParentalConsentReason> {
  const { signedOn, parentName, parentPhone } = draft;
  if (parentName === '') return no('no-name', 'parentName');
  if (parentName.length > 60) return no('name-too-long', 'parentName');
  if (parentPhone !== '' && !isPhone(parentPhone)) return no('wrong-phone', 'parentPhone');
  if (!isDay(signedOn)) return no('no-date', 'signedOn');
  if (signedOn > days.today) return no('in-the-future', 'signedOn');
  if (signedOn < days.aYearAgo) return no('too-old', 'signedOn');
  return yes({ signedOn, parentName, parentPhone: parentPhone || null });
}
