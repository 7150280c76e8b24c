import { loanReminders } from '#domain/loans/loan.ts';
import type { Visit } from '#domain/visits/visit.ts';
import type { Tx } from '#server/platform/db.ts';
import { later } from '#server/platform/jobs.ts';

/** Plans the two reminders of a day; each knows for which day, so that a day that moved makes the old ones say nothing. */
export async function planLoanReminders(
  tx: Tx,
  visit: Visit,
  { loanId, dueOn }: { loanId: string; dueOn: string }
): Promise<void> {
  const { regionId, neighbourhoodId, neighbourhood, now } = visit;
  for (const { when, at } of loanReminders(dueOn, { timezone: neighbourhood.timezone, now }))
    await later(tx, 'remind-of-loan', { knock: { regionId, neighbourhoodId, loanId, dueOn, when }, at });
}
