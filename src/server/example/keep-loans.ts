import { cast } from '#domain/example/cast.ts';
import { castDay, castPastMoment } from '#domain/example/cast-time.ts';
import type { CastAsk } from '#domain/example/cast-types.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';
import type { CastIds } from './settle-people.ts';
import { keepAll, type PastFact, type Place } from './store.ts';

type Offered = { readonly id: string; readonly personId: string; readonly words: string };
type Asked = { readonly ask: CastAsk; readonly row: { readonly id: string } };
type Living = { readonly now: Date; readonly ids: CastIds };
type Around = { readonly living: Living; readonly offers: readonly Offered[]; readonly asks: readonly Asked[] };

/** The things of the example, and what is or was borrowed of them. */
export async function keepLoans(tx: Tx, place: Place, { living, offers, asks }: Around): Promise<PastFact[]> {
  const { ids } = living;
  const offerOf = (key: string, words: string): string | undefined =>
    offers.find((offer) => offer.personId === ids.get(key) && offer.words === words)?.id;
  const things = cast.people.flatMap(({ key, offers: own }) =>
    own.flatMap(({ words, thing }) => (thing ? [{ offerId: offerOf(key, words)!, ...thing }] : []))
  );
  await keepAll(tx, place, { table: 'things', rows: things });
  const loans = asks.flatMap(({ ask, row }) =>
    ask.loan
      ? [loanRow(living, { ask, loan: ask.loan, askId: row.id, thingId: offerOf(ask.loan.of, ask.loan.what) })]
      : []
  );
  await keepAll(tx, place, { table: 'loans', rows: loans });
  return loans.flatMap(factsOf);
}

type Told = {
  readonly ask: CastAsk;
  readonly loan: NonNullable<CastAsk['loan']>;
  readonly askId: string;
  readonly thingId: string | undefined;
};

function loanRow({ now, ids }: Living, { ask, loan, askId, thingId }: Told) {
  const borrowerId = ids.get(ask.by)!;
  const at = (days: number | undefined, hour: number) => (days === undefined ? null : castPastMoment(now, days, hour));
  const returnedAt = at(loan.backDaysAgo, 17);
  return {
    ...{ id: newId<string>(), askId, borrowerId, thingId: thingId ?? null, what: loan.what },
    dueOn: castDay(now, loan.dueDaysAgo),
    lentAt: at(loan.lentDaysAgo, 10),
    returnedAt,
    returnedBy: returnedAt && borrowerId
  };
}

function factsOf({ id: loanId, askId, borrowerId, lentAt, returnedAt }: ReturnType<typeof loanRow>): PastFact[] {
  const happened = [
    { kind: 'ThingLent', at: lentAt },
    { kind: 'ThingReturned', at: returnedAt }
  ] as const;
  return happened.flatMap(({ kind, at }) =>
    at ? [{ fact: { kind, loanId, askId }, actorId: borrowerId, happenedAt: at }] : []
  );
}
