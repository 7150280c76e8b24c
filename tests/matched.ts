import type { Neighbourhood } from '#domain/neighbourhoods/neighbourhood.ts';
import { newId } from '#server/platform/ids.ts';
import { insert, now, type Columns } from './database.ts';

type Two = { readonly asker: { id: string }; readonly helper: { id: string }; readonly by: { id: string } };
type More = { readonly ask?: Columns; readonly match?: Columns };

/** An ask and a proposal for it, as they stand after the coordinator proposed; columns by their own names in `more`. */
export async function makeMatch(there: Neighbourhood, { asker, helper, by }: Two, more: More = {}) {
  const place = { region_id: there.regionId, neighbourhood_id: there.id };
  const [ask, match] = [newId<string>(), newId<string>()];
  const posted = { person_id: asker.id, posted_by: by.id, posted_at: now, category: 'windows', words: 'De ramen' };
  const when = { rhythm: 'weekly', dayparts: 1, minutes: 60, ends_on: '2027-04-01' };
  await insert('asks', { ...place, id: ask, ...posted, ...when, ...more.ask });
  const two = { asker_id: asker.id, helper_id: helper.id, proposed_by: by.id, proposed_at: now };
  await insert('matches', { ...place, id: match, ask_id: ask, ...two, ...more.match });
  return { ask, match };
}
