import type { Page } from 'playwright-core';
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
