import type { Actor } from '#domain/people/actor.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { newId } from '#server/platform/ids.ts';
import { insert, makeNeighbourhood, makePerson, now, visitOf } from './database.ts';

let slugs = 0;

/** A weekly ask of Bo, with which Kim helps: both said yes. Sam lives there too, and Fatima coordinates. */
export async function weeklyHelp(at: Date = now) {
  const there = await makeNeighbourhood(`vaste-laan-${++slugs}`);
  const place = { region_id: there.regionId, neighbourhood_id: there.id };
  const bo = await makePerson(there, 'Bo', { contact: { reach_by: 'phone', phone: '06 111 11 111' } });
  const kim = await makePerson(there, 'Kim');
  const sam = await makePerson(there, 'Sam');
  const fatima = await makePerson(there, 'Fatima', { roles: ['coordinator'] });
  const [ask, match, offer] = [newId<string>(), newId<string>(), newId<string>()];
  const kind = { category: 'shopping', words: 'Wie doet er boodschappen?', rhythm: 'weekly' };
  const room = { dayparts: 268435455, ends_on: '2030-01-01' };
  const posted = { posted_by: bo.id, posted_at: at, person_id: bo.id };
  await insert('asks', { ...place, ...kind, ...room, ...posted, id: ask, minutes: 60 });
  await insert('offers', {
    ...{ ...place, ...room, id: offer, person_id: kim.id, posted_by: kim.id, posted_at: at },
    ...{ categories: ['shopping'], minutes_a_week: 120, reach_metres: 5000 }
  });
  await insert('matches', {
    ...{ ...place, id: match, ask_id: ask, asker_id: bo.id, helper_id: kim.id, offer_id: offer },
    ...{ proposed_by: fatima.id, proposed_at: at, agreed_at: at }
  });
  for (const person_id of [bo.id, kim.id])
    await insert('consents', {
      ...{ ...place, id: newId(), match_id: match, person_id, purpose: 'help', answer: 'yes' },
      ...{ recorded_by: person_id, channel: 'self', given_at: at }
    });
  const as = (person: Actor, moment: Date = at): SignedIn => visitOf(there, person, { now: moment });
  return {
    ...{ there, ask, match, offer, people: { bo, kim, sam, fatima }, as },
    ...{ bo: as(bo), kim: as(kim), sam: as(sam), fatima: as(fatima) }
  };
}

/** A standing appointment as it is typed: every Tuesday at ten, from the first Tuesday on. */
export const tuesdays = {
  ...{ every: '1', weekdays: ['1'], time: '10:00', from: '2026-10-13', until: '', place: '' }
};
