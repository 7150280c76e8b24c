import { seal, unseal } from './vault.ts';

/** What a ticket is for, on which browser and for whom; it opens for nothing else. */
export type Purpose = { readonly about: string; readonly now: Date };

/**
 * Gives a form something to bring back unchanged and unread: sealed, for one purpose, for so many minutes.
 * So a page can be shown without writing anything down.
 */
export function giveTicket(value: string, { about, now }: Purpose, minutes: number): string {
  return seal(JSON.stringify([now.getTime() + minutes * 60_000, value]), `ticket ${about}`);
}

/** What the ticket carried; null where it is no ticket of ours, is for something else, or is too old. */
export function takeTicket(ticket: string, { about, now }: Purpose): string | null {
  const words = unseal(ticket, `ticket ${about}`);
  if (words === null) return null;
  const [until, value] = JSON.parse(words) as [number, string];
  return until > now.getTime() ? value : null;
}
