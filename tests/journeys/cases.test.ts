import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { check } from './fit.ts';
import { comeInByMail, cookiesOf, organisationAt, sitAlong } from './organisation.ts';
import { dayFromNow, setUpCodeApp, useStreet } from './street.ts';

const street = useStreet();

const room = async (page: Page, name: string): Promise<string> => {
  await page.goto(`${organisationAt(street())}/cases`);
  await page.getByRole('link', { name, exact: true }).click();
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
  return page.url();
};

test('a conversation begins with a name, and ends with an agreement on contact', async () => {
  const page = await street().visitor();
  await sitAlong(page, street(), 'Marloes');
  await page.getByRole('link', { name: 'Begin een gesprek' }).click();
  await page.getByText('Het is van jou. Je mag kijken').waitFor();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByText('Schrijf een naam.').first().waitFor();
  await page.getByLabel('Hoe heet degene met wie je praat?').fill('Tante Toos');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('heading', { name: 'Tante Toos' }).waitFor();
  // The name stands on the page, and not in the history of the browser.
  expect(await page.title()).not.toContain('Toos');
  await page.getByText('Dat is nog niet gevraagd.').waitFor();

  await page.getByRole('link', { name: 'Het volgende contact' }).click();
  await page.getByLabel('Wanneer weer?').fill(dayFromNow(-1));
  await page.getByLabel('Waar of hoe?').fill('Bij haar thuis');
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await page.getByText('Die dag is al geweest.').first().waitFor();
  expect(await page.getByLabel('Waar of hoe?').inputValue()).toBe('Bij haar thuis');
  await page.getByLabel('Wanneer weer?').fill(dayFromNow(3));
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await page.getByText('Bij haar thuis').waitFor();

  await page.getByRole('link', { name: 'Mag er iets over mensen worden opgeschreven?' }).click();
  await page.getByRole('radio', { name: 'Liever niet' }).check();
  await page.getByRole('button', { name: 'Bewaar het antwoord' }).click();
  await page.getByText('Liever niet, gezegd op').waitFor();

  await page.getByRole('link', { name: 'Mijn notities' }).click();
  await page.getByLabel('Wat wil je onthouden?').fill('Rustig aan doen');
  await page.getByRole('button', { name: 'Bewaar de notitie' }).first().click();
  await page.getByText('Rustig aan doen').first().waitFor();

  await page.getByRole('link', { name: 'Tante Toos' }).click();
  await page.getByRole('link', { name: 'Afronden' }).click();
  await page.getByRole('radio', { name: 'Het is goed zo' }).check();
  await page.getByRole('button', { name: 'Rond het gesprek af' }).click();
  await page.getByText('Kies een van de kaarten.').first().waitFor();
  await page.getByRole('radio', { name: 'Wij bellen nog eens' }).check();
  await page.getByLabel('Op welke dag bellen jullie?').fill(dayFromNow(30));
  await page.getByRole('radio', { name: 'Nee' }).check();
  await page.getByRole('button', { name: 'Rond het gesprek af' }).click();
  await page.getByText('Wij bellen op').waitFor();
  await page.getByText('Dit gesprek is afgerond.').waitFor();
  expect(await page.getByRole('link', { name: 'Mijn notities' }).count()).toBe(0);
});

test('whoever it is about sees who looked, corrects, hides and takes away', async () => {
  const [worker, iris] = [await street().visitor(), await street().visitor()];
  await sitAlong(worker, street(), 'Marloes');
  await room(worker, 'Iris');
  await sitAlong(iris, street(), 'Iris');
  await iris.getByRole('heading', { name: 'Jouw gesprek met Marloes' }).waitFor();
  await iris.getByRole('link', { name: 'Wie keek er?' }).click();
  await iris.getByText('Marloes keek').first().waitFor();
  await iris.getByText('De eerste pagina').first().waitFor();
  await iris.getByRole('link', { name: 'Mijn gesprek', exact: true }).first().click();

  await iris.getByRole('link', { name: /Verbeteren, verbergen of weghalen.*contact houden/ }).click();
  await iris.getByLabel('Hoe is het dan wel?').fill('Liever op woensdag');
  await iris.getByRole('button', { name: 'Zet mijn verbetering erbij' }).click();
  await iris.getByText('Liever op woensdag').waitFor();
  await iris.getByRole('link', { name: /Verbeteren, verbergen of weghalen.*contact houden/ }).click();
  await iris.getByRole('button', { name: 'Verberg dit' }).click();
  await iris.getByRole('heading', { name: 'Verborgen' }).waitFor();
  await iris.getByRole('link', { name: 'Printen of meenemen' }).click();
  await iris.getByText('Wat er van mij staat').waitFor();
  expect(await iris.getByText('Liever op woensdag').count()).toBe(0);
  const [file] = await Promise.all([
    iris.waitForEvent('download'),
    iris.getByRole('link', { name: 'Haal het bestand op' }).click()
  ]);
  const taken = JSON.parse(await readFile(await file.path(), 'utf8')) as { leaves: { kind: string }[] };
  expect(taken.leaves.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['contact-plan', 'correction', 'hiding'])
  );
  expect(JSON.stringify(taken)).not.toContain('note');
  await iris.getByRole('link', { name: 'Mijn gesprek', exact: true }).first().click();
  await iris.getByRole('link', { name: 'Hoe we contact houden' }).click();
  await iris.getByRole('button', { name: 'Haal dit weg' }).click();
  await iris.getByRole('heading', { name: 'Jouw gesprek met Marloes' }).waitFor();
  expect(await iris.getByText('Hoe we contact houden').count()).toBe(0);
  await worker.goto(`${await room(worker, 'Iris')}/contact`);
  expect(await worker.getByLabel('Wat spreken jullie af over contact?').inputValue()).toBe('');
});

test('a worker comes in with a letter and a second step, whoever it is about with the letter', async () => {
  const [worker, iris] = [await street().visitor({ script: true }), await street().visitor()];
  await comeInByMail(iris, street(), 'iris@example.org');
  await iris.getByRole('heading', { name: 'Jouw gesprek met Marloes' }).waitFor();
  await comeInByMail(worker, street(), 'joris@samen-verder.example.org');
  await worker.getByRole('heading', { name: 'Kies je tweede stap' }).waitFor();
  await check(worker, '/sign-in/second');
  // No page of the work opens before that.
  await worker.goto(`${organisationAt(street())}/cases`);
  await worker.waitForURL(/sign-in\/second/);
  await setUpCodeApp(worker);
  await worker.getByRole('heading', { name: 'Gesprekken' }).waitFor();
  await worker.getByRole('link', { name: 'Ruud' }).waitFor();
});

test('an emergency opens one conversation for a day, and is told of', async () => {
  const [marloes, paul] = [await street().visitor(), await street().visitor()];
  await sitAlong(marloes, street(), 'Marloes');
  expect(await marloes.getByText('Ruud').count()).toBe(0);
  await marloes.goto(`${organisationAt(street())}/emergency`);
  await marloes.getByLabel('Om wie gaat het?').fill('Ruud');
  await marloes.getByRole('button', { name: 'Kom binnen' }).click();
  await marloes.getByText('Vertel in een zin wat er aan de hand is.').first().waitFor();
  await marloes.getByLabel('Wat is er aan de hand?').fill('Hij belde, Joris is ziek, en het klonk ernstig.');
  await marloes.getByRole('radio', { name: 'Lies' }).check();
  await marloes.getByRole('button', { name: 'Kom binnen' }).click();
  await marloes.getByText('Je bent hier voor een noodgeval.').waitFor();
  expect(await marloes.getByRole('link', { name: 'Afronden' }).count()).toBe(0);
  await sitAlong(paul, street(), 'Paul');
  await paul.goto(`${organisationAt(street())}/emergencies`);
  await paul.getByText('Hij belde, Joris is ziek').waitFor();
  await paul.getByText('Lies wist ervan.').waitFor();
  expect(await paul.getByText('Ruud').count()).toBe(0);
});

describe('S1: every role at every address', () => {
  const others = ['nobody', 'neighbour', 'coordinator', 'elsewhere'] as const;
  const inside = ['worker', 'colleague', 'lead', 'officer', 'client', 'close'] as const;
  type Role = (typeof others)[number] | (typeof inside)[number];
  const roles: readonly Role[] = [...others, ...inside];
  const everybody = roles;
  const workers: readonly Role[] = ['worker', 'colleague', 'lead', 'officer'];
  const talks: readonly Role[] = ['worker', 'colleague'];
  /** Who finds a page at which address; for all others it does not exist, or they are sent to the door. */
  const open: Readonly<Record<string, readonly Role[]>> = {
    '': others,
    '/sign-in': everybody,
    '/sign-in/code': everybody,
    '/sign-in/link/[secret]': everybody,
    '/sign-in/not-me/[secret]': [],
    '/sign-in/second': [],
    '/sign-in/second/lost': workers,
    '/sign-in/again': [],
    '/ways': [...workers, 'client', 'close'],
    '/ways/app': workers,
    '/ways/codes': workers,
    '/ways/passkey': [...workers, 'client', 'close'],
    '/ways/sessions': [...workers, 'client', 'close'],
    '/sign-out': [...workers, 'client', 'close'],
    '/invited': everybody,
    '/close': ['close'],
    '/close/left': everybody,
    '/close/[case]': ['close'],
    '/close/[case]/[topic]': ['close'],
    '/privacy': everybody,
    '/accessibility': everybody,
    '/today': talks,
    '/cases': talks,
    '/cases/new': talks,
    '/cases/[case]': ['worker'],
    '/cases/[case]/contact': ['worker'],
    '/cases/[case]/recording': ['worker'],
    '/cases/[case]/notes': ['worker'],
    '/cases/[case]/map': ['worker'],
    '/cases/[case]/map/drawing': ['worker'],
    '/cases/[case]/map/leaves': [],
    '/cases/[case]/map/shown': ['worker'],
    '/cases/[case]/map/before': ['worker'],
    '/cases/[case]/import': ['worker'],
    '/cases/[case]/map/[person]': ['worker'],
    '/cases/[case]/map/[person]/[fact]': ['worker'],
    '/cases/[case]/map/[person]/reach': ['worker'],
    '/cases/[case]/map/[person]/said': [],
    '/cases/[case]/map/[person]/with/[other]': ['worker'],
    '/cases/[case]/people': ['worker'],
    '/cases/[case]/looks': ['worker'],
    '/cases/[case]/client': ['worker'],
    '/cases/[case]/close': ['worker'],
    '/cases/[case]/close/[person]': ['worker'],
    '/cases/[case]/closing': ['worker'],
    '/cases/[case]/conversations': ['worker'],
    '/cases/[case]/conversations/[conversation]': ['worker'],
    '/cases/[case]/along': ['worker'],
    '/cases/[case]/along/table': [],
    '/cases/[case]/stance': ['worker'],
    '/cases/[case]/opinions': ['worker'],
    '/cases/[case]/understanding': ['worker'],
    '/cases/[case]/basic-needs': ['worker'],
    '/cases/[case]/discussed': ['worker'],
    '/cases/[case]/seen': ['worker'],
    '/rather-not': talks,
    '/cases/[case]/needs': ['worker'],
    '/cases/[case]/needs/new': ['worker'],
    '/cases/[case]/needs/[need]': ['worker'],
    '/cases/[case]/needs/[need]/facts': ['worker'],
    '/cases/[case]/needs/[need]/ending': ['worker'],
    '/cases/[case]/needs/[need]/people': ['worker'],
    '/cases/[case]/needs/[need]/advice': ['worker'],
    '/cases/[case]/needs/[need]/plan': ['worker'],
    '/cases/[case]/needs/[need]/plan/step': ['worker'],
    '/cases/[case]/needs/[need]/plan/agreement': ['worker'],
    '/cases/[case]/needs/[need]/plan/meeting': ['worker'],
    '/cases/[case]/needs/[need]/plan/[item]': ['worker'],
    '/cases/[case]/tell/[person]': ['worker'],
    '/mine/[case]/needs/[need]': ['client'],
    '/mine/[case]/needs/[need]/[item]': ['client'],
    '/reporting-code': everybody,
    '/cases/[case]/export': ['worker'],
    '/cases/[case]/export/[leaf]': [],
    '/cases/[case]/export/[leaf]/[file]': [],
    '/cases/[case]/export/[leaf]/print': [],
    '/cases/[case]/neighbourhood': ['worker'],
    '/cases/[case]/neighbourhood/supply': ['worker'],
    '/cases/[case]/neighbourhood/release': ['worker'],
    '/cases/[case]/neighbourhood/paper/[release]': [],
    '/satchel': workers,
    '/satchel/keys': [],
    '/satchel/lock': [],
    '/emergency': talks,
    '/emergencies': ['officer'],
    '/team': ['lead'],
    '/team/new': ['lead'],
    '/team/cases': ['lead'],
    '/team/limits': ['lead'],
    '/team/questions': ['lead'],
    '/team/neighbourhoods': ['lead'],
    '/more': workers,
    '/mine': ['client'],
    '/mine/[case]': ['client'],
    '/mine/[case]/map': ['client'],
    '/mine/[case]/close': ['client'],
    '/mine/[case]/close/[person]': ['client'],
    '/mine/[case]/talk': ['client'],
    '/mine/[case]/looks': ['client'],
    '/mine/[case]/print': ['client'],
    '/mine/[case]/taken-along': ['client'],
    '/mine/[case]/data': ['client'],
    '/mine/[case]/neighbourhood': ['client'],
    '/mine/[case]/neighbourhood/release': ['client'],
    '/mine/[case]/neighbourhood/paper/[release]': [],
    '/mine/[case]/leaves/[leaf]': ['client']
  };
  const routes = 'src/routes/organisations/[organisation]';
  const pages = readdirSync(routes, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name === '+page.svelte' || name === '+server.ts')
    .map(({ parentPath }) => parentPath.replace(routes, '').replaceAll('\\', '/'));
  const cookies = new Map<Role, string>();
  let caseId = '';
  /** Where the one close has a page: a case of somebody else than the client. */
  let besideId = '';
  /** What stands in that case: without it a page would be missing for everybody, and say nothing of who may see it. */
  const ids = { need: '', conversation: '', person: '', other: '', item: '', leaf: '' };

  /** Somebody who works in another organisation of the same house. */
  async function foundElsewhere(): Promise<string> {
    const { app } = street();
    const key = /setup\?key=(\S+)/.exec(app.said())![1]!;
    const founder = { firstName: 'Noor', email: 'noor@example.org', phone: '024 123 45 67' };
    const answer = await fetch(`${app.origin}/setup/organisation`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: app.origin, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ key, name: 'Elders', ...founder, agreed: 'yes', talks: 'yes' }).toString()
    });
    expect(answer.status).toBe(303);
    return answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
  }

  beforeAll(async () => {
    const here = street();
    const cases = organisationAt(here);
    const along = async (role: Role, base: string, who: string) =>
      cookies.set(role, await cookiesOf(here, { base, who }));
    await along('neighbour', here.base, 'bo');
    await along('coordinator', here.base, 'fatima');
    cookies.set('elsewhere', await foundElsewhere());
    await along('worker', cases, 'marloes');
    await along('colleague', cases, 'joris');
    await along('lead', cases, 'lies');
    await along('officer', cases, 'paul');
    await along('client', cases, 'iris');
    await along('close', cases, 'eva');
    const oneOf = async (role: Role, list: string): Promise<string> => {
      const answer = await fetch(cases + list, { redirect: 'manual', headers: { cookie: cookies.get(role)! } });
      return /\/([0-9a-f-]{36})$/.exec(answer.headers.get('location') ?? '')![1]!;
    };
    caseId = await oneOf('client', '/mine');
    besideId = await oneOf('close', '/close');
    const found = async (role: Role, at: string, part: string): Promise<string[]> => {
      const page = await fetch(`${cases}/${at}`, { headers: { cookie: cookies.get(role)! } });
      return [...(await page.text()).matchAll(new RegExp(`/${part}/([0-9a-f-]{36})`, 'g'))].map(([, id]) => id!);
    };
    const there = `cases/${caseId}`;
    ids.need = (await found('worker', `${there}/needs`, 'needs'))[0]!;
    ids.conversation = (await found('worker', `${there}/conversations`, 'conversations'))[0]!;
    [ids.person, ids.other] = [...new Set(await found('worker', `${there}/map`, 'map'))] as [string, string];
    ids.item = (await found('worker', `${there}/needs/${ids.need}/plan`, 'plan'))[0]!;
    ids.leaf = (await found('client', `mine/${caseId}`, 'leaves'))[0]!;
    for (const [name, id] of Object.entries(ids)) expect(id, name).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('no address is left out of this table', () => {
    expect(pages.toSorted()).toEqual(Object.keys(open).sort());
  });

  test.each(roles)('%s finds what is hers, and nothing else', async (role) => {
    const base = organisationAt(street());
    for (const [route, allowed] of Object.entries(open)) {
      const address =
        base +
        route
          .replace('[case]', role === 'close' || route.startsWith('/close') ? besideId : caseId)
          .replace('[topic]', 'limits')
          .replace('[fact]', 'bond')
          .replace(/\[(need|conversation|person|other|item)\]/g, (_, name: string) => ids[name as keyof typeof ids])
          .replace('[leaf]', route.startsWith('/mine') ? ids.leaf : caseId)
          .replace('[release]', caseId)
          .replace('[secret]', 'of-nobody');
      const headers = { cookie: cookies.get(role) ?? '', accept: 'text/html' };
      const answer = await fetch(address, { redirect: 'manual', headers });
      const words = await answer.text();
      if (allowed.includes(role)) {
        // A list of one leads on to the one.
        expect([200, ...(['/mine', '/close'].includes(route) ? [303] : [])], `${role} at ${route}`).toContain(
          answer.status
        );
        continue;
      }
      const isCase = route.includes('[case]');
      expect(isCase ? [404] : [303, 404], `${role} at ${route}`).toContain(answer.status);
      if (answer.status === 303) expect(answer.headers.get('location'), `${role} at ${route}`).not.toContain('/cases/');
      expect(words, `${role} at ${route}`).not.toContain('Iris');
    }
  });

  test('a form of a page that is not yours does nothing', async () => {
    const base = organisationAt(street());
    const forms = [
      ['notes?/keep', 'words=x'],
      ['map?/add', 'name=x'],
      ['import?/look', ''],
      ['import?/take', 'text=x'],
      ['map?/off', 'leafId=x'],
      ['contact?/contact', 'version=1&lastContactOn=2026-01-01'],
      ['recording', 'version=1&answer=yes'],
      ['people?/along', 'personId=x'],
      ['client?/in', 'email=x@example.org'],
      [`close/${caseId}?/invite`, 'way=screen&seesOthers=no'],
      [`close/${caseId}?/end`, ''],
      [`close/${caseId}?/forget`, ''],
      ['closing?/close', 'version=1'],
      ['conversations', 'openedBy=client&form=one'],
      [`conversations/${ids.conversation}?/offer`, 'question=for-whom'],
      [`conversations/${ids.conversation}?/stop`, ''],
      ['along', 'code=1234'],
      ['along/table?/leave', 'code=1234'],
      ['stance', 'stance=solve-myself'],
      ['opinions?/opinion', 'words=x&about=client'],
      ['understanding?/hard', 'strength=x'],
      ['basic-needs', 'basicNeeds.care=no'],
      ['discussed', 'answer=yes'],
      ['seen', 'safety=concern'],
      ['needs/new', 'words=x&task=other'],
      [`needs/${ids.need}?/split`, 'parts=x'],
      [`needs/${ids.need}/facts`, 'version=1&size=small'],
      [`needs/${ids.need}/ending`, 'version=1&how=worked'],
      [`needs/${ids.need}/people`, 'x=y'],
      [`needs/${ids.need}/advice?/choose`, 'route=not-yet&nextOn=2099-01-01'],
      [`needs/${ids.need}/advice?/dilemma`, 'version=0&dilemma=x'],
      [`needs/${ids.need}/advice?/file`, ''],
      ['export', 'reason=x&names=no'],
      ['neighbourhood?/back', 'release=x'],
      ['neighbourhood/supply', 'category=dog'],
      ['neighbourhood/release?/go', 'category=dog'],
      [`needs/${ids.need}/plan/step`, 'column=self&type=action&target=person&words=x'],
      [`needs/${ids.need}/plan/agreement`, 'words=x'],
      [`needs/${ids.need}/plan/meeting`, 'place=x'],
      [`needs/${ids.need}/plan/${ids.need}?/end`, 'how=done'],
      [`needs/${ids.need}/plan/${ids.need}?/went`, 'outcome=worked'],
      [`needs/${ids.need}/plan/${ids.need}?/release`, 'personIds=x']
    ] as const;
    for (const role of [...others, 'colleague', 'lead', 'officer', 'client', 'close'] as const)
      for (const [form, body] of forms) {
        const answer = await fetch(`${base}/cases/${role === 'close' ? besideId : caseId}/${form}`, {
          method: 'POST',
          redirect: 'manual',
          body,
          headers: {
            cookie: cookies.get(role) ?? '',
            origin: street().app.origin,
            accept: 'text/html',
            'content-type': 'application/x-www-form-urlencoded'
          }
        });
        expect(answer.status, `${role} sends ${form}`).toBe(404);
      }
  });
});
