import { error, fail, redirect } from '@sveltejs/kit';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { noteLoan } from '#server/loans/note-loan.ts';
import { matchForMe } from '#server/matches/match-for-me.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import { thingReasonInWords } from '../../thing-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const visit = locals.signedIn();
  const match = url.searchParams.get('match');
  const seen = isId(match) ? await matchForMe(visit, match) : null;
  if (!seen?.ok || seen.value.stage !== 'agreed' || seen.value.category !== 'borrowing') error(404, 'not found');
  return { match: seen.value.id, today: dayIn(visit.neighbourhood.timezone, visit.now) };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    const fields = fieldsOf(form);
    const values = { what: textOf(fields, 'what'), dueOn: textOf(fields, 'dueOn') };
    const { match } = fields;
    if (!isId(match)) error(404, 'not found');
    const noted = await noteLoan(visit, { matchId: match as string, ...values });
    if (noted.ok) redirect(303, `/${visit.neighbourhood.slug}/loans/${noted.value.id}`);
    if (noted.reason === 'not-found') error(404, 'not found');
    const errors: Record<string, string> = { [noted.field ?? 'form']: thingReasonInWords(noted.reason) };
    return fail(400, { errors, values });
  }
};
