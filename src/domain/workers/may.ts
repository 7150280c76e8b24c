import type { Worker } from './worker.ts';

/** Social workers talk with people; a lead or privacy officer opens no case. */
export const mayOpenCases = (worker: Worker): boolean => worker.roles.includes('social-worker');

/** The lead says who works here, in which role, and who takes over a case; by its mark, without reading it. */
export const mayLead = (worker: Worker): boolean => worker.roles.includes('lead');

/** The privacy officer sees each time that somebody came in for an emergency, and why. */
export const mayWatchEmergencies = (worker: Worker): boolean => worker.roles.includes('privacy-officer');
