const day = 86_400_000;

/** The calendar day that lies so many days before today, as the Netherlands count them. */
export const castDay = (now: Date, daysAgo: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(new Date(now.getTime() - daysAgo * day));

/** A moment at a whole hour of such a day, on the clocks of the Netherlands. */
export function castMoment(now: Date, daysAgo: number, hour: number): Date {
  const guess = new Date(`${castDay(now, daysAgo)}T${String(hour).padStart(2, '0')}:00:00Z`);
  const shown = Number(
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', hour: '2-digit', hourCycle: 'h23' }).format(guess)
  );
  return new Date(guess.getTime() - (((shown - hour + 24) % 24) * day) / 24);
}

/** As above, but never later than now: what happened cannot still have to happen. */
export const castPastMoment = (now: Date, daysAgo: number, hour: number): Date =>
  new Date(Math.min(castMoment(now, daysAgo, hour).getTime(), now.getTime() - 60_000));
