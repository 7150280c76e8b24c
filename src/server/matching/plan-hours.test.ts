import { expect, test } from 'vitest';
import { faultOf } from '#domain/matching/plan/check.ts';
import { problemOf } from '#domain/matching/plan/rows.ts';
import { planHours } from './plan-hours.ts';

const lone = { team: 1, days: 1, weight: 2, liked: 0b1_0001, halfHours: 2 };
const { problem } = problemOf({
  kind: 'hours',
  weights: { unserved: 2000, slot: 50, load: 30, turn: 120 },
  asks: [
    { id: 'a series', ...lone, days: 2 },
    { id: 'a team', ...lone, team: 2, liked: 0b10 },
    { id: 'another', ...lone, weight: 1 }
  ],
  helpers: [
    { id: 'Kim', visits: 9, halfHours: 4, committed: 0, turn: false },
    { id: 'Noor', visits: 9, halfHours: 6, committed: 0, turn: true }
  ],
  pairs: [
    { ask: 'a series', helper: 'Kim', misfit: 10, slots: 0b1_0001 },
    { ask: 'a series', helper: 'Noor', misfit: 10, slots: 0b1_0001 },
    { ask: 'a team', helper: 'Kim', misfit: 10, slots: 0b10 },
    { ask: 'a team', helper: 'Noor', misfit: 10, slots: 0b10 },
    { ask: 'another', helper: 'Kim', misfit: 10, slots: 0b1 }
  ]
});

test('M19 serves a series, a team and a single visit where only one division of hours does', async () => {
  const plan = await planHours(problem, { seconds: 20 });
  expect(faultOf(problem, plan.visits)).toBeNull();
  expect(plan.bound).toBe(plan.objective);
  // Kim 2 visits, Noor 3: misfits 50, load (30 + 90) + (30 + 90 + 150), turn -120.
  expect(plan.objective).toBe(50 + 120 + 270 - 120);
});

test('M19 a plan that is stopped keeps what was found without the proof', async () => {
  const plan = await planHours(problem, { seconds: 20, signal: AbortSignal.abort() });
  expect(faultOf(problem, plan.visits)).toBeNull();
  expect(plan.bound).toBeNull();
});
