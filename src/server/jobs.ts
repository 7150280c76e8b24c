import { remindOfAppointment } from './appointments/remind-of-appointment.ts';
import { sendMail } from './mails/send-mail.ts';
import { tidyUp } from './neighbourhoods/tidy-up.ts';
import { askHowItWas } from './outcomes/ask-how-it-was.ts';
import type { Jobs } from './platform/jobs.ts';
import type { QueueName } from './platform/queues.ts';
import { writeSignInLetter } from './sessions/write-sign-in-letter.ts';

/** What runs later: the name of the job, and what happens then. */
export const jobs: Jobs = {
  'send-mail': sendMail,
  'write-sign-in-letter': writeSignInLetter,
  'remind-of-appointment': remindOfAppointment,
  'ask-how-it-was': askHowItWas,
  'tidy-up': tidyUp
};

export const dailyJobs: readonly QueueName[] = ['tidy-up'];
