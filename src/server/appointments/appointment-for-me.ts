import type { Answer, Side } from '#domain/consents/consent.ts';
import { maySettle, otherOf, partIn } from '#domain/matches/side.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { giveBackFor } from '#server/give-backs/store.ts';
import { outcomesOf, type Outcome } from '#server/outcomes/store.ts';
import { doneAboutThis, type Done } from '#server/proxies/done-about-this.ts';
import { look } from '#server/platform/transaction.ts';
import { thanksOfMatch, type Thanks } from '#server/thanks/store.ts';
import { appointmentById, type AppointmentRow } from './store.ts';

export type AppointmentView = Pick<
  AppointmentRow,
  | 'id'
  | 'matchId'
  | 'startsAt'
  | 'minutes'
  | 'place'
  | 'cancelledAt'
  | 'category'
  | 'sequence'
  | 'seriesId'
  | 'originalOn'
> & {
  readonly side: Side;
  readonly otherName: string;
  readonly isPast: boolean;
  /** Whether this visitor settles when and where they meet. */
  readonly maySettle: boolean;
  /** Y6: no private words between an adult and somebody under sixteen. */
  readonly mayThank: boolean;
  readonly iSaid: Outcome | null;
  readonly myThanks: Thanks | null;
  readonly theirThanks: Thanks | null;
  readonly giveBack: Answer | null;
  readonly done: readonly Done[];
};

/** One appointment for one of its two: when, with whom, and what was said afterwards. */
export const appointmentForMe = (visit: SignedIn, id: string): Promise<Result<AppointmentView, 'not-found'>> =>
  look(visit, async (tx) => {
    const row = await appointmentById(tx, id);
    const part = row && partIn(row, visit.person, null);
    if (!part) return no('not-found');
    const { matchId, startsAt, minutes, place, cancelledAt, category, sequence, seriesId, originalOn } = row;
    const me = part.personId;
    const thanks = await thanksOfMatch(tx, matchId);
    const said = await outcomesOf(tx, id);
    return yes({
      ...{ id, matchId, startsAt, minutes, place, cancelledAt, category, sequence, seriesId, originalOn },
      side: part.side,
      otherName: part.side === 'helper' ? row.askerName : row.helperName,
      isPast: startsAt <= visit.now,
      maySettle: maySettle(row, visit.person),
      mayThank: !row.isWithYoung,
      iSaid: said.find(({ personId }) => personId === me) ?? null,
      myThanks: thanks.find(({ fromId }) => fromId === me) ?? null,
      theirThanks: thanks.find(({ toId }) => toId === me) ?? null,
      giveBack: await giveBackFor(tx, matchId, me),
      done: await doneAboutThis(tx, { appointmentId: id }, { own: [me], other: otherOf(row, me) })
    });
  });
