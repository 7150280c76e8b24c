import { error } from '@sveltejs/kit';
import { mailInOutbox } from '#server/mails/outbox.ts';
import { isId } from '#server/platform/ids.ts';
import { momentInWords } from '../../moment-words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const visit = locals.visit();
  const found = isId(params.mail) ? await mailInOutbox(visit, params.mail) : null;
  if (!found?.ok) error(404, 'not found');
  const { toName, subject, plain, calendar, sentAt, sendAfter, droppedAt } = found.value;
  const parts = plain.split(/(https?:\/\/\S+)/);
  const leaves = momentInWords(sentAt ?? sendAfter, visit.neighbourhood.timezone);
  return {
    toName,
    subject,
    parts,
    hasCalendar: calendar !== null,
    leaves,
    isSent: sentAt !== null,
    isDropped: droppedAt !== null
  };
};
