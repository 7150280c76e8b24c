import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerMatch, answers, undoAnswer, type MatchState } from './consent.ts';

const fresh: MatchState = { helperSays: null, askerSays: null, isAgreed: false, isClosed: false };

test('first the helper, then the asker, then both know', () => {
  expect(answerMatch(fresh, { side: 'asker', answer: 'yes' })).toMatchObject({ reason: 'not-your-turn' });
  expect(answerMatch(fresh, { side: 'helper', answer: 'yes' })).toMatchObject({ value: { step: 'ask-the-asker' } });
  const half = { ...fresh, helperSays: 'yes' } as const;
  expect(answerMatch(half, { side: 'asker', answer: 'yes' })).toMatchObject({ value: { step: 'agree' } });
});

test('a no ends it, whoever says it; later waits', () => {
  const half = { ...fresh, helperSays: 'yes' } as const;
  expect(answerMatch(fresh, { side: 'helper', answer: 'no' })).toMatchObject({ value: { step: 'close' } });
  expect(answerMatch(half, { side: 'asker', answer: 'no' })).toMatchObject({ value: { step: 'close' } });
  expect(answerMatch(fresh, { side: 'helper', answer: 'later' })).toMatchObject({ value: { step: 'wait' } });
});

const says = fc.constantFrom(null, ...answers);
const states = fc.record({ helperSays: says, askerSays: says, isAgreed: fc.boolean(), isClosed: fc.boolean() });

test('nobody is brought together without two times yes', () => {
  fc.assert(
    fc.property(states, fc.constantFrom('helper' as const, 'asker' as const), fc.string(), (state, side, answer) => {
      const done = answerMatch(state, { side, answer });
      if (!done.ok || done.value.step !== 'agree') return true;
      const other = side === 'helper' ? state.askerSays : state.helperSays;
      return answer === 'yes' && other === 'yes';
    })
  );
  fc.assert(
    fc.property(states, fc.constantFrom(...answers), (state, answer) => {
      const done = answerMatch(state, { side: 'asker', answer });
      return !done.ok || state.helperSays === 'yes';
    })
  );
});

test('an answer is taken back until they met', () => {
  const state = { ...fresh, closedBecause: null, hasAppointment: false };
  expect(undoAnswer(state)).toMatchObject({ value: 'clear' });
  expect(undoAnswer({ ...state, isAgreed: true })).toMatchObject({ value: 'part' });
  expect(undoAnswer({ ...state, isAgreed: true, hasAppointment: true })).toMatchObject({ reason: 'too-late' });
  expect(undoAnswer({ ...state, isClosed: true, closedBecause: 'declined' })).toMatchObject({ value: 'reopen' });
  expect(undoAnswer({ ...state, isClosed: true, closedBecause: 'stopped' })).toMatchObject({ reason: 'too-late' });
});
