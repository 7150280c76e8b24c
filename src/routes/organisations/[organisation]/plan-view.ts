import { ofKind, type Leaf } from '#domain/cases/leaf.ts';
import { followUpsOf, planFor, type Item } from '#domain/plans/plan.ts';
import { columns, type Step } from '#domain/plans/step-kinds.ts';
import { columnInWords, endedInWords, itemInWords, outcomeInWords } from './plan-words.ts';

/** One item as it stands in a plan. */
export type Shown = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly ended: string | null;
  readonly went: string | null;
  /** Where it leads, where that is not an item of the plan. */
  readonly href?: string;
};
export type ShownColumn = { readonly column: Step['column']; readonly title: string; readonly items: readonly Shown[] };

/**
 * The plan for a need in its four columns, each as wide as the others (R69); `asked` is what was asked of neighbourhoods
 * for it.
 */
export function planView(
  leaves: readonly Leaf[],
  needId: string,
  asked: readonly Shown[] = []
): readonly ShownColumn[] {
  const { steps, agreements, meetings } = planFor(leaves, needId);
  const items: Readonly<Record<Step['column'], readonly Item[]>> = {
    self: [],
    close: [...meetings, ...agreements],
    neighbourhood: [],
    professional: []
  };
  return columns.map((column) => ({
    column,
    title: columnInWords(column),
    items: [
      ...(column === 'neighbourhood' ? asked : []),
      ...[...items[column], ...steps.filter(({ content }) => content.column === column)].map((item) =>
        shownOf(leaves, item)
      )
    ]
  }));
}

export function shownOf(leaves: readonly Leaf[], item: Item): Shown {
  const { ended } = item.content;
  const last = followUpsOf(leaves, item.id).at(-1);
  return {
    id: item.id,
    ...itemInWords(item, (id) => nameIn(leaves, id)),
    ended: ended && endedInWords(ended.how),
    went: last ? outcomeInWords(last.outcome) : null
  };
}

/** The name of somebody on the map; null where that person is not there, or no longer. */
export const nameIn = (leaves: readonly Leaf[], id: string): string | null =>
  ofKind(leaves, 'person').find((one) => one.id === id)?.content.name ?? null;
