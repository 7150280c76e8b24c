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

/** Looks along as Bo without a browser; answers the cookies. */
async function comeInAsBo(app: App): Promise<string> {
  const answer = await fetch(`${base(app)}/sign-in?/along`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: app.origin, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    body: 'who=bo&to='
  });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

const write = (app: App, cookie: string, words: string): Promise<number> =>
  fetch(`${base(app)}/me`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: app.origin, accept: 'text/html', cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ likes: words, hard: '', audience: 'coordinator' }).toString()
  }).then(
    (answer) => answer.status,
    () => 0
  );

const readLikes = async (app: App, cookie: string): Promise<string> =>
  (await fetch(`${base(app)}/me`, { headers: { cookie } })).text();

test('what was acknowledged is there after the app was killed, and nothing else has to be done', async () => {
  const app = await open();
  const cookie = await comeInAsBo(app);
  let last = -1;
  for (let at = 0; at < 20; at++) if ((await write(app, cookie, `woorden ${at}.`)) === 303) last = at;
  expect(last).toBe(19);
  await app.kill('SIGKILL');
  const again = await open();
  expect(await readLikes(again, cookie)).toContain('woorden 19.');
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
  const cookie = await comeInAsBo(app);
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
