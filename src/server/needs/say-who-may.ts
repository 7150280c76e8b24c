import { readAsking, type DraftAsking } from '#domain/needs/asking.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { networkOf } from '#domain/networks/network.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { addLeaves } from '#server/cases/add-leaves.ts';
import { changeInCase } from '#server/cases/change-in-case.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { needIn } from './change-need.ts';

type Saying = { readonly caseId: string; readonly needId: string; readonly draft: DraftAsking };
type Kept = Result<null, 'not-found' | 'closed' | 'recording-not-agreed'>;

/** Keeps whom the client agrees to ask for one need, what they say themselves, and whether they can (R38). */
export const sayWhoMay = (visit: WorkerVisit, { caseId, needId, draft }: Saying): Promise<Kept> =>
  changeInCase<Kept>(visit, { action: 'say-who-may', caseId, kind: 'LeafAdded', part: 'plan' }, async (tx, room) => {
    if (!needIn(room, needId)) return no('not-found');
    const today = dayIn(visit.organisation.timezone, visit.now);
    const network = networkOf(room.leaves, { today, needId });
    const said = readAsking(draft, { needId, network, newId: newBlindId<string> });
    const added = await addLeaves(tx, room, said);
    if (added.ok) return yes(null);
    return no(added.reason === 'closed' || added.reason === 'recording-not-agreed' ? added.reason : 'not-found');
  });
