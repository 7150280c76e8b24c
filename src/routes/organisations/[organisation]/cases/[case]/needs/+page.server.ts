import { ofKind } from '#domain/cases/leaf.ts';
import { headOf, seeAsWorker } from '../case-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'needs' }, (room) => {
    const needs = ofKind(room.leaves, 'need').map(({ id, content }) => ({ id, ...content }));
    return {
      ...headOf(room),
      open: needs.filter(({ ending }) => ending === null),
      ended: needs.filter(({ ending }) => ending !== null)
    };
  });
