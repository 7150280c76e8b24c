import { mayOpenCases, mayWatchEmergencies } from '#domain/workers/may.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  const { worker } = locals.working();
  return { talks: mayOpenCases(worker), watches: mayWatchEmergencies(worker) };
};
