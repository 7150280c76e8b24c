import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import type { Visit } from '#domain/visits/visit.ts';
import { worryGoesOn } from '#domain/worries/retention.ts';
import type { Tx } from '#server/platform/db.ts';
import { dropWorries, worryTimes } from './store.ts';

/** Throws away the worries that have had their time; what was passed on by then is with that organisation. */
export async function letGoOfWorries(tx: Tx, { now, neighbourhood: { timezone } }: Visit): Promise<void> {
  const today = dayIn(timezone, now);
  const due = (await worryTimes(tx)).filter((worry) => worryGoesOn(worry, timezone) <= today);
  await dropWorries(
    tx,
    due.map(({ id }) => id)
  );
}
