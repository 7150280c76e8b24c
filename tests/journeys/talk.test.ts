import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { comeIn, lookAlong, useStreet, type Street } from './street.ts';

const street = useStreet();

/** Goes from the day of a neighbour to the talk of the two. */
async function openTalk(page: Page, { base }: Street, other: string): Promise<void> {
  await page.goto(`${base}/today?mine`);
  await page
    .getByRole('link', { name: `Jij en ${other}`, exact: true })
    .first()
    .click();
  await page.getByRole('link', { name: 'Jullie gesprekje' }).click();
  await page.getByRole('heading', { name: `Gesprekje met ${other}` }).waitFor();
}

async function say(page: Page, name: string, words: string): Promise<void> {
  await page.getByLabel(`Schrijf aan ${name}`).fill(words);
  await page.getByRole('button', { name: 'Stuur' }).click();
  await page.getByText(words.split('\n')[0]!).waitFor();
}

const main = (page: Page): Promise<string> => page.getByRole('main').innerText();

describe.each([
  ['without JavaScript', false],
  ['with JavaScript', true]
])('%s', (_, script) => {
  test('two who agreed write to each other, and nobody reads along', async () => {
    const here = street();
    const mark = script ? 'a' : 'b';
    const bo = await here.visitor({ script });
    await lookAlong(bo, here.base, 'Bo');
    await openTalk(bo, here, 'Joost');
    await say(bo, 'Joost', `Dag Joost (${mark})\nTot morgen! <b>Saar</b>`);
    const address = bo.url();

    const joost = await here.visitor({ script });
    await comeIn(joost, here, 'Joost');
    const letter = await here.mailTo('Joost', '/today');
    expect(letter).not.toMatch(/Bo|Saar/);
    await joost.goto(`${here.base}/today`);
    await joost.getByText('Er is een bericht van Bo').waitFor();
    await openTalk(joost, here, 'Bo');
    expect(await main(joost)).not.toContain(`(${mark})`);
    await joost.getByRole('button', { name: 'Lees het' }).click();
    await joost.getByText(`Dag Joost (${mark})`).waitFor();
    expect(await main(joost)).toContain('Tot morgen! <b>Saar</b>');

    await say(joost, 'Bo', `Stuur je bankpas maar mee (${mark})`);
    await joost.getByText('Gaat dit over geld, een pas of een code?').first().waitFor();
    await bo.getByRole('button', { name: /^(Lees het|Kijk of er iets nieuws is)$/ }).click();
    await bo.getByText(`Stuur je bankpas maar mee (${mark})`).waitFor();
    await bo.getByText('Gaat dit over geld, een pas of een code?').first().waitFor();
    await joost.getByRole('button', { name: 'Neem terug' }).last().click();
    await joost.getByText('Hier stond een bericht. Het is teruggenomen.').first().waitFor();
    await bo.reload();
    expect(await main(bo)).not.toContain(`bankpas maar mee (${mark})`);

    await bo.getByRole('button', { name: 'Stuur' }).click();
    await bo.getByText('Schrijf eerst iets.').first().waitFor();
    const fatima = await here.visitor({ script, width: 1280 });
    await lookAlong(fatima, here.base, 'Fatima');
    expect((await fatima.goto(address.split('#')[0]!))!.status()).toBe(404);
  });

  test('one of two asks the coordinator in; she answers and leaves, and the talk ends with the match', async () => {
    const here = street();
    const [asker, helper] = script ? ['Esther', 'Moussa'] : ['Ruben', 'Hamza'];
    const one = await here.visitor({ script });
    await comeIn(one, here, asker!);
    await openTalk(one, here, helper!);
    await say(one, helper!, 'Dit blijft tussen ons.');
    await say(one, helper!, 'Dit mag de coördinator lezen.');
    await one.getByRole('link', { name: 'Vraag Fatima mee te lezen' }).click();
    await one.getByText(`${helper} ziet dat jij dit vroeg`).waitFor();
    await one.getByText('Dit mag de coördinator lezen.').click();
    await one.getByRole('button', { name: 'Vraag Fatima' }).click();
    await one.getByText(`Vanaf hier leest Fatima mee. ${asker} vroeg dat.`).waitFor();
    expect(await main(one)).toContain('Fatima mag dit ook lezen.');
    const address = one.url().split('#')[0]!;
    await say(one, helper!, 'Fatima, kun je meedenken?');

    const fatima = await here.visitor({ script, width: 1280 });
    await lookAlong(fatima, here.base, 'Fatima');
    await fatima.getByText(`${asker} vraagt of je meeleest`).waitFor();
    await fatima.getByRole('button', { name: 'Lees het' }).first().click();
    await fatima.getByText('Fatima, kun je meedenken?').waitFor();
    const seen = await main(fatima);
    expect(seen).toContain('Dit mag de coördinator lezen.');
    expect(seen).not.toContain('Dit blijft tussen ons.');
    await say(fatima, `${asker} en ${helper}`, 'Ik bel jullie morgen.');
    await fatima.getByRole('button', { name: 'Ik lees niet meer mee' }).click();
    await fatima.waitForURL('**/desk');
    expect((await fatima.goto(address))!.status()).toBe(404);

    const other = await here.visitor({ script });
    await comeIn(other, here, helper!);
    await openTalk(other, here, asker!);
    await other.getByRole('button', { name: 'Lees het' }).click();
    await other.getByText('Ik bel jullie morgen.').waitFor();
    await other.getByText('Fatima leest niet meer mee.').waitFor();
    await other.goto(address.replace('/talk', ''));
    await other.getByText('Stoppen', { exact: true }).first().click();
    await other.getByRole('button', { name: 'Stoppen' }).click();
    await other.getByText('Dit gaat niet door').waitFor();

    await one.goto(address);
    await one.getByText('Je kunt dit nog vier weken lezen.').waitFor();
    expect(await one.getByRole('button', { name: 'Stuur' }).count()).toBe(0);
    expect(await main(one)).toContain('Dit blijft tussen ons.');
  });
});
