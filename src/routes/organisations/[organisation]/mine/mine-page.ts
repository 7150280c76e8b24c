import { error } from '@sveltejs/kit';
import { correctionsOf, hiddenIds, seenBy } from '#domain/cases/leaf.ts';
import { isStep } from '#domain/networks/steps.ts';
import type { CasePart } from '#domain/trails/trail.ts';
import type { OpenCase } from '#server/cases/open-case.ts';
import { seeCase } from '#server/cases/see-case.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { leafInWords } from '../leaf-words.ts';

type Show<Seen> = Parameters<typeof seeCase<Seen>>[2];
type At = { readonly locals: App.Locals; readonly caseId: string; readonly part: CasePart };

/** Looks at one's own; for everybody else the page does not exist. */
export async function seeMine<Seen>({ locals, caseId, part }: At, show: Show<Seen>): Promise<Seen> {
  const seen = await seeCase(locals.mine(), { caseId, part }, show);
  return seen.ok ? seen.value : error(404, 'not found');
}

export type MyLeaf = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly isHidden: boolean;
  readonly isKeptByLaw: boolean;
  /** It stands on the map, and not in the list of its own. */
  readonly isOnMap: boolean;
  readonly corrections: readonly string[];
};

/** What is kept, as whoever it is about reads it. */
export function leavesOf({ leaves, visit, cover }: OpenCase): readonly MyLeaf[] {
  const mine = seenBy(leaves, 'client', visit.personId);
  const hidden = hiddenIds(mine);
  return mine.flatMap((leaf) => {
    const said = leafInWords(leaf, { leaves: mine, clientName: cover.clientName });
    const corrections = correctionsOf(mine, leaf.id).map(({ content }) => content.words);
    const { id, layer } = leaf;
    const place = { isHidden: hidden.has(id), isKeptByLaw: layer === 'file', isOnMap: isStep(leaf.kind) };
    return said ? [{ id, ...said, ...place, corrections }] : [];
  });
}

export const todayAt = ({ visit }: OpenCase): string => dayIn(visit.organisation.timezone, visit.now);

export const minePath = (params: { organisation: string; case: string }): string =>
  `/organisations/${params.organisation}/mine/${params.case}`;
