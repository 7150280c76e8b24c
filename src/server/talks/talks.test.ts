import { describe, expect, test } from 'vitest';
import { clockVisit, insert, makePerson, now, useDatabase, visitOf } from '../../../tests/database.ts';
import { agreeing, at, idOfLast, minutes, readTalk, say, talkingStreet } from '../../../tests/talking.ts';
import { purposes } from '#domain/proxies/purpose.ts';
import { wordsAMinute } from '#domain/talks/talk.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { stopMatch } from '../matches/stop-match.ts';
import { tidyUp } from '../neighbourhoods/tidy-up.ts';
import { NotAgreed } from '../platform/acting.ts';
import { db } from '../platform/db.ts';
import { newId } from '../platform/ids.ts';
import { look, transact, type Scope } from '../platform/transaction.ts';
import { recogniseProxy } from '../proxies/recognise-proxy.ts';
import { openTalk } from './open-talk.ts';
import { seeTalk } from './see-talk.ts';
import { takeWordsBack } from './take-words-back.ts';
import { talkNews } from './talk-news.ts';

const database = useDatabase();

const mailsTo = ({ personId }: SignedIn) =>
  database.asOwner<{ plain: string; send_after: Date; dropped_because: string | null }>(
    `select plain, send_after, dropped_because from mails where to_id = $1 and kind = 'talk' order by send_after`,
    [personId]
  );
describe('two who agreed', () => {
  test('write to each other, and what is new stays folded until it is opened', async () => {
    const { bo, kim, matchId } = await talkingStreet();
    expect(await say(bo, matchId, 'Dag Kim!\nTot morgen.')).toEqual({ ok: true, value: null });
    expect(await readTalk(bo, matchId)).toMatchObject({ hasNews: false, words: [{ words: 'Dag Kim!\nTot morgen.' }] });
    expect(await readTalk(kim, matchId)).toMatchObject({ hasNews: true, words: [], names: { other: 'Bo' } });
    expect(await talkNews(kim)).toEqual([{ matchId, fromName: 'Bo' }]);
    expect(await talkNews(bo)).toEqual([]);
    expect(await openTalk(at(kim, minutes(1)), matchId)).toMatchObject({ ok: true });
    expect(await readTalk(kim, matchId)).toMatchObject({ hasNews: false, words: [{ fromName: 'Bo', isMine: false }] });
    expect(await talkNews(kim)).toEqual([]);
    await say(at(bo, minutes(2)), matchId, 'En neem Takkie mee.');
    expect(await readTalk(kim, matchId)).toMatchObject({ hasNews: true, words: [{ words: 'Dag Kim!\nTot morgen.' }] });
  });

  test('looking changes nothing, so nobody learns who read what', async () => {
    const { bo, kim, matchId } = await talkingStreet();
    await say(bo, matchId, 'Dag!');
    const everything = () => database.asOwner(`select * from talk_marks where match_id = $1`, [matchId]);
    const before = await everything();
    await readTalk(kim, matchId);
    await talkNews(kim);
    expect(await everything()).toEqual(before);
    await openTalk(at(kim, minutes(1)), matchId);
    const marks = await look(bo, (tx) =>
      tx.selectFrom('talkMarks').selectAll().where('matchId', '=', matchId).execute()
    );
    expect(marks).toEqual([]);
  });

  test('long talks are read in parts', async () => {
    const { bo, matchId } = await talkingStreet();
    for (let said = 0; said < 55; said++) await say(at(bo, minutes(said)), matchId, `Nummer ${said}`);
    const newest = await readTalk(bo, matchId);
    if (typeof newest === 'string') throw new Error(newest);
    expect(newest.words.map(({ words }) => words)).toEqual(Array.from({ length: 50 }, (_, one) => `Nummer ${one + 5}`));
    const earlier = await seeTalk(bo, { matchId, before: newest.earlierThan });
    expect(earlier).toMatchObject({ value: { earlierThan: null } });
    expect(earlier.ok && earlier.value.words.map(({ words }) => words).at(-1)).toBe('Nummer 4');
  });

  test('say nothing empty, nothing endless, and not more than ten things in a minute, also at once', async () => {
    const { bo, matchId } = await talkingStreet();
    expect(await say(bo, matchId, '')).toEqual({ ok: false, reason: 'no-words', field: 'words' });
    expect(await say(bo, matchId, 'a'.repeat(2001))).toMatchObject({ reason: 'words-too-long' });
    const said = await Promise.all(Array.from({ length: 14 }, (_, one) => say(bo, matchId, `Snel ${one}`)));
    expect(said.filter(({ ok }) => ok)).toHaveLength(wordsAMinute);
    expect(said.find(({ ok }) => !ok)).toMatchObject({ reason: 'too-many' });
    expect(await say(at(bo, minutes(1)), matchId, 'Weer rustig.')).toMatchObject({ ok: true });
  });

  test('send a form twice and say it once', async () => {
    const { bo, matchId } = await talkingStreet();
    const visit = { ...bo, formKey: newId<string>() };
    await Promise.all([1, 2, 3].map(() => say(visit, matchId, 'Eén keer.')));
    expect(await readTalk(bo, matchId)).toMatchObject({ words: [{ words: 'Eén keer.' }] });
    const kept = await database.asOwner('select answer from answered_forms where form_key = $1', [visit.formKey]);
    expect(JSON.stringify(kept)).not.toContain('keer');
  });

  test('take their own words back within an hour, and only their place stays for both', async () => {
    const { bo, kim, matchId } = await talkingStreet();
    await say(bo, matchId, 'Dit had ik niet willen zeggen.');
    const wordsId = await idOfLast(database, matchId);
    expect(await takeWordsBack(kim, { matchId, wordsId })).toMatchObject({ reason: 'too-late' });
    expect(await takeWordsBack(at(bo, minutes(60)), { matchId, wordsId })).toMatchObject({ reason: 'too-late' });
    expect(await takeWordsBack(at(bo, minutes(59)), { matchId, wordsId })).toMatchObject({ ok: true });
    expect(await takeWordsBack(at(bo, minutes(59)), { matchId, wordsId })).toMatchObject({ reason: 'too-late' });
    expect(await talkNews(kim)).toEqual([]);
    await openTalk(at(kim, minutes(59)), matchId);
    expect(await readTalk(kim, matchId)).toMatchObject({ words: [{ words: null, canTakeBack: false }] });
    const kept = await database.asOwner('select words from talk_words where id = $1', [wordsId]);
    expect(kept).toEqual([{ words: null }]);
  });

  test('are warned beside words about money, and nothing is held back', async () => {
    const { bo, kim, matchId } = await talkingStreet();
    await say(bo, matchId, 'Mag ik je pincode?');
    await openTalk(at(kim, minutes(1)), matchId);
    for (const one of [bo, kim])
      expect(await readTalk(one, matchId)).toMatchObject({
        words: [{ words: 'Mag ik je pincode?', mentionsMoney: true }]
      });
  });

  test('leave no trace of their talk among the facts', async () => {
    const { bo, kim, matchId } = await talkingStreet();
    await say(bo, matchId, 'Alleen voor jou.');
    await takeWordsBack(bo, { matchId, wordsId: await idOfLast(database, matchId) });
    await openTalk(kim, matchId);
    expect(await database.asOwner('select kind from facts where neighbourhood_id = $1', [bo.neighbourhoodId])).toEqual(
      []
    );
  });
});

describe('letters about a talk', () => {
  test('say neither who nor what, and one is enough until it is read', async () => {
    const { bo, kim, matchId } = await talkingStreet();
    await say(bo, matchId, 'Neem je Takkie mee?');
    await say(at(bo, minutes(9)), matchId, 'En zijn bal?');
    const [letter, ...more] = await mailsTo(kim);
    expect(more).toEqual([]);
    expect(letter!.plain).toContain('/today');
    expect(letter!.plain).not.toMatch(/\b(Bo|Takkie|bal)\b/);
    await openTalk(at(kim, minutes(10)), matchId);
    expect((await mailsTo(kim)).map((mail) => mail.dropped_because)).toEqual(['read']);
    await say(at(bo, minutes(11)), matchId, 'Fijn.');
    expect(await mailsTo(kim)).toHaveLength(2);
  });

  test('about several talks are one, and then there is rest', async () => {
    const { there, bo, kim, fatima, matchId } = await talkingStreet();
    const mo = visitOf(there, await makePerson(there, 'Mo'));
    const other = await agreeing({ bo: mo, kim, fatima });
    await say(bo, matchId, 'Dag Kim.');
    await say(mo, other, 'Hoi Kim.');
    expect(await mailsTo(kim)).toHaveLength(1);
    // Opening one of the two does not keep home the letter that tells of the other.
    await openTalk(at(kim, minutes(1)), matchId);
    expect((await mailsTo(kim)).map((mail) => mail.dropped_because)).toEqual([null]);
    await database.asOwner(`update mails set sent_at = send_after where to_id = $1`, [kim.personId]);
    await openTalk(at(kim, minutes(20)), other);
    await say(at(bo, minutes(30)), matchId, 'Ben je er nog?');
    const [first, second] = await mailsTo(kim);
    expect(second!.send_after.getTime() - first!.send_after.getTime()).toBe(3 * 3_600_000);
  });

  test('do not come to who stopped them', async () => {
    const { there, bo, kim, matchId } = await talkingStreet();
    await insert('mail_stops', {
      ...{ region_id: there.regionId, neighbourhood_id: there.id, person_id: kim.personId },
      ...{ kind: 'talk', stopped_at: now }
    });
    await say(bo, matchId, 'Dag Kim.');
    expect(await mailsTo(kim)).toEqual([]);
    expect(await talkNews(kim)).toHaveLength(1);
  });
});

describe('nobody else', () => {
  test.each([
    ['a neighbour', 'sam'],
    ['the coordinator of the ask', 'fatima'],
    ['the administrator', 'iris']
  ] as const)('%s finds no talk, whatever is tried', async (_, who) => {
    const { [who]: other, bo, kim, matchId } = await talkingStreet();
    await say(bo, matchId, 'Alleen voor Kim.');
    const wordsId = await idOfLast(database, matchId);
    expect(await readTalk(other, matchId)).toBe('not-found');
    expect(await say(other, matchId, 'Ik ook?')).toMatchObject({ reason: 'not-found' });
    expect(await openTalk(other, matchId)).toMatchObject({ reason: 'not-found' });
    expect(await takeWordsBack(other, { matchId, wordsId })).toMatchObject({ reason: 'not-found' });
    expect(await talkNews(other)).toEqual([]);
    await openTalk(kim, matchId);
  });

  test('the database itself shows it to nobody but the two, on no duty', async () => {
    const { there, bo, kim, sam, fatima, matchId } = await talkingStreet();
    await say(bo, matchId, 'Alleen voor Kim.');
    const words = (scope: Scope) => look(scope, (tx) => tx.selectFrom('talkWords').select('words').execute());
    expect(await words(bo)).toHaveLength(1);
    expect(await words(kim)).toHaveLength(1);
    for (const scope of [
      sam,
      fatima,
      clockVisit(there),
      { ...bo, duty: 'door' as const },
      { ...bo, duty: 'founding' as const }
    ])
      expect(await words(scope)).toEqual([]);
    expect(await words({ ...fatima, personId: kim.personId, neighbourhoodId: newId() })).toEqual([]);
    expect(await db().selectFrom('talkWords').select('words').execute()).toEqual([]);
  });

  test('who acts for one of the two, for whatever was agreed, reads and writes nothing', async () => {
    const { there, bo, sam, kim, matchId } = await talkingStreet();
    await say(kim, matchId, 'Alleen voor Bo.');
    const agreed = {
      answer: 'yes',
      channel: 'self',
      said_on: '2026-10-01',
      recorded_by: bo.personId,
      recorded_at: now
    };
    for (const purpose of purposes)
      await insert('proxies', {
        ...{ region_id: there.regionId, neighbourhood_id: there.id, id: newId(), purpose, ...agreed },
        ...{ person_id: bo.personId, proxy_id: sam.personId }
      });
    const wanted = { personId: bo.personId, needs: purposes };
    const found = await recogniseProxy({ neighbourhood: there, person: sam.person, now }, wanted);
    if (!found.ok) throw new Error(found.reason);
    const acting: SignedIn = { ...sam, person: { ...sam.person, onBehalfOf: found.value } };
    expect(await readTalk(acting, matchId)).toBe('not-found');
    expect(await talkNews(acting)).toEqual([]);
    await expect(say(acting, matchId, 'Namens Bo.')).rejects.toThrow(NotAgreed);
    const words = await look(acting, (tx) => tx.selectFrom('talkWords').select('words').execute());
    expect(words).toEqual([]);
  });

  test('nobody speaks in somebody else’s name, and a coordinator cannot ask herself in', async () => {
    const { bo, kim, fatima, matchId } = await talkingStreet();
    const { regionId, neighbourhoodId } = bo;
    const word = { regionId, neighbourhoodId, id: newId<string>(), matchId, words: 'Vals', saidAt: now };
    const write = (scope: Scope, fromId: string) =>
      transact(scope, 'test', async (tx) => {
        await tx
          .insertInto('talkWords')
          .values({ ...word, fromId })
          .execute();
        return { ok: true };
      });
    await expect(write(bo, kim.personId)).rejects.toThrow(/row-level security/);
    await expect(write(fatima, fatima.personId)).rejects.toThrow(/row-level security/);
    const asking = transact(fatima, 'test', async (tx) => {
      const reader = { regionId, neighbourhoodId, id: newId<string>(), matchId, askedAt: now };
      await tx
        .insertInto('talkReaders')
        .values({ ...reader, readerId: fatima.personId, askedBy: fatima.personId })
        .execute();
      return { ok: true };
    });
    await expect(asking).rejects.toThrow(/row-level security/);
  });
});

describe('the end of a talk', () => {
  test('nobody writes after the match ended; both read for four weeks, then it is wiped', async () => {
    const { bo, kim, matchId } = await talkingStreet();
    await say(bo, matchId, 'Dank voor alles.');
    await stopMatch(kim, { matchId });
    expect(await say(bo, matchId, 'Waarom?')).toMatchObject({ reason: 'ended' });
    await openTalk(at(kim, minutes(1)), matchId);
    expect(await readTalk(at(kim, minutes(28 * 1440 - 1)), matchId)).toMatchObject({
      stage: 'ended',
      words: [{ words: 'Dank voor alles.' }]
    });
    expect(await readTalk(at(kim, minutes(28 * 1440)), matchId)).toBe('not-found');
    const left = () => database.asOwner('select id from talk_words where match_id = $1', [matchId]);
    await database.asOwner(`update matches set closed_at = now() - interval '27 days' where id = $1`, [matchId]);
    await tidyUp();
    expect(await left()).toHaveLength(1);
    await database.asOwner(`update matches set closed_at = now() - interval '29 days' where id = $1`, [matchId]);
    await tidyUp();
    expect(await left()).toEqual([]);
    expect(await database.asOwner('select match_id from talk_marks where match_id = $1', [matchId])).toEqual([]);
  });

  test('before both said yes there is no talk', async () => {
    const { bo, matchId } = await talkingStreet({ agreed_at: null });
    expect(await readTalk(bo, matchId)).toBe('not-found');
    expect(await say(bo, matchId, 'Al vast dag.')).toMatchObject({ reason: 'not-found' });
  });

  test('who does not read mail is not written to in vain', async () => {
    const { there, bo, matchId } = await talkingStreet();
    await database.asOwner(
      `update contacts set email = null, email_key = null where neighbourhood_id = $1 and person_id <> $2`,
      [there.id, bo.personId]
    );
    expect(await readTalk(bo, matchId)).toMatchObject({ isOtherReading: false });
  });
});
