import type { Worker } from './worker.ts';

/** Social workers talk with people; a lead or privacy officer opens no case. */
export const mayOpenCases = (worker: Worker): boolean => worker.roles.includes('social-worker');
