import { redirect } from '@sveltejs/kit';
import { maySetUpFactor } from '#domain/factors/fresh.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { myFactors } from '#server/factors/my-factors.ts';
import { ownPath } from './come-in.ts';

/** Before anybody takes the trouble of setting something up, that person shows who that is. */
export async function beforeSetUp(visit: SignedIn, url: URL): Promise<void> {
  const { passkeys, codeAppSince } = await myFactors(visit);
  if (maySetUpFactor(visit, passkeys.length > 0 || codeAppSince !== null)) return;
  redirect(303, `/${visit.neighbourhood.slug}/sign-in/again?${new URLSearchParams({ to: url.pathname })}`);
}

/** On to the recovery codes for whoever needs them and has none, or else to where one was going. */
export async function afterSetUp(visit: SignedIn, url: URL): Promise<never> {
  const { slug } = visit.neighbourhood;
  const to = ownPath(slug, url.searchParams.get('to'));
  const { recoveryLeft } = await myFactors(visit);
  if (visit.session.heldRoles.length > 0 && recoveryLeft === 0)
    redirect(303, `/${slug}/me/sign-in/codes?${new URLSearchParams({ to: to ?? `/${slug}/me/sign-in` })}`);
  redirect(303, to ?? `/${slug}/me/sign-in?kept`);
}
