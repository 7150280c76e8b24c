import { error } from '@sveltejs/kit';
import { matchAtDesk, type MatchAtTheDesk } from '#server/desk/match-at-desk.ts';
import { isId } from '#server/platform/ids.ts';
import { sheetOf } from '../../../../../paper-words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const visit = locals.coordinating();
  const side = (['helper', 'asker'] as const).find((one) => one === params.side);
  const seen = side && isId(params.match) ? await matchAtDesk(visit, params.match) : null;
  // Who did not say yes both is not told who the other is, on paper neither.
  if (!side || !seen?.ok || !seen.value.match.agreedAt || seen.value.match.closedAt) error(404, 'not found');
  const { match, meetings, helperReach, askerReach } = forPaper(seen.value);
  const { category, minutes, helperName, askerName } = match;
  const other =
    side === 'helper' ? { otherName: askerName, reach: askerReach } : { otherName: helperName, reach: helperReach };
  const at = { now: visit.now, timezone: visit.neighbourhood.timezone };
  return {
    name: side === 'helper' ? helperName : askerName,
    sheet: sheetOf({ side, category, minutes, meetings, ...other }, at)
  };
};

/** Y6: of somebody under sixteen, and of whoever meets them, the paper says no number and no address. */
const forPaper = (seen: MatchAtTheDesk): MatchAtTheDesk =>
  seen.match.isWithYoung ? { ...seen, helperReach: null, askerReach: null } : seen;
