import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { isAtOrganisation, siteOf, type Inside } from '#domain/visits/site.ts';
import { myFactors } from '#server/factors/my-factors.ts';
import { removeFactor } from '#server/factors/remove-factor.ts';
import { dayInWords } from './clock-words.ts';
import { pathOf, waysOf } from './come-in.ts';
import type { Asked, Sent } from './factor-forms.ts';

export const load = async ({ locals, url }: Asked) => {
  const visit = locals.inside();
  const { timezone } = siteOf(visit);
  const { passkeys, codeAppSince, recoveryLeft } = await myFactors(visit);
  return {
    ways: waysOf(visit),
    up: upOf(visit),
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

function upOf(visit: Inside): string {
  if (!isAtOrganisation(visit)) return `${pathOf(visit)}/me`;
  return `${pathOf(visit)}/${visit.client ? 'mine' : 'more'}`;
}

const removing =
  (what: (form: FormData) => Parameters<typeof removeFactor>[1]) =>
  async ({ request, locals }: Sent) => {
    const form = await request.formData();
    const visit = await locals.insideFreshly(form);
    const removed = await removeFactor(visit, what(form));
    if (removed.ok) redirect(303, `${waysOf(visit)}?kept`);
    return fail(400, { errors: { form: removed.reason === 'last-factor' ? m.signing_last() : m.form_gone() } });
  };

export const actions = {
  passkey: removing((form) => ({ passkeyId: String(form.get('passkey') ?? '') })),
  app: removing(() => 'code-app')
};
