import { m } from '#messages';
import { wayOf, type WayOfContact } from '#domain/calls/call.ts';

const ways = {
  'phone-reached': m.contact_phone_reached,
  'phone-voicemail': m.contact_phone_voicemail,
  'phone-not-reached': m.contact_phone_not_reached,
  'door-reached': m.contact_door_reached,
  'door-not-reached': m.contact_door_not_reached,
  'mail-sent': m.contact_mail_sent,
  'text-sent': m.contact_text_sent
} satisfies Record<WayOfContact, () => string>;

export const wayInWords = (way: WayOfContact): string => ways[way]();

/** What came of one contact, in words; empty for what this version does not know. */
export function contactInWords(call: { readonly how: string; readonly outcome: string }): string {
  const way = wayOf(call);
  return way ? wayInWords(way) : '';
}
