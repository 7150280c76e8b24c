import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { myFactors } from '#server/factors/my-factors.ts';
import { removeFactor } from '#server/factors/remove-factor.ts';
import { dayInWords } from '../../when-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const visit = locals.signedIn();
  const { timezone } = visit.neighbourhood;
  const { passkeys, codeAppSince, recoveryLeft } = await myFactors(visit);
  return {
    isKept: url.searchParams.has('kept'),
    holdsRole: visit.session.heldRoles.length > 0,
    passkeys: passkeys.map(({ id, name, madeAt, usedOn, isDoubted }) => ({
      ...{ id, name, isDoubted },
      madeOn: dayInWords(dayIn(timezone, madeAt)),
      usedOn: usedOn ? dayInWords(usedOn) : null
    })),
    codeAppSince: codeAppSince ? dayInWords(dayIn(timezone, codeAppSince)) : null,
    recoveryLeft
  };
};

const removing =
  (what: (form: FormData) => Parameters<typeof removeFactor>[1]) =>
  async ({ request, locals }: { request: Request; locals: App.Locals }) => {
    const form = await request.formData();
    const visit = await locals.freshly(form);
    const removed = await removeFactor(visit, what(form));
    if (removed.ok) redirect(303, `/${visit.neighbourhood.slug}/me/sign-in?kept`);
    return fail(400, { errors: { form: removed.reason === 'last-factor' ? m.signing_last() : m.form_gone() } });
  };

export const actions: Actions = {
  passkey: removing((form) => ({ passkeyId: String(form.get('passkey') ?? '') })),
  app: removing(() => 'code-app')
};
