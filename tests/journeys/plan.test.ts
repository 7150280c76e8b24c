import { describe, expect, test } from 'vitest';
import { lookAlong, useStreet } from './street.ts';

const street = useStreet();

describe.each([
  ['without JavaScript', false],
  ['with JavaScript', true]
])('%s', (_, script) => {
  test('the coordinator looks at the plan of today, asks some, and nobody else is asked', async () => {
    const here = street();
    const page = await here.visitor({ script });
    await lookAlong(page, here.base, 'Fatima');
    const open = async (): Promise<number> => {
      const rows = await here.app.asOwner('select count(*)::int as n from matches where closed_at is null', []);
      return rows[0]!['n'] as number;
    };
    await page.getByRole('link', { name: 'Bekijk het voorstel voor vandaag' }).first().click();
    await page.waitForURL('**/desk/plan/today');
    const before = await open();
    const boxes = await page.getByRole('checkbox').all();
    expect(boxes.length).toBeGreaterThan(3);
    for (const box of boxes) await box.uncheck();
    await page.getByRole('button', { name: 'Vraag wie aangevinkt is' }).click();
    await page.getByText('Kies minstens één voorstel').first().waitFor();
    expect(await open()).toBe(before);
    // The boxes stay as they were left.
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);

    for (const box of (await page.getByRole('checkbox').all()).slice(0, 2)) await box.check();
    const asked = 2;
    await page.getByRole('button', { name: 'Vraag wie aangevinkt is' }).click();
    await page.getByText('Dat is gedaan').waitFor();
    expect(await open()).toBe(before + asked);
    expect(await page.getByRole('checkbox').count()).toBe(boxes.length - asked);
  });
});

test('across the border the plan names the neighbourhood alone, and the other desk decides first', async () => {
  const here = street();
  const there = here.base.replace('/brakkenstein', '/hazenkamp');
  const fatima = await here.visitor();
  await lookAlong(fatima, here.base, 'Fatima');
  await fatima.goto(`${here.base}/desk/plan/today`);
  const toHanneke = fatima.getByRole('checkbox', { name: 'Iemand uit Hazenkamp helpt Hanneke' });
  for (const box of await fatima.getByRole('checkbox').all()) await box.uncheck();
  await toHanneke.check();
  expect(await fatima.locator('main').innerText()).not.toContain('Toon');
  const petra = await here.visitor({ script: true });
  await lookAlong(petra, there, 'Petra');
  await petra.goto(`${there}/desk/plan/today`);
  expect(await petra.locator('main').innerText()).not.toMatch(/Hanneke|trui/);
  await fatima.getByRole('button', { name: 'Vraag wie aangevinkt is' }).click();
  await fatima.getByText('Zij beslissen eerst.').waitFor();
  await petra.goto(`${there}/desk`);
  await petra.getByRole('link', { name: 'Vraag uit Brakkenstein voor Toon' }).waitFor();
});

test('the administrator changes what counts how much, and a wrong number is told beside its field', async () => {
  const here = street();
  const page = await here.visitor();
  await lookAlong(page, here.base, 'Fatima');
  await page.goto(`${here.base}/desk/settings/weights`);
  const distance = page.getByLabel('Woont zo ver weg als nog net kan');
  await distance.fill('ver');
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await page.getByText('Vul een heel getal in van 0 tot 500.').first().waitFor();
  expect(await distance.inputValue()).toBe('ver');
  await distance.fill('350');
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await page.getByText('Het volgende voorstel rekent hiermee.').waitFor();
  expect(await distance.inputValue()).toBe('350');
});
