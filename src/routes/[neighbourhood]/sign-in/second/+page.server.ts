import { redirect } from '@sveltejs/kit';
import { isRoleWaiting } from '#domain/factors/counting.ts';
import { myFactors } from '#server/factors/my-factors.ts';
import { offerPasskey } from '#server/factors/offer-passkey.ts';
import { ownPath } from '../../come-in.ts';
import { factorForms } from '../../factor-forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const visit = locals.signedIn();
  const { neighbourhood, session } = visit;
  const to = ownPath(neighbourhood.slug, url.searchParams.get('to')) ?? `/${neighbourhood.slug}/today`;
  if (!isRoleWaiting(session, neighbourhood)) redirect(303, to);
  const { passkeys, codeAppSince } = await myFactors(visit);
  const hasPasskey = passkeys.some(({ isDoubted }) => !isDoubted);
  return {
    to,
    isSetUp: passkeys.length > 0 || codeAppSince !== null,
    hasCodeApp: codeAppSince !== null,
    offer: hasPasskey ? await offerPasskey(visit, 'show', locals.browser) : null
  };
};

export const actions: Actions = factorForms((visit, url) => {
  const { slug } = visit.neighbourhood;
  redirect(303, ownPath(slug, url.searchParams.get('to')) ?? `/${slug}/today`);
});
