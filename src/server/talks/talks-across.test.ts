import { expect, test } from 'vitest';
import { agreedAcross, makeBorder } from '../../../tests/border.ts';
import { now, useDatabase } from '../../../tests/database.ts';
import { at, idOfLast, minutes, readTalk, say } from '../../../tests/talking.ts';
import { askReader } from './ask-reader.ts';
import { endReading } from './end-reading.ts';
import { myReading } from './my-reading.ts';
import { openTalk } from './open-talk.ts';
import { talkNews } from './talk-news.ts';
import { takeWordsBack } from './take-words-back.ts';
import { wipeTalks } from './store.ts';
import { look } from '../platform/transaction.ts';

const database = useDatabase();

const lettersTo = (personId: string) =>
  database.asOwner<{ neighbourhood_id: string; plain: string }>(
    `select neighbourhood_id, plain from mails where kind = 'talk' and to_id = $1 and dropped_at is null`,
    [personId]
  );

test('two write to each other over the border, each told once by the own house, and no desk reads it', async () => {
  const border = await makeBorder('talk');
  const { a, b, ada, ben, bo, kim, lin } = border;
  const matchId = await agreedAcross(border);
  expect(await say(kim, matchId, 'Dag Bo, ik kom om tien uur.')).toMatchObject({ ok: true });
  expect(await say(at(kim, minutes(0.5)), matchId, 'Of om elf uur?')).toMatchObject({ ok: true });
  const letters = await lettersTo(bo.personId);
  expect(letters.map((one) => one.neighbourhood_id)).toEqual([a.id]);
  expect(letters[0]!.plain).toContain('/talk-a/today');
  expect(letters[0]!.plain).not.toMatch(/Kim|tien/);
  expect(await talkNews(bo)).toEqual([{ matchId, fromName: 'Kim' }]);
  expect(await openTalk(at(bo, minutes(1)), matchId)).toMatchObject({ ok: true });
  expect(await lettersTo(bo.personId)).toEqual([]);
  expect(await readTalk(at(bo, minutes(1)), matchId)).toMatchObject({
    words: [{ fromName: 'Kim', words: 'Dag Bo, ik kom om tien uur.' }, { words: 'Of om elf uur?' }]
  });
  expect(await say(at(bo, minutes(2)), matchId, 'Elf is fijn.')).toMatchObject({ ok: true });
  expect((await lettersTo(kim.personId)).map((one) => one.neighbourhood_id)).toEqual([b.id]);
  expect(await openTalk(at(kim, minutes(3)), matchId)).toMatchObject({ ok: true });
  const wordsId = await idOfLast(database, matchId);
  expect(await takeWordsBack(at(kim, minutes(4)), { matchId, wordsId })).toMatchObject({ ok: false });
  expect(await takeWordsBack(at(bo, minutes(4)), { matchId, wordsId })).toMatchObject({ ok: true });
  for (const visit of [ada, ben, lin]) {
    expect(await readTalk(visit, matchId)).toBe('not-found');
    expect(await look(visit, (tx) => tx.selectFrom('talkWords').selectAll().execute())).toEqual([]);
    expect(await look(visit, (tx) => tx.selectFrom('talkMarks').selectAll().execute())).toEqual([]);
  }
});

test('one asks the own coordinator to read along, who learns no name of the other side; both see it', async () => {
  const border = await makeBorder('along');
  const { ada, ben, bo, kim, matchId } = { ...border, matchId: await agreedAcross(border) };
  await say(bo, matchId, 'Dit blijft van ons.');
  expect(await readTalk(kim, matchId)).toMatchObject({ mayAsk: { firstName: 'Ben' } });
  expect(await askReader(kim, { matchId, readerId: ada.personId, shownIds: [] })).toMatchObject({ ok: false });
  const later = (visit: typeof bo, many: number) => at(visit, minutes(many));
  expect(await askReader(later(kim, 1), { matchId, readerId: ben.personId, shownIds: [] })).toMatchObject({ ok: true });
  expect(await say(later(bo, 2), matchId, 'Dag, wie leest dit?')).toMatchObject({ ok: true });
  expect(await myReading(ben)).toMatchObject([{ matchId, askerName: 'along-a', helperName: 'Kim', state: 'asked' }]);
  expect((await lettersTo(ben.personId)).length).toBe(1);
  await openTalk(later(ben, 3), matchId);
  const along = await readTalk(later(ben, 3), matchId);
  expect(along).toMatchObject({
    across: 'asker',
    words: [{ fromName: 'along-a', isAcross: true, words: 'Dag, wie leest dit?' }]
  });
  expect(JSON.stringify(along)).not.toMatch(/\bBo\b|van ons/);
  expect(await readTalk(later(bo, 3), matchId)).toMatchObject({
    reading: [{ firstName: 'along-b', isAcross: true, mayEnd: false }]
  });
  expect(await say(later(ben, 4), matchId, 'Ik ben van Hazenkamp.')).toMatchObject({ ok: true });
  expect(await talkNews(later(bo, 5))).toEqual([{ matchId, fromName: 'along-b' }]);
  expect(await endReading(later(bo, 5), { matchId, readerId: ben.personId })).toMatchObject({ reason: 'not-found' });
  expect(await endReading(later(kim, 5), { matchId, readerId: ben.personId })).toMatchObject({ ok: true });
  expect(await readTalk(later(ben, 6), matchId)).toBe('not-found');
});

test('a talk over the border is wiped whole, whoever wrote it', async () => {
  const border = await makeBorder('wipe');
  const matchId = await agreedAcross(border);
  await say(border.bo, matchId, 'Een');
  await say(border.kim, matchId, 'Twee');
  await database.asOwner(`update matches set closed_at = $1, closed_because = 'done' where id = $2`, [now, matchId]);
  const clock = { ...border.bo, duty: 'clock', personId: null, person: null, session: null } as const;
  await look(clock, (tx) => wipeTalks(tx, minutes(1)));
  expect(await database.asOwner('select 1 from talk_words where match_id = $1', [matchId])).toEqual([]);
  expect(await database.asOwner('select 1 from talk_marks where match_id = $1', [matchId])).toEqual([]);
});
