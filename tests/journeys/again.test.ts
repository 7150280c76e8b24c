import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { cast } from '../neighbourhood.ts';
import { comeIn, dayFromNow, letHappen, lookAlong, useStreet, type Street } from './street.ts';

const street = useStreet();

const idIn = (page: Page): string => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(page.url())![0];
const weekdayOf = (day: string): string =>
  new Intl.DateTimeFormat('nl', { weekday: 'long', timeZone: 'UTC' }).format(new Date(day));

/** Lets whole weeks go by for one match: all of its life moves that far into the past. */
async function weeksPass({ app }: Street, match: string, weeks: number): Promise<void> {
  const shift = (words: string, days: number) => app.asOwner(words, [match, days]);
  await shift(
    'update appointments set starts_at = starts_at - make_interval(days => $2::int) where match_id = $1',
    7 * weeks
  );
  // By way of long ago, because a day of a series may not be there twice, not even for a moment.
  for (const days of [100_000 + 7 * weeks, -100_000])
    await shift('update appointments set original_on = original_on - $2::int where match_id = $1', days);
  await shift(
    'update series set starts_on = starts_on - $2::int, ends_on = ends_on - $2::int where match_id = $1',
    7 * weeks
  );
  await shift('update check_ins set due_on = due_on - $2::int where match_id = $1', 7 * weeks);
}

/** Types a weekly ask for somebody without internet, and posts it. */
async function askForDoor(fatima: Page, { base }: Street, words: string): Promise<void> {
  await fatima.goto(`${base}/desk/people?q=Door`);
  await fatima.getByRole('link', { name: /^Door/ }).first().click();
  await fatima.getByRole('link', { name: 'Vraag iets voor Door' }).click();
  await fatima.getByLabel('In je eigen woorden').fill(words);
  await fatima.getByText('Tuin en dieren').click();
  await fatima.getByRole('radio', { name: 'Werken in de tuin' }).check();
  await fatima.getByRole('button', { name: 'Verder' }).click();
  await fatima.getByRole('radio', { name: 'Elke week' }).check();
  for (const part of await fatima.getByRole('checkbox').all()) await part.check();
  await fatima.getByRole('radio', { name: '30 minuten', exact: true }).check();
  await fatima.getByRole('button', { name: 'Verder' }).click();
  await fatima.getByRole('radio', { name: /Iets kleins/ }).check();
  await fatima.getByRole('button', { name: 'Lees het terug' }).click();
  await fatima.getByRole('button', { name: 'Plaats mijn vraag' }).click();
  await fatima.waitForURL(/desk\/asks\/[0-9a-f-]{36}/);
}

/** Asks the first helper who reads mail, in Dutch; answers the first name. */
async function askHelper(fatima: Page): Promise<string> {
  const names = await fatima.getByRole('link', { name: /^Vraag / }).allInnerTexts();
  const inDutch = cast.people.filter(({ reachBy, locale }) => reachBy === 'email' && locale === 'nl');
  const online = new Set(inDutch.map(({ firstName }) => firstName));
  const helper = names.map((name) => name.replace('Vraag ', '').trim()).find((name) => online.has(name))!;
  await fatima.getByRole('link', { name: `Vraag ${helper}`, exact: true }).click();
  await fatima.getByRole('button', { name: `Vraag ${helper}` }).click();
  await fatima.waitForURL(/\?proposed/);
  return helper;
}

describe.each([
  ['without JavaScript', false],
  ['with JavaScript', true]
])('%s', (_, script) => {
  test('Mrs. without internet is helped weekly for a month, with one moved and one cancelled visit', async () => {
    const here = street();
    const fatima = await here.visitor({ script, width: 1280 });
    await lookAlong(fatima, here.base, 'Fatima');
    await askForDoor(fatima, here, `De planten op het balkon drogen uit. (${script ? 'a' : 'b'})`);
    const helper = await askHelper(fatima);
    await fatima.getByRole('link', { name: 'Bekijk en bel' }).click();
    await fatima.waitForURL(/desk\/matches/);
    const match = idIn(fatima);
    const desk = `${here.base}/desk/matches/${match}`;

    // The helper is online; Door says yes on the phone, and they agree on a day.
    const giver = await here.visitor({ script });
    await comeIn(giver, here, helper);
    await giver.goto(`${here.base}/matches/${match}`);
    // Whoever did not read the house rules yet does so first.
    const rules = giver.getByRole('link', { name: 'Lees de huisregels' });
    if ((await rules.count()) > 0) {
      await rules.first().click();
      await giver.getByRole('button', { name: 'Dit is goed, zo doen we het' }).click();
    }
    await giver.getByRole('button', { name: 'Ja, graag' }).click();
    await giver.getByText('Dank je, je zei ja').waitFor();
    await fatima.goto(desk);
    await fatima.getByRole('button', { name: 'Door zegt ja' }).click();
    const first = dayFromNow(7);
    await fatima.getByRole('button', { name: 'Zet de vaste afspraak neer' }).click();
    await fatima.getByText('Dit klopt nog niet helemaal').waitFor();
    await fatima.getByRole('radio', { name: 'Elke week' }).check();
    await fatima.getByRole('checkbox', { name: weekdayOf(first) }).check();
    await fatima.getByLabel('Hoe laat?').first().fill('10:30');
    await fatima.getByLabel('Vanaf wanneer?').fill(first);
    await fatima.getByRole('button', { name: 'Zet de vaste afspraak neer' }).click();
    await fatima.getByText(`Elke ${weekdayOf(first)} om 10:30, tot en met`).waitFor();

    // Door has it on paper, from the desk.
    await fatima.getByRole('link', { name: 'Groot op papier voor Door' }).click();
    await fatima.getByText(`${helper} komt bij je`).waitFor();

    // Both see the coming weeks as sentences, and calendars can have them.
    expect(await here.mailTo(helper, `elke ${weekdayOf(first)} om 10:30`)).toContain('/matches/');
    await giver.goto(`${here.base}/matches/${match}`);
    const times = giver.getByRole('list').filter({ hasText: '10:30' });
    expect(await times.first().getByRole('link').count()).toBe(4);
    const file = await giver.request.get(`${here.base}/matches/${match}/calendar`);
    expect(file.headers()['content-type']).toContain('text/calendar');
    expect(await file.text()).toMatch(/RRULE:FREQ=WEEKLY/);

    // Door moves the second time, on the phone.
    await fatima.goto(desk);
    const ahead = fatima.locator('details').filter({ hasText: /, 10:30/ });
    await ahead.nth(1).locator('summary').click();
    await ahead.nth(1).getByLabel('Welke dag?').fill(dayFromNow(15));
    await ahead.nth(1).getByLabel('Hoe laat?').fill('14:00');
    await ahead.nth(1).getByRole('button', { name: 'Verzet de afspraak' }).click();
    await fatima.getByText('De afspraak is verzet.').waitFor();
    await fatima.getByText('14:00 · Deze keer anders').waitFor();
    await here.mailTo(helper, 'De afspraak is verzet naar');
    await giver.reload();
    expect(await giver.getByRole('main').innerText()).toMatch(/14:00\s+Deze keer anders/);

    // The helper cannot come the third time.
    await times.first().getByRole('link').nth(2).click();
    await giver.getByRole('button', { name: 'Deze keer niet' }).click();
    await giver.getByText('Deze afspraak gaat niet door.').waitFor();
    await fatima.goto(desk);
    await fatima.getByText('10:30 · Deze keer niet').waitFor();
    // No letter reaches Door: the coordinator is told to tell.
    await fatima.goto(`${here.base}/desk/calls`);
    const card = fatima.locator('section', { has: fatima.getByRole('heading', { name: 'Door', level: 2 }) });
    const news = card.getByText(new RegExp(`10:30 gaat niet door: Door met ${helper}`));
    await news.waitFor();
    await card
      .locator('form', { has: fatima.locator(`[value="${match}"]`) })
      .getByRole('button', { name: 'Door weet het' })
      .first()
      .click();
    await news.waitFor({ state: 'detached' });

    // After two weeks both are asked how it goes; Door on the phone.
    await weeksPass(here, match, 3);
    await letHappen(here.app, 'ask-check-ins');
    await here.mailTo(helper, 'Lukt het? Hoe gaat het?');
    await giver.goto(`${here.base}/today?mine`);
    await giver
      .getByRole('link', { name: 'Hoe gaat het met Door?' })
      .and(giver.locator(`[href$="${match}"]`))
      .click();
    await giver.getByRole('radio', { name: 'Het lukt', exact: true }).check();
    await giver.getByRole('button', { name: 'Vertel het' }).click();
    await giver.getByText('Fijn. Ga gerust zo door.').waitFor();
    await fatima.goto(`${here.base}/desk`);
    await fatima
      .getByRole('link', { name: 'Bel Door' })
      .and(fatima.locator(`[href$="${match}"]`))
      .click();
    await fatima.getByText(`${helper} zei: Het lukt`).waitFor();
    await fatima.getByRole('button', { name: 'Het lukt niet' }).first().click();
    await fatima.getByText('Iemand zegt dat het niet lukt.').waitFor();
    await fatima.getByRole('button', { name: 'Ik heb het gelezen' }).click();
    await fatima.getByText('Door zei: Het lukt niet').waitFor();
    await giver.reload();
    expect(await giver.getByRole('main').innerText()).not.toContain('Het lukt niet');

    // Later in the day suits Door better, from now on.
    await fatima.getByRole('link', { name: 'Voortaan anders' }).click();
    await fatima.getByLabel('Hoe laat?').fill('11:00');
    await fatima.getByRole('button', { name: 'Verander het' }).click();
    await fatima.getByText(`Elke ${weekdayOf(first)} om 11:00`).waitFor();
    await here.mailTo(helper, 'Jullie vaste afspraak verandert');

    // A month of help, and then the helper stops: one action, no reason.
    await weeksPass(here, match, 3);
    const [held] = await here.app.asOwner(
      `select count(*)::int as times from appointments where match_id = $1 and cancelled_at is null and starts_at < current_date`,
      [match]
    );
    expect(held).toEqual({ times: 4 });
    await giver.goto(`${here.base}/matches/${match}`);
    await giver.locator('summary').filter({ hasText: 'Stoppen' }).click();
    await giver.getByRole('button', { name: 'Stoppen' }).click();
    await giver.getByRole('heading', { name: 'Jullie afspraak is gestopt' }).waitFor();
    await fatima.goto(`${here.base}/desk`);
    const stopped = fatima.getByRole('link', { name: `${helper} en Door` });
    expect(await stopped.count()).toBeGreaterThan(0);
  });
});

test('an offer about to lapse stays with one tap, and an ask that ended is asked about once', async () => {
  const here = street();
  const cyriel = await here.visitor();
  await lookAlong(cyriel, here.base, 'Cyriel');
  await letHappen(here.app, 'tell-lapses');
  await here.mailTo('Cyriel', 'Je aanbod loopt bijna af.');
  await cyriel.goto(`${here.base}/today`);
  await cyriel.getByRole('link', { name: /Je aanbod loopt af op/ }).click();
  // Looking changes nothing; the button does.
  await cyriel.getByRole('button', { name: 'Laat het staan' }).click();
  await cyriel.waitForURL(/offers\/[0-9a-f-]{36}$/);
  expect(await cyriel.getByRole('button', { name: 'Laat het staan' }).count()).toBe(0);

  const loes = await here.visitor();
  await comeIn(loes, here, 'Loes');
  await loes.goto(`${here.base}/today`);
  await loes.getByRole('link', { name: 'Je vraag is afgelopen. Hoe liep het?' }).click();
  await loes.getByRole('button', { name: 'Vertel het' }).click();
  await loes.getByText('Kies een van de kaarten.').first().waitFor();
  await loes.getByRole('radio', { name: 'Een beetje' }).check();
  await loes.getByRole('button', { name: 'Vertel het' }).click();
  await loes.getByText('Je zei: Een beetje.').waitFor();
  await loes.goto(`${here.base}/today`);
  expect(await loes.getByRole('main').innerText()).not.toContain('Hoe liep het?');
});
