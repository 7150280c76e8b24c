/** Hours of the day in which nobody is disturbed; times of day as "HH:MM" in the neighbourhood's timezone. */
export type Quiet = { readonly from: string; readonly until: string };

/** The first moment from `now` on that is not quiet; that is `now` itself in the daytime. */
export function nextLoudMoment(now: Date, quiet: Quiet, timezone: string): Date {
  const step = 5 * 60_000;
  let moment = now;
  for (let steps = 0; steps < 600 && isQuiet(moment, quiet, timezone); steps++)
    moment = new Date(Math.floor(moment.getTime() / step) * step + step);
  return moment;
}

function isQuiet(moment: Date, quiet: Quiet, timezone: string): boolean {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: timezone, hour: '2-digit', minute: '2-digit' }).format(
    moment
  );
  return quiet.from <= quiet.until
    ? time >= quiet.from && time < quiet.until
    : time >= quiet.from || time < quiet.until;
}
