import type { Leaf } from '../cases/leaf.ts';
import type { Cover } from '../cases/sealed-records.ts';
import { daysAfter, isDay } from '../neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '../result.ts';
import { checkDaysOf } from './agreement.ts';
import { followUpsOf, itemsIn, type Item } from './plan.ts';
import { outcomes, sideEffects, type FollowUp } from './step-kinds.ts';

export type DraftFollowUp = {
  readonly outcome: string;
  readonly sideEffect: string;
  readonly words: string;
  readonly on: string;
};
export type FollowUpReason = 'no-answer' | 'words-too-long' | 'no-date' | 'in-the-future';

/** "Did it work, how was it?" (R40): how a step went, and what it did besides (R33). */
export function readFollowUp(draft: DraftFollowUp, leafId: string, today: string): Result<FollowUp, FollowUpReason> {
  const outcome = outcomes.find((one) => one === draft.outcome);
  const sideEffect = sideEffects.find((one) => one === draft.sideEffect);
  if (!outcome) return no('no-answer', 'outcome');
  if (!sideEffect) return no('no-answer', 'sideEffect');
  if (!isDay(draft.on)) return no('no-date', 'on');
  if (draft.on > today) return no('in-the-future', 'on');
  if (draft.words.length > 600) return no('words-too-long', 'words');
  return yes({ leafId, on: draft.on, outcome, sideEffect, words: draft.words });
}

export type LookBack = NonNullable<Cover['lookBack']>;

/**
 * When the worker looks back at something next: at once where a task was missed (R40), else on the first day that was
 * agreed to. It is kept on the cover, so that a list of cases need not open them.
 */
export function lookBackOf(leaves: readonly Leaf[], today: string): LookBack | null {
  const due = itemsIn(leaves).flatMap((item) => lookBackAt(item, followUpsOf(leaves, item.id), today));
  return due.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))[0] ?? null;
}

/** When to look back at one item; nothing where it ended, or has no day. */
export function lookBackAt(item: Item, followUps: readonly FollowUp[], today: string): readonly LookBack[] {
  const { ended, needId } = item.content;
  if (ended) return [];
  const last = followUps.at(-1);
  if (last?.outcome === 'did-not-happen') return [{ on: today, because: 'missed', needId }];
  const next = daysFor(item).find((day) => last === undefined || day > last.on);
  return next === undefined ? [] : [{ on: next, because: 'check', needId }];
}

function daysFor(item: Item): readonly string[] {
  if (item.kind === 'agreement') return checkDaysOf(item.content);
  return item.kind === 'meeting' ? [daysAfter(item.content.on, 1)] : [];
}
