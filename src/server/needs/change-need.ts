import { ofKind, type Leaf } from '#domain/cases/leaf.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import {
  answerNeed as answer,
  endNeed as end,
  resumeNeed as resume,
  rewordNeed as reword,
  type Answered,
  type DraftAnswers,
  type DraftEnding,
  type DraftNeed,
  type EndingReason,
  type NeedReason
} from '#domain/needs/need.ts';
import type { Need } from '#domain/needs/need-kinds.ts';
import { no, yes, type No, type Result, type Yes } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { changeInCase } from '#server/cases/change-in-case.ts';
import type { OpenCase } from '#server/cases/open-case.ts';
import { rewriteLeaf } from '#server/cases/rewrite-leaf.ts';

/** The need of this id in an open case. */
export const needIn = (room: OpenCase, id: string): Leaf<'need'> | undefined =>
  ofKind(room.leaves, 'need').find((one) => one.id === id);

/** Which need, and the version that the form was made of. */
export type NeedAt = { readonly caseId: string; readonly needId: string; readonly version: number };
type Refused = No<'not-found' | 'changed-meanwhile' | 'closed'>;

/** Changes a need; of two who do that at once, the second is told. */
export const changeNeed = <Refusal extends { readonly ok: false }>(
  visit: WorkerVisit,
  { caseId, needId, version }: NeedAt,
  decide: (need: Need, today: string) => Yes<Need> | Refusal
): Promise<Yes<null> | Refused | Refusal> =>
  changeInCase<Yes<null> | Refused | Refusal>(
    visit,
    { action: 'change-need', caseId, kind: 'LeafChanged', part: 'needs' },
    async (tx, room) => {
      const leaf = needIn(room, needId);
      if (!leaf) return no('not-found');
      if (room.cover.closing) return no('closed');
      const decided = decide(leaf.content, dayIn(visit.organisation.timezone, visit.now));
      if (!decided.ok) return decided;
      const kept = await rewriteLeaf(tx, room, { id: needId, version, content: decided.value });
      return kept.ok ? yes(null) : no('changed-meanwhile');
    }
  );

type Done<Reason extends string> = Promise<Result<null, Reason> | Refused>;

/** Says it in other words, or as another kind of task. */
export const rewordNeed = (visit: WorkerVisit, at: NeedAt, draft: DraftNeed): Done<NeedReason> =>
  changeNeed<No<NeedReason>>(visit, at, (need) => reword(need, draft));

/** Keeps what is known of a need (R25). */
export const answerNeed = (
  visit: WorkerVisit,
  at: NeedAt,
  draft: DraftAnswers
): Promise<Yes<null> | Refused | Exclude<Answered, Yes<unknown>>> =>
  changeNeed<Exclude<Answered, Yes<unknown>>>(visit, at, (need, today) => answer(need, draft, today));

/** Writes down how it ended (R41). */
export const endNeed = (visit: WorkerVisit, at: NeedAt, draft: DraftEnding): Done<EndingReason> =>
  changeNeed<No<EndingReason>>(visit, at, (need, today) => end(need, draft, today));

/** Takes an ended need up again. */
export const resumeNeed = (visit: WorkerVisit, at: NeedAt): Done<'not-ended'> =>
  changeNeed<No<'not-ended'>>(visit, at, resume);
