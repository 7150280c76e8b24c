import { entryDays } from '#domain/asks/ask.ts';
import { dayIn, daysAfter } from '#domain/neighbourhoods/calendar-day.ts';
import type { Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { changeMarks, type MarkReason } from './change-marks.ts';

/** Lets an ask last another 26 weeks (N4). */
export const renewAsk = (visit: SignedIn, askId: string): Promise<Result<null, MarkReason>> => {
  const endsOn = daysAfter(dayIn(visit.neighbourhood.timezone, visit.now), entryDays);
  return changeMarks(visit, { askId, action: 'renew-ask', marks: { endsOn }, kind: 'AskRenewed' });
};
