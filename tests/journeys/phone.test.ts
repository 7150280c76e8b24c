import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { check } from './fit.ts';
import { dayFromNow, lookAlong, useStreet, type Street } from './street.ts';

const street = useStreet({ PUBLIC_ASKS_FROM_ONE_PLACE: '100', PUBLIC_ASKS_A_DAY: '100' });

const part = (page: Page, name: string) => page.getByRole('region', { name });

/** Comes in as Fatima, on a browser of her own. */
async function atTheDesk(here: Street, script: boolean): Promise<Page> {
  const page = await here.visitor({ script, width: 1280 });
  await lookAlong(page, here.base, 'Fatima');
  return page;
}

const inAsk = (page: Page) => part(page, 'Wat zou helpen?');

/** What would help: what kind, and when. */
async function fillAsk(page: Page): Promise<void> {
  const ask = inAsk(page);
  // The own words were read, so the kind that fits stands first.
  await ask.getByRole('radio', { name: /^Werken in de tuin/ }).check();
  await ask.getByRole('radio', { name: 'Eén keer, vóór een dag' }).check();
  await ask.getByLabel('Welke dag?').fill(dayFromNow(20));
  for (const daypart of await ask.getByRole('checkbox').all()) await daypart.check();
  await ask.getByRole('radio', { name: 'een uur', exact: true }).check();
}

/** How to reach somebody new, who says that it is all right. */
async function fillPerson(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Zestien of ouder' }).check();
  await page.getByRole('radio', { name: 'Per telefoon' }).check();
  await page.getByRole('checkbox', { name: 'Nederlands' }).check();
  await page.getByRole('checkbox', { name: 'Ja, dat is goed' }).check();
}

const next = (page: Page) => page.getByRole('button', { name: 'Bewaar en ga verder' }).click();

describe.each([
  ['without JavaScript', false],
  ['with JavaScript', true]
])('%s', (_, script) => {
  test('who has no account leaves a number, and is helped by phone', async () => {
    const here = street();
    const [name, number] = script ? ['Siena', '024 777 77 71'] : ['Sientje', '024 777 77 72'];
    const words = `Wie snoeit de takken in de tuin van ${name}?`;
    const guest = await here.visitor({ script });
    await guest.goto(here.base);
    await guest.getByRole('link', { name: 'Liever eerst even bellen of gebeld worden?' }).click();
    await guest.getByLabel('Jouw voornaam').fill(name);
    await guest.getByLabel('Wat zou helpen?').fill(words);
    await guest.getByRole('button', { name: 'Laat het weten' }).click();
    await guest.getByText('Schrijf een nummer of een mailadres.').first().waitFor();
    expect(await guest.getByLabel('Wat zou helpen?').inputValue()).toBe(words);
    await guest.getByLabel('Hoe bereiken we je?').fill(number);
    await guest.getByRole('button', { name: 'Laat het weten' }).click();
    await guest.getByText('Dank je, het is aangekomen').waitFor();
    expect(await here.mailTo('Fatima', 'Er ligt iets nieuws')).not.toContain(name);

    const fatima = await atTheDesk(here, script);
    await fatima.getByRole('link', { name: 'Bellen vandaag' }).click();
    await fatima.getByRole('link', { name: number }).waitFor();
    await fatima.getByRole('button', { name: `${name} aan de telefoon` }).click();
    await fatima.waitForURL(/desk\/intake\//);
    expect(await fatima.getByLabel('Wie is het?').inputValue()).toBe(name);
    expect(await fatima.getByRole('textbox', { name: 'Telefoon' }).inputValue()).toBe(number);
    const ask = part(fatima, 'Wat zou helpen?');
    expect(await ask.getByLabel('In de eigen woorden').inputValue()).toBe(words);
    expect(await fatima.getByRole('checkbox', { name: 'Ja, dat is goed' }).isChecked()).toBe(false);
    await next(fatima);
    await fatima.getByText('Dit kan alleen als het goed is.').first().waitFor();
    await fillAsk(fatima);
    await fillPerson(fatima);
    await next(fatima);
    await fatima.getByRole('heading', { name: `Lees het voor aan ${name}` }).waitFor();
    await fatima.getByRole('button', { name: 'Ja, zet het neer' }).click();
    await fatima.waitForURL(/desk\/asks\//);
    await fatima.getByRole('link', { name: 'Ik bel zelf' }).first().click();
    await fatima.getByRole('button', { name: 'Naar het nummer' }).click();
    await fatima.waitForURL(/desk\/matches/);
    const [helper] = (await fatima.getByRole('heading', { level: 1 }).innerText()).split(' en ');
    await fatima.getByRole('button', { name: `${helper} zegt ja` }).click();
    await fatima.getByRole('button', { name: `${name} zegt ja` }).click();
    await fatima.getByLabel('Hoe laat?').waitFor();
    const left = await here.app.asOwner('select id from public_asks where first_name = $1', [name]);
    expect(left).toEqual([]);
  });

  test('a talk that is interrupted halfway goes on in another browser, and happens once', async () => {
    const here = street();
    const name = script ? 'Onderbroken' : 'Halverwege';
    const first = await atTheDesk(here, script);
    await first.goto(`${here.base}/desk/intake`);
    await first.getByLabel('Wie is het?').fill(name);
    await inAsk(first).getByLabel('In de eigen woorden').fill('Het gras in de tuin is te hoog.');
    await inAsk(first).getByText('Wanneer, hoe lang, en wie mag het zien?').click();
    // What suits best stands open until somebody says so.
    expect(await best(first).getByRole('radio', { checked: true }).count()).toBe(0);
    await best(first).getByRole('radio', { name: 'avond' }).check();
    const offer = part(first, 'Wat doet die graag voor een ander?');
    await offer.getByLabel('In de eigen woorden, voor een ander').fill('Brengt graag een taart.');
    if (script) await first.getByText('Vanzelf bewaard om').waitFor();
    else await first.getByRole('button', { name: 'Bewaar tot hier' }).click();
    if (!script) await first.getByText('Bewaard. Je kunt later verder').waitFor();
    await first.context().close();

    const second = await atTheDesk(here, script);
    await second.getByRole('heading', { name: 'Nog niet af' }).waitFor();
    await second.getByRole('link', { name }).click();
    expect(await offerWords(second)).toBe('Brengt graag een taart.');
    expect(await best(second).getByRole('radio', { name: 'avond' }).isChecked()).toBe(true);
    // What is not right yet is said once for each place, so that one knows where to look.
    await next(second);
    const wrong = await second.locator('[data-errors] li').allInnerTexts();
    expect(wrong.length).toBeGreaterThan(6);
    expect(new Set(wrong).size).toBe(wrong.length);
    await second.getByRole('button', { name: 'Toch geen aanbod' }).click();
    await second.waitForURL(/#who/);
    expect(await offerWords(second)).toBe('');
    await fillAsk(second);
    await fillPerson(second);
    await second.getByRole('textbox', { name: 'Telefoon' }).fill('024 888 88 88');
    await next(second);
    await second.waitForURL(/intake\/check\//);
    await second.getByText('(liefst avond)').waitFor();
    if (script) await check(second, '/desk/intake/check');
    const action = second.url();
    const key = await second.locator('form input[name="formKey"]').first().getAttribute('value');
    const form = { formKey: key!, version: (await second.locator('input[name="version"]').getAttribute('value'))! };
    const headers = { origin: here.app.origin, accept: 'text/html' };
    const presses = await Promise.all(
      [1, 2, 3].map(() => second.request.post(action, { form, headers, maxRedirects: 0 }))
    );
    expect(presses.map((press) => press.status())).toEqual([303, 303, 303]);
    const made = await here.app.asOwner(
      `select a.words, a.rather from people p join asks a on a.person_id = p.id where p.first_name = $1`,
      [name]
    );
    expect(made).toEqual([{ words: 'Het gras in de tuin is te hoog.', rather: 'evening' }]);
    await second.goto(`${here.base}/desk`);
    expect(await second.getByRole('link', { name, exact: true }).count()).toBe(0);
  });

  test('the list of the day is done call by call, and a wrong tap is taken back', async () => {
    const here = street();
    const fatima = await atTheDesk(here, script);
    await fatima.goto(`${here.base}/desk/calls`);
    const card = (name: string) => fatima.locator('section', { has: fatima.getByRole('heading', { name, level: 2 }) });
    await card('Bep')
      .getByText(/Bep ziet Ria/)
      .waitFor();
    await card('Bep').getByRole('button', { name: 'Voicemail ingesproken' }).click();
    const done = fatima.getByText(/^Bep: Voicemail ingesproken/);
    await done.click();
    await fatima.getByRole('button', { name: /^Weghalen: Voicemail ingesproken/ }).click();
    await card('Bep').getByRole('button', { name: 'Bep weet het' }).click();
    await card('Bep')
      .getByText(/Bep ziet Ria/)
      .waitFor({ state: 'detached' });
    await fatima.goto(`${here.base}/desk/people`);
    await fatima.getByRole('link', { name: /^Bep/ }).click();
    await fatima.getByText(/Gebeld en gesproken, /).waitFor();
    const match = await here.app.asOwner(
      `update calls set withdrawn_at = now() where person_id = (select id from people where first_name = 'Bep')
       returning match_id`
    );
    expect(match.at(-1)!['match_id']).not.toBeNull();
  });
});

const best = (page: Page) => inAsk(page).getByRole('group', { name: /^Wat komt het beste uit\?/ });
const offerWords = (page: Page): Promise<string> =>
  part(page, 'Wat doet die graag voor een ander?').getByLabel('In de eigen woorden, voor een ander').inputValue();
