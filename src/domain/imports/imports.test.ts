import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DraftLeaf, Leaf } from '../cases/leaf.ts';
import { writeLeaf } from '../cases/leaf.ts';
import { egoCsv, peopleCsv, tiesCsv } from '../exports/csv.ts';
import { exportedFacts, tableOf, type Table } from '../exports/table.ts';
import { valuesFor } from '../networks/facts.ts';
import { networkOf } from '../networks/network.ts';
import { mapFromGraph } from './from-graph.ts';
import { mapFromJson } from './from-json.ts';
import { mapFromSheets } from './from-sheets.ts';
import { leavesOf, mapFileOf } from './leaves.ts';
import { offerOf, type Offered } from './offer.ts';
import { namesTwice, privateNamesIn } from './private-names.ts';

const today = '2026-10-06';
const id = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
let made = 0;
const newId = (): string => id((made += 1));

/** Keeps what was taken over in a new case, as who writes leaves would. */
function kept(drafts: readonly DraftLeaf[]): readonly Leaf[] {
  const leaves: Leaf[] = [];
  for (const draft of drafts) {
    const written = writeLeaf(draft, { id: id(1), as: 'worker' }, { agreed: true, leaves });
    if (!written.ok) throw new Error(`${written.reason} ${written.field}`);
    leaves.push({ ...written.value, at: new Date(`${today}T09:00:00Z`), version: 1 } as never);
  }
  return leaves;
}
const offered = (file: unknown): Offered => {
  const raw = mapFromJson(JSON.parse(JSON.stringify(file)));
  const offer = raw.ok ? offerOf(raw.value) : raw;
  if (!offer.ok) throw new Error(offer.reason);
  return offer.value;
};
const tableFrom = (leaves: readonly Leaf[], names: boolean): Table => {
  let at = 0;
  return tableOf(networkOf(leaves, { today }), { egoId: id(0), names, newId: () => id((at += 1)) });
};
const jsonOf = (table: Table, madeOn = today): object => ({ form: 'samenredzaam-map', version: 1, madeOn, ...table });

const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((text) => text.replaceAll(/[\p{C}\s]+/gu, ' ').trim())
  .filter((text) => text !== '' && text.length <= 60);
const cell = (subject: 'person' | 'pair', fact: string) =>
  fc.oneof(
    fc.constantFrom(...valuesFor(subject, fact).filter((value) => !['cool', 'conflict', 'tense'].includes(value))),
    fc.constantFrom('not-asked', 'does-not-know', 'prefers-not-to-say', 'not-applicable').map((empty) => ({ empty }))
  );
const asCell = (said: string | { empty: string }) =>
  typeof said === 'string' ? { value: said, empty: null } : { value: null, empty: said.empty };
const map = fc
  .array(fc.record({ name, said: fc.record(Object.fromEntries(exportedFacts.map((f) => [f, cell('person', f)]))) }), {
    minLength: 1,
    maxLength: 6
  })
  .chain((people) =>
    fc.record({
      people: fc.constant(people),
      ties: fc.uniqueArray(
        fc.record({ from: fc.nat(people.length - 1), to: fc.nat(people.length - 1), said: cell('pair', 'terms') }),
        { selector: ({ from, to }) => [from, to].toSorted().join() }
      )
    })
  )
  .map(({ people, ties }) => ({
    form: 'samenredzaam-map',
    version: 1,
    madeOn: today,
    people: people.map(({ name: called, said }, at) => ({
      ...{ id: String(at), name: called },
      facts: Object.fromEntries(Object.entries(said).map(([fact, one]) => [fact, asCell(one as string)]))
    })),
    ties: ties
      .filter(({ from, to }) => from !== to)
      .map(({ from, to, said }) => ({ from: String(from), to: String(to), terms: asCell(said as string) }))
  }));

const rowsOf = (csv: string): string[][] =>
  csv
    .trimEnd()
    .split('\r\n')
    .map((line) => [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, one]) => one!.replaceAll('""', '"')));

describe('a map that goes out and comes in', () => {
  test.each([true, false])('is the same map again, byte for byte, but for its ids (names: %s)', (names) => {
    fc.assert(
      fc.property(map, (file) => {
        const first = tableFrom(kept(leavesOf(offered(file), { today, newId })), names);
        const second = tableFrom(kept(leavesOf(offered(jsonOf(first)), { today, newId })), names);
        expect(JSON.stringify(jsonOf(second))).toBe(JSON.stringify(jsonOf(first)));
        expect(offered(jsonOf(first)).left).toEqual([]);
      }),
      { numRuns: 60 }
    );
  });

  test('is the same map again as CSV, whatever stands in its names', () => {
    fc.assert(
      fc.property(map, (file) => {
        const first = tableFrom(kept(leavesOf(offered(file), { today, newId })), true);
        const csvs = [egoCsv(first, { mark: 'case', today }), tiesCsv(first), peopleCsv(first)];
        const raw = mapFromSheets(csvs.map(rowsOf));
        const again = raw.ok ? offerOf(raw.value) : null;
        if (!again?.ok) throw new Error('not read');
        expect(again.value.left).toEqual([]);
        expect(again.value.madeOn).toBe(today);
        const second = tableFrom(kept(leavesOf(again.value, { today, newId })), true);
        expect([peopleCsv(second), tiesCsv(second)]).toEqual([csvs[2], csvs[1]]);
      }),
      { numRuns: 60 }
    );
  });

  test('is the same map after it was looked at', () => {
    fc.assert(
      fc.property(map, (file) => {
        const first = offered(file);
        expect(offered(mapFileOf(first))).toEqual({ ...first, left: [] });
      })
    );
  });
});

const bo = { id: '1', name: 'Bo', facts: {} };
const riet = { id: '2', name: 'Riet', facts: {} };
const file = (over: object) => offered({ form: 'samenredzaam-map', version: 1, people: [bo, riet], ties: [], ...over });

describe('what a file does not say', () => {
  test('is not made up: nothing is kept of what was not asked, and the ways of not knowing stay apart', () => {
    const facts = {
      bond: { value: null, empty: 'not-asked' },
      gives: { value: null, empty: 'prefers-not-to-say' },
      receives: { value: null, empty: 'does-not-know' }
    };
    const leaves = leavesOf(file({ people: [{ ...bo, facts }] }), { today, newId });
    expect(leaves.map(({ content }) => content)).toMatchObject([
      { name: 'Bo' },
      { fact: 'gives', value: null, empty: 'prefers-not-to-say', source: 'imported', on: today },
      { fact: 'receives', value: null, empty: 'does-not-know', source: 'imported' },
      { on: today, people: [leaves[0]!.id] }
    ]);
  });

  test('has the day of the file, and never one that is still to come', () => {
    const facts = { bond: { value: 'warm', empty: null } };
    const on = (madeOn: string) =>
      (leavesOf(file({ madeOn, people: [{ ...bo, facts }] }), { today, newId })[1]!.content as { on: string }).on;
    expect(on('2025-03-01')).toBe('2025-03-01');
    expect(on('2031-03-01')).toBe(today);
    expect(on('2025-02-30')).toBe(today);
  });
});

describe('what does not come along is named', () => {
  test('columns and values that are not known here, judgements, and what contradicts itself', () => {
    const facts = {
      age: { value: '61', empty: null },
      load: { value: 'heavy', empty: null },
      relation: { value: 'guru', empty: null },
      bond: { value: 'conflict', empty: null },
      gives: { value: 'yes', empty: 'does-not-know' }
    };
    expect(file({ people: [{ ...bo, facts, diagnosis: 'x' }] })).toMatchObject({
      people: [{ name: 'Bo', said: [] }],
      left: expect.arrayContaining([
        { why: 'column', column: 'age' },
        { why: 'column', column: 'diagnosis' },
        { why: 'judgement', column: 'load' },
        { why: 'value', column: 'relation', value: 'guru' },
        { why: 'judgement', column: 'bond' },
        { why: 'contradicts', who: 'Bo', other: null, fact: 'gives' }
      ])
    });
  });

  test('two who are said to get on in two ways, somebody twice, and a tie with nobody', () => {
    const tie = (to: string, value: string) => ({ from: '1', to, terms: { value, empty: null } });
    const ties = [tie('2', 'good'), { ...tie('1', 'neutral'), from: '2' }, tie('9', 'good')];
    expect(file({ people: [bo, riet, { ...bo, name: 'Nog een Bo' }], ties })).toMatchObject({
      ties: [],
      left: [{ why: 'twice', who: 'Nog een Bo' }, { why: 'nobody' }, { why: 'contradicts', who: 'Bo', other: 'Riet' }]
    });
  });

  test('names that are too long stay behind, that look private or are there already are pointed out', () => {
    const found = file({
      people: [bo, { id: '3', name: 'x'.repeat(61), facts: {} }, { id: '4', name: 'Bep 0612345678' }]
    });
    expect(found.people.map(({ name: called }) => called)).toEqual(['Bo', 'Bep 0612345678']);
    expect(found.left).toEqual([{ why: 'long-name', who: `${'x'.repeat(30)}…` }]);
    expect(privateNamesIn(found)).toEqual(['Bep 0612345678']);
    expect(namesTwice(found, ['bo ', 'Riet'])).toEqual(['Bo']);
  });

  test('a file with nobody, too many, or the maps of several is refused as a whole', () => {
    expect(mapFromJson({ form: 'samenredzaam-case', version: 1 })).toMatchObject({ reason: 'not-a-map' });
    for (const wrong of [null, [], 'x', { form: 'samenredzaam-map', version: 1, people: [null], ties: [] }])
      expect(mapFromJson(wrong)).toMatchObject({ reason: 'not-a-map' });
    const many = Array.from({ length: 501 }, (_, at) => ({ refs: [String(at)], cells: new Map() }));
    expect(offerOf({ madeOn: null, people: many, ties: [], besides: [] })).toMatchObject({ reason: 'too-many' });
    expect(offerOf({ madeOn: null, people: [], ties: [], besides: [] })).toMatchObject({ reason: 'nobody-in-it' });
    const two = mapFromSheets([
      [
        ['nodeID', 'networkCanvasEgoUUID', 'name'],
        ['1', 'a', 'Bo'],
        ['1', 'b', 'Riet']
      ]
    ]);
    expect(two).toMatchObject({ reason: 'more-than-one' });
  });
});

describe('files as Network Canvas writes them', () => {
  test('choices in columns of their own, who knows whom without how, and columns of its own protocol', () => {
    const raw = mapFromSheets([
      [
        ['nodeID', 'networkCanvasEgoUUID', 'networkCanvasUUID', 'name', 'relation_friend', 'relation_parent', 'age'],
        ['1', 'ego', 'u1', 'Bo', 'true', 'false', '61'],
        ['2', 'ego', 'u2', 'Riet', 'true', 'true', '']
      ],
      [
        ['', 'u1', 'u2'],
        ['u1', '0', '1'],
        ['u2', '1', '0']
      ],
      [
        ['networkCanvasEgoUUID', 'networkCanvasCaseID', 'sessionFinish', 'income'],
        ['ego', '12', '2026-05-04T10:00:00.000Z', 'low']
      ]
    ]);
    expect(raw.ok && offerOf(raw.value)).toMatchObject({
      value: {
        madeOn: '2026-05-04',
        people: [
          { name: 'Bo', said: [{ fact: 'relation', value: 'friend' }] },
          { name: 'Riet', said: [] }
        ],
        left: [
          { why: 'contradicts', who: 'Riet', fact: 'relation' },
          { why: 'bare-tie' },
          { why: 'column', column: 'age' },
          { why: 'column', column: 'income' }
        ]
      }
    });
  });

  test('GraphML with its keys by number', () => {
    const raw = mapFromGraph({
      graphs: [{ attributes: { 'nc:sessionFinish': '2026-05-04T10:00:00Z' }, data: [] }],
      names: new Map([
        ['k1', 'label'],
        ['k2', 'bond']
      ]),
      nodes: [
        {
          id: '1',
          data: [
            ['k1', 'Bo'],
            ['k2', 'warm']
          ]
        }
      ],
      edges: [{ source: '1', target: '7', data: [] }]
    });
    expect(raw.ok && offerOf(raw.value)).toMatchObject({
      value: { people: [{ name: 'Bo', said: [{ fact: 'bond', value: 'warm' }] }], left: [{ why: 'nobody' }] }
    });
    expect(mapFromGraph({ graphs: [], names: new Map(), nodes: [], edges: [] })).toMatchObject({ reason: 'not-a-map' });
  });
});
