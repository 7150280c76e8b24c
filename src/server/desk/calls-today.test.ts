import { describe, expect, test } from 'vitest';
import type { Sheet } from '#domain/desk/whom-to-call.ts';
import { insert, makeNeighbourhood, makePerson, now, useDatabase, visitOf } from '../../../tests/database.ts';
import { makeMatch } from '../../../tests/matched.ts';
import { cancelAppointment } from '../appointments/cancel-appointment.ts';
import { moveAppointment } from '../appointments/move-appointment.ts';
import { recordCall } from '../calls/record-call.ts';
import { answerMatch } from '../consents/answer-match.ts';
import { stopMatch } from '../matches/stop-match.ts';
import { newId } from '../platform/ids.ts';
import { myPage } from '../profiles/my-page.ts';
import { callsToday } from './calls-today.ts';

useDatabase();
let slugs = 0;
const hours = (amount: number): Date => new Date(now.getTime() + amount * 3_600_000);

async function street() {
  const there = await makeNeighbourhood(`hof-${++slugs}`);
  const place = { region_id: there.regionId, neighbourhood_id: there.id };
  const phone = { reach_by: 'phone', phone: '024 111 11 11' };
  const [bo, door, fatima] = [
    await makePerson(there, 'Bo'),
    await makePerson(there, 'Door', { contact: phone }),
    await makePerson(there, 'Fatima', { roles: ['coordinator'], contact: phone })
  ];
  const meet = async (match: string, startsAt: Date, setAt = hours(-72)): Promise<string> => {
    const id = newId<string>();
    const moment = { starts_at: startsAt, minutes: 60, set_by: fatima.id, set_at: setAt };
    await insert('appointments', { ...place, id, match_id: match, ...moment });
    return id;
  };
  return { there, place, bo, door, fatima, meet, desk: visitOf(there, fatima) };
}

type Here = Awaited<ReturnType<typeof street>>;

async function list({ desk }: Pick<Here, 'desk'>): Promise<{ open: readonly Sheet[]; done: readonly Sheet[] }> {
  const calls = await callsToday(desk);
  if (!calls.ok) throw new Error(calls.reason);
  return calls.value;
}
const kindsFor = async (here: Here): Promise<string[]> =>
  (await list(here)).open.flatMap(({ callee, occasions }) =>
    occasions.map(({ kind }) => (callee.id === here.door.id ? kind : `${kind} of ${callee.firstName}`))
  );

describe('why somebody without mail is called', () => {
  test('an answer is awaited: first of the helper, then of the asker, and later is left alone', async () => {
    const here = await street();
    const { match } = await makeMatch(here.there, { asker: here.bo, helper: here.door, by: here.fatima });
    expect(await kindsFor(here)).toEqual(['answer']);
    await answerMatch(here.desk, { matchId: match, answer: 'later', forPerson: here.door.id });
    expect(await list(here)).toMatchObject({ open: [], done: [{ callee: { id: here.door.id } }] });

    const other = await street();
    const second = await makeMatch(other.there, { asker: other.door, helper: other.bo, by: other.fatima });
    expect(await kindsFor(other)).toEqual([]);
    await answerMatch(visitOf(other.there, other.bo), { matchId: second.match, answer: 'yes' });
    expect(await list(other)).toMatchObject({
      open: [{ callee: { phone: '024 111 11 11' }, occasions: [{ kind: 'answer', side: 'asker', otherName: 'Bo' }] }]
    });
    await answerMatch(other.desk, { matchId: second.match, answer: 'yes', forPerson: other.door.id });
    expect(await kindsFor(other)).toEqual(['set-date']);
  });

  test.each([
    ['tomorrow', 26, -72, ['remind']],
    ['today', 5, -72, ['remind']],
    ['the day after tomorrow', 40, -72, []],
    ['tomorrow, agreed on just now', 23, -0.5, []]
  ])('a visit %s', async (_, startsIn, setAgo, kinds) => {
    const here = await street();
    const agreed = { agreed_at: hours(-80) };
    const { match } = await makeMatch(
      here.there,
      { asker: here.door, helper: here.bo, by: here.fatima },
      { match: agreed }
    );
    await here.meet(match, hours(startsIn), hours(setAgo));
    expect(await kindsFor(here)).toEqual(kinds);
  });

  test('what changed or stopped and was not heard of, until the two spoke after it', async () => {
    const here = await street();
    const { match } = await makeMatch(
      here.there,
      { asker: here.door, helper: here.bo, by: here.fatima },
      { match: { agreed_at: hours(-80) } }
    );
    const [moved, off] = [await here.meet(match, hours(100)), await here.meet(match, hours(200))];
    const bo = (later: number) => visitOf(here.there, here.bo, { now: hours(later) });
    const told = async () =>
      (await list(here)).open.flatMap(({ callee, occasions }) =>
        occasions.map((one) => (one.kind === 'news' ? `${callee.firstName}: ${one.what}` : one.kind))
      );
    const speak = (later: number) => {
      const desk = visitOf(here.there, here.fatima, { now: hours(later) });
      return recordCall(desk, { personId: here.door.id, matchId: match, way: 'phone-reached', note: '' });
    };
    expect(await told()).toEqual([]);
    await moveAppointment(bo(-5), { appointmentId: moved, date: '2026-10-11', time: '10:00', place: '' });
    await cancelAppointment(bo(-4), { appointmentId: off });
    expect(await told()).toEqual(['Door: moved', 'Door: cancelled']);
    await cancelAppointment(bo(-3), { appointmentId: moved });
    expect(await told()).toEqual(['Door: cancelled', 'Door: cancelled', 'set-date']);
    await speak(-2);
    expect(await told()).toEqual([]);
    await stopMatch(bo(-1), { matchId: match });
    expect(await told()).toEqual(['Door: stopped']);
    await speak(-0.5);
    expect(await told()).toEqual([]);
  });

  test('nobody is called about what they did themselves', async () => {
    const here = await street();
    const { match } = await makeMatch(
      here.there,
      { asker: here.bo, helper: here.door, by: here.fatima },
      { match: { agreed_at: hours(-80) } }
    );
    const visit = await here.meet(match, hours(100));
    expect(await cancelAppointment(visitOf(here.there, here.door), { appointmentId: visit })).toMatchObject({
      ok: true
    });
    expect(await kindsFor(here)).toEqual(['set-date']);
  });

  test('how the last visit was, until it is told', async () => {
    const here = await street();
    const agreed = { agreed_at: hours(-300) };
    const { match } = await makeMatch(
      here.there,
      { asker: here.door, helper: here.bo, by: here.fatima },
      { match: agreed }
    );
    await here.meet(match, hours(-200));
    const last = await here.meet(match, hours(-30));
    await here.meet(match, hours(-1));
    expect(await list(here)).toMatchObject({ open: [{ occasions: [{ kind: 'how-was-it', appointmentId: last }] }] });
    const said = { person_id: here.door.id, answer: 'worked', said_at: now, recorded_by: here.fatima.id };
    await insert('outcomes', { ...here.place, appointment_id: last, ...said });
    expect(await kindsFor(here)).toEqual([]);
  });

  test('what somebody asks or offers ends within two weeks, and a newcomer is not known yet', async () => {
    const here = await street();
    const who = { person_id: here.door.id, posted_by: here.fatima.id, posted_at: now };
    const offer = { categories: ['dog'], dayparts: 1, minutes_a_week: 60, reach_metres: 500 };
    const end = (ends_on: string) => insert('offers', { ...here.place, id: newId(), ...who, ...offer, ends_on });
    await end('2026-10-20');
    await end('2026-10-21');
    await end('2026-10-05');
    await makePerson(here.there, 'Kees', { contact: { reach_by: 'coordinator' }, more: { welcomed_at: null } });
    await makePerson(here.there, 'Lin', { more: { welcomed_at: null } });
    expect(await kindsFor(here)).toEqual(['lapse', 'welcome of Kees']);
  });

  test('who was not reached yesterday is called again, also somebody with mail', async () => {
    const here = await street();
    const yesterday = visitOf(here.there, here.fatima, { now: hours(-20) });
    await recordCall(yesterday, { personId: here.bo.id, matchId: null, way: 'phone-voicemail', note: '' });
    expect(await kindsFor(here)).toEqual(['again of Bo']);
    await recordCall(here.desk, { personId: here.bo.id, matchId: null, way: 'phone-reached', note: '' });
    expect(await list(here)).toMatchObject({ open: [], done: [{ callee: { firstName: 'Bo' } }] });
  });
});

test('the list is the coordinator’s, of this neighbourhood alone, and she never calls herself', async () => {
  const here = await street();
  const other = await street();
  await makeMatch(here.there, { asker: here.bo, helper: here.fatima, by: here.fatima });
  await makeMatch(here.there, { asker: here.bo, helper: here.door, by: here.fatima });
  expect(await callsToday(visitOf(here.there, here.bo))).toMatchObject({ reason: 'not-allowed' });
  expect(await kindsFor(here)).toEqual(['answer']);
  expect(await list(other)).toEqual({ open: [], done: [] });
});

test('who stands on the list can see once a day that it was opened', async () => {
  const here = await street();
  await makeMatch(here.there, { asker: here.bo, helper: here.door, by: here.fatima });
  await list(here);
  await list(here);
  const seen = await myPage(visitOf(here.there, here.door));
  expect(seen).toMatchObject({ value: { looks: [{ firstName: 'Fatima', lookedAt: now }] } });
  expect(seen.ok && seen.value.looks).toHaveLength(1);
});
