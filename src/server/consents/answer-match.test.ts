import { describe, expect, test } from 'vitest';
import { insert, makeNeighbourhood, makePerson, now, useDatabase, visitOf } from '../../../tests/database.ts';
import { appointmentForMe } from '../appointments/appointment-for-me.ts';
import { cancelAppointment } from '../appointments/cancel-appointment.ts';
import { moveAppointment } from '../appointments/move-appointment.ts';
import { remindOfAppointment } from '../appointments/remind-of-appointment.ts';
import { setAppointment } from '../appointments/set-appointment.ts';
import { answerGiveBack } from '../give-backs/answer-give-back.ts';
import { matchForMe } from '../matches/match-for-me.ts';
import { myToday } from '../matches/my-today.ts';
import { stopMatch } from '../matches/stop-match.ts';
import { sayOutcome } from '../outcomes/say-outcome.ts';
import { newId } from '../platform/ids.ts';
import { sayThanks } from '../thanks/say-thanks.ts';
import { withdrawThanks } from '../thanks/withdraw-thanks.ts';
import { answerMatch } from './answer-match.ts';
import { undoAnswer } from './undo-answer.ts';

const database = useDatabase();
let slugs = 0;

async function proposal() {
  const there = await makeNeighbourhood(`laan-${++slugs}`);
  const place = { region_id: there.regionId, neighbourhood_id: there.id };
  const bo = await makePerson(there, 'Bo', {
    contact: { reach_by: 'email', email: `bo${slugs}@example.org`, phone: '06 111 11 111', address: 'Laan 1' }
  });
  const kim = await makePerson(there, 'Kim', {
    contact: { reach_by: 'email', email: `kim${slugs}@example.org`, phone: '06 222 22 222' }
  });
  const sam = await makePerson(there, 'Sam');
  const fatima = await makePerson(there, 'Fatima', { roles: ['coordinator'] });
  const [ask, match] = [newId<string>(), newId<string>()];
  const when = { dayparts: 1, minutes: 60, ends_on: '2027-01-01', rhythm: 'once', on_date: '2026-10-10' };
  await insert('asks', {
    ...place,
    id: ask,
    person_id: bo.id,
    posted_by: bo.id,
    posted_at: now,
    category: 'dog',
    words: 'Wie loopt met Takkie?',
    ...when
  });
  await insert('matches', {
    ...place,
    id: match,
    ask_id: ask,
    asker_id: bo.id,
    helper_id: kim.id,
    proposed_by: fatima.id,
    proposed_at: now,
    line: 'Kim is dol op honden.'
  });
  const as = (person: typeof bo, at: Date = now) => visitOf(there, person, { now: at });
  return {
    there,
    ask,
    match,
    bo: as(bo),
    kim: as(kim),
    sam: as(sam),
    fatima: as(fatima),
    at: (moment: Date) => ({ bo: as(bo, moment), kim: as(kim, moment), fatima: as(fatima, moment) })
  };
}

const mailsTo = (personId: string) =>
  database.asOwner('select kind, subject, plain, calendar from mails where to_id = $1 order by id', [personId]);

describe('from yes to yes', () => {
  test('the helper is asked first, without a name; the asker does not exist for it yet', async () => {
    const { match, bo, kim, sam } = await proposal();
    const seen = await matchForMe(kim, match);
    expect(seen).toMatchObject({
      value: { stage: 'to-answer', otherName: null, reach: null, words: 'Wie loopt met Takkie?' }
    });
    expect(JSON.stringify(seen)).not.toContain('Bo');
    expect(await matchForMe(bo, match)).toMatchObject({ reason: 'not-found' });
    expect(await answerMatch(bo, { matchId: match, answer: 'yes' })).toMatchObject({ reason: 'not-found' });
    expect(await matchForMe(sam, match)).toMatchObject({ reason: 'not-found' });
    expect(await answerMatch(sam, { matchId: match, answer: 'yes' })).toMatchObject({ reason: 'not-found' });
    expect(await answerMatch(sam, { matchId: match, answer: 'yes', forPerson: kim.personId })).toMatchObject({
      reason: 'not-found'
    });
  });

  test('only after both yes there are names, phone and address; the letters name nobody', async () => {
    const { match, bo, kim } = await proposal();
    expect(await answerMatch(kim, { matchId: match, answer: 'yes' })).toEqual({ ok: true, value: 'ask-the-asker' });
    expect(await matchForMe(bo, match)).toMatchObject({
      value: { otherName: 'Kim', line: 'Kim is dol op honden.', reach: null }
    });
    expect(await matchForMe(kim, match)).toMatchObject({ value: { stage: 'waiting', otherName: null } });
    expect(await answerMatch(bo, { matchId: match, answer: 'yes' })).toEqual({ ok: true, value: 'agree' });
    expect(await matchForMe(kim, match)).toMatchObject({
      value: { otherName: 'Bo', reach: { phone: '06 111 11 111', address: 'Laan 1' } }
    });
    expect(await matchForMe(bo, match)).toMatchObject({ value: { reach: { phone: '06 222 22 222' } } });
    for (const mail of await mailsTo(bo.personId)) {
      expect(mail['subject']).toBe('Je hebt een bericht');
      expect(mail['plain']).not.toMatch(/Kim|Takkie|06 /);
    }
  });

  test('a no needs no reason, ends it, and the other never learns who said it', async () => {
    const { match, bo, kim } = await proposal();
    await answerMatch(kim, { matchId: match, answer: 'yes' });
    expect(await answerMatch(bo, { matchId: match, answer: 'no' })).toEqual({ ok: true, value: 'close' });
    expect(await matchForMe(kim, match)).toMatchObject({ value: { stage: 'over', otherName: null } });
    expect(await answerMatch(kim, { matchId: match, answer: 'yes' })).toMatchObject({ reason: 'already-closed' });
    const rows = await database.asOwner(
      'select person_id, answer from consents where match_id = $1 and withdrawn_at is null',
      [match]
    );
    expect(rows).toContainEqual({ person_id: bo.personId, answer: 'no' });
    expect((await myToday(kim)).matches).toEqual([]);
  });

  test('the coordinator records both by phone, and takes an answer back', async () => {
    const { match, bo, kim, fatima } = await proposal();
    await answerMatch(fatima, { matchId: match, answer: 'no', forPerson: kim.personId });
    expect(await undoAnswer(kim, { matchId: match, personId: kim.personId })).toMatchObject({ reason: 'not-found' });
    expect(await undoAnswer(fatima, { matchId: match, personId: kim.personId })).toMatchObject({ ok: true });
    await answerMatch(fatima, { matchId: match, answer: 'yes', forPerson: kim.personId });
    expect(await answerMatch(fatima, { matchId: match, answer: 'yes', forPerson: bo.personId })).toEqual({
      ok: true,
      value: 'agree'
    });
    const rows = await database.asOwner(
      'select channel, recorded_by from consents where match_id = $1 and withdrawn_at is null',
      [match]
    );
    expect(rows).toEqual([1, 2].map(() => ({ channel: 'phone', recorded_by: fatima.personId })));
  });

  test('two clicks at once are one answer', async () => {
    const { match, kim } = await proposal();
    const visit = { ...kim, formKey: newId<string>() };
    const answers = await Promise.all([1, 2, 3].map(() => answerMatch(visit, { matchId: match, answer: 'yes' })));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const rows = await database.asOwner('select id from consents where match_id = $1', [match]);
    expect(rows).toHaveLength(1);
  });
});

async function agreed() {
  const made = await proposal();
  await answerMatch(made.kim, { matchId: made.match, answer: 'yes' });
  await answerMatch(made.bo, { matchId: made.match, answer: 'yes' });
  return made;
}

async function met() {
  const made = await agreed();
  const set = await setAppointment(made.bo, { matchId: made.match, date: '2026-10-08', time: '10:00', place: '' });
  if (!set.ok) throw new Error(set.reason);
  return { ...made, appointment: set.value.id, after: made.at(new Date('2026-10-08T12:00:00Z')) };
}

describe('meeting', () => {
  test('an appointment goes to both as a calendar file that names nobody', async () => {
    const { kim, appointment } = await met();
    const mail = (await mailsTo(kim.personId)).at(-1)!;
    expect(mail['kind']).toBe('appointment');
    expect(mail['calendar']).toContain(`UID:${appointment}@samenredzaam`);
    expect(mail['calendar']).toContain('DTSTART:20261008T080000Z');
    expect(mail['calendar']).not.toMatch(/Bo|Kim|Takkie|Laan/);
  });

  test('either moves or cancels it in one action; others cannot, and calendars follow', async () => {
    const { bo, kim, sam, appointment } = await met();
    const moved = { appointmentId: appointment, seen: '0', date: '2026-10-09', time: '11:00', place: 'Op het plein' };
    const off = { appointmentId: appointment, seen: '1' };
    expect(await moveAppointment(sam, moved)).toMatchObject({ reason: 'not-found' });
    expect(await moveAppointment(kim, { ...moved, time: '26:00' })).toMatchObject({ reason: 'no-time', field: 'time' });
    expect(await moveAppointment(kim, moved)).toMatchObject({ ok: true });
    expect((await mailsTo(bo.personId)).at(-1)!['calendar']).toContain('SEQUENCE:1');
    expect(await cancelAppointment(sam, off)).toMatchObject({ reason: 'not-found' });
    expect(await cancelAppointment(bo, { ...off, seen: '0' })).toMatchObject({ reason: 'changed-since' });
    expect(await cancelAppointment(bo, off)).toMatchObject({ ok: true });
    expect(await cancelAppointment(bo, off)).toMatchObject({ ok: true });
    const last = (await mailsTo(kim.personId)).at(-1)!;
    expect(last['calendar']).toContain('METHOD:CANCEL');
    expect(last['calendar']).toContain('SEQUENCE:2');
  });

  test('a reminder of an old version does not come', async () => {
    const { there, kim, appointment } = await met();
    await moveAppointment(kim, {
      appointmentId: appointment,
      seen: '0',
      date: '2027-10-01',
      time: '11:00',
      place: ''
    });
    const knock = { regionId: there.regionId, neighbourhoodId: there.id, appointmentId: appointment };
    await remindOfAppointment({ ...knock, sequence: '0' });
    expect((await mailsTo(kim.personId)).filter(({ kind }) => kind === 'reminder')).toEqual([]);
    await remindOfAppointment({ ...knock, sequence: '1' });
    await remindOfAppointment({ ...knock, sequence: '1' });
    expect((await mailsTo(kim.personId)).filter(({ kind }) => kind === 'reminder')).toHaveLength(1);
  });

  test('how it was, a thank-you and giving back; then the phone numbers close again', async () => {
    const { match, appointment, bo, after, sam } = await met();
    const told = { appointmentId: appointment, answer: 'worked', words: '' };
    expect(await sayOutcome(bo, told)).toMatchObject({ reason: 'not-yet' });
    expect(await sayOutcome({ ...sam, now: after.bo.now }, told)).toMatchObject({ reason: 'not-found' });
    expect(await sayOutcome(after.bo, told)).toMatchObject({ ok: true });
    expect(await matchForMe(after.kim, match)).toMatchObject({ value: { stage: 'done', reach: null } });
    const thanks = await sayThanks(after.bo, { matchId: match, words: 'Takkie kwispelt nog.' });
    expect(await sayThanks(after.bo, { matchId: match, words: 'Nog eens.' })).toMatchObject({ reason: 'said-already' });
    expect(await appointmentForMe(after.kim, appointment)).toMatchObject({
      value: { theirThanks: { words: 'Takkie kwispelt nog.' } }
    });
    expect(await withdrawThanks(after.kim, thanks.ok ? thanks.value.id : '')).toMatchObject({ reason: 'gone' });
    expect(await answerGiveBack(after.kim, { matchId: match, answer: 'yes', words: '' })).toMatchObject({
      reason: 'not-found'
    });
    expect(await answerGiveBack(after.bo, { matchId: match, answer: 'no', words: '' })).toMatchObject({ ok: true });
    expect(await appointmentForMe(after.bo, appointment)).toMatchObject({ value: { giveBack: 'no' } });
  });

  test('when it did not work the ask is open again, and nobody is blamed', async () => {
    const { ask, match, appointment, after } = await met();
    await sayOutcome(after.kim, { appointmentId: appointment, answer: 'did-not-work', words: '' });
    const [row] = await database.asOwner('select done_at, withdrawn_at from asks where id = $1', [ask]);
    expect(row).toEqual({ done_at: null, withdrawn_at: null });
    expect(await matchForMe(after.bo, match)).toMatchObject({ value: { stage: 'over' } });
  });

  test.each(['helper', 'asker'])(
    'either stops in one action, and the other gets a text without a reason: %s',
    async (side) => {
      const { match, appointment, bo, kim, sam } = await met();
      const [stops, other] = side === 'helper' ? [kim, bo] : [bo, kim];
      expect(await stopMatch(sam, { matchId: match })).toMatchObject({ reason: 'not-found' });
      expect(await stopMatch(stops, { matchId: match })).toMatchObject({ ok: true });
      expect(await stopMatch(stops, { matchId: match })).toMatchObject({ reason: 'already-closed' });
      expect(await appointmentForMe(other, appointment)).toMatchObject({ value: { cancelledAt: now } });
      const last = (await mailsTo(other.personId)).at(-1)!;
      expect(last['plain']).not.toMatch(/Kim|Bo\b|Takkie/);
    }
  );
});
