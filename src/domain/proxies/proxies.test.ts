import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actingAddress } from './address.ts';
import { readAgreement, readGiven, stands } from './agreement.ts';
import { mayRecordAgreement, mayTakeBackAgreement } from './may.ts';
import { actionsFor, purposes, type Purpose } from './purpose.ts';
import { grouped } from './who-acts.ts';

const today = '2026-10-06';
const day = fc.constantFrom('2026-10-05', '2026-10-06', '2026-10-07');
const some = fc.subarray([...purposes]);
const id = '019e5936-6e80-7acd-ba02-0fb94ca40e74';
const other = '019e5936-6e80-7acd-ba02-0fb94ca40e75';

test('an agreement stands from a yes until it is taken back or its last day is over', () => {
  fc.assert(
    fc.property(fc.constantFrom('yes', 'no'), fc.option(day), fc.boolean(), (answer, endsOn, isTakenBack) => {
      const withdrawnAt = isTakenBack ? new Date() : null;
      const isSo = stands({ purpose: 'asks', answer, endsOn, withdrawnAt }, today);
      expect(isSo).toBe(answer === 'yes' && !isTakenBack && (endsOn === null || endsOn >= today));
    })
  );
});

test('more purposes never allow less, and no purpose allows nothing', () => {
  expect(actionsFor([]).size).toBe(0);
  fc.assert(
    fc.property(some, some, (one, more) => {
      const few = actionsFor(one);
      const many = actionsFor([...new Set([...one, ...more])]);
      for (const action of few.keys()) expect([...many.keys()]).toContain(action);
    })
  );
});

test.each([
  'change-contact',
  'change-profile',
  'leave',
  'change-role',
  'sign-out',
  'say-thanks',
  'say-outcome',
  'answer-give-back',
  'show-interest',
  'make-proxy-code',
  'accept-proxy-code',
  'record-agreement',
  'take-back-agreement'
])('%s is done by oneself alone, whatever was agreed', (action) => {
  expect([...actionsFor(purposes).keys()]).not.toContain(action);
});

describe('an address of somebody else', () => {
  test('exists for the pages of the closed list alone', () => {
    const at = (page: string) => actingAddress(`/brakkenstein/for/${id}${page}`);
    expect(at('/asks')).toEqual({ slug: 'brakkenstein', personId: id, page: '/asks', needs: ['asks'] });
    expect(at(`/matches/${id}`)?.needs).toEqual(['answers', 'appointments']);
    for (const page of ['', '/', '/me', '/me/contact', '/me/leave', '/me/proxies', '/desk', '/together', '/sign-out'])
      expect(at(page), page).toBeNull();
    expect(at(`/matches/${id}/more`)).toBeNull();
    expect(at(`/for/${other}/asks`)).toBeNull();
  });

  test('is nothing of what is like it', () => {
    fc.assert(fc.property(fc.webPath(), (path) => actingAddress(path) === null));
    expect(actingAddress(`/brakkenstein/for/1/asks`)).toBeNull();
    expect(actingAddress(`/Brakkenstein/for/${id}/asks`)).toBeNull();
    expect(actingAddress(`/brakkenstein%2Ffor%2F${id}/asks`)).toBeNull();
  });
});

describe('what the coordinator heard', () => {
  const draft = { answers: { asks: 'yes', offers: 'no', answers: '' }, channel: 'phone', saidOn: today, endsOn: '' };

  test('keeps apart what was agreed, refused and never asked', () => {
    expect(readAgreement(draft, today)).toEqual({
      ok: true,
      value: {
        answers: [
          { purpose: 'asks', answer: 'yes' },
          { purpose: 'offers', answer: 'no' }
        ],
        channel: 'phone',
        saidOn: today,
        endsOn: null
      }
    });
  });

  test.each([
    [{ answers: {} }, 'nothing-said'],
    [{ answers: { asks: 'perhaps' } }, 'nothing-said'],
    [{ channel: 'self' }, 'no-channel'],
    [{ saidOn: '2026-02-31' }, 'no-date'],
    [{ saidOn: '2026-10-07' }, 'in-the-future'],
    [{ endsOn: 'soon' }, 'no-end-date'],
    [{ endsOn: '2026-10-05' }, 'in-the-past'],
    [{ endsOn: '2036-10-05' }, 'too-far-away']
  ])('%o is %s', (wrong, reason) => {
    expect(readAgreement({ ...draft, ...wrong }, today)).toMatchObject({ ok: false, reason });
  });

  test('what is ticked oneself holds only what exists', () => {
    expect(readGiven({ purposes: ['asks', 'sessions'], endsOn: '' }, today)).toMatchObject({
      value: { purposes: ['asks'] }
    });
    expect(readGiven({ purposes: ['sessions'], endsOn: '' }, today)).toMatchObject({ reason: 'nothing-said' });
  });
});

describe('who may', () => {
  const actor = (roles: readonly 'coordinator'[] = [], onBehalfOf = false) => ({
    id,
    firstName: 'Ada',
    roles,
    welcomed: true,
    locale: 'nl' as const,
    onBehalfOf: onBehalfOf ? { id: other, firstName: 'Bo', purposes, today, actions: actionsFor(purposes) } : null
  });

  test('a coordinator writes down what others agreed to, and for oneself only where nobody else could', () => {
    const two = { personId: other, proxyId: '3', anotherCoordinates: true };
    expect(mayRecordAgreement(actor(['coordinator']), two)).toBe(true);
    expect(mayRecordAgreement(actor(), two)).toBe(false);
    expect(mayRecordAgreement(actor(['coordinator'], true), two)).toBe(false);
    expect(mayRecordAgreement(actor(['coordinator']), { ...two, proxyId: id })).toBe(false);
    expect(mayRecordAgreement(actor(['coordinator']), { ...two, proxyId: id, anotherCoordinates: false })).toBe(true);
  });

  test('either of the two and the coordinator may take back, and nobody while acting', () => {
    expect(mayTakeBackAgreement(actor(), { personId: id, proxyId: other })).toBe(true);
    expect(mayTakeBackAgreement(actor(), { personId: other, proxyId: id })).toBe(true);
    expect(mayTakeBackAgreement(actor(), { personId: other, proxyId: '3' })).toBe(false);
    expect(mayTakeBackAgreement(actor(['coordinator']), { personId: other, proxyId: '3' })).toBe(true);
    expect(mayTakeBackAgreement(actor([], true), { personId: other, proxyId: id })).toBe(false);
  });
});

test('between two stands what was agreed today, beside what was refused', () => {
  const row = (purpose: Purpose, more: object) => ({
    ...{ personId: id, proxyId: other, personName: 'Truus', proxyName: 'Marja', recorderName: 'Fatima' },
    ...{ purpose, answer: 'yes' as const, channel: 'phone' as const, saidOn: '2026-10-01' },
    ...{ endsOn: null, withdrawnAt: null },
    ...more
  });
  const rows = [
    row('asks', { endsOn: '2026-12-01' }),
    row('answers', { endsOn: '2026-10-05' }),
    row('offers', { answer: 'no', saidOn: '2026-10-02', channel: 'door' })
  ];
  expect(grouped(rows, { today, by: 'proxyId' })).toEqual([
    {
      ...{ id: other, firstName: 'Marja', purposes: ['asks'], refused: ['offers'] },
      ...{ channel: 'door', saidOn: '2026-10-02', recorderName: 'Fatima', endsOn: '2026-12-01' }
    }
  ]);
  expect(grouped(rows, { today, by: 'personId' })[0]).toMatchObject({ id, firstName: 'Truus' });
});
