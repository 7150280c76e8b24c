import { byTime, ofKind, type Leaf } from '../cases/leaf.ts';
import { sideEffects, type Ended, type FollowUp } from './step-kinds.ts';

/** Everything that can stand in a plan. */
export const itemKinds = ['plan-step', 'agreement', 'meeting'] as const;
export type ItemKind = (typeof itemKinds)[number];
export type Item = Leaf<ItemKind>;

/** The plan for one need: what stands in it, oldest first, with how it went. */
export type Plan = {
  readonly steps: readonly Leaf<'plan-step'>[];
  readonly agreements: readonly Leaf<'agreement'>[];
  readonly meetings: readonly Leaf<'meeting'>[];
};

export const isItem = (leaf: Leaf): leaf is Item => (itemKinds as readonly string[]).includes(leaf.kind);

/** Everything that stands in plans, of all needs. */
export const itemsIn = (leaves: readonly Leaf[]): readonly Item[] => byTime(leaves).filter(isItem);

export function planFor(leaves: readonly Leaf[], needId: string): Plan {
  const isHere = ({ content }: { content: { needId: string } }): boolean => content.needId === needId;
  return {
    steps: ofKind(leaves, 'plan-step').filter(isHere),
    agreements: ofKind(leaves, 'agreement').filter(isHere),
    meetings: ofKind(leaves, 'meeting').filter(isHere)
  };
}

/** How an item went, oldest first. */
export const followUpsOf = (leaves: readonly Leaf[], itemId: string): readonly FollowUp[] =>
  ofKind(leaves, 'follow-up')
    .map(({ content }) => content)
    .filter(({ leafId }) => leafId === itemId)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

const harms = new Set<string>(sideEffects.slice(0, 4));

/** Whether a step shamed, burdened, divided or humiliated somebody (R33; Tonkens & Bredewold 2018). */
export const didHarm = ({ sideEffect }: FollowUp): boolean => harms.has(sideEffect);

/** Ends an item today. Withdrawing needs one action and no reason, at any moment (R37). */
export const endItem = <Content extends { readonly ended: Ended | null }>(
  content: Content,
  how: Ended['how'],
  on: string
): Content | null => (content.ended ? null : { ...content, ended: { on, how } });
