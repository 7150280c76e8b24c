import type { Jobs } from './platform/jobs.ts';
import type { QueueName } from './platform/queues.ts';

const nothing = async (): Promise<void> => undefined;

/** What runs later: the name of the job, and what happens then. */
export const jobs: Jobs = {
  'send-mail': nothing,
  'remind-of-appointment': nothing,
  'ask-how-it-was': nothing,
  'tidy-up': nothing
};

export const dailyJobs: readonly QueueName[] = ['tidy-up'];
