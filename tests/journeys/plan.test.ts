import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { check } from './fit.ts';
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
    // In the example three people could help each other.
    await page.getByRole('heading', { name: 'Een kans: een kring' }).waitFor();
    await page.getByRole('link', { name: 'Moussa helpt Marek' }).waitFor();
    const before = await open();
    const boxes = await page.getByRole('checkbox').all();
    expect(boxes.length).toBeGreaterThan(3);
    await page.getByRole('link', { name: 'Haal alle vinkjes weg' }).click();
    await page.getByText('Zet een vinkje bij wie je nu wilt vragen.').waitFor();
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
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

/** What the server sends, without what differs every time by itself. */
const bytesOf = async (page: Page, address: string): Promise<string> =>
  (await (await page.request.get(address)).text())
    .replaceAll(/nonce="[^"]*"/g, '')
    .replaceAll(/(name="formKey" value=")[^"]*/g, '$1');

test('M5 pages of the desk are the same, byte for byte, whether somebody kept apart or held back exists', async () => {
  const here = street();
  const page = await here.visitor();
  await lookAlong(page, here.base, 'Fatima');
  const [ask] = await here.app.asOwner(`select id, person_id from asks where category = 'crafts'`);
  const read = async (): Promise<string[]> => [
    await bytesOf(page, `${here.base}/desk/plan/today`),
    await bytesOf(page, `${here.base}/desk/asks/${ask!['id']}`)
  ];
  const without = await read();
  const add = (name: string) =>
    here.app.asOwner(
      `with whose as (insert into people (region_id, neighbourhood_id, id, first_name, joined_by, joined_at, agreed_at)
         select region_id, neighbourhood_id, gen_random_uuid(), $2, 'open', now(), now() from asks where id = $1 returning *),
       offered as (insert into offers (region_id, neighbourhood_id, id, person_id, posted_by, posted_at, categories, dayparts,
           minutes_a_week, reach_metres, ends_on)
         select region_id, neighbourhood_id, gen_random_uuid(), id, id, now(), '{crafts}', 268435455, 240, 5000, '2040-01-01'
         from whose)
       select * from whose`,
      [ask!['id'], name]
    );
  const [apart] = await add('Zed');
  await here.app.asOwner(
    `insert into exclusions (region_id, neighbourhood_id, person_id, other_id, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $4, now())`,
    [apart!['region_id'], apart!['neighbourhood_id'], apart!['id'], ask!['person_id']]
  );
  const [held] = await add('Yp');
  await here.app.asOwner(
    `insert into concerns (region_id, neighbourhood_id, id, person_id, about_id, raised_at)
     values ($1, $2, gen_random_uuid(), $3, $4, now())`,
    [held!['region_id'], held!['neighbourhood_id'], ask!['person_id'], held!['id']]
  );
  expect(await read()).toEqual(without);
  // With neither of the two, both pages would tell.
  await here.app.asOwner('delete from exclusions where person_id = $1', [apart!['id']]);
  const [plan, suggestions] = await read();
  expect([plan === without[0], suggestions === without[1]]).toEqual([false, false]);
  await here.app.asOwner(`update offers set withdrawn_at = now() where person_id = $1`, [apart!['id']]);
});

test('across the border the plan names the neighbourhood alone, and the other desk decides first', async () => {
  const here = street();
  const there = here.base.replace('/brakkenstein', '/hazenkamp');
  const fatima = await here.visitor();
  await lookAlong(fatima, here.base, 'Fatima');
  await fatima.goto(`${here.base}/desk/plan/today`);
  const toHanneke = fatima.getByRole('checkbox', { name: 'Iemand uit Hazenkamp helpt Hanneke' });
  await fatima.getByRole('link', { name: 'Haal alle vinkjes weg' }).click();
  await fatima.waitForURL('**/today?none');
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
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await page.getByText('Vul een heel getal in van 0 tot 500.').first().waitFor();
  expect(await distance.inputValue()).toBe('ver');
  await distance.fill('350');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await page.getByText('Het volgende voorstel rekent hiermee.').waitFor();
  expect(await distance.inputValue()).toBe('350');
});

/** So many asks for a dog to be walked, and as many who can: more than is weighed while somebody waits for a page. */
const town = `with place as (select region_id, id as neighbourhood_id from neighbourhoods where slug = 'hazenkamp'),
  people as (insert into people (region_id, neighbourhood_id, id, first_name, joined_by, joined_at, agreed_at)
    select region_id, neighbourhood_id, gen_random_uuid(), 'P' || n, 'open', now(), now() from place, generate_series(1, 800) n
    returning region_id, neighbourhood_id, id, first_name),
  asks as (insert into asks (region_id, neighbourhood_id, id, person_id, posted_by, posted_at, category, words, dayparts,
      minutes, ends_on, rhythm, on_date)
    select region_id, neighbourhood_id, gen_random_uuid(), id, id, now(), 'dog', 'wandelen', 15, 45, '2040-10-20', 'before',
      '2040-10-20' from people where substr(first_name, 2)::int <= 400)
  insert into offers (region_id, neighbourhood_id, id, person_id, posted_by, posted_at, categories, dayparts,
    minutes_a_week, reach_metres, ends_on)
  select region_id, neighbourhood_id, gen_random_uuid(), id, id, now(), '{dog}', 15, 240, 5000, '2040-01-01' from people
    where substr(first_name, 2)::int > 400`;

// The last one, because it makes the neighbourhoods large.
test('a long plan tells how far it is, can be stopped, and says so when it failed or was refused', async () => {
  const here = street();
  const there = here.base.replace('/brakkenstein', '/hazenkamp');
  await here.app.asOwner(town);
  const page = await here.visitor({ script: true, width: 320 });
  await lookAlong(page, there, 'Petra');
  const open = async (words: string): Promise<void> => {
    await page.goto(`${there}/desk/plan/today`);
    await page.getByText(words).waitFor();
    await check(page, words);
  };
  const become = (what: string) => here.app.asOwner(`update day_plans set ${what}`);
  await open('Er is nog geen voorstel.');
  await here.app.asOwner(`insert into day_plans (region_id, neighbourhood_id, for_id, run_id, done, total, touched_at)
    select region_id, id, id, gen_random_uuid(), 120, 400, now() from neighbourhoods where slug = 'hazenkamp'
    on conflict (region_id, neighbourhood_id, for_id) do update set run_id = excluded.run_id, done = 120, total = 400,
      touched_at = now()`);
  await open('120 van de 400 vragen bekeken');
  await become('done = 400');
  await open('Nu verdelen we ze.');
  await page.getByRole('button', { name: 'Stop ermee' }).click();
  await page.getByText('Er is niets bewaard').waitFor();
  await check(page, 'stopped');
  await become(`went_wrong = 'refused'`);
  await open('We rekenden het voorstel na');
  await page.getByRole('button', { name: 'Maak een nieuw voorstel' }).waitFor();
  await become(`went_wrong = 'failed'`);
  await open('Het voorstel kwam niet af.');
  const earlier = { proposals: [], unserved: [], wishes: [], rings: [], away: [], isSound: true };
  await become(`went_wrong = null, facts_mark = 'other', plan = '${JSON.stringify(earlier)}'`);
  await open('Er is iets veranderd sinds het vorige voorstel.');
  await page.getByRole('button', { name: 'Maak een nieuw voorstel' }).click();
  await page.getByText('We maken een voorstel').waitFor();
  await here.app.asOwner(`update asks set done_at = now() where done_at is null`);
  await open('Alle vragen zijn in goede handen.');
});
