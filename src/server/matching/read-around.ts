import { fitsYoung } from '#domain/ages/young-kinds.ts';
import { leaf } from '#domain/categories/categories.ts';
import { commitmentsOf, publicHome, toMatch } from '#domain/matching/ask-to-match.ts';
import type { AskToMatch, Giver } from '#domain/matching/candidate.ts';
import { dayIn, mondayOf } from '#domain/neighbourhoods/calendar-day.ts';
import { momentIn } from '#domain/neighbourhoods/moment.ts';
import type { Visit } from '#domain/visits/visit.ts';
import type { Tx } from '#server/platform/db.ts';
import { peopleOffering, type HelperRow, type OfferRow } from './store-helpers.ts';
import type { PromisedRow } from './store-promises.ts';
import type { AskRow } from './store.ts';

/** Somebody who offers something, with the row and the offers that were read. */
export type Around = { readonly person: HelperRow; readonly offers: readonly OfferRow[]; readonly giver: Giver };

type Reading = { readonly asked: readonly AskRow[]; readonly beyond: boolean };

/**
 * Those of this neighbourhood who offer something of the kinds that are asked, in order of id, and what stands between
 * them and those asks; the same few queries, however many there are. Whoever offers nothing of the kind is not read.
 */
export async function readAround(tx: Tx, visit: Visit, { asked, beyond }: Reading) {
  const { timezone, centre } = visit.neighbourhood;
  const today = dayIn(timezone, visit.now);
  const since = momentIn(timezone, mondayOf(today), '00:00');
  const kinds = [...new Set(asked.flatMap(({ category }) => [category, kindOf(category).root]))];
  const streets = asked.flatMap(({ distancePreference, street }) =>
    distancePreference === 'rather-unknown' && street ? [street] : []
  );
  const read = await peopleOffering(tx, { asked, kinds, beyond, streets, timezone, today, now: visit.now, since });
  const offers = Map.groupBy(read.offers, ({ personId }) => personId);
  const promised = Map.groupBy(read.promised, ({ helperId }) => helperId);
  const around = read.people.map((person): Around => {
    const known = { offers: offers.get(person.id)!, promised: promised.get(person.id) ?? [] };
    return { person, offers: known.offers, giver: helperOf(person, { ...known, today, centre }) };
  });
  return { around, bonds: read.bonds };
}

/** What may go to another neighbourhood of what somebody offers, as the matching wants to know it. */
export const offersBeyond = ({ giver, offers }: Around): Giver['offers'] => {
  const beyond = new Set(offers.filter(({ goesBeyond }) => goesBeyond).map(({ id }) => id));
  return giver.offers.filter(({ id }) => beyond.has(id));
};

type Point = { readonly x: number; readonly y: number };
type Known = {
  readonly offers: readonly OfferRow[];
  readonly promised: readonly PromisedRow[];
  readonly today: string;
  readonly centre: Point;
};

function helperOf(row: HelperRow, { offers, promised, today, centre }: Known): Giver {
  const { id, languages, trust, mostIntimacy, isYoung, isNotNow, contacts, wasAskedLately, wouldLikeTo } = row;
  return {
    ...{ id, languages, trust, mostIntimacy, isYoung, isNotNow, contacts, wasAskedLately, wouldLikeTo },
    home: publicHome(row.cell, row.street, centre),
    offers: offers.map(({ id: offerId, categories, dayparts, minutesAWeek, reachMetres, isPaused }) => ({
      ...{ id: offerId, categories, dayparts, minutesAWeek, reachMetres, isPaused }
    })),
    // What waits for a desk takes no room yet; but nobody is asked for two things at a time.
    commitments: promised.filter(({ isWaiting }) => !isWaiting).flatMap((promise) => commitmentsOf(promise, today)),
    runningAgreements: promised.filter((promise) => promise.isAgreed).length,
    isBeingAsked: promised.some((promise) => !promise.isAgreed)
  };
}

/** An ask as the matching wants to know it. */
export function askOf(row: AskRow, { neighbourhood, now }: Visit): AskToMatch {
  const { centre, timezone } = neighbourhood;
  const { id, personId, category, dayparts, rather, minutes, rhythm, onDate, endsOn } = row;
  const { distancePreference, languages, ticked, cell, street, isOfYoung } = row;
  const youngMayHelp = fitsYoung(category) && row.askerIsMet;
  const written = { id, personId, category, dayparts, rather, minutes, rhythm, onDate, endsOn };
  const wished = { distancePreference, languages, ticked, home: publicHome(cell, street, centre) };
  return toMatch({ ...written, ...wished, isOfYoung, youngMayHelp }, kindOf(category), dayIn(timezone, now));
}

function kindOf(category: string): Pick<AskToMatch, 'root' | 'needs' | 'isRemote' | 'intimacy'> {
  const kind = leaf(category);
  return {
    root: kind?.root ?? category,
    needs: kind?.needs ?? 'nothing',
    isRemote: kind?.isRemote ?? false,
    intimacy: kind?.intimacy ?? 0
  };
}
