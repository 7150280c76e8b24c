import { fail } from '@sveltejs/kit';
import { m } from '#messages';
import { caseLookAlongKeys } from '#domain/example/cast-cases.ts';
import { lookAlongAtCases } from '#server/example/look-along-at-cases.ts';
import { offerPasskey } from '#server/factors/offer-passkey.ts';
import { comeIn, ownPath } from '../../../come-in.ts';
import { doorForms } from '../../../door-forms.ts';
import { textsOf } from '../../../factor-forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const visit = locals.caseVisit();
  return {
    to: ownPath(visit, url.searchParams.get('to')) ?? '',
    along: visit.organisation.isExample ? caseLookAlongKeys : [],
    offer: await offerPasskey(visit, 'enter', locals.browser)
  };
};

export const actions: Actions = {
  ...doorForms,
  along: async ({ request, locals, cookies, url }) => {
    const form = await request.formData();
    const visit = locals.caseVisit(form);
    const text = textsOf(form);
    const along = await lookAlongAtCases(visit, { key: text('who'), from: locals.from });
    if (!along.ok) return fail(400, { errors: { form: m.form_gone() }, email: '' });
    return comeIn(cookies, { visit, token: along.value, goTo: ownPath(visit, text('to')), url });
  }
};
