import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { acceptHouseRules } from '#server/house-rules/accept-house-rules.ts';
import { seeHouseRules } from '#server/house-rules/see-house-rules.ts';
import { fieldsOf } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const visit = locals.visit();
  const { acceptedAt, writtenAt, ...rules } = await seeHouseRules(visit);
  const { timezone } = visit.neighbourhood;
  const match = url.searchParams.get('match') ?? '';
  return {
    ...rules,
    acceptedOn: acceptedAt && dayIn(timezone, acceptedAt),
    writtenOn: writtenAt && dayIn(timezone, writtenAt),
    match: isId(match) ? match : ''
  };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    const fields = fieldsOf(form);
    const accepted = await acceptHouseRules(visit, { version: Number(fields['version']) || 0 });
    if (!accepted.ok) {
      const why = accepted.reason === 'changed-meanwhile' ? m.rules_meanwhile() : m.form_gone();
      return fail(400, { errors: { form: why } });
    }
    const match = fields['match'];
    redirect(303, `/${visit.neighbourhood.slug}/${isId(match) ? `matches/${match}` : 'house-rules'}`);
  }
};
