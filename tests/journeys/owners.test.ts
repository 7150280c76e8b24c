import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { comeIn, dayFromNow, lookAlong, setUpCodeApp, useStreet, type Street } from './street.ts';

const street = useStreet();

const main = (page: Page): Promise<string> => page.getByRole('main').innerText();
const help = (page: Page): Promise<string> => page.getByRole('complementary', { name: 'Liever bellen?' }).innerText();

/** One browser of Joost for all of this: he sets up his second step once. */
let joost: Page | null = null;
async function joostIn(here: Street): Promise<Page> {
  const page = await here.visitor();
  await comeIn(page, here, 'Joost');
  await setUpCodeApp(page);
  return page;
}

describe.each([
  ['without JavaScript', false],
  ['with JavaScript', true]
])('%s', (_, script) => {
  test('an ask changes hands and gets another day, and a neighbourhood is divided in areas', async () => {
    const here = street();
    const fatima = await here.visitor({ script, width: 1280 });
    await lookAlong(fatima, here.base, 'Fatima');
    const [row] = await here.app.asOwner(
      `select a.id from asks a join people p on p.id = a.person_id where p.first_name = 'Hamza'`
    );
    await fatima.goto(`${here.base}/desk/asks/${row!['id']}`);
    await fatima.getByText('Jij zorgt voor deze vraag.').waitFor();
    await fatima.getByText('Geef aan een ander').click();
    await fatima.getByRole('button', { name: 'Geef aan Joost' }).click();
    await fatima.getByText('Joost zorgt voor deze vraag.').waitFor();
    await fatima.getByRole('button', { name: 'Ik neem het over' }).click();
    await fatima.getByText('Jij zorgt voor deze vraag.').waitFor();
    await fatima.getByRole('button', { name: 'Over twee weken' }).click();
    const inTwoWeeks = await fatima.getByText(/^Weer bekijken: /).innerText();
    await fatima.getByText('Een andere dag').click();
    await fatima.locator('input[name=day]').fill(dayFromNow(20));
    await fatima.getByRole('button', { name: 'Kies deze dag' }).click();
    await fatima.getByText(/^Weer bekijken: /).waitFor();
    expect(await fatima.getByText(/^Weer bekijken: /).innerText()).not.toBe(inTwoWeeks);

    const name = script ? 'Aan de rails' : 'Langs het spoor';
    await fatima.goto(`${here.base}/desk/areas/new`);
    await fatima.getByRole('button', { name: 'Maak dit wijkdeel' }).click();
    await fatima.getByText('Geef dit deel een naam.').first().waitFor();
    await fatima.getByLabel('Hoe heet dit deel?').fill(name);
    await fatima.getByText('Aan de spoorkant').click();
    await fatima.getByRole('checkbox', { name: 'Joost' }).check();
    await fatima.getByRole('button', { name: 'Maak dit wijkdeel' }).click();
    await fatima.getByRole('link', { name }).click();
    await fatima.getByText('Haal dit wijkdeel weg').first().click();
    await fatima.getByRole('button', { name: 'Haal dit wijkdeel weg' }).click();
    await fatima.getByText('Nog in geen wijkdeel: Aan de spoorkant.').waitFor();
    expect(await main(fatima)).not.toContain(name);
  });

  test('a coordinator goes on holiday: everything of hers is at the stand-in, and back when she is', async () => {
    const here = street();
    const fatima = await here.visitor({ script, width: 1280 });
    await lookAlong(fatima, here.base, 'Fatima');
    const bo = await here.visitor({ script });
    await lookAlong(bo, here.base, 'Bo');
    expect(await help(bo)).toContain('Fatima');
    const [row] = await here.app.asOwner(
      `select a.id from asks a join people p on p.id = a.person_id where p.first_name = 'Bo' and a.category = 'dog'`
    );
    const ask = row!['id'] as string;

    await fatima.goto(`${here.base}/desk/more`);
    await fatima.getByRole('link', { name: 'Ik ben er niet' }).click();
    await fatima.getByLabel('Vanaf welke dag?').fill(dayFromNow(0));
    await fatima.getByLabel('Tot en met welke dag?').fill(dayFromNow(5));
    await fatima.getByRole('button', { name: 'Zet het neer' }).click();
    await fatima.locator('[data-errors]').waitFor();
    expect(await fatima.getByLabel('Tot en met welke dag?').inputValue()).toBe(dayFromNow(5));
    await fatima.getByRole('radio', { name: 'Joost' }).check();
    await fatima.getByRole('button', { name: 'Zet het neer' }).click();
    await fatima.waitForURL(/away\/[0-9a-f-]{36}/);
    await fatima.getByLabel('Goed om te weten').first().fill('Bel liever na twaalven.');
    await fatima.getByRole('button', { name: 'Bewaar de notities' }).click();
    await fatima.getByText('Bewaard.').waitFor();
    const handOver = fatima.url().split('?')[0]!;
    expect(await here.mailTo('Joost', '/desk/away/')).not.toContain('Fatima');

    joost ??= await joostIn(here);
    await joost.goto(`${here.base}/desk`);
    await joost.getByText('Je valt in voor Fatima').waitFor();
    expect(await joost.locator(`a[href$="/desk/asks/${ask}"]`).count()).toBe(1);
    await joost.goto(handOver);
    expect(await joost.getByLabel('Goed om te weten').first().inputValue()).toBe('Bel liever na twaalven.');
    await fatima.goto(`${here.base}/desk`);
    await fatima.getByText('Joost kijkt zolang.').waitFor();
    expect(await fatima.locator(`a[href$="/desk/asks/${ask}"]`).count()).toBe(0);

    await bo.goto(`${here.base}/asks/${ask}`);
    await bo.getByText(/Joost kijkt naar je vraag\. Fatima is er tot en met .+ niet\./).waitFor();
    expect(await help(bo)).toContain('Joost');
    expect(await help(bo)).toContain('024 000 00 01');

    await fatima.goto(handOver);
    await fatima.getByRole('button', { name: 'Ik ben er weer' }).click();
    await fatima.getByText('Dit is voorbij. Hier staat wat nog niet af is.').waitFor();
    await fatima.goto(`${here.base}/desk`);
    await fatima.getByText('Fijn dat je er weer bent.').first().waitFor();
    expect(await fatima.locator(`a[href$="/desk/asks/${ask}"]`).count()).toBe(1);
    await bo.reload();
    await bo.getByText('Fatima kijkt naar je vraag.').waitFor();
    expect(await help(bo)).toContain('Fatima');
  });
});
