import { paperOf } from '../../../../../release-page.ts';
import { seeMine } from '../../../../mine-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeMine({ locals, caseId: params.case, part: 'mine' }, (room, tx) => paperOf(tx, room, params.release));
