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

    for (const box of (await page.getByRole('checkbox').all()).slice(2)) await box.uncheck();
    const asked = await page.getByRole('checkbox', { checked: true }).count();
    await page.getByRole('button', { name: 'Vraag wie aangevinkt is' }).click();
    await page.getByText('Dat is gedaan').waitFor();
    expect(await open()).toBe(before + asked);
    expect(await page.getByRole('checkbox').count()).toBe(boxes.length - asked);
  });
});
