import { no, yes, type Result } from '#domain/result.ts';
import type { CloseVisit } from '#domain/visits/case-visit.ts';
import { forgetSaid } from './forget-said.ts';
import { atPage } from './open-page.ts';
import { endPage } from './store.ts';

type Leaving = {
  readonly caseId: string;
  /** Whether what one said may stay; there is no answer beforehand. */
  readonly wordsStay: string;
};

/** Ends one's own page, and with it one's own way in; what one said stays only where one says so. */
export const leavePage = (
  visit: CloseVisit,
  { caseId, wordsStay }: Leaving
): Promise<Result<null, 'not-found' | 'no-answer'>> =>
  atPage<Result<null, 'not-found' | 'no-answer'>>(
    visit,
    { action: 'leave-page', caseId, kind: 'CloseEnded' },
    async (tx, { room, aroundId }) => {
      if (wordsStay !== 'yes' && wordsStay !== 'no') return no('no-answer', 'wordsStay');
      if (wordsStay === 'no') await forgetSaid(tx, room, { personId: aroundId, authorId: visit.personId });
      await endPage(tx, { caseId, aroundId });
      return yes(null);
    }
  );
