import { youngAtDesk } from '#server/ages/young-at-desk.ts';
import { momentInWords } from '../../moment-words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const visit = locals.coordinating();
  const { timezone } = visit.neighbourhood;
  const when = (at: string | null): string | null => at && momentInWords(new Date(at), timezone);
  return {
    young: (await youngAtDesk(visit)).map(({ contacts, ...one }) => ({
      ...one,
      contacts: contacts.map((contact) => ({ ...contact, nextAt: when(contact.nextAt) }))
    }))
  };
};
