import { randomUUID } from 'node:crypto';
import type { App } from '../../app.ts';

export const [places, people] = [500, 2000];

/** A region of a million people, two in five of whom offer something; every neighbourhood shares with the next one. */
export async function fillRegion({ asOwner }: App): Promise<string> {
  const region = randomUUID();
  // Without looking at each row anew whether it may be: all of them are made here.
  const write = (words: string): Promise<unknown> =>
    asOwner(`set session_replication_role = replica; ${words.replaceAll('$1', `'${region}'`)}`);
  await write(`insert into regions (id, name, founded_at) values ($1, 'Groot', now())`);
  await write(`insert into neighbourhoods (region_id, id, slug, name, founded_at)
    select $1, gen_random_uuid(), 'place-' || n, 'Wijk ' || n, now() from generate_series(1, ${places}) n`);
  await write(`insert into sharings (region_id, neighbourhood_id, id, other_id, metres, asked_at, accepted_at)
    select $1, n.id, gen_random_uuid(), o.id, 1200, now(), now() from neighbourhoods n join neighbourhoods o
      on o.region_id = n.region_id and o.slug = 'place-' || (substr(n.slug, 7)::int + 1) where n.region_id = $1`);
  await write(`insert into cells (region_id, neighbourhood_id, id, name, x, y, addresses)
    select $1, id, gen_random_uuid(), 'Buurtje ' || n, n % 5 * 300, n / 5 * 300, 60
    from neighbourhoods, generate_series(0, 24) n where region_id = $1`);
  await write(`insert into people (region_id, neighbourhood_id, id, first_name, joined_at, joined_by, agreed_at,
      welcomed_at, cell_id)
    select $1, c.neighbourhood_id, gen_random_uuid(), 'Buur ' || n, now(), 'open', now(), now(), c.id
    from cells c, generate_series(1, ${people / 25}) n where c.region_id = $1`);
  await write(`insert into contacts (region_id, neighbourhood_id, person_id, reach_by, phone)
    select region_id, neighbourhood_id, id, 'phone', '0612345678' from people where region_id = $1`);
  await write(`insert into vouchings (region_id, neighbourhood_id, id, person_id, kind, seen_on, recorded_by, recorded_at)
    select region_id, neighbourhood_id, gen_random_uuid(), id, 'met', current_date - 100, id, now()
    from people where region_id = $1 and id < 'a0000000-0000-0000-0000-000000000000'`);
  await write(`insert into offers (region_id, neighbourhood_id, id, person_id, posted_by, posted_at, categories,
      dayparts, minutes_a_week, reach_metres, goes_beyond, ends_on)
    select region_id, neighbourhood_id, gen_random_uuid(), id, id, now(),
      (array['{dog,bin}', '{coffee,games}', '{garden}', '{shopping,lift}', '{bike,language}'])[1 + ascii(id::text) % 5]::text[],
      (random() * 268435455)::int, 120, 3000, true, current_date + 90
    from people where region_id = $1 and id < '66666666-0000-0000-0000-000000000000'`);
  await write(`insert into asks (region_id, neighbourhood_id, id, person_id, posted_by, posted_at, category, words,
      rhythm, dayparts, minutes, audience, goes_beyond, ends_on)
    select region_id, neighbourhood_id, gen_random_uuid(), id, id, now(),
      (array['dog', 'coffee', 'garden', 'shopping', 'bike'])[1 + ascii(reverse(id::text)) % 5], 'Wie helpt?', 'weekly',
      (random() * 268435455)::int, 60, 'nameless', true, current_date + 90
    from people where region_id = $1 and id > 'c0000000-0000-0000-0000-000000000000'`);
  await fillPast(write);
  await asOwner('analyze');
  return region;
}

/** What was agreed and done until now: of every ask two earlier helps, of one in four a helper, and one in twenty is young. */
async function fillPast(write: (words: string) => Promise<unknown>): Promise<void> {
  await write(`insert into ages (region_id, neighbourhood_id, person_id, told, recorded_by, recorded_at)
    select region_id, neighbourhood_id, id, 'younger', id, now() from people where region_id = $1 and id::text like '%7'`);
  await write(`create temp table numbered as select neighbourhood_id, id,
      row_number() over (partition by neighbourhood_id order by id) as n from people where region_id = $1;
    create index on numbered (neighbourhood_id, n);
    insert into matches (region_id, neighbourhood_id, id, ask_id, asker_id, helper_id, proposed_by, proposed_at, agreed_at,
      closed_at, closed_because)
    select a.region_id, a.neighbourhood_id, gen_random_uuid(), a.id, a.person_id, h.id, a.person_id,
      now() - k * interval '30 days', now() - k * interval '30 days',
      case when k > 0 then now() - (k - 1) * interval '30 days' end, case when k > 0 then 'done' end
    from asks a cross join generate_series(0, 2) k
      join numbered h on h.neighbourhood_id = a.neighbourhood_id and h.n = 1 + (ascii(a.id::text) * 13
        + ascii(substr(a.id::text, 2)) * 7 + ascii(substr(a.id::text, 3)) + 31 * k) % 800
    where a.region_id = $1 and h.id <> a.person_id and (k > 0 or a.id > 'c0000000-0000-0000-0000-000000000000')`);
  await write(`insert into appointments (region_id, neighbourhood_id, id, match_id, starts_at, minutes, set_by, set_at)
    select region_id, neighbourhood_id, id, id, proposed_at + interval '1 day', 60, asker_id, proposed_at
    from matches where region_id = $1`);
  await write(`insert into outcomes (region_id, neighbourhood_id, appointment_id, person_id, answer, said_at, recorded_by)
    select region_id, neighbourhood_id, id, asker_id, 'worked', closed_at, asker_id
    from matches where region_id = $1 and closed_at is not null`);
}
