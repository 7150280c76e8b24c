import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import type { ContactReason } from '#domain/cases/cover.ts';
import { ofKind } from '#domain/cases/leaf.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { keepContactPlan } from '#server/cases/keep-contact-plan.ts';
import { noteContact } from '#server/cases/note-contact.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { casePath, headOf, seeAsWorker, versionIn } from '../case-page.ts';
import { wrongIn } from '../../../../../wrong-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'contact' }, (room) => {
    const plan = ofKind(room.leaves, 'contact-plan').at(-1);
    const { lastContactOn, nextContact } = room.cover;
    const today = dayIn(room.visit.organisation.timezone, room.visit.now);
    return {
      ...headOf(room),
      today,
      lastContactOn,
      next: nextContact,
      plan: plan ? { words: plan.content.words, version: plan.version } : { words: '', version: 0 }
    };
  });

const sentences = {
  'no-date': m.wrong_no_date,
  'in-the-future': m.wrong_in_the_future,
  'in-the-past': m.wrong_in_the_past,
  'before-the-beginning': m.cases_before_the_beginning,
  'words-too-long': m.wrong_words_too_long,
  closed: m.cases_is_closed,
  'changed-meanwhile': m.form_gone
} satisfies Record<ContactReason | 'changed-meanwhile', () => string>;

export const actions: Actions = {
  contact: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.working(form);
    const fields = fieldsOf(form);
    const draft = {
      lastContactOn: textOf(fields, 'lastContactOn'),
      nextOn: textOf(fields, 'nextOn'),
      words: textOf(fields, 'words')
    };
    const done = await noteContact(visit, { caseId: params.case, version: versionIn(fields), draft });
    if (done.ok) redirect(303, casePath(params));
    const errors = wrongIn(done, sentences);
    return fail(400, { errors, values: draft, plan: null });
  },
  plan: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.working(form);
    const fields = fieldsOf(form);
    const plan = textOf(fields, 'plan');
    const version = versionIn(fields, 'planVersion');
    const done = await keepContactPlan(visit, { caseId: params.case, words: plan, version });
    if (done.ok) redirect(303, casePath(params));
    const errors = wrongIn(done, sentences);
    return fail(400, { errors, values: null, plan });
  }
};
