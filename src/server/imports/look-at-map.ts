import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { dayOf, mapFileOf } from '#domain/imports/leaves.ts';
import { offerOf, type Offered } from '#domain/imports/offer.ts';
import { namesTwice, privateNamesIn } from '#domain/imports/private-names.ts';
import { networkOf } from '#domain/networks/network.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { seeCase } from '#server/cases/see-case.ts';
import type { File } from './text-of-file.ts';
import { readFiles, readJsonMap } from './read-files.ts';

/** What would come onto the map, to look at before anything is kept. */
export type Looked = {
  readonly offered: Offered;
  readonly clientName: string;
  /** The day that stands with it. */
  readonly on: string;
  /** Names that somebody on the map has already. */
  readonly twice: readonly string[];
  /** Names in which something private seems to stand. */
  readonly private: readonly string[];
  /** The same as a text, to be sent again where it is taken over. */
  readonly text: string;
};
type From =
  { readonly caseId: string; readonly files: readonly File[] } | { readonly caseId: string; readonly text: string };
type Refused = 'not-found' | 'no-file' | 'too-large' | 'not-a-map' | 'more-than-one' | 'nobody-in-it' | 'too-many';

/** Looks at the files of a map beside the map that there is; nothing of it is kept. */
export async function lookAtMap(visit: WorkerVisit, from: From): Promise<Result<Looked, Refused>> {
  const seen = await seeCase<Result<Looked, Refused>>(visit, { caseId: from.caseId, part: 'map' }, (room) => {
    if (room.ground === 'emergency') return no('not-found');
    const raw = 'text' in from ? readJsonMap(from.text) : readFiles(from.files);
    if (!raw.ok) return raw;
    const offer = offerOf(raw.value);
    if (!offer.ok) return offer;
    const offered = offer.value;
    const today = dayIn(visit.organisation.timezone, visit.now);
    const there = networkOf(room.leaves, { today }).people.map(({ name }) => name);
    return yes({
      ...{ offered, clientName: room.cover.clientName, on: dayOf(offered, today), twice: namesTwice(offered, there) },
      ...{ private: privateNamesIn(offered), text: JSON.stringify(mapFileOf(offered)) }
    });
  });
  return seen.ok ? seen.value : seen;
}
