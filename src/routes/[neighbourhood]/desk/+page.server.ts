import { needsToday } from '#server/desk/needs-today.ts';
import { talkNews } from '#server/talks/talk-news.ts';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const visit = locals.coordinating();
  const needs = await needsToday(visit);
  if (!needs.ok) error(404, 'not found');
  return { needs: needs.value, news: await talkNews(visit), firstName: visit.person.firstName };
};
