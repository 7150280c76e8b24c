import { expect, test } from 'vitest';
import type { SignedIn } from '#domain/visits/visit.ts';
import { agreedAcross, makeBorder, type Border } from '../../../tests/border.ts';
import { now, useDatabase } from '../../../tests/database.ts';
import { cancelAppointment } from '../appointments/cancel-appointment.ts';
import { remindOfAppointment } from '../appointments/remind-of-appointment.ts';
import { setAppointment } from '../appointments/set-appointment.ts';
import { asksOnBoard } from '../asks/asks-on-board.ts';
import { matchAtDesk } from '../desk/match-at-desk.ts';
import { needsToday } from '../desk/needs-today.ts';
import { lapsingEntries } from '../endings/store.ts';
import { answerGiveBack } from '../give-backs/answer-give-back.ts';
import { matchForMe } from '../matches/match-for-me.ts';
import { openAsks } from '../matching/store.ts';
import { look } from '../platform/transaction.ts';
import { leaveNeighbourhood } from '../profiles/leave-neighbourhood.ts';
import { sayThanks } from '../thanks/say-thanks.ts';
import { thanksOfMatch } from '../thanks/store.ts';
import { withdrawThanks } from '../thanks/withdraw-thanks.ts';
import { askHowItWas } from './ask-how-it-was.ts';
import { sayOutcome } from './say-outcome.ts';

const database = useDatabase();
const week = 7 * 86_400_000;
const later = (visit: SignedIn): SignedIn => ({ ...visit, now: new Date(now.getTime() + week) });
const clock = (visit: SignedIn) => ({ ...visit, duty: 'clock', personId: null, person: null, session: null }) as const;

async function met(at: Border): Promise<{ matchId: string; appointmentId: string }> {
  const matchId = await agreedAcross(at);
  const set = await setAppointment(at.kim, { matchId, date: '2026-10-09', time: '10:00', place: '' });
  if (!set.ok) throw new Error(set.reason);
  return { matchId, appointmentId: set.value.id };
}
const lettersOf = (kind: string, at: Border) =>
  database.asOwner<{ to_id: string; neighbourhood_id: string; plain: string }>(
    'select to_id, neighbourhood_id, plain from mails where kind = $1 and region_id = $2 order by id',
    [kind, at.a.regionId]
  );

test('both are reminded and asked how it was by the own house, and tell it there', async () => {
  const at = await makeBorder('told');
  const { matchId, appointmentId } = await met(at);
  const knock = { regionId: at.b.regionId, neighbourhoodId: at.b.id, appointmentId, sequence: '0' };
  await database.asOwner(`update appointments set starts_at = now() + interval '1 day' where id = $1`, [appointmentId]);
  await remindOfAppointment(knock);
  await askHowItWas(knock);
  for (const kind of ['reminder', 'how-was-it']) {
    const letters = await lettersOf(kind, at);
    expect(new Map(letters.map((one) => [one.to_id, one.neighbourhood_id]))).toEqual(
      new Map([
        [at.kim.personId, at.b.id],
        [at.bo.personId, at.a.id]
      ])
    );
    expect(letters.map(({ plain }) => plain).join()).not.toMatch(/Kim|\bBo\b|Bas/);
  }
  await database.asOwner('update appointments set starts_at = $1 where id = $2', [now, appointmentId]);
  const told = { appointmentId, answer: 'worked', words: 'Fijn met Bo' };
  expect(await sayOutcome(later(at.kim), told)).toMatchObject({ ok: true });
  expect(await sayOutcome(at.ada, { ...told, forPerson: at.kim.personId })).toMatchObject({ reason: 'not-found' });
  const [row] = await database.asOwner(
    `select m.closed_because, a.done_at is not null as done from matches m join asks a on a.id = m.ask_id where m.id = $1`,
    [matchId]
  );
  expect(row).toEqual({ closed_because: 'done', done: true });
  const here = await matchAtDesk(at.ada, matchId);
  expect(here).toMatchObject({ value: { meetings: [{ outcomes: [] }] } });
  expect(JSON.stringify(here)).not.toMatch(/Kim|Fijn/);
  expect(await matchAtDesk(at.ben, matchId)).toMatchObject({
    value: { meetings: [{ outcomes: [{ words: 'Fijn met Bo' }] }] }
  });
});

test('a thank-you goes over the border and back, and no desk reads its words', async () => {
  const at = await makeBorder('thanks');
  const matchId = await agreedAcross(at);
  const said = await sayThanks(at.bo, { matchId, words: 'Dank je, Kim!' });
  if (!said.ok) throw new Error(said.reason);
  const letters = await lettersOf('thanks', at);
  expect(letters).toMatchObject([{ to_id: at.kim.personId, neighbourhood_id: at.b.id }]);
  expect(letters[0]!.plain).toContain(`/thanks-b/matches/${matchId}`);
  expect(await look(at.kim, (tx) => thanksOfMatch(tx, matchId))).toMatchObject([{ words: 'Dank je, Kim!' }]);
  expect(await look(at.ben, (tx) => thanksOfMatch(tx, matchId))).toEqual([]);
  expect(await look(at.lin, (tx) => thanksOfMatch(tx, matchId))).toEqual([]);
  expect(await withdrawThanks(at.kim, said.value.id)).toMatchObject({ ok: false });
  expect(await withdrawThanks(at.bo, said.value.id)).toMatchObject({ ok: true });
  const giveBack = { matchId, answer: 'yes', words: 'Ik bak graag' };
  expect(await answerGiveBack(at.kim, giveBack)).toMatchObject({ reason: 'not-found' });
  expect(await answerGiveBack(at.bo, giveBack)).toMatchObject({ ok: true });
  expect(await look(at.kim, (tx) => tx.selectFrom('giveBacks').selectAll().execute())).toEqual([]);
});

test('either cancels, and both hear it at the own address', async () => {
  const at = await makeBorder('off');
  const { matchId, appointmentId } = await met(at);
  expect(await cancelAppointment(at.lin, { appointmentId })).toMatchObject({ reason: 'not-found' });
  expect(await cancelAppointment(at.bo, { appointmentId })).toMatchObject({ ok: true });
  expect(await matchForMe(at.kim, matchId)).toMatchObject({
    value: { stage: 'agreed', appointments: [{ cancelledAt: now }] }
  });
  const homes = (await lettersOf('appointment', at)).slice(-2).map((one) => one.neighbourhood_id);
  expect(homes.sort()).toEqual([at.a.id, at.b.id].sort());
});

test('an ask over the border stands at home alone: on no board, plan, desk or list of ends next door', async () => {
  const at = await makeBorder('home');
  const matchId = await agreedAcross(at);
  await database.asOwner(`update matches set closed_at = $1, closed_because = 'stopped' where id = $2`, [now, matchId]);
  await database.asOwner(`update asks set audience = 'first-name', on_date = null where id = $1`, [at.askId]);
  const board = await asksOnBoard(at.kim);
  expect(JSON.stringify(board)).not.toMatch(/Bas|Bo\b/);
  expect(await look(clock(at.ben), (tx) => openAsks(tx, '2026-10-06'))).toEqual([]);
  const window = { from: '2026-10-01', until: '2027-12-31' };
  const ends = (visit: SignedIn) => look(clock(visit), (tx) => lapsingEntries(tx, { window, today: '2026-10-06' }));
  expect((await ends(at.ben)).map(({ what }) => what)).toEqual(['offer']);
  expect((await ends(at.ada)).map(({ what }) => what)).toEqual(['ask']);
  const desk = await needsToday(at.ben);
  expect(JSON.stringify(desk)).not.toMatch(/Bas|\bBo\b/);
});

test('who leaves ends what ran over the border, and nothing of that person opens any more', async () => {
  const at = await makeBorder('leave');
  const { matchId, appointmentId } = await met(at);
  expect(await leaveNeighbourhood(at.kim)).toMatchObject({ ok: true });
  expect(await matchForMe(at.bo, matchId)).toMatchObject({ value: { stage: 'over', reach: null } });
  const [visit] = await database.asOwner('select cancelled_at from appointments where id = $1', [appointmentId]);
  expect(visit!['cancelled_at']).toEqual(now);
  const desk = await needsToday(at.ada);
  expect(desk.ok && desk.value.mine.map(({ kind }) => kind)).toContain('waiting-ask');
});
