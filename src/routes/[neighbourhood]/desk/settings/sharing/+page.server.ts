import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { acceptSharing } from '#server/sharings/accept-sharing.ts';
import { askToShare } from '#server/sharings/ask-to-share.ts';
import { endSharing } from '#server/sharings/end-sharing.ts';
import { sharingsHere } from '#server/sharings/sharings-here.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const places = await sharingsHere(locals.signedIn());
  if (!places.ok) error(404, 'not found');
  return { places: places.value };
};

const answering =
  (happening: typeof acceptSharing) =>
  async ({ request, locals }: RequestEvent) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    const id = form.get('sharing');
    const done = isId(id) ? await happening(visit, id) : null;
    if (done?.ok) redirect(303, `/${visit.neighbourhood.slug}/desk/settings/sharing`);
    if (done?.reason !== 'gone') error(404, 'not found');
    const errors: Record<string, string> = { form: m.form_gone() };
    return fail(400, { errors, at: '', distance: '' });
  };

export const actions: Actions = {
  ask: async ({ request, locals }) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    const fields = fieldsOf(form);
    const at = textOf(fields, 'place');
    const distance = textOf(fields, 'distance');
    if (!isId(at)) error(404, 'not found');
    const asked = await askToShare(visit, { otherId: at, distance });
    if (asked.ok) redirect(303, `/${visit.neighbourhood.slug}/desk/settings/sharing`);
    if (asked.reason === 'not-found' || asked.reason === 'not-allowed') error(404, 'not found');
    const wrong = asked.reason === 'no-distance';
    const errors: Record<string, string> = wrong
      ? { [`distance-${at}`]: m.sharing_no_distance() }
      : { form: m.form_gone() };
    return fail(400, { errors, at, distance });
  },
  accept: answering(acceptSharing),
  end: answering(endSharing)
};
