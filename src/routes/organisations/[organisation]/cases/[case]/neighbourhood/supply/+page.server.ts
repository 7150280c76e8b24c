import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { askForSupply } from '#server/supplies/ask-for-supply.ts';
import { carriedAlong } from '../../../../for-need.ts';
import { releaseErrors } from '../../../../release-flow.ts';
import { releasePage } from '../../../../release-page.ts';
import { casePath, headOf, seeAsWorker } from '../../case-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'neighbourhood' }, async (room, tx) => ({
    ...headOf(room),
    ...(await releasePage(tx, room, url))
  }));

export const actions: Actions = {
  default: async ({ request, locals, params, url }) => {
    const form = await request.formData();
    const visit = locals.working(form);
    const fields = fieldsOf(form, ['daypart']);
    const daypart = fields['daypart'];
    const values = {
      category: textOf(fields, 'category'),
      cellId: textOf(fields, 'cellId'),
      dayparts: Array.isArray(daypart) ? daypart : []
    };
    const slug = textOf(fields, 'slug');
    const needId = url.searchParams.get('need');
    const asked = await askForSupply(visit, { caseId: params.case, slug, needId, draft: values });
    if (asked.ok) redirect(303, `${casePath(params)}/neighbourhood?${carriedAlong(null, needId)}`);
    if (asked.reason === 'wrong-fields') return fail(400, { errors: releaseErrors(asked.errors), values });
    if (asked.reason === 'not-found' || asked.reason === 'only-for-an-emergency') error(404, 'not found');
    const gone = asked.reason === 'closed' ? m.cases_is_closed() : m.rel_no_neighbourhood();
    return fail(400, { errors: { form: gone } as Record<string, string>, values });
  }
};
