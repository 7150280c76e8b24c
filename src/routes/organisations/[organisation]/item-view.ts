import { ofKind, type Leaf } from '#domain/cases/leaf.ts';
import { checkDaysOf } from '#domain/plans/agreement.ts';
import { followUpsOf, type Item } from '#domain/plans/plan.ts';
import { releasedTo } from '#domain/plans/release.ts';
import { dayInWords } from '../../clock-words.ts';
import { effectInWords, outcomeInWords } from './plan-words.ts';
import { shownOf } from './plan-view.ts';

/** An item of a plan with all that was said of it, and who may know of it. */
export function itemView(leaves: readonly Leaf[], item: Item, today: string) {
  const released = releasedTo(leaves, item.id);
  const checks = item.kind === 'agreement' ? checkDaysOf(item.content).filter((day) => day >= today) : [];
  return {
    item: shownOf(leaves, item),
    kind: item.kind,
    check: checks[0] ? dayInWords(checks[0]) : null,
    log: followUpsOf(leaves, item.id).map(({ on, outcome, sideEffect, words }) => ({
      ...{ on: dayInWords(on), outcome: outcomeInWords(outcome), words },
      effect: sideEffect === 'none' || sideEffect === 'unknown' ? null : effectInWords(sideEffect)
    })),
    people: ofKind(leaves, 'person').map(({ id, content }) => ({ value: id, label: content.name })),
    released: [...released]
  };
}

export type ItemView = ReturnType<typeof itemView>;
