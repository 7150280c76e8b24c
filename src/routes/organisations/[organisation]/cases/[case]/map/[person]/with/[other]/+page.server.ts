import { termsOf } from '#domain/networks/network.ts';
import { termsAsked } from '../../../../../../around-words.ts';
import { casePath, headOf, seeAsWorker } from '../../../../case-page.ts';
import { changingOf, networkIn, todayAt } from '../../../map-page.ts';
import { choicesFor, historyOf, note, take } from '../../../note-page.ts';
import { personIn } from '../../person-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'map' }, (room) => {
    const network = networkIn(room);
    const [person, other] = [personIn(network, params.person), personIn(network, params.other)];
    const names = { name: person.name, client: room.cover.clientName };
    return {
      ...headOf(room),
      ...changingOf(room),
      names,
      question: termsAsked({ name: person.name, other: other.name }),
      choices: choicesFor('terms'),
      history: historyOf('terms', termsOf(network, person.id, other.id), names),
      today: todayAt(room)
    };
  });

type Params = { organisation: string; case: string; person: string; other: string };
const person = (params: Params): string => `${casePath(params)}/map/${params.person}`;

export const actions: Actions = {
  note: (event) => {
    const { case: caseId, person: about, other: withId } = event.params;
    return note(event, { caseId, about, withId, fact: 'terms', back: person(event.params) });
  },
  take: (event) =>
    take(event, { caseId: event.params.case, here: `${person(event.params)}/with/${event.params.other}` })
};
