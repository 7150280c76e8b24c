import { describe, expect, test } from 'vitest';
import type { SignedIn } from '#domain/visits/visit.ts';
import { answerMatch } from '#server/consents/answer-match.ts';
import { proposeMatch } from '#server/matching/propose-match.ts';
import { postOffer } from '#server/offers/post-offer.ts';
import { newId } from '#server/platform/ids.ts';
import { look } from '#server/platform/transaction.ts';
import { recordCall } from '#server/calls/record-call.ts';
import { borrowThing } from '#server/things/borrow-thing.ts';
import { offerThing } from '#server/things/offer-thing.ts';
import { thingOfAsk } from '#server/things/thing-of-ask.ts';
import { thingHere, thingsHere } from '#server/things/things-here.ts';
import { makeNeighbourhood, makePerson, now, useDatabase, visitOf } from '../../../tests/database.ts';
import { answerLonger } from './answer-longer.ts';
import { bringThingBack } from './bring-thing-back.ts';
import { closeLoan } from './close-loan.ts';
import { handOverThing } from './hand-over-thing.ts';
import { keepThingLonger } from './keep-thing-longer.ts';
import { loansAtDesk } from './loans-at-desk.ts';
import { noteLoan } from './note-loan.ts';
import { remindOfLoan } from './remind-of-loan.ts';
import { sayLoanTrouble } from './say-loan-trouble.ts';
import { seeLoan } from './see-loan.ts';
import { allLoansOut } from './store.ts';
import { undoThingBack } from './undo-thing-back.ts';

const database = useDatabase();
let streets = 0;

// Today is Tuesday the sixth of October.
const drill = { words: 'Boormachine', picture: 'tools', dayparts: ['8', '9', '10', '12'], mostDays: '7' };
const wish = { fromOn: '2026-10-07', parts: ['0', '2'], dueOn: '2026-10-10', words: 'Een plankje.' };

async function street() {
  const there = await makeNeighbourhood(`spullen-${++streets}`);
  const visit = async (name: string, more = {}): Promise<SignedIn> =>
    visitOf(there, await makePerson(there, name, more));
  const fatima = await visit('Fatima', { roles: ['coordinator'] });
  const phone = { reach_by: 'phone', phone: '0612345678' };
  const bo = await visit('Bo', { contact: phone });
  return { there, fatima, bo, kim: await visit('Kim'), jo: await visit('Jo') };
}

type Street = Awaited<ReturnType<typeof street>>;

async function offered({ kim }: Street): Promise<string> {
  const answer = await offerThing(kim, { draft: drill, forPerson: null });
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value.id;
}

async function agreed(here: Street): Promise<{ thing: string; ask: string; match: string; loan: string }> {
  const thing = await offered(here);
  const asked = await borrowThing(here.bo, { thingId: thing, forPerson: null, draft: wish });
  if (!asked.ok) throw new Error(asked.reason);
  const ask = asked.value.askId;
  const proposal = { askId: ask, helperId: here.kim.personId, line: null, evenSo: false };
  const proposed = await proposeMatch(here.fatima, proposal);
  if (!proposed.ok) throw new Error(proposed.reason);
  const match = proposed.value.matchId;
  await answerMatch(here.kim, { matchId: match, answer: 'yes' });
  await answerMatch(here.bo, { matchId: match, answer: 'yes' });
  const [row] = await database.asOwner<{ id: string }>('select id from loans where ask_id = $1', [ask]);
  return { thing, ask, match, loan: row!.id };
}

async function lent(here: Street) {
  const made = await agreed(here);
  const handed = await handOverThing(here.bo, { loanId: made.loan, dueOn: wish.dueOn });
  if (!handed.ok) throw new Error(handed.reason);
  return made;
}

const knockOf = ({ there }: Street, loanId: string, more = {}) => ({
  regionId: there.regionId,
  neighbourhoodId: there.id,
  loanId,
  dueOn: wish.dueOn,
  when: 'before',
  ...more
});
const lettersTo = async (personId: string): Promise<number> =>
  (await database.asOwner(`select id from mails where to_id = $1 and kind = 'loan'`, [personId])).length;
const reasonOf = (answer: { ok: boolean; reason?: string }): string | undefined => answer.reason;

describe('a thing', () => {
  test('is seen by neighbours without whose it is, and by nobody elsewhere', async () => {
    const here = await street();
    const other = await street();
    const id = await offered(here);
    const seen = await thingsHere(here.bo);
    expect(seen.others).toMatchObject([{ id, words: 'Boormachine', mostDays: 7, isAway: false }]);
    expect(JSON.stringify(seen)).not.toContain('Kim');
    expect(JSON.stringify(seen)).not.toContain(here.kim.personId);
    expect((await thingsHere(here.kim)).mine).toHaveLength(1);
    expect(reasonOf(await thingHere(other.bo, id))).toBe('not-found');
  });

  test('is asked for by an ask that only the coordinator sees, and that knows which thing', async () => {
    const here = await street();
    const thingId = await offered(here);
    expect(reasonOf(await borrowThing(here.kim, { thingId, forPerson: null, draft: wish }))).toBe('is-mine');
    const tooLong = { ...wish, dueOn: '2026-10-20' };
    expect(await borrowThing(here.bo, { thingId, forPerson: null, draft: tooLong })).toMatchObject({ field: 'dueOn' });
    const asked = await borrowThing(here.bo, { thingId, forPerson: null, draft: wish });
    const askId = asked.ok ? asked.value.askId : '';
    const [ask] = await database.asOwner('select category, words, audience, dayparts from asks where id = $1', [askId]);
    expect(ask).toEqual({
      category: 'borrowing',
      words: 'Ik wil graag lenen: Boormachine.\nEen plankje.',
      audience: 'coordinator',
      dayparts: 0b0101 << 8
    });
    expect(await thingOfAsk(here.fatima, askId)).toMatchObject({ what: 'Boormachine', thing: { ownerName: 'Kim' } });
    expect(await thingOfAsk(here.jo, askId)).toBeNull();
  });

  test('the coordinator asks for somebody else; a neighbour does not', async () => {
    const here = await street();
    const thingId = await offered(here);
    const forBo = { thingId, forPerson: here.bo.personId, draft: wish };
    expect(reasonOf(await borrowThing(here.jo, forBo))).toBe('not-allowed');
    expect(await borrowThing(here.fatima, forBo)).toMatchObject({ ok: true });
  });

  test('that is promised or away is not asked for again', async () => {
    const here = await street();
    const { thing, loan } = await agreed(here);
    expect((await thingsHere(here.jo)).others).toMatchObject([{ id: thing, isAway: true }]);
    expect(reasonOf(await borrowThing(here.jo, { thingId: thing, forPerson: null, draft: wish }))).toBe('is-away');
    await handOverThing(here.bo, { loanId: loan, dueOn: wish.dueOn });
    await bringThingBack(here.bo, loan);
    expect((await thingsHere(here.jo)).others).toMatchObject([{ isAway: false }]);
  });
});

describe('a loan', () => {
  test('is seen by its two and the coordinator, in the happening and through the walls', async () => {
    const here = await street();
    const { loan } = await agreed(here);
    expect(await seeLoan(here.bo, loan)).toMatchObject({
      value: { side: 'borrower', stage: 'wished', lenderName: 'Kim' }
    });
    expect(await seeLoan(here.kim, loan)).toMatchObject({ value: { side: 'lender' } });
    expect(await seeLoan(here.fatima, loan)).toMatchObject({ value: { side: null } });
    expect(reasonOf(await seeLoan(here.jo, loan))).toBe('not-found');
    expect(reasonOf(await bringThingBack(here.jo, loan))).toBe('not-found');
    await handOverThing(here.bo, { loanId: loan, dueOn: wish.dueOn });
    expect(await look(here.jo, (tx) => allLoansOut(tx, 10))).toEqual([]);
    expect(await look(here.kim, (tx) => allLoansOut(tx, 10))).toHaveLength(1);
  });

  test('is no secret that opens names early: before both said yes there is no page', async () => {
    const here = await street();
    const thingId = await offered(here);
    await borrowThing(here.bo, { thingId, forPerson: null, draft: wish });
    const [row] = await database.asOwner<{ id: string }>('select id from loans where thing_id = $1', [thingId]);
    for (const visit of [here.bo, here.kim]) expect(reasonOf(await seeLoan(visit, row!.id))).toBe('not-found');
    expect(reasonOf(await handOverThing(here.bo, { loanId: row!.id, dueOn: wish.dueOn }))).toBe('not-agreed');
  });

  test('is handed over once, kept longer by agreement, and back in one tap', async () => {
    const here = await street();
    const { loan } = await lent(here);
    expect(reasonOf(await handOverThing(here.kim, { loanId: loan, dueOn: wish.dueOn }))).toBe('out-already');
    expect(await keepThingLonger(here.bo, { loanId: loan, until: '2026-10-12' })).toMatchObject({ ok: true });
    expect(await seeLoan(here.kim, loan)).toMatchObject({ value: { dueOn: wish.dueOn, askedUntil: '2026-10-12' } });
    expect(await lettersTo(here.kim.personId)).toBe(1);
    expect(reasonOf(await answerLonger(here.bo, { loanId: loan, answer: 'yes' }))).toBe('not-found');
    await answerLonger(here.kim, { loanId: loan, answer: 'no' });
    expect(await seeLoan(here.bo, loan)).toMatchObject({ value: { dueOn: wish.dueOn, askedUntil: null } });
    await keepThingLonger(here.bo, { loanId: loan, until: '2026-10-13' });
    await answerLonger(here.kim, { loanId: loan, answer: 'yes' });
    expect(await seeLoan(here.bo, loan)).toMatchObject({ value: { dueOn: '2026-10-13' } });
    expect(await bringThingBack(here.kim, loan)).toMatchObject({ ok: true });
    expect(reasonOf(await bringThingBack(here.bo, loan))).toBe('not-out');
    expect(await undoThingBack(here.bo, loan)).toMatchObject({ ok: true });
    expect(await seeLoan(here.bo, loan)).toMatchObject({ value: { stage: 'out' } });
  });

  test('ends a day after it is back, and not where somebody said it was not', async () => {
    const here = await street();
    const { loan, match, ask } = await lent(here);
    await closeLoan(knockOf(here, loan));
    expect(await seeLoan(here.bo, loan)).toMatchObject({ value: { isOver: false } });
    await bringThingBack(here.bo, loan);
    await closeLoan(knockOf(here, loan));
    const [ended] = await database.asOwner('select closed_because from matches where id = $1', [match]);
    const [done] = await database.asOwner('select done_at is not null as done from asks where id = $1', [ask]);
    expect([ended, done]).toEqual([{ closed_because: 'done' }, { done: true }]);
    expect(reasonOf(await undoThingBack(here.bo, loan))).toBe('too-late');
  });

  test('of something that was not on the list is noted by the two who agreed', async () => {
    const here = await street();
    const { match } = await agreed(here);
    await database.asOwner('delete from loans where borrower_id = $1', [here.bo.personId]);
    expect(await noteLoan(here.bo, { matchId: match, what: '', dueOn: wish.dueOn })).toMatchObject({ field: 'what' });
    expect(reasonOf(await noteLoan(here.jo, { matchId: match, what: 'Ladder', dueOn: wish.dueOn }))).toBe('not-found');
    const noted = await noteLoan(here.kim, { matchId: match, what: 'Ladder', dueOn: wish.dueOn });
    expect(await seeLoan(here.bo, noted.ok ? noted.value.id : '')).toMatchObject({
      value: { what: 'Ladder', stage: 'out' }
    });
    expect(reasonOf(await noteLoan(here.kim, { matchId: match, what: 'Ladder', dueOn: wish.dueOn }))).toBe(
      'out-already'
    );
  });
});

describe('the reminder', () => {
  test('comes once to who reads mail, and not for another day or what is back', async () => {
    const here = await street();
    await database.asOwner(`update contacts set reach_by = 'email', email = 'bo@example.org' where person_id = $1`, [
      here.bo.personId
    ]);
    const { loan } = await lent(here);
    await remindOfLoan(knockOf(here, loan, { dueOn: '2026-10-11' }));
    expect(await lettersTo(here.bo.personId)).toBe(0);
    await Promise.all([remindOfLoan(knockOf(here, loan)), remindOfLoan(knockOf(here, loan))]);
    expect(await lettersTo(here.bo.personId)).toBe(1);
    await bringThingBack(here.kim, loan);
    const before = await lettersTo(here.bo.personId);
    await remindOfLoan(knockOf(here, loan, { when: 'after' }));
    expect(await lettersTo(here.bo.personId)).toBe(before);
    const [letter] = await database.asOwner<{ subject: string; plain: string }>(
      `select subject, plain from mails where to_id = $1 and kind = 'loan' and position('Morgen' in plain) > 0`,
      [here.bo.personId]
    );
    expect(letter!.plain).toContain('Morgen gaat het terug');
    for (const secret of ['Kim', 'Boormachine']) expect(JSON.stringify(letter)).not.toContain(secret);
  });

  test('is stopped like any kind of mail', async () => {
    const here = await street();
    await database.asOwner(`update contacts set reach_by = 'email', email = 'bo@example.org' where person_id = $1`, [
      here.bo.personId
    ]);
    const { loan } = await lent(here);
    await database.asOwner(
      `insert into mail_stops (region_id, neighbourhood_id, person_id, kind, stopped_at) values ($1, $2, $3, 'loan', $4)`,
      [here.there.regionId, here.there.id, here.bo.personId, now]
    );
    await remindOfLoan(knockOf(here, loan));
    expect(await lettersTo(here.bo.personId)).toBe(0);
  });

  test('of who reads no mail is a call of the coordinator, the day before; a call takes it off the list', async () => {
    const here = await street();
    const { loan, match } = await lent(here);
    const listOn = async (day: string) => {
      const list = await loansAtDesk({ ...here.fatima, now: new Date(`${day}T09:00:00Z`) });
      return list.ok ? list.value.map(({ id, cause }) => ({ id, cause })) : list.reason;
    };
    expect(await loansAtDesk(here.bo)).toMatchObject({ reason: 'not-allowed' });
    expect(await listOn('2026-10-08')).toEqual([]);
    expect(await listOn('2026-10-09')).toEqual([{ id: loan, cause: 'call-before' }]);
    expect(await listOn('2026-10-11')).toEqual([{ id: loan, cause: 'late' }]);
    const called = { personId: here.bo.personId, way: 'phone-reached', note: '', matchId: match };
    await recordCall({ ...here.fatima, now: new Date('2026-10-11T10:00:00Z') }, called);
    expect(await listOn('2026-10-12')).toEqual([]);
  });

  test('something that went wrong comes to the coordinator, also when it is back, and blames nobody', async () => {
    const here = await street();
    const { loan } = await lent(here);
    await bringThingBack(here.bo, loan);
    expect(await sayLoanTrouble(here.kim, loan)).toMatchObject({ ok: true });
    const list = await loansAtDesk(here.fatima);
    expect(list.ok && list.value).toMatchObject([{ id: loan, cause: 'trouble' }]);
  });
});

test('what somebody offers to lend in general stays an offer like any other', async () => {
  const here = await street();
  const draft = {
    ...{ categories: ['borrowing'], words: 'Een schuur vol', dayparts: ['0'], minutesAWeek: '60', reachMetres: '700' },
    ...{ feeChoice: '', feeAmount: '' }
  };
  expect(await postOffer(here.kim, { draft, forPerson: null, offerId: null })).toMatchObject({ ok: true });
  expect((await thingsHere(here.bo)).others).toEqual([]);
  expect(reasonOf(await thingHere(here.bo, newId()))).toBe('not-found');
});
