import { correctionsOf, hiddenIds, seenBy } from '#domain/cases/leaf.ts';
import { isStep } from '#domain/networks/steps.ts';
import type { OpenCase } from '#server/cases/open-case.ts';
import { leafInWords } from './leaf-words.ts';

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
