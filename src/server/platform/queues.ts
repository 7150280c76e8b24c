/** The queues of pg-boss; made by the migration, because the application may not make tables. */
export const queueNames = [
  'send-mail',
  'write-sign-in-letter',
  'remind-of-appointment',
  'ask-how-it-was',
  'remind-of-loan',
  'close-loan',
  'ask-check-ins',
  'end-series',
  'tell-lapses',
  'escalate-concern',
  'tidy-up',
  'ready-plans',
  'make-day-plan',
  'let-go-of-cases',
  'renew-keys'
] as const;

export type QueueName = (typeof queueNames)[number];
