import { fail, redirect } from '@sveltejs/kit';
import { acts } from '#domain/plans/step-kinds.ts';
import { planStep } from '#server/plans/plan-step.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { needPath, seeNeed } from '../../../need-page.ts';
import { notPlannedIn } from '../refusals.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  const act = acts.find((one) => one === event.url.searchParams.get('act')) ?? '';
  return seeNeed(event, 'plan', () => ({ act }));
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.working(form);
    const fields = fieldsOf(form);
    const draft = {
      column: textOf(fields, 'column'),
      act: textOf(fields, 'act'),
      target: textOf(fields, 'target'),
      type: textOf(fields, 'type'),
      words: textOf(fields, 'words')
    };
    const done = await planStep(visit, { caseId: params.case, needId: params.need, draft });
    if (done.ok) redirect(303, `${needPath(params)}/plan`);
    const errors = notPlannedIn(done, {});
    return fail(400, { errors, values: draft });
  }
};
