import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { cast } from '../neighbourhood.ts';
import { comeIn, dayFromNow, lookAlong, typeAsk, useStreet, type Street } from './street.ts';

const street = useStreet();

const idOf = async ({ app }: Street, name: string): Promise<string> => {
  const [row] = await app.asOwner('select id from people where first_name = $1', [name]);
  return row!['id'] as string;
};
const main = (page: Page): Promise<string> => page.getByRole('main').innerText();

/** The coordinator asked Truus on the phone, and writes down what she said. */
async function writeDown(fatima: Page, here: Street): Promise<void> {
  await fatima.goto(`${here.base}/desk/people/${await idOf(here, 'Truus')}`);
  await fatima.getByRole('link', { name: 'Wie regelt iets voor Truus' }).click();
  await fatima.getByLabel('Wie mag iets regelen voor Truus?').fill('Marja');
  await fatima.getByRole('button', { name: 'Zoek', exact: true }).click();
  await fatima.getByRole('link', { name: 'Marja', exact: true }).last().click();
  for (const what of ['Vragen plaatsen', 'Ja of nee', 'Afspraken maken'])
    await fatima
      .getByRole('group', { name: new RegExp(what) })
      .getByRole('radio', { name: 'Truus vindt het goed' })
      .check();
  await fatima
    .getByRole('group', { name: /Zeggen wat/ })
    .getByRole('radio', { name: 'Truus wil dit niet' })
    .check();
  await fatima.getByRole('radio', { name: 'Aan de telefoon' }).check();
  await fatima.getByLabel('Op welke dag?').fill(dayFromNow(0));
  await fatima.getByRole('button', { name: 'Schrijf het op' }).click();
  await fatima.waitForURL(/\/proxies\?noted$/);
  expect(await main(fatima)).toContain('nee tegen: Zeggen wat je graag doet');
}

/** Somebody with a mail address is called by the coordinator, and would like to. */
async function findHelper(fatima: Page, here: Street, ask: string): Promise<{ helper: string; match: string }> {
  await fatima.goto(`${here.base}/desk/asks/${ask}`);
  expect(await fatima.content()).toContain('Gedaan door Marja voor Truus.');
  const online = new Set(cast.people.filter(({ reachBy }) => reachBy === 'email').map(({ firstName }) => firstName));
  const names = await fatima.getByRole('link', { name: /^Vraag / }).allInnerTexts();
  const at = names.findIndex((name) => online.has(name.replace('Vraag ', '').trim()));
  await fatima.getByRole('link', { name: 'Ik bel zelf' }).nth(at).click();
  await fatima.getByRole('button', { name: 'Naar het nummer' }).click();
  await fatima.waitForURL(/desk\/matches/);
  const helper = names[at]!.replace('Vraag ', '').trim();
  await fatima.getByRole('button', { name: `${helper} zegt ja` }).click();
  return { helper, match: /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(fatima.url())![0] };
}

describe.each([
  ['without JavaScript', false],
  ['with JavaScript', true]
])('%s', (_, script) => {
  test('a daughter acts for her mother, it is visible as such, and stops in the middle of something', async () => {
    const here = street();
    const truus = await idOf(here, 'Truus');
    const fatima = await here.visitor({ script, width: 1280 });
    await lookAlong(fatima, here.base, 'Fatima');
    await writeDown(fatima, here);

    const marja = await here.visitor({ script });
    await comeIn(marja, here, 'Marja');
    await marja.getByRole('link', { name: 'Voor Truus' }).click();
    await marja.getByRole('link', { name: 'Vraag iets voor Truus' }).click();
    expect(await marja.getByRole('heading', { level: 1 }).innerText()).toMatch(/^Voor Truus:/);
    await typeAsk(marja, `De klimop groeit Truus boven het hoofd. (${script ? 'a' : 'b'})`);
    await marja.getByRole('button', { name: 'Plaats de vraag van Truus' }).click();
    await marja.waitForURL(/asks\/[0-9a-f-]{36}/);
    expect(await main(marja)).toContain('Gedaan door Marja voor Truus.');
    const ask = marja.url().split('/asks/')[1]!.slice(0, 36);

    const { helper, match } = await findHelper(fatima, here, ask);
    expect(await here.mailTo('Marja', 'Dit gaat over iemand voor wie je iets regelt.')).toContain(
      `/for/${truus}/matches/`
    );
    await marja.getByRole('link', { name: 'Vandaag' }).click();
    await marja
      .getByRole('link', { name: `${helper} wil Truus wel helpen` })
      .first()
      .click();
    await marja.getByRole('button', { name: 'Ja, graag' }).click();
    await marja.getByText(`Zo bereik je ${helper}`).waitFor();
    await marja.getByLabel('Welke dag?').fill(dayFromNow(4));
    await marja.getByLabel('Hoe laat?').fill('10:30');
    await marja.getByRole('button', { name: 'Zet de afspraak neer' }).click();
    await marja.waitForURL(/\/for\/.*\/appointments\//);
    await marja.getByText('Verzetten').click();
    await marja.getByLabel('Hoe laat?').fill('11:15');
    await marja.getByRole('button', { name: 'Verzet de afspraak' }).click();
    await marja.getByText('De afspraak is verzet. Gedaan door Marja voor Truus.').waitFor();

    // The other one reads in whose name, and not by whom; the coordinator reads both.
    const giver = await here.visitor({ script });
    await comeIn(giver, here, helper);
    await giver.goto(`${here.base}/matches/${match}`);
    expect(await main(giver)).toContain('Gedaan namens Truus.');
    expect(await giver.content()).not.toContain('Marja');
    await fatima.goto(`${here.base}/desk/matches/${match}`);
    expect(await main(fatima)).toContain('De afspraak is verzet. Gedaan door Marja voor Truus.');

    // Half filled in, and in another browser it is stopped.
    await marja.goto(`${here.base}/for/${truus}/asks/new`);
    await marja.getByLabel('In je eigen woorden').fill('Truus wil ook nog iets anders.');
    await marja.getByText('Tuin en dieren').click();
    await marja.getByRole('radio', { name: 'Werken in de tuin' }).check();
    await marja.getByRole('button', { name: 'Verder' }).click();
    await marja.waitForURL('**/asks/new/when');
    await fatima.goto(`${here.base}/desk/people/${truus}/proxies/${await idOf(here, 'Marja')}`);
    await fatima.getByRole('button', { name: 'Stop alles' }).click();
    await fatima.waitForURL(/\/proxies\?noted$/);
    await marja.getByRole('button', { name: 'Verder' }).click();
    await marja.getByRole('heading', { name: 'Dit mag niet meer' }).waitFor();
    expect(await marja.content()).not.toContain('Truus');
    expect(await main(marja)).toContain('024 000 00 00');
    await here.mailTo('Marja', 'Er is iets veranderd in wat je voor een ander regelt.');
    await marja.getByRole('link', { name: 'Terug naar jezelf' }).click();
    expect(await main(marja)).not.toContain('Truus');
    expect(await here.app.asOwner(`select words from drafts where words::text like '%ook nog iets anders%'`)).toEqual(
      []
    );
  });
});

test('somebody hands a code to whom she trusts, sees what is done, and stops it', async () => {
  const here = street();
  const bo = await here.visitor();
  await lookAlong(bo, here.base, 'Bo');
  await bo.goto(`${here.base}/me`);
  await bo.getByRole('link', { name: 'Wie regelt iets voor mij' }).click();
  await bo.getByRole('link', { name: 'Laat iemand iets voor mij regelen' }).click();
  await bo.getByRole('button', { name: 'Maak een code' }).click();
  await bo.getByText('Kies minstens één ding.').first().waitFor();
  await bo.getByRole('checkbox', { name: 'Vragen plaatsen en veranderen' }).check();
  await bo.getByRole('button', { name: 'Maak een code' }).click();
  const code = await bo.locator('.code').innerText();

  const cyriel = await here.visitor();
  await lookAlong(cyriel, here.base, 'Cyriel');
  await cyriel.goto(`${here.base}/me/proxies/ask`);
  await cyriel.getByLabel('Typ de code').fill('AAAA BBBB');
  await cyriel.getByRole('button', { name: 'Bekijk de code' }).click();
  await cyriel.getByText('Deze code werkt niet (meer).').first().waitFor();
  await cyriel.getByLabel('Typ de code').fill(code.toLowerCase());
  await cyriel.getByRole('button', { name: 'Bekijk de code' }).click();
  await cyriel.getByRole('heading', { name: 'Bo vraagt of jij dit wilt doen' }).waitFor();
  await cyriel.getByRole('button', { name: 'Ja, dat doe ik' }).click();
  await cyriel.getByRole('link', { name: 'Ga naar Bo' }).click();
  await cyriel.getByRole('link', { name: 'Vragen' }).click();
  await cyriel.locator('main a[href*="/asks/0"]').first().click();
  await cyriel.getByRole('button', { name: 'Even stilzetten' }).click();
  await cyriel.getByRole('button', { name: 'Weer verder' }).waitFor();

  // Only that: no answers, no appointments, no page of Bo.
  const at = `${here.base}/for/${await idOf(here, 'Bo')}`;
  for (const page of ['/offers', '/offers/new', '/me', '/me/contact', '/me/leave', '/me/proxies', '/together', '/desk'])
    expect((await cyriel.goto(at + page))!.status(), page).toBe(404);
  const [match] = await here.app.asOwner('select id from matches where asker_id = $1', [await idOf(here, 'Bo')]);
  expect((await cyriel.goto(`${at}/matches/${match!['id']}`))!.status()).toBe(404);

  await bo.goto(`${here.base}/me/proxies`);
  await bo.getByText('Dit is er voor jou gedaan').click();
  expect(await main(bo)).toContain('De vraag stond even stil. Gedaan door Cyriel voor Bo.');
  await bo.getByRole('button', { name: 'Stop alles met Cyriel' }).click();
  await bo.getByText('Het is veranderd. Dat telt nu al.').waitFor();
  expect((await cyriel.goto(`${at}/asks`))!.status()).toBe(403);
  expect(await main(cyriel)).not.toContain('Bo');
});

test('who has no leave learns nothing, and who is not signed in comes in first', async () => {
  const here = street();
  const at = `${here.base}/for/${await idOf(here, 'Truus')}/today`;
  const nobody = await here.visitor();
  await nobody.goto(at);
  expect(nobody.url()).toContain('/sign-in?to=');
  const bo = await here.visitor();
  await lookAlong(bo, here.base, 'Bo');
  const stranger = await bo.goto(at);
  const nowhere = await bo.goto(at.replace(/for\/[^/]+/, 'for/019e5936-6e80-7acd-ba02-0fb94ca40e74'));
  expect([stranger!.status(), nowhere!.status()]).toEqual([404, 404]);
  expect((await bo.goto(`${here.base}%2Ffor%2F${await idOf(here, 'Truus')}/today`))!.status()).toBe(404);
});

test('a relative without a code asks the coordinator, who asks the other one', async () => {
  const here = street();
  const bo = await here.visitor();
  await lookAlong(bo, here.base, 'Bo');
  await bo.goto(`${here.base}/me/proxies/ask`);
  await bo.getByLabel('Voor wie, en wat wil je regelen?').fill('Voor mijn buurvrouw Door, vragen plaatsen.');
  await bo.getByRole('button', { name: 'Vraag het de coördinator' }).click();
  await bo.getByText('Er is nog geen antwoord.').waitFor();
  const fatima = await here.visitor({ width: 1280 });
  await lookAlong(fatima, here.base, 'Fatima');
  await fatima.getByRole('link', { name: 'Bo wil iets regelen' }).click();
  await fatima.getByLabel('Voor wie?').fill('Door');
  await fatima.getByRole('button', { name: 'Zoek', exact: true }).click();
  await fatima.getByRole('link', { name: 'Door', exact: true }).click();
  await fatima
    .getByRole('group', { name: /Vragen plaatsen/ })
    .getByRole('radio', { name: 'Door wil dit niet' })
    .check();
  await fatima.getByRole('radio', { name: 'Aan de deur' }).check();
  await fatima.getByLabel('Op welke dag?').fill(dayFromNow(-1));
  await fatima.getByRole('button', { name: 'Schrijf het op' }).click();
  await fatima.waitForURL(/\/proxies\?noted$/);
  await bo.goto(`${here.base}/me/proxies`);
  const said = await main(bo);
  expect(said).toContain('Het gaat nu niet door.');
  expect(said).not.toContain('Door wil');
});
