import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { organisationAt, sitAlong } from './organisation.ts';
import { check } from './fit.ts';
import { useStreet } from './street.ts';

const street = useStreet();
let printed = '';

async function room(page: Page, name: string): Promise<string> {
  await page.goto(`${organisationAt(street())}/cases`);
  await page.getByRole('link', { name, exact: true }).click();
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
  return page.url();
}

/** Takes the map out with names; answers the file. */
async function takenOut(page: Page, at: string): Promise<Buffer> {
  await page.goto(`${at}/export`);
  await page.getByLabel('Waarvoor is het?').fill('Om verder te gaan bij een ander');
  await page.getByRole('radio', { name: 'Ja, met namen' }).check();
  await page.getByRole('button', { name: 'Maak het klaar' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Alles samen (JSON)' }).click()
  ]);
  return readFile(await file.path());
}

const withoutIds = (file: Buffer): string =>
  file.toString().replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '#');

test('a map goes out, is looked at, is taken over in another conversation, and goes again in one step', async () => {
  const page = await street().visitor();
  await sitAlong(page, street(), 'Marloes');
  const iris = await room(page, 'Iris');
  const file = await takenOut(page, iris);
  await page.getByRole('link', { name: 'Lezen en printen' }).click();
  await page.getByText('Tante Riet').first().waitFor();
  printed = page.url();
  await page.goto(`${organisationAt(street())}/cases/new`);
  await page.getByLabel('Hoe heet degene met wie je praat?').fill('Iris, hier');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
  const there = page.url();
  await page.goto(`${there}/import`);
  await page.getByText('Vraag eerst of er iets').first().waitFor();
  await page.goto(`${there}/recording`);
  await page.getByRole('radio', { name: 'Ja', exact: false }).first().check();
  await page.getByRole('button', { name: 'Bewaar het antwoord' }).click();

  await page.goto(`${there}/map`);
  await page.getByRole('link', { name: 'Neem een kaart over' }).click();
  await page.getByRole('button', { name: 'Bekijk wat erin staat' }).click();
  await page.getByText('Kies een bestand.').first().waitFor();
  const choose = (name: string, buffer: Buffer) =>
    page.getByLabel('Welk bestand?').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await choose('kaart.graphml', Buffer.from('<!DOCTYPE graphml [<!ENTITY a "x">]><graphml>&a;</graphml>'));
  await page.getByRole('button', { name: 'Bekijk wat erin staat' }).click();
  await page.getByText('Dit kunnen we niet lezen als kaart.').first().waitFor();
  await choose('kaart.json', Buffer.alloc(2_600_000, 32));
  await page.getByRole('button', { name: 'Bekijk wat erin staat' }).click();
  await page.getByText('Dit is te groot.').first().waitFor();
  await choose('map.json', file);
  await page.getByRole('button', { name: 'Bekijk wat erin staat' }).click();
  await page.getByRole('heading', { name: 'Dit komt op de kaart' }).waitFor();
  await page.getByText('Tante Riet').first().waitFor();
  await page.getByText('Alles uit het bestand gaat mee.').waitFor();
  await page.getByRole('button', { name: 'Zet dit op de kaart' }).click();
  await page.getByText('De kaart is overgenomen').waitFor();
  await page.getByRole('link', { name: 'Tante Riet' }).click();
  await page.getByText('Uit een bestand van').first().waitFor();
  expect(withoutIds(await takenOut(page, there))).toBe(withoutIds(file));

  await page.goto(`${there}/map`);
  await page.getByRole('button', { name: 'Haal weg wat je overnam' }).click();
  await page.waitForURL(/\/map$/);
  expect(await page.getByRole('link', { name: 'Tante Riet' }).count()).toBe(0);
});

test('the print is for who took it out, with names and a reason; nobody else finds it', async () => {
  const [page, joris] = [await street().visitor({ script: true }), await street().visitor()];
  await sitAlong(page, street(), 'Marloes');
  await page.goto(printed);
  await check(page, 'print');
  await page.goto(`${await room(page, 'Iris')}/export`);
  await page.getByLabel('Waarvoor is het?').fill('Voor thuis');
  await page.getByRole('button', { name: 'Maak het klaar' }).click();
  await page.getByText('Printen kan als de namen mee mogen.').waitFor();
  expect((await page.goto(`${page.url()}/print`))!.status()).toBe(404);
  await sitAlong(joris, street(), 'Joris');
  expect((await joris.goto(printed))!.status()).toBe(404);
});

test('a file from Network Canvas says what stays behind, and which names to look at again', async () => {
  const page = await street().visitor();
  await sitAlong(page, street(), 'Marloes');
  await page.goto(`${await room(page, 'Iris')}/import`);
  const people =
    '\uFEFFnodeID;networkCanvasUUID;name;relation_friend;load;age\r\n1;u1;Bep 06 12345678;true;heavy;61\r\n';
  const ties = 'edgeID;from;to\r\n1;1;9\r\n';
  await page.getByLabel('Welk bestand?').setInputFiles([
    { name: 'attributeList_Person.csv', mimeType: 'text/csv', buffer: Buffer.from(people) },
    { name: 'edgeList.csv', mimeType: 'text/csv', buffer: Buffer.from(ties) }
  ]);
  await page.getByRole('button', { name: 'Bekijk wat erin staat' }).click();
  await page.getByText('‘load’. Een oordeel over iemand nemen we niet over.').waitFor();
  await page.getByText('‘age’. Die vraag hebben we hier niet.').waitFor();
  await page.getByText('Iets over iemand die niet in het bestand staat.').waitFor();
  await page.getByRole('button', { name: 'Zet dit op de kaart' }).click();
  await page.getByText('Kijk eerst nog eens naar de namen.').first().waitFor();
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Zet dit op de kaart' }).click();
  await page.getByRole('link', { name: 'Bep 06 12345678' }).waitFor();
});
