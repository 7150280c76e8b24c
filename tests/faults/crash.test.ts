import { afterAll, expect, test } from 'vitest';
import { bareEnv, forget, newDataDir, openApp, startWith, until, type App } from '../app.ts';

const dataDir = newDataDir();
const running: App[] = [];
afterAll(async () => {
  for (const app of running) if (app.process.exitCode === null) await app.stop();
  forget(dataDir);
});

async function open(): Promise<App> {
  const app = await openApp({ dataDir, env: { DEMO: '1' } });
  running.push(app);
  return app;
}

const base = (app: App): string => `${app.origin}/brakkenstein`;

const formHeaders = (app: App) => ({
  origin: app.origin,
  accept: 'text/html',
  'content-type': 'application/x-www-form-urlencoded'
});

/** Looks along as somebody without a browser; answers the cookies. */
async function comeInAs(app: App, who: string): Promise<string> {
  const answer = await fetch(`${base(app)}/sign-in?/along`, {
    method: 'POST',
    redirect: 'manual',
    headers: formHeaders(app),
    body: `who=${who}&to=`
  });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

type Form = { readonly path: string; readonly cookie: string; readonly fields: Record<string, string> };

/** Sends a form; 0 where nobody answered. */
const send = (app: App, { path, cookie, fields }: Form): Promise<number> =>
  fetch(base(app) + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...formHeaders(app), cookie },
    body: new URLSearchParams(fields).toString()
  }).then(
    (answer) => answer.status,
    () => 0
  );

const write = (app: App, cookie: string, likes: string): Promise<number> =>
  send(app, { path: '/me', cookie, fields: { likes, hard: '', audience: 'coordinator' } });

const readLikes = async (app: App, cookie: string): Promise<string> =>
  (await fetch(`${base(app)}/me`, { headers: { cookie } })).text();

test('what was acknowledged is there after the app was killed, and nothing else has to be done', async () => {
  const app = await open();
  const cookie = await comeInAs(app, 'bo');
  let last = -1;
  for (let at = 0; at < 20; at++) if ((await write(app, cookie, `woorden ${at}.`)) === 303) last = at;
  expect(last).toBe(19);
  await app.kill('SIGKILL');
  const again = await open();
  expect(await readLikes(again, cookie)).toContain('woorden 19.');
});

test('an intake that was interrupted by a crash goes on where it was, in another browser', async () => {
  const app = running.at(-1)!;
  const cookie = await comeInAs(app, 'fatima');
  const intake = crypto.randomUUID();
  const page = `/desk/intake/${intake}`;
  const said = { intake, hand: crypto.randomUUID(), version: '0', firstName: 'Halverwege' };
  for (const [turn, words] of ['De lamp', 'De lamp in de gang'].entries())
    expect(await send(app, { path: '/desk/intake?/keep', cookie, fields: { ...said, turn: `${turn}`, words } })).toBe(
      303
    );
  await app.kill('SIGKILL');
  const again = await open();
  const other = await comeInAs(again, 'fatima');
  const found = await fetch(base(again) + page, { headers: { cookie: other } });
  expect(await found.text()).toContain('De lamp in de gang');
});

test('a second start on the same data says so clearly and harms nothing', async () => {
  const first = running.at(-1)!;
  const second = startWith({ ...bareEnv(), PORT: '0', DATA_DIR: dataDir, DEMO: '1' });
  const other = startWith({ ...bareEnv(), PORT: '3999', DATA_DIR: dataDir, DEMO: '1' });
  expect(await second.ended).toBe(1);
  expect(await other.ended).toBe(1);
  expect(other.said()).toMatch(/already|in use|another/i);
  expect((await fetch(`${first.origin}/readyz`)).status).toBe(200);
});

test('while the database is away there is a kind page, and afterwards all is well without a restart', async () => {
  const app = running.at(-1)!;
  const cookie = await comeInAs(app, 'bo');
  await app
    .asOwner(
      'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()'
    )
    .catch(() => []);
  const statuses: number[] = [];
  await until(async () => {
    const answer = await fetch(`${base(app)}/me`, { headers: { cookie } });
    statuses.push(answer.status);
    if (answer.status >= 500) expect(await answer.text()).toContain('<h1');
    return answer.status === 200;
  }, 20_000);
  expect(statuses.every((status) => status === 200 || status === 503)).toBe(true);
});

test('Ctrl-C stops everything it started', async () => {
  const app = running.at(-1)!;
  expect(await app.stop()).toBe(0);
  await expect(fetch(`${app.origin}/healthz`)).rejects.toThrow();
});
