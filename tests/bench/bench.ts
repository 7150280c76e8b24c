import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import autocannon from 'autocannon';
import fastify from 'fastify';
import { readSearch } from '#domain/searches/search.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { asksOnBoard } from '#server/asks/asks-on-board.ts';
import { askRules } from '#server/asks/post-ask.ts';
import { findNeighbourhood } from '#server/neighbourhoods/find-neighbourhood.ts';
import { connect, disconnect } from '#server/platform/db.ts';
import { recogniseVisitor } from '#server/sessions/recognise-visitor.ts';
import { forget, openApp, type App } from '../app.ts';
import { advices } from './advice.ts';
import { countQueries } from './count-queries.ts';
import { makeCrowd, makeManyAsks } from './crowd.ts';

const connections = 16;
const seconds = 8;
type Measured = { readonly perSecond: number; readonly p99: number };

async function load(url: string, cookie: string): Promise<Measured> {
  const run = { url, connections, duration: seconds, headers: { cookie } };
  await autocannon({ ...run, duration: 2 });
  const result = await autocannon(run);
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} errors`);
  return { perSecond: result.requests.average, p99: result.latency.p99 };
}

/** Visitors who come evenly, and do not wait for each other. */
async function steady(url: string, cookie: string, rate: number): Promise<Measured> {
  const took: number[] = [];
  const visits: Promise<void>[] = [];
  const visit = async (): Promise<void> => {
    const began = performance.now();
    await (await fetch(url, { headers: { cookie } })).text();
    took.push(performance.now() - began);
  };
  const began = performance.now();
  for (let at = 0; at < rate * seconds; at++) {
    const wait = began + (at * 1000) / rate - performance.now();
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
    visits.push(visit());
  }
  await Promise.all(visits);
  took.sort((a, b) => a - b);
  return { perSecond: took.length / seconds, p99: Math.round(took[Math.floor(took.length * 0.99)]!) };
}

async function visitAt(slug: string, token: string): Promise<SignedIn> {
  const now = new Date();
  const here = (await findNeighbourhood(slug))!;
  const { person, session } = (await recogniseVisitor(here, token, now))!;
  const place = { regionId: here.regionId, neighbourhoodId: here.id, neighbourhood: here };
  const who = { duty: 'person', personId: person.id, person, session, formKey: null, asker: person.id } as const;
  return { ...place, ...who, now, locale: 'nl' };
}

const databaseOf = ({ dataDir }: App): string =>
  `postgres://samenredzaam_web@localhost/samenredzaam?host=${encodeURIComponent(join(dataDir, 'socket'))}`;

/** The same questions to the database as the page asks, through the driver alone. */
async function onlySql(app: App, slug: string, token: string): Promise<number> {
  connect(databaseOf(app));
  const end = Date.now() + seconds * 1000;
  let done = 0;
  const worker = async (): Promise<void> => {
    while (Date.now() < end) {
      await asksOnBoard(await visitAt(slug, token));
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  await disconnect();
  return done / seconds;
}

/** How long a search of the board takes, reading the words and asking the database: half of them, and nearly all, in ms. */
async function searches(app: App, slug: string, token: string): Promise<{ half: number; most: number }> {
  connect(databaseOf(app));
  const visit = await visitAt(slug, token);
  const took: number[] = [];
  for (let at = 0; at < 200; at++) {
    const typed = ['boodschapen', 'schaaken', 'een lift naar nummer 4711', 'gordynen'][at % 4]!;
    const began = performance.now();
    await asksOnBoard(visit, readSearch(typed, askRules(visit)));
    took.push(performance.now() - began);
  }
  await disconnect();
  took.sort((a, b) => a - b);
  return { half: took[100]!, most: took[197]! };
}

async function queriesOf(app: App, path: string, cookie: string): Promise<string[]> {
  const counter = await countQueries(app.dataDir);
  const url = `postgres://postgres@127.0.0.1:${counter.port}/samenredzaam`;
  const second = await openApp({ env: { DATABASE_URL: url, KEYS_FILE: join(app.dataDir, 'keys') } });
  const get = (): Promise<string> =>
    fetch(second.origin + path, { headers: { cookie } }).then((answer) => answer.text());
  await get();
  counter.said.length = 0;
  await get();
  const said = counter.said.filter(
    (words) => !/^(begin|start|commit|set local)/i.test(words.trim()) && !/pgboss/.test(words)
  );
  await second.stop();
  forget(second.dataDir);
  counter.close();
  return said;
}

const memoryOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;

const app = await openApp({ env: { LOG_LEVEL: 'error' } });
const { slug, token } = await makeCrowd(app);
const cookie = `session=${token}`;
const board = `${app.origin}/${slug}/asks`;
const html = await (await fetch(board, { headers: { cookie } })).text();
if (!html.includes('Vraag 1')) throw new Error('The board shows no asks.');

const bare = fastify();
bare.get('/', (_, reply) => reply.type('text/html').send(html));
const bareUrl = await bare.listen({ port: 0 });

const whole = await load(board, cookie);
const half = await steady(board, cookie, Math.max(1, Math.round(whole.perSecond / 2)));
const memory = memoryOf(app.process.pid!);
const sql = await onlySql(app, slug, token);
const plain = await load(bareUrl, cookie);
const queries = await queriesOf(app, `/${slug}/asks`, cookie);
await makeManyAsks(app, slug);
const search = await searches(app, slug, token);
const advice = advices();
await bare.close();
await app.stop();
forget(app.dataDir);

console.log(`
The board of a neighbourhood with 2,000 people and 300 open asks (${connections} connections, ${seconds} s each):
  whole app            ${whole.perSecond.toFixed(0)} pages/s, p99 ${whole.p99} ms
  at half of that      ${half.perSecond.toFixed(0)} pages/s, p99 ${half.p99} ms
  the same SQL alone   ${sql.toFixed(0)} /s   ratio ${(whole.perSecond / sql).toFixed(2)}
  bare Fastify page    ${plain.perSecond.toFixed(0)} /s   ratio ${(whole.perSecond / plain.perSecond).toFixed(2)}
  memory of the app    ${memory.toFixed(0)} MB
  queries per page     ${queries.length}
  a search, 10,000 asks  ${search.half.toFixed(1)} ms, p99 ${search.most.toFixed(0)} ms
  an advice, 12 people around  ${advice.half.toFixed(2)} ms, p99 ${advice.most.toFixed(2)} ms
  size of the page     ${(Buffer.byteLength(html) / 1024).toFixed(0)} kB`);
