import { knownOf } from '#domain/networks/network.ts';
import { askedInWords } from '../../../../../around-words.ts';
import { casePath, headOf, seeAsWorker } from '../../../case-page.ts';
import { changingOf, networkIn, todayAt } from '../../map-page.ts';
import { choicesFor, historyOf, note, take } from '../../note-page.ts';
import { factIn, isApartFact, personIn } from '../person-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'map' }, (room) => {
    const network = networkIn(room);
    const person = personIn(network, params.person);
    const fact = factIn(params.fact);
    const names = { name: person.name, client: room.cover.clientName };
    return {
      ...headOf(room),
      ...changingOf(room),
      names,
      fact,
      question: askedInWords(fact, names),
      choices: choicesFor(fact),
      isApart: isApartFact(fact),
      history: historyOf(fact, knownOf(network, person.id, fact), names),
      today: todayAt(room)
    };
  });

type Params = { organisation: string; case: string; person: string; fact: string };
const person = (params: Params): string => `${casePath(params)}/map/${params.person}`;

export const actions: Actions = {
  note: (event) => {
    const { case: caseId, person: about, fact } = event.params;
    return note(event, { caseId, about, withId: null, fact: factIn(fact), back: person(event.params) });
  },
  take: (event) => take(event, { caseId: event.params.case, here: `${person(event.params)}/${event.params.fact}` })
};
