import { expect, test } from 'vitest';
import type { Device } from '#domain/sessions/device.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { doorVisit, makeNeighbourhood, makePerson, sessionIn, useDatabase, visitOf } from '../../../tests/database.ts';
import { hashOf } from '../platform/secrets.ts';
import { look, transact } from '../platform/transaction.ts';
import { changeContact } from '../profiles/change-contact.ts';
import { changeRole } from '../roles/change-role.ts';
import { yes } from '#domain/result.ts';
import { askCodeAgain } from './ask-code-again.ts';
import { endNewDevice } from './end-new-device.ts';
import { endSessions } from './end-sessions.ts';
import { heldForm } from './held-form.ts';
import { holdForm } from './hold-form.ts';
import { meetAtBrowser } from './meet-at-browser.ts';
import { mySessions } from './my-sessions.ts';
import { openSession } from './open-session.ts';
import { recogniseVisitor } from './recognise-visitor.ts';
import { seeNewDevice } from './see-new-device.ts';
import { showMailedCode } from './show-mailed-code.ts';
import { writeSignInLetter } from './write-sign-in-letter.ts';

const database = useDatabase();
const phone: Device = { browser: 'safari', device: 'iphone' };
const hour = 3_600_000;
let slugs = 0;

async function street() {
  const there = await makeNeighbourhood(`sessiestraat-${++slugs}`);
  const person = await makePerson(there, 'Bo');
  const now = new Date();
  const bo = visitOf(there, person, {
    now,
    session: sessionIn(person, { mailedAt: now, factorAt: null, factorBy: null })
  });
  return { there, person, bo, now };
}

/** Comes in on a browser, so many hours from now; answers the token. */
async function comeIn(visit: SignedIn, browser: string, hours = 0): Promise<string> {
  const now = new Date(visit.now.getTime() + hours * hour);
  const door = doorVisit(visit.neighbourhood, { now });
  const from = { browser, device: phone };
  const opening = { ...door, personId: visit.personId, from, shown: { mailedAt: now } };
  const came = await transact(door, 'come-in', async (tx) => {
    const { sessionId, token } = await openSession(tx, opening);
    await meetAtBrowser(tx, door, { personId: visit.personId, sessionId, browser });
    return yes(token);
  });
  return came.value;
}

const letters = async (visit: SignedIn): Promise<string[]> => {
  const rows = await database.asOwner<{ plain: string }>(
    `select plain from mails where to_id = $1 and kind = 'security' order by planned_at, id`,
    [visit.personId]
  );
  return rows.map(({ plain }) => plain);
};

test('every open session is listed in our own words, and ended ones count no more from the next request', async () => {
  const { there, bo } = await street();
  const phoneToken = await comeIn(bo, 'phone');
  const otherToken = await comeIn(bo, 'tablet');
  const sessions = await mySessions(bo);
  expect(sessions).toHaveLength(3);
  expect(sessions[0]).toMatchObject({ id: bo.session.id, isThis: true });
  expect(sessions[1]).toMatchObject({ device: phone, isThis: false });
  const known = async (token: string) => (await recogniseVisitor(there, token, bo.now)) !== null;
  const phoneId = (await recogniseVisitor(there, phoneToken, bo.now))!.session.id;
  expect(await endSessions(bo, phoneId)).toMatchObject({ ok: true });
  expect([await known(phoneToken), await known(otherToken)]).toEqual([false, true]);
  expect(await endSessions(bo, phoneId)).toMatchObject({ reason: 'gone' });
  expect(await endSessions(bo, 'others')).toMatchObject({ ok: true });
  expect(await known(otherToken)).toBe(false);
  expect(await mySessions(bo)).toHaveLength(1);
});

test('nobody ends or sees somebody else’s session', async () => {
  const { there, bo } = await street();
  const mallory = visitOf(there, await makePerson(there, 'Mallory'), { now: bo.now });
  expect(await endSessions(mallory, bo.session.id)).toMatchObject({ reason: 'gone' });
  expect((await mySessions(mallory)).map(({ id }) => id)).toEqual([mallory.session.id]);
});

test('a new browser is told of once a day, the first one never, and the letter says nothing but that', async () => {
  const { bo } = await street();
  await comeIn(bo, 'first');
  await comeIn(bo, 'first', 1);
  expect(await letters(bo)).toEqual([]);
  await Promise.all([comeIn(bo, 'second', 2), comeIn(bo, 'third', 2), comeIn(bo, 'fourth', 2)]);
  await comeIn(bo, 'fifth', 20);
  expect(await letters(bo)).toHaveLength(1);
  await comeIn(bo, 'second', 30);
  expect(await letters(bo)).toHaveLength(1);
  await comeIn(bo, 'sixth', 30);
  const told = await letters(bo);
  expect(told).toHaveLength(2);
  expect(told[0]).toMatch(/^Er is aangemeld op een nieuw apparaat\.\n/);
  expect(told[0]).not.toMatch(/iPhone|Safari|Bo\b/);
});

test('the letter comes at night too, to whoever is called by phone, and cannot be stopped', async () => {
  const { bo, there } = await street();
  await database.asOwner(`update contacts set reach_by = 'phone' where person_id = $1`, [bo.personId]);
  const stop = { region_id: there.regionId, person_id: bo.personId };
  await database.asOwner(
    `insert into mail_stops (region_id, neighbourhood_id, person_id, kind, stopped_at) values ($1, $2, $3, 'security', now())`,
    [stop.region_id, there.id, stop.person_id]
  );
  const night = new Date('2026-10-07T01:00:00Z');
  await comeIn({ ...bo, now: night }, 'first');
  await comeIn({ ...bo, now: night }, 'second');
  const [mail] = await database.asOwner('select send_after, plain from mails where to_id = $1', [bo.personId]);
  expect(mail).toMatchObject({ send_after: night });
  expect(mail!['plain']).not.toContain('unsubscribe');
});

test('the link in the letter shows what it is about, and its button ends that session and no other', async () => {
  const { bo, there } = await street();
  const first = await comeIn(bo, 'first');
  const second = await comeIn(bo, 'second');
  const secret = /not-me\/(\S+)/.exec((await letters(bo))[0]!)![1]!;
  const guest = doorVisit(there, { now: bo.now });
  expect(await seeNewDevice(guest, secret)).toMatchObject({ device: phone, isOpen: true });
  expect(await seeNewDevice(guest, `${secret}x`)).toBeNull();
  const elsewhere = doorVisit(await makeNeighbourhood(`sessiestraat-${++slugs}`));
  expect(await seeNewDevice(elsewhere, secret)).toBeNull();
  expect(await endNewDevice(elsewhere, secret)).toMatchObject({ reason: 'gone' });
  const answers = await Promise.all([endNewDevice(guest, secret), endNewDevice(guest, secret)]);
  expect(answers.every(({ ok }) => ok)).toBe(true);
  expect(await recogniseVisitor(there, second, bo.now)).toBeNull();
  expect(await recogniseVisitor(there, first, bo.now)).not.toBeNull();
  expect(await seeNewDevice(guest, secret)).toMatchObject({ isOpen: false });
});

test('a code from the mail makes a session fresh again, once, for its own person', async () => {
  const { bo, there, person } = await street();
  const old = { ...bo, session: { ...bo.session, mailedAt: new Date(bo.now.getTime() - hour) } };
  expect(await changeContact(old, {} as never)).toMatchObject({ reason: 'not-fresh' });
  expect(await askCodeAgain(old, 'browser')).toMatchObject({ ok: true });
  const [row] = await database.asOwner('select id from sign_ins where person_id = $1', [bo.personId]);
  await writeSignInLetter({ regionId: there.regionId, neighbourhoodId: there.id, signInId: row!['id'] as string });
  const [mail] = await database.asOwner(`select plain from mails where to_id = $1 and kind = 'sign-in'`, [person.id]);
  const code = /^\d{6}$/m.exec(mail!['plain'] as string)![0];
  const typed = { code, browser: 'browser', source: 's' };
  const wrong = { ...typed, code: code === '000000' ? '111111' : '000000' };
  const form = { ...old, formKey: '019e5936-6e80-7acd-ba02-0fb94ca40e74' };
  const mallory = visitOf(there, await makePerson(there, 'Mallory'), { now: bo.now });
  expect(await showMailedCode(mallory, typed)).toMatchObject({ reason: 'wrong-code' });
  expect(await showMailedCode(old, { ...typed, browser: 'elsewhere' })).toMatchObject({ reason: 'wrong-code' });
  expect(await showMailedCode(form, wrong)).toMatchObject({ reason: 'wrong-code' });
  const shown = await showMailedCode(form, typed);
  expect(shown).toMatchObject({ ok: true });
  expect(await recogniseVisitor(there, (shown.ok && shown.value) || '', bo.now)).toMatchObject({
    session: { mailedAt: bo.now }
  });
  expect(await showMailedCode({ ...form, formKey: null }, typed)).toMatchObject({ reason: 'wrong-code' });
});

test('what was typed waits sealed for its own person, for an hour', async () => {
  const { bo, there } = await street();
  const form = { action: '/wijk/me/contact', fields: [['address', 'Hof 3']] as const };
  const id = await holdForm(bo, form);
  expect(await heldForm(bo, id)).toEqual(form);
  const [row] = await database.asOwner('select sealed_form from held_forms where id = $1', [id]);
  expect(row!['sealed_form']).not.toContain('Hof');
  const mallory = visitOf(there, await makePerson(there, 'Mallory'), { now: bo.now });
  expect(await heldForm(mallory, id)).toBeNull();
  expect(await heldForm({ ...bo, now: new Date(bo.now.getTime() + hour + 1) }, id)).toBeNull();
  expect(await heldForm(bo, 'nonsense')).toBeNull();
  expect(await holdForm(bo, { action: '/x', fields: [['words', 'x'.repeat(60_000)]] })).toBeNull();
});

test('graver actions ask somebody with a role for the second factor again, however fresh the mail', async () => {
  const there = await makeNeighbourhood(`sessiestraat-${++slugs}`);
  const admin = await makePerson(there, 'Fatima', { roles: ['administrator'] });
  const now = new Date();
  const bo = await makePerson(there, 'Bo');
  const change = { personId: bo.id, role: 'coordinator', how: 'give' } as const;
  const at = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
  const visit = (factorAt: Date) =>
    visitOf(there, admin, { now, session: sessionIn(admin, { mailedAt: now, factorAt }) });
  expect(await changeRole(visit(at(16)), change)).toMatchObject({ reason: 'not-fresh' });
  expect(await changeContact(visit(at(16)), {} as never)).toMatchObject({ reason: 'not-fresh' });
  expect(await changeRole(visit(at(14)), change)).toMatchObject({ ok: true });
});

test('who changes how to be reached hears of it, and who keeps it as it was does not', async () => {
  const { bo } = await street();
  const draft = { reachBy: 'email', phone: '', address: 'Hof 3', languages: ['nl'], locale: 'nl' };
  await changeContact(bo, draft);
  await changeContact(bo, draft);
  const told = await letters(bo);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/^Er is veranderd hoe we je bereiken\.\n/);
  expect(told[0]).not.toContain('Hof');
});

test('only a hash of a browser is kept', async () => {
  const { bo } = await street();
  await comeIn(bo, 'a-secret-mark');
  const kept = JSON.stringify([
    await database.asOwner('select * from known_browsers'),
    await database.asOwner('select * from sessions')
  ]);
  expect(kept).not.toContain('a-secret-mark');
  expect(kept).toContain(hashOf('a-secret-mark'));
  const none = await look({ ...bo, personId: null, session: null, duty: 'person' }, (tx) =>
    tx.selectFrom('knownBrowsers').select('personId').execute()
  );
  expect(none).toEqual([]);
});
