import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { beginFromRelease } from '#server/intakes/begin-from-release.ts';
import { isId } from '#server/platform/ids.ts';
import { endRelease } from '#server/releases/end-release.ts';
import { seeRelease } from '#server/releases/see-release.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const visit = locals.coordinating();
  const seen = isId(params.release) ? await seeRelease(visit, params.release) : null;
  if (!seen?.ok) error(404, 'not found');
  const { ask, cellName, askId, endedOn, coordinatorName } = seen.value;
  const isOthers = ask.coordinatorId !== null && ask.coordinatorId !== visit.personId;
  return { ask, cellName, askId, endedOn, handsName: isOthers ? coordinatorName : null };
};

async function asked({ request, locals, params }: RequestEvent) {
  const form = await request.formData();
  const visit = locals.coordinating(form);
  return isId(params.release) ? { visit, id: params.release } : error(404, 'not found');
}

const wrong = (sentence: string) => fail(400, { errors: { form: sentence } as Record<string, string> });

export const actions: Actions = {
  begin: async (event) => {
    const { visit, id } = await asked(event);
    const begun = await beginFromRelease(visit, id);
    if (begun.ok) redirect(303, `/${visit.neighbourhood.slug}/desk/intake/${begun.value.id}`);
    return wrong(begun.reason === 'in-other-hands' ? m.public_ask_in_hands() : m.form_gone());
  },
  end: async (event) => {
    const { visit, id } = await asked(event);
    const ended = await endRelease(visit, id);
    return ended.ok ? redirect(303, `/${visit.neighbourhood.slug}/desk`) : wrong(m.form_gone());
  }
};
