import { isAdministrator } from '#domain/people/actor.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { failingJobs, type FailingJob } from '#server/platform/jobs.ts';
import { look } from '#server/platform/transaction.ts';

const week = 7 * 86_400_000;

/** What did not work in the background this week, for who keeps the settings: kinds and numbers, nobody's words. */
export async function whatFails(visit: SignedIn): Promise<Result<readonly FailingJob[], 'not-allowed'>> {
  if (!isAdministrator(visit.person)) return no('not-allowed');
  const { neighbourhoodId, now } = visit;
  return yes(await look(visit, (tx) => failingJobs(tx, { neighbourhoodId, since: new Date(now.getTime() - week) })));
}
