import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { forget, openApp, until, type App } from '../app.ts';
import { openBrowser } from '../chromium.ts';
import { codeOfApp } from '../code-app.ts';
import { castAcross } from '#domain/example/cast-across.ts';
import { cast } from '../neighbourhood.ts';
import { sessionOf, type Signed } from '../session-of.ts';

export type Street = {
  /** The address of the example neighbourhood. */
  readonly base: string;
  readonly app: App;
  readonly browser: Browser;
  /** A browser of somebody's own; with or without JavaScript. */
  readonly visitor: (how?: { script?: boolean; width?: number; dark?: boolean }) => Promise<Page>;
  /** The plain text of the newest mail to somebody that holds these words. */
  readonly mailTo: (firstName: string, words: string, since?: Date) => Promise<string>;
};

/** One running house with the example in it, and one browser, for the tests of a file. */
export function useStreet(env: Record<string, string> = {}): () => Street {
  let street: Street | null = null;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    const app = await openApp({ env: { DEMO: '1', SIGN_IN_MAILS: '50', TRIES_FROM_ONE_PLACE: '5000', ...env } });
    const browser = await openBrowser();
    const visitor: Street['visitor'] = async ({ script = false, width = 360, dark = false } = {}) => {
      const context = await browser.newContext({
        javaScriptEnabled: script,
        viewport: { width, height: 780 },
        locale: 'nl-NL',
        colorScheme: dark ? 'dark' : 'light'
      });
      contexts.push(context);
      context.setDefaultTimeout(15_000);
      return context.newPage();
    };
    street = {
      base: `${app.origin}/brakkenstein`,
      app,
      browser,
      visitor,
      mailTo: (name, words, since) => mailTo(app, { name, words, since: since ?? new Date(0) })
    };
  });
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await street?.browser.close();
    await street?.app.stop();
    if (street) forget(street.app.dataDir);
  });
  return () => {
    if (!street) throw new Error('The street is not open yet.');
    return street;
  };
}

type Wanted = { readonly name: string; readonly words: string; readonly since: Date };

async function mailTo(app: App, { name, words, since }: Wanted): Promise<string> {
  const find = async (): Promise<string | undefined> => {
    const rows = await app.asOwner(
      `select e.plain from mails e join people p on p.id = e.to_id
       where p.first_name = $1 and position($2 in e.plain) > 0 and e.planned_at > $3
       order by e.planned_at desc, e.id desc limit 1`,
      [name, words, since]
    );
    return rows[0]?.['plain'] as string | undefined;
  };
  let found: string | undefined;
  await until(async () => (found = await find()) !== undefined, 20_000);
  return found!;
}

/** Looks along with one of the five people of the sign-in page. */
export async function lookAlong(page: Page, base: string, name: string): Promise<void> {
  await page.goto(`${base}/sign-in`);
  await page.getByRole('button', { name: `Kijk mee als ${name}` }).click();
  await page.waitForURL((url) => !url.pathname.includes('sign-in'));
}

/** Comes in as anybody of the cast, with the code from the mail; whoever holds a role stands at the second step then. */
export async function comeIn(page: Page, street: Street, firstName: string): Promise<void> {
  const key = [...cast.people, ...castAcross].find((one) => one.firstName === firstName)?.key;
  await page.goto(`${street.base}/sign-in`);
  await page.getByLabel('Wat is je mailadres?').fill(`${key}@example.org`);
  // An earlier mail to the same person has another code.
  const asked = new Date();
  await page.getByRole('button', { name: 'Stuur mij de mail' }).click();
  await page.waitForURL('**/sign-in/code');
  const code = /^\d{6}$/m.exec(await street.mailTo(firstName, 'Typ deze code', asked))![0];
  await page.getByLabel('De code van zes cijfers').fill(code);
  await page.getByRole('button', { name: 'Kom binnen' }).click();
  await page.waitForURL(({ pathname }) => !pathname.includes('sign-in') || pathname.endsWith('/second'));
}

/** Comes in as anybody who is here, past mail and second step, which are walked elsewhere. */
export async function comeInAtOnce(page: Page, { app }: Street, firstName: string): Promise<void> {
  const [person] = await app.asOwner(
    `select p.id, p.region_id, p.neighbourhood_id, n.slug from people p join neighbourhoods n on n.id = p.neighbourhood_id
     where p.first_name = $1 and p.left_at is null`,
    [firstName]
  );
  const value = await sessionOf(app, person as Signed);
  await page.context().addCookies([{ name: 'session', value, url: `${app.origin}/${person!['slug']}` }]);
  await page.goto(`${app.origin}/${person!['slug']}/me`);
}

/** Sets up an app with codes at the second step, and recovery codes, and comes in; answers what an app would keep. */
export async function setUpCodeApp(page: Page): Promise<{ secret: string; recovery: string[] }> {
  await page.getByRole('link', { name: 'Een app met codes' }).click();
  const secret = (await page.locator('.secret').innerText()).replaceAll(' ', '');
  // The code of half a minute ago, so that the one of now can be used next; on a slow machine it can just be too old.
  const take = async (): Promise<boolean> => {
    await page.getByLabel('De code die je app nu toont').fill(codeOfApp(secret, { later: -1 }));
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: 'Klaar, gebruik deze app' }).click();
    return (await answer).status() < 400;
  };
  await expect.poll(take, { timeout: 30_000 }).toBe(true);
  await page.getByRole('button', { name: 'Maak tien noodcodes' }).click();
  const recovery = await page.locator('ol .code').allInnerTexts();
  await page.getByRole('link', { name: 'Ik heb ze bewaard' }).click();
  await page.waitForURL(({ pathname }) => !pathname.includes('sign-in'));
  return { secret, recovery };
}

/** The day so many days from now, as a date field wants it. */
export const dayFromNow = (days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(new Date(Date.now() + days * 86_400_000));

/** Lets the jobs of one queue be due now. */
export async function makeDue(app: App, queue: string): Promise<void> {
  await app.asOwner(`update pgboss.job set start_after = now() where name = $1 and state = 'created'`, [queue]);
}

/** Types an ask in three steps, up to the page that reads it back. */
export async function typeAsk(page: Page, words: string): Promise<void> {
  await page.getByLabel('In je eigen woorden').fill(words);
  await page.getByText('Tuin en dieren').click();
  await page.getByRole('radio', { name: 'Werken in de tuin' }).check();
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.waitForURL('**/asks/new/when');
  await page.getByRole('radio', { name: 'Eén keer, vóór een dag' }).check();
  await page.getByLabel('Welke dag?').fill(dayFromNow(20));
  for (const part of await page.getByRole('checkbox').all()) await part.check();
  await page.getByRole('radio', { name: 'een uur', exact: true }).check();
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.waitForURL('**/asks/new/who');
  await page.getByRole('radio', { name: /Iets kleins/ }).check();
  await page.getByRole('button', { name: 'Lees het terug' }).click();
  await page.waitForURL('**/asks/new/check');
}

/** Types an offer in three steps, up to the page that reads it back. */
export async function typeOffer(page: Page): Promise<void> {
  await page.getByLabel('In je eigen woorden').fill('Ik bak graag taarten.');
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.waitForURL('**/offers/new#think');
  await page.getByRole('checkbox', { name: 'Een taart bakken' }).check();
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.waitForURL('**/offers/new/when');
  await page.locator('[name=daypart]').first().check();
  await page.locator('[name=minutesAWeek]').first().check();
  await page.locator('[name=reachMetres]').first().check();
  await page.getByRole('button', { name: 'Lees het terug' }).click();
  await page.waitForURL('**/offers/new/check');
}

/** Lets a daily job happen now. */
export async function letHappen(app: App, queue: string): Promise<void> {
  const [row] = await app.asOwner('insert into pgboss.job (name) values ($1) returning id', [queue]);
  const isDone = async (): Promise<boolean> => {
    const [job] = await app.asOwner('select state from pgboss.job where id = $1', [row!['id']]);
    return job?.['state'] === 'completed';
  };
  await until(isDone, 20_000);
}
