import { no, yes, type No, type Result } from '#domain/result.ts';
import type { ClientVisit } from '#domain/visits/case-visit.ts';
import { changeCover } from './change-in-case.ts';

type Keeping = { readonly caseId: string; readonly version: number; readonly keeps: string };

/** DP15: the client keeps what is in the map after the end, or no longer. */
export const keepMap = (
  visit: ClientVisit,
  { keeps, ...at }: Keeping
): Promise<Result<null, 'not-found' | 'no-answer' | 'changed-meanwhile'>> =>
  changeCover<No<'no-answer'>>(visit, { ...at, action: 'keep-map', kind: 'CaseChanged', part: 'mine' }, (cover) =>
    keeps === 'yes' || keeps === 'no' ? yes({ ...cover, keepsMap: keeps }) : no('no-answer', 'keeps')
  );
