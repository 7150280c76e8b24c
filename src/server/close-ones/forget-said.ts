import type { Leaf } from '#domain/cases/leaf.ts';
import { goingFromPage, type PageOf } from '#domain/close-ones/saying.ts';
import { emptyLeaves } from '#server/cases/store-leaves.ts';
import type { CaseTx } from '#server/platform/db.ts';

type In = { readonly caseId: string; readonly leaves: readonly Leaf[] };

/** Throws away what was said on a page, with all that goes with it; answers how many leaves that were. */
export const forgetSaid = (tx: CaseTx, { caseId, leaves }: In, page: PageOf): Promise<number> =>
  emptyLeaves(
    tx,
    caseId,
    goingFromPage(leaves, page).map(({ id }) => id)
  );
