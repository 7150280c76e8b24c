import { strToU8, zipSync } from 'fflate';
import { egoCsv, peopleCsv, tiesCsv } from '#domain/exports/csv.ts';
import { graphml } from '#domain/exports/graphml.ts';
import { tableOf, type Table } from '#domain/exports/table.ts';
import { files, type FileName } from '#domain/exports/taking-out.ts';
import { ofKind, type Leaf } from '#domain/cases/leaf.ts';
import { isFresh } from '#domain/factors/fresh.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { safeNetwork } from '#domain/networks/client-view.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import type { OpenCase } from '#server/cases/open-case.ts';
import { hashOf } from '#server/platform/secrets.ts';

export type FileOfMap = { readonly body: string | Uint8Array<ArrayBuffer>; readonly type: string };
const types = {
  csv: 'text/csv; charset=utf-8',
  graphml: 'application/xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
  zip: 'application/zip'
} as const;

/** What this worker took out today, as long as who that is was shown just now; null where that is not so. */
export function takenOutHere(room: OpenCase, visit: WorkerVisit, id: string): Leaf<'taken-out'> | null {
  const taken = ofKind(room.leaves, 'taken-out').find((one) => one.id === id);
  const isOpen = taken?.authorId === visit.personId && taken.content.on === todayOf(visit) && isFresh(visit);
  return isOpen ? taken : null;
}

const todayOf = ({ organisation, now }: WorkerVisit): string => dayIn(organisation.timezone, now);

/**
 * One file of a map that this worker took out today; null where that is not so, or too long ago. Made of what the client
 * may see and did not hide, and nothing else (DP9).
 */
export function fileOfMap(room: OpenCase, visit: WorkerVisit, at: { id: string; name: string }): FileOfMap | null {
  const name = files.find((one) => one === at.name);
  const taken = takenOutHere(room, visit, at.id);
  if (!name || !taken) return null;
  const [today, names] = [todayOf(visit), taken.content.names === 'yes'];
  const table = tableOf(safeNetwork(room.leaves, today), {
    ...{ egoId: idWithin(taken.id, 'ego'), names },
    newId: (one) => idWithin(taken.id, String(one))
  });
  const mark = names ? room.mark : 'case';
  return { body: bodyOf(name, table, { mark, today }), type: types[name.split('.')[1] as keyof typeof types] };
}

// The files of one taking out fit together; those of two cannot be laid beside each other.
function idWithin(leafId: string, one: string): string {
  const hex = Buffer.from(hashOf(`${leafId} ${one}`), 'base64url').toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-'
  );
}

type At = { readonly mark: string; readonly today: string };

function bodyOf(name: FileName, table: Table, at: At): FileOfMap['body'] {
  if (name !== 'map.zip') return wordsOf(name, table, at);
  const csvs = (['people.csv', 'ties.csv', 'ego.csv'] as const).map((one) => [one, strToU8(wordsOf(one, table, at))]);
  return zipSync(Object.fromEntries(csvs));
}

function wordsOf(name: Exclude<FileName, 'map.zip'>, table: Table, at: At): string {
  const written: Record<typeof name, () => string> = {
    'ego.csv': () => egoCsv(table, at),
    'people.csv': () => peopleCsv(table),
    'ties.csv': () => tiesCsv(table),
    'map.graphml': () => graphml(table, at.today),
    'map.json': () => JSON.stringify({ form: 'samenredzaam-map', version: 1, madeOn: at.today, ...table }, null, 2)
  };
  return written[name]();
}
