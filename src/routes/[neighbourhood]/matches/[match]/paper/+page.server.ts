import { error } from '@sveltejs/kit';
import { matchForMe } from '#server/matches/match-for-me.ts';
import { isId } from '#server/platform/ids.ts';
import { sheetOf } from '../../../paper-words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const visit = locals.signedIn();
  const found = isId(params.match) ? await matchForMe(visit, params.match) : null;
  if (!found?.ok || found.value.stage !== 'agreed') error(404, 'not found');
  const { otherName, appointments: meetings, side, category, minutes, reach } = found.value;
  const at = { now: visit.now, timezone: visit.neighbourhood.timezone };
  return { sheet: sheetOf({ side, category, minutes, meetings, reach, otherName: otherName ?? '' }, at) };
};
