import { fail } from '@sveltejs/kit';
import { m } from '#messages';
import { caseLookAlongKeys } from '#domain/example/cast-cases.ts';
import { lookAlongAtCases } from '#server/example/look-along-at-cases.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { comeIn, ownPath } from '../come-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  const { organisation } = locals.caseVisit();
  return {
    to: ownPath(organisation.slug, url.searchParams.get('to')) ?? '',
    along: organisation.isExample ? caseLookAlongKeys : []
  };
};

export const actions: Actions = {
  along: async ({ request, locals, cookies, url }) => {
    const form = await request.formData();
    const visit = locals.caseVisit(form);
    const fields = fieldsOf(form);
    const along = await lookAlongAtCases(visit, { key: textOf(fields, 'who'), from: locals.from });
    if (!along.ok) return fail(400, { errors: { form: m.form_gone() } });
    const { slug } = visit.organisation;
    return comeIn(cookies, { slug, token: along.value, goTo: ownPath(slug, textOf(fields, 'to')), url });
  }
};
