import { isRecordingAgreed } from '#domain/cases/cover.ts';
import { writeLeaf, type DraftLeaf, type Leaf, type LeafReason, type NewLeaf } from '#domain/cases/leaf.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { isSendable } from '#domain/networks/sent.ts';
import { isStep } from '#domain/networks/steps.ts';
import { yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { addLeaves } from '#server/cases/add-leaves.ts';
import { changeInCase } from '#server/cases/change-in-case.ts';
import { leavesIn, writerOf, type OpenCase } from '#server/cases/open-case.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { isId } from '#server/platform/ids.ts';

type Why = LeafReason | 'wrong-id' | 'closed' | 'not-sendable';
export type Refused = { readonly id: string; readonly reason: Why };
/** What became of each leaf, and the map as it is now, so that a device hears what others did meanwhile. */
export type Sent = {
  readonly kept: readonly string[];
  readonly refused: readonly Refused[];
  readonly leaves: readonly Leaf[];
};
type Sending = { readonly caseId: string; readonly drafts: readonly DraftLeaf[] };

/**
 * Keeps leaves of the map that a device made, each by itself: one that cannot be kept holds up no other. Sent again they
 * add nothing, in whatever order and from however many devices they come. Nothing comes back of somebody who was deleted.
 */
export const sendLeaves = (visit: WorkerVisit, { caseId, drafts }: Sending): Promise<Result<Sent, 'not-found'>> => {
  const kind = drafts.length > 0 ? 'LeafAdded' : 'CaseRead';
  return changeInCase<Result<Sent, 'not-found'>>(
    visit,
    { action: 'send-leaves', caseId, kind, part: 'map' },
    async (tx, room) => {
      const people = await keep(tx, room, {
        drafts: drafts.filter((one) => one.kind === 'person'),
        known: room.leaves
      });
      const known = [...room.leaves, ...people.added];
      const rest = await keep(tx, room, { drafts: drafts.filter((one) => one.kind !== 'person'), known });
      const refused = [...people.refused, ...rest.refused];
      const lost = new Set(refused.map(({ id }) => id));
      const kept = drafts.map(({ id }) => id).filter((id) => !lost.has(id));
      const leaves = await leavesIn(tx, room);
      return yes({ kept, refused, leaves: leaves.filter((leaf) => isStep(leaf.kind)) });
    }
  );
};

type Placed = Pick<Leaf, 'id' | 'layer' | 'audience'>;
type Keeping = { readonly drafts: readonly DraftLeaf[]; readonly known: readonly Placed[] };

async function keep(tx: CaseTx, room: OpenCase, { drafts, known }: Keeping) {
  const refused: Refused[] = [];
  const good: NewLeaf[] = [];
  for (const draft of drafts) {
    const reason = reasonAgainst(draft, room, [...known, ...good]);
    if (typeof reason === 'string') refused.push({ id: draft.id, reason });
    else good.push(reason);
  }
  const done = await addLeaves(tx, { ...room, leaves: known as Leaf[] }, good);
  const added = new Set(done.ok ? [...done.value.added, ...known.map(({ id }) => id)] : []);
  // What is there no longer was deleted, and stays so.
  for (const { id } of good.filter((one) => !added.has(one.id))) refused.push({ id, reason: 'no-such-leaf' });
  return { refused, added: good.filter((one) => added.has(one.id)) };
}

function reasonAgainst(draft: DraftLeaf, room: OpenCase, leaves: readonly Placed[]): Why | NewLeaf {
  if (room.cover.closing) return 'closed';
  if (!isId(draft.id)) return 'wrong-id';
  if (!isSendable(draft, dayIn(room.visit.organisation.timezone, room.visit.now))) return 'not-sendable';
  const written = writeLeaf(draft, writerOf(room), { agreed: isRecordingAgreed(room.cover), leaves });
  return written.ok ? written.value : written.reason;
}
