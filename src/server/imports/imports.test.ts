import { zipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { egoCsv, peopleCsv, tiesCsv } from '#domain/exports/csv.ts';
import { graphml } from '#domain/exports/graphml.ts';
import { tableOf } from '#domain/exports/table.ts';
import { offerOf } from '#domain/imports/offer.ts';
import { networkOf, valueOf } from '#domain/networks/network.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { answerRecording } from '#server/cases/answer-recording.ts';
import { seeCase } from '#server/cases/see-case.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { makeCase, makeOrganisation, makeWorker, workerVisit } from '../../../tests/casework.ts';
import { useDatabase } from '../../../tests/database.ts';
import { readFiles } from './read-files.ts';
import { lookAtMap } from './look-at-map.ts';
import { takeImportOff } from './take-import-off.ts';
import { takeMapOver } from './take-map-over.ts';

const database = useDatabase();
const today = '2026-10-06';
let [visit, colleague]: [WorkerVisit, WorkerVisit] = [null!, null!];
let caseId = '';

beforeAll(async () => {
  const there = await makeOrganisation('overnemen');
  visit = workerVisit(there, await makeWorker(there, 'Marloes'));
  colleague = workerVisit(there, await makeWorker(there, 'Joris'));
  caseId = await makeCase(visit, 'Samira');
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const named = (name: string, text: string) => ({ name, bytes: bytes(text) });
const warm = { bond: { value: 'warm', empty: null } };
const mapOf = (...names: string[]): string =>
  JSON.stringify({
    ...{ form: 'samenredzaam-map', version: 1, madeOn: '2026-09-01' },
    people: names.map((name, at) => ({ id: String(at), name, facts: warm })),
    ties: names.length > 1 ? [{ from: '0', to: '1', terms: { value: 'good', empty: null } }] : []
  });
const namesIn = (raw: ReturnType<typeof readFiles>): readonly string[] => {
  const offer = raw.ok ? offerOf(raw.value) : raw;
  if (!offer.ok) throw new Error(offer.reason);
  return offer.value.people.map(({ name }) => name);
};
const networkNow = async () => {
  const seen = await seeCase(visit, { caseId, part: 'map' }, ({ leaves }) => networkOf(leaves, { today }));
  if (!seen.ok) throw new Error(seen.reason);
  return seen.value;
};
const take = (by: WorkerVisit, text: string, isLookedAt = false) =>
  takeMapOver({ ...by, formKey: newBlindId() }, { caseId, text, isLookedAt });

test('DP3: before the client agreed nothing of a file is kept', async () => {
  expect(await take(visit, mapOf('Riet'))).toMatchObject({ reason: 'recording-not-agreed' });
  await answerRecording(visit, { caseId, version: 1, answer: 'yes' });
  expect((await networkNow()).people).toEqual([]);
});

test('looking keeps nothing, and says who is there twice and which name looks private', async () => {
  const looked = await lookAtMap(visit, { caseId, files: [named('map.json', mapOf('Bo', 'Bep 06 12345678'))] });
  expect(looked).toMatchObject({ value: { on: '2026-09-01', twice: [], private: ['Bep 06 12345678'] } });
  expect((await networkNow()).people).toEqual([]);
  expect(await lookAtMap(visit, { caseId, files: [] })).toMatchObject({ reason: 'no-file' });
  expect(await lookAtMap(colleague, { caseId, files: [named('map.json', mapOf('Bo'))] })).toMatchObject({
    reason: 'not-found'
  });
});

test('a map comes beside who is there, once, in one row of the trail, and goes again in one step', async () => {
  expect(await take(colleague, mapOf('Bo'))).toMatchObject({ reason: 'not-found' });
  expect(await take(visit, mapOf('Bo', 'Bep 06 12345678'))).toMatchObject({ reason: 'looks-private' });
  expect(await take(visit, 'geen kaart')).toMatchObject({ reason: 'not-a-map' });
  const formKey = newBlindId<string>();
  const rows = 'select count(*)::int as count from casework.trail where case_id = $1 and kind = $2';
  const before = await database.asOwner<{ count: number }>(rows, [caseId, 'LeafAdded']);
  for (let again = 0; again < 2; again += 1)
    expect(await takeMapOver({ ...visit, formKey }, { caseId, text: mapOf('Riet', 'Bo'), isLookedAt: false })).toEqual({
      ...{ ok: true, value: null }
    });
  const after = await database.asOwner<{ count: number }>(rows, [caseId, 'LeafAdded']);
  expect(after[0]!.count).toBe(before[0]!.count + 1);
  const network = await networkNow();
  expect(network.people.map(({ name }) => name)).toEqual(['Riet', 'Bo']);
  expect(valueOf(network, network.people[0]!.id, 'bond')).toBe('warm');
  const seen = await seeCase(visit, { caseId, part: 'map' }, ({ leaves }) =>
    leaves.filter(({ kind }) => kind === 'taken-over').map(({ id }) => id)
  );
  const leafId = seen.ok ? seen.value[0]! : '';
  expect(await takeImportOff(colleague, { caseId, leafId })).toMatchObject({ reason: 'not-found' });
  expect(await takeImportOff({ ...visit, formKey: newBlindId() }, { caseId, leafId })).toMatchObject({ ok: true });
  expect((await networkNow()).people).toEqual([]);
  expect(await takeImportOff({ ...visit, formKey: newBlindId() }, { caseId, leafId })).toMatchObject({
    reason: 'not-found'
  });
});

test('a map of three hundred people is taken over whole', async () => {
  const names = Array.from({ length: 300 }, (_, at) => `Mens ${String(at)}`);
  expect(await take(visit, mapOf(...names))).toMatchObject({ ok: true });
  expect((await networkNow()).people.map(({ name }) => name)).toEqual(names);
});

test('what goes out as GraphML or as CSV, in a zip or not, is what comes in', () => {
  const leaf = (id: string, content: object, kind = 'person') => ({ id, kind, content, at: new Date(0) });
  const [one, other] = [newBlindId<string>(), newBlindId<string>()].sort() as [string, string];
  const said = { about: one, withId: other, needId: null, fact: 'terms', value: 'good', empty: null };
  const leaves = [
    leaf(one, { name: `=1+1 "Riet" & <Bo>` }),
    leaf(other, { name: `'-Ümit; 3` }),
    leaf(newBlindId(), { ...said, source: 'client', on: today, until: null, words: '', replaces: [] }, 'observation')
  ];
  const network = networkOf(leaves as never, { today });
  const table = tableOf(network, { egoId: newBlindId(), names: true, newId: newBlindId<string> });
  const names = network.people.map(({ name }) => name);
  const csvs = { 'ego.csv': egoCsv(table, { mark: 'case', today }), 'people.csv': peopleCsv(table) };
  const all = { ...csvs, 'ties.csv': tiesCsv(table) };
  const zip = zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, bytes(text)])));
  for (const files of [
    [named('map.graphml', graphml(table, today))],
    Object.entries(all).map(([name, text]) => named(name, text)),
    [{ name: 'kaart.ZIP', bytes: zip }]
  ]) {
    const raw = readFiles(files);
    expect(namesIn(raw)).toEqual(names);
    expect(raw.ok && offerOf(raw.value)).toMatchObject({
      value: { madeOn: today, left: [], ties: [{ from: 0, to: 1, said: { value: 'good' } }] }
    });
  }
});

/** The files of one interview as Network Canvas 6 names and fills them, with a tie per kind. */
function interview(mark: string, ego: string, ...names: readonly string[]): Record<string, Uint8Array> {
  const person = (name: string, at: number) => `${String(at + 1)},${ego},uuid-${name},true,0.36,0.41,false,${name},`;
  const at = `export/${mark}_6e638b6a`;
  return {
    [`${at}_ego.csv`]: bytes(
      `networkCanvasEgoUUID,networkCanvasCaseID,sessionFinish,sessionExported\n${ego},${mark},2026-09-30T16:09:20.611Z,2026-09-30T18:23:42.930Z\n`
    ),
    [`${at}_attributeList_Person.csv`]: bytes(
      `nodeID,networkCanvasEgoUUID,networkCanvasUUID,bond_warm,place_x,place_y,likes_Tea,name,null\n${names.map(person).join('\n')}\n`
    ),
    [`${at}_edgeList_Close.csv`]: bytes(
      `edgeID,from,to,networkCanvasEgoUUID,networkCanvasSourceUUID,networkCanvasTargetUUID\n1,1,2,${ego},uuid-${names[0]},uuid-${names[1]}\n`
    )
  };
}

test('a zip of Network Canvas that a Mac made is one interview; with several it is asked which', () => {
  const left = {
    'export/': bytes(''),
    'export/.DS_Store': bytes('Bud1'),
    '__MACOSX/export/._a_ego.csv': bytes('\u0000"')
  };
  const zip = (files: Record<string, Uint8Array>) => [{ name: 'export.zip', bytes: zipSync({ ...left, ...files }) }];
  const one = interview('one', 'ego-1', 'Riet', 'Bo');
  const raw = readFiles(zip(one));
  expect(namesIn(raw)).toEqual(['Riet', 'Bo']);
  const offer = raw.ok && offerOf(raw.value);
  expect(offer).toMatchObject({ value: { madeOn: '2026-09-30', ties: [] } });
  expect(offer && offer.ok && offer.value.people[0]!.said).toEqual([{ fact: 'bond', value: 'warm', empty: null }]);
  expect(offer && offer.ok && offer.value.left).toContainEqual({ why: 'column', column: 'likes_Tea' });
  expect(readFiles(zip({ ...one, ...interview('two', 'ego-2', 'Jan', 'An') }))).toMatchObject({
    reason: 'more-than-one'
  });
});

test('CSV files as spreadsheets leave them: other marks, line ends, letters, and a mark at the beginning', () => {
  const csv = (mark: string, end: string) => `nodeID${mark}name${end}1${mark}Zoë${end}2${mark}"a;b, c"${end}`;
  for (const text of [csv(',', '\n'), csv(';', '\r\n'), csv('\t', '\r'), `\uFEFF${csv(';', '\r\n')}`])
    expect(namesIn(readFiles([named('people.csv', text)])), JSON.stringify(text)).toEqual(['Zoë', 'a;b, c']);
  const latin = Uint8Array.from([...'nodeID;name\r\n1;Zo'].map((one) => one.charCodeAt(0)).concat(0xeb));
  expect(namesIn(readFiles([{ name: 'people.csv', bytes: latin }]))).toEqual(['Zoë']);
  const wide = Buffer.from('\uFEFFnodeID\tname\r\n1\tZoë', 'utf16le');
  expect(namesIn(readFiles([{ name: 'people.csv', bytes: wide }]))).toEqual(['Zoë']);
});

test('a document type is not read: nothing of a file’s own making is unfolded or fetched', () => {
  const node = '<graph><node id="1"><data key="label">&a;</data></node></graph>';
  const bomb = `<!DOCTYPE graphml [<!ENTITY a "${'x'.repeat(50)}"><!ENTITY b "&a;&a;">]><graphml>${node}</graphml>`;
  const fetching = `<!DOCTYPE graphml [<!ENTITY a SYSTEM "file:///etc/passwd">]><graphml>${node}</graphml>`;
  const plain = '<!DOCTYPE graphml><graphml><graph><node id="1"/></graph></graphml>';
  for (const text of [bomb, fetching, plain, `<graphml>${node}</graphml>`, '<graphml>', 'x', '<svg/>'])
    expect(readFiles([named('map.graphml', text)]), text).toMatchObject({ reason: 'not-a-map' });
  expect(namesIn(readFiles([named('m.graphml', '<graphml><graph><node id="1"/></graph></graphml>')]))).toEqual(['P1']);
});

test('a small zip that unfolds into a large file is left, whatever it says of its size', () => {
  const honest = Buffer.from(zipSync({ 'people.csv': new Uint8Array(40_000_000) }));
  const lying = Buffer.from(honest);
  lying.writeUInt32LE(1000, 22);
  lying.writeUInt32LE(1000, lying.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24);
  for (const zip of [honest, lying]) {
    const began = performance.now();
    expect(readFiles([{ name: 'a.zip', bytes: zip }])).toMatchObject({ reason: 'too-large' });
    expect(performance.now() - began).toBeLessThan(1000);
  }
  const many = zipSync(Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`${String(at)}.csv`, bytes('x')])));
  expect(readFiles([{ name: 'a.zip', bytes: many }])).toMatchObject({ reason: 'too-large' });
  expect(readFiles([{ name: 'a.zip', bytes: bytes('PK\u0003\u0004 niet echt') }])).toMatchObject({ ok: false });
  expect(readFiles([{ name: 'a.csv', bytes: new Uint8Array(2_000_001) }])).toMatchObject({ reason: 'too-large' });
});

test('hostile files are refused with a reason, or read as text', () => {
  const deep = '['.repeat(200_000);
  for (const text of [deep, '{"form":"samenredzaam-map"', 'null', '{"__proto__":{"form":"samenredzaam-map"}}'])
    expect(readFiles([named('map.json', text)])).toMatchObject({ reason: 'not-a-map' });
  for (const text of ['', 'x', '"', 'nodeID\n"', '\u0000\u0000', ',,,\n,,,'])
    expect(readFiles([named('a.csv', text)]).ok, JSON.stringify(text)).toBe(false);
  const cells = 'nodeID,name,__proto__,constructor\n1,<script>alert(1)</script>,x,y\n';
  expect(namesIn(readFiles([named('a.csv', cells)]))).toEqual(['<script>alert(1)</script>']);
  expect(readFiles([named('map.docx', 'x')])).toMatchObject({ reason: 'not-a-map' });
});
