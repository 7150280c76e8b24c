import { m } from '#messages';
import type { QueueName } from '#server/platform/queues.ts';

const words: Readonly<Partial<Record<QueueName, () => string>>> = {
  'send-mail': m.health_mail,
  'write-sign-in-letter': m.health_sign_in,
  'remind-of-appointment': m.health_reminder,
  'remind-of-loan': m.health_reminder,
  'ask-how-it-was': m.health_questions,
  'ask-check-ins': m.health_questions,
  'escalate-concern': m.health_concern,
  'make-day-plan': m.health_plan,
  'ready-plans': m.health_plan
};

/** What a job does, in the words of who keeps the settings. */
export const jobInWords = (name: QueueName): string => (words[name] ?? m.health_other)();
