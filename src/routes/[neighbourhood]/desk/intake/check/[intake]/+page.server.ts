import { fail, redirect } from '@sveltejs/kit';
import { finishIntake } from '#server/intakes/finish-intake.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { intakeDraft } from '../../intake-form.ts';
import { openIntake, readOpened, wayTo } from '../../intake-page.ts';
import { intakeErrors } from '../../intake-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const visit = locals.coordinating();
  const { id, version, words, alike, places } = await openIntake(visit, params.intake);
  const read = readOpened(visit, { words, alike });
  if (!read.ok) redirect(303, `/${visit.neighbourhood.slug}/desk/intake/${id}?checked`);
  const { who, ask, offer } = read.value;
  const registration = 'registration' in who ? who.registration : null;
  const chosen = alike.find((one) => 'personId' in who && one.id === who.personId);
  return {
    ...{ id, version, registration, ask, offer },
    firstName: (registration ?? chosen ?? intakeDraft(words).person).firstName,
    place: places.find((one) => one.id === registration?.cellId)?.name ?? null,
    feesOn: visit.neighbourhood.fees.on
  };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.coordinating(form);
    const { id, words } = await openIntake(visit, params.intake);
    const version = Number(textOf(fieldsOf(form), 'version'));
    const finished = await finishIntake(visit, { id, version, draft: intakeDraft(words) });
    if (!finished.ok) return fail(400, { errors: intakeErrors(finished) });
    redirect(303, wayTo(finished.value, visit.neighbourhood.slug));
  }
};
