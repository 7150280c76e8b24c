import { maySeeDesk } from '#domain/matching/may.ts';
import { planDay, weightOf, type Hindrance, type OpenAsk } from '#domain/matching/plan/day-plan.ts';
import { prosAndCons, type ProsAndCons } from '#domain/matching/pros-and-cons.ts';
import { ringChances } from '#domain/matching/rings/chances.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import type { Tx } from '#server/platform/db.ts';
import { look } from '#server/platform/transaction.ts';
import { seenFrom, standingOffers, type Found } from './look-for-helpers.ts';
import { openAsks, type OpenAskRow } from './store.ts';

type Wanted = { readonly askId: string; readonly asker: string; readonly category: string; readonly words: string };
export type PlannedProposal = Wanted & {
  readonly helperId: string;
  readonly helper: string;
  readonly reachBy: 'email' | 'phone' | 'coordinator' | null;
  readonly reasons: ProsAndCons;
};
export type PlannedStep = Wanted & { readonly helperId: string; readonly helper: string };
export type TodaysPlan = {
  readonly openCount: number;
  readonly proposals: readonly PlannedProposal[];
  readonly unserved: readonly (Wanted & { readonly because: Hindrance; readonly dayparts: number })[];
  readonly rings: readonly (readonly PlannedStep[])[];
  readonly isProven: boolean;
};

/** The best plan for all asks that wait for somebody, made anew from what is so now; nothing is kept and nobody is asked. */
export async function planToday(visit: SignedIn): Promise<Result<TodaysPlan, 'not-allowed'>> {
  if (!maySeeDesk(visit.person)) return no('not-allowed');
  const today = dayIn(visit.neighbourhood.timezone, visit.now);
  return look(visit, async (tx) => {
    const rows = await openAsks(tx, today);
    const seen = await seenFromAll(tx, visit, rows);
    const open = rows.map((row, i): OpenAsk => {
      const postedOn = dayIn(visit.neighbourhood.timezone, new Date(row.postedAt));
      return {
        ask: seen[i]!.ask,
        helpers: seen[i]!.helpers,
        weight: weightOf({ onDate: row.onDate, postedOn }, today)
      };
    });
    return yes(inNames(rows, seen, open));
  });
}

async function seenFromAll(tx: Tx, visit: SignedIn, rows: readonly OpenAskRow[]): Promise<readonly Found[]> {
  const standing = await standingOffers(tx, visit);
  const seen: Found[] = [];
  for (const row of rows) seen.push(await seenFrom(tx, visit, { row, ...standing }));
  return seen;
}

function inNames(rows: readonly OpenAskRow[], seen: readonly Found[], open: readonly OpenAsk[]): TodaysPlan {
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const wanted = (askId: string): Wanted => {
    const { firstName, category, words } = rowOf.get(askId)!;
    return { askId, asker: firstName, category, words };
  };
  const helpers = new Map(seen.flatMap(({ rows: people }) => [...people]));
  const { proposals, unserved, isProven } = planDay(open);
  return {
    openCount: rows.length,
    proposals: proposals.map(({ askId, suggestion: { helper, score } }) => {
      const { firstName, reachBy } = helpers.get(helper.id)!;
      return { ...wanted(askId), helperId: helper.id, helper: firstName, reachBy, reasons: prosAndCons(score) };
    }),
    unserved: unserved.map(({ askId, because }) => ({
      ...wanted(askId),
      because,
      dayparts: rowOf.get(askId)!.dayparts
    })),
    rings: ringChances(open).map((ring) =>
      ring.map(({ askId, helperId }) => ({ ...wanted(askId), helperId, helper: helpers.get(helperId)!.firstName }))
    ),
    isProven
  };
}
