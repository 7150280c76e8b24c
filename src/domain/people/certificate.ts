import { daysAfter } from '../neighbourhoods/calendar-day.ts';

/** So many days before its end a certificate is on the desk. */
export const certificateAheadDays = 56;

/** Somebody whose newest certificate counts until a calendar day. */
export type Certificate = {
  readonly personId: string;
  readonly firstName: string;
  readonly until: string;
  /** Help with children that runs now: it goes on, and has to be looked at. */
  readonly running: number;
};
export type CertificateNews = 'ends-soon' | 'ended' | 'ended-while-helping';

/** What the desk says of a certificate today; null where there is nothing to do. From its last day on it counts no more. */
export function certificateNews({ until, running }: Certificate, today: string): CertificateNews | null {
  if (until > daysAfter(today, certificateAheadDays)) return null;
  if (until > today) return 'ends-soon';
  return running > 0 ? 'ended-while-helping' : 'ended';
}
