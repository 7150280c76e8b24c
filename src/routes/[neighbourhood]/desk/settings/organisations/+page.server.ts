import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { acceptLink } from '#server/links/accept-link.ts';
import { endLink } from '#server/links/end-link.ts';
import { linksHere } from '#server/links/links-here.ts';
import { isId } from '#server/platform/ids.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const links = await linksHere(locals.signedIn());
  if (!links.ok) error(404, 'not found');
  return { links: links.value.map(({ id, organisationName, acceptedAt }) => ({ id, organisationName, acceptedAt })) };
};

const answering =
  (happening: typeof acceptLink) =>
  async ({ request, locals }: RequestEvent) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    const id = form.get('link');
    const done = isId(id) ? await happening(visit, id) : null;
    if (done?.ok) redirect(303, `/${visit.neighbourhood.slug}/desk/settings/organisations`);
    if (done?.reason !== 'gone') error(404, 'not found');
    return fail(400, { errors: { form: m.form_gone() } as Record<string, string> });
  };

export const actions: Actions = { accept: answering(acceptLink), end: answering(endLink) };
