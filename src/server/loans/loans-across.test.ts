import { expect, test } from 'vitest';
import { agreedAcross, makeBorder, type Border } from '../../../tests/border.ts';
import { useDatabase } from '../../../tests/database.ts';
import { answerLonger } from './answer-longer.ts';
import { bringThingBack } from './bring-thing-back.ts';
import { closeLoan } from './close-loan.ts';
import { everythingOut } from './everything-out.ts';
import { keepThingLonger } from './keep-thing-longer.ts';
import { loansAtDesk } from './loans-at-desk.ts';
import { noteLoan } from './note-loan.ts';
import { remindOfLoan } from './remind-of-loan.ts';
import { sayLoanTrouble } from './say-loan-trouble.ts';
import { seeLoan } from './see-loan.ts';

const database = useDatabase();
const dueOn = '2026-10-10';

async function lent(at: Border): Promise<{ matchId: string; loanId: string }> {
  const matchId = await agreedAcross(at);
  const noted = await noteLoan(at.kim, { matchId, what: 'Ladder', dueOn });
  if (!noted.ok) throw new Error(noted.reason);
  return { matchId, loanId: noted.value.id };
}
const lettersTo = (personId: string) =>
  database.asOwner<{ neighbourhood_id: string; plain: string }>(
    `select neighbourhood_id, plain from mails where kind = 'loan' and to_id = $1`,
    [personId]
  );

test('something lent over the border is known to its two and to the desk of who borrows, without a name', async () => {
  const at = await makeBorder('lend', { category: 'borrowing' });
  const { matchId, loanId } = await lent(at);
  expect(await noteLoan(at.ben, { matchId, what: 'Nog iets', dueOn })).toMatchObject({ reason: 'not-found' });
  expect(await seeLoan(at.bo, loanId)).toMatchObject({ value: { stage: 'out', lenderName: 'Kim', side: 'borrower' } });
  expect(await seeLoan(at.kim, loanId)).toMatchObject({ value: { borrowerName: 'Bo', side: 'lender' } });
  expect(await seeLoan(at.ada, loanId)).toMatchObject({ value: { borrowerName: 'Bo', lenderName: 'lend-b' } });
  expect(await everythingOut(at.ada)).toMatchObject({ value: [{ lenderName: 'lend-b' }] });
  for (const visit of [at.ben, at.lin]) expect(await seeLoan(visit, loanId)).toMatchObject({ reason: 'not-found' });
  expect(await everythingOut(at.ben)).toMatchObject({ value: [] });
});

test('longer, reminded, trouble and back: each hears by the own house, and it ends a day later', async () => {
  const at = await makeBorder('back', { category: 'borrowing' });
  const { matchId, loanId } = await lent(at);
  expect(await keepThingLonger(at.bo, { loanId, until: '2026-10-13' })).toMatchObject({ ok: true });
  const asked = await lettersTo(at.kim.personId);
  expect(asked.map((one) => one.neighbourhood_id)).toEqual([at.b.id]);
  expect(asked[0]!.plain).toContain(`/back-b/loans/${loanId}`);
  expect(await answerLonger(at.kim, { loanId, answer: 'yes' })).toMatchObject({ ok: true });
  const knock = { regionId: at.b.regionId, neighbourhoodId: at.b.id, loanId };
  await remindOfLoan({ ...knock, dueOn: '2026-10-13', when: 'before' });
  expect((await lettersTo(at.bo.personId)).at(-1)?.plain).toContain('/back-a/loans/');
  expect(await sayLoanTrouble(at.kim, loanId)).toMatchObject({ ok: true });
  const desk = await loansAtDesk(at.ada);
  expect(desk).toMatchObject({ value: [{ id: loanId, cause: 'trouble', borrowerName: 'Bo' }] });
  expect(await loansAtDesk(at.ben)).toMatchObject({ value: [] });
  expect(await bringThingBack(at.kim, loanId)).toMatchObject({ ok: true });
  await closeLoan(knock);
  const [row] = await database.asOwner(
    `select m.closed_because, a.done_at is not null as done from matches m join asks a on a.id = m.ask_id where m.id = $1`,
    [matchId]
  );
  expect(row).toEqual({ closed_because: 'done', done: true });
});
