import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { organisationAt, sitAlong } from './organisation.ts';
import { useStreet } from './street.ts';

const street = useStreet();

async function begin(page: Page, name: string): Promise<string> {
  await page.goto(`${organisationAt(street())}/cases/new`);
  await page.getByLabel('Hoe heet degene met wie je praat?').fill(name);
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('heading', { name }).waitFor();
  const room = page.url();
  await page.getByRole('link', { name: 'Mensen om je heen' }).click();
  await page.getByText('Vraag eerst of er iets over mensen').waitFor();
  expect(await page.getByLabel('Hoe noemen jullie deze persoon?').count()).toBe(0);
  await page.getByRole('link', { name: 'Naar die vraag' }).click();
  await page.getByRole('radio', { name: 'Ja' }).check();
  await page.getByRole('button', { name: 'Bewaar het antwoord' }).click();
  return room;
}

test('the list is complete without JavaScript, and begins with one person', async () => {
  const page = await street().visitor();
  await sitAlong(page, street(), 'Marloes');
  const map = `${await begin(page, 'Toos')}/map`;
  await page.goto(map);
  await page.getByText('Begin met één iemand bij wie Toos zich goed voelt.').waitFor();
  await page.getByLabel('Hoe noemen jullie deze persoon?').fill('Bep 06 12345678');
  await page.getByRole('button', { name: 'Zet erbij' }).click();
  await page.getByText('een telefoonnummer').first().waitFor();
  await page.getByLabel('Hoe noemen jullie deze persoon?').fill('Bep');
  await page.getByRole('button', { name: 'Zet erbij' }).click();

  // R10: giving and receiving stand side by side, and nothing is filled in beforehand.
  await page.getByRole('heading', { name: 'Bep', exact: true }).waitFor();
  await page.getByRole('heading', { name: 'Bep voor Toos' }).waitFor();
  await page.getByRole('heading', { name: 'Toos voor Bep' }).waitFor();
  await page.getByRole('link', { name: /Noteer.*Doet Toos iets voor Bep/ }).click();
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
  for (const unknown of ['Nog niet gevraagd', 'Dat weten we niet', 'Zegt het liever niet', 'Past hier niet'])
    await page.getByRole('radio', { name: unknown }).waitFor();
  await page.getByLabel('In hun eigen woorden').fill('Ik breng soep');
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await page.getByText('Kies een van de kaarten.').first().waitFor();
  expect(await page.getByLabel('In hun eigen woorden').inputValue()).toBe('Ik breng soep');
  await page.getByRole('group', { name: 'Het antwoord' }).getByRole('radio', { name: 'Ja' }).check();
  await page.getByRole('radio', { name: 'Toos', exact: true }).check();
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await page.getByText('Ik breng soep').waitFor();

  await page.getByRole('link', { name: /Noteer.*Waar hoort Bep bij/ }).click();
  await page.getByRole('radio', { name: 'De buurt' }).check();
  await page.getByRole('radio', { name: 'Toos', exact: true }).check();
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await page.goto(map);
  await page.getByRole('heading', { name: 'De buurt' }).waitFor();

  // Two who say something different on one day: then it is not known, and that is said.
  await page.getByRole('link', { name: 'Bep' }).click();
  for (const [value, source] of [
    ['In de buurt', 'Toos'],
    ['Ver weg', 'Niemand, ik zag het zelf']
  ] as const) {
    await page.getByRole('link', { name: /Noteer.*Waar woont Bep/ }).click();
    await page.getByRole('radio', { name: value }).check();
    await page.getByRole('radio', { name: source, exact: true }).check();
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await page.getByRole('heading', { name: 'Bep', exact: true }).waitFor();
  }
  const far = page.locator('dl > div').filter({ hasText: 'Waar woont Bep?' });
  await far.getByText('Dat weten we niet').waitFor();
  await far.getByText('Er zijn verschillende dingen gezegd. Daarom weten we het nu niet.').waitFor();

  // DP5: that Bep stands here is still to be told, or there is a reason why not.
  await page.goto(map.replace('/map', ''));
  await page.getByRole('heading', { name: 'Wie nog niet weet dat dit hier staat' }).waitFor();
  await page.getByText(/uiterlijk/).waitFor();
  await page.getByRole('link', { name: 'Bep' }).click();
  await page.getByRole('radio', { name: 'Nog niet, dat komt later' }).check();
  await page.getByRole('radio', { name: 'ik zag het zelf' }).check();
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await page.getByText('Schrijf op waarom het (nog) niet is verteld.').first().waitFor();
  await page.getByLabel('In hun eigen woorden').fill('Bep is op reis.');
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await page.getByText('Bep is op reis.').waitFor();
  await page.goto(map.replace('/map', ''));
  expect(await page.getByText('Wie nog niet weet dat dit hier staat').count()).toBe(0);
  await page.goto(map);

  await page.getByText('Nog iemand erbij').click();
  await page.getByLabel('Hoe noemen jullie deze persoon?').fill('Ria');
  await page.getByRole('button', { name: 'Zet erbij' }).click();
  await page.getByText('Noteer iets tussen Ria en een ander').click();
  await page.getByRole('link', { name: 'Ria en Bep' }).click();
  await page.getByRole('radio', { name: 'Ze kennen elkaar niet' }).check();
  await page.getByRole('radio', { name: 'Toos', exact: true }).check();
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await page.getByText('Ze kennen elkaar niet').waitFor();
  await page.getByRole('button', { name: 'Haal de laatste stap terug' }).click();
  await page.goto(page.url());
  await page.getByRole('link', { name: 'Ria' }).click();
  await page.getByText('Er is nog niets genoteerd tussen Ria en anderen.').waitFor();
  await page.getByText('Haal Ria van de kaart').first().click();
  await page.getByRole('button', { name: 'Haal Ria van de kaart' }).click();
  await page.getByText('Niet meer op de kaart').click();
  await page.getByRole('button', { name: 'Zet Ria weer op de kaart' }).click();
  await page.getByRole('link', { name: 'Ria' }).waitFor();
});

test('whoever it is about reads what was told, and nothing that is kept apart', async () => {
  const iris = await street().visitor();
  await sitAlong(iris, street(), 'Iris');
  await iris.getByRole('link', { name: 'Mensen om je heen' }).click();
  await iris.getByText('Belt elke zondag.').waitFor();
  const words = await iris.locator('main').innerText();
  expect(words).not.toMatch(/ruimte|best vol|verwijt|gevraagd|\d/);
  await iris.getByRole('link', { name: /weghalen\s*: Juf van de oudste/ }).click();
  await iris.getByRole('button', { name: 'Verberg dit' }).click();
  await iris.getByRole('link', { name: 'Mensen om je heen' }).click();
  await iris.getByText('Belt elke zondag.').waitFor();
  expect(await iris.getByText('Juf van de oudste').count()).toBe(0);
});

test('on a phone the drawing opens on its middle, where the client is', async () => {
  const iris = await street().visitor({ script: true });
  await sitAlong(iris, street(), 'Iris');
  await iris.getByRole('link', { name: 'Mensen om je heen' }).click();
  const frame = iris.locator('[data-middle]');
  await frame.waitFor();
  const aside = () => frame.evaluate((one) => [one.scrollWidth - one.clientWidth, one.scrollLeft]);
  const [room] = await aside();
  expect(room).toBeGreaterThan(100);
  await expect.poll(async () => Math.abs((await aside())[1]! - room! / 2)).toBeLessThan(2);
});

/** The drawing of a case of the example, alive. */
async function drawingOf(page: Page, name: string): Promise<void> {
  await page.goto(`${organisationAt(street())}/cases`);
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('link', { name: 'Mensen om je heen' }).click();
  await page.getByRole('link', { name: 'Bekijk de tekening' }).click();
  await page.getByText('Alles is bewaard.').waitFor();
}
const somebody = (page: Page, name: string) => page.getByRole('link', { name: new RegExp(`^${name}:`) });
const kept = (page: Page) => page.getByText('Alles is bewaard.').waitFor();

test('without JavaScript the drawing is a picture that can be read', async () => {
  const page = await street().visitor();
  await sitAlong(page, street(), 'Marloes');
  await page.goto(`${organisationAt(street())}/cases`);
  await page.getByRole('link', { name: 'Henk', exact: true }).click();
  await page.getByRole('link', { name: 'Mensen om je heen' }).click();
  await page.getByRole('link', { name: 'Bekijk de tekening' }).click();
  await page.getByText('Henk staat in het midden. Dichtbij: ').waitFor();
  await somebody(page, 'Piet van de duiven').waitFor();
  expect(await page.getByRole('button', { name: 'Stap terug' }).count()).toBe(0);
  // DP9, DP22: what is printed for the one it is about is one page.
  await page.goto(page.url().replace('/drawing', '/shown'));
  const paper = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(paper.match(/\/Type \/Page\b/g)).toHaveLength(1);
});

test('the drawing is changed by keyboard alone, and every change is said', async () => {
  const page = await street().visitor({ script: true, width: 1000 });
  await sitAlong(page, street(), 'Marloes');
  await drawingOf(page, 'Henk');
  const said = page.locator('[aria-live]');
  await somebody(page, 'Mark').focus();
  await page.keyboard.press('ArrowUp');
  await said.getByText('Mark: wat verder, familie').waitFor();
  await page.keyboard.press('ArrowRight');
  await said.getByText('Mark: wat verder, werk').waitFor();
  await page.keyboard.press('u');
  await said.getByText('De laatste stap is terug.').waitFor();
  await somebody(page, 'Mark')
    .and(page.getByLabel(/familie/))
    .waitFor();
  await page.keyboard.press('t');
  await said.getByText('Met wie? Kies iemand.').waitFor();
  await somebody(page, 'Piet van de duiven').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Hoe gaan Mark en Piet van de duiven met elkaar om?' }).waitFor();
  await page.getByRole('radio', { name: 'Goed' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('radio', { name: 'Henk' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Bewaar', exact: true }).press('Enter');
  await said.getByText('Genoteerd tussen Mark en Piet van de duiven.').waitFor();
  await kept(page);
  await page.reload();
  await somebody(page, 'Mark').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Mark', exact: true }).waitFor();
  await page.getByRole('heading', { name: 'Hoe gaan Mark en Piet van de duiven' }).waitFor();
});

test('a finger moves somebody, and the page stays where it is', async () => {
  const page = await street().visitor({ script: true, width: 1000 });
  await sitAlong(page, street(), 'Marloes');
  await drawingOf(page, 'Karin');
  const jan = somebody(page, 'Jan van het werk');
  await jan.scrollIntoViewIfNeeded();
  const top = await page.evaluate(() => scrollY);
  const [from, to] = [(await jan.boundingBox())!, (await page.locator('circle.near').boundingBox())!];
  const start = { x: from.x + from.width / 2, y: from.y + from.height / 2 };
  const centre = { x: to.x + to.width / 2, y: to.y + to.height / 2 };
  // Straight towards the middle, well inside the ring of those who are near.
  const share = (0.35 * to.width) / Math.hypot(start.x - centre.x, start.y - centre.y);
  const end = { x: centre.x + (start.x - centre.x) * share, y: centre.y + (start.y - centre.y) * share };
  const touch = await page.context().newCDPSession(page);
  await touch.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await finger('touchStart', [start]);
  for (const part of [0.3, 0.6, 1])
    await finger('touchMove', [{ x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part }]);
  await finger('touchEnd', []);
  await page.locator('[aria-live]').getByText('Jan van het werk: dichtbij, werk').waitFor();
  expect(await page.evaluate(() => scrollY)).toBe(top);
  await kept(page);
});

test('two devices without a connection lose nothing of each other', async () => {
  const pages = [await street().visitor({ script: true }), await street().visitor({ script: true })];
  for (const page of pages) {
    await sitAlong(page, street(), 'Marloes');
    await drawingOf(page, 'Iris');
    await page.context().setOffline(true);
  }
  const [one, other] = [pages[0]!, pages[1]!];
  for (const [page, name] of [
    [one, 'Opa'],
    [other, 'Nicht Lot']
  ] as const) {
    await page.getByText('Nog iemand erbij').click();
    await page.getByLabel('Hoe noemen jullie deze persoon?').fill(name);
    await page.getByRole('button', { name: 'Zet erbij' }).click();
    await somebody(page, name).press('ArrowUp');
    await page.getByText('Geen verbinding. Wat je noteert blijft hier').waitFor();
  }
  for (const page of pages) await page.context().setOffline(false);
  for (const page of pages) await kept(page);
  await one.reload();
  for (const name of ['Opa', 'Nicht Lot']) await somebody(one, name).waitFor();
});
