import { expect, test } from 'vitest';
import { purposes } from '#domain/proxies/purpose.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { makeNeighbourhood, makePerson, now, useDatabase, visitOf } from '../../../tests/database.ts';
import { needsToday } from '../desk/needs-today.ts';
import { draftSoFar } from '../drafts/draft-so-far.ts';
import { keepDraft } from '../drafts/keep-draft.ts';
import { newId } from '../platform/ids.ts';
import { drawerFor } from '#domain/proxies/agreement.ts';
import { look } from '../platform/transaction.ts';
import { acceptProxyCode } from './accept-proxy-code.ts';
import { agreementBetween } from './agreement-between.ts';
import { declineWish } from './decline-wish.ts';
import { makeProxyCode } from './make-proxy-code.ts';
import { myProxies } from './my-proxies.ts';
import { recogniseProxy } from './recognise-proxy.ts';
import { recordAgreement } from './record-agreement.ts';
import { seeProxyCode } from './see-proxy-code.ts';
import { seeWish } from './see-wish.ts';
import { addAgreement } from './store.ts';
import { takeBackAgreement } from './take-back-agreement.ts';
import { whoActsHere } from './who-acts-here.ts';
import { whomIActFor } from './whom-i-act-for.ts';
import { wishToAct } from './wish-to-act.ts';
import { withdrawProxyCode } from './withdraw-proxy-code.ts';
import { withdrawWish } from './withdraw-wish.ts';

const database = useDatabase();
let slugs = 0;

async function street() {
  const there = await makeNeighbourhood(`kade-${++slugs}`);
  const as = async (name: string, roles: readonly 'coordinator'[] = []) =>
    visitOf(there, await makePerson(there, name, { roles }));
  const [truus, marja, sam] = [await as('Truus'), await as('Marja'), await as('Sam')];
  return {
    there,
    truus,
    marja,
    sam,
    fatima: await as('Fatima', ['coordinator']),
    joost: await as('Joost', ['coordinator'])
  };
}

const heard = (answers: object, more: object = {}) => ({
  draft: { answers, channel: 'phone', saidOn: '2026-10-05', endsOn: '', ...more },
  wishId: null
});
const between = (person: SignedIn, proxy: SignedIn) => ({ personId: person.personId, proxyId: proxy.personId });
const mailsTo = (visit: SignedIn) =>
  database.asOwner<{ subject: string; plain: string }>(
    'select subject, plain from mails where to_id = $1 order by id',
    [visit.personId]
  );

const openWish = async (visit: SignedIn) => (await myProxies(visit)).wishes.find(({ answer }) => answer === null);

test('what was said by phone is written down per purpose: yes, no, and never asked are three things', async () => {
  const { truus, marja, sam, fatima } = await street();
  const two = between(truus, marja);
  expect(await recordAgreement(sam, { ...two, ...heard({ asks: 'yes' }) })).toMatchObject({ reason: 'not-allowed' });
  expect(await recordAgreement(marja, { ...two, ...heard({ asks: 'yes' }) })).toMatchObject({ reason: 'not-allowed' });
  expect(await recordAgreement(fatima, { ...two, ...heard({ asks: 'yes', offers: 'no' }) })).toMatchObject({
    ok: true
  });
  const [forMe] = (await myProxies(truus)).forMe;
  expect(forMe).toMatchObject({ firstName: 'Marja', purposes: ['asks'], refused: ['offers'], recorderName: 'Fatima' });
  expect(await whomIActFor(marja)).toMatchObject([{ firstName: 'Truus', purposes: ['asks'] }]);
  expect(await whoActsHere(fatima, truus.personId)).toMatchObject({ value: { forThem: [{ firstName: 'Marja' }] } });
  expect(await whoActsHere(sam, truus.personId)).toMatchObject({ reason: 'not-found' });
  expect(await agreementBetween(sam, two)).toMatchObject({ reason: 'not-found' });
  for (const person of [truus, marja])
    for (const { subject, plain } of await mailsTo(person)) {
      expect(subject).toBe('Je hebt een bericht');
      expect(plain).not.toMatch(/Truus|Marja/);
    }
  expect(await mailsTo(truus)).toHaveLength(1);
  expect(await recordAgreement(fatima, { ...two, ...heard({ asks: 'no' }) })).toMatchObject({ ok: true });
  expect(await whomIActFor(marja)).toEqual([]);
});

test('a coordinator who would act leaves the writing down to another, in the product and in the database', async () => {
  const { truus, fatima, joost } = await street();
  const two = between(truus, fatima);
  expect(await recordAgreement(fatima, { ...two, ...heard({ asks: 'yes' }) })).toMatchObject({ reason: 'not-allowed' });
  expect(await agreementBetween(fatima, two)).toMatchObject({ value: { mayRecord: false } });
  const row = { ...two, purpose: 'asks', answer: 'yes', channel: 'phone', saidOn: '2026-10-05', endsOn: null } as const;
  const past = (visit: SignedIn) =>
    look(visit, (tx) => addAgreement(tx, visit, { ...row, recordedBy: visit.personId }));
  await expect(past(fatima)).rejects.toThrow('row-level security');
  expect(await recordAgreement(joost, { ...two, ...heard({ asks: 'yes' }) })).toMatchObject({ ok: true });
});

test('the only coordinator may write it down for herself, because nobody else can', async () => {
  const there = await makeNeighbourhood(`kade-${++slugs}`);
  const truus = visitOf(there, await makePerson(there, 'Truus'));
  const fatima = visitOf(there, await makePerson(there, 'Fatima', { roles: ['coordinator'] }));
  const recorded = await recordAgreement(fatima, { ...between(truus, fatima), ...heard({ asks: 'yes' }) });
  expect(recorded).toMatchObject({ ok: true });
});

test('nobody gives oneself leave past the product', async () => {
  const { truus, marja } = await street();
  const row = { ...between(truus, marja), purpose: 'asks', answer: 'yes', saidOn: '2026-10-05', endsOn: null } as const;
  for (const channel of ['self', 'phone'] as const) {
    const add = look(marja, (tx) => addAgreement(tx, marja, { ...row, channel, recordedBy: marja.personId }));
    await expect(add).rejects.toThrow('row-level security');
  }
});

test('wrong people and wrong words are told, and nothing is kept', async () => {
  const { truus, marja, fatima } = await street();
  const two = between(truus, marja);
  expect(await recordAgreement(fatima, { ...two, ...heard({}) })).toMatchObject({ reason: 'nothing-said' });
  expect(await recordAgreement(fatima, { ...two, ...heard({ asks: 'yes' }, { channel: 'self' }) })).toMatchObject({
    field: 'channel'
  });
  const oneself = { personId: truus.personId, proxyId: truus.personId };
  expect(await recordAgreement(fatima, { ...oneself, ...heard({ asks: 'yes' }) })).toMatchObject({
    reason: 'same-person'
  });
  const gone = { personId: truus.personId, proxyId: newId<string>() };
  expect(await recordAgreement(fatima, { ...gone, ...heard({ asks: 'yes' }) })).toMatchObject({ reason: 'gone' });
  expect((await myProxies(truus)).forMe).toEqual([]);
});

test('somebody of another neighbourhood cannot be the one who acts', async () => {
  const { truus, fatima } = await street();
  const { marja: elsewhere } = await street();
  const recorded = await recordAgreement(fatima, { ...between(truus, elsewhere), ...heard({ asks: 'yes' }) });
  expect(recorded).toMatchObject({ reason: 'gone' });
});

test('a code gives leave once, to whoever it was handed to, without anybody being looked up', async () => {
  const { truus, marja, sam } = await street();
  expect(await makeProxyCode(truus, { purposes: [], endsOn: '' })).toMatchObject({ reason: 'nothing-said' });
  const made = await makeProxyCode(truus, { purposes: ['asks', 'answers'], endsOn: '2026-12-31' });
  const code = made.ok ? made.value.code : '';
  expect(JSON.stringify(await database.asOwner('select * from proxy_codes'))).not.toContain(code);
  expect(await seeProxyCode(truus, code)).toMatchObject({ reason: 'own-code' });
  expect(await seeProxyCode(marja, 'AAAA AAAA')).toMatchObject({ reason: 'no-such-code' });
  expect(await seeProxyCode(marja, code.toLowerCase())).toMatchObject({
    value: { firstName: 'Truus', purposes: ['asks', 'answers'], endsOn: '2026-12-31' }
  });
  expect((await myProxies(truus)).codes).toHaveLength(1);
  const accepted = await Promise.all([marja, sam, marja].map((visit) => acceptProxyCode(visit, code)));
  expect(accepted.filter(({ ok }) => ok)).toHaveLength(1);
  const acting = (await myProxies(truus)).forMe;
  expect(acting).toMatchObject([{ purposes: ['asks', 'answers'], channel: 'self', endsOn: '2026-12-31' }]);
  expect(await mailsTo(truus)).toHaveLength(1);
  expect((await myProxies(truus)).codes).toEqual([]);
});

test('a code that was taken back, or a week old, gives nothing', async () => {
  const { there, truus, marja, sam } = await street();
  const first = await makeProxyCode(truus, { purposes: ['asks'], endsOn: '' });
  const [open] = (await myProxies(truus)).codes;
  expect(await withdrawProxyCode(sam, open!.id)).toMatchObject({ reason: 'gone' });
  expect(await withdrawProxyCode(truus, open!.id)).toMatchObject({ ok: true });
  expect(await acceptProxyCode(marja, first.ok ? first.value.code : '')).toMatchObject({ reason: 'no-such-code' });
  const second = await makeProxyCode(truus, { purposes: ['asks'], endsOn: '' });
  const later = visitOf(there, marja.person, { now: new Date(now.getTime() + 8 * 86_400_000) });
  expect(await acceptProxyCode(later, second.ok ? second.value.code : '')).toMatchObject({ reason: 'no-such-code' });
});

test('codes can not be guessed for long, nor made without end', async () => {
  const { truus, marja } = await street();
  for (let made = 0; made < 5; made++) await makeProxyCode(truus, { purposes: ['asks'], endsOn: '' });
  expect(await makeProxyCode(truus, { purposes: ['asks'], endsOn: '' })).toMatchObject({ reason: 'too-many' });
  const tries = [];
  for (let tried = 0; tried < 60; tried++) tries.push(await seeProxyCode(marja, `AAAA ${tried}`));
  expect(tries.at(-1)).toMatchObject({ reason: 'too-often' });
});

test('either of the two and the coordinator stop it, at once and without a reason', async () => {
  const { there, truus, marja, sam, fatima } = await street();
  const two = between(truus, marja);
  const agree = () => recordAgreement(fatima, { ...two, ...heard({ asks: 'yes', offers: 'yes', answers: 'no' }) });
  const may = () =>
    recogniseProxy({ neighbourhood: there, person: marja.person, now }, { personId: truus.personId, needs: purposes });
  await agree();
  expect(await takeBackAgreement(sam, two)).toMatchObject({ reason: 'not-allowed' });
  expect(await takeBackAgreement(truus, { ...two, purposes: ['asks'] })).toMatchObject({ ok: true });
  expect(await may()).toMatchObject({ value: { purposes: ['offers'] } });
  for (const by of [truus, marja, fatima]) {
    await agree();
    expect(await takeBackAgreement(by, two)).toMatchObject({ ok: true });
    expect(await may()).toMatchObject({ reason: 'ended' });
  }
  expect(await takeBackAgreement(truus, two)).toMatchObject({ reason: 'gone' });
  const letters = (await mailsTo(marja)).map(({ plain }) => plain).join();
  expect(letters).toContain('Er is iets veranderd in wat je voor een ander regelt.');
  expect(letters).not.toMatch(/Truus|Fatima/);
  // A no that was said once stays said.
  expect((await myProxies(truus)).forMe).toMatchObject([{ purposes: [], refused: ['answers'] }]);
});

test('what was half typed for somebody goes with the agreement', async () => {
  const { there, truus, marja, fatima } = await street();
  const two = between(truus, marja);
  await recordAgreement(fatima, { ...two, ...heard({ asks: 'yes' }) });
  const found = await recogniseProxy(
    { neighbourhood: there, person: marja.person, now },
    { personId: truus.personId, needs: purposes }
  );
  const acting = { ...marja, person: { ...marja.person, onBehalfOf: found.ok ? found.value : null } };
  const browser = drawerFor(marja.personId, truus.personId);
  await keepDraft(acting, { browser, kind: 'ask', words: { words: 'Truus wil' } });
  expect(await draftSoFar(acting, { browser, kind: 'ask' })).toMatchObject({ words: 'Truus wil' });
  await takeBackAgreement(truus, two);
  const kept = await database.asOwner('select words from drafts where neighbourhood_id = $1', [there.id]);
  expect(kept).toEqual([]);
});

test('a wish is for the coordinator alone, and is answered without telling who takes part', async () => {
  const { truus, marja, sam, fatima } = await street();
  expect(await wishToAct(marja, '')).toMatchObject({ reason: 'no-words' });
  expect(await wishToAct(marja, 'x'.repeat(501))).toMatchObject({ reason: 'words-too-long' });
  expect(await wishToAct(marja, 'Voor mijn moeder Truus')).toMatchObject({ ok: true });
  const needs = await needsToday(fatima);
  expect(needs.ok && needs.value.nobodys.filter(({ kind }) => kind === 'proxy-wish')).toMatchObject([
    { wish: { firstName: 'Marja', words: 'Voor mijn moeder Truus' } }
  ]);
  const [wish] = (await myProxies(marja)).wishes;
  expect(await seeWish(sam, wish!.id)).toMatchObject({ reason: 'not-found' });
  expect((await myProxies(sam)).wishes).toEqual([]);
  const draft = heard({ asks: 'yes' }).draft;
  expect(await recordAgreement(fatima, { ...between(truus, marja), draft, wishId: wish!.id })).toMatchObject({
    ok: true
  });
  expect((await myProxies(marja)).wishes).toMatchObject([{ answer: 'yes' }]);
  expect(await seeWish(fatima, wish!.id)).toMatchObject({ reason: 'not-found' });

  await wishToAct(marja, 'Voor mijn buurman');
  const second = await openWish(marja);
  expect(await declineWish(sam, second!.id)).toMatchObject({ reason: 'not-allowed' });
  expect(await declineWish(fatima, second!.id)).toMatchObject({ ok: true });
  expect((await myProxies(marja)).wishes.map(({ answer }) => answer).sort()).toEqual(['no', 'yes']);
  await wishToAct(marja, 'Voor mijn zus');
  const third = await openWish(marja);
  expect(await withdrawWish(sam, third!.id)).toMatchObject({ reason: 'gone' });
  expect(await withdrawWish(marja, third!.id)).toMatchObject({ ok: true });
  for (let more = 0; more < 6; more++) await wishToAct(marja, `Voor ${more}`);
  expect(await wishToAct(marja, 'Nog een')).toMatchObject({ reason: 'too-many' });
});

test('an agreement is written for each purpose, and never changed afterwards', async () => {
  const { truus, marja, fatima } = await street();
  const all = Object.fromEntries(purposes.map((purpose) => [purpose, 'yes']));
  await recordAgreement(fatima, { ...between(truus, marja), ...heard(all) });
  const again = look(truus, (tx) =>
    tx.updateTable('proxies').set({ endsOn: '2030-01-01' }).where('personId', '=', truus.personId).execute()
  );
  await expect(again).rejects.toThrow('row-level security');
});
