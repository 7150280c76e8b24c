import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { needsMe, order, type OpenAsk, type OpenMatch } from './needs-me.ts';

const now = new Date('2026-10-06T09:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const ask: OpenAsk = {
  id: 'a',
  words: 'w',
  category: 'dog',
  firstName: 'Bo',
  postedAt: daysAgo(1),
  wasProposed: false,
  needsExcuse: false,
  interested: 0,
  ownerId: null,
  cellId: null,
  isDue: false
};
const match: OpenMatch = {
  id: 'm',
  askId: 'a',
  words: 'w',
  askerName: 'Bo',
  proposedAt: daysAgo(1),
  agreedAt: null,
  turn: { firstName: 'Cy', isByPhone: false, saidLater: false },
  hasAppointment: false,
  isByPhone: false,
  ownerId: null,
  cellId: null,
  isDue: false
};
const nothing = { notWorking: [], stopped: [], questions: [], lapses: [] };
const kinds = (standing: Partial<Parameters<typeof needsMe>[0]>) =>
  needsMe({ asks: [], matches: [], givers: [], wishes: [], newcomers: [], running: nothing, ...standing }, now).map(
    (need) => need.kind
  );

describe('what needs the coordinator today', () => {
  test.each([
    [{}, 'new-ask'],
    [{ postedAt: daysAgo(7) }, 'waiting-ask'],
    [{ wasProposed: true }, 'waiting-ask'],
    [{ isDue: true }, 'look-again'],
    [{ isDue: true, postedAt: daysAgo(7) }, 'look-again'],
    [{ interested: 1, isDue: true }, 'interest'],
    [{ interested: 1, needsExcuse: true }, 'excuse']
  ] as const)('an ask %o is %s', (change, kind) => {
    expect(kinds({ asks: [{ ...ask, ...change }] })).toEqual([kind]);
  });

  test.each([
    [{}, []],
    [{ proposedAt: daysAgo(3) }, ['no-answer']],
    [{ turn: { ...match.turn!, saidLater: true } }, ['no-answer']],
    [{ turn: { ...match.turn!, isByPhone: true } }, ['to-call']],
    [{ turn: null, agreedAt: daysAgo(1) }, []],
    [{ turn: null, agreedAt: daysAgo(3) }, ['no-appointment']],
    [{ turn: null, agreedAt: daysAgo(1), isByPhone: true }, ['to-call']],
    [{ turn: null, agreedAt: daysAgo(9), hasAppointment: true }, []],
    [{ turn: null, agreedAt: daysAgo(9), hasAppointment: true, isDue: true }, ['look-again']],
    [{ proposedAt: daysAgo(3), isDue: true }, ['no-answer']]
  ])('a match %o needs %o', (change, expected) => {
    expect(kinds({ matches: [{ ...match, ...change }] })).toEqual(expected);
  });

  test('somebody with three running agreements is at the limit, with two not', () => {
    const giver = { id: 'g', firstName: 'Ria', cellId: null, runningAgreements: 3 };
    expect(kinds({ givers: [giver, { ...giver, runningAgreements: 2 }] })).toEqual(['at-limit']);
  });

  test('help that comes back asks for a person: what does not work first, and each row once', () => {
    const two = { matchId: 'm', askId: 'a', helper: 'Kim', asker: 'Bo', ownerId: null, cellId: null };
    const running = {
      notWorking: [two],
      stopped: [two],
      questions: [{ ...two, firstName: 'Bo', about: 'end' as const }],
      lapses: [
        {
          ...{ what: 'ask' as const, id: 'a', firstName: 'Bo', ownerId: null, cellId: null },
          ...{ endsOn: '2026-10-10', lapse: 'lapsing' as const }
        }
      ]
    };
    expect(kinds({ asks: [ask], running })).toEqual(['did-not-work', 'new-ask', 'ask-how', 'lapse', 'stopped']);
  });

  test('the order of the desk is kept, and within a kind the longest waiting is first', () => {
    const asks = fc.array(
      fc.record({ days: fc.integer({ min: 0, max: 30 }), excuse: fc.boolean(), seen: fc.boolean() }),
      { maxLength: 20 }
    );
    fc.assert(
      fc.property(asks, (drawn) => {
        const standing = drawn.map((one, at) => ({
          ...ask,
          id: `a${at}`,
          postedAt: daysAgo(one.days),
          needsExcuse: one.excuse,
          interested: one.seen ? 1 : 0
        }));
        const drawnUp = { asks: standing, matches: [], givers: [], wishes: [], newcomers: [], running: nothing };
        const needs = needsMe(drawnUp, now);
        expect(needs).toHaveLength(drawn.length);
        needs.slice(1).forEach((need, at) => {
          const earlier = needs[at]!;
          expect(order.indexOf(earlier.kind)).toBeLessThanOrEqual(order.indexOf(need.kind));
          if (earlier.kind === need.kind && 'ask' in earlier && 'ask' in need)
            expect(earlier.ask.postedAt.getTime()).toBeLessThanOrEqual(need.ask.postedAt.getTime());
        });
      })
    );
  });
});
