import { closeList } from '../../../close-pages.ts';
import { seeMine } from '../../mine-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeMine({ locals, caseId: params.case, part: 'close' }, (room, tx) => closeList(tx, room));
