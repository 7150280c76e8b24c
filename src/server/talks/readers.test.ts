import { describe, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/database.ts';
import { at, idOfLast, minutes, readTalk as read, say, talkingStreet } from '../../../tests/talking.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { noteAbsence } from '../absences/note-absence.ts';
import { matchAtDesk } from '../desk/match-at-desk.ts';
import { stopMatch } from '../matches/stop-match.ts';
import { tidyUp } from '../neighbourhoods/tidy-up.ts';
import { look } from '../platform/transaction.ts';
import { changeRole } from '../roles/change-role.ts';
import { askReader } from './ask-reader.ts';
import { endReading } from './end-reading.ts';
import { myReading } from './my-reading.ts';
import { openTalk } from './open-talk.ts';
import { talkNews } from './talk-news.ts';

const database = useDatabase();

const wordsFor = (visit: SignedIn): Promise<(string | null)[]> =>
  look(visit, (tx) => tx.selectFrom('talkWords').select('words').orderBy('id').execute()).then((rows) =>
    rows.map(({ words }) => words)
  );
const letters = async ({ personId }: SignedIn): Promise<number> =>
  (await database.asOwner(`select id from mails where kind = 'talk' and to_id = $1`, [personId])).length;

/** Two talked about three things; then Bo asks Fatima in and shows the second. */
async function asked() {
  const made = await talkingStreet();
  const { bo, kim, fatima, matchId } = made;
  await say(bo, matchId, 'Eerste.');
  await say(at(kim, minutes(1)), matchId, 'Tweede.');
  const second = await idOfLast(database, matchId);
  await say(at(bo, minutes(2)), matchId, 'Derde.');
  const answer = await askReader(at(bo, minutes(10)), { matchId, readerId: fatima.personId, shownIds: [second] });
  return { ...made, second, answer };
}

describe('a coordinator who is asked in', () => {
  test('reads what is said from then on and what was ticked, and nothing else, also in the database', async () => {
    const { bo, kim, fatima, matchId, answer } = await asked();
    expect(answer).toMatchObject({ ok: true });
    await say(at(kim, minutes(11)), matchId, 'Vierde.');
    expect(await wordsFor(fatima)).toEqual(['Tweede.', 'Vierde.']);
    expect(await myReading(fatima)).toMatchObject([{ matchId, state: 'asked', askedByName: 'Bo' }]);
    await openTalk(at(fatima, minutes(12)), matchId);
    expect(await read(at(fatima, minutes(12)), matchId)).toMatchObject({
      as: 'reader',
      words: [{ words: 'Tweede.' }, { words: 'Vierde.' }]
    });
    expect(await wordsFor(bo)).toHaveLength(4);
  });

  test('is shown to both, with who asked and what was shown', async () => {
    const { bo, kim, second, fatima, matchId } = await asked();
    await openTalk(at(kim, minutes(11)), matchId);
    for (const one of [bo, kim]) {
      const seen = await read(at(one, minutes(12)), matchId);
      expect(seen).toMatchObject({
        reading: [{ firstName: 'Fatima', askerName: 'Bo', mayEnd: one === bo }],
        mayAsk: null
      });
      expect(typeof seen !== 'string' && seen.words.find(({ id }) => id === second)?.shownTo).toBe(
        one === kim ? 'Fatima' : undefined
      );
    }
    await openTalk(at(bo, minutes(13)), matchId);
    expect(await read(bo, matchId)).toMatchObject({
      words: [{ shownTo: null }, { shownTo: 'Fatima' }, { shownTo: null }]
    });
    expect(await letters(fatima)).toBe(1);
  });

  test('answers in the talk, hears of news, and leaves; from then on there is nothing to read', async () => {
    const { bo, kim, fatima, matchId } = await asked();
    await openTalk(at(fatima, minutes(11)), matchId);
    expect(await myReading(fatima)).toMatchObject([{ state: 'quiet' }]);
    expect(await say(at(fatima, minutes(12)), matchId, 'Zal ik even bellen?')).toMatchObject({ ok: true });
    expect(await talkNews(kim)).toEqual([{ matchId, fromName: 'Fatima' }]);
    expect(await letters(kim)).toBe(1);
    await say(at(bo, minutes(13)), matchId, 'Graag.');
    expect(await myReading(fatima)).toMatchObject([{ state: 'news' }]);
    expect(await endReading(kim, { matchId, readerId: fatima.personId })).toMatchObject({ reason: 'not-found' });
    expect(await endReading(at(fatima, minutes(14)), { matchId, readerId: fatima.personId })).toMatchObject({
      ok: true
    });
    expect(await read(fatima, matchId)).toBe('not-found');
    expect(await wordsFor(fatima)).toEqual([]);
    expect(await say(at(fatima, minutes(15)), matchId, 'Nog iets.')).toMatchObject({ reason: 'not-found' });
    expect(await myReading(fatima)).toEqual([]);
    const seen = await read(at(bo, minutes(15)), matchId);
    expect(seen).toMatchObject({ reading: [], mayAsk: { firstName: 'Fatima' }, readers: [{ leftAt: minutes(14) }] });
  });

  test('is sent away by who asked, and not by the other', async () => {
    const { bo, fatima, matchId } = await asked();
    expect(await endReading(bo, { matchId, readerId: fatima.personId })).toMatchObject({ ok: true });
    expect(await endReading(bo, { matchId, readerId: fatima.personId })).toMatchObject({ reason: 'gone' });
    expect(await wordsFor(fatima)).toEqual([]);
  });

  test('reads nothing any more when the role is taken, in the same second', async () => {
    const { fatima, iris, bo, matchId } = await asked();
    expect(await wordsFor(fatima)).toEqual(['Tweede.']);
    await changeRole(iris, { personId: fatima.personId, role: 'coordinator', how: 'take' });
    expect(await wordsFor(fatima)).toEqual([]);
    expect(await read(bo, matchId)).toMatchObject({ reading: [] });
  });

  test('may still be shown what was said after the match ended, and then it is wiped with the rest', async () => {
    const made = await talkingStreet();
    const { bo, kim, fatima, matchId } = made;
    await say(bo, matchId, 'Dit vond ik niet fijn.');
    await stopMatch(kim, { matchId });
    const shownIds = [await idOfLast(database, matchId)];
    expect(await askReader(bo, { matchId, readerId: fatima.personId, shownIds })).toMatchObject({ ok: true });
    await openTalk(at(fatima, minutes(1)), matchId);
    expect(await read(at(fatima, minutes(2)), matchId)).toMatchObject({ words: [{ words: 'Dit vond ik niet fijn.' }] });
    expect(await say(at(fatima, minutes(3)), matchId, 'Ik bel je.')).toMatchObject({ reason: 'ended' });
    await database.asOwner(`update matches set closed_at = now() - interval '29 days' where id = $1`, [matchId]);
    await tidyUp();
    expect(await database.asOwner('select id from talk_readers where match_id = $1', [matchId])).toEqual([]);
  });
});

describe('nobody comes in unasked', () => {
  test('a coordinator who opens the match at the desk finds no word of the talk', async () => {
    const { bo, fatima, joost, matchId } = await talkingStreet();
    await say(bo, matchId, 'Alleen voor Kim.');
    const seen = await matchAtDesk(fatima, matchId);
    expect(seen).toMatchObject({ ok: true });
    expect(JSON.stringify(seen)).not.toContain('Alleen voor Kim.');
    for (const coordinator of [fatima, joost]) {
      const asking = { matchId, readerId: coordinator.personId, shownIds: [] };
      expect(await askReader(coordinator, asking)).toMatchObject({ reason: 'not-found' });
      expect(await endReading(coordinator, { matchId, readerId: coordinator.personId })).toMatchObject({
        reason: 'not-found'
      });
      expect(await wordsFor(coordinator)).toEqual([]);
    }
  });

  test('another coordinator does not read along with the one who was asked', async () => {
    const { joost, matchId } = await asked();
    expect(await wordsFor(joost)).toEqual([]);
    expect(await read(joost, matchId)).toBe('not-found');
    const readers = await look(joost, (tx) => tx.selectFrom('talkReaders').select('id').execute());
    expect(readers).toEqual([]);
  });

  test('nobody else is let in than whom the page named, nor anybody who is no coordinator', async () => {
    const { bo, kim, joost, sam, fatima, matchId } = await talkingStreet();
    for (const { personId } of [joost, sam, kim, bo])
      expect(await askReader(bo, { matchId, readerId: personId, shownIds: [] })).toMatchObject({
        reason: 'somebody-else'
      });
    const away = { from: '2026-10-06', until: '2026-10-07', standIn: joost.personId };
    await noteAbsence(fatima, { personId: fatima.personId, draft: away });
    expect(await askReader(bo, { matchId, readerId: fatima.personId, shownIds: [] })).toMatchObject({
      reason: 'somebody-else'
    });
    expect(await askReader(bo, { matchId, readerId: joost.personId, shownIds: [] })).toMatchObject({ ok: true });
  });

  test('words of another talk cannot be shown, nor words that were taken back', async () => {
    const { bo, fatima, matchId } = await talkingStreet();
    const other = await talkingStreet();
    await say(other.bo, other.matchId, 'Van anderen.');
    const shownIds = [await idOfLast(database, other.matchId)];
    expect(await askReader(bo, { matchId, readerId: fatima.personId, shownIds })).toMatchObject({ ok: true });
    const [reader] = await database.asOwner('select shown_ids from talk_readers where match_id = $1', [matchId]);
    expect(reader).toEqual({ shown_ids: [] });
  });

  test('who reads along and goes on holiday is said to both, hears nothing then, and another can be asked', async () => {
    const { bo, kim, fatima, joost, matchId } = await asked();
    await openTalk(at(fatima, minutes(11)), matchId);
    const away = { from: '2026-10-06', until: '2026-10-07', standIn: joost.personId };
    await noteAbsence(fatima, { personId: fatima.personId, draft: away });
    await say(at(kim, minutes(12)), matchId, 'Ben je er nog?');
    expect(await letters(fatima)).toBe(1);
    expect(await read(at(bo, minutes(13)), matchId)).toMatchObject({
      reading: [{ awayUntil: '2026-10-07' }],
      mayAsk: { firstName: 'Joost' }
    });
    expect(await wordsFor(joost)).toEqual([]);
  });
});

test('that a coordinator came and left is remembered, and no word of it', async () => {
  const { bo, fatima, matchId } = await asked();
  await endReading(bo, { matchId, readerId: fatima.personId });
  const facts = await database.asOwner(
    `select kind, about from facts where neighbourhood_id = $1 and kind like 'Reader%' order by kind`,
    [bo.neighbourhoodId]
  );
  expect(facts).toEqual([
    { kind: 'ReaderAsked', about: { matchId, personId: bo.personId, readerId: fatima.personId } },
    { kind: 'ReaderLeft', about: { matchId, readerId: fatima.personId } }
  ]);
});
