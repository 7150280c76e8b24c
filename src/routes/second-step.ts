import { redirect } from '@sveltejs/kit';
import { isAtOrganisation } from '#domain/visits/site.ts';
import { myFactors } from '#server/factors/my-factors.ts';
import { offerPasskey } from '#server/factors/offer-passkey.ts';
import { goingTo, pathOf, waysOf } from './come-in.ts';
import { factorForms, type Asked } from './factor-forms.ts';

export const load = async ({ locals, url }: Asked) => {
  const visit = locals.inside();
  const to = goingTo(visit, url);
  if (!locals.isHalfway) redirect(303, to);
  const { passkeys, codeAppSince } = await myFactors(visit);
  const hasPasskey = passkeys.some(({ isDoubted }) => !isDoubted);
  return {
    to,
    path: pathOf(visit),
    ways: waysOf(visit),
    // A neighbour without the second step is a neighbour; who works in an organisation has nothing else there.
    ownPage: isAtOrganisation(visit) ? null : `${pathOf(visit)}/me`,
    isSetUp: passkeys.length > 0 || codeAppSince !== null,
    hasCodeApp: codeAppSince !== null,
    offer: hasPasskey ? await offerPasskey(visit, 'show', locals.browser) : null
  };
};

export const actions = factorForms((visit, url) => redirect(303, goingTo(visit, url)));
