import { beforeAll, expect, test } from 'vitest';
import { daysAfter } from '#domain/neighbourhoods/calendar-day.ts';
import { lockIn, lockName } from '#domain/satchels/keeping.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { makeOrganisation, makeWorker, workerVisit } from '../../../tests/casework.ts';
import { useDatabase } from '../../../tests/database.ts';
import { openSatchel } from './open-satchel.ts';

useDatabase();
let [visit, colleague]: [WorkerVisit, WorkerVisit] = [null!, null!];
const [tablet, other] = ['a'.repeat(32), 'b'.repeat(32)];

beforeAll(async () => {
  const there = await makeOrganisation('satchel');
  visit = workerVisit(there, await makeWorker(there, 'Marloes'));
  colleague = workerVisit(there, await makeWorker(there, 'Joris'));
});

const later = (days: number): WorkerVisit => ({ ...visit, now: new Date(visit.now.getTime() + days * 86_400_000) });

test('DP20: the same worker gets the same key for the same tablet and day, and nobody else does', async () => {
  const opened = await openSatchel(visit, { tablet, locks: [] });
  expect(opened.keys).toHaveLength(1);
  expect(opened.keys[0]!.secret).toMatch(/^[\w-]{43}$/);
  expect(await openSatchel(visit, { tablet, locks: [] })).toEqual(opened);
  for (const strange of [
    await openSatchel(colleague, { tablet, locks: [opened.lock] }),
    await openSatchel(visit, { tablet: other, locks: [opened.lock] })
  ]) {
    expect(strange.keys[0]!.secret).not.toBe(opened.keys[0]!.secret);
    expect(strange.marks).not.toEqual(opened.marks);
  }
});

test('DP20: for what was sealed longer than seven days ago, or will be, there is no key', async () => {
  const { lock, keys, today } = await openSatchel(visit, { tablet, locks: [] });
  const inAWeek = await openSatchel(later(7), { tablet, locks: [lock] });
  expect(inAWeek.keys).toHaveLength(2);
  expect(inAWeek.keys.find((one) => one.lock === lock)).toEqual(keys[0]);
  expect(inAWeek.marks).toEqual((await openSatchel(visit, { tablet, locks: [] })).marks);
  const tooLate = await openSatchel(later(8), { tablet, locks: [lock] });
  expect(tooLate.keys.map((one) => one.lock)).toEqual([tooLate.lock]);
  const tomorrow = lockName({ ...lockIn(lock)!, day: daysAfter(today, 1) });
  const wrong = await openSatchel(visit, { tablet, locks: [tomorrow, 'x', `${today}.unknown`, `${today}.`] });
  expect(wrong.keys.map((one) => one.lock)).toEqual([lock]);
});
