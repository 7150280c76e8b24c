import { mayHavePage, pageState, type PageState } from '#domain/close-ones/close-one.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { networkOf } from '#domain/networks/network.ts';
import type { CloseYes } from '#domain/cases/sealed-records.ts';
import type { OpenCase } from '#server/cases/open-case.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { yesIn } from './invite-close-one.ts';
import { closeRows } from './store.ts';

/** Somebody around, and how it is with a page for that person. */
export type CloseOne = {
  readonly aroundId: string;
  readonly name: string;
  readonly state: PageState;
  readonly isChild: boolean;
  /** The last day on which the code works. */
  readonly until: string | null;
  readonly agreed: CloseYes | null;
};

/** Everybody on the map, and whoever was taken off it with a page: each with how it is with that page. */
export async function closeOnesOfCase(tx: CaseTx, room: OpenCase): Promise<readonly CloseOne[]> {
  const { visit, caseId, leaves } = room;
  const dayOf = (at: Date): string => dayIn(visit.organisation.timezone, at);
  const network = networkOf(leaves, { today: dayOf(visit.now) });
  const rows = new Map((await closeRows(tx, caseId)).map((row) => [row.aroundId, row]));
  const shown = [...network.people, ...network.away.filter(({ id }) => rows.has(id))];
  return shown.map(({ id, name }) => {
    const row = rows.get(id) ?? null;
    const may = mayHavePage(network, id);
    return {
      ...{ aroundId: id, name, state: pageState(row, visit.now) },
      isChild: !may.ok && may.reason === 'a-child',
      until: row?.codeEndsAt ? dayOf(row.codeEndsAt) : null,
      agreed: row && yesIn(room, row)
    };
  });
}
