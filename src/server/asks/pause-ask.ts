import type { Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { changeMarks, type MarkReason } from './change-marks.ts';

/** Not now: nobody is asked for it until it is taken up again. */
export const pauseAsk = (visit: SignedIn, askId: string): Promise<Result<null, MarkReason>> =>
  changeMarks(visit, { askId, action: 'pause-ask', marks: { pausedAt: visit.now }, kind: 'AskPaused' });
