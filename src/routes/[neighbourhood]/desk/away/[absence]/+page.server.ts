import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { mayNoteAbsenceOf } from '#domain/owners/may.ts';
import { endAbsence } from '#server/absences/end-absence.ts';
import { noteHandOver } from '#server/absences/note-hand-over.ts';
import { seeHandOver } from '#server/absences/see-hand-over.ts';
import { fieldsOf } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import { myReading } from '#server/talks/my-reading.ts';
import { handedInWords } from './handed-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const visit = locals.signedIn();
  const seen = isId(params.absence) ? await seeHandOver(visit, params.absence) : null;
  if (!seen?.ok) error(404, 'not found');
  const { absence, items } = seen.value;
  return {
    absence,
    items: items.map((item) => ({ ...item, state: handedInWords(item, visit.neighbourhood.timezone) })),
    isMine: absence.personId === visit.personId,
    // Nobody else takes this over: the two asked this one coordinator.
    reading: absence.personId === visit.personId ? await myReading(visit) : [],
    isStandIn: absence.standInId === visit.personId,
    mayEnd: mayNoteAbsenceOf(visit.person, absence.personId),
    isKept: url.searchParams.has('kept')
  };
};

const prefix = 'note-';

export const actions: Actions = {
  notes: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    if (!isId(params.absence)) error(404, 'not found');
    const typed = Object.entries(fieldsOf(form)).flatMap(([name, words]) =>
      name.startsWith(prefix) && typeof words === 'string' ? [[name.slice(prefix.length), words] as const] : []
    );
    const notes = new Map(typed);
    const kept = await noteHandOver(visit, { absenceId: params.absence, notes });
    if (kept.ok) redirect(303, `/${visit.neighbourhood.slug}/desk/away/${params.absence}?kept`);
    if (kept.reason !== 'note-too-long') error(404, 'not found');
    const errors: Record<string, string> = { [kept.field ?? 'form']: m.wrong_words_too_long() };
    return fail(400, { errors, notes: Object.fromEntries(notes) as Record<string, string> });
  },
  end: async ({ request, locals, params }) => {
    const visit = locals.signedIn(await request.formData());
    const ended = isId(params.absence) ? await endAbsence(visit, params.absence) : null;
    if (ended?.ok) redirect(303, `/${visit.neighbourhood.slug}/desk/away/${params.absence}`);
    if (ended?.reason !== 'gone') error(404, 'not found');
    const errors: Record<string, string> = { form: m.form_gone() };
    return fail(400, { errors, notes: {} as Record<string, string> });
  }
};
