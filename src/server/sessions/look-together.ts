import { mostAlongTries, readAlongCode } from '#domain/conversations/looking-together.ts';
import { yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { changeInCase } from '#server/cases/change-in-case.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { transact } from '#server/platform/transaction.ts';
import { beginAlong, closeSession, endAlong, tryAlong } from './store-along.ts';

type Begun = Result<null, 'not-found' | 'no-code'>;

/** Lets worker and client look together: this session shows what is for both, until the worker types the code (DP25). */
export const lookTogether = (visit: WorkerVisit, { caseId, code }: { caseId: string; code: string }): Promise<Begun> =>
  changeInCase<Begun>(visit, { action: 'look-together', caseId, kind: 'CaseRead', part: 'along' }, async (tx) => {
    const read = readAlongCode(code);
    if (!read.ok) return read;
    const { id: sessionId } = visit.session;
    await beginAlong(tx, { sessionId, caseId, codeHash: keptCode(sessionId, code) });
    return yes(null);
  });

/** What came of a code: the worker is back at work, it was another code, or there were too many. */
export type Left = 'left' | 'wrong-code' | 'signed-out';

/** Leaves looking together; a wrong code counts, whatever else happens. */
export const leaveTogether = (visit: WorkerVisit, code: string): Promise<Result<Left, never>> =>
  transact<Result<Left, never>>(visit, 'leave-together', async (tx) => {
    const { id } = visit.session;
    const { tries, codeHash } = await tryAlong(tx, id);
    if (tries <= mostAlongTries && codeHash === keptCode(id, code)) {
      await endAlong(tx, id);
      return yes('left');
    }
    if (tries < mostAlongTries) return yes('wrong-code');
    await closeSession(tx, id, visit.now);
    return yes('signed-out');
  });

const keptCode = (sessionId: string, code: string): string => hashOf(`${sessionId} ${code}`);
