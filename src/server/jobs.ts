import { remindOfAppointment } from './appointments/remind-of-appointment.ts';
import { closeLoan } from './loans/close-loan.ts';
import { remindOfLoan } from './loans/remind-of-loan.ts';
import { askCheckIns } from './check-ins/ask-check-ins.ts';
import { letGoOfCases } from './cases/let-go-of-cases.ts';
import { escalateConcern } from './concerns/escalate-concern.ts';
import { tellLapses } from './endings/tell-lapses.ts';
import { renewKeys } from './keys/renew-keys.ts';
import { sendMail } from './mails/send-mail.ts';
import { makeDayPlan } from './matching/make-day-plan.ts';
import { readyPlans } from './matching/ready-plans.ts';
import { tidyUp } from './neighbourhoods/tidy-up.ts';
import { askHowItWas } from './outcomes/ask-how-it-was.ts';
import type { Jobs } from './platform/jobs.ts';
import type { QueueName } from './platform/queues.ts';
import { endSeries } from './series/end-series.ts';
import { writeSignInLetter } from './sessions/write-sign-in-letter.ts';

/** What runs later: the name of the job, and what happens then. */
export const jobs: Jobs = {
  'send-mail': sendMail,
  'write-sign-in-letter': writeSignInLetter,
  'remind-of-appointment': remindOfAppointment,
  'ask-how-it-was': askHowItWas,
  'remind-of-loan': remindOfLoan,
  'close-loan': closeLoan,
  'ask-check-ins': askCheckIns,
  'end-series': endSeries,
  'tell-lapses': tellLapses,
  'escalate-concern': escalateConcern,
  'tidy-up': tidyUp,
  'ready-plans': readyPlans,
  'make-day-plan': makeDayPlan,
  'let-go-of-cases': () => letGoOfCases(),
  'renew-keys': () => renewKeys()
};

export const dailyJobs: readonly QueueName[] = [
  'tidy-up',
  'ask-check-ins',
  'end-series',
  'tell-lapses',
  'ready-plans',
  'let-go-of-cases',
  'renew-keys'
];
