import { error, redirect } from '@sveltejs/kit';
import { readIntake } from '#domain/intakes/intake.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { askRules } from '#server/asks/post-ask.ts';
import { seeIntake } from '#server/intakes/see-intake.ts';
import { offerRules } from '#server/offers/post-offer.ts';
import type { Fields } from '#server/platform/form.ts';
import { isId, newId } from '#server/platform/ids.ts';
import { intakeDraft } from './intake-form.ts';
import { intakeErrors } from './intake-words.ts';

type Came = { readonly personId: string; readonly askId: string | null };

/** Where a finished intake leads: to the ask, so that a helper can be found, or to the person. */
export const wayTo = ({ askId, personId }: Came, slug: string): string =>
  askId ? `/${slug}/desk/asks/${askId}` : `/${slug}/desk/people/${personId}`;

/** A new intake, that is kept only when something is typed; of somebody who is here, where that is known. */
export async function newIntake(visit: SignedIn, who: string | null) {
  const words: Fields = isId(who) ? { who } : {};
  const id = newId<string>();
  const { alike, isCut, places } = await seen(visit, { id, typed: words });
  return { id, version: 0, words, until: null, alike, isCut, places };
}

/** An intake to go on with; a finished one leads to what came of it. */
export async function openIntake(visit: SignedIn, id: string) {
  const { kept, ...around } = await seen(visit, { id });
  if (!kept) error(404, 'not found');
  const { slug, timezone } = visit.neighbourhood;
  const { personId, askId, version, words, expiresAt } = kept;
  if (personId) redirect(303, wayTo({ personId, askId }, slug));
  return { id, version, words, until: dayIn(timezone, expiresAt), ...around };
}

async function seen(visit: SignedIn, what: { id: string; typed?: Fields }) {
  const found = isId(what.id) ? await seeIntake(visit, what) : null;
  if (!found?.ok) error(404, 'not found');
  return found.value;
}

type Opened = Pick<Awaited<ReturnType<typeof openIntake>>, 'words' | 'alike'>;

/** What an intake says as it stands, by the rules of today. */
export const readOpened = (visit: SignedIn, { words, alike }: Opened) =>
  readIntake(intakeDraft(words), {
    ask: askRules(visit),
    offer: offerRules(visit),
    namesakes: alike.map(({ id }) => id)
  });

/** The sentences beside what is not right yet; none where it could be read back. */
export function wrongIn(visit: SignedIn, opened: Opened): Record<string, string> {
  const read = readOpened(visit, opened);
  return read.ok ? {} : intakeErrors(read);
}
