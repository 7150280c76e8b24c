import { createHash, randomUUID } from 'node:crypto';
import type { App } from './app.ts';

export type Signed = { readonly id: string; readonly region_id: string; readonly neighbourhood_id: string };

/** Somebody signed in there with a second factor, by a session of this test; answers the cookie's value. */
export async function sessionOf(app: App, { id, region_id: region, neighbourhood_id: place }: Signed): Promise<string> {
  const token = randomUUID() + randomUUID();
  const hash = createHash('sha256').update(token).digest('base64url');
  await app.asOwner(
    `insert into sessions (region_id, neighbourhood_id, id, person_id, token_hash, began_at, seen_at, mailed_at, factor_at,
       factor_by, expires_at) values ($1, $2, $3, $4, $5, now(), now(), now(), now(), 'passkey', '2100-01-01')`,
    [region, place, randomUUID(), id, hash]
  );
  return token;
}
