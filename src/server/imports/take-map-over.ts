import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { leavesOf } from '#domain/imports/leaves.ts';
import { offerOf, type Offered } from '#domain/imports/offer.ts';
import { privateNamesIn } from '#domain/imports/private-names.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { addLeaves } from '#server/cases/add-leaves.ts';
import { changeInCase } from '#server/cases/change-in-case.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { readJsonMap } from './read-files.ts';

type Taking = {
  readonly caseId: string;
  /** What was looked at, as our own map in JSON. */
  readonly text: string;
  /** Names that look private were pointed out, and are to stay. */
  readonly isLookedAt: boolean;
};
type Refused =
  'not-found' | 'only-for-an-emergency' | 'not-a-map' | 'looks-private' | 'closed' | 'recording-not-agreed';

/** Takes a map over that somebody looked at: whoever is in it comes beside who is there, all or nobody. */
export const takeMapOver = (
  visit: WorkerVisit,
  { caseId, text, isLookedAt }: Taking
): Promise<Result<null, Refused>> => {
  const change = { action: 'take-map-over', caseId, kind: 'LeafAdded', part: 'map' } as const;
  return changeInCase<Result<null, Refused>>(visit, change, async (tx, room) => {
    if (room.ground === 'emergency') return no('only-for-an-emergency');
    const offered = offeredIn(text);
    if (!offered) return no('not-a-map');
    if (!isLookedAt && privateNamesIn(offered).length > 0) return no('looks-private');
    const today = dayIn(visit.organisation.timezone, visit.now);
    const added = await addLeaves(tx, room, leavesOf(offered, { today, newId: newBlindId<string> }));
    if (added.ok) return yes(null);
    return no(added.reason === 'closed' || added.reason === 'recording-not-agreed' ? added.reason : 'not-a-map');
  });
};

function offeredIn(text: string): Offered | null {
  const raw = readJsonMap(text);
  const offered = raw.ok ? offerOf(raw.value) : null;
  return offered?.ok ? offered.value : null;
}
