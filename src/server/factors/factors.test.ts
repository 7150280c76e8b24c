import { expect, test } from 'vitest';
import type { FactorKind } from '#domain/sessions/session.ts';
import type { SignedIn, Visit } from '#domain/visits/visit.ts';
import { Authenticator } from '../../../tests/authenticator.ts';
import { codeOfApp } from '../../../tests/code-app.ts';
import { doorVisit, makeNeighbourhood, makePerson, sessionIn, useDatabase, visitOf } from '../../../tests/database.ts';
import { newId } from '../platform/ids.ts';
import { hashOf } from '../platform/secrets.ts';
import { recogniseVisitor } from '../sessions/recognise-visitor.ts';
import { signInWithPasskey } from '../sessions/sign-in-with-passkey.ts';
import { addPasskey } from './add-passkey.ts';
import { makeRecoveryCodes } from './make-recovery-codes.ts';
import { myFactors } from './my-factors.ts';
import { offerCodeApp } from './offer-code-app.ts';
import { offerPasskey, type Challenge } from './offer-passkey.ts';
import { offerRecoveryCodes } from './offer-recovery-codes.ts';
import { removeFactor } from './remove-factor.ts';
import { setUpCodeApp } from './set-up-code-app.ts';
import { showCode } from './show-code.ts';
import { showPasskey } from './show-passkey.ts';
import { showRecoveryCode } from './show-recovery-code.ts';

const database = useDatabase();
const browser = 'a-browser-of-fatima-0123';
const elsewhere = 'another-browser-987654321';
const device = { browser: 'firefox', device: 'linux' } as const;
let slugs = 0;

/** Somebody with these roles in a street of one's own, in a session with only the mail, just now. */
async function halfway(roles: readonly ('coordinator' | 'administrator')[] = ['coordinator']) {
  const there = await makeNeighbourhood(`sleutelstraat-${++slugs}`);
  const person = await makePerson(there, 'Fatima', { roles });
  await database.asOwner('update sessions set factor_at = null, factor_by = null where id = $1', [person.id]);
  const now = new Date();
  const session = sessionIn(person, { mailedAt: now, factorAt: null, factorBy: null });
  return { there, person, fatima: visitOf(there, person, { now, session }) };
}

/** The same person's next form, so many seconds later, after showing this. */
const next = (visit: SignedIn, over: { seconds?: number; shown?: FactorKind; aged?: boolean } = {}): SignedIn => {
  const now = new Date(visit.now.getTime() + (over.seconds ?? 0) * 1000);
  const shown = over.shown ? { factorAt: over.aged ? new Date(0) : now, factorBy: over.shown } : {};
  return { ...visit, now, formKey: newId<string>(), session: { ...visit.session, ...shown } };
};

async function withApp() {
  const { fatima, ...rest } = await halfway();
  const { secret, ticket } = offerCodeApp(fatima, { browser });
  const code = codeOfApp(secret, { at: fatima.now, later: -1 });
  const answer = await setUpCodeApp(fatima, { ticket, code, browser });
  return { ...rest, fatima, secret, answer, firstCode: code };
}

async function withPasskey(over: { roles?: readonly ('coordinator' | 'administrator')[] } = {}) {
  const { fatima, ...rest } = await halfway(over.roles);
  const key = new Authenticator();
  const { options, ticket } = await offerPasskey(fatima, 'make', browser);
  const answered = { ticket, words: key.make(options), browser };
  const answer = await addPasskey(fatima, { name: 'Telefoon', answered });
  return { ...rest, fatima, key, answered, answer };
}

const offered = async (visit: Visit, what: Challenge, key: Authenticator) => {
  const { options, ticket } = await offerPasskey(visit, what, browser);
  return { ticket, words: key.show(options), browser };
};

const twenty = async <Answer>(work: (at: number) => Promise<Answer>): Promise<Answer[]> =>
  Promise.all(Array.from({ length: 20 }, (_, at) => work(at)));

const session = async (id: string) =>
  (await database.asOwner('select token_hash, factor_at, factor_by from sessions where id = $1', [id]))[0]!;

test('an app is set up right after the mail, its session gets a new token, and the first code is spent', async () => {
  const { there, fatima, answer, secret, firstCode } = await withApp();
  expect(answer).toMatchObject({ ok: true });
  const token = answer.ok ? answer.value! : '';
  const known = await recogniseVisitor(there, token, fatima.now);
  expect(known).toMatchObject({
    person: { id: fatima.personId, roles: ['coordinator'] },
    session: { factorBy: 'code-app' }
  });
  // The token of before the second factor, as the test wrote it, opens nothing any more.
  expect((await session(fatima.personId))['token_hash']).not.toBe(fatima.personId);
  expect(await showCode(next(fatima), { code: firstCode, browser })).toMatchObject({ reason: 'wrong-code' });
  expect(await showCode(next(fatima), { code: codeOfApp(secret, { at: fatima.now }), browser })).toMatchObject({
    ok: true
  });
  const [row] = await database.asOwner('select sealed_secret from code_apps where person_id = $1', [fatima.personId]);
  expect(row!['sealed_secret']).not.toContain(secret);
});

test('a role counts in no session before that, whatever the mail said', async () => {
  const { there, person } = await halfway(['coordinator', 'administrator']);
  await database.asOwner(`update sessions set token_hash = $1 where id = $2`, [hashOf('token-of-the-mail'), person.id]);
  expect(await recogniseVisitor(there, 'token-of-the-mail', new Date())).toMatchObject({
    person: { roles: [] },
    session: { heldRoles: ['administrator', 'coordinator'] }
  });
});

test('one code lets in once at twenty at once, and the same form gets the same answer', async () => {
  const { fatima, secret } = await withApp();
  const code = codeOfApp(secret, { at: fatima.now });
  // A known browser has ten tries; twenty at once come from one form each, as from twenty tabs.
  const answers = await twenty((at) => showCode(next(fatima), { code, browser: at < 10 ? browser : elsewhere }));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const later = next(fatima, { seconds: 30 });
  const again = { code: codeOfApp(secret, { at: later.now }), browser };
  const first = await showCode(later, again);
  expect(first).toMatchObject({ ok: true });
  expect(await showCode(later, again)).toEqual(first);
});

test('wrong tries elsewhere run out without locking the known browser', async () => {
  const { fatima, secret } = await withApp();
  for (let tries = 0; tries < 5; tries++)
    expect(await showCode(next(fatima), { code: '000000', browser: elsewhere })).toMatchObject({
      reason: 'wrong-code'
    });
  const code = codeOfApp(secret, { at: fatima.now });
  expect(await showCode(next(fatima), { code, browser: `${elsewhere}2` })).toMatchObject({ reason: 'too-often' });
  expect(await showRecoveryCode(next(fatima), { code: 'x', browser: elsewhere })).toMatchObject({
    reason: 'too-often'
  });
  expect(await showCode(next(fatima), { code, browser })).toMatchObject({ ok: true });
});

test('a further factor needs one that is shown: the mail is enough only for the first', async () => {
  const { fatima } = await withApp();
  const { ticket, secret } = offerCodeApp(fatima, { browser });
  const typed = { ticket, code: codeOfApp(secret, { at: fatima.now }), browser };
  expect(await setUpCodeApp(next(fatima), typed)).toMatchObject({ reason: 'not-fresh' });
  expect(await setUpCodeApp(next(fatima, { shown: 'code-app', aged: true }), typed)).toMatchObject({
    reason: 'not-fresh'
  });
  expect(await setUpCodeApp(next(fatima, { shown: 'code-app' }), typed)).toMatchObject({ ok: true });
});

test('the ticket of a secret is for one person on one browser', async () => {
  const { fatima } = await halfway();
  const { fatima: other } = await halfway();
  const { ticket, secret } = offerCodeApp(fatima, { browser });
  const code = codeOfApp(secret, { at: fatima.now });
  expect(await setUpCodeApp(fatima, { ticket, code, browser: elsewhere })).toMatchObject({ reason: 'too-old' });
  expect(await setUpCodeApp(other, { ticket, code, browser })).toMatchObject({ reason: 'too-old' });
  expect(await setUpCodeApp(next(fatima, { seconds: 1801 }), { ticket, code, browser })).toMatchObject({ ok: false });
});

test('recovery codes are void after new ones, work once at twenty at once, and their owner hears of it', async () => {
  const { fatima } = await withApp();
  const fresh = { ...fatima, session: { ...fatima.session, factorAt: fatima.now, factorBy: 'code-app' as const } };
  const make = async (visit: SignedIn) => {
    const { formKey, ticket } = offerRecoveryCodes(visit);
    return { visit: { ...visit, formKey }, ticket, made: await makeRecoveryCodes({ ...visit, formKey }, ticket) };
  };
  expect((await make(fatima)).made).toMatchObject({ reason: 'not-fresh' });
  const old = await make(fresh);
  const { made, visit, ticket } = await make(fresh);
  const codes = made.ok ? made.value : [];
  expect(codes).toHaveLength(10);
  // The form sent twice shows the same codes, and they are in no kept answer.
  expect(await makeRecoveryCodes(visit, ticket)).toEqual(made);
  const kept = JSON.stringify(await database.asOwner('select answer from answered_forms'));
  for (const code of codes) expect(kept).not.toContain(code);

  const oldCode = old.made.ok ? old.made.value[0]! : '';
  expect(await showRecoveryCode(next(fatima), { code: oldCode, browser })).toMatchObject({ reason: 'wrong-code' });
  const answers = await twenty((at) =>
    showRecoveryCode(next(fatima), { code: codes[3]!, browser: at < 10 ? browser : elsewhere })
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await myFactors(fatima)).recoveryLeft).toBe(9);
  const mails = await database.asOwner('select plain from mails where to_id = $1', [fatima.personId]);
  expect(mails.map(({ plain }) => String(plain).split('\n')[0])).toEqual(['Er is een noodcode gebruikt.']);
});

test('a passkey lets in alone, without a mail address, and both factors count', async () => {
  const { there, fatima, key, answer } = await withPasskey();
  expect(answer).toMatchObject({ ok: true });
  const door = doorVisit(there, { now: new Date() });
  const { ticket, words } = await offered(door, 'enter', key);
  const came = await signInWithPasskey(door, { ticket, words, from: { browser, device }, source: 's' });
  expect(came).toMatchObject({ ok: true });
  const known = await recogniseVisitor(there, came.ok ? came.value : '', door.now);
  expect(known).toMatchObject({
    person: { id: fatima.personId, roles: ['coordinator'] },
    session: { factorBy: 'passkey', mailedAt: null }
  });
  expect((await myFactors(fatima)).passkeys).toMatchObject([{ name: 'Telefoon', isDoubted: false }]);
});

test('an answer to a challenge counts once at twenty at once, on its own browser, for five minutes', async () => {
  const { there, key } = await withPasskey();
  const door = doorVisit(there, { now: new Date() });
  const enter = (answer: { ticket: string; words: string }, over: { browser?: string; minutes?: number } = {}) =>
    signInWithPasskey(
      { ...door, now: new Date(door.now.getTime() + (over.minutes ?? 0) * 60_000) },
      { ...answer, from: { browser: over.browser ?? browser, device }, source: 's' }
    );
  const answer = await offered(door, 'enter', key);
  expect(await enter(answer, { browser: elsewhere })).toMatchObject({ reason: 'too-old' });
  expect(await enter(answer, { minutes: 5 })).toMatchObject({ reason: 'too-old' });
  const answers = await twenty(() => enter(answer));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  // A challenge for showing a passkey inside is none for coming in.
  const { fatima } = await halfway();
  expect(await enter(await offered(fatima, 'show', key))).toMatchObject({ reason: 'too-old' });
});

test('members and strangers hear the same when a passkey is not right', async () => {
  const { there, key } = await withPasskey();
  const door = doorVisit(there, { now: new Date() });
  const enter = async (words: (asked: object) => string) => {
    const { options, ticket } = await offerPasskey(door, 'enter', browser);
    return signInWithPasskey(door, { ticket, words: words(options), from: { browser, device }, source: 's' });
  };
  const stranger = await enter((asked) => new Authenticator().show(asked));
  expect(stranger).toEqual({ ok: false, reason: 'not-right' });
  expect(await enter((asked) => key.show(asked, { origin: 'https://elsewhere.example' }))).toEqual(stranger);
  expect(await enter((asked) => key.show(asked, { isVerified: false }))).toEqual(stranger);
  expect(await enter((asked) => key.show({ ...asked, challenge: 'AAAA' }))).toEqual(stranger);
  expect(await enter(() => 'nonsense')).toEqual(stranger);
  expect(await enter(() => '{"id":"x","response":{}}')).toEqual(stranger);
  const elsewhere = await makeNeighbourhood(`sleutelstraat-${++slugs}`);
  const away = doorVisit(elsewhere, { now: new Date() });
  const { options, ticket } = await offerPasskey(away, 'enter', browser);
  const there2 = { ticket, words: key.show(options), from: { browser, device }, source: 's' };
  expect(await signInWithPasskey(away, there2)).toEqual(stranger);
});

test('a counter that fell back is noticed: that passkey opens nothing any more, and its owner hears of it', async () => {
  const { fatima, key } = await withPasskey();
  const show = async (counter: number) => {
    const { options, ticket } = await offerPasskey(fatima, 'show', browser);
    return showPasskey(next(fatima), { ticket, words: key.show(options, { counter }), browser });
  };
  expect(await show(5)).toMatchObject({ ok: true });
  expect(await show(3)).toMatchObject({ reason: 'not-right' });
  expect(await show(9)).toMatchObject({ reason: 'not-right' });
  expect((await myFactors(fatima)).passkeys).toMatchObject([{ isDoubted: true }]);
  const mails = await database.asOwner('select plain from mails where to_id = $1', [fatima.personId]);
  expect(mails).toHaveLength(1);
  expect(mails[0]!['plain']).toContain('Een toegangssleutel werkt niet meer.');
});

test('somebody else’s passkey is no second factor of mine', async () => {
  const { key, there } = await withPasskey();
  const mallory = await makePerson(there, 'Mallory', { roles: ['coordinator'] });
  const visit = visitOf(there, mallory, { now: new Date() });
  const answer = await offered(visit, 'show', key);
  expect(await showPasskey(visit, answer)).toMatchObject({ reason: 'not-right' });
});

test('taking away needs freshness, and the last factor of somebody with a role stays, also at two at once', async () => {
  const { fatima } = await withPasskey();
  const fresh = next(fatima, { shown: 'passkey' });
  const { ticket, secret } = offerCodeApp(fresh, { browser });
  await setUpCodeApp(fresh, { ticket, code: codeOfApp(secret, { at: fresh.now }), browser });
  const { passkeys } = await myFactors(fatima);
  const passkeyId = passkeys[0]!.id;
  expect(await removeFactor(next(fatima), 'code-app')).toMatchObject({ reason: 'not-fresh' });
  const both = await Promise.all([removeFactor(next(fresh), 'code-app'), removeFactor(next(fresh), { passkeyId })]);
  expect(both.map((answer) => (answer.ok ? 'gone' : answer.reason)).sort()).toEqual(['gone', 'last-factor']);
  const neighbour = await withPasskey({ roles: [] });
  const own = (await myFactors(neighbour.fatima)).passkeys[0]!.id;
  expect(await removeFactor(next(fresh), { passkeyId: own })).toMatchObject({ reason: 'gone' });
  expect(await removeFactor(next(neighbour.fatima), { passkeyId: own })).toMatchObject({ ok: true });
});

test('a name that is not right makes no passkey, and nothing was spent', async () => {
  const { fatima } = await halfway([]);
  const key = new Authenticator();
  const { options, ticket } = await offerPasskey(fatima, 'make', browser);
  const answered = { ticket, words: key.make(options), browser };
  expect(await addPasskey(fatima, { name: ' ', answered })).toMatchObject({ reason: 'no-name', field: 'name' });
  expect(await addPasskey(fatima, { name: 'Mijn telefoon', answered })).toMatchObject({ ok: true });
  expect(await addPasskey(next(fatima), { name: 'Nog een', answered })).toMatchObject({ reason: 'too-old' });
});
