import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import type { Result } from '#domain/result.ts';
import { askToLink } from '#server/links/ask-to-link.ts';
import { endOurLink } from '#server/links/end-our-link.ts';
import { ourLinks } from '#server/links/our-links.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const links = await ourLinks(locals.working());
  if (!links.ok) error(404, 'not found');
  return links.value;
};

function answer(done: Result<null, 'not-allowed' | 'gone'> | null, organisation: string) {
  if (done?.ok) redirect(303, `/organisations/${organisation}/team/neighbourhoods`);
  if (done?.reason === 'not-allowed') error(404, 'not found');
  return fail(400, { errors: { form: m.form_gone() } as Record<string, string> });
}

export const actions: Actions = {
  ask: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.working(form);
    return answer(await askToLink(visit, textOf(fieldsOf(form), 'slug')), params.organisation);
  },
  end: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.working(form);
    const id = form.get('link');
    return answer(isId(id) ? await endOurLink(visit, id) : null, params.organisation);
  }
};
