import type { Fact } from '#domain/facts/fact.ts';

/** Where somebody can look at what was done, and change it; null where there is no such page. */
export function wayTo(fact: Fact, base: string): string | null {
  if ('appointmentId' in fact) return `${base}/appointments/${fact.appointmentId}`;
  if ('matchId' in fact) return `${base}/matches/${fact.matchId}`;
  if ('askId' in fact) return `${base}/asks/${fact.askId}`;
  return 'offerId' in fact ? `${base}/offers/${fact.offerId}` : null;
}
