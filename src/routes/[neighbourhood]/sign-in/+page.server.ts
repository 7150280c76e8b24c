import { fail } from '@sveltejs/kit';
import { m } from '#messages';
import { lookAlongAt } from '#domain/example/look-along.ts';
import { lookAlong } from '#server/example/look-along.ts';
import { exampleOrganisation } from '#server/organisations/list-organisations.ts';
import { offerPasskey } from '#server/factors/offer-passkey.ts';
import { comeIn, ownPath } from '../../come-in.ts';
import { doorForms } from '../../door-forms.ts';
import { textsOf } from '../../factor-forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const visit = locals.visit();
  const { neighbourhood } = visit;
  return {
    to: ownPath(visit, url.searchParams.get('to')) ?? '',
    along: neighbourhood.isExample ? lookAlongAt(neighbourhood.slug) : [],
    atTheTable: neighbourhood.isExample ? await exampleOrganisation() : null,
    joinsOpenly: neighbourhood.joinsOpenly,
    offer: await offerPasskey(visit, 'enter', locals.browser)
  };
};

export const actions: Actions = {
  ...doorForms,
  along: async ({ request, locals, cookies, url }) => {
    const form = await request.formData();
    const visit = locals.visit(form);
    const text = textsOf(form);
    const along = await lookAlong(visit, { key: text('who'), from: locals.from });
    if (!along.ok) return fail(400, { errors: { form: m.form_gone() }, email: '' });
    return comeIn(cookies, { visit, token: along.value, goTo: ownPath(visit, text('to')), url });
  }
};
