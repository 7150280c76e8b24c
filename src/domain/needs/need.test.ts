import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checksOf } from '../advice/checks.ts';
import { aboutPerson, situationOf, type Fact } from '../advice/situation.ts';
import { advise } from '../advice/advise.ts';
import { readContent } from '../cases/leaf.ts';
import type { Need } from './need-kinds.ts';
import {
  answerNeed,
  endNeed,
  factsForAdvice,
  knownOf,
  postNeed,
  resumeNeed,
  rewordNeed,
  splitNeed,
  valuesOf
} from './need.ts';
import { taskNames, type NeedFact, type Task } from './tasks.ts';
import { needFactNames } from './need-kinds.ts';

const today = '2026-10-06';
const aNeed = (task: Task = 'other'): Need => {
  const posted = postNeed({ words: 'Naar het ziekenhuis', task });
  if (!posted.ok) throw new Error(posted.reason);
  return posted.value;
};
const answered = (need: Need, answers: Record<string, string>, on = today): Need => {
  const kept = answerNeed(need, { answers, reason: 'Het gaat goed zo', arrangedOn: '2026-10-12' }, on);
  if (!kept.ok) throw new Error(JSON.stringify(kept));
  return kept.value;
};
const answerOf = (need: Need, fact: NeedFact, on = today): string =>
  knownOf(need, on).find((one) => one.fact === fact)!.answer;

describe('a need', () => {
  test('R25: begins with words and a kind, and of nothing else anything is known', () => {
    expect(knownOf(aNeed(), today).every(({ answer, by }) => answer === 'not-asked' && by === 'nobody')).toBe(true);
    expect(factsForAdvice(aNeed(), today)).toContainEqual(['need.practical', { empty: 'not-asked' }]);
    expect(postNeed({ words: ' ', task: 'other' })).toMatchObject({ reason: 'no-words' });
    expect(postNeed({ words: 'x'.repeat(301), task: 'other' })).toMatchObject({ reason: 'words-too-long' });
    expect(postNeed({ words: 'x', task: 'chores' })).toMatchObject({ reason: 'no-task' });
  });

  test('R25: one that is not practical, or too large, closes the way to the own network', () => {
    for (const answers of [{ practical: 'no' }, { surveyable: 'no' }, { size: 'large' }]) {
      const facts = new Map<string, Fact>(factsForAdvice(answered(aNeed(), answers), today));
      facts.set('case.recordingAgreed', 'yes');
      expect(advise(situationOf(facts, []))).toMatchObject({ rule: 'D2', advice: 'professional-first' });
    }
  });

  test('each of the four ways of not knowing stays what it is', () => {
    for (const answer of ['does-not-know', 'prefers-not-to-say', 'not-applicable'])
      expect(answerOf(answered(aNeed(), { size: answer }), 'size')).toBe(answer);
    expect(answered(answered(aNeed(), { size: 'small' }), { size: 'not-asked' }).facts).toEqual([]);
  });

  test('R63: what was said long ago has to be asked again; said again, it is of today', () => {
    const need = answered(aNeed(), { size: 'small' });
    expect(answerOf(need, 'size', '2027-04-06')).toBe('small');
    expect(knownOf(need, '2027-04-07').find(({ fact }) => fact === 'size')).toMatchObject({
      answer: 'not-asked',
      isOld: true
    });
    expect(answered(need, { size: 'small' }, '2026-12-01').facts[0]!.on).toBe(today);
    expect(answered(need, { size: 'small' }, '2027-05-01').facts[0]!.on).toBe('2027-05-01');
  });

  test('R29: help that is not needed is explained, and help that is arranged has a day', () => {
    const none = { reason: ' ', arrangedOn: '' };
    expect(answerNeed(aNeed(), { answers: { professional: 'not-needed' }, ...none }, today)).toMatchObject({
      errors: { reason: 'no-reason' }
    });
    expect(answerNeed(aNeed(), { answers: { professional: 'arranged' }, ...none }, today)).toMatchObject({
      errors: { arrangedOn: 'no-date' }
    });
    expect(answered(aNeed(), { professional: 'not-needed' }).reason).toBe('Het gaat goed zo');
    expect(answered(aNeed(), { professional: 'arranged' })).toMatchObject({ arrangedOn: '2026-10-12', reason: '' });
    expect(answerNeed(aNeed(), { answers: { size: 'huge' }, ...none }, today)).toMatchObject({
      errors: { size: 'no-such-answer' }
    });
  });

  test('R21: taking children in is for a trusted person, whatever is answered', () => {
    expect(answerOf(answered(aNeed('lodging'), { trustedPersonNeeded: 'no' }), 'trustedPersonNeeded')).toBe('yes');
    expect(answerOf(aNeed('lodging'), 'intimacy')).toBe('home-or-children');
    expect(answerOf(answered(aNeed('lodging'), { intimacy: 'none' }), 'intimacy')).toBe('none');
  });

  test('R23: a small gesture is a kind of its own, and may be all there is', () => {
    expect(answerOf(aNeed('gesture'), 'size')).toBe('small');
    expect(answerOf(aNeed('gesture'), 'intimacy')).toBe('none');
  });

  test('D2: it is split into practical parts, a line each', () => {
    expect(splitNeed(aNeed(), 'Koken op maandag\n\n De was doen \n')).toMatchObject({
      value: [
        { words: 'Koken op maandag', task: 'other' },
        { words: 'De was doen', task: 'other' }
      ]
    });
    expect(splitNeed(aNeed(), ' \n ')).toMatchObject({ reason: 'no-words' });
    expect(splitNeed(aNeed(), 'a\nb\nc\nd\ne\nf\ng')).toMatchObject({ reason: 'too-many' });
  });

  test('R41: that it did not work is an ending like any other, and can be undone', () => {
    const ended = endNeed(aNeed(), { how: 'did-not-work', words: '' }, today);
    expect(ended).toMatchObject({ value: { ending: { on: today, how: 'did-not-work' } } });
    if (!ended.ok) return;
    expect(rewordNeed(ended.value, { words: 'x', task: 'other' })).toMatchObject({ reason: 'ended' });
    expect(endNeed(ended.value, { how: 'worked', words: '' }, today)).toMatchObject({ reason: 'ended' });
    expect(resumeNeed(ended.value)).toEqual({ ok: true, value: aNeed() });
    expect(endNeed(aNeed(), { how: '', words: '' }, today)).toMatchObject({ reason: 'no-answer' });
  });

  test('whatever is answered can be kept as a leaf', () => {
    const answers = fc.record(
      Object.fromEntries(needFactNames.map((fact) => [fact, fc.constantFrom(...valuesOf(fact))])),
      { requiredKeys: [] }
    );
    fc.assert(
      fc.property(fc.constantFrom(...taskNames), answers, (task, said) => {
        const need = answered(aNeed(task), said as Record<string, string>);
        expect(readContent('need', need)).toMatchObject({ ok: true });
        for (const { fact, answer } of knownOf(need, today)) expect(valuesOf(fact)).toContain(answer);
      })
    );
  });
});

describe('who fits which task (Bredewold via Pit 2018)', () => {
  const fits = (relation: string, task: Task, said: Record<string, string>, person: Record<string, string> = {}) => {
    const facts = new Map<string, Fact>(factsForAdvice(answered(aNeed(task), said), today));
    for (const [fact, value] of Object.entries({ relation, ...person })) facts.set(aboutPerson('p', fact), value);
    return checksOf(situationOf(facts, ['p']), 'p').E7;
  };

  test('R47: a neighbour and the bin fit; a neighbour and money matters do not', () => {
    expect(fits('neighbour', 'bins', { regularity: 'weekly' })).toBe('yes');
    expect(fits('neighbour', 'money', { regularity: 'once' }, { willingness: 'maybe' })).toBe('no');
  });

  test('R48: a friend and one odd job fit; the grass every week does not, unless offered and agreed', () => {
    expect(fits('friend', 'odd-jobs', { regularity: 'once' })).toBe('yes');
    expect(fits('friend', 'garden', { regularity: 'weekly' }, { willingness: 'maybe', mayAsk: 'yes' })).toBe('no');
    expect(fits('friend', 'garden', { regularity: 'weekly' }, { willingness: 'offers', mayAsk: 'yes' })).toBe('yes');
    expect(fits('friend', 'garden', { regularity: 'weekly' }, { willingness: 'offers', mayAsk: 'no' })).toBe('no');
  });
});
