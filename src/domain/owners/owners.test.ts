import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstFollowUp, firstOwner } from './first-owner.ts';
import { readFollowUp } from './follow-up.ts';
import { keeperName } from './keeper-name.ts';
import { nobodyThere } from './nobody-there.ts';
import { whoHelps, type Keeper } from './who-helps.ts';
import { awayOn, presentNow, whoLooksAfter, type Away, type Care } from './who-looks-after.ts';

const today = '2026-10-06';
const people = ['ada', 'bea', 'cor', 'dirk', 'els'];
const cells = ['north', 'south', 'east'];

const someone = fc.constantFrom(...people);
const day = fc.integer({ min: 1, max: 12 }).map((number) => `2026-10-${String(number).padStart(2, '0')}`);
const absence: fc.Arbitrary<Away> = fc
  .record({ personId: someone, one: day, other: day, standInId: fc.option(someone, { nil: null }) })
  .map(({ personId, one, other, standInId }) => ({
    personId,
    fromOn: one < other ? one : other,
    untilOn: one < other ? other : one,
    standInId
  }));
const care: fc.Arbitrary<Care> = fc.record({
  coordinatorIds: fc.subarray(people),
  areas: fc.array(fc.record({ id: fc.uuid(), cellIds: fc.subarray(cells), coordinatorIds: fc.subarray(people) }), {
    maxLength: 3
  }),
  absences: fc.array(absence, { maxLength: 8 })
});
const inCare = fc.record({
  ownerId: fc.option(fc.constantFrom(...people, 'gone'), { nil: null }),
  cellId: fc.option(fc.constantFrom(...cells, 'west'), { nil: null })
});
const turned = ({ coordinatorIds, areas, absences }: Care): Care => ({
  coordinatorIds: coordinatorIds.toReversed(),
  areas: areas.toReversed().map((area) => ({
    ...area,
    cellIds: area.cellIds.toReversed(),
    coordinatorIds: area.coordinatorIds.toReversed()
  })),
  absences: absences.toReversed()
});

describe('who looks after something', () => {
  test('is always somebody who is there, or openly nobody because nobody is there', () => {
    fc.assert(
      fc.property(inCare, care, (thing, here) => {
        const carer = whoLooksAfter(thing, here, today);
        const present = presentNow(here, today);
        if (carer.how === 'nobody') expect(present).toEqual([]);
        else expect(present).toContain(carer.personId);
      })
    );
  });

  test('is the owner whenever the owner is there', () => {
    fc.assert(
      fc.property(inCare, care, ({ ownerId, cellId }, here) => {
        fc.pre(ownerId !== null && presentNow(here, today).includes(ownerId));
        expect(whoLooksAfter({ ownerId, cellId }, here, today)).toEqual({ how: 'owner', personId: ownerId });
      })
    );
  });

  test('does not hang on the order in which people, areas and absences are told', () => {
    fc.assert(
      fc.property(inCare, care, (thing, here) => {
        // Two absences of one person on one day cannot be noted; then the order would decide whose stand-in counts.
        fc.pre(people.every((id) => here.absences.filter((away) => awayOn(id, [away], today)).length <= 1));
        expect(whoLooksAfter(thing, turned(here), today)).toEqual(whoLooksAfter(thing, here, today));
      })
    );
  });

  test('comes back to the owner when the days are over', () => {
    fc.assert(
      fc.property(care, someone, (here, owner) => {
        const back = {
          ...here,
          coordinatorIds: people,
          absences: here.absences.filter(({ untilOn }) => untilOn < today)
        };
        expect(whoLooksAfter({ ownerId: owner, cellId: null }, back, today)).toEqual({ how: 'owner', personId: owner });
      })
    );
  });

  const away = (personId: string, standInId: string | null): Away => ({
    ...{ personId, standInId },
    ...{ fromOn: '2026-10-01', untilOn: '2026-10-09' }
  });
  const area = { id: 'a', cellIds: ['north'], coordinatorIds: ['cor'] };
  const both = { coordinatorIds: people, areas: [area] };

  test.each([
    ['who stands in', [away('ada', 'bea')], { how: 'stand-in', personId: 'bea', insteadOf: 'ada' }],
    ['who stands in for the stand-in', [away('ada', 'bea'), away('bea', 'dirk')], { personId: 'dirk' }],
    ['the area, where two stand in for each other', [away('ada', 'bea'), away('bea', 'ada')], { personId: 'cor' }],
    ['the area, where nobody stands in', [away('ada', null)], { how: 'for-now', personId: 'cor' }],
    ['any, where the area is away too', [away('ada', null), away('cor', null)], { how: 'for-now', personId: 'bea' }]
  ] as const)('is %s', (_, absences, expected) => {
    expect(whoLooksAfter({ ownerId: 'ada', cellId: 'north' }, { ...both, absences }, today)).toMatchObject(expected);
  });

  test('is nobody’s where the owner no longer coordinates', () => {
    const here = { coordinatorIds: ['bea'], areas: [], absences: [] };
    expect(whoLooksAfter({ ownerId: 'ada', cellId: null }, here, today)).toEqual({ how: 'for-now', personId: 'bea' });
  });

  test('has a name, and says instead of whom and until when', () => {
    const keepers = people.map((id): Keeper => ({ id, firstName: id.toUpperCase(), phone: null, email: null }));
    const here = { ...both, keepers, absences: [away('ada', 'bea')] };
    expect(keeperName({ ownerId: 'ada', cellId: null }, here, today)).toEqual({
      firstName: 'BEA',
      insteadOf: { firstName: 'ADA', untilOn: '2026-10-09' }
    });
    expect(keeperName({ ownerId: 'bea', cellId: null }, here, today)).toEqual({ firstName: 'BEA', insteadOf: null });
    const nobody = { ...here, keepers: [], coordinatorIds: [] };
    expect(keeperName({ ownerId: 'bea', cellId: null }, nobody, today)).toBeNull();
  });
});

describe('whose a new ask is', () => {
  const load = new Map([
    ['ada', 5],
    ['bea', 1],
    ['cor', 3]
  ]);
  const here = { coordinatorIds: ['ada', 'bea', 'cor'], areas: [], absences: [] };
  const own = (more: Partial<Care>, asker: { askerId?: string; cellId?: string } = {}) =>
    firstOwner({ askerId: 'zoe', cellId: 'north', ...asker }, { ...here, ...more }, { load, today });

  test('is of somebody whenever somebody coordinates, and of the area where that has somebody', () => {
    fc.assert(
      fc.property(care, fc.constantFrom(...cells, 'west'), (drawn, cellId) => {
        const owner = firstOwner({ askerId: 'zoe', cellId }, drawn, { load, today });
        if (drawn.coordinatorIds.length === 0) expect(owner).toBeNull();
        else expect(drawn.coordinatorIds).toContain(owner);
        const ofArea = drawn.areas
          .filter(({ cellIds }) => cellIds.includes(cellId))
          .flatMap((area) => area.coordinatorIds.filter((id) => drawn.coordinatorIds.includes(id)));
        if (ofArea.length > 0) expect(ofArea).toContain(owner);
        expect(firstOwner({ askerId: 'zoe', cellId }, turned(drawn), { load, today })).toBe(owner);
      })
    );
  });

  test('goes to who has most room, and not to the asker unless alone', () => {
    expect(own({})).toBe('bea');
    expect(own({}, { askerId: 'bea' })).toBe('cor');
    expect(own({ coordinatorIds: ['bea'] }, { askerId: 'bea' })).toBe('bea');
    expect(own({ areas: [{ id: 'n', cellIds: ['north'], coordinatorIds: ['ada', 'cor'] }] })).toBe('cor');
  });

  test('stays in the area while its coordinator is away, and else goes to who is there', () => {
    const absences = [{ personId: 'bea', fromOn: today, untilOn: today, standInId: 'ada' }];
    expect(own({ absences })).toBe('cor');
    expect(own({ absences, areas: [{ id: 'n', cellIds: ['north'], coordinatorIds: ['bea'] }] })).toBe('bea');
  });

  test.each([
    [null, '2026-10-09'],
    ['2026-10-20', '2026-10-09'],
    ['2026-10-08', '2026-10-07'],
    ['2026-10-06', '2026-10-06']
  ])('is looked at again in time for %s', (onDate, expected) => {
    expect(firstFollowUp(today, onDate)).toBe(expected);
  });

  test.each([
    ['2026-10-06', { ok: true }],
    ['2026-10-05', { reason: 'in-the-past', field: 'day' }],
    ['2027-12-01', { reason: 'too-far-away' }],
    ['2026-02-31', { reason: 'no-date' }],
    ['', { reason: 'no-date' }]
  ] as const)('may be looked at again on %s: %o', (typed, expected) => {
    expect(readFollowUp(typed, today)).toMatchObject(expected);
  });
});

describe('who stands under every page', () => {
  const keeper = (id: string, phone: string | null): Keeper => ({ id, firstName: id, phone, email: null });
  const keepers = [keeper('ada', '1'), keeper('bea', '2'), keeper('cor', null)];
  const areas = [{ id: 'n', cellIds: ['north'], coordinatorIds: ['bea'] }];
  const here: Care = { coordinatorIds: ['ada', 'bea', 'cor'], areas, absences: [] };
  const general = { name: 'ada', phone: '9', email: null, personId: 'ada' };
  const away = (personId: string, standInId: string | null): Away => ({
    ...{ personId, standInId },
    ...{ fromOn: today, untilOn: today }
  });

  test.each([
    ['the coordinator of the own area', 'north', [], { name: 'bea', phone: '2' }],
    ['whom the neighbourhood chose, elsewhere', 'south', [], { name: 'ada', phone: '9' }],
    ['whom the neighbourhood chose, at the door', null, [], { name: 'ada', phone: '9' }],
    ['who stands in for the area', 'north', [away('bea', 'ada')], { name: 'ada', phone: '1' }],
    ['who stands in for the chosen one', null, [away('ada', 'bea')], { name: 'bea', phone: '2' }],
    ['who stands in, on the same number', null, [away('ada', 'cor')], { name: 'cor', phone: '9' }],
    ['somebody with a number where nobody stands in', null, [away('ada', null)], { name: 'bea', phone: '2' }]
  ] as const)('is %s', (_, cellId, absences, expected) => {
    expect(whoHelps({ cellId, general, keepers }, { ...here, absences }, today)).toMatchObject(expected);
  });

  test('the number of the neighbourhood itself does not go on holiday, and without one there is none', () => {
    const own = { ...general, personId: null };
    const absences = [away('ada', 'bea')];
    expect(whoHelps({ cellId: null, general: own, keepers }, { ...here, absences }, today)).toMatchObject({
      phone: '9'
    });
    expect(whoHelps({ cellId: null, general: { ...own, name: null }, keepers }, here, today)).toBeNull();
  });
});

describe('days without anybody', () => {
  test('are found from the first to the last of a stretch', () => {
    const away = (personId: string, fromOn: string, untilOn: string): Away => ({
      personId,
      fromOn,
      untilOn,
      standInId: null
    });
    const here = (absences: Away[]): Care => ({ coordinatorIds: ['ada', 'bea'], areas: [], absences });
    expect(nobodyThere(here([]), today, 21)).toBeNull();
    const apart = [away('ada', '2026-10-07', '2026-10-09'), away('bea', '2026-10-10', '2026-10-12')];
    expect(nobodyThere(here(apart), today, 21)).toBeNull();
    const across = [away('ada', '2026-10-07', '2026-10-10'), away('bea', '2026-10-09', '2026-10-12')];
    expect(nobodyThere(here(across), today, 21)).toEqual({ fromOn: '2026-10-09', untilOn: '2026-10-10' });
    const long = [away('ada', '2026-10-20', '2026-12-01'), away('bea', '2026-10-20', '2026-12-01')];
    expect(nobodyThere(here(long), today, 21)).toEqual({ fromOn: '2026-10-20', untilOn: '2026-10-26' });
    expect(nobodyThere({ coordinatorIds: [], areas: [], absences: [] }, today, 2)).toMatchObject({ fromOn: today });
  });
});
