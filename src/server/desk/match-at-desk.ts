import { maySeeDesk } from '#domain/matching/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { appointmentsOfMatch, type AppointmentRow } from '#server/appointments/store.ts';
import { callsAbout, type CallRow } from '#server/calls/store.ts';
import { matchById, reachOf, type MatchRow, type Reach } from '#server/matches/store.ts';
import { outcomesOfMatch, type Outcome } from '#server/outcomes/store.ts';
import { addLook } from '#server/people/store-desk.ts';
import type { Tx } from '#server/platform/db.ts';
import { doneAboutThis, type Done } from '#server/proxies/done-about-this.ts';
import { transact } from '#server/platform/transaction.ts';
import { thanksOfMatch } from '#server/thanks/store.ts';

export type MeetingAtDesk = AppointmentRow & { readonly outcomes: readonly Outcome[] };
export type MatchAtTheDesk = {
  readonly match: MatchRow;
  readonly helperReach: Reach | null;
  readonly askerReach: Reach | null;
  readonly meetings: readonly MeetingAtDesk[];
  readonly thankedBy: readonly string[];
  readonly calls: readonly CallRow[];
  readonly done: readonly Done[];
};

/** One match with all that the coordinator needs on the phone; both people can see that it was opened. */
export const matchAtDesk = (
  visit: SignedIn,
  id: string
): Promise<Result<MatchAtTheDesk, 'not-allowed' | 'not-found'>> =>
  transact<Result<MatchAtTheDesk, 'not-allowed' | 'not-found'>>(
    { ...visit, formKey: null },
    'match-at-desk',
    async (tx) => {
      if (!maySeeDesk(visit.person)) return no('not-allowed');
      const match = await matchById(tx, id);
      if (!match) return no('not-found');
      const sides = { helper: match.helperId, asker: match.askerId };
      for (const side of ['helper', 'asker'] as const) {
        const at = sides[side];
        // Of somebody across the border nothing is shown, so there is nothing to write down.
        if (at !== visit.personId && side !== match.across) await addLook(tx, visit, { at, what: 'match' });
      }
      return yes({
        match,
        helperReach: await reachOf(tx, match.helperId),
        askerReach: await reachOf(tx, match.askerId),
        meetings: await meetingsOf(tx, id),
        thankedBy: (await thanksOfMatch(tx, id)).map(({ fromId }) => fromId),
        calls: await callsAbout(tx, id),
        done: await doneAboutThis(tx, { matchId: id }, { own: [match.helperId, match.askerId] })
      });
    }
  );

async function meetingsOf(tx: Tx, matchId: string): Promise<MeetingAtDesk[]> {
  const outcomes = Map.groupBy(await outcomesOfMatch(tx, matchId), ({ appointmentId }) => appointmentId);
  const appointments = await appointmentsOfMatch(tx, matchId);
  return appointments.map((one) => ({ ...one, outcomes: outcomes.get(one.id) ?? [] }));
}
