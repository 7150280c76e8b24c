import { redirect } from '@sveltejs/kit';
import { maySetUpFactor } from '#domain/factors/fresh.ts';
import type { Inside } from '#domain/visits/site.ts';
import { myFactors } from '#server/factors/my-factors.ts';
import { ownPath, pathOf, waysOf } from './come-in.ts';

/** Before anybody takes the trouble of setting something up, that person shows who that is. */
export async function beforeSetUp(visit: Inside, url: URL): Promise<void> {
  const { passkeys, codeAppSince } = await myFactors(visit);
  if (maySetUpFactor(visit, passkeys.length > 0 || codeAppSince !== null)) return;
  redirect(303, `${pathOf(visit)}/sign-in/again?${new URLSearchParams({ to: url.pathname })}`);
}

/** On to the recovery codes for whoever needs them and has none, or else to where one was going. */
export async function afterSetUp(visit: Inside, url: URL): Promise<never> {
  const ways = waysOf(visit);
  const to = ownPath(visit, url.searchParams.get('to'));
  const { recoveryLeft } = await myFactors(visit);
  if (visit.session.heldRoles.length > 0 && recoveryLeft === 0)
    redirect(303, `${ways}/codes?${new URLSearchParams({ to: to ?? ways })}`);
  redirect(303, to ?? `${ways}?kept`);
}
