import { describe, expect, test } from 'vitest';
import { lookAlong, useStreet, type Street } from './street.ts';

const street = useStreet();

/** Gonnie came in by herself, and was written down on the phone as well. */
const records = async ({ app }: Street): Promise<{ online: string; byPhone: string }> => {
  const rows = await app.asOwner(
    `select p.id, c.email from people p join contacts c on c.person_id = p.id where p.first_name = 'Gonnie' and p.left_at is null`
  );
  const idWhere = (isOnline: boolean) => rows.find(({ email }) => (email !== null) === isOnline)!['id'] as string;
  return { online: idWhere(true), byPhone: idWhere(false) };
};

describe.each([
  ['without JavaScript', false],
  ['with JavaScript', true]
])('%s', (_, script) => {
  test('somebody who stands here twice becomes one, and two again', async () => {
    const here = street();
    const { online, byPhone } = await records(here);
    const fatima = await here.visitor({ script });
    await lookAlong(fatima, here.base, 'Fatima');
    await fatima.goto(`${here.base}/desk/people/${online}`);
    await fatima.getByRole('link', { name: /^Misschien dezelfde: Gonnie/ }).click();
    await fatima.getByText('hetzelfde telefoonnummer').waitFor();
    await fatima.getByRole('link', { name: /^Misschien dezelfde: Gonnie/ }).click();
    const compared = await fatima.getByRole('main').innerText();
    expect(compared).toContain('Blijft: Gonnie');
    expect(compared).toContain('Gaat hierin op: Gonnie');
    expect(compared).toContain('Breien en babbelen.');
    const late = await fatima.context().newPage();
    await late.goto(fatima.url());
    await fatima.getByRole('button', { name: 'Voeg samen' }).click();
    await fatima.getByText('Het is nu één buur.').waitFor();
    // Whoever presses it on a page that stood open sees what was done meanwhile.
    await late.getByRole('button', { name: 'Voeg samen' }).click();
    await late.getByRole('button', { name: 'Maak het ongedaan' }).waitFor();
    await late.close();
    expect((await fatima.goto(`${here.base}/desk/people/${byPhone}`))!.status()).toBe(404);
    await fatima.goto(`${here.base}/desk/people/${online}/doubles`);
    await fatima.getByText('Wat er na het samenvoegen bij kwam, blijft bij Gonnie.').waitFor();
    await fatima.getByRole('button', { name: 'Maak het ongedaan' }).click();
    await fatima.getByText('Ze staan er weer allebei.').waitFor();
    expect((await fatima.goto(`${here.base}/desk/people/${byPhone}`))!.status()).toBe(200);
    expect(await records(here)).toEqual({ online, byPhone });
  });
});

test('two who are not one are told apart, and no neighbour ever sees who is alike', async () => {
  const here = street();
  const { online, byPhone } = await records(here);
  const idOf = async (name: string): Promise<string> =>
    (await here.app.asOwner('select id from people where first_name = $1', [name]))[0]!['id'] as string;
  const fatima = await here.visitor({ width: 1280 });
  await lookAlong(fatima, here.base, 'Fatima');
  await fatima.goto(`${here.base}/desk/people/${await idOf('Truus')}/doubles/${await idOf('Marja')}`);
  await fatima.getByText('De een regelt iets voor de ander.').waitFor();
  expect(await fatima.getByRole('button', { name: 'Voeg samen' }).count()).toBe(0);
  await fatima.goto(`${here.base}/desk/people/${online}/doubles/${await idOf('Bo')}`);
  await fatima.getByText('Ze komen allebei binnen met een eigen mailadres.').waitFor();
  const bo = await here.visitor();
  await lookAlong(bo, here.base, 'Bo');
  for (const path of [`${online}/doubles`, `${online}/doubles/${byPhone}`])
    expect((await bo.goto(`${here.base}/desk/people/${path}`))!.status()).toBe(404);
});
