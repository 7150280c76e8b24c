import { expect, test } from 'vitest';
import { factOf } from '#domain/close-ones/saying.ts';
import { networkOf, knownOf } from '#domain/networks/network.ts';
import type { DraftObservation } from '#domain/networks/note.ts';
import type { DraftSaying } from '#domain/close-ones/saying.ts';
import type { CaseVisit, CloseVisit } from '#domain/visits/case-visit.ts';
import { addLeaves } from '#server/cases/add-leaves.ts';
import { answerRecording } from '#server/cases/answer-recording.ts';
import { changeInCase } from '#server/cases/change-in-case.ts';
import { closeCase } from '#server/cases/close-case.ts';
import { eraseMine } from '#server/cases/erase-case.ts';
import { letGoOfCases } from '#server/cases/let-go-of-cases.ts';
import { seeCase } from '#server/cases/see-case.ts';
import { noteObservation } from '#server/networks/note-observation.ts';
import { deletePerson } from '#server/networks/note-person.ts';
import { postNeed } from '#server/needs/post-need.ts';
import { releaseItem } from '#server/plans/end-item.ts';
import { planStep } from '#server/plans/plan-step.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { look, transact } from '#server/platform/transaction.ts';
import { beginEmergency } from '#server/relations/begin-emergency.ts';
import { recogniseMember } from '#server/sessions/recognise-member.ts';
import { signInWithCode } from '#server/sessions/sign-in-with-code.ts';
import { writeSignInLetter } from '#server/sessions/write-sign-in-letter.ts';
import { trailOfCase } from '#server/trails/trail-of-case.ts';
import {
  caseClockVisit,
  closeVisit,
  makeCase,
  makeClient,
  makeCloseOne,
  makeTable,
  makeWorker,
  workerVisit
} from '../../../tests/casework.ts';
import { now, useDatabase } from '../../../tests/database.ts';
import { askForPage } from './ask-for-page.ts';
import { closeOnesOfCase } from './close-ones-of-case.ts';
import { endCloseOne, forgetCloseWords } from './end-close-one.ts';
import { inviteCloseOne } from './invite-close-one.ts';
import { leavePage } from './leave-page.ts';
import { myPages } from './my-pages.ts';
import { sayAsClose, takeBackAsClose } from './say-as-close.ts';
import { seePage } from './see-page.ts';

const database = useDatabase();
const yesOf = { way: 'screen', onDate: '', seesOthers: 'no' };

/** Henk's table, with Eva and Mark on the map and a step in the plan of one need. */
async function aTable(slug: string) {
  const table = await makeTable(slug, 'Henk');
  const { visit, client, caseId } = table;
  await answerRecording(visit, { caseId, version: 1, answer: 'yes' });
  const [eva, mark] = [newBlindId<string>(), newBlindId<string>()];
  await changeInCase(visit, { action: 'test', caseId, kind: 'LeafAdded' }, (tx, room) =>
    addLeaves(tx, room, [
      { id: eva, kind: 'person', content: { name: 'Eva' } },
      { id: mark, kind: 'person', content: { name: 'Mark' } }
    ])
  );
  const posted = await postNeed(visit, { caseId, draft: { words: 'Rust', task: 'other' } });
  const needId = posted.ok ? posted.value : '';
  const draft = { column: 'close', act: '', target: 'network', type: 'relief', words: 'Een vrije avond' };
  const planned = await planStep(client, { caseId, needId, draft });
  const step = planned.ok ? planned.value : '';
  const close = (over: Partial<Parameters<typeof makeCloseOne>[1]> = {}) =>
    makeCloseOne(table.there, { caseId, aroundId: eva, email: `eva@${slug}.example.org`, ...over });
  return { ...table, eva, mark, step, close };
}

const draft = (over: Partial<DraftSaying> = {}): DraftSaying => ({
  ...{ words: 'Ik kom graag op zondag', answer: '', notOn: [], most: '', mayKnow: 'no', ...over }
});
const kindsFor = async (visit: CaseVisit, caseId: string): Promise<string[]> => {
  const seen = await seeCase(visit, { caseId, part: 'close' }, ({ leaves }) => leaves.map(({ kind }) => kind));
  return seen.ok ? seen.value.toSorted() : [];
};
const isGone = async (visit: CloseVisit, caseId: string): Promise<void> => {
  expect(await seePage(visit, caseId)).toEqual({ ok: false, reason: 'not-found' });
  const id = [visit.personId];
  expect(await database.asOwner('select from casework.people where id = $1', id)).toEqual([]);
  expect(await database.asOwner('select from casework.sessions where person_id = $1', id)).toEqual([]);
};

/** A code for Eva that works for two weeks from now. */
async function codeFor({ client, caseId, eva }: Awaited<ReturnType<typeof aTable>>): Promise<string> {
  const made = await inviteCloseOne({ ...client, now: new Date() }, { caseId, aroundId: eva, draft: yesOf });
  return made.ok ? made.value.code : '';
}
const isUnderSixteen = (about: string): DraftObservation => ({
  ...{ about, withId: null, needId: null, fact: 'underSixteen', answer: 'yes', source: 'worker', mayKnow: 'no' },
  ...{ on: '2026-10-06', until: '', words: '', isLookedAt: false }
});

/** Types the code and an address, and comes in with the letter; null where no letter came. */
async function comeIn(visit: CaseVisit, typed: { code: string; email: string }) {
  const browser = `browser-${newBlindId()}`;
  const door = { ...visit, duty: 'door' as const, personId: null, worker: null, client: null, session: null };
  const at = { ...door, now: new Date(), asker: browser };
  expect(await askForPage(at, { ...typed, browser, source: browser })).toMatchObject({ ok: true });
  const [row] = await database.asOwner<{ id: string }>(
    'select id from casework.sign_ins where organisation_id = $1 order by asked_at desc, id desc limit 1',
    [visit.organisationId]
  );
  await writeSignInLetter({ organisationId: visit.organisationId, signInId: row!.id });
  const [mail] = await database.asOwner<{ plain: string }>(
    `select plain from casework.mails where organisation_id = $1 and kind = 'sign-in' order by planned_at desc, id desc limit 1`,
    [visit.organisationId]
  );
  const code = /^\d{6}$/m.exec(mail?.plain ?? '')?.[0] ?? '';
  const from = { browser, device: { browser: 'firefox', device: 'linux' } } as const;
  const came = await signInWithCode(at, { code, from, source: browser });
  if (!came.ok) return null;
  return { ...(await recogniseMember(visit.organisation, came.value.token, new Date())), ...came.value };
}

test('R64: the client’s yes is a code for one time; with it and an own address somebody close comes in', async () => {
  const { there, visit, client, caseId, eva } = await aTable('uitnodiging');
  expect(await inviteCloseOne(visit, { caseId, aroundId: eva, draft: { ...yesOf, way: '' } })).toMatchObject({
    field: 'way'
  });
  const first = await inviteCloseOne(visit, { caseId, aroundId: eva, draft: yesOf });
  const again = await inviteCloseOne({ ...client, now: new Date() }, { caseId, aroundId: eva, draft: yesOf });
  if (!first.ok || !again.ok) throw new Error('not invited');
  // An earlier code stops at once, and so does a wrong one: the same answer, and no letter.
  expect(await comeIn(visit, { code: first.value.code, email: 'eva@home.example.org' })).toBeNull();
  expect(await comeIn(visit, { code: 'AAAA AAAA AAAA', email: 'eva@home.example.org' })).toBeNull();
  const eve = await comeIn(visit, { code: again.value.code.toLowerCase(), email: 'Eva@home.example.org' });
  expect(eve).toMatchObject({ client: { hasOwn: false, isClose: true }, worker: null });
  expect(eve?.goTo).toBe('/organisations/uitnodiging/close');
  expect(await comeIn(visit, { code: again.value.code, email: 'wie@home.example.org' })).toBeNull();
  expect(await inviteCloseOne(visit, { caseId, aroundId: eva, draft: yesOf })).toMatchObject({ reason: 'has-a-page' });
  const seen = closeVisit(there, eve!.client!.id, { session: eve!.session!, now: new Date() });
  expect(await myPages(seen)).toEqual([{ caseId, clientName: 'Henk' }]);
  expect(await seePage(seen, caseId)).toMatchObject({ value: { clientName: 'Henk', items: [], others: [] } });
  const trail = await transact(caseClockVisit(there), 'test', async (tx) => {
    const room = await seeCase(visit, { caseId, part: 'close' }, ({ rings }) => rings.case);
    return { ok: true, value: await trailOfCase(tx, { caseId, ring: room.ok ? room.value : null! }) };
  });
  const kinds = trail.value.filter(({ ground }) => ground === 'close').map(({ kind }) => kind);
  expect(kinds).toEqual(['CaseRead', 'CloseBegan']);
});

test('an invitation ends after two weeks, and is for nobody who works here or whom the case is about', async () => {
  const { visit, client, caseId, eva } = await aTable('niet-voor-jou');
  const invite = async (daysAgo: number): Promise<string> => {
    const then = { ...client, now: new Date(Date.now() - daysAgo * 86_400_000) };
    const made = await inviteCloseOne(then, { caseId, aroundId: eva, draft: yesOf });
    return made.ok ? made.value.code : '';
  };
  expect(await comeIn(visit, { code: await invite(15), email: 'eva@home.example.org' })).toBeNull();
  const code = await invite(13);
  for (const email of ['marloes@niet-voor-jou.example.org', 'henk@niet-voor-jou.example.org'])
    expect(await comeIn(visit, { code, email })).toBeNull();
  expect(await comeIn(visit, { code, email: 'eva@home.example.org' })).not.toBeNull();
  expect(await inviteCloseOne(client, { caseId, aroundId: newBlindId(), draft: yesOf })).toMatchObject({
    reason: 'not-found'
  });
});

test('an invitation does not outlive the talking; DP27: a child has no page, also where that is known later', async () => {
  const over = await aTable('te-laat');
  const code = await codeFor(over);
  const ending = { because: 'done', isYouth: 'no', afterwards: 'rather-not', afterwardsOn: '', words: '' };
  await closeCase(over.visit, { caseId: over.caseId, version: 2, draft: ending });
  expect(await comeIn(over.visit, { code, email: 'eva@home.example.org' })).toBeNull();

  const young = await aTable('toch-een-kind');
  const [invited, page] = [await codeFor(young), await young.close({ aroundId: young.mark })];
  for (const about of [young.eva, young.mark])
    await noteObservation(young.visit, { ...young, draft: isUnderSixteen(about) });
  expect(await comeIn(young.visit, { code: invited, email: 'eva@home.example.org' })).toBeNull();
  expect(await seePage(page, young.caseId)).toMatchObject({ reason: 'not-found' });
});

test('whoever typed an address and never came in is forgotten in the night', async () => {
  const { visit, client, caseId, eva } = await aTable('vreemde');
  const made = await inviteCloseOne({ ...client, now: new Date() }, { caseId, aroundId: eva, draft: yesOf });
  const browser = 'browser-of-nobody-0123456789';
  const door = { ...visit, duty: 'door' as const, personId: null, now: new Date() };
  const people = () =>
    database.asOwner('select id from casework.people where organisation_id = $1', [visit.organisationId]);
  const before = (await people()).length;
  await askForPage(door, { code: made.ok ? made.value.code : '', email: 'x@example.org', browser, source: browser });
  expect(await people()).toHaveLength(before + 1);
  await letGoOfCases(new Date(Date.now() + 5 * 60_000));
  expect(await people()).toHaveLength(before + 1);
  await letGoOfCases(new Date(Date.now() + 2 * 86_400_000));
  expect(await people()).toHaveLength(before);
});

test('R39, DP28: the page shows what was let known to that person, and nothing else', async () => {
  const { visit, client, caseId, eva, mark, step, close } = await aTable('vrijgegeven');
  const page = await close();
  const items = async () => {
    const seen = await seePage(page, caseId);
    return seen.ok ? seen.value.items.map(({ id }) => id) : null;
  };
  expect(await items()).toEqual([]);
  const release = (who: CaseVisit, minute: number, ...personIds: string[]) =>
    releaseItem({ ...who, now: new Date(now.getTime() + minute * 60_000) }, { caseId, itemId: step, personIds });
  await release(client, 1, mark);
  expect(await items()).toEqual([]);
  await release(visit, 2, mark, eva);
  expect(await items()).toEqual([step]);
  await release(client, 3, mark);
  expect(await items()).toEqual([]);
});

test('DP28: of who else is around somebody close reads names only where the client allowed that', async () => {
  const { there, caseId, eva, mark } = await aTable('namen');
  const [shy, open] = [
    await makeCloseOne(there, { caseId, aroundId: eva, email: 'eva@namen.example.org' }),
    await makeCloseOne(there, { caseId, aroundId: mark, email: 'mark@namen.example.org' }, 'yes')
  ];
  expect(await seePage(shy, caseId)).toMatchObject({ value: { others: [] } });
  expect(await seePage(open, caseId)).toMatchObject({ value: { others: ['Eva'] } });
});

test('DP28: on this duty the database opens nothing of a case, and only the own page', async () => {
  const { there, caseId, mark, close } = await aTable('muren');
  const page = await close();
  await makeCloseOne(there, { caseId, aroundId: mark, email: 'mark@muren.example.org' });
  const tables = ['cases', 'caseKeys', 'leaves', 'relations', 'trail', 'matrices'] as const;
  const rows = await look(page, async (tx) => ({
    ...{ people: await tx.selectFrom('people').select('id').execute() },
    ...{ pages: await tx.selectFrom('closeOnes').select('personId').execute() },
    ...{ rest: await Promise.all(tables.map((table) => tx.selectFrom(table).select('organisationId').execute())) }
  }));
  expect(rows.people).toEqual([{ id: page.personId }]);
  expect(rows.pages).toEqual([{ personId: page.personId }]);
  expect(rows.rest).toEqual(tables.map(() => []));
  // Neither as somebody whom the case is about, nor without the session of this browser.
  expect(await seeCase({ ...page, duty: 'client' }, { caseId, part: 'mine' }, () => null)).toMatchObject({ ok: false });
  expect(await seePage({ ...page, session: { ...page.session, id: newBlindId() } }, caseId)).toMatchObject({
    reason: 'not-found'
  });
});

test('another case and another organisation do not exist for somebody close', async () => {
  const here = await aTable('hier');
  const elsewhere = await aTable('daar');
  const page = await here.close();
  const second = await makeCase(here.visit, 'Truus');
  for (const caseId of [second, elsewhere.caseId, newBlindId<string>(), 'x'])
    expect(await seePage(page, caseId)).toMatchObject({ reason: 'not-found' });
  const there = { organisationId: elsewhere.there.id, organisation: elsewhere.there };
  expect(await seePage({ ...page, ...there }, elsewhere.caseId)).toMatchObject({ reason: 'not-found' });
  expect(await seePage({ ...page, ...there }, here.caseId)).toMatchObject({ reason: 'not-found' });
});

test('only who works on it and whom it is about invite and end', async () => {
  const { there, visit, caseId, eva, close } = await aTable('wie-mag');
  const page = await close();
  const joris = workerVisit(there, await makeWorker(there, 'Joris'));
  const other = await makeClient(there, await makeCase(visit, 'Truus'), 'truus@wie-mag.example.org');
  const truus = { ...closeVisit(there, other), duty: 'client' as const };
  for (const stranger of [joris, truus, page]) {
    expect(await endCloseOne(stranger, { caseId, aroundId: eva })).toMatchObject({ reason: 'not-found' });
    expect(await inviteCloseOne(stranger, { caseId, aroundId: eva, draft: yesOf })).toMatchObject({ ok: false });
  }
  expect(await seePage(page, caseId)).toMatchObject({ ok: true });
});

test.each(['client', 'worker', 'person'] as const)('DP28: the %s ends it, and somebody is out at once', async (who) => {
  const { visit, client, caseId, eva, close } = await aTable(`einde-${who}`);
  const page = await close();
  await sayAsClose(page, { caseId, topic: 'view', draft: draft() });
  if (who === 'person') {
    expect(await leavePage(page, { caseId, wordsStay: '' })).toMatchObject({ field: 'wordsStay' });
    expect(await leavePage(page, { caseId, wordsStay: 'no' })).toEqual({ ok: true, value: 'out' });
  } else
    expect(await endCloseOne(who === 'client' ? client : visit, { caseId, aroundId: eva })).toMatchObject({ ok: true });
  await isGone(page, caseId);
  expect((await kindsFor(visit, caseId)).includes('close-said')).toBe(who !== 'person');
  expect(await endCloseOne(visit, { caseId, aroundId: eva })).toMatchObject({ reason: 'not-found' });
  // What was said and cannot be taken back by its author any more, the worker throws away for that person.
  expect(await forgetCloseWords(visit, { caseId, aroundId: eva })).toMatchObject({ ok: who !== 'person' });
  expect(await kindsFor(visit, caseId)).not.toContain('close-said');
});

test.each(['worker', 'person'] as const)(
  'DP28: ended by the %s, another page and an own case stay open',
  async (who) => {
    const { there, visit, caseId, eva, mark, close } = await aTable(`twee-${who}`);
    const page = await close();
    const truus = await makeCase(visit, 'Truus');
    await answerRecording(visit, { caseId: truus, version: 1, answer: 'yes' });
    const daughter = newBlindId<string>();
    await changeInCase(visit, { action: 'test', caseId: truus, kind: 'LeafAdded' }, (tx, room) =>
      addLeaves(tx, room, [{ id: daughter, kind: 'person', content: { name: 'Eva' } }])
    );
    const both = await makeCloseOne(there, { caseId: truus, aroundId: daughter, personId: page.personId });
    expect(both.session.id).toBe(page.session.id);
    if (who === 'worker') expect(await endCloseOne(visit, { caseId, aroundId: eva })).toMatchObject({ ok: true });
    else expect(await leavePage(page, { caseId, wordsStay: 'no' })).toEqual({ ok: true, value: 'elsewhere' });
    expect(await seePage(page, caseId)).toMatchObject({ reason: 'not-found' });
    expect(await seePage(page, truus)).toMatchObject({ ok: true, value: { clientName: 'Truus' } });
    // Whoever has a case too keeps that as well; and with the last thing here each session goes.
    const own = await makeClient(there, truus, `mark@twee-${who}.example.org`);
    const client = { ...closeVisit(there, own), duty: 'client' as const };
    await makeCloseOne(there, { caseId, aroundId: mark, personId: own });
    expect(await endCloseOne(visit, { caseId, aroundId: mark })).toMatchObject({ ok: true });
    expect(await seeCase(client, { caseId: truus, part: 'mine' }, () => null)).toMatchObject({ ok: true });
    expect(await endCloseOne(visit, { caseId: truus, aroundId: daughter })).toMatchObject({ ok: true });
    await isGone(page, truus);
  }
);

test('thrown away it is all gone, also the facts, and never by who is there for an emergency', async () => {
  const { there, visit, caseId, eva, close } = await aTable('alles-weg');
  const page = await close();
  await sayAsClose(page, { caseId, topic: 'relief', draft: draft({ answer: 'heavy' }) });
  await endCloseOne(visit, { caseId, aroundId: eva });
  const joris = workerVisit(there, await makeWorker(there, 'Joris'));
  await beginEmergency(joris, { who: 'Henk', reason: 'Hij belde in paniek.', colleagueId: visit.personId });
  expect(await kindsFor(joris, caseId)).toEqual(expect.arrayContaining(['close-said', 'kept-apart']));
  expect(await forgetCloseWords(joris, { caseId, aroundId: eva })).toMatchObject({ reason: 'not-found' });
  expect(await forgetCloseWords(visit, { caseId, aroundId: eva })).toMatchObject({ ok: true });
  const left = await kindsFor(visit, caseId);
  for (const kind of ['close-said', 'kept-apart']) expect(left).not.toContain(kind);
});

test('who comes in with a new code takes back also what was said with the earlier one, and reads nothing of it', async () => {
  const { there, visit, caseId, eva, close } = await aTable('opnieuw');
  await sayAsClose(await close(), { caseId, topic: 'view', draft: draft({ words: 'Van vroeger' }) });
  await endCloseOne(visit, { caseId, aroundId: eva });
  const page = await makeCloseOne(there, { caseId, aroundId: eva, email: 'eva@nieuw.example.org' });
  const seen = await seePage(page, caseId);
  expect(seen.ok && seen.value.said.size).toBe(0);
  await sayAsClose(page, { caseId, topic: 'view', draft: draft() });
  expect((await kindsFor(visit, caseId)).filter((kind) => kind === 'close-said')).toHaveLength(1);
  expect(await takeBackAsClose(page, { caseId, topic: 'view' })).toMatchObject({ ok: true });
  expect(await kindsFor(visit, caseId)).not.toContain('close-said');
});

test('DP16, DP3, DP15: with somebody on the map, with a no, and with the case goes the page', async () => {
  const deleted = await aTable('weg-van-kaart');
  const one = await deleted.close();
  await sayAsClose(one, { caseId: deleted.caseId, topic: 'view', draft: draft() });
  await deletePerson(deleted.visit, { caseId: deleted.caseId, id: deleted.eva });
  await isGone(one, deleted.caseId);
  expect(await kindsFor(deleted.visit, deleted.caseId)).not.toContain('close-said');

  const refused = await aTable('toch-niet-meer');
  const two = await refused.close();
  await answerRecording(refused.client, { caseId: refused.caseId, version: 2, answer: 'no' });
  await isGone(two, refused.caseId);

  const erased = await aTable('alles-gewist');
  const three = await erased.close();
  await eraseMine(erased.client, erased.caseId);
  await isGone(three, erased.caseId);

  const closed = await aTable('drie-maanden');
  const four = await closed.close();
  const ending = { because: 'done', isYouth: 'no', afterwards: 'rather-not', afterwardsOn: '', words: '' };
  expect(await closeCase(closed.visit, { caseId: closed.caseId, version: 2, draft: ending })).toMatchObject({
    ok: true
  });
  expect(await seePage(four, closed.caseId)).toMatchObject({ value: { isClosed: true } });
  expect(await sayAsClose(four, { caseId: closed.caseId, topic: 'view', draft: draft() })).toMatchObject({
    reason: 'closed'
  });
  await letGoOfCases(new Date(now.getTime() + 93 * 86_400_000));
  await isGone(four, closed.caseId);
});

test('R64, DP8: what somebody close says is for workers, and for the client only where that person says so', async () => {
  const { visit, client, caseId, close } = await aTable('zeggen');
  const page = await close();
  const say = (topic: string, over: Partial<DraftSaying>) => sayAsClose(page, { caseId, topic, draft: draft(over) });
  expect(await say('nonsense', {})).toMatchObject({ reason: 'not-found' });
  expect(await say('view', { mayKnow: '' })).toMatchObject({ field: 'mayKnow' });
  expect(await say('view', {})).toMatchObject({ ok: true });
  expect(await kindsFor(visit, caseId)).toContain('close-said');
  expect(await kindsFor(client, caseId)).not.toContain('close-said');
  expect(await say('view', { words: 'Toch samen', mayKnow: 'yes' })).toMatchObject({ ok: true });
  expect((await kindsFor(client, caseId)).filter((kind) => kind.startsWith('close'))).toEqual(['close-shared']);
  expect((await kindsFor(visit, caseId)).filter((kind) => kind.startsWith('close'))).toEqual(['close-shared']);
  expect(await takeBackAsClose(page, { caseId, topic: 'view' })).toMatchObject({ ok: true });
  expect(await takeBackAsClose(page, { caseId, topic: 'view' })).toMatchObject({ reason: 'not-found' });
  expect(await kindsFor(visit, caseId)).not.toContain('close-shared');
});

test('R64: load and willingness reach the advice as facts of that person, of that day; the load never the client', async () => {
  const { visit, client, caseId, eva, close } = await aTable('feiten');
  const page = await close();
  const knows = async (who: CaseVisit, topic: 'relief' | 'liking') => {
    const seen = await seeCase(who, { caseId, part: 'map' }, ({ leaves }) =>
      knownOf(networkOf(leaves, { today: '2026-10-06' }), eva, factOf[topic]!)
    );
    return seen.ok ? seen.value : null;
  };
  await sayAsClose(page, { caseId, topic: 'relief', draft: draft({ answer: 'heavy', mayKnow: 'yes' }) });
  await sayAsClose(page, { caseId, topic: 'liking', draft: draft({ answer: 'maybe' }) });
  expect(await knows(visit, 'relief')).toMatchObject({ fact: 'heavy', said: [{ source: 'person', on: '2026-10-06' }] });
  expect(await knows(client, 'relief')).toBeNull();
  expect(await knows(client, 'liking')).toBeNull();
  await sayAsClose(page, { caseId, topic: 'liking', draft: draft({ answer: 'prefers-not-to-say', mayKnow: 'yes' }) });
  expect(await knows(client, 'liking')).toMatchObject({ fact: { empty: 'prefers-not-to-say' } });
  const seen = await seePage(page, caseId);
  expect(seen.ok && [...seen.value.answers]).toEqual([
    ['view', null],
    ['liking', 'prefers-not-to-say'],
    ['limits', null],
    ['relief', 'heavy']
  ]);
  await sayAsClose(page, { caseId, topic: 'relief', draft: 'rather-not' });
  expect(await knows(visit, 'relief')).toBeNull();
});

test('who worked with somebody taken off the map still sees that there is a page, and ends it', async () => {
  const { visit, caseId, eva, close } = await aTable('van-de-kaart');
  await close();
  await changeInCase(visit, { action: 'test', caseId, kind: 'LeafAdded' }, (tx, room) =>
    addLeaves(tx, room, [{ id: newBlindId(), kind: 'put-away', content: { about: eva, on: '2026-10-06', seen: [] } }])
  );
  const seen = await seeCase(visit, { caseId, part: 'close' }, (room, tx) => closeOnesOfCase(tx, room));
  expect(seen.ok && seen.value.map(({ name, state }) => [name, state])).toEqual([
    ['Mark', 'none'],
    ['Eva', 'in']
  ]);
  expect(await endCloseOne(visit, { caseId, aroundId: eva })).toMatchObject({ ok: true });
});
