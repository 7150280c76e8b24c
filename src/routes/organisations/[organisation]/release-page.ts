import { error, redirect } from '@sveltejs/kit';
import type { OpenCase } from '#server/cases/open-case.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { isId } from '#server/platform/ids.ts';
import { origin } from '#server/platform/origin.ts';
import { neighbourhoodsOfCase } from '#server/releases/neighbourhoods-of-case.ts';
import { releasesOfCase } from '#server/releases/releases-of-case.ts';
import { takeBackRelease } from '#server/releases/take-back-release.ts';
import { needOfPage } from './for-need.ts';
import { placeOfPage } from './release-flow.ts';
import type { ClientVisit, WorkerVisit } from '#domain/visits/case-visit.ts';

/** What the page of letting go shows: for which need, and in which neighbourhood or the choice of one. */
export async function releasePage(tx: CaseTx, room: OpenCase, url: URL) {
  const places = await neighbourhoodsOfCase(tx);
  const place = placeOfPage(places, url);
  if (places.length === 0) error(404, 'not found');
  const need = needOfPage(room, url);
  return { place, need, places: place ? [] : places.map(({ slug, name }) => ({ slug, name })) };
}

/** What is on the paper of one release. */
export async function paperOf(tx: CaseTx, room: OpenCase, id: string) {
  const released = (await releasesOfCase(tx, room)).find((one) => one.id === id);
  if (!released) error(404, 'not found');
  return { released, address: `${origin()}/${released.slug}/take-back` };
}

type Taking = { readonly caseId: string; readonly form: FormData; readonly here: string };

/** Takes one back from the page of a case, in one action. */
export async function takeBackFrom(visit: WorkerVisit | ClientVisit, { caseId, form, here }: Taking): Promise<never> {
  const leafId = form.get('release');
  const done = isId(leafId) ? await takeBackRelease(visit, { caseId, leafId }) : null;
  if (!done?.ok) error(404, 'not found');
  redirect(303, `${here}?back`);
}
