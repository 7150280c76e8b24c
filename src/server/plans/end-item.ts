import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { readFollowUp, type DraftFollowUp, type FollowUpReason } from '#domain/plans/look-back.ts';
import { endItem as decide, isItem, type Item } from '#domain/plans/plan.ts';
import { releasedTo } from '#domain/plans/release.ts';
import type { Ended } from '#domain/plans/step-kinds.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { CaseVisit } from '#domain/visits/case-visit.ts';
import { addLeaves } from '#server/cases/add-leaves.ts';
import { changeInCase } from '#server/cases/change-in-case.ts';
import type { OpenCase } from '#server/cases/open-case.ts';
import { rewriteLeaf } from '#server/cases/rewrite-leaf.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { keepLookBack } from './keep-look-back.ts';

type At = { readonly caseId: string; readonly itemId: string };

/** The item of a plan of this id in an open case. */
export const itemIn = (room: OpenCase, id: string): Item | undefined =>
  room.leaves.filter(isItem).find((one) => one.id === id);

/** Ends something in a plan, or takes it back: one action, no reason, at any moment, by either of the two (R37). */
export const endItem = (
  visit: CaseVisit,
  { caseId, itemId, how }: At & { readonly how: Ended['how'] }
): Promise<Result<null, 'not-found'>> =>
  changeInCase<Result<null, 'not-found'>>(
    visit,
    { action: 'end-item', caseId, kind: 'LeafChanged', part: 'plan' },
    async (tx, room) => {
      const item = itemIn(room, itemId);
      if (!item) return no('not-found');
      const content = decide<Item['content']>(item.content, how, dayIn(visit.organisation.timezone, visit.now));
      if (content === null) return yes(null);
      const kept = await rewriteLeaf(tx, room, { id: item.id, version: item.version, content });
      if (!kept.ok) return no('not-found');
      await keepLookBack(tx, room);
      return yes(null);
    }
  );

type Said = Result<null, FollowUpReason | 'not-found' | 'closed'>;

/** Keeps how something went, and what it did besides (R33, R40); a no is never asked to explain itself. */
export const sayHowItWent = (
  visit: CaseVisit,
  { caseId, itemId, draft }: At & { readonly draft: DraftFollowUp }
): Promise<Said> =>
  changeInCase<Said>(
    visit,
    { action: 'say-how-it-went', caseId, kind: 'LeafAdded', part: 'plan' },
    async (tx, room) => {
      if (!itemIn(room, itemId)) return no('not-found');
      const said = readFollowUp(draft, itemId, dayIn(visit.organisation.timezone, visit.now));
      if (!said.ok) return said;
      const added = await addLeaves(tx, room, [{ id: newBlindId<string>(), kind: 'follow-up', content: said.value }]);
      if (!added.ok) return no('closed');
      await keepLookBack(tx, room);
      return yes(null);
    }
  );

type Releasing = At & { readonly personIds: readonly string[] };

/** Lets exactly these people know of an item, and nobody else any longer (R39, DP28). */
export const releaseItem = (
  visit: CaseVisit,
  { caseId, itemId, personIds }: Releasing
): Promise<Result<null, 'not-found' | 'closed'>> =>
  changeInCase<Result<null, 'not-found' | 'closed'>>(
    visit,
    { action: 'release-item', caseId, kind: 'LeafAdded', part: 'plan' },
    async (tx, room) => {
      if (!itemIn(room, itemId)) return no('not-found');
      const known = releasedTo(room.leaves, itemId);
      const people = room.leaves.filter(({ kind }) => kind === 'person').map(({ id }) => id);
      const changed = people.filter((id) => known.has(id) !== personIds.includes(id));
      const drafts = changed.map((personId) => ({
        id: newBlindId<string>(),
        kind: 'telling',
        content: { leafId: itemId, personId, released: personIds.includes(personId) ? 'yes' : 'no' }
      }));
      return (await addLeaves(tx, room, drafts)).ok ? yes(null) : no('closed');
    }
  );
