import type { OwnFact } from '#domain/networks/facts.ts';
import { knownIn } from '#server/conversations/change-conversation.ts';
import { headOf, seeAsWorker } from '../case-page.ts';
import { answersOf, keepOwnFacts } from '../own-facts.ts';
import type { Actions, PageServerLoad } from './$types';

const apart: readonly OwnFact[] = ['safety', 'relationship', 'suspectedIsolation'];
const shared: readonly OwnFact[] = ['acceptance', 'selfConfidence', 'trust', 'explored', 'neighbourhoodStance'];
const facts = [...apart, ...shared];

export const load: PageServerLoad = ({ locals, params }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'understanding' }, (room) => ({
    ...headOf(room),
    ...{ apart, shared, isAgreed: knownIn(room).isAgreed, answers: answersOf(room, facts) }
  }));

export const actions: Actions = {
  default: (event) => keepOwnFacts(event, { facts, to: 'conversations' })
};
