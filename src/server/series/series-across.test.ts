import { expect, test } from 'vitest';
import { dayIn, daysAfter } from '#domain/neighbourhoods/calendar-day.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { agreedAcross, makeBorder } from '../../../tests/border.ts';
import { useDatabase } from '../../../tests/database.ts';
import { tuesdays } from '../../../tests/weekly-help.ts';
import { cancelAppointment } from '../appointments/cancel-appointment.ts';
import { moveAppointment } from '../appointments/move-appointment.ts';
import { answerCheckIn } from '../check-ins/answer-check-in.ts';
import { askCheckIns } from '../check-ins/ask-check-ins.ts';
import { needsToday } from '../desk/needs-today.ts';
import { matchForMe } from '../matches/match-for-me.ts';
import { myToday } from '../matches/my-today.ts';
import { stopMatch } from '../matches/stop-match.ts';
import { look } from '../platform/transaction.ts';
import { changeSeries } from './change-series.ts';
import { endSeries } from './end-series.ts';
import { seriesForMe } from './series-for-me.ts';
import { setSeries } from './set-series.ts';

const database = useDatabase();
const dayLong = 86_400_000;
const today = dayIn('Europe/Amsterdam', new Date());
const weekly = { rhythm: 'weekly', on_date: null };
const everyDay = { ...tuesdays, weekdays: ['0', '1', '2', '3', '4', '5', '6'], time: '12:00' };
const at = (visit: SignedIn, moment = new Date()): SignedIn => ({ ...visit, now: moment });

/** Weekly help across the border, set by the helper so many days ago; everybody looks at it now. */
async function begunDaysAgo(slug: string, days: number, until = '') {
  const border = await makeBorder(slug, weekly);
  const matchId = await agreedAcross(border);
  const then = new Date(Date.now() - (days + 1) * dayLong);
  const draft = { matchId, ...everyDay, from: daysAfter(today, -days), until };
  const set = await setSeries(at(border.kim, then), draft);
  if (!set.ok) throw new Error(set.reason);
  const { ada, ben, bo, kim, lin } = border;
  return { ...border, matchId, ...{ ada: at(ada), ben: at(ben), bo: at(bo), kim: at(kim), lin: at(lin) } };
}

const askedOf = (matchId: string) =>
  database.asOwner<{ id: string; person_id: string; neighbourhood_id: string; about: string }>(
    'select id, person_id, neighbourhood_id, about from check_ins where match_id = $1',
    [matchId]
  );
const idFor = async (matchId: string, { personId }: SignedIn, about = 'two-weeks') =>
  (await askedOf(matchId)).find((one) => one.person_id === personId && one.about === about)!.id;

/** What a desk reads today, and that it names nobody of the other side. */
async function deskOf(visit: SignedIn, not: RegExp) {
  const desk = await needsToday(visit);
  if (!desk.ok) throw new Error(desk.reason);
  const needs = [...desk.value.mine, ...desk.value.nobodys, ...desk.value.others];
  expect(JSON.stringify(needs)).not.toMatch(not);
  return needs.map(({ kind }) => kind);
}

test('both set, move, cancel and change what comes every week, and each desk reads its own side', async () => {
  const help = await begunDaysAgo('weekly', 3);
  const { ada, ben, bo, kim, matchId } = help;
  const seen = await matchForMe(bo, matchId);
  if (!seen.ok) throw new Error(seen.reason);
  const ahead = seen.value.appointments.filter(({ startsAt }) => startsAt > bo.now);
  const [first, second] = [ahead[1]!, ahead[2]!];
  const moved = { appointmentId: first.id, date: first.originalOn!, time: '15:00', place: '' };
  expect(await moveAppointment(bo, moved)).toMatchObject({ ok: true });
  expect(await cancelAppointment(kim, { appointmentId: second.id })).toMatchObject({ ok: true });
  const version = await seriesForMe(kim, matchId);
  expect(version).toMatchObject({ ok: true });
  const [row] = await database.asOwner<{ version: number }>('select version from matches where id = $1', [matchId]);
  const draft = { ...everyDay, time: '13:00' };
  const change = { matchId, seen: String(row!.version), fromVisit: null, draft };
  expect(await changeSeries(bo, change)).toMatchObject({ ok: true });
  const after = await matchForMe(kim, matchId);
  expect(after.ok && after.value.appointments.filter(({ cancelledAt }) => cancelledAt).length).toBe(1);
  expect(await deskOf(ada, /Kim/)).toEqual([]);
  expect(await deskOf(ben, /\bBo\b|Bas/)).toEqual([]);
});

test('each is asked by the own house how it goes, and answers there; the other never reads it', async () => {
  const { a, b, ada, ben, bo, kim, matchId } = await begunDaysAgo('how', 15);
  await askCheckIns();
  await askCheckIns();
  const asked = await askedOf(matchId);
  expect(asked.map((one) => [one.person_id, one.neighbourhood_id]).sort()).toEqual(
    [
      [bo.personId, a.id],
      [kim.personId, b.id]
    ].sort()
  );
  const letters = await database.asOwner(
    `select to_id, neighbourhood_id from mails where kind = 'check-in' and about_match_id = $1`,
    [matchId]
  );
  expect(letters).toHaveLength(2);
  expect((await myToday(kim)).checkIns).toEqual([{ matchId, about: 'two-weeks', otherName: 'Bo' }]);
  const said = { checkInId: await idFor(matchId, kim), answer: 'did-not-work', words: 'Bo is ver weg' };
  expect(await answerCheckIn(kim, said)).toMatchObject({ ok: true });
  expect(await deskOf(ben, /\bBo\b|Bas/)).toEqual(['did-not-work']);
  expect(await deskOf(ada, /Kim/)).toEqual([]);
  for (const visit of [ada, bo])
    expect(
      await look(visit, (tx) => tx.selectFrom('checkIns').selectAll().where('personId', '=', kim.personId).execute())
    ).toEqual([]);
  expect(await answerCheckIn(ada, said)).toMatchObject({ reason: 'not-found' });
});

test('it goes on when both want that, wherever they live', async () => {
  const { bo, kim, matchId } = await begunDaysAgo('on', 20, daysAfter(today, 8));
  await askCheckIns();
  const ends = async () =>
    (
      await database.asOwner<{ on: string }>(`select max(ends_on)::text as on from series where match_id = $1`, [
        matchId
      ])
    )[0]!.on;
  expect(await ends()).toBe(daysAfter(today, 8));
  for (const visit of [kim, bo])
    expect(
      await answerCheckIn(visit, { checkInId: await idFor(matchId, visit, 'end'), answer: 'go-on', words: '' })
    ).toMatchObject({ ok: true });
  expect((await ends()) > daysAfter(today, 8)).toBe(true);
});

test('it ends at its end, once, and only who asked says that it is enough', async () => {
  const { bo, kim, askId, matchId } = await begunDaysAgo('end', 20, daysAfter(today, -8));
  await database.asOwner(
    `insert into check_ins (region_id, neighbourhood_id, id, match_id, person_id, about, due_on, asked_at, answer, said_at)
     values ($1, $2, gen_random_uuid(), $3, $4, 'end', $5, now(), 'enough', now())`,
    [bo.regionId, bo.neighbourhoodId, matchId, bo.personId, daysAfter(today, -18)]
  );
  await endSeries();
  const [row] = await database.asOwner(
    `select m.closed_because, a.done_at is not null as done from matches m join asks a on a.id = m.ask_id where a.id = $1`,
    [askId]
  );
  expect(row).toEqual({ closed_because: 'done', done: true });
  await endSeries();
  const told = await database.asOwner<{ to_id: string; neighbourhood_id: string }>(
    `select to_id, neighbourhood_id from mails where kind = 'appointment' and region_id = $1 and calendar is null`,
    [bo.regionId]
  );
  expect(new Map(told.map((one) => [one.to_id, one.neighbourhood_id]))).toEqual(
    new Map([
      [kim.personId, kim.neighbourhoodId],
      [bo.personId, bo.neighbourhoodId]
    ])
  );
  expect(told).toHaveLength(2);
  expect(await matchForMe(kim, matchId)).toMatchObject({ value: { stage: 'done' } });
});

test('either stops, and nothing of the other side stays on a desk', async () => {
  const { ada, ben, bo, kim, matchId } = await begunDaysAgo('stop', 3);
  expect(await stopMatch(kim, { matchId })).toMatchObject({ ok: true });
  expect(await matchForMe(bo, matchId)).toMatchObject({ value: { stage: 'stopped', reach: null } });
  expect(await deskOf(ben, /\bBo\b|Bas/)).toContain('stopped');
  expect(await deskOf(ada, /Kim/)).toContain('stopped');
});
