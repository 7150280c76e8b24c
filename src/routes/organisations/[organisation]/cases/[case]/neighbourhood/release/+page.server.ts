import { error } from '@sveltejs/kit';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { releaseActions } from '../../../../release-flow.ts';
import { releasePage } from '../../../../release-page.ts';
import { casePath, headOf, seeAsWorker } from '../../case-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'neighbourhood' }, async (room, tx) => {
    if (room.ground === 'emergency') error(404, 'not found');
    const today = dayIn(room.visit.organisation.timezone, room.visit.now);
    return { ...headOf(room), ...(await releasePage(tx, room, url)), today };
  });

export const actions: Actions = releaseActions({ visit: (locals, form) => locals.working(form), path: casePath });
