import { ofKind } from '#domain/cases/leaf.ts';
import { peopleOnCase } from '#server/relations/people-on-case.ts';
import { leavesOf } from '../../my-leaves.ts';
import { seeMine, todayAt } from '../mine-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeMine({ locals, caseId: params.case, part: 'mine' }, async (room, tx) => {
    const { on } = await peopleOnCase(tx, room);
    const live = on.filter(({ isLive }) => isLive);
    return {
      withWhom: [...new Set(live.filter(({ ground }) => ground !== 'emergency').map(({ name }) => name))],
      emergencies: live.filter(({ ground }) => ground === 'emergency').map(({ name }) => name),
      today: todayAt(room),
      next: room.cover.nextContact,
      closing: room.cover.closing,
      needs: ofKind(room.leaves, 'need').map(({ id, content }) => ({ id, words: content.words })),
      leaves: leavesOf(room)
    };
  });
