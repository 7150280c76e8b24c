import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { App } from '../app.ts';

/** A neighbourhood of 2,000 people with 300 open asks that neighbours may see; answers somebody's session. */
export async function makeCrowd(app: App): Promise<{ slug: string; token: string }> {
  const [region, here, session] = [randomUUID(), randomUUID(), randomUUID()];
  const token = randomBytes(20).toString('base64url');
  const hash = createHash('sha256').update(token).digest('base64url');
  await app.asOwner(`insert into regions (id, name, founded_at) values ($1, 'Groot', now())`, [region]);
  await app.asOwner(
    `insert into neighbourhoods (region_id, id, slug, name, founded_at) values ($1, $2, 'groot', 'Groot', now())`,
    [region, here]
  );
  await app.asOwner(
    `insert into people (region_id, neighbourhood_id, id, first_name, joined_at, joined_by, agreed_at, welcomed_at)
     select $1, $2, gen_random_uuid(), 'Buur ' || n, now(), 'open', now(), now() from generate_series(1, 2000) n`,
    [region, here]
  );
  await app.asOwner(
    `insert into asks (region_id, neighbourhood_id, id, person_id, posted_by, posted_at, category, words, rhythm,
       dayparts, minutes, audience, ends_on)
     select $1, $2, gen_random_uuid(), p.id, p.id, now() - (p.n || ' minutes')::interval,
       (array['dog', 'bin', 'coffee', 'garden', 'shopping'])[1 + p.n % 5],
       'Wie helpt mij met iets kleins in en om het huis? Vraag ' || p.n, 'weekly', 4095, 60,
       (array['nameless', 'first-name'])[1 + p.n % 2], current_date + 90
     from (select id, row_number() over () as n from people where neighbourhood_id = $2) p where p.n <= 300`,
    [region, here]
  );
  await app.asOwner(
    `insert into sessions (region_id, neighbourhood_id, id, token_hash, person_id, began_at, seen_at, expires_at)
     select $1, $2, $3, $4, id, now(), now(), now() + interval '1 day' from people
     where neighbourhood_id = $2 and first_name = 'Buur 1999'`,
    [region, here, session, hash]
  );
  await app.asOwner('analyze');
  return { slug: 'groot', token };
}

/** Makes it ten thousand open asks that neighbours may see, each in words of its own. */
export async function makeManyAsks(app: App, slug: string): Promise<void> {
  await app.asOwner(
    `insert into asks (region_id, neighbourhood_id, id, person_id, posted_by, posted_at, category, words, rhythm,
       dayparts, minutes, audience, ends_on)
     select p.region_id, p.neighbourhood_id, gen_random_uuid(), p.id, p.id, now() - (p.n || ' minutes')::interval,
       (array['lift', 'cake', 'games', 'bike', 'language'])[1 + p.n % 5],
       (array['Wie rijdt er mee naar', 'Een taart voor', 'Schaken met', 'Een band plakken bij', 'Praten met'])[1 + p.n % 5]
         || ' ' || md5(p.n::text) || ', nummer ' || p.n, 'weekly', 4095, 60, 'nameless', current_date + 90
     from (select p.*, row_number() over () as n from people p join neighbourhoods h on h.id = p.neighbourhood_id,
       generate_series(1, 5) where h.slug = $1) p where p.n <= 9700`,
    [slug]
  );
  await app.asOwner('analyze');
}
