import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carelessFields, caredFor, layers, type LeafKind } from './kind.ts';
import { leafKinds } from './leaf-kinds.ts';
import { sealedRecords } from './sealed-records.ts';
import { faultIn, group, id, list, maybe, moment, day, readShape, text, word } from './shape.ts';

describe('DP1: the four things that must be known of every field', () => {
  test('every field of every leaf and every sealed record has purpose, legal basis, who sees it and retention', () => {
    expect(carelessFields(leafKinds)).toEqual([]);
    expect(carelessFields(sealedRecords)).toEqual([]);
  });

  test.each([
    ['purpose', { purpose: ' ' }],
    ['legal basis', { basis: undefined }],
    ['who sees it', { seenBy: [] }],
    ['retention', { kept: undefined }]
  ])('a field without %s is found', (what, without) => {
    const whole = { purpose: 'To know what is needed', basis: 'public-task', seenBy: ['client'], kept: 'map' } as const;
    const fields = { words: { ...whole, shape: text(10), ...without } } as never;
    expect(carelessFields({ story: { fields } })).toEqual([`story.words: ${what}`]);
  });

  test('a leaf is for those who may see its fields, and begins in the layer its fields are kept in', () => {
    for (const [name, kind] of Object.entries(leafKinds) as [string, LeafKind][]) {
      const needed = { shared: ['client', 'worker'], workers: ['worker'], author: ['author'], client: ['client'] }[
        kind.audience
      ];
      for (const [field, care] of Object.entries(kind.fields)) {
        expect(care.seenBy, `${name}.${field}`).toEqual(expect.arrayContaining(needed));
        expect(layers, `${name}.${field}`).toContain(care.kept);
        expect(care.kept, `${name}.${field}`).toBe(kind.layer);
        if (kind.audience === 'workers') expect(care.seenBy, `${name}.${field}`).not.toContain('client');
        if (kind.audience === 'client') expect(care.seenBy, `${name}.${field}`).not.toContain('worker');
      }
    }
  });

  // DP6: no such fields, in whatever language they would be written.
  test('no field asks for a service number, birth date, diagnosis, faith, origin, orientation or offences', () => {
    const names = [leafKinds, sealedRecords].flatMap((kinds) =>
      Object.values(kinds as Record<string, { fields: object }>).flatMap(({ fields }) => Object.keys(fields))
    );
    for (const name of names)
      expect(name).not.toMatch(
        /bsn|service.?number|birth|born|diagnos|religio|faith|ethnic|origin|orientation|crim|offen/i
      );
  });
});

describe('shapes', () => {
  const shape = group({
    name: text(5),
    answer: word('yes', 'no'),
    on: maybe(day),
    at: moment,
    who: id,
    more: list(group({ words: text(3) }), 2)
  });
  const good = {
    name: 'Bo',
    answer: 'yes',
    on: null,
    at: '2026-10-06T09:00:00.000Z',
    who: '019e5936-6e80-7acd-ba02-0fb94ca40e74',
    more: [{ words: 'abc' }]
  };

  test('what fits is read as it is', () => {
    expect(readShape(shape, good)).toEqual({ ok: true, value: good });
  });

  test.each([
    [{ name: 'Karel de Grote' }, 'name'],
    [{ name: 7 }, 'name'],
    [{ answer: 'perhaps' }, 'answer'],
    [{ on: '2026-02-31' }, 'on'],
    [{ on: undefined }, 'on'],
    [{ at: 'yesterday' }, 'at'],
    [{ who: '1' }, 'who'],
    [{ more: [{ words: 'abc' }, { words: 'abcd' }] }, 'more[1].words'],
    [{ more: [{ words: 'abc', extra: 1 }] }, 'more[0]'],
    [{ more: [{}, {}, {}] }, 'more']
  ])('%o is refused with its path and without its value', (change, path) => {
    expect(readShape(shape, { ...good, ...change })).toEqual({ ok: false, reason: 'wrong-shape', field: path });
  });

  test('nothing from outside is ever a fault of the reader', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        const fault = faultIn(shape, anything);
        expect(fault === null || typeof fault === 'string').toBe(true);
      })
    );
  });

  test('a key of an object’s ancestors is no field', () => {
    expect(faultIn(group({ toString: text(9) }), {})).toBe('toString');
    expect(faultIn(group({}), JSON.parse('{"__proto__": 1}'))).toBe('');
  });
});

test('fields that share one care keep their own shape', () => {
  const care = { purpose: 'To know what is needed', basis: 'public-task', seenBy: ['client'], kept: 'map' } as const;
  expect(caredFor(care, { a: text(1), b: day })).toEqual({
    a: { ...care, shape: text(1) },
    b: { ...care, shape: day }
  });
});
