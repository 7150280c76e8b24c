import { describe, expect, test } from 'vitest';
import { chooseRoute } from './choose.ts';
import { routes } from './plan-kinds.ts';

const today = '2026-10-06';
const nobodyAhead = { next: { on: null, words: '' }, today };

describe('what client and worker choose together', () => {
  test('R50, DP13: every way is open, whatever was advised, and no reason is asked', () => {
    for (const route of routes)
      expect(chooseRoute({ route, words: '', nextOn: '2026-10-20' }, nobodyAhead)).toEqual({
        ok: true,
        value: { route, words: '', nextOn: '2026-10-20' }
      });
    expect(chooseRoute({ route: 'solve-it-yourself', words: '', nextOn: '' }, nobodyAhead)).toMatchObject({
      reason: 'no-answer'
    });
  });

  test('R42: none of them says that one should first solve it alone', () => {
    expect(routes.join(' ')).not.toMatch(/self|alone|refus/);
  });

  test('R77: "not yet" has a next contact, now or already', () => {
    const notYet = { route: 'not-yet', words: '', nextOn: '' };
    expect(chooseRoute(notYet, nobodyAhead)).toMatchObject({ reason: 'no-next-contact', field: 'nextOn' });
    expect(chooseRoute(notYet, { next: { on: '2026-10-05', words: '' }, today })).toMatchObject({
      reason: 'no-next-contact'
    });
    expect(chooseRoute(notYet, { next: { on: today, words: '' }, today })).toMatchObject({ ok: true });
    expect(chooseRoute({ ...notYet, nextOn: '2026-10-05' }, nobodyAhead)).toMatchObject({ reason: 'in-the-past' });
    expect(chooseRoute({ ...notYet, nextOn: '2026-02-31' }, nobodyAhead)).toMatchObject({ reason: 'no-date' });
  });
});
