import { expect, test } from 'vitest';
import type { Actor } from '#domain/people/actor.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { answerMatch } from '#server/consents/answer-match.ts';
import { joinNeighbourhood } from '#server/invitations/join-neighbourhood.ts';
import { matchForMe } from '#server/matches/match-for-me.ts';
import { myToday } from '#server/matches/my-today.ts';
import { newId } from '#server/platform/ids.ts';
import { look } from '#server/platform/transaction.ts';
import {
  doorVisit,
  insert,
  makeNeighbourhood,
  makePerson,
  now,
  useDatabase,
  visitOf
} from '../../../tests/database.ts';
import { acceptHouseRules } from './accept-house-rules.ts';
import { rulesAtDesk } from './rules-at-desk.ts';
import { seeHouseRules } from './see-house-rules.ts';
import { standingToRules } from './standing-to-rules.ts';
import { acceptedBy } from './store.ts';
import { takeBackAcceptance } from './take-back-acceptance.ts';
import { writeHouseRules } from './write-house-rules.ts';

const database = useDatabase();
let streets = 0;

async function street() {
  const there = await makeNeighbourhood(`regels-${++streets}`, { joins_openly: true });
  const someone = async (name: string, more = {}): Promise<[Actor, SignedIn]> => {
    const person = await makePerson(there, name, { knowsRules: false, ...more });
    return [person, visitOf(there, person)];
  };
  const [, fatima] = await someone('Fatima', { roles: ['coordinator'] });
  const [bo, asBo] = await someone('Bo');
  const [kim, asKim] = await someone('Kim');
  return { there, fatima, bo, asBo, kim, asKim };
}

const write = (visit: SignedIn, nl: string, version: number) =>
  writeHouseRules(visit, { draft: { nl, en: '' }, version });

test('where nobody wrote rules ours hold, with meeting first at the head', async () => {
  const { there, asBo } = await street();
  const shown = await seeHouseRules(doorVisit(there));
  expect(shown).toMatchObject({ version: 1, standing: null, writtenAt: null });
  expect(shown.rules[0]).toContain('Maak eerst kennis');
  expect((await seeHouseRules(doorVisit(there, { locale: 'en' }))).rules[0]).toContain('Meet first');
  expect(await standingToRules(asBo)).toBe('not-yet');
});

test('a yes keeps what was said yes to, once, also when it comes twice', async () => {
  const { asBo, bo } = await street();
  expect(await acceptHouseRules(asBo, { version: 1 })).toMatchObject({ ok: true });
  expect(await acceptHouseRules(asBo, { version: 1 })).toMatchObject({ ok: true });
  expect(await seeHouseRules(asBo)).toMatchObject({ standing: 'accepted', acceptedAt: now });
  const kept = await database.asOwner('select how, version from house_rule_acceptances where person_id = $1', [bo.id]);
  expect(kept).toEqual([{ how: 'self', version: 1 }]);
});

test('a new version asks again, and a yes to what was replaced meanwhile is not a yes to the new', async () => {
  const { asBo, asKim, fatima } = await street();
  await acceptHouseRules(asBo, { version: 1 });
  expect(await write(asBo, 'Mijn regel.', 1)).toMatchObject({ reason: 'not-allowed' });
  expect(await write(fatima, 'Maak kennis.\nZeg het op tijd.', 1)).toMatchObject({ value: { version: 2 } });
  expect(await write(fatima, ' Maak kennis. \n\nZeg het op tijd.', 2)).toMatchObject({ value: { version: 2 } });
  expect(await write(fatima, 'Anders.', 1)).toMatchObject({ reason: 'changed-meanwhile' });
  expect(await standingToRules(asBo)).toBe('changed');
  expect(await acceptHouseRules(asKim, { version: 1 })).toMatchObject({ reason: 'changed-meanwhile' });
  expect(await acceptHouseRules(asBo, { version: 2 })).toMatchObject({ ok: true });
  expect(await standingToRules(asBo)).toBe('accepted');
});

test('the coordinator writes down a yes on the phone, and takes it back; nobody else does', async () => {
  const { there, bo, asBo, asKim, fatima } = await street();
  expect(await acceptHouseRules(asKim, { version: 1, forPerson: bo.id })).toMatchObject({ reason: 'not-allowed' });
  const before = await rulesAtDesk(fatima);
  expect(before.ok && before.value.toGoThrough?.map(({ id }) => id)).toContain(bo.id);
  expect(await acceptHouseRules(fatima, { version: 1, forPerson: bo.id, how: 'phone' })).toMatchObject({ ok: true });
  expect(await look(asBo, (tx) => acceptedBy(tx, bo.id))).toMatchObject({ version: 1, how: 'phone' });
  const after = await rulesAtDesk(fatima);
  expect(after.ok && after.value.toGoThrough?.map(({ id }) => id)).not.toContain(bo.id);
  expect(await takeBackAcceptance(asKim, bo.id)).toMatchObject({ reason: 'not-allowed' });
  expect(await takeBackAcceptance(fatima, bo.id)).toMatchObject({ ok: true });
  expect(await standingToRules(asBo)).toBe('not-yet');
  expect(await rulesAtDesk(asBo)).toMatchObject({ reason: 'not-allowed' });
  const els = visitOf(there, await makePerson(there, 'Els', { roles: ['administrator'] }));
  expect(await rulesAtDesk(els)).toMatchObject({ value: { version: 1, toGoThrough: null } });
});

test('who said yes is seen by oneself and the coordinator, through the walls too', async () => {
  const { bo, asBo, asKim } = await street();
  await acceptHouseRules(asBo, { version: 1 });
  expect(await look(asKim, (tx) => acceptedBy(tx, bo.id))).toBeNull();
});

test('joining says yes to the rules of that day', async () => {
  const { there, fatima } = await street();
  await write(fatima, 'Maak kennis.', 1);
  const reach = { reachBy: 'phone', phone: '0612345678', email: '', address: '', cellId: '' };
  const draft = { firstName: 'Nora', age: 'sixteen', ...reach };
  const joining = { draft: { ...draft, languages: ['nl'], agreed: true }, postcode: '', secret: '', source: 'here' };
  expect(await joinNeighbourhood(doorVisit(there), joining)).toMatchObject({ ok: true });
  const kept = await database.asOwner(
    `select a.how, a.version from house_rule_acceptances a join people p on p.id = a.person_id where p.first_name = 'Nora'`
  );
  expect(kept).toEqual([{ how: 'joining', version: 1 }]);
});

test('names open after the rules: no name and no yes before, and a new version closes nothing', async () => {
  const { there, bo, asBo, kim, asKim, fatima } = await street();
  const place = { region_id: there.regionId, neighbourhood_id: there.id };
  const [ask, match] = [newId<string>(), newId<string>()];
  await insert('asks', {
    ...{ ...place, id: ask, person_id: bo.id, posted_by: bo.id, posted_at: now, category: 'dog', words: 'Een rondje' },
    ...{ rhythm: 'weekly', dayparts: 1, minutes: 45, ends_on: '2026-12-31' }
  });
  const two = { asker_id: bo.id, helper_id: kim.id, proposed_by: fatima.personId, line: 'Kim is aardig.' };
  await insert('matches', { ...place, id: match, ask_id: ask, ...two, proposed_at: now });
  expect(await answerMatch(asKim, { matchId: match, answer: 'yes' })).toMatchObject({ reason: 'house-rules-first' });
  await acceptHouseRules(asKim, { version: 1 });
  expect(await answerMatch(asKim, { matchId: match, answer: 'yes' })).toMatchObject({ ok: true });

  const before = await matchForMe(asBo, match);
  expect(before).toMatchObject({ value: { rulesFirst: true, otherName: null, line: null, reach: null } });
  expect(JSON.stringify(await myToday(asBo))).not.toContain('Kim');
  expect(await answerMatch(asBo, { matchId: match, answer: 'later' })).toMatchObject({ ok: true });
  expect(await answerMatch(asBo, { matchId: match, answer: 'yes' })).toMatchObject({ reason: 'house-rules-first' });
  await acceptHouseRules(asBo, { version: 1 });
  expect(await matchForMe(asBo, match)).toMatchObject({ value: { rulesFirst: false, otherName: 'Kim' } });
  expect(await answerMatch(asBo, { matchId: match, answer: 'yes' })).toMatchObject({ ok: true });

  await write(fatima, 'Heel andere regels.', 1);
  expect(await matchForMe(asBo, match)).toMatchObject({ value: { stage: 'agreed', otherName: 'Kim' } });
});
