import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leaves } from '#domain/categories/categories.ts';
import { bondsSeen } from '#domain/matching/candidate.ts';
import { suggest } from '#domain/matching/suggest.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { askOf, readAround } from '#server/matching/read-around.ts';
import { askForMatching } from '#server/matching/store.ts';
import { suggestHelpers } from '#server/matching/suggest-helpers.ts';
import { findNeighbourhood } from '#server/neighbourhoods/find-neighbourhood.ts';
import { connect, disconnect } from '#server/platform/db.ts';
import { look } from '#server/platform/transaction.ts';
import { recogniseVisitor } from '#server/sessions/recognise-visitor.ts';
import { forget, openApp, type App } from '../../app.ts';
import { ms, say, share } from './measure.ts';
import { fillRegion, people, places } from './region.ts';

const slug = 'place-1';

/** Bar 7: the ten best for one ask in a region of a million people, from Postgres and as the page of a coordinator. */
export async function benchMillion(): Promise<void> {
  const app = await openApp({ env: { LOG_LEVEL: 'error' } });
  const began = performance.now();
  const region = await fillRegion(app);
  const token = await coordinatorOf(app, region);
  console.log(`  ${places} neighbourhoods of ${people} people written in ${ms((performance.now() - began) / 1000)} s`);
  const asks = await asksFor(app, region);
  const others = new Set(await backendsOf(app));
  connect(`postgres://samenredzaam_web@localhost/samenredzaam?host=${encodeURIComponent(join(app.dataDir, 'socket'))}`);
  const visit = await visitWith(token);
  const clock = clockOver((await backendsOf(app)).filter((pid) => !others.has(pid)));
  say('wall ms', 'asks', 'half', '99 of 100', 'at work', '99 of 100', 'found');
  const find = async (id: string): Promise<number> => {
    const suggested = await suggestHelpers(visit, id);
    if (!suggested.ok) throw new Error(suggested.reason);
    return suggested.value.best.length;
  };
  await measure('from Postgres, across too', asks, { find, clock });
  await app.asOwner('update asks set goes_beyond = false where id = any ($1::uuid[])', [asks]);
  await measure('from Postgres, here alone', asks, { find, clock });
  await compare(visit, asks.slice(0, 50));
  await disconnect();
  const findByPage = async (id: string): Promise<number> => {
    const page = await fetch(`${app.origin}/${slug}/desk/asks/${id}`, { headers: { cookie: `session=${token}` } });
    const html = await page.text();
    return html.split(`/desk/asks/${id}/helpers/`).length - 1;
  };
  await measure('over HTTP, here alone', asks, { find: findByPage });
  await app.stop();
  forget(app.dataDir);
}

type Way = { readonly find: (id: string) => Promise<number>; readonly clock?: () => number };

async function measure(what: string, asks: readonly string[], { find, clock }: Way): Promise<void> {
  const [took, worked]: [number[], number[]] = [[], []];
  let found = 0;
  for (const id of [...asks.slice(0, 100), ...asks]) {
    const [began, before] = [performance.now(), clock?.() ?? 0];
    found += await find(id);
    took.push(performance.now() - began);
    worked.push((clock?.() ?? 0) - before);
  }
  const half = (times: readonly number[]): string => share(sorted(times), 0.5).toFixed(1);
  const most = (times: readonly number[]): string => share(sorted(times), 0.99).toFixed(1);
  const work = clock ? [half(worked), most(worked)] : ['', ''];
  say(what, asks.length, half(took), most(took), ...work, (found / took.length).toFixed(1));
}

const sorted = (times: readonly number[]): number[] => times.slice(100).sort((a, b) => a - b);

/**
 * What this thread and the database have worked for our questions until now, in milliseconds: what it would take with a
 * core for each, whatever else the machine does.
 */
function clockOver(backends: readonly number[]): () => number {
  return () => {
    const { user, system } = process.threadCpuUsage();
    const nanoseconds = backends.map((pid) => Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]));
    return (user + system) / 1000 + nanoseconds.reduce((sum, one) => sum + one, 0) / 1_000_000;
  };
}

async function backendsOf({ asOwner }: App): Promise<number[]> {
  const rows = await asOwner(`select pid from pg_stat_activity where usename = 'samenredzaam_web'`);
  return rows.map(({ pid }) => pid as number);
}

/** Throws where another ten come out when everybody who offers anything at all is looked at. */
async function compare(visit: SignedIn, asks: readonly string[]): Promise<void> {
  const kinds = leaves.map(({ key }) => key);
  for (const id of asks) {
    const suggested = await suggestHelpers(visit, id);
    const best = await look(visit, async (tx) => {
      const row = (await askForMatching(tx, id))!;
      const asked = kinds.map((category) => ({ ...row, category }));
      const { around, bonds } = await readAround(tx, visit, { asked, beyond: false });
      const [ask, seenFrom] = [askOf(row, visit), bondsSeen(bonds)];
      return suggest(
        ask,
        around.map(({ giver }) => seenFrom(ask, giver))
      ).best;
    });
    const isSame =
      suggested.ok && suggested.value.best.map((one) => one.id).join() === best.map((one) => one.helper.id).join();
    if (!isSame) throw new Error(`Not the ten best: ${id}`);
  }
  console.log(`  the same ten as by looking at everybody, ${asks.length} times`);
}

async function asksFor({ asOwner }: App, region: string): Promise<string[]> {
  const rows = await asOwner(
    `select a.id from asks a join neighbourhoods n on n.id = a.neighbourhood_id
     where n.region_id = $1 and n.slug = $2
       and not exists (select from matches m where m.region_id = a.region_id and m.ask_id = a.id and m.closed_at is null)
     order by a.id limit 300`,
    [region, slug]
  );
  return rows.map(({ id }) => id as string);
}

/** The session of a coordinator who showed a second factor. */
async function coordinatorOf({ asOwner }: App, region: string): Promise<string> {
  const token = randomBytes(20).toString('base64url');
  const hash = createHash('sha256').update(token).digest('base64url');
  const [who] = await asOwner(
    `insert into roles (region_id, neighbourhood_id, person_id, role, given_at)
     select p.region_id, p.neighbourhood_id, p.id, 'coordinator', now() from people p
     join neighbourhoods n on n.id = p.neighbourhood_id where n.region_id = $1 and n.slug = $2 limit 1
     returning person_id`,
    [region, slug]
  );
  await asOwner(
    `insert into sessions (region_id, neighbourhood_id, id, token_hash, person_id, began_at, seen_at, expires_at,
       mailed_at, factor_at, factor_by)
     select region_id, neighbourhood_id, gen_random_uuid(), $2, id, now(), now(), now() + interval '1 day', now(), now(), 'passkey'
     from people where id = $1`,
    [who!['person_id'], hash]
  );
  return token;
}

async function visitWith(token: string): Promise<SignedIn> {
  const now = new Date();
  const here = (await findNeighbourhood(slug))!;
  const { person, session } = (await recogniseVisitor(here, token, now))!;
  const place = { regionId: here.regionId, neighbourhoodId: here.id, neighbourhood: here };
  const who = { duty: 'person', personId: person.id, person, session, formKey: null, asker: person.id } as const;
  return { ...place, ...who, now, locale: 'nl' };
}
