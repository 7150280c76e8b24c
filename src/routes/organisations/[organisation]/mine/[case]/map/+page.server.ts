import { seeMine } from '../../mine-page.ts';
import { tellingsOf } from './tellings.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeMine({ locals, caseId: params.case, part: 'map' }, (room) => ({ groups: tellingsOf(room) }));
