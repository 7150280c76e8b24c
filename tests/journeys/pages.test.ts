import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { ofNeighbourhood, pageAt, pagesIn } from './addresses.ts';
import { check, looksAt, partOf } from './fit.ts';
import { comeIn, comeInAtOnce, letHappen, typeAsk, typeOffer, useStreet, type Street } from './street.ts';

const street = useStreet();

/** The pages that were looked at; the first two open in the middle of something, and are looked at there. */
const looked = new Set(['/desk/intake/check/[intake]', '/sign-in/again']);

type Addresses = (here: Street, page: Page) => Promise<string[]>;

const one = async (here: Street, words: string): Promise<string> => {
  const [row] = await here.app.asOwner(words);
  if (!row) throw new Error(`The example has nothing for: ${words}`);
  return row['id'] as string;
};
const person = (name: string): string => `(select id from people where first_name = '${name}')`;

const ofNobody: Addresses = async () => [
  '',
  '/sign-in',
  '/sign-in/code',
  '/join',
  '/privacy',
  '/accessibility',
  '/house-rules',
  '/claim',
  '/outbox',
  '/asks/new',
  '/offers/new',
  '/ask-us',
  '/ask-us?left',
  '/take-back',
  '/take-back?done',
  '/nowhere'
];

const ofBo: Addresses = async (here) => [
  '/today',
  '/asks',
  `/asks/${await one(here, `select id from asks where person_id = ${person('Bo')} limit 1`)}`,
  `/asks/${await one(here, `select id from asks where audience <> 'coordinator' and person_id <> ${person('Bo')} and withdrawn_at is null and done_at is null and paused_at is null and ends_on >= current_date limit 1`)}`,
  `/matches/${await one(here, `select id from matches where asker_id = ${person('Bo')} and agreed_at is not null limit 1`)}`,
  `/matches/${await one(here, `select match_id as id from talk_words limit 1`)}/talk`,
  `/matches/${await one(here, `select match_id as id from talk_words limit 1`)}/talk/reader`,
  `/appointments/${await one(here, `select t.id from appointments t join matches m on m.id = t.match_id where m.asker_id = ${person('Bo')} limit 1`)}`,
  '/offers',
  '/together',
  '/things',
  '/things/new',
  `/things/${await one(here, `select offer_id as id from things t join offers o on o.id = t.offer_id where o.person_id <> ${person('Bo')} and not exists (select from loans l where l.thing_id = t.offer_id) limit 1`)}`,
  `/loans/${await one(here, `select id from loans where borrower_id = ${person('Bo')} limit 1`)}`,
  '/me',
  '/me/age',
  '/me/record',
  `/matches/${await one(here, `select match_id as id from appointments t join matches m on m.id = t.match_id where m.asker_id = ${person('Bo')} and t.starts_at > now() and t.cancelled_at is null and m.closed_at is null limit 1`)}/paper`,
  '/me/contact',
  '/me/shields',
  '/me/home',
  '/concerns/new',
  '/worries/new',
  '/worries/new?told',
  '/me/proxies',
  '/me/proxies/new',
  '/me/proxies/ask',
  '/me/leave',
  '/me/sign-in',
  '/me/sign-in/passkey',
  '/me/sign-in/sessions',
  '/sign-out'
];

const ofSeries = `select match_id as id from series s join matches m on m.id = s.match_id where helper_id = ${person('Cyriel')}`;
const nextVisit = (here: Street, what: string): Promise<string> =>
  one(
    here,
    `select ${what} as id from appointments where match_id = (${ofSeries}) and starts_at > now() order by starts_at limit 1`
  );

const ofCyriel: Addresses = async (here) => [
  '/today',
  `/matches/${await one(here, `select id from matches where helper_id = ${person('Cyriel')} limit 1`)}`,
  `/offers/${await one(here, `select id from offers where person_id = ${person('Cyriel')} and withdrawn_at is null limit 1`)}`,
  `/offers/${await one(here, `select id from offers where person_id = ${person('Cyriel')} and ends_on < current_date + 14 limit 1`)}`,
  `/matches/${await one(here, ofSeries)}`,
  `/matches/${await one(here, ofSeries)}/series`,
  `/matches/${await one(here, ofSeries)}/series?from=${await nextVisit(here, 'original_on::text')}`,
  `/appointments/${await nextVisit(here, 'id')}`
];

/** Marja acts for Truus: the same pages, for somebody else. */
const ofMarja: Addresses = async (here) => {
  const at = `/for/${await one(here, `select id from people where first_name = 'Truus'`)}`;
  const hers = (words: string) =>
    one(here, `${words} where m.asker_id = ${person('Truus')} and m.agreed_at is not null`);
  return [
    '/today',
    '/me/proxies',
    `${at}/today`,
    `${at}/asks`,
    `${at}/asks/new`,
    `${at}/asks/${await one(here, `select id from asks where person_id = ${person('Truus')} limit 1`)}`,
    `${at}/matches/${await hers('select m.id from matches m')}`,
    `${at}/appointments/${await hers('select t.id from matches m join appointments t on t.match_id = m.id')}`
  ];
};

/** Pieter told that something felt wrong. */
const ofPieter: Addresses = async (here) => [`/concerns/${await one(here, 'select id from concerns limit 1')}`];

/** Lieke is fifteen, and helps Koen. */
const ofLieke: Addresses = async (here) => [
  '/me/age',
  '/me',
  '/offers/new',
  '/asks/new',
  `/matches/${await one(here, `select m.id from matches m join people p on p.id = m.helper_id where p.first_name = 'Lieke'`)}`
];

/** What lies between the first and the last step of asking and offering, with what was typed until there. */
const ofSteps: Addresses = async (here, page) => {
  await page.goto(`${here.base}/asks/new`);
  await typeAsk(page, 'Wie wiedt het perkje voor?');
  await page.goto(`${here.base}/offers/new`);
  await typeOffer(page);
  return ['/asks/new/when', '/asks/new/who', '/asks/new/check', '/offers/new/when', '/offers/new/check'];
};

/** Where a letter leads to, and what was passed on about Bo. */
const ofLetters: Addresses = async (here) => {
  for (const page of [await here.visitor(), await here.visitor()]) await comeIn(page, here, 'Pieter');
  await letHappen(here.app, 'tell-lapses');
  const linkTo = async (what: string): Promise<string> => {
    const found = `select id, substring(plain from '/${what}/\\S+') as link from mails where plain like '%/${what}/%' limit 1`;
    const [mail] = await here.app.asOwner(found);
    return mail!['link'] as string;
  };
  const links = [await linkTo('unsubscribe'), await linkTo('sign-in/link'), await linkTo('sign-in/not-me')];
  const passed = await one(
    here,
    `insert into worries (region_id, neighbourhood_id, id, person_id, about_id, raised_at, passed_to, passed_ground, passed_by,
       passed_at) select b.region_id, b.neighbourhood_id, gen_random_uuid(), w.id, b.id, now(), 'Samen Verder', 'yes', f.id, now()
     from people b, people w, people f where b.first_name = 'Bo' and w.first_name = 'Wim' and f.first_name = 'Fatima' returning id`
  );
  const borrowed = await one(
    here,
    `select m.id from matches m join asks a on a.id = m.ask_id where a.category = 'borrowing'
       and m.asker_id = ${person('Bo')} and m.agreed_at is not null and m.closed_at is null limit 1`
  );
  const mail = await one(here, 'select id from mails order by id limit 1');
  const doors = ['/join/none', '/sign-in/link/none', `/outbox/${mail}`];
  return [...links, ...doors, `/worries/${passed}`, `/loans/new?match=${borrowed}`];
};

/** Petra coordinates in the neighbourhood next door. */
const ofPetra: Addresses = async (here) => {
  const waiting = await one(
    here,
    'select id from matches where helper_neighbourhood_id is not null and let_across_at is null'
  );
  return ['/desk', `/desk/across/${waiting}`, '/desk/plan/today', '/desk/settings/sharing'];
};

const free = `select id from asks a where withdrawn_at is null and done_at is null and paused_at is null and category = 'small-jobs'
  and not exists (select from matches m where m.ask_id = a.id and m.closed_at is null) limit 1`;

const ofFatima: Addresses = async (here) => [
  '/desk',
  `/desk/asks/${await one(here, free)}`,
  `/desk/asks/${await one(here, 'select ask_id as id from matches where closed_at is null limit 1')}`,
  `/desk/asks/${await one(here, free)}/helpers/${await one(here, `select person_id as id from offers where 'small-jobs' = any(categories) and withdrawn_at is null limit 1`)}`,
  `/desk/matches/${await one(here, 'select id from matches where agreed_at is null and closed_at is null limit 1')}`,
  `/desk/matches/${await one(here, 'select match_id as id from outcomes o join appointments t on t.id = o.appointment_id limit 1')}`,
  '/desk/calls',
  '/desk/intake',
  `/desk/intake/${await one(here, 'select id from intakes limit 1')}?checked`,
  `/desk/public-asks/${await one(here, 'select id from public_asks limit 1')}`,
  `/desk/matches/${await one(here, ofSeries)}`,
  `/desk/matches/${await one(here, ofSeries)}/series`,
  `/asks/${await one(here, 'select id from asks where ends_on < current_date and withdrawn_at is null and done_at is null order by ends_on desc limit 1')}`,
  '/desk/plan/today',
  '/desk/people',
  '/desk/people/new',
  `/desk/people/${await one(here, `select id from people where first_name = 'Vera'`)}`,
  `/desk/people/${await one(here, `select person_id as id from vouchings where neighbourhood_id = (select neighbourhood_id from people where first_name = 'Fatima') limit 1`)}`,
  `/desk/people/${await one(here, `select id from people where first_name = 'Truus'`)}/proxies`,
  `/desk/people/${await one(here, `select id from people where first_name = 'Truus'`)}/shields`,
  `/desk/people/${await one(here, `select id from people where first_name = 'Truus'`)}/home`,
  `/desk/people/${await one(here, `select person_id || '/proxies/' || proxy_id as id from proxies limit 1`)}`,
  `/desk/people/${await one(here, `select id from people where first_name = 'Gonnie' limit 1`)}/doubles`,
  `/desk/people/${await one(here, `select a.id || '/doubles/' || b.id as id from people a join people b on a.first_name = b.first_name and a.id <> b.id limit 1`)}`,
  `/desk/proxies/${await one(here, 'select id from proxy_wishes limit 1')}`,
  '/desk/plan',
  '/desk/more',
  '/desk/invitations',
  '/desk/settings',
  '/desk/settings/sharing',
  '/desk/settings/weights',
  '/desk/settings/organisations',
  `/desk/supplies/${await one(here, 'select id from supply_questions limit 1')}`,
  `/desk/releases/${await one(here, 'select id from released_asks limit 1')}`,
  '/desk/house-rules',
  '/desk/things',
  `/desk/asks/${await one(here, 'select ask_id as id from loans where lent_at is null limit 1')}`,
  '/desk/roles?q=b',
  '/me/sign-in',
  '/me/sign-in/app',
  '/me/sign-in/codes',
  '/sign-in/second/lost',
  '/desk?all',
  '/desk/areas',
  '/desk/areas/new',
  '/desk/areas/cells',
  '/desk/areas/cells/new',
  `/desk/areas/cells/${await one(here, 'select id from cells limit 1')}`,
  `/desk/areas/${await one(here, 'select id from areas limit 1')}`,
  '/desk/away',
  `/desk/away/${await one(here, 'select id from absences limit 1')}`,
  '/desk/help-number'
];

/** Her pages about safety and about those under sixteen. */
const ofFatimaCaring: Addresses = async (here) => [
  '/desk/young',
  '/desk/health',
  `/desk/concerns/${await one(here, 'select id from concerns limit 1')}`,
  `/desk/worries/${await one(here, 'select id from worries where passed_at is null limit 1')}`,
  `/desk/people/${await one(here, `select id from people where first_name = 'Lieke'`)}/age`,
  `/desk/people/${await one(here, `select id from people where first_name = 'Jip'`)}/age`,
  `/desk/people/${await one(here, `select id from people where first_name = 'Vera'`)}/age`,
  `/desk/people/${await one(here, `select id from people where first_name = 'Truus'`)}/claim`,
  `/desk/matches/${await one(here, `select m.id from matches m join people p on p.id = m.helper_id where p.first_name = 'Lieke'`)}`,
  `/desk/matches/${await one(here, `select m.id from matches m join people p on p.id = m.helper_id where p.first_name = 'Lieke'`)}/paper/asker`,
  `/desk/people/${await one(here, `select id from people where first_name = 'Jip'`)}/age/paper`
];

describe.each<[string, string | null, number, Addresses]>([
  ['nobody', null, 2, ofNobody],
  ['Bo', 'Bo', 3, ofBo],
  ['Cyriel', 'Cyriel', 1, ofCyriel],
  ['Marja', 'Marja', 1, ofMarja],
  ['Pieter', 'Pieter', 1, ofPieter],
  ['Lieke', 'Lieke', 1, ofLieke],
  ['Fatima', 'Fatima', 5, ofFatima],
  ['Fatima who cares', 'Fatima', 1, ofFatimaCaring],
  ['Bo who asks and offers', 'Bo', 1, ofSteps],
  ['Bo who reads letters', 'Bo', 1, ofLetters],
  ['who coordinates next door', 'Petra', 1, ofPetra],
  ['a coordinator halfway', 'Joost', 1, async () => ['/sign-in/second']]
])('as %s', (_, name, parts, addresses) => {
  test.each(looksAt(parts))('every page is fit for everybody, $theme at $width px, $part', async (look) => {
    const here = street();
    const page = await here.visitor({ script: true, width: look.width, dark: look.theme === 'dark' });
    if (name === 'Joost') await comeIn(page, here, name);
    else if (name) await comeInAtOnce(page, here, name);
    const place = name === 'Petra' ? here.base.replace('/brakkenstein', '/hazenkamp') : here.base;
    for (const address of partOf(await addresses(here, page), look.part, parts)) {
      const answer = await page.goto(place + address);
      expect(answer!.status(), address).toBe(address === '/nowhere' ? 404 : 200);
      looked.add(pageAt(ofNeighbourhood, page.url()));
      await check(page, address, look.theme);
    }
  });
});

test('no page of a neighbourhood was left out: put a new one in a list above', () => {
  expect(pagesIn(ofNeighbourhood).filter((page) => !looked.has(page))).toEqual([]);
});

test('errors are told beside their fields, and what was typed stays', async () => {
  const here = street();
  const page = await here.visitor({ script: true, width: 320 });
  await page.goto(`${here.base}/asks/new`);
  await page.getByLabel('In je eigen woorden').fill('Ik weet het niet zo goed.');
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByText('Dit klopt nog niet helemaal').waitFor();
  expect(await page.getByLabel('In je eigen woorden').inputValue()).toBe('Ik weet het niet zo goed.');
  await check(page, '/asks/new with errors');
  await page.goto(`${here.base}/join`);
  await page.getByRole('button', { name: 'Doe mee' }).click();
  await page.getByText('Schrijf een voornaam.').first().waitFor();
  await check(page, '/join with errors');
});

test('the board and the ask form are light', async () => {
  const here = street();
  const page = await here.visitor({ script: true });
  let script = 0;
  let all = 0;
  page.on('response', async (answer) => {
    const size = Number((await answer.allHeaders())['content-length'] ?? 0);
    all += size;
    if (answer.url().endsWith('.js')) script += size;
  });
  await page.goto(`${here.base}/asks/new`, { waitUntil: 'networkidle' });
  expect(script).toBeLessThan(40_000);
  expect(all).toBeGreaterThan(0);
});
