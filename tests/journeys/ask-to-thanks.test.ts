import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { cast } from '../neighbourhood.ts';
import { comeIn, dayFromNow, lookAlong, makeDue, typeAsk, useStreet, type Street } from './street.ts';

const street = useStreet();

async function post(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Plaats mijn vraag' }).click();
  await page.waitForURL(/asks\/[0-9a-f-]{36}/);
}

/** The first helper with a mail address whom the desk suggests for this ask; by first name. */
async function suggestedByMail(page: Page): Promise<string> {
  const names = await page.getByRole('link', { name: /^Vraag / }).allInnerTexts();
  const online = new Set(cast.people.filter(({ reachBy }) => reachBy === 'email').map(({ firstName }) => firstName));
  const found = names.map((name) => name.replace('Vraag ', '').trim()).find((name) => online.has(name));
  if (!found) throw new Error(`Nobody with a mail address is suggested: ${names.join()}`);
  return found;
}

const idIn = (page: Page): string => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(page.url())![0];

async function happened({ app }: Street, appointment: string): Promise<void> {
  await app.asOwner(`update appointments set starts_at = now() - interval '3 hours' where id = $1`, [appointment]);
}

describe.each([
  ['without JavaScript', false],
  ['with JavaScript', true]
])('%s', (_, script) => {
  test('an ask goes from asking to thank-you', async () => {
    const here = street();
    const words = `Mijn heg is te hoog. Wie knipt er mee? (${script ? 'a' : 'b'})`;
    const bo = await here.visitor({ script });
    await lookAlong(bo, here.base, 'Bo');
    await bo.goto(`${here.base}/asks/new`);
    await typeAsk(bo, words);
    await expect(bo.getByText(words).innerText()).resolves.toBe(words);
    await post(bo);

    const fatima = await here.visitor({ script, width: 1280 });
    await lookAlong(fatima, here.base, 'Fatima');
    await fatima
      .getByRole('link', { name: 'Bo vraagt iets' })
      .and(fatima.locator(`[href$="${idIn(bo)}"]`))
      .click();
    const helper = await suggestedByMail(fatima);
    await fatima.getByRole('link', { name: `Vraag ${helper}`, exact: true }).click();
    await fatima.getByLabel(/Een zin over/).fill('Heeft zelf een grote tuin.');
    await fatima.getByRole('button', { name: `Vraag ${helper}` }).click();
    await fatima.waitForURL(/\?proposed/);

    // The helper reads the ask, and no name.
    const giver = await here.visitor({ script });
    await comeIn(giver, here, helper);
    await giver.goto(`${here.base}/today`);
    if (giver.url().endsWith('/desk')) await giver.goto(`${here.base}/today?mine`);
    await giver.getByRole('link', { name: 'Kun jij hierbij helpen?' }).and(giver.locator('a')).first().click();
    await giver.waitForURL(/matches/);
    const asked = await giver.getByRole('main').innerText();
    expect(asked).toContain(words);
    expect(asked).not.toContain('Bo ');
    const match = idIn(giver);
    // The asker is not asked before the helper said yes: there is no such page yet.
    expect((await bo.goto(`${here.base}/matches/${match}`))!.status()).toBe(404);
    await giver.getByRole('button', { name: 'Ja, graag' }).click();
    await giver.getByText('Dank je, je zei ja').waitFor();

    await bo.goto(`${here.base}/matches/${match}`);
    const offered = await bo.getByRole('main').innerText();
    expect(offered).toContain(helper);
    expect(offered).toContain('Heeft zelf een grote tuin.');
    expect(offered).not.toContain('06 000');
    await bo.getByRole('button', { name: 'Ja, graag' }).click();
    await bo.getByText(`Zo bereik je ${helper}`).waitFor();
    expect(await bo.getByRole('main').innerText()).toContain('06 000');

    await bo.getByLabel('Welke dag?').fill(dayFromNow(3));
    await bo.getByLabel('Hoe laat?').fill('10:30');
    await bo.getByRole('button', { name: 'Zet de afspraak neer' }).click();
    await bo.waitForURL(/appointments/);
    const appointment = idIn(bo);
    expect(await here.mailTo(helper, '10:30')).toContain('/matches/');

    await makeDue(here.app, 'remind-of-appointment');
    await here.mailTo('Bo', 'Weet je nog?');
    await here.mailTo(helper, 'Weet je nog?');

    await happened(here, appointment);
    await makeDue(here.app, 'ask-how-it-was');
    await here.mailTo('Bo', 'Jullie zagen elkaar.');
    await bo.goto(`${here.base}/appointments/${appointment}`);
    await bo.getByRole('radio', { name: 'Het lukte', exact: true }).check();
    await bo.getByRole('button', { name: 'Vertel het' }).click();
    await bo.getByText('Je zei: Het lukte.').waitFor();
    await bo.getByLabel(`Wil je ${helper} iets schrijven?`).fill('De heg is prachtig. Dank je wel!');
    await bo.getByRole('button', { name: 'Stuur mijn bedankje' }).click();
    await bo.getByText(`Je schreef aan ${helper}:`).waitFor();
    await bo.getByRole('radio', { name: 'Later misschien' }).check();
    await bo.getByRole('button', { name: 'Bewaar mijn antwoord' }).click();
    await bo.getByText('Goed, later dan.').waitFor();

    await giver.goto(`${here.base}/appointments/${appointment}`);
    expect(await giver.getByRole('main').innerText()).toContain('De heg is prachtig. Dank je wel!');
    // What is over is closed again: no phone number any more.
    await giver.goto(`${here.base}/matches/${match}`);
    expect(await giver.getByRole('main').innerText()).not.toContain('06 000');
  });

  test('somebody without internet is helped by phone, through the coordinator', async () => {
    const here = street();
    const words = `De struiken voor het raam moeten korter. (${script ? 'a' : 'b'})`;
    const fatima = await here.visitor({ script, width: 1280 });
    await lookAlong(fatima, here.base, 'Fatima');
    await fatima.goto(`${here.base}/desk/people?q=Door`);
    await fatima.getByRole('link', { name: /^Door/ }).first().click();
    await fatima.getByRole('link', { name: 'Vraag iets voor Door' }).click();
    await typeAsk(fatima, words);
    await post(fatima);
    expect(fatima.url()).toContain('/desk/asks/');
    await fatima.getByRole('link', { name: 'Ik bel zelf' }).first().click();
    await fatima.getByRole('button', { name: 'Naar het nummer' }).click();
    await fatima.waitForURL(/desk\/matches/);
    const [helper] = (await fatima.getByRole('heading', { level: 1 }).innerText()).split(' en ');
    await fatima.getByRole('button', { name: `${helper} zegt ja` }).click();
    await fatima.getByRole('button', { name: 'Door zegt ja' }).click();
    await fatima.getByLabel('Welke dag?').fill(dayFromNow(2));
    await fatima.getByLabel('Hoe laat?').fill('14:00');
    await fatima.getByRole('button', { name: 'Zet de afspraak neer' }).click();
    await fatima.getByText('Er staat een afspraak.').waitFor();

    const match = idIn(fatima);
    const [row] = await here.app.asOwner('select id from appointments where match_id = $1', [match]);
    await happened(here, row!['id'] as string);
    await fatima.goto(`${here.base}/desk/matches/${match}`);
    await fatima.getByRole('button', { name: 'Het lukte', exact: true }).first().click();
    await fatima.getByText('Door zei: Het lukte').waitFor();
    await fatima.getByText('Een bedankje aan de telefoon').click();
    await fatima.getByLabel(/Wat wil Door zeggen/).fill('Nu zie ik de vogels weer.');
    await fatima.getByRole('button', { name: 'Stuur mijn bedankje' }).click();
    const thanks = await here.app.asOwner('select words from thanks where match_id = $1', [match]);
    expect(thanks).toEqual([{ words: 'Nu zie ik de vogels weer.' }]);
  });
});
