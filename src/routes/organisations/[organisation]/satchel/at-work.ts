import { error } from '@sveltejs/kit';
import { isWorking, type WorkerVisit } from '#domain/visits/case-visit.ts';

/**
 * The visit of somebody at work, also while two look together: what a tablet keeps is asked for by a script, that no form
 * of another site can imitate.
 */
export function atWork({ locals, request }: { locals: App.Locals; request: Request }): WorkerVisit {
  const visit = locals.caseVisit();
  if (!isWorking(visit) || locals.isHalfway) error(404, 'not found');
  if (request.headers.get('content-type') !== 'application/json') error(415, 'json only');
  return visit;
}
