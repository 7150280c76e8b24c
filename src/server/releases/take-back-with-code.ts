import { no, type Result } from '#domain/result.ts';
import type { Visit } from '#domain/visits/visit.ts';
import { mayTry } from '#server/platform/limits.ts';
import { takeBack } from './take-back.ts';

/** Takes back with the code of the paper, from anywhere; a wrong code learns nothing. */
export const takeBackWithCode = async (
  visit: Visit,
  { code, source }: { code: string; source: string }
): Promise<Result<null, 'gone' | 'too-often'>> =>
  (await mayTry('take-back-source', `${visit.neighbourhoodId} ${source}`)) ? takeBack(visit, code) : no('too-often');
