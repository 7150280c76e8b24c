import { error } from '@sveltejs/kit';
import { outbox } from '#server/mails/outbox.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const visit = locals.visit();
  const found = await outbox(visit);
  if (!found.ok) error(404, 'not found');
  const { timezone } = visit.neighbourhood;
  return {
    mails: found.value.map(({ id, toName, subject, plannedAt }) => ({ id, toName, subject, plannedAt })),
    timezone
  };
};
