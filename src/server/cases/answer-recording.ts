import { answerRecording as decide, type RecordingReason } from '#domain/cases/cover.ts';
import { isAboutNetwork } from '#domain/cases/leaf.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { CaseVisit } from '#domain/visits/case-visit.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { withDuty } from '#server/platform/transaction.ts';
import { changeInCase } from './change-in-case.ts';
import { keepCoverOf, leavesIn, type OpenCase } from './open-case.ts';
import { emptyLeaves } from './store-leaves.ts';

type Answering = { readonly caseId: string; readonly version: number; readonly answer: string };
type Answered = Result<null, RecordingReason | 'changed-meanwhile' | 'not-found'>;

/**
 * Keeps the client's answer to whether something about the network is written down. A no throws away what was written
 * down before: it cannot be that we keep what somebody no longer wants kept (DP3).
 */
export const answerRecording = (visit: CaseVisit, { caseId, version, answer }: Answering): Promise<Answered> => {
  const kind = answer === 'yes' ? 'RecordingAgreed' : 'RecordingRefused';
  const change = { action: 'answer-recording', caseId, kind, part: 'recording' } as const;
  return changeInCase<Answered>(visit, change, async (tx, room) => {
    const said = decide(room.cover, answer, dayIn(visit.organisation.timezone, visit.now));
    if (!said.ok) return said;
    if (room.version !== version || !(await keepCoverOf(tx, room, said.value))) return no('changed-meanwhile');
    if (answer === 'no') await throwAway(tx, room);
    return yes(null);
  });
};

// The client does not see what is for workers alone, but that goes too; the clock sees it.
const throwAway = (tx: CaseTx, room: OpenCase): Promise<number> =>
  withDuty(tx, room.visit, {
    duty: 'clock',
    work: async () => {
      const gone = (await leavesIn(tx, room)).filter(({ kind }) => isAboutNetwork(kind));
      return emptyLeaves(
        tx,
        room.caseId,
        gone.map(({ id }) => id)
      );
    }
  });
