import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthsAfter } from '../neighbourhoods/calendar-day.ts';
import { answerRecording, closeCover, isRecordingAgreed, noteContact, openCover, reopenCover } from './cover.ts';
import { correctionsOf, hiddenIds, mayRemove, seenBy, writeLeaf, type Leaf } from './leaf.ts';
import { asCompared, markFrom, markLetters } from './mark.ts';
import { dueFor, lastDays } from './retention.ts';
import type { Layer } from './kind.ts';
import type { Cover } from './sealed-records.ts';

const today = '2026-10-06';
const timezone = 'Europe/Amsterdam';
const opened = openCover({ clientName: 'Samira', openedOn: today }, today);
const cover: Cover = opened.ok ? opened.value : (undefined as never);
const id = (digit: number): string => `00000000-0000-4000-8000-00000000000${digit}`;

const leaf = (layer: Layer, over: Partial<Leaf> = {}): Leaf =>
  ({
    ...{ id: id(1), kind: 'contact-plan', content: { words: 'x' }, layer, audience: 'shared', authorId: 'w' },
    ...{ at: new Date(`${today}T09:00:00Z`), version: 1 },
    ...over
  }) as Leaf;

describe('the cover', () => {
  test.each([
    [{ clientName: '', openedOn: today }, 'no-name'],
    [{ clientName: 'x'.repeat(81), openedOn: today }, 'name-too-long'],
    [{ clientName: 'S', openedOn: '' }, 'no-date'],
    [{ clientName: 'S', openedOn: '2026-10-07' }, 'in-the-future']
  ])('%o does not open: %s', (draft, reason) => {
    expect(openCover(draft, today)).toMatchObject({ reason });
  });

  test('contact was before or today, and is again later or not yet agreed', () => {
    const draft = { lastContactOn: today, nextOn: '', words: 'Ik bel' };
    expect(noteContact(cover, draft, today)).toMatchObject({ value: { nextContact: { on: null, words: 'Ik bel' } } });
    expect(noteContact(cover, { ...draft, nextOn: '2026-10-05' }, today)).toMatchObject({ reason: 'in-the-past' });
    expect(noteContact(cover, { ...draft, lastContactOn: '2026-10-07' }, today)).toMatchObject({
      reason: 'in-the-future'
    });
    expect(noteContact(cover, { ...draft, lastContactOn: '2026-10-05' }, today)).toMatchObject({
      reason: 'before-the-beginning'
    });
  });

  test('DP3: not asked, no and yes are three things, and only a yes is a yes', () => {
    expect(isRecordingAgreed(cover)).toBe(false);
    for (const [answer, agreed] of [
      ['no', false],
      ['yes', true]
    ] as const) {
      const said = answerRecording(cover, answer, today);
      expect(said).toMatchObject({ value: { recording: { answer, on: today } } });
      expect(said.ok && isRecordingAgreed(said.value)).toBe(agreed);
    }
    expect(answerRecording(cover, '', today)).toMatchObject({ reason: 'no-answer' });
  });

  const ending = { because: 'done', isYouth: 'no', afterwards: 'we-call', afterwardsOn: '2026-12-01', words: '' };
  test('R77: closing asks for an agreement on contact afterwards', () => {
    expect(closeCover(cover, ending, today)).toMatchObject({
      value: { closing: { on: today, afterwards: 'we-call', afterwardsOn: '2026-12-01' } }
    });
    const errors = (draft: Partial<typeof ending>) => closeCover(cover, { ...ending, ...draft }, today);
    expect(errors({ afterwards: '' })).toMatchObject({ errors: { afterwards: 'no-answer' } });
    expect(errors({ afterwardsOn: '' })).toMatchObject({ errors: { afterwardsOn: 'no-date' } });
    expect(errors({ afterwardsOn: '2026-10-01' })).toMatchObject({ errors: { afterwardsOn: 'in-the-past' } });
    expect(errors({ isYouth: '', because: '' })).toMatchObject({
      errors: { isYouth: 'no-answer', because: 'no-answer' }
    });
    expect(errors({ afterwards: 'rather-not', afterwardsOn: '' })).toMatchObject({ ok: true });
  });

  test('what is closed is not changed, and can be taken up again', () => {
    const closed = closeCover(cover, ending, today);
    const shut = closed.ok ? closed.value : cover;
    expect(closeCover(shut, ending, today)).toMatchObject({ reason: 'closed' });
    expect(noteContact(shut, { lastContactOn: today, nextOn: '', words: '' }, today)).toMatchObject({
      reason: 'closed'
    });
    expect(answerRecording(shut, 'yes', today)).toMatchObject({ reason: 'closed' });
    expect(reopenCover(shut)).toMatchObject({ value: { closing: null } });
    expect(reopenCover(cover)).toMatchObject({ reason: 'not-closed' });
  });
});

describe('DP15: how long what is kept', () => {
  const closing = {
    on: today,
    because: 'done',
    isYouth: 'no',
    afterwards: 'rather-not',
    afterwardsOn: null,
    words: ''
  };
  const closed = (over: Partial<Cover['closing'] & object> = {}): Cover =>
    ({ ...cover, closing: { ...closing, ...over } }) as Cover;
  const due = (known: Cover, leaves: readonly Leaf[], day: string) => dueFor({ cover: known, leaves, timezone }, day);

  test('scratch goes three months after the last contact, also while the case is open', () => {
    expect(due(cover, [leaf('scratch')], '2027-01-05').leafIds).toEqual([]);
    expect(due(cover, [leaf('scratch')], '2027-01-06').leafIds).toEqual([id(1)]);
    const later = leaf('scratch', { at: new Date('2026-11-20T09:00:00Z') });
    expect(due(cover, [later], '2027-02-19').leafIds).toEqual([]);
    expect(due(cover, [later], '2027-02-20').leafIds).toEqual([id(1)]);
    expect(due({ ...cover, lastContactOn: '2026-12-01' }, [leaf('scratch')], '2027-02-28').leafIds).toEqual([]);
  });

  test('the map stays three months after closing, and longer where the client keeps it', () => {
    expect(due(cover, [leaf('map')], '2099-01-01')).toEqual({ leafIds: [], wholeCase: false });
    expect(due(closed(), [leaf('map')], '2027-01-05')).toEqual({ leafIds: [], wholeCase: false });
    expect(due(closed(), [leaf('map')], '2027-01-06')).toEqual({ leafIds: [id(1)], wholeCase: true });
    const kept = { ...closed(), keepsMap: 'yes' } as const;
    expect(due(kept, [leaf('map')], '2030-01-06')).toEqual({ leafIds: [], wholeCase: false });
  });

  test.each([
    ['no', '2041-10-06'],
    ['yes', '2046-10-06']
  ] as const)('the file stays fifteen years, of youth (%s) twenty: until %s', (isYouth, until) => {
    const known = closed({ isYouth });
    expect(lastDays({ cover: known, leaves: [], timezone }).file).toBe(until);
    expect(due(known, [leaf('file')], '2027-01-06')).toEqual({ leafIds: [], wholeCase: false });
    expect(due(known, [leaf('file')], until)).toEqual({ leafIds: [id(1)], wholeCase: true });
  });

  test('a withdrawn application goes wholly after six weeks, file and all', () => {
    const known = closed({ because: 'withdrawn' });
    expect(due(known, [leaf('file')], '2026-11-16').wholeCase).toBe(false);
    expect(due(known, [leaf('file')], '2026-11-17')).toMatchObject({ wholeCase: true });
  });

  test('DP17: notes go with the end of contact', () => {
    expect(due(cover, [leaf('note')], '2099-01-01').leafIds).toEqual([]);
    expect(due(closed(), [leaf('note')], today).leafIds).toEqual([id(1)]);
  });

  test('nothing that has gone comes back the next day', () => {
    const day = fc.integer({ min: 0, max: 9000 }).map((days) => new Date(Date.parse(today) + days * 86_400_000));
    const layer = fc.constantFrom<Layer>('scratch', 'map', 'file', 'note');
    fc.assert(
      fc.property(day, layer, fc.constantFrom('done', 'withdrawn'), (moment, where, because) => {
        const known = closed({ because: because as 'done' });
        const on = (ahead: number) =>
          due(known, [leaf(where)], new Date(moment.getTime() + ahead * 86_400_000).toISOString().slice(0, 10));
        if (on(0).leafIds.length > 0) expect(on(1).leafIds).toHaveLength(1);
        if (on(0).wholeCase) expect(on(1).wholeCase).toBe(true);
      })
    );
  });

  test('a month later is the same day, or the last one there is', () => {
    expect(monthsAfter('2026-11-30', 3)).toBe('2027-02-28');
    expect(monthsAfter('2027-11-30', 3)).toBe('2028-02-29');
    expect(monthsAfter('2026-01-31', 12)).toBe('2027-01-31');
  });
});

describe('leaves', () => {
  const worker = { id: 'w', as: 'worker' } as const;
  const client = { id: 'c', as: 'client' } as const;

  test('a leaf gets the layer and audience of its kind, whoever asks otherwise', () => {
    const draft = { id: id(2), kind: 'note', content: { words: 'x' }, layer: 'file', audience: 'shared' };
    expect(writeLeaf(draft, worker, { agreed: false, leaves: [] })).toMatchObject({
      value: { layer: 'note', audience: 'author', authorId: 'w' }
    });
  });

  test('DP3: of other people nothing is written without a yes', () => {
    const draft = { id: id(2), kind: 'person', content: { name: 'tante' } };
    expect(writeLeaf(draft, client, { agreed: false, leaves: [] })).toMatchObject({ reason: 'recording-not-agreed' });
    expect(writeLeaf(draft, client, { agreed: true, leaves: [] })).toMatchObject({ ok: true });
  });

  test('what is said about a leaf stays as long as that leaf, and about nothing there is nothing to say', () => {
    const draft = { id: id(2), kind: 'correction', content: { leafId: id(1), words: 'Het was mijn zus.' } };
    expect(writeLeaf(draft, client, { agreed: false, leaves: [leaf('file')] })).toMatchObject({
      value: { layer: 'file' }
    });
    expect(writeLeaf(draft, client, { agreed: false, leaves: [] })).toMatchObject({ reason: 'no-such-leaf' });
  });

  test('DP9: the client deletes what is shown, but for the file; a worker what workers write', () => {
    expect(mayRemove(leaf('map'), client)).toBe(true);
    expect(mayRemove(leaf('file'), client)).toBe(false);
    expect(mayRemove(leaf('map', { audience: 'workers' }), client)).toBe(false);
    expect(mayRemove(leaf('file'), worker)).toBe(false);
    const correction = { kind: 'correction', content: { leafId: id(1), words: 'x' } } as Partial<Leaf>;
    expect(mayRemove(leaf('map', correction), worker)).toBe(false);
    expect(mayRemove(leaf('note', { audience: 'author', authorId: 'other' }), worker)).toBe(false);
  });

  test('DP7, DP17, DP25: the client’s view, which is also that of looking along, has no leaf of workers alone', () => {
    const all = [leaf('map'), leaf('map', { audience: 'workers' }), leaf('note', { audience: 'author', kind: 'note' })];
    expect(seenBy(all, 'client', 'c')).toHaveLength(1);
    expect(seenBy(all, 'worker', 'w')).toHaveLength(3);
    expect(seenBy(all, 'worker', 'other')).toHaveLength(2);
  });

  test('the newest hiding counts, and corrections stand in order', () => {
    const hiding = (hidden: string, minute: number): Leaf =>
      leaf('map', {
        ...{ kind: 'hiding', content: { leafId: id(1), hidden }, id: id(minute) },
        at: new Date(`2026-10-06T09:0${minute}:00Z`)
      } as Partial<Leaf>);
    expect(hiddenIds([hiding('no', 2), hiding('yes', 1)]).size).toBe(0);
    expect(hiddenIds([hiding('yes', 3), hiding('no', 2), hiding('yes', 1)])).toEqual(new Set([id(1)]));
    expect(correctionsOf([leaf('map')], id(1))).toEqual([]);
  });
});

test('a mark has five letters that cannot be taken for another, and a name is compared kindly', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 5, maxLength: 5 }), (bytes) => {
      expect([...markFrom(bytes)].every((letter) => markLetters.includes(letter))).toBe(true);
    })
  );
  expect(markLetters).not.toMatch(/[IO01]/);
  expect(asCompared('  Zoë  DE Vries ')).toBe('zoe de vries');
});
