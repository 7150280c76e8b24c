import { ofKind } from '#domain/cases/leaf.ts';
import { releasedTo } from '#domain/plans/release.ts';
import { planFor } from '#domain/plans/plan.ts';
import { whyNoMeeting } from '#domain/plans/who-may.ts';
import { askedIn } from '#server/plans/plan-step.ts';
import { askedOfNeighbourhood } from '../../../../../asked-of-neighbourhood.ts';
import { carriedAlong } from '../../../../../for-need.ts';
import { planView } from '../../../../../plan-view.ts';
import { casePath } from '../../../case-page.ts';
import { seeNeed } from '../../need-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  seeNeed(event, 'plan', async ({ room, need }, tx) => {
    const href = `${casePath(event.params)}/neighbourhood?${carriedAlong(null, need.id)}`;
    const asked = await askedIn(tx, room, need.id);
    const { advice, network } = asked.advised;
    const { agreements, meetings, steps } = planFor(room.leaves, need.id);
    const items = [...agreements, ...meetings, ...steps].filter(({ content }) => content.ended === null);
    const people = ofKind(room.leaves, 'person');
    return {
      columns: planView(room.leaves, need.id, await askedOfNeighbourhood(tx, room, { needId: need.id, href })),
      // R35: those who do not know each other meet first, as long as nothing was planned yet.
      meetFirst:
        advice.also.includes('get-together') && meetings.every(({ content }) => content.ended?.how === 'withdrawn'),
      canMeet: network.people.some(({ id }) => whyNoMeeting(asked, id) === null),
      told: people
        .filter(({ id }) => items.some((item) => releasedTo(room.leaves, item.id).has(id)))
        .map(({ id, content }) => ({ id, name: content.name }))
    };
  });
