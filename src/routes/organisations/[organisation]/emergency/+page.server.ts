import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { organisationPath } from '#domain/organisations/organisation.ts';
import type { EmergencyFault } from '#domain/relations/relation.ts';
import { mayOpenCases } from '#domain/workers/may.ts';
import { beginEmergency } from '#server/relations/begin-emergency.ts';
import { colleaguesToTell } from '#server/workers/colleagues-to-tell.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { wrongIn } from '../../../wrong-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const visit = locals.working();
  if (!mayOpenCases(visit.worker)) error(404, 'not found');
  const colleagues = await colleaguesToTell(visit);
  return { colleagues: colleagues.map(({ id, name }) => ({ value: id, label: name })) };
};

const sentences = {
  'no-name': m.cases_emergency_no_name,
  'no-reason': m.cases_emergency_no_reason,
  'words-too-long': m.wrong_words_too_long,
  'no-colleague': m.wrong_no_choice,
  'not-fresh': m.second_too_old,
  'too-often': m.sign_in_too_often,
  nobody: m.cases_emergency_nobody,
  several: m.cases_emergency_several
} satisfies Record<EmergencyFault | 'not-fresh' | 'too-often' | 'nobody' | 'several', () => string>;

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const visit = await locals.workingFreshly(form);
    const fields = fieldsOf(form);
    const typed = {
      who: textOf(fields, 'who'),
      reason: textOf(fields, 'reason'),
      colleagueId: textOf(fields, 'colleagueId')
    };
    const base = organisationPath(visit.organisation.slug);
    const began = await beginEmergency(visit, typed);
    if (began.ok) redirect(303, `${base}/cases/${began.value}`);
    const errors = wrongIn(began, sentences);
    return fail(400, { errors, values: typed });
  }
};
