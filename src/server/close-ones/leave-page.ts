import { no, yes, type Result } from '#domain/result.ts';
import type { CloseVisit } from '#domain/visits/case-visit.ts';
import { personRow } from '#server/workers/store.ts';
import { forgetSaid } from './forget-said.ts';
import { atPage } from './open-page.ts';
import { endPage } from './store.ts';

type Leaving = {
  readonly caseId: string;
  /** Whether what one said may stay; there is no answer beforehand. */
  readonly wordsStay: string;
};

type Left = Result<'out' | 'elsewhere', 'not-found' | 'no-answer'>;

/**
 * Ends one's own page; what one said stays only where one says so. Whoever has nothing else here has no way in any more, and
 * is `out`; another page or an own case stays open.
 */
export const leavePage = (visit: CloseVisit, { caseId, wordsStay }: Leaving): Promise<Left> =>
  atPage<Left>(visit, { action: 'leave-page', caseId, kind: 'CloseEnded' }, async (tx, { room, aroundId }) => {
    if (wordsStay !== 'yes' && wordsStay !== 'no') return no('no-answer', 'wordsStay');
    if (wordsStay === 'no') await forgetSaid(tx, room, { personId: aroundId, authorId: visit.personId });
    await endPage(tx, { caseId, aroundId });
    return yes((await personRow(tx, visit.personId)) ? 'elsewhere' : 'out');
  });
