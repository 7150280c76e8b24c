import type { DraftLeaf, Leaf } from '#domain/cases/leaf.ts';
import { ofKind } from '#domain/cases/leaf.ts';
import { canonicalOf } from '#domain/needs/advice-on-need.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { chooseRoute as decide, type ChoiceReason, type Chosen, type DraftChoice } from '#domain/plans/choose.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { addLeaves } from '#server/cases/add-leaves.ts';
import { changeInCase } from '#server/cases/change-in-case.ts';
import { keepCoverOf, type OpenCase } from '#server/cases/open-case.ts';
import { moveLeaf } from '#server/cases/rewrite-leaf.ts';
import { needIn } from '#server/needs/change-need.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { adviseOnNeed } from './advise-on-need.ts';

type Choosing = { readonly caseId: string; readonly needId: string; readonly draft: DraftChoice };
type Answer = Result<null, ChoiceReason | 'not-found' | 'closed' | 'changed-meanwhile'>;

/** Keeps what client and worker chose together, and beside it which advice there was (DP13, DP30). */
export const chooseRoute = (visit: WorkerVisit, { caseId, needId, draft }: Choosing): Promise<Answer> =>
  changeInCase<Answer>(
    visit,
    { action: 'choose-route', caseId, kind: 'LeafAdded', part: 'advice' },
    async (tx, room) => {
      const need = needIn(room, needId);
      if (!need) return no('not-found');
      if (need.content.ending) return no('ended');
      const today = dayIn(visit.organisation.timezone, visit.now);
      const chosen = decide(draft, { next: room.cover.nextContact, today });
      if (!chosen.ok) return chosen;
      const added = await addLeaves(tx, room, [await given(tx, room, need), choiceOf(needId, chosen.value)]);
      if (!added.ok) return no('closed');
      return (await keepNext(tx, room, chosen.value)) ? yes(null) : no('changed-meanwhile');
    }
  );

async function given(tx: CaseTx, room: OpenCase, need: Leaf<'need'>): Promise<DraftLeaf> {
  const { advice, situation } = await adviseOnNeed(tx, room, need);
  const { advice: name, rule, ruleVersion } = advice;
  const content = { needId: need.id, advice: name, rule, ruleVersion, inputs: hashOf(canonicalOf(situation)) };
  return { id: newBlindId(), kind: 'advice', content };
}

const choiceOf = (needId: string, { route, words }: Chosen): DraftLeaf => ({
  id: newBlindId(),
  kind: 'choice',
  content: { needId, route, words }
});

const keepNext = async (tx: CaseTx, room: OpenCase, { nextOn }: Chosen): Promise<boolean> =>
  nextOn === null || keepCoverOf(tx, room, { ...room.cover, nextContact: { ...room.cover.nextContact, on: nextOn } });

type Filing = { readonly caseId: string; readonly needId: string };
type Filed = Result<null, 'not-found' | 'changed-meanwhile'>;

/** Puts the newest advice on a need and what was chosen into the formal file: they founded a decision (DP15, DP30). */
export const fileAdvice = (visit: WorkerVisit, { caseId, needId }: Filing): Promise<Filed> =>
  changeInCase<Filed>(
    visit,
    { action: 'file-advice', caseId, kind: 'AdviceFiled', part: 'advice' },
    async (tx, room) => {
      const advice = ofKind(room.leaves, 'advice').findLast(({ content }) => content.needId === needId);
      const choice = ofKind(room.leaves, 'choice').findLast(({ content }) => content.needId === needId);
      if (!advice || !choice) return no('not-found');
      for (const leaf of [advice, choice] as const) {
        if (leaf.layer === 'file') continue;
        const moved = await moveLeaf(tx, room, { leaf, layer: 'file', audience: leaf.audience });
        if (!moved.ok) return moved;
      }
      return yes(null);
    }
  );
