import { caseOnPaper } from '../../../case-on-paper.ts';
import { seeMine } from '../../mine-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeMine({ locals, caseId: params.case, part: 'print' }, (room) => ({ paper: caseOnPaper(room) }));
