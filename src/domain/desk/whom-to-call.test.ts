import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callOrder, whomToCall, type Callee, type Contact, type Occasion, type ToCall } from './whom-to-call.ts';

const startOfDay = new Date('2026-10-06T00:00:00Z');
const at = (hours: number): Date => new Date(startOfDay.getTime() + hours * 3_600_000);
const callee = (id: string): Callee => ({ id, firstName: id, phone: '024 111 11 11', address: null });
const answer: Occasion = {
  kind: 'answer',
  matchId: 'm',
  otherName: 'Wim',
  words: 'w',
  side: 'asker',
  saidLaterAt: null
};
const remind: Occasion = { kind: 'remind', matchId: 'm', otherName: 'Wim', startsAt: at(34) };
const due = (id: string, occasion: Occasion, since = at(-20)): ToCall => ({ callee: callee(id), occasion, since });
const contact = (id: string, outcome: string, more: Partial<Contact> = {}): Contact => ({
  id: `${id}-${outcome}`,
  callee: callee(id),
  matchId: null,
  how: 'phone',
  outcome,
  at: at(10),
  ...more
});
const names = (toCall: ToCall[], contacts: Contact[] = []) => {
  const { open, done } = whomToCall({ toCall, contacts }, startOfDay);
  return { open: open.map((one) => one.callee.id), done: done.map((one) => one.callee.id) };
};

describe('whom to call today', () => {
  test('one call for all there is to say to somebody, the most urgent first', () => {
    const { open } = whomToCall({ toCall: [due('door', answer), due('door', remind)], contacts: [] }, startOfDay);
    expect(open.map(({ occasions }) => occasions.map(({ kind }) => kind))).toEqual([['remind', 'answer']]);
  });

  test.each([
    ['voicemail', ['door']],
    ['not-reached', ['door']],
    ['sent', ['door']],
    ['reached', ['door']]
  ])('after %s today somebody is done for today', (outcome, done) => {
    expect(names([due('door', answer)], [contact('door', outcome)])).toEqual({ open: [], done });
  });

  test('what was tried yesterday is tried again today, also where nothing else is to be said', () => {
    const yesterday = { at: at(-10) };
    expect(names([due('door', answer)], [contact('door', 'voicemail', yesterday)]).open).toEqual(['door']);
    expect(names([], [contact('door', 'voicemail', yesterday)]).open).toEqual(['door']);
    expect(names([], [contact('door', 'reached', yesterday)])).toEqual({ open: [], done: [] });
    const spoken = [contact('door', 'voicemail', yesterday), contact('door', 'reached', { at: at(-9) })];
    expect(names([], spoken)).toEqual({ open: [], done: [] });
  });

  test('who was reached about one thing is still called about another', () => {
    const other = { ...answer, matchId: 'other' };
    const { open } = whomToCall(
      { toCall: [due('door', answer), due('door', other)], contacts: [contact('door', 'reached', { matchId: 'm' })] },
      startOfDay
    );
    expect(open).toMatchObject([{ occasions: [{ matchId: 'other' }] }]);
  });

  test('what came up after the contact stands', () => {
    expect(names([due('door', answer, at(11))], [contact('door', 'voicemail')]).open).toEqual(['door']);
  });

  test('a voicemail counts no more when they spoke afterwards', () => {
    const calls = [contact('door', 'voicemail'), contact('door', 'reached', { at: at(11), matchId: 'other' })];
    expect(names([due('door', answer)], calls).open).toEqual(['door']);
  });

  test('a reminder that was given yesterday is not given again', () => {
    const spoken = contact('door', 'reached', { matchId: 'm', at: at(-10) });
    expect(names([due('door', remind)], [spoken])).toEqual({ open: [], done: [] });
    expect(names([due('door', remind)], [{ ...spoken, at: at(-30) }]).open).toEqual(['door']);
  });

  test('who said later is left alone for a day', () => {
    const later = (hours: number): Occasion => ({ ...answer, saidLaterAt: at(hours) });
    expect(names([due('door', later(-10))])).toEqual({ open: [], done: [] });
    expect(names([due('door', later(-30))]).open).toEqual(['door']);
  });
});

const occasions: readonly Occasion[] = [
  answer,
  remind,
  { kind: 'news', matchId: 'm', otherName: 'Wim', what: 'cancelled', startsAt: at(60) },
  { kind: 'news', matchId: 'n', otherName: 'Wim', what: 'stopped', startsAt: null },
  { kind: 'set-date', matchId: 'n', otherName: 'Wim', words: 'w' },
  { kind: 'how-was-it', matchId: 'o', otherName: 'Wim', appointmentId: 'a', startsAt: at(-40) },
  { kind: 'lapse', entry: 'offer', entryId: 'e', words: null, categories: ['dog'], endsOn: '2026-10-10' },
  { kind: 'asked-us', words: 'w' },
  { kind: 'welcome' }
];
const drawnDue = fc.record({
  who: fc.constantFrom('a', 'b', 'c', 'd'),
  occasion: fc.constantFrom(...occasions),
  since: fc.integer({ min: -200, max: 12 })
});
const drawnContact = fc.record({
  who: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  outcome: fc.constantFrom('reached', 'voicemail', 'not-reached', 'sent'),
  matchId: fc.constantFrom(null, 'm', 'n'),
  hours: fc.integer({ min: -160, max: 14 })
});

test('nobody is on the list twice, nobody with something to hear is forgotten, and the order is kept', () => {
  fc.assert(
    fc.property(fc.array(drawnDue, { maxLength: 12 }), fc.array(drawnContact, { maxLength: 8 }), (dues, tried) => {
      const toCall = dues.map(({ who, occasion, since }) => due(who, occasion, at(since)));
      const contacts = tried.map(({ who, outcome, matchId, hours }) =>
        contact(who, outcome, { matchId, at: at(hours) })
      );
      const { open, done } = whomToCall({ toCall, contacts }, startOfDay);
      const all = [...open, ...done].map((sheet) => sheet.callee.id);
      expect(new Set(all).size).toBe(all.length);
      const spoken = new Set(contacts.map((one) => one.callee.id));
      for (const { callee: one, occasion } of toCall)
        if (!spoken.has(one.id))
          expect(open.find((sheet) => sheet.callee.id === one.id)?.occasions).toContain(occasion);
      for (const sheet of done) expect(sheet.last!.at >= startOfDay).toBe(true);
      const ranks = open.map((sheet) => callOrder.indexOf(sheet.occasions[0]!.kind));
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      for (const { occasions: said } of open) {
        const order = said.map(({ kind }) => callOrder.indexOf(kind));
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }
    })
  );
});
