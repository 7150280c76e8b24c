import type { Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { changeMarks, type MarkReason } from './change-marks.ts';

/** Takes a paused ask up again. */
export const resumeAsk = (visit: SignedIn, askId: string): Promise<Result<null, MarkReason>> =>
  changeMarks(visit, { askId, action: 'resume-ask', marks: { pausedAt: null }, kind: 'AskResumed' });
