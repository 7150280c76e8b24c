import { releaseActions } from '../../../../release-flow.ts';
import { releasePage } from '../../../../release-page.ts';
import { minePath, seeMine, todayAt } from '../../../mine-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
  seeMine({ locals, caseId: params.case, part: 'mine' }, async (room, tx) => ({
    ...(await releasePage(tx, room, url)),
    today: todayAt(room)
  }));

export const actions: Actions = releaseActions({ visit: (locals, form) => locals.mine(form), path: minePath });
