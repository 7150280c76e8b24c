import type { Page } from 'playwright-core';
import { until } from '../app.ts';
import type { Street } from './street.ts';

/** The address of the example organisation. */
export const organisationAt = (here: Street): string => `${here.app.origin}/organisations/samen-verder`;

/** Looks along with somebody of the example organisation. */
export async function sitAlong(page: Page, here: Street, name: string): Promise<void> {
  await page.goto(`${organisationAt(here)}/sign-in`);
  await page.getByRole('button', { name: `Kijk mee als ${name}` }).click();
  await page.waitForURL((url) => !url.pathname.includes('sign-in'));
}

/** Looks along without a browser; answers the cookies. */
export async function cookiesOf(here: Street, along: { base: string; who: string }): Promise<string> {
  const answer = await fetch(`${along.base}/sign-in?/along`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      origin: here.app.origin,
      accept: 'text/html',
      'content-type': 'application/x-www-form-urlencoded'
    },
    body: new URLSearchParams({ who: along.who, to: '' }).toString()
  });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** Begins a case of one's own with somebody, who is glad that something is written down; answers the address of the room. */
export async function aNewCase(page: Page, here: Street, name: string): Promise<string> {
  await page.goto(`${organisationAt(here)}/cases/new`);
  await page.getByLabel('Hoe heet degene met wie je praat?').fill(name);
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.waitForURL(/cases\/[0-9a-f-]{36}$/);
  const room = page.url();
  await page.goto(`${room}/recording`);
  await page.getByRole('radio', { name: 'Ja, dat mag' }).check();
  await page.getByRole('button', { name: 'Bewaar het antwoord' }).click();
  await page.waitForURL(room);
  return room;
}

/** Begins to talk, with one person; who begins about it is a choice by its words. */
export async function beginTalk(page: Page, room: string, who: RegExp): Promise<void> {
  await page.goto(`${room}/conversations`);
  await page.getByRole('radio', { name: who }).check();
  await page.getByRole('radio', { name: 'Met één persoon' }).check();
  await page.getByRole('button', { name: 'Begin samen te praten' }).click();
  await page.waitForURL(/conversations\/[0-9a-f-]{36}/);
}

/** The code in the newest letter of the organisation, once there is one more than before. */
async function mailedCode(here: Street, before: number): Promise<string> {
  const newest = `select plain from casework.mails where kind = 'sign-in' order by planned_at desc, id desc`;
  let plain = '';
  await until(async () => {
    const rows = await here.app.asOwner(newest);
    plain = rows.length > before ? (rows[0]!['plain'] as string) : '';
    return plain !== '';
  }, 20_000);
  return /^\d{6}$/m.exec(plain)![0];
}

/** Sends a form that asks for a letter, and comes in with the code in it. */
export async function withLetter(page: Page, here: Street, email: string): Promise<void> {
  const rows = await here.app.asOwner(`select 1 from casework.mails where kind = 'sign-in'`);
  await page.getByLabel('Wat is je mailadres?').fill(email);
  await page.getByRole('button', { name: 'Stuur mij de mail' }).click();
  await page.getByLabel('De code van zes cijfers').fill(await mailedCode(here, rows.length));
  await page.getByRole('button', { name: 'Kom binnen' }).click();
}

/** Comes in at the door of the organisation with a letter. */
export async function comeInByMail(page: Page, here: Street, email: string): Promise<void> {
  await page.goto(`${organisationAt(here)}/sign-in`);
  await withLetter(page, here, email);
}
