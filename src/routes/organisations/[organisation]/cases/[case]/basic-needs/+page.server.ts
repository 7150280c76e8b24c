import { basicNeedFacts, isWeakByNeeds } from '#domain/conversations/basic-needs.ts';
import { clientFacts } from '#domain/conversations/client-facts.ts';
import { knownIn } from '#server/conversations/change-conversation.ts';
import { headOf, seeAsWorker } from '../case-page.ts';
import { answersOf, keepOwnFacts } from '../own-facts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'understanding' }, (room) => ({
    ...headOf(room),
    isAgreed: knownIn(room).isAgreed,
    facts: basicNeedFacts,
    isWeak: isWeakByNeeds(clientFacts(knownIn(room))),
    answers: answersOf(room, basicNeedFacts)
  }));

export const actions: Actions = {
  default: (event) => keepOwnFacts(event, { facts: basicNeedFacts, to: 'basic-needs' })
};
