import { no, yes, type Result } from '#domain/result.ts';
import type { CasePart } from '#domain/trails/trail.ts';
import type { CaseVisit } from '#domain/visits/case-visit.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { isId } from '#server/platform/ids.ts';
import { transact } from '#server/platform/transaction.ts';
import { openCase, type OpenCase } from './open-case.ts';

/** Looks at a part of a case; each look is one row that the client can read (DP19). */
export const seeCase = <Seen>(
  visit: CaseVisit,
  at: { readonly caseId: string; readonly part: CasePart },
  show: (room: OpenCase, tx: CaseTx) => Seen | Promise<Seen>
): Promise<Result<Seen, 'not-found'>> =>
  transact<Result<Seen, 'not-found'>>({ ...visit, formKey: null }, 'see-case', async (tx) => {
    if (!isId(at.caseId)) return no('not-found');
    const room = await openCase(tx, visit, { ...at, kind: 'CaseRead' });
    return room ? yes(await show(room, tx)) : no('not-found');
  });
