import type { Cover } from '#domain/cases/sealed-records.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { no, yes, type No, type Result } from '#domain/result.ts';
import type { CaseVisit } from '#domain/visits/case-visit.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { isId } from '#server/platform/ids.ts';
import { transact } from '#server/platform/transaction.ts';
import { keepCoverOf, openCase, type OpenCase, type Opening } from './open-case.ts';
import { takeTurn } from './store.ts';

type Answer = { readonly ok: boolean };
export type Change = Opening & {
  readonly action: string;
  /** Whoever does such a thing at the same moment waits, and sees what happened before. */
  readonly inTurn?: true;
};

/** Lets one thing happen in a case: it is opened, the trail says why, and a `no` leaves nothing behind. */
export const changeInCase = <Outcome extends Answer>(
  visit: CaseVisit,
  { action, inTurn, ...opening }: Change,
  work: (tx: CaseTx, room: OpenCase) => Promise<Outcome>
): Promise<Outcome | No<'not-found'>> =>
  transact<Outcome | No<'not-found'>>(visit, action, async (tx) => {
    if (inTurn) await takeTurn(tx, opening.caseId);
    const room = isId(opening.caseId) ? await openCase(tx, visit, opening) : null;
    return room ? work(tx, room) : no('not-found');
  });

type CoverChange = Change & {
  /** The version that the form was made of. */
  readonly version: number;
};

/** Changes the cover; of two who do that at once, the second is told. */
export const changeCover = <Refusal extends { readonly ok: false }>(
  visit: CaseVisit,
  { version, ...change }: CoverChange,
  decide: (cover: Cover, today: string) => { readonly ok: true; readonly value: Cover } | Refusal
) =>
  changeInCase<Result<null, 'changed-meanwhile'> | Refusal>(visit, change, async (tx, room) => {
    const decided = decide(room.cover, dayIn(visit.organisation.timezone, visit.now));
    if (!decided.ok) return decided;
    if (room.version !== version || !(await keepCoverOf(tx, room, decided.value))) return no('changed-meanwhile');
    return yes(null);
  });
