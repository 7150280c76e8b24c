import { safeLeaves } from '#domain/networks/client-view.ts';
import { changesBetween, isMoreTold } from '#domain/networks/changes.ts';
import { networkOf } from '#domain/networks/network.ts';
import { isDay } from '#domain/neighbourhoods/calendar-day.ts';
import { mapOf } from '../../../../safe-map.ts';
import { headOf, seeAsWorker } from '../../case-page.ts';
import { todayAt } from '../map-page.ts';
import { changeInWords } from './change-words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'map' }, (room) => {
    const { clientName, openedOn } = room.cover;
    const today = todayAt(room);
    const asked = url.searchParams.get('on') ?? openedOn;
    const isGood = isDay(asked) && asked <= today;
    const { timezone } = room.visit.organisation;
    const leaves = safeLeaves(room.leaves);
    const [before, now] = [isGood ? asked : openedOn, today].map((day) => networkOf(leaves, { today: day, timezone }));
    return {
      ...headOf(room),
      asked,
      isGood,
      before: mapOf(before!, clientName),
      now: mapOf(now!, clientName),
      isMoreTold: isMoreTold(before!, now!),
      changes: changesBetween(before!, now!).map((change) => changeInWords(change, clientName))
    };
  });
