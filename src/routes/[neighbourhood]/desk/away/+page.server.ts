import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import type { AbsenceReason } from '#domain/absences/absence.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { isAdministrator, isCoordinator } from '#domain/people/actor.ts';
import { absencesHere } from '#server/absences/absences-here.ts';
import { noteAbsence } from '#server/absences/note-absence.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import { wrongFieldsIn } from '../../../wrong-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const visit = locals.signedIn();
  const here = await absencesHere(visit);
  if (!here.ok) error(404, 'not found');
  const { care, absences, nobody } = here.value;
  const mayNoteAll = isAdministrator(visit.person);
  const wanted = url.searchParams.get('for');
  const keepers = care.keepers.map(({ id, firstName }) => ({ id, firstName }));
  const mine = isCoordinator(visit.person) ? visit.personId : null;
  const who = keepers.find(({ id }) => id === ((mayNoteAll && wanted) || mine)) ?? null;
  return {
    absences,
    nobody,
    keepers,
    who,
    isMe: who?.id === visit.personId,
    mayNoteAll,
    today: dayIn(visit.neighbourhood.timezone, visit.now)
  };
};

const sentences = {
  'no-date': m.wrong_no_date,
  'in-the-past': m.wrong_in_the_past,
  'too-far-away': m.wrong_too_far_away,
  'ends-before': m.away_ends_before,
  'away-already': m.away_already,
  'no-stand-in': m.wrong_no_choice,
  'stand-in-away': m.away_stand_in_away
} satisfies Record<AbsenceReason, () => string>;

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    const fields = fieldsOf(form);
    const text = (name: string) => textOf(fields, name);
    const values = { from: text('from'), until: text('until'), standIn: text('standIn') };
    const personId = text('who');
    const noted = isId(personId) ? await noteAbsence(visit, { personId, draft: values }) : null;
    if (noted?.ok) redirect(303, `/${visit.neighbourhood.slug}/desk/away/${noted.value.id}`);
    if (noted?.reason !== 'wrong-fields') error(404, 'not found');
    const errors: Record<string, string> = wrongFieldsIn(noted.errors, sentences);
    return fail(400, { errors, values });
  }
};
