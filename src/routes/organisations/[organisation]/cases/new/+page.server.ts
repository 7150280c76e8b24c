import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import type { CaseReason } from '#domain/cases/cover.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { organisationPath } from '#domain/organisations/organisation.ts';
import { mayOpenCases } from '#domain/workers/may.ts';
import { startCase } from '#server/cases/start-case.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { wrongIn } from '../../../../wrong-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  const { worker, organisation, now } = locals.working();
  if (!mayOpenCases(worker)) error(404, 'not found');
  return { today: dayIn(organisation.timezone, now) };
};

const sentences = {
  'no-name': m.cases_no_name,
  'name-too-long': m.wrong_name_too_long,
  'no-date': m.wrong_no_date,
  'in-the-future': m.wrong_in_the_future
} satisfies Record<CaseReason, () => string>;

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const visit = locals.working(form);
    const fields = fieldsOf(form);
    const typed = { clientName: textOf(fields, 'clientName'), openedOn: textOf(fields, 'openedOn') };
    const started = await startCase(visit, typed);
    if (started.ok) redirect(303, `${organisationPath(visit.organisation.slug)}/cases/${started.value}`);
    const errors = wrongIn(started, sentences);
    return fail(400, { errors: errors as Record<string, string>, values: typed });
  }
};
