import { openLeaves } from '../categories/categories.ts';
import { daypartsOf } from '../dayparts/dayparts.ts';
import { isDay } from '../neighbourhoods/calendar-day.ts';
import { yes, type No, type Yes } from '../result.ts';

/**
 * What a worker may ask a neighbourhood before anybody asks for anything: the kind of help, where and when (28 bits). It
 * has no words, so that it cannot say for whom, or that it is for somebody (DP10).
 */
export type Supply = {
  readonly category: string;
  readonly cellId: string | null;
  readonly dayparts: number;
};

/** What stands for the whole neighbourhood, where somebody chose that. */
export const everywhere = 'everywhere';

/** As it is typed; `cellId` is the id of a part, or `everywhere`. */
export type DraftSupply = {
  readonly category: string;
  readonly cellId: string;
  readonly dayparts: readonly string[];
};
export type SupplyReason = 'no-category' | 'no-place' | 'no-dayparts';
export type SupplyErrors = Readonly<Partial<Record<keyof DraftSupply, SupplyReason>>>;
export type ReadSupply = Yes<Supply> | (No<'wrong-fields'> & { readonly errors: SupplyErrors });

/** Reads what is wanted, in a neighbourhood with these cells. Help with forms takes training and is asked there (N3). */
export function readSupply(draft: DraftSupply, cellIds: readonly string[]): ReadSupply {
  const errors = wrongInSupply(draft, cellIds);
  if (Object.keys(errors).length > 0) return { ok: false, reason: 'wrong-fields', errors };
  const { category, cellId } = draft;
  return yes({ category, cellId: cellId === everywhere ? null : cellId, dayparts: daypartsOf(draft.dayparts) ?? 0 });
}

/** What is wrong with the kind, the place or the time. */
export function wrongInSupply(draft: DraftSupply, cellIds: readonly string[]): SupplyErrors {
  const isKind = openLeaves({ formsHelpOn: false }).some(({ key }) => key === draft.category);
  const isPlace = draft.cellId === everywhere || cellIds.includes(draft.cellId);
  const wrong: [keyof DraftSupply, SupplyReason | null][] = [
    ['category', isKind ? null : 'no-category'],
    ['cellId', isPlace ? null : 'no-place'],
    ['dayparts', daypartsOf(draft.dayparts) ? null : 'no-dayparts']
  ];
  return Object.fromEntries(wrong.filter(([, reason]) => reason !== null)) as SupplyErrors;
}

/** There is; not now; the coordinator is looking. A no says nothing about anybody. */
export const supplyAnswers = ['there', 'not-now', 'looking'] as const;
export type SupplyAnswer = (typeof supplyAnswers)[number];
export type SupplyAnswered = { readonly answer: SupplyAnswer; readonly expectedOn: string | null };
export type ReadSupplyAnswer =
  | Yes<SupplyAnswered>
  | (No<'wrong-fields'> & { readonly errors: { readonly answer?: 'no-answer'; readonly expectedOn?: 'no-date' } });

/** The coordinator's answer; a day from which it may be there can stand beside every answer. */
export function readSupplyAnswer(draft: { answer: string; expectedOn: string }, today: string): ReadSupplyAnswer {
  const answer = supplyAnswers.find((one) => one === draft.answer);
  const { expectedOn } = draft;
  const isFit = expectedOn === '' || (isDay(expectedOn) && expectedOn >= today);
  if (answer && isFit) return yes({ answer, expectedOn: expectedOn || null });
  const errors = {
    ...(!answer && { answer: 'no-answer' as const }),
    ...(!isFit && { expectedOn: 'no-date' as const })
  };
  return { ok: false, reason: 'wrong-fields', errors };
}
