import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { notePerson } from '#server/networks/note-person.ts';
import { takeImportOff } from '#server/imports/take-import-off.ts';
import { takeBack } from '#server/networks/take-back.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { casePath, headOf, seeAsWorker } from '../case-page.ts';
import { changingOf, groupsOf, networkIn } from './map-page.ts';
import { nameRefused } from './name-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'map' }, (room) => {
    const network = networkIn(room);
    const away = room.leaves.filter((leaf) => leaf.kind === 'put-away');
    return {
      ...headOf(room),
      ...changingOf(room),
      groups: groupsOf(network),
      isTakenOver: url.searchParams.has('taken'),
      away: network.away.flatMap(({ id, name }) => {
        const putting = away.findLast(({ content }) => content.about === id);
        return putting ? [{ name, leafId: putting.id }] : [];
      })
    };
  });

export const actions: Actions = {
  add: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.working(form);
    const fields = fieldsOf(form);
    const name = textOf(fields, 'name');
    const isLookedAt = textOf(fields, 'isLookedAt') === 'yes';
    const done = await notePerson(visit, { caseId: params.case, name, isLookedAt });
    if (done.ok) redirect(303, `${casePath(params)}/map/${done.value}`);
    if (done.reason === 'not-found') error(404, 'not found');
    return fail(400, { name, ...nameRefused(done.reason, name) });
  },
  step: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.working(form);
    const done = await takeBack(visit, { caseId: params.case, leafId: textOf(fieldsOf(form), 'leafId') });
    if (done.ok) redirect(303, `${casePath(params)}/map`);
    return fail(400, { name: '', errors: { form: m.form_gone() } as Record<string, string>, isPrivate: false });
  },
  off: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.working(form);
    const done = await takeImportOff(visit, { caseId: params.case, leafId: textOf(fieldsOf(form), 'leafId') });
    if (done.ok) redirect(303, `${casePath(params)}/map`);
    return fail(400, { name: '', errors: { form: m.form_gone() } as Record<string, string>, isPrivate: false });
  }
};
