import { egoCsv, peopleCsv, tiesCsv } from '#domain/exports/csv.ts';
import { graphml } from '#domain/exports/graphml.ts';
import { tableOf, type Table } from '#domain/exports/table.ts';
import { files, type FileName } from '#domain/exports/taking-out.ts';
import { ofKind, seenBy } from '#domain/cases/leaf.ts';
import { isFresh } from '#domain/factors/fresh.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { networkOf } from '#domain/networks/network.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import type { OpenCase } from '#server/cases/open-case.ts';
import { newBlindId } from '#server/platform/ids.ts';

export type FileOfMap = { readonly words: string; readonly type: string };
const types = { csv: 'text/csv', graphml: 'application/xml', json: 'application/json' } as const;

/**
 * One file of a map that this worker took out today; null where that is not so, or too long ago. Made of what the client
 * may see and nothing else.
 */
export function fileOfMap(room: OpenCase, visit: WorkerVisit, at: { id: string; name: string }): FileOfMap | null {
  const name = files.find((one) => one === at.name);
  const today = dayIn(visit.organisation.timezone, visit.now);
  const taken = ofKind(room.leaves, 'taken-out').find(({ id }) => id === at.id);
  if (!name || taken?.authorId !== visit.personId || taken.content.on !== today || !isFresh(visit)) return null;
  const names = taken.content.names === 'yes';
  const ids: string[] = [];
  const table = tableOf(networkOf(seenBy(room.leaves, 'client', null), { today }), {
    ...{ egoId: newBlindId<string>(), names },
    newId: (one) => (ids[one] ??= newBlindId<string>())
  });
  const mark = names ? room.mark : 'case';
  return { words: wordsOf(name, table, { mark, today }), type: types[name.split('.')[1] as keyof typeof types] };
}

function wordsOf(name: FileName, table: Table, at: { mark: string; today: string }): string {
  const written: Record<FileName, () => string> = {
    'ego.csv': () => egoCsv(table, at),
    'people.csv': () => peopleCsv(table),
    'ties.csv': () => tiesCsv(table),
    'map.graphml': () => graphml(table),
    'map.json': () => JSON.stringify({ form: 'samenredzaam-map', version: 1, madeOn: at.today, ...table }, null, 2)
  };
  return written[name]();
}
