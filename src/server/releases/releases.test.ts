import { describe, expect, test } from 'vitest';
import { doorVisit, insert, now, useDatabase, visitOf, makePerson } from '../../../tests/database.ts';
import { allYes, draftRelease, link, makeTable } from '../../../tests/linked.ts';
import { caseClockVisit, makeWorker, workerVisit } from '../../../tests/casework.ts';
import type { ClientVisit, WorkerVisit } from '#domain/visits/case-visit.ts';
import { closeCase } from '../cases/close-case.ts';
import { eraseCase } from '../cases/erase-case.ts';
import { openForClock } from '../cases/open-case.ts';
import { seeCase } from '../cases/see-case.ts';
import { beginFromRelease } from '../intakes/begin-from-release.ts';
import { finishIntake } from '../intakes/finish-intake.ts';
import { endLink } from '../links/end-link.ts';
import { endOurLink } from '../links/end-our-link.ts';
import { linksHere } from '../links/links-here.ts';
import { ourLinks } from '../links/our-links.ts';
import { askToLink } from '../links/ask-to-link.ts';
import { postNeed } from '../needs/post-need.ts';
import { newId } from '../platform/ids.ts';
import { hashOf } from '../platform/secrets.ts';
import { look, transact } from '../platform/transaction.ts';
import { answerSupply } from '../supplies/answer-supply.ts';
import { askForSupply } from '../supplies/ask-for-supply.ts';
import { openSuppliesHere } from '../supplies/open-supplies-here.ts';
import { seeSupply } from '../supplies/see-supply.ts';
import { suppliesOfCase } from '../supplies/supplies-of-case.ts';
import { endRelease } from './end-release.ts';
import { openReleasesHere } from './open-releases-here.ts';
import { releaseAsk } from './release-ask.ts';
import { releasesOfCase } from './releases-of-case.ts';
import { stagesOf } from './store-bridge.ts';
import { seeRelease } from './see-release.ts';
import { takeBackRelease } from './take-back-release.ts';
import { takeBackWithCode } from './take-back-with-code.ts';

const database = useDatabase();
type Table = Awaited<ReturnType<typeof makeTable>>;

const screen = { way: 'screen', onDate: '' };

const letGo = (table: Table, over: { by?: WorkerVisit | ClientVisit; letsKnow?: 'yes' | 'no' } = {}) =>
  releaseAsk(over.by ?? table.marloes, {
    ...{ caseId: table.caseId, slug: table.there.slug, needId: null, yeses: allYes, signing: screen },
    draft: draftRelease(table.cellId, { letsKnow: over.letsKnow ?? 'no' })
  });

async function postedNeed({ marloes, caseId }: Table): Promise<string> {
  const done = await postNeed(marloes, { caseId, draft: { words: 'Iemand die de hond uitlaat', task: 'other' } });
  if (!done.ok) throw new Error(done.reason);
  return done.value;
}

async function seenBy(visit: WorkerVisit | ClientVisit, caseId: string) {
  const seen = await seeCase(visit, { caseId, part: 'room' }, (room, tx) => releasesOfCase(tx, room));
  return seen.ok ? seen.value : [];
}

const rowsThere = ({ there }: Table) =>
  database.asOwner('select * from released_asks where neighbourhood_id = $1', [there.id]);

describe('an organisation and a neighbourhood know each other', () => {
  test('when the lead asked and a coordinator said yes; nothing goes there before', async () => {
    const table = await makeTable({ linked: false });
    expect(await askToLink(table.marloes, table.there.slug)).toMatchObject({ reason: 'not-allowed' });
    expect(await askToLink(table.lead, 'nergens')).toMatchObject({ reason: 'gone' });
    expect(await letGo(table)).toMatchObject({ reason: 'no-neighbourhood' });
    await link(table);
    expect(await askToLink(table.lead, table.there.slug)).toMatchObject({ reason: 'gone' });
    expect(await ourLinks(table.lead)).toMatchObject({
      value: { known: [{ slug: table.there.slug, accepted: true }] }
    });
    expect(await ourLinks(table.marloes)).toMatchObject({ reason: 'not-allowed' });
    const bo = visitOf(table.there, await makePerson(table.there, 'Bo'));
    expect(await linksHere(bo)).toMatchObject({ reason: 'not-allowed' });
    expect(await look(bo, (tx) => tx.selectFrom('links').selectAll().execute())).toEqual([]);
  });

  test('until either ends it; what was let go can still be taken back', async () => {
    const table = await makeTable();
    await letGo(table);
    const [one] = await seenBy(table.marloes, table.caseId);
    const links = await linksHere(table.fatima);
    const id = links.ok ? links.value[0]!.id : '';
    expect(await endLink(table.fatima, id)).toMatchObject({ ok: true });
    expect(await endOurLink(table.lead, id)).toMatchObject({ reason: 'gone' });
    expect(await letGo(table)).toMatchObject({ reason: 'no-neighbourhood' });
    expect(await takeBackRelease(table.marloes, { caseId: table.caseId, leafId: one!.id })).toMatchObject({ ok: true });
    expect(await rowsThere(table)).toEqual([]);
    const again = await link(table);
    expect(await endOurLink(table.lead, again)).toMatchObject({ ok: true });
    expect(await letGo(table)).toMatchObject({ reason: 'no-neighbourhood' });
  });

  test.each(['there', 'here'])('when it ends (%s), nobody waits any more for what was not answered', async (where) => {
    const table = await makeTable();
    const draft = { category: 'dog', cellId: table.cellId, dayparts: ['0'] };
    for (const category of ['dog', 'bin', 'coffee'])
      await askForSupply(table.marloes, {
        ...{ caseId: table.caseId, slug: table.there.slug, needId: null },
        draft: { ...draft, category }
      });
    const asked = await openSuppliesHere(table.fatima);
    const idOf = (category: string) => asked.find((one) => one.category === category)!.id;
    await answerSupply(table.fatima, { id: idOf('bin'), answer: 'there', expectedOn: '' });
    await answerSupply(table.fatima, { id: idOf('coffee'), answer: 'looking', expectedOn: '' });
    const links = await linksHere(table.fatima);
    const id = links.ok ? links.value[0]!.id : '';
    await (where === 'there' ? endLink(table.fatima, id) : endOurLink(table.lead, id));
    expect(await openSuppliesHere(table.fatima)).toEqual([]);
    expect(await seeSupply(table.fatima, idOf('dog'))).toMatchObject({ value: { closedOn: '2026-10-06' } });
    const late = { id: idOf('dog'), answer: 'there', expectedOn: '' };
    expect(await answerSupply(table.fatima, late)).toMatchObject({ reason: 'not-found' });
    const heard = await seeCase(table.marloes, { caseId: table.caseId, part: 'room' }, (room, tx) =>
      suppliesOfCase(tx, room)
    );
    const closed = heard.ok ? heard.value.map(({ category, isClosed }) => [category, isClosed]) : [];
    expect(Object.fromEntries(closed)).toEqual({ dog: true, coffee: true, bin: false });
  });
});

test('R69: for which need it is, the case knows alone', async () => {
  const table = await makeTable();
  const needId = await postedNeed(table);
  const asking = { caseId: table.caseId, slug: table.there.slug };
  const draft = { category: 'dog', cellId: table.cellId, dayparts: ['0'] };
  for (const wrong of [newId<string>(), 'x'])
    expect(await askForSupply(table.marloes, { ...asking, draft, needId: wrong })).toMatchObject({
      reason: 'not-found'
    });
  expect(await askForSupply(table.marloes, { ...asking, draft, needId })).toMatchObject({ ok: true });
  const released = { ...asking, draft: draftRelease(table.cellId), yeses: allYes, signing: screen };
  expect(await releaseAsk(table.marloes, { ...released, needId: newId<string>() })).toMatchObject({
    reason: 'not-found'
  });
  expect(await releaseAsk(table.marloes, { ...released, needId })).toMatchObject({ ok: true });
  expect(await seenBy(table.marloes, table.caseId)).toMatchObject([{ needId }]);
  const heard = await seeCase(table.marloes, { caseId: table.caseId, part: 'room' }, (room, tx) =>
    suppliesOfCase(tx, room)
  );
  expect(heard.ok && heard.value).toMatchObject([{ needId }]);
  const there = ['released_asks', 'supply_questions', 'facts', 'mails', 'intakes'];
  for (const name of there)
    expect(JSON.stringify(await database.asOwner(`select t::text as row from ${name} t`)), name).not.toContain(needId);
});

test('a worker asks about supply without a word about anybody, and hears the answer (§10)', async () => {
  const table = await makeTable();
  const draft = { category: 'dog', cellId: table.cellId, dayparts: ['0'] };
  const asking = { caseId: table.caseId, slug: table.there.slug, needId: null, draft };
  expect(await askForSupply(table.marloes, { ...asking, draft: { ...draft, category: 'x' } })).toMatchObject({
    errors: { category: 'no-category' }
  });
  expect(await askForSupply(table.marloes, asking)).toEqual({ ok: true, value: null });
  const heard = async () => {
    const seen = await seeCase(table.marloes, { caseId: table.caseId, part: 'room' }, (room, tx) =>
      suppliesOfCase(tx, room)
    );
    return seen.ok ? seen.value : [];
  };
  expect(await heard()).toMatchObject([{ category: 'dog', answer: null }]);
  const [row] = await database.asOwner('select * from supply_questions where neighbourhood_id = $1', [table.there.id]);
  expect(Object.keys(row!).toSorted()).toEqual(
    'answer answered_at answered_by asked_on category cell_id closed_on dayparts expected_on id link_id neighbourhood_id organisation_name region_id secret_hash'.split(
      ' '
    )
  );
  for (const own of ['Henk', 'Marloes', table.caseId, table.marloes.personId])
    expect(JSON.stringify(row)).not.toContain(own);
  const [question] = await openSuppliesHere(table.fatima);
  expect(question).toMatchObject({ organisationName: table.organisation.name, cellName: 'De Hof' });
  const answer = { id: question!.id, answer: 'there', expectedOn: '2026-10-12' };
  const bo = visitOf(table.there, await makePerson(table.there, 'Bo'));
  expect(await answerSupply(bo, answer)).toMatchObject({ reason: 'not-found' });
  expect(await openSuppliesHere(bo)).toEqual([]);
  expect(await answerSupply(table.fatima, answer)).toMatchObject({ ok: true });
  expect(await heard()).toMatchObject([{ answer: 'there', expectedOn: '2026-10-12' }]);
  // It is the worker's alone: whoever the case is about does not find it.
  const mine = await seeCase(table.client, { caseId: table.caseId, part: 'mine' }, ({ leaves }) => leaves);
  expect(mine.ok && mine.value.filter(({ kind }) => kind === 'supply-question')).toEqual([]);
});

describe('an ask that somebody let go', () => {
  test('goes only after four times yes, once per form, and the coordinator reads four items', async () => {
    const table = await makeTable();
    const draft = draftRelease(table.cellId);
    const going = { caseId: table.caseId, slug: table.there.slug, needId: null, draft, yeses: allYes, signing: screen };
    for (const yeses of [{}, { ...allYes, area: 'no' }, { ...allYes, contact: '' }])
      expect(await releaseAsk(table.marloes, { ...going, yeses })).toMatchObject({ reason: 'not-four-times-yes' });
    expect(await releaseAsk(table.marloes, { ...going, signing: { way: '', onDate: '' } })).toMatchObject({
      reason: 'no-way'
    });
    expect(await rowsThere(table)).toEqual([]);
    const visit = { ...table.marloes, formKey: '019e5936-6e80-7acd-ba02-0fb94ca40e74' };
    await Promise.all([releaseAsk(visit, going), releaseAsk(visit, going)]);
    const [standing, ...more] = await openReleasesHere(table.fatima);
    expect(more).toEqual([]);
    expect(standing!.ask).toEqual({
      id: expect.any(String),
      task: { category: 'bin', words: 'De bak aan de straat zetten' },
      when: { dayparts: 0b10001, words: 'elke maandag' },
      area: { cellId: table.cellId },
      contact: { how: 'phone', words: '024 111 11 11' },
      coordinatorId: null,
      releasedOn: '2026-10-06',
      endsOn: '2027-04-06'
    });
    const mails = await database.asOwner('select subject, plain from mails where to_id = $1', [table.fatima.personId]);
    expect(mails).toHaveLength(1);
    expect(JSON.stringify(mails)).not.toMatch(/bak|024|Samen/);
  });

  test('is withheld from who is there for an emergency, and from a case that is not hers', async () => {
    const table = await makeTable();
    const joris = workerVisit(table.organisation, await makeWorker(table.organisation, 'Joris'));
    expect(await letGo(table, { by: joris })).toMatchObject({ reason: 'not-found' });
    const row = {
      organisation_id: table.organisation.id,
      id: newId(),
      case_id: table.caseId,
      person_id: joris.personId
    };
    const [key] = await database.asOwner<{ id: string }>('select id from casework.case_keys where case_id = $1', [
      table.caseId
    ]);
    await insert('casework.relations', {
      ...{ ...row, ground: 'emergency', given_by: joris.personId, begins_at: new Date(now.getTime() - 1000) },
      ...{ ends_at: new Date(now.getTime() + 3_600_000), sealed: Buffer.from('x'), key_id: key!.id }
    });
    expect(await letGo(table, { by: joris })).toMatchObject({ reason: 'only-for-an-emergency' });
    expect(await rowsThere(table)).toEqual([]);
  });

  test('cannot be linked to its case by a reader of one side, and a dump shows no trace of the other', async () => {
    const table = await makeTable();
    await letGo(table);
    const [leaf] = await seenBy(table.marloes, table.caseId);
    const [row] = await rowsThere(table);
    const there = JSON.stringify([
      row,
      await database.asOwner('select * from facts where neighbourhood_id = $1', [table.there.id])
    ]);
    const tables = await database.asOwner<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'casework'::regnamespace and relkind = 'r'`
    );
    let here = '';
    for (const { name } of tables)
      here += JSON.stringify(await database.asOwner(`select t::text as row from casework.${name} t`));
    const cards = [
      table.caseId,
      leaf!.id,
      table.marloes.personId,
      table.client.personId,
      'Henk',
      table.organisation.name
    ];
    for (const one of [...cards, leaf!.secret, leaf!.secret.replaceAll(' ', '')]) expect(there).not.toContain(one);
    for (const one of [row!['id'], row!['secret_hash'], 'De bak', '024 111', table.there.id, table.there.slug])
      expect(here).not.toContain(one as string);
    // A day and no moment, and an id that does not tell when it was made.
    expect(row!['released_on']).toBe('2026-10-06');
    expect(row!['id']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
  });

  test('stays as it is when the case is erased, and leaves no trace there', async () => {
    const table = await makeTable();
    await letGo(table);
    const [leaf] = await seenBy(table.marloes, table.caseId);
    const before = await rowsThere(table);
    const clock = { ...caseClockVisit(table.organisation), duty: 'clock' as const };
    await transact(clock, 'test', async (tx) => {
      await eraseCase(tx, (await openForClock(tx, clock, table.caseId))!);
      return { ok: true };
    });
    expect(await rowsThere(table)).toEqual(before);
    const guest = doorVisit(table.there);
    expect(await takeBackWithCode(guest, { code: leaf!.secret, source: 'thuis' })).toMatchObject({ ok: true });
    expect(await rowsThere(table)).toEqual([]);
  });

  test('is taken back in one action from the room, and gone for everybody at once', async () => {
    const table = await makeTable();
    await letGo(table);
    const [leaf] = await seenBy(table.marloes, table.caseId);
    const id = (await openReleasesHere(table.fatima))[0]!.ask.id;
    await beginFromRelease(table.fatima, id);
    expect(await takeBackRelease(table.marloes, { caseId: table.caseId, leafId: leaf!.id })).toMatchObject({
      ok: true
    });
    expect(await openReleasesHere(table.fatima)).toEqual([]);
    expect(await seeRelease(table.fatima, id)).toMatchObject({ reason: 'not-found' });
    expect(await database.asOwner('select id from intakes where neighbourhood_id = $1', [table.there.id])).toEqual([]);
    expect(await seenBy(table.marloes, table.caseId)).toEqual([]);
    expect(await takeBackRelease(table.marloes, { caseId: table.caseId, leafId: leaf!.id })).toMatchObject({
      reason: 'not-found'
    });
  });

  test('is taken back with the code of the paper by anybody who has it, and by nobody else', async () => {
    const [table, other] = [await makeTable(), await makeTable()];
    await letGo(table);
    const [leaf] = await seenBy(table.marloes, table.caseId);
    const take = (code: string, at = table) =>
      takeBackWithCode(doorVisit(at.there), { code, source: `huis ${at.there.slug}` });
    expect(await take('ABCD EFGH JKLM NPQR')).toMatchObject({ reason: 'gone' });
    expect(await take(leaf!.secret, other)).toMatchObject({ reason: 'gone' });
    expect(await take(leaf!.secret.toLowerCase().replaceAll(' ', ''))).toMatchObject({ ok: true });
    expect(await take(leaf!.secret)).toMatchObject({ reason: 'gone' });
    expect(await rowsThere(table)).toEqual([]);
    for (let tried = 0; tried < 40; tried++) await take('ABCD');
    expect(await take('ABCD')).toMatchObject({ reason: 'too-often' });
    // The room still holds a secret that opens nothing; taking it back there is as good.
    expect(await takeBackRelease(table.marloes, { caseId: table.caseId, leafId: leaf!.id })).toMatchObject({
      ok: true
    });
  });
});

describe('how far it is', () => {
  async function helped(table: Table) {
    const id = (await openReleasesHere(table.fatima))[0]!.ask.id;
    const begun = await beginFromRelease(table.fatima, id);
    const intake = begun.ok ? begun.value.id : '';
    const [kept] = await database.asOwner<{ words: Record<string, string>; version: number }>(
      'select words, version from intakes where id = $1',
      [intake]
    );
    expect(kept!.words).toMatchObject({
      category: 'bin',
      phone: '024 111 11 11',
      reachBy: 'phone',
      daypart: ['0', '4']
    });
    const person = {
      firstName: 'Henk',
      age: 'sixteen',
      reachBy: 'phone',
      phone: '024 111 11 11',
      email: '',
      address: '',
      cellId: ''
    };
    const asked = { words: 'De bak', category: 'bin', rhythm: 'weekly', onDate: '', dayparts: ['0'], minutes: '15' };
    const offer = {
      categories: [],
      words: '',
      dayparts: [],
      minutesAWeek: '',
      reachMetres: '',
      feeChoice: '',
      feeAmount: ''
    };
    const finished = await finishIntake(table.fatima, {
      ...{ id: intake, version: kept!.version },
      draft: {
        who: 'new',
        person: { ...person, languages: ['nl'], agreed: true },
        ask: {
          ...asked,
          distancePreference: '',
          ticked: [],
          audience: 'coordinator',
          giveBack: 'later',
          giveBackWords: ''
        },
        offer
      }
    } as never);
    if (!finished.ok || !finished.value.askId) throw new Error(JSON.stringify(finished));
    return { askId: finished.value.askId, askerId: finished.value.personId };
  }

  async function agreeWith(table: Table, { askId, askerId }: { askId: string; askerId: string }) {
    const cyriel = await makePerson(table.there, 'Cyriel');
    await insert('matches', {
      ...{ region_id: table.there.regionId, neighbourhood_id: table.there.id, id: newId(), ask_id: askId },
      ...{ asker_id: askerId, helper_id: cyriel.id, proposed_by: table.fatima.personId },
      ...{ proposed_at: now, agreed_at: now }
    });
    return cyriel;
  }

  test('a worker hears at most looking, running, ended, and only where the client chose so', async () => {
    const table = await makeTable();
    await letGo(table, { letsKnow: 'yes' });
    const stage = async (visit: WorkerVisit | ClientVisit = table.marloes) =>
      (await seenBy(visit, table.caseId))[0]?.stage;
    expect(await stage()).toBe('looking');
    const two = await helped(table);
    expect(await stage()).toBe('looking');
    const cyriel = await agreeWith(table, two);
    expect(await stage()).toBe('running');
    expect(await stage(table.client)).toBe('running');
    const [leaf] = await seenBy(table.marloes, table.caseId);
    const answer = { code: leaf!.secret, source: 'aan tafel' };
    expect(await takeBackWithCode(doorVisit(table.there), answer)).toMatchObject({ ok: true });
    expect(await stage()).toBe('ended');
    // What was made of it is gone too; who helped hears it in a neutral letter.
    const [ask] = await database.asOwner('select withdrawn_at from asks where id = $1', [two.askId]);
    expect(ask!['withdrawn_at']).not.toBeNull();
    const [match] = await database.asOwner('select closed_because from matches where ask_id = $1', [two.askId]);
    expect(match).toEqual({ closed_because: 'ask-ended' });
    const mails = await database.asOwner('select plain from mails where to_id = $1', [cyriel.id]);
    expect(mails).toHaveLength(1);
  });

  test('where the client chose otherwise a worker hears nothing, also from the database', async () => {
    const table = await makeTable();
    await letGo(table, { letsKnow: 'no' });
    const [hers] = await seenBy(table.marloes, table.caseId);
    expect(hers).toMatchObject({ stage: null, letsKnow: false });
    expect((await seenBy(table.client, table.caseId))[0]).toMatchObject({ stage: 'looking' });
    const hash = hashOf(hers!.secret.replaceAll(' ', ''));
    expect(await look(table.marloes, (tx) => stagesOf(tx, [hash]))).toEqual([]);
    expect(await look(table.client, (tx) => stagesOf(tx, [hash]))).toHaveLength(1);
  });

  test('of what the client let go alone the worker does not even know that it is there', async () => {
    const table = await makeTable();
    expect(await letGo(table, { by: table.client })).toMatchObject({ ok: true });
    expect(await seenBy(table.client, table.caseId)).toMatchObject([{ way: 'own', stage: 'looking' }]);
    const seen = await seeCase(table.marloes, { caseId: table.caseId, part: 'room' }, ({ leaves }) => leaves.length);
    expect(seen).toEqual({ ok: true, value: 0 });
    const [leaf] = await seenBy(table.client, table.caseId);
    const taking = { caseId: table.caseId, leafId: leaf!.id };
    expect(await takeBackRelease(table.marloes, taking)).toMatchObject({ reason: 'not-found' });
    expect(await takeBackRelease(table.client, taking)).toMatchObject({ ok: true });
    expect(await letGo(table, { by: table.client, letsKnow: 'yes' })).toMatchObject({ ok: true });
    expect(await seenBy(table.marloes, table.caseId)).toMatchObject([{ way: 'own', stage: 'looking' }]);
  });

  test('the coordinator ends what nobody was found for; a closed case lets no more go', async () => {
    const table = await makeTable();
    await letGo(table, { letsKnow: 'yes' });
    const id = (await openReleasesHere(table.fatima))[0]!.ask.id;
    const bo = visitOf(table.there, await makePerson(table.there, 'Bo'));
    expect(await endRelease(bo, id)).toMatchObject({ reason: 'not-found' });
    expect(await seeRelease(bo, id)).toMatchObject({ reason: 'not-found' });
    expect(await endRelease(table.fatima, id)).toMatchObject({ ok: true });
    expect((await seenBy(table.marloes, table.caseId))[0]).toMatchObject({ stage: 'ended' });
    expect(await beginFromRelease(table.fatima, id)).toMatchObject({ reason: 'gone' });
    const closing = { because: 'done', isYouth: 'no', afterwards: 'rather-not', afterwardsOn: '', words: '' };
    await closeCase(table.marloes, { caseId: table.caseId, version: 1, draft: closing } as never);
    expect(await letGo(table)).toMatchObject({ reason: 'closed' });
  });
});
