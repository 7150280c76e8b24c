import type { LeafContent } from '../cases/leaf-kinds.ts';
import { ofKind, type Leaf } from '../cases/leaf.ts';
import { daysAfter } from '../neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '../result.ts';
import { networkOf, valueOf } from './network.ts';

export type WhyNoReach = 'no-task' | 'not-told';
type Whose = { readonly leaves: readonly Leaf[]; readonly personId: string };

/**
 * DP4: why nobody may write down how to reach this person; null where that may be. First there is a task that somebody
 * agreed to do, and that person knows of it.
 */
export function whyNoReach({ leaves, personId }: Whose, today: string): WhyNoReach | null {
  if (lastTaskDay({ leaves, personId }) < today) return 'no-task';
  return valueOf(networkOf(leaves, { today }), personId, 'told') === 'informed' ? null : 'not-told';
}

// The last day of what is still agreed; before every day where nothing is.
const lastTaskDay = ({ leaves, personId }: Whose): string =>
  ofKind(leaves, 'agreement')
    .filter(({ content }) => content.personId === personId && content.ended === null)
    .reduce((last, { content }) => (content.endsOn > last ? content.endsOn : last), '');

/** How long after the last day of a task somebody can still be reached, to say thank you or to agree on more (our design). */
const daysToReach = 28;

/** DP4: what says how to reach somebody with whom nothing is agreed any more. */
export const idleReach = (leaves: readonly Leaf[], today: string): readonly string[] =>
  ofKind(leaves, 'reach')
    .filter(({ content: { personId } }) => isIdle(lastTaskDay({ leaves, personId }), today))
    .map(({ id }) => id);

const isIdle = (last: string, today: string): boolean => last === '' || daysAfter(last, daysToReach) < today;

export type DraftReach = Omit<LeafContent<'reach'>, 'personId'>;
const longest = { surname: 60, address: 120, phone: 30 } as const;

/** Each of the three may stay empty. */
export function readReach(draft: DraftReach): Result<DraftReach, 'words-too-long'> {
  const long = (Object.keys(longest) as (keyof DraftReach)[]).find((field) => draft[field].length > longest[field]);
  return long ? no('words-too-long', long) : yes(draft);
}

export const isEmptyReach = ({ surname, address, phone }: DraftReach): boolean => surname + address + phone === '';

/** How to reach somebody; null where nothing is kept. */
export const reachOf = ({ leaves, personId }: Whose): Leaf<'reach'> | null =>
  ofKind(leaves, 'reach').findLast(({ content }) => content.personId === personId) ?? null;
