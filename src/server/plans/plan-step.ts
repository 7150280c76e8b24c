import type { DraftLeaf } from '#domain/cases/leaf.ts';
import { isRecordingAgreed } from '#domain/cases/cover.ts';
import { isOverLimit } from '#domain/close-ones/saying.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { readAgreement, type AgreementErrors, type DraftAgreement } from '#domain/plans/agreement.ts';
import {
  readMeeting,
  readStep,
  type DraftMeeting,
  type DraftStep,
  type MeetingErrors,
  type StepReason
} from '#domain/plans/planning.ts';
import { whyNoMeeting, whyNoTask, type Asked, type WhyNot } from '#domain/plans/who-may.ts';
import { no, yes, type No, type Result } from '#domain/result.ts';
import type { CaseVisit, WorkerVisit } from '#domain/visits/case-visit.ts';
import { adviseOnNeed } from '#server/advice/advise-on-need.ts';
import { addLeaves } from '#server/cases/add-leaves.ts';
import { changeInCase } from '#server/cases/change-in-case.ts';
import type { OpenCase } from '#server/cases/open-case.ts';
import { needIn } from '#server/needs/change-need.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { keepLookBack } from './keep-look-back.ts';

type At = { readonly caseId: string; readonly needId: string };
type Refused = 'not-found' | 'closed' | 'ended' | 'recording-not-agreed' | WhyNot;
type Planned = Result<string, Refused>;

/** Opens a need that has not ended, lets something be planned for it, and keeps when to look back at it. */
function planItem<Outcome extends Planned | { readonly ok: false }>(
  visit: CaseVisit,
  at: At,
  plan: (tx: CaseTx, room: OpenCase) => Promise<DraftLeaf | Exclude<Outcome, { ok: true }>>
): Promise<Outcome | Planned> {
  const change = { action: 'plan-item', caseId: at.caseId, kind: 'LeafAdded', part: 'plan' } as const;
  return changeInCase<Outcome | Planned>(visit, change, async (tx, room) => {
    const need = needIn(room, at.needId);
    if (!need) return no('not-found');
    if (need.content.ending) return no('ended');
    if (room.cover.closing) return no('closed');
    const draft = await plan(tx, room);
    if ('ok' in draft) return draft;
    const added = await addLeaves(tx, room, [draft]);
    if (!added.ok) return no(added.reason === 'recording-not-agreed' ? added.reason : 'not-found');
    await keepLookBack(tx, room);
    return yes(draft.id);
  });
}

const leafOf = (kind: string, content: unknown): DraftLeaf => ({ id: newBlindId(), kind, content });

/** Plans one thing for one of the four; by the worker, or by whoever it is about (R69). */
export const planStep = (
  visit: CaseVisit,
  { draft, ...at }: At & { readonly draft: DraftStep }
): Promise<Planned | No<StepReason>> =>
  planItem<Planned | No<StepReason>>(visit, at, async (_, room) => {
    const step = readStep(draft, at.needId, isRecordingAgreed(room.cover));
    return step.ok ? leafOf('plan-step', step.value) : step;
  });

type Wrong<Errors> = No<'wrong-fields'> & { readonly errors: Errors };

/**
 * Keeps what somebody agreed to do, where that person may be asked (R33–R35, R38, R43, R44), within what that
 * person said of oneself (R64).
 */
export const makeAgreement = (
  visit: WorkerVisit,
  { draft, ...at }: At & { readonly draft: DraftAgreement }
): Promise<Planned | Wrong<AgreementErrors>> =>
  planItem<Planned | Wrong<AgreementErrors>>(visit, at, async (tx, room) => {
    const read = readAgreement(draft, at.needId);
    if (!read.ok) return read;
    const why = whyNoTask(await askedIn(tx, room, at.needId), draft.personId);
    if (why) return no(why, 'personId');
    return isOverLimit(room.leaves, read.value) ? no('own-limit', 'personId') : leafOf('agreement', read.value);
  });

/** Plans a first time together, never with whom that would hurt (R35, R36). */
export const planMeeting = (
  visit: WorkerVisit,
  { draft, ...at }: At & { readonly draft: DraftMeeting }
): Promise<Planned | Wrong<MeetingErrors>> =>
  planItem<Planned | Wrong<MeetingErrors>>(visit, at, async (tx, room) => {
    const today = dayIn(visit.organisation.timezone, visit.now);
    const read = readMeeting(draft, at.needId, today);
    if (!read.ok) return read;
    const asked = await askedIn(tx, room, at.needId);
    const why = read.value.personIds.map((id) => whyNoMeeting(asked, id)).find((one) => one !== null);
    return why ? no(why, 'personIds') : leafOf('meeting', read.value);
  });

/** All that says whether somebody may be asked for one need of an open case. */
export async function askedIn(tx: CaseTx, room: OpenCase, needId: string): Promise<Asked> {
  const need = needIn(room, needId)!;
  return { advised: await adviseOnNeed(tx, room, need), leaves: room.leaves, needId };
}
