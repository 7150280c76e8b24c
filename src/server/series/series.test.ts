import { describe, expect, test } from 'vitest';
import { insert, makeNeighbourhood, makePerson, useDatabase, visitOf } from '../../../tests/database.ts';
import { tuesdays, weeklyHelp } from '../../../tests/weekly-help.ts';
import { cancelAppointment } from '../appointments/cancel-appointment.ts';
import { moveAppointment } from '../appointments/move-appointment.ts';
import { remindOfAppointment } from '../appointments/remind-of-appointment.ts';
import { appointmentForMe } from '../appointments/appointment-for-me.ts';
import { matchForMe } from '../matches/match-for-me.ts';
import { stopMatch } from '../matches/stop-match.ts';
import { myToday } from '../matches/my-today.ts';
import { lookForHelpers } from '../matching/look-for-helpers.ts';
import { askForMatching } from '../matching/store.ts';
import { newId } from '../platform/ids.ts';
import { recogniseProxy } from '../proxies/recognise-proxy.ts';
import { look } from '../platform/transaction.ts';
import { calendarForMe } from './calendar-for-me.ts';
import { changeSeries } from './change-series.ts';
import { seriesForMe } from './series-for-me.ts';
import { setSeries } from './set-series.ts';

const database = useDatabase();

type Help = Awaited<ReturnType<typeof weeklyHelp>>;

async function standing(over: Partial<typeof tuesdays> = {}, at?: Date): Promise<Help> {
  const help = await weeklyHelp(at);
  const set = await setSeries(help.fatima, { matchId: help.match, ...tuesdays, ...over });
  if (!set.ok) throw new Error(set.reason);
  return help;
}

type Row = { id: string; on: string; startsAt: string; isOff: boolean; sequence: number };

const visitsOf = (match: string): Promise<Row[]> =>
  database.asOwner<Row>(
    `select id, original_on::text as on, to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as "startsAt",
       cancelled_at is not null as "isOff", sequence
     from appointments where match_id = $1 and series_id is not null order by original_on`,
    [match]
  );
const onDay = async (match: string, day: string): Promise<Row> => (await visitsOf(match)).find(({ on }) => on === day)!;
const moments = async (match: string): Promise<string[]> =>
  (await visitsOf(match)).filter(({ isOff }) => !isOff).map(({ startsAt }) => startsAt);
const versionOf = async ({ kim, match }: Help): Promise<string> => {
  const seen = await seriesForMe(kim, match);
  return seen.ok ? String(seen.value.match.version) : '';
};
const mailsTo = (personId: string) =>
  database.asOwner('select kind, subject, plain, calendar from mails where to_id = $1 order by id', [personId]);
const remindersOf = (id: string) =>
  database.asOwner<{ sequence: string; at: string }>(
    `select data->>'sequence' as sequence, to_char(start_after at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as at
     from pgboss.job where name = 'remind-of-appointment' and data->>'appointmentId' = $1 order by 1`,
    [id]
  );

describe('agreeing on a standing appointment', () => {
  test('without an end it is for eight weeks, and both clocks are followed over the winter time', async () => {
    const { match, kim, people } = await standing();
    expect(await moments(match)).toEqual([
      ...['2026-10-13 08:00', '2026-10-20 08:00', '2026-10-27 09:00', '2026-11-03 09:00'],
      ...['2026-11-10 09:00', '2026-11-17 09:00', '2026-11-24 09:00', '2026-12-01 09:00']
    ]);
    const [mail] = await mailsTo(people.kim.id);
    expect(mail!['subject']).toBe('Je hebt een bericht');
    expect(mail!['plain']).toContain('elke dinsdag om 10:00, tot en met maandag 7 december');
    expect(mail!['calendar']).toContain('RRULE:FREQ=WEEKLY');
    expect(JSON.stringify(mail)).not.toMatch(/Bo\b|boodschappen/);
    const seen = await seriesForMe(kim, match);
    expect(seen).toMatchObject({
      value: {
        endsOn: '2026-12-07',
        checks: [
          { check: 'two-weeks', dueOn: '2026-10-27' },
          { check: 'four-weeks', dueOn: '2026-11-10' },
          { check: 'end', dueOn: '2026-11-27' }
        ]
      }
    });
  });

  test('each visit has one reminder, the day before, planned with it', async () => {
    const { match } = await standing();
    const { id } = await onDay(match, '2026-10-27');
    expect(await remindersOf(id)).toEqual([{ sequence: '0', at: '2026-10-26 09:00' }]);
    const asked = await database.asOwner(
      `select 1 from pgboss.job where name = 'ask-how-it-was' and data->>'appointmentId' = $1`,
      [id]
    );
    expect(asked).toEqual([]);
  });

  test('either sets it or the coordinator by phone; nobody else, not before both said yes, and not twice', async () => {
    const help = await weeklyHelp();
    const draft = { matchId: help.match, ...tuesdays };
    expect(await setSeries(help.sam, draft)).toMatchObject({ reason: 'not-found' });
    expect(await setSeries(help.kim, { ...draft, weekdays: ['8'] })).toMatchObject({ field: 'weekdays' });
    expect(await setSeries(help.kim, { ...draft, until: '2026-10-01' })).toMatchObject({ reason: 'ends-too-soon' });
    expect(await setSeries(help.kim, { ...draft, until: '2027-10-01' })).toMatchObject({ reason: 'ends-too-late' });
    expect(await moments(help.match)).toEqual([]);
    expect(await setSeries(help.kim, draft)).toMatchObject({ ok: true });
    expect(await setSeries(help.bo, draft)).toMatchObject({ reason: 'already-set' });
    await stopMatch(help.kim, { matchId: help.match });
    expect(await setSeries(help.kim, draft)).toMatchObject({ reason: 'not-agreed' });
  });

  test('the same form many times, and two people at once, make one series', async () => {
    const help = await weeklyHelp();
    const visit = { ...help.kim, formKey: newId<string>() };
    const draft = { matchId: help.match, ...tuesdays };
    const answers = await Promise.all([1, 2, 3].map(() => setSeries(visit, draft)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await moments(help.match)).toHaveLength(8);
    const other = await weeklyHelp();
    const both = await Promise.all(
      [other.kim, other.bo, other.fatima].map((who) => setSeries(who, { matchId: other.match, ...tuesdays }))
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await moments(other.match)).toHaveLength(8);
  });

  test('when something breaks halfway nothing is left, and trying again works', async () => {
    const help = await weeklyHelp();
    await database.asOwner(`create function break_here() returns trigger language plpgsql as
      $$ begin if new.original_on = '2026-11-24' then raise exception 'broken'; end if; return new; end $$`);
    await database.asOwner(
      'create trigger break_here before insert on appointments for each row execute function break_here()'
    );
    const draft = { matchId: help.match, ...tuesdays };
    const visit = { ...help.kim, formKey: newId<string>() };
    const counted = async () => {
      const [row] = await database.asOwner(
        `select (select count(*)::int from series where match_id = $1) as series,
           (select count(*)::int from appointments where match_id = $1) as visits,
           (select count(*)::int from facts where about->>'matchId' = $1::text) as facts,
           (select count(*)::int from mails where to_id = $2) as mails,
           (select count(*)::int from pgboss.job where data->>'neighbourhoodId' = $3::text) as jobs,
           (select version from matches where id = $1) as version`,
        [help.match, help.people.kim.id, help.there.id]
      );
      return row;
    };
    const before = await counted();
    await expect(setSeries(visit, draft)).rejects.toThrow('broken');
    expect(await counted()).toEqual(before);
    await database.asOwner('drop trigger break_here on appointments');
    await database.asOwner('drop function break_here');
    expect(await setSeries(visit, draft)).toMatchObject({ ok: true });
    expect(await counted()).toMatchObject({ series: 1, visits: 8, mails: 1, jobs: 9, version: 2 });
  });
});

describe('this time different', () => {
  test('one visit moves, the others stay, and the calendar and the reminder follow', async () => {
    const { match, kim, people } = await standing();
    const { id } = await onDay(match, '2026-10-20');
    const moved = { appointmentId: id, seen: '0', date: '2026-10-22', time: '15:00', place: '' };
    expect(await moveAppointment(kim, moved)).toMatchObject({ ok: true });
    expect((await moments(match)).slice(0, 3)).toEqual(['2026-10-13 08:00', '2026-10-22 13:00', '2026-10-27 09:00']);
    expect(await remindersOf(id)).toEqual([
      { sequence: '0', at: '2026-10-19 08:00' },
      { sequence: '1', at: '2026-10-21 13:00' }
    ]);
    const mail = (await mailsTo(people.kim.id)).at(-1)!;
    expect(mail['plain']).toContain('De afspraak is verzet naar donderdag 22 oktober');
    expect(mail['calendar']).toContain('RECURRENCE-ID;TZID=Europe/Amsterdam:20261020T100000');
    expect(mail['calendar']).toContain('SEQUENCE:1');
  });

  test('a visit that was reminded of and then moved is reminded of again, and the old knock says nothing', async () => {
    const soon = new Date();
    const first = new Date(soon.getTime() + 2 * 86_400_000).toISOString().slice(0, 10);
    const weekday = String((new Date(`${first}T12:00:00Z`).getUTCDay() + 6) % 7);
    const help = await standing({ from: first, weekdays: [weekday], time: '12:00' }, soon);
    const visit = (await visitsOf(help.match))[0]!;
    const knock = { regionId: help.there.regionId, neighbourhoodId: help.there.id, appointmentId: visit.id };
    const reminders = async () => (await mailsTo(help.people.kim.id)).filter(({ kind }) => kind === 'reminder').length;
    await remindOfAppointment({ ...knock, sequence: '0' });
    expect(await reminders()).toBe(1);
    const later = new Date(soon.getTime() + 4 * 86_400_000).toISOString().slice(0, 10);
    const moved = { appointmentId: visit.id, seen: '0', date: later, time: '12:00', place: '' };
    expect(await moveAppointment(help.kim, moved)).toMatchObject({ ok: true });
    await remindOfAppointment({ ...knock, sequence: '0' });
    expect(await reminders()).toBe(1);
    await remindOfAppointment({ ...knock, sequence: '1' });
    await remindOfAppointment({ ...knock, sequence: '1' });
    expect(await reminders()).toBe(2);
  });

  test('one visit is called off, neutrally, and is out of the calendar and of nobody’s way', async () => {
    const { match, bo, kim, people } = await standing();
    const { id } = await onDay(match, '2026-11-03');
    expect(await cancelAppointment(bo, { appointmentId: id, seen: '0' })).toMatchObject({ ok: true });
    expect(await moments(match)).not.toContain('2026-11-03 09:00');
    const mail = (await mailsTo(people.kim.id)).at(-1)!;
    expect(mail['plain']).toContain('gaat niet door');
    expect(mail['plain']).not.toMatch(/Bo\b/);
    expect(mail['calendar']).toContain('EXDATE;TZID=Europe/Amsterdam:20261103T100000');
    expect(mail['calendar']).not.toContain('METHOD:CANCEL');
    expect((await calendarForMe(kim, match)).ok).toBe(true);
    expect((await myToday(kim)).ahead).toHaveLength(1);
  });

  test('moved from two browsers, one is told that the other was first', async () => {
    const { match, kim, bo } = await standing();
    const { id } = await onDay(match, '2026-10-20');
    const at = (date: string) => ({ appointmentId: id, seen: '0', date, time: '15:00', place: '' });
    const answers = await Promise.all([
      moveAppointment(kim, at('2026-10-21')),
      moveAppointment(bo, at('2026-10-22')),
      cancelAppointment(bo, { appointmentId: id, seen: '0' })
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await onDay(match, '2026-10-20')).sequence).toBe(1);
    const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.reason]));
    for (const reason of refused) expect(['changed-since', 'cancelled']).toContain(reason);
  });

  test('moving while the other stops: it stops, and nothing is left to come', async () => {
    const { match, kim, bo } = await standing();
    const { id } = await onDay(match, '2026-10-20');
    const moved = { appointmentId: id, seen: '0', date: '2026-10-22', time: '15:00', place: '' };
    const [, stopped] = await Promise.all([moveAppointment(kim, moved), stopMatch(bo, { matchId: match })]);
    expect(stopped).toMatchObject({ ok: true });
    expect(await moments(match)).toEqual([]);
    expect(await moveAppointment(kim, { ...moved, seen: '1' })).toMatchObject({ reason: 'cancelled' });
  });
});

describe('the nights on which the clocks jump', () => {
  const nights = { weekdays: ['6'], time: '02:30' };

  test('a series over the night that has 02:30 twice, with that very night moved', async () => {
    const help = await standing({ ...nights, from: '2026-10-18', until: '2026-11-02' });
    const first = ['2026-10-18 00:30', '2026-10-25 00:30', '2026-11-01 01:30'];
    expect(await moments(help.match)).toEqual(first);
    const night = await onDay(help.match, '2026-10-25');
    const moved = { appointmentId: night.id, seen: '0', date: '2026-10-26', time: '02:30', place: '' };
    expect(await moveAppointment(help.kim, moved)).toMatchObject({ ok: true });
    expect(await moments(help.match)).toEqual([first[0], '2026-10-26 01:30', first[2]]);
    // Back again, and called off.
    expect(await moveAppointment(help.kim, { ...moved, seen: '1', date: '2026-10-25' })).toMatchObject({ ok: true });
    expect(await moments(help.match)).toEqual(first);
    expect(await cancelAppointment(help.bo, { appointmentId: night.id, seen: '2' })).toMatchObject({ ok: true });
    expect(await moments(help.match)).toEqual([first[0], first[2]]);
  });

  test('a series over the night that skips 02:30 loses no visit', async () => {
    const spring = new Date('2027-03-01T09:00:00Z');
    const help = await standing({ ...nights, from: '2027-03-21', until: '2027-04-05' }, spring);
    expect(await moments(help.match)).toEqual(['2027-03-21 01:30', '2027-03-28 01:30', '2027-04-04 00:30']);
    const night = await onDay(help.match, '2027-03-28');
    const moved = { appointmentId: night.id, seen: '0', date: '2027-03-28', time: '10:00', place: '' };
    expect(await moveAppointment(help.kim, moved)).toMatchObject({ ok: true });
    expect(await moments(help.match)).toEqual(['2027-03-21 01:30', '2027-03-28 08:00', '2027-04-04 00:30']);
  });
});

const thursdays = { every: '1', weekdays: ['3'], time: '16:00', until: '2026-12-07', place: 'Op het plein' };

describe('from here on, and all', () => {
  test('from one visit on: before it all stays, after it all is new, and what was moved before stays moved', async () => {
    const help = await standing();
    const { match, kim } = help;
    const early = await onDay(match, '2026-10-20');
    await moveAppointment(kim, { appointmentId: early.id, seen: '0', date: '2026-10-21', time: '12:00', place: '' });
    const change = { matchId: match, seen: await versionOf(help), fromVisit: '2026-11-03', draft: thursdays };
    expect(await changeSeries(kim, change)).toMatchObject({ ok: true });
    expect(await moments(match)).toEqual([
      ...['2026-10-13 08:00', '2026-10-21 10:00', '2026-10-27 09:00'],
      ...['2026-11-05 15:00', '2026-11-12 15:00', '2026-11-19 15:00', '2026-11-26 15:00', '2026-12-03 15:00']
    ]);
    const seen = await seriesForMe(kim, match);
    expect(seen.ok && seen.value.parts.map(({ recurrence }) => [recurrence.startsOn, recurrence.endsOn])).toEqual([
      ['2026-10-13', '2026-11-02'],
      ['2026-11-05', '2026-12-07']
    ]);
    expect(seen.ok && seen.value.ahead[1]).toMatchObject({ state: 'moved' });
  });

  test('all: what has been stays, what is called off on a day that stays is still called off', async () => {
    const help = await standing();
    const off = await onDay(help.match, '2026-11-10');
    await cancelAppointment(help.bo, { appointmentId: off.id, seen: '0' });
    const moved = await onDay(help.match, '2026-11-17');
    await moveAppointment(help.kim, {
      appointmentId: moved.id,
      seen: '0',
      date: '2026-11-18',
      time: '09:00',
      place: ''
    });
    const later = help.as(help.people.kim, new Date('2026-10-28T09:00:00Z'));
    const draft = { ...thursdays, weekdays: ['1'] };
    const change = { matchId: help.match, seen: await versionOf(help), fromVisit: null, draft };
    expect(await changeSeries(later, change)).toMatchObject({ ok: true });
    expect(await moments(help.match)).toEqual([
      ...['2026-10-13 08:00', '2026-10-20 08:00', '2026-10-27 09:00', '2026-11-03 15:00'],
      ...['2026-11-18 08:00', '2026-11-24 15:00', '2026-12-01 15:00']
    ]);
    // Reminders of the old time say nothing any more; those of the new one are planned.
    const { id, sequence } = await onDay(help.match, '2026-11-03');
    expect((await remindersOf(id)).at(-1)).toEqual({ sequence: String(sequence), at: '2026-11-02 15:00' });
    const { calendar } = (await mailsTo(help.people.kim.id)).at(-1) as { calendar: string };
    expect(calendar).toContain('UNTIL=20261102T225900Z');
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(3);
  });

  test('who looked at an older version is told, and a repeat of the form changes nothing more', async () => {
    const help = await standing();
    const seen = await versionOf(help);
    const change = { matchId: help.match, seen, fromVisit: null, draft: thursdays };
    const [one, other] = await Promise.all([changeSeries(help.kim, change), changeSeries(help.bo, change)]);
    expect([one.ok, other.ok].filter(Boolean)).toHaveLength(1);
    expect([one, other].find(({ ok }) => !ok)).toMatchObject({ reason: 'changed-since' });
    const again = { ...help.kim, formKey: newId<string>() };
    const next = { ...change, seen: await versionOf(help), draft: { ...thursdays, time: '17:00' } };
    await changeSeries(again, next);
    const after = await visitsOf(help.match);
    expect(await changeSeries(again, next)).toMatchObject({ ok: true });
    expect(await visitsOf(help.match)).toEqual(after);
    expect(await changeSeries(help.sam, next)).toMatchObject({ reason: 'not-found' });
  });

  test('changing one visit while the other changes all: no visit twice, and nothing half', async () => {
    const help = await standing();
    const { id } = await onDay(help.match, '2026-10-20');
    const change = { matchId: help.match, seen: await versionOf(help), fromVisit: null, draft: thursdays };
    await Promise.all([
      moveAppointment(help.bo, { appointmentId: id, seen: '0', date: '2026-10-21', time: '12:00', place: '' }),
      changeSeries(help.kim, change)
    ]);
    const rows = await visitsOf(help.match);
    expect(new Set(rows.map(({ on }) => on)).size).toBe(rows.length);
    expect(rows.every(({ on }) => new Date(`${on}T00:00:00Z`).getUTCDay() === 4)).toBe(true);
  });
});

describe('a relative who may arrange appointments', () => {
  test('sets and changes it in that name, hears of it, and does not read or say how it goes', async () => {
    const help = await weeklyHelp();
    const marja = await makePerson(help.there, 'Marja');
    const place = { region_id: help.there.regionId, neighbourhood_id: help.there.id };
    await insert('proxies', {
      ...{ ...place, id: newId(), person_id: help.people.bo.id, proxy_id: marja.id, purpose: 'appointments' },
      ...{ answer: 'yes', channel: 'phone', said_on: '2026-10-01' },
      ...{ recorded_by: help.people.fatima.id, recorded_at: help.fatima.now }
    });
    const at = { neighbourhood: help.there, person: marja, now: help.bo.now };
    const found = await recogniseProxy(at, { personId: help.people.bo.id, needs: ['appointments'] });
    if (!found.ok) throw new Error(found.reason);
    const visit = { ...help.as(marja), person: { ...marja, onBehalfOf: found.value } };
    expect(await setSeries(visit, { matchId: help.match, ...tuesdays })).toMatchObject({ ok: true });
    const change = { matchId: help.match, seen: await versionOf(help), fromVisit: '2026-11-03', draft: thursdays };
    expect(await changeSeries(visit, change)).toMatchObject({ ok: true });
    expect(await moments(help.match)).toContain('2026-11-05 15:00');
    expect(await seriesForMe(visit, help.match)).toMatchObject({ value: { checkIns: [] } });
    expect((await calendarForMe(visit, help.match)).ok).toBe(true);
    expect((await mailsTo(marja.id)).at(-1)!['plain']).toContain(`/for/${help.people.bo.id}/matches/`);
  });
});

describe('stopping', () => {
  test('either stops at any time in one action; the other hears without a reason', async () => {
    const help = await standing();
    const midway = help.as(help.people.bo, new Date('2026-10-28T09:00:00Z'));
    expect(await stopMatch(midway, { matchId: help.match })).toMatchObject({ ok: true });
    expect(await moments(help.match)).toEqual(['2026-10-13 08:00', '2026-10-20 08:00', '2026-10-27 09:00']);
    const mail = (await mailsTo(help.people.kim.id)).at(-1)!;
    expect(mail['plain']).toContain('Een afspraak tussen jou en een buur stopt.');
    expect(mail['plain']).not.toMatch(/Bo\b|omdat/);
    expect(mail['calendar']).toContain('EXDATE;TZID=Europe/Amsterdam:20261103T100000');
    expect(await matchForMe(help.kim, help.match)).toMatchObject({ value: { stage: 'stopped', reach: null } });
    // Who helps stops as easily as who asked.
    const again = await standing();
    const kim = again.as(again.people.kim, new Date('2026-10-28T09:00:00Z'));
    expect(await stopMatch(kim, { matchId: again.match })).toMatchObject({ ok: true });
    expect((await moments(again.match)).at(-1)).toBe('2026-10-27 09:00');
  });
});

describe('room in the week', () => {
  test('what a standing appointment takes is reckoned by its visits: moved, called off, and over at its end', async () => {
    const help = await standing();
    const off = await onDay(help.match, '2026-10-27');
    await cancelAppointment(help.bo, { appointmentId: off.id, seen: '0' });
    const moved = await onDay(help.match, '2026-11-03');
    const next = { appointmentId: moved.id, seen: '0', date: '2026-11-12', time: '10:00', place: '' };
    await moveAppointment(help.kim, next);
    const found = await look(help.fatima, async (tx) =>
      lookForHelpers(tx, help.fatima, (await askForMatching(tx, help.ask))!)
    );
    const kim = found.helpers.find(({ id }) => id === help.people.kim.id)!;
    const weekOf = (day: string) => Math.floor((Date.parse(day) / 86_400_000 + 3) / 7);
    const minutesIn = (day: string) =>
      kim.commitments
        .filter(({ weeks }) => weeks.first <= weekOf(day) && weekOf(day) <= weeks.last)
        .reduce((sum, { minutes }) => sum + minutes, 0);
    expect(kim.runningAgreements).toBe(1);
    expect(['2026-10-13', '2026-10-27', '2026-11-03', '2026-11-10', '2026-12-08'].map(minutesIn)).toEqual([
      60, 0, 0, 120, 0
    ]);
  });
});

describe('walls', () => {
  test('nobody but the two and the coordinator sees it, in the pages and in the database', async () => {
    const help = await standing();
    const { id } = await onDay(help.match, '2026-10-20');
    expect(await seriesForMe(help.sam, help.match)).toMatchObject({ reason: 'not-found' });
    expect(await calendarForMe(help.sam, help.match)).toMatchObject({ reason: 'not-found' });
    expect(await appointmentForMe(help.sam, id)).toMatchObject({ reason: 'not-found' });
    const seen = (visit: Help['sam']) => look(visit, (tx) => tx.selectFrom('series').select('id').execute());
    expect(await seen(help.sam)).toEqual([]);
    expect(await seen(help.kim)).toHaveLength(1);
    const elsewhere = await makeNeighbourhood('vaste-laan-elders', { region_id: help.there.regionId });
    const nosy = await makePerson(elsewhere, 'Nosy', { roles: ['coordinator'] });
    expect(await seen(visitOf(elsewhere, nosy))).toEqual([]);
  });

  test('somebody else cannot write a series into their match', async () => {
    const help = await weeklyHelp();
    const writing = look(help.sam, (tx) =>
      tx
        .insertInto('series')
        .values({
          ...{ regionId: help.there.regionId, neighbourhoodId: help.there.id, id: newId(), matchId: help.match },
          ...{ rhythm: '{}', atTime: '10:00', timezone: 'UTC', startsOn: '2026-10-13', endsOn: '2026-10-20' },
          ...{ minutes: 60, setBy: help.sam.personId, setAt: help.sam.now }
        })
        .execute()
    );
    await expect(writing).rejects.toThrow(/row-level security/);
  });

  test('one day of a series has one visit, whoever writes it', async () => {
    const help = await standing();
    const [row] = await database.asOwner('select * from appointments where match_id = $1 limit 1', [help.match]);
    await expect(insert('appointments', { ...row, id: newId() })).rejects.toThrow(/appointments_once_a_day/);
  });
});
