import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Leaf } from '../cases/leaf.ts';
import { networkOf } from '../networks/network.ts';
import { csvCell, egoCsv, peopleCsv, tiesCsv, withoutGuard } from './csv.ts';
import { graphml, xmlText } from './graphml.ts';
import { exportedFacts, tableOf } from './table.ts';
import { readTakingOut } from './taking-out.ts';

const today = '2026-10-06';
const id = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
const leaf = (at: number, kind: string, content: object): Leaf =>
  ({
    id: id(at),
    kind,
    content,
    layer: 'map',
    audience: 'shared',
    authorId: id(99),
    at: new Date(0),
    version: 1
  }) as never;
const said = (at: number, fact: string, over: object): Leaf =>
  leaf(at, 'observation', {
    ...{ about: id(1), withId: null, needId: null, fact, value: null, empty: null, source: 'client', on: today },
    ...{ until: null, words: '', replaces: [], ...over }
  });
const leaves = [
  leaf(1, 'person', { name: '=HYPERLINK("http://x")' }),
  leaf(2, 'person', { name: 'Riet <b>' }),
  said(3, 'bond', { value: 'warm' }),
  said(4, 'willingness', { empty: 'prefers-not-to-say' }),
  said(5, 'distance', { empty: 'does-not-know' }),
  said(6, 'terms', { withId: id(2), value: 'good' })
];
const table = (names = false) =>
  tableOf(networkOf(leaves, { today }), { egoId: id(50), names, newId: (at) => id(60 + at) });

/** Reads quoted cells back, as who reads such files does. */
const cellsOf = (line: string): string[] =>
  [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell]) => withoutGuard(cell!.replaceAll('""', '"')));
const rowsOf = (csv: string): Record<string, string>[] => {
  const [head, ...lines] = csv.trimEnd().split('\r\n').map(cellsOf);
  return lines.map((cells) => Object.fromEntries(head!.map((name, at) => [name, cells[at]!])));
};

describe('a map that is taken out (DP22)', () => {
  test('has no names unless that was chosen, and ids of the file alone', () => {
    const rows = rowsOf(peopleCsv(table()));
    expect(rows.map(({ name }) => name)).toEqual(['P1', 'P2']);
    expect(peopleCsv(table()) + graphml(table(), today)).not.toMatch(/Riet|HYPERLINK/);
    for (const one of leaves)
      expect(peopleCsv(table()) + tiesCsv(table()) + graphml(table(), today)).not.toContain(one.id);
    expect(rowsOf(peopleCsv(table(true))).map(({ name }) => name)).toEqual(['=HYPERLINK("http://x")', 'Riet <b>']);
  });

  test('keeps the four ways of not knowing apart', () => {
    const [first, second] = rowsOf(peopleCsv(table()));
    expect(first).toMatchObject({ bond: 'warm', bond_unknown: '', willingness_unknown: 'prefers-not-to-say' });
    expect(first).toMatchObject({ distance: '', distance_unknown: 'does-not-know' });
    expect(second).toMatchObject({ bond: '', bond_unknown: 'not-asked' });
    expect(graphml(table(), today)).toContain('<data key="willingness_unknown">prefers-not-to-say</data>');
  });

  test('holds no coded judgement, whatever was noted (DP7, DP23)', () => {
    for (const fact of ['load', 'judges', 'equal']) expect(exportedFacts).not.toContain(fact);
    const apart = [
      ...leaves,
      { ...said(7, 'bond', { value: 'conflict', on: today }), kind: 'kept-apart' } as Leaf,
      { ...said(8, 'terms', { withId: id(2), value: 'tense' }), kind: 'kept-apart' } as Leaf
    ];
    const whole = tableOf(networkOf(apart, { today }), { egoId: id(50), names: true, newId: id });
    expect(JSON.stringify(whole) + graphml(whole, today) + tiesCsv(whole)).not.toMatch(/conflict|tense/);
  });

  test('has the columns by which Network Canvas and its readers know a file', () => {
    expect(egoCsv(table(), { mark: 'ABC23', today })).toContain('"networkCanvasEgoUUID","networkCanvasCaseID"');
    expect(Object.keys(rowsOf(peopleCsv(table()))[0]!).slice(0, 4)).toEqual([
      'nodeID',
      'networkCanvasEgoUUID',
      'networkCanvasUUID',
      'name'
    ]);
    expect(rowsOf(tiesCsv(table()))).toMatchObject([
      {
        edgeID: '1',
        from: '1',
        to: '2',
        networkCanvasSourceUUID: id(60),
        networkCanvasTargetUUID: id(61),
        terms: 'good'
      }
    ]);
  });
});

test('no cell begins a formula, and every cell reads back as it was', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^'{0,3}[=+\-@\t\r].{0,20}$/)), (text) => {
      const cell = csvCell(text);
      expect(cell).not.toMatch(/^"[=+\-@\t\r]/);
      expect(cellsOf(cell)).toEqual([text]);
    })
  );
});

test('no text opens a tag or an entity of its own in XML', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const written = xmlText(text);
      expect(written).not.toMatch(/[<>"']/);
      expect(written).not.toContain('\u0000');
      expect(written.replaceAll(/&(amp|lt|gt|quot|apos);/g, '')).not.toContain('&');
    })
  );
});

test('taking out needs a reason and a choice about names', () => {
  expect(readTakingOut({ reason: '', names: 'no' })).toMatchObject({ reason: 'no-reason' });
  expect(readTakingOut({ reason: 'Onderzoek', names: '' })).toMatchObject({ reason: 'no-choice' });
  expect(readTakingOut({ reason: 'x'.repeat(301), names: 'no' })).toMatchObject({ reason: 'words-too-long' });
  expect(readTakingOut({ reason: 'Onderzoek', names: 'no' })).toMatchObject({ ok: true });
});
