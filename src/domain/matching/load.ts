/** Weeks from Monday to Sunday, counted from the first week of 1970; both ends belong to it. */
export type Weeks = { readonly first: number; readonly last: number };

/** Time somebody promised: so many minutes in each of these weeks, for one offer or (null) for any. */
export type Commitment = { readonly minutes: number; readonly weeks: Weeks; readonly offerId: string | null };

type Promised = { readonly commitments: readonly Commitment[]; readonly offerId: string };
type Wanted = { readonly weeks: Weeks; readonly everyWeek: boolean };

/** What is left of an offer in the week that decides, and how many visits are in that week already. */
export type Room = { readonly minutes: number; readonly visits: number };

/** N14: with more than this many running agreements the coordinator is told before adding one. */
export const manyAgreements = 2;

/** Whether somebody already gives in so many agreements that another is asked with care. */
export const givesInMany = (runningAgreements: number): boolean => runningAgreements > manyAgreements;

/** The minutes promised in one week. */
export const committedMinutes = (promised: Promised, week: number): number =>
  inWeek(promised, week).reduce((sum, commitment) => sum + commitment.minutes, 0);

/** The room for an ask: of its fullest week if it returns every week, else of its emptiest. */
export function roomFor(wanted: Wanted, minutesAWeek: number, promised: Promised): Room {
  if (promised.commitments.length === 0) return { minutes: minutesAWeek, visits: 0 };
  let deciding: Room | null = null;
  for (let week = wanted.weeks.first; week <= wanted.weeks.last; week++) {
    const room = {
      minutes: minutesAWeek - committedMinutes(promised, week),
      visits: inWeek(promised, week).length
    };
    const decides = !deciding || (wanted.everyWeek ? room.minutes < deciding.minutes : room.minutes > deciding.minutes);
    if (decides) deciding = room;
  }
  return deciding ?? { minutes: 0, visits: 0 };
}

const inWeek = ({ commitments, offerId }: Promised, week: number): readonly Commitment[] =>
  commitments.filter(
    (commitment) =>
      commitment.weeks.first <= week &&
      week <= commitment.weeks.last &&
      (commitment.offerId === null || commitment.offerId === offerId)
  );
