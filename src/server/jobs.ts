import type { Jobs } from './platform/jobs.ts';
import type { QueueName } from './platform/queues.ts';
import { writeSignInLetter } from './sessions/write-sign-in-letter.ts';

const nothing = async (): Promise<void> => undefined;

/** What runs later: the name of the job, and what happens then. */
export const jobs: Jobs = {
  'send-mail': nothing,
  'write-sign-in-letter': writeSignInLetter,
  'remind-of-appointment': nothing,
  'ask-how-it-was': nothing,
  'tidy-up': nothing
};

export const dailyJobs: readonly QueueName[] = ['tidy-up'];
