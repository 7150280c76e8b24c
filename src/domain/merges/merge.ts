import { isCoordinator, type Actor } from '../people/actor.ts';
import { no, yes, type Result } from '../result.ts';

/** How long a merge can be undone. */
export const undoDays = 14;

/** One of two records that may be of the same person. */
export type Record = {
  readonly id: string;
  readonly isHere: boolean;
  readonly hasRoles: boolean;
  readonly hasEmail: boolean;
};

/** What speaks against two being one: they were brought together, one acts for the other, or they are kept apart. */
export type Between = { readonly met: boolean; readonly acts: boolean; readonly apart: boolean };

export type MergeReason =
  | 'not-allowed'
  | 'same-record'
  | 'gone'
  | 'yourself'
  | 'has-roles'
  | 'both-mail'
  | 'met-each-other'
  | 'acts-for-the-other'
  | 'kept-apart';

type ToMerge = { readonly from: Record | null; readonly into: Record | null; readonly between: Between };

/**
 * Whether one record may go into another. A role never moves this way, so that nobody becomes more by a merge; and who
 * signs in with two addresses is asked first which is the own one.
 */
export function mayBecomeOne(actor: Actor | null, { from, into, between }: ToMerge): Result<null, MergeReason> {
  if (!isCoordinator(actor)) return no('not-allowed');
  if (!from?.isHere || !into?.isHere) return no('gone');
  const reason = wrongWith(from, into, actor?.id) ?? against(between);
  return reason ? no(reason) : yes(null);
}

function wrongWith(from: Record, into: Record, actorId: string | undefined): MergeReason | null {
  if (from.id === into.id) return 'same-record';
  if (from.id === actorId || into.id === actorId) return 'yourself';
  if (from.hasRoles || into.hasRoles) return 'has-roles';
  return from.hasEmail && into.hasEmail ? 'both-mail' : null;
}

function against({ met, acts, apart }: Between): MergeReason | null {
  if (met) return 'met-each-other';
  if (acts) return 'acts-for-the-other';
  return apart ? 'kept-apart' : null;
}

export type Standing = {
  readonly mergedAt: Date;
  readonly undoneAt: Date | null;
  /** Whether what came of it went into somebody else since. */
  readonly isMergedOn: boolean;
};
export type UndoReason = 'undone-already' | 'too-late' | 'merged-on';

/** A merge is undone within two weeks, the newest first. */
export function mayComeApart({ mergedAt, undoneAt, isMergedOn }: Standing, now: Date): Result<null, UndoReason> {
  if (undoneAt) return no('undone-already');
  if (now.getTime() - mergedAt.getTime() > undoDays * 86_400_000) return no('too-late');
  return isMergedOn ? no('merged-on') : yes(null);
}
