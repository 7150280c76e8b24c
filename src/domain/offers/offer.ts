import { fitsYoung } from '../ages/young-kinds.ts';
import { entryDays, longestWords } from '../asks/ask.ts';
import { openLeaves } from '../categories/categories.ts';
import { daypartsOf } from '../dayparts/dayparts.ts';
import { readFee, type FeeCaps, type FeeReason } from '../fees/fee.ts';
import { daysAfter, isDay } from '../neighbourhoods/calendar-day.ts';
import { no, yes, type No, type Result, type Yes } from '../result.ts';

/** An offer as it is typed. */
export type DraftOffer = {
  readonly categories: readonly string[];
  readonly words: string;
  readonly dayparts: readonly string[];
  readonly minutesAWeek: string;
  readonly reachMetres: string;
  readonly feeChoice: string;
  readonly feeAmount: string;
};

/** An offer that may be posted; never more than so many minutes a week, never further than so many metres. */
export type Offer = {
  readonly categories: readonly string[];
  readonly words: string | null;
  readonly dayparts: number;
  readonly minutesAWeek: number;
  readonly reachMetres: number;
  readonly feeCents: number | null;
  readonly feeToBeAgreed: boolean;
  readonly endsOn: string;
};

export type OfferReason =
  'no-category' | 'not-for-young' | 'words-too-long' | 'no-dayparts' | 'no-minutes' | 'no-reach' | FeeReason;
export type OfferErrors = Readonly<Partial<Record<keyof DraftOffer, OfferReason>>>;
export type OfferRules = {
  readonly today: string;
  readonly formsHelpOn: boolean;
  readonly fees: FeeCaps;
  readonly isYoung?: boolean;
};
export type ReadOffer = Yes<Offer> | (No<'wrong-fields'> & { readonly errors: OfferErrors });

/** How much of a week, in minutes, and how far, in metres, one may choose. */
export const weekMinutes: readonly number[] = [30, 60, 120, 180, 240, 480];
export const reaches: readonly number[] = [300, 700, 1500, 5000, 20_000];

/** Step one: what somebody likes to do. */
export function wrongInLikes(draft: DraftOffer, rules: Pick<OfferRules, 'formsHelpOn' | 'isYoung'>): OfferErrors {
  const open = new Set<string>(openLeaves(rules).map(({ key }) => key));
  const isFine = draft.categories.length > 0 && draft.categories.every((key) => open.has(key));
  return present({
    categories: isFine ? wrongForYoung(draft.categories, rules.isYoung) : 'no-category',
    words: draft.words.length > longestWords ? 'words-too-long' : null
  });
}

const wrongForYoung = (categories: readonly string[], isYoung = false): OfferReason | null =>
  isYoung && !categories.every(fitsYoung) ? 'not-for-young' : null;

/** Step two: when, how much, how far. */
export function wrongInRoom(draft: DraftOffer, { fees }: Pick<OfferRules, 'fees'>): OfferErrors {
  const fee = readFee({ choice: draft.feeChoice, amount: draft.feeAmount }, fees);
  const wrongFee = typeof fee === 'string' ? fee : null;
  const isAmount = wrongFee === 'wrong-amount' || wrongFee === 'above-the-cap';
  return present({
    dayparts: (daypartsOf(draft.dayparts) ?? 0) === 0 ? 'no-dayparts' : null,
    minutesAWeek: weekMinutes.some((one) => String(one) === draft.minutesAWeek) ? null : 'no-minutes',
    reachMetres: reaches.some((one) => String(one) === draft.reachMetres) ? null : 'no-reach',
    feeAmount: isAmount ? wrongFee : null,
    feeChoice: isAmount ? null : wrongFee
  });
}

/** The whole offer, or what is wrong with it by field. */
export function readOffer(draft: DraftOffer, rules: OfferRules): ReadOffer {
  const errors = { ...wrongInLikes(draft, rules), ...wrongInRoom(draft, rules) };
  const fee = readFee({ choice: draft.feeChoice, amount: draft.feeAmount }, rules.fees);
  if (Object.keys(errors).length > 0 || typeof fee === 'string') return { ok: false, reason: 'wrong-fields', errors };
  return yes({
    categories: [...new Set(draft.categories)],
    words: draft.words || null,
    dayparts: daypartsOf(draft.dayparts) ?? 0,
    minutesAWeek: Number(draft.minutesAWeek),
    reachMetres: Number(draft.reachMetres),
    feeCents: fee.cents,
    feeToBeAgreed: fee.isToBeAgreed,
    endsOn: daysAfter(rules.today, entryDays)
  });
}

/** "Not now" for an offer: until a day, or (empty) until one says so. */
export function pauseUntil(until: string, today: string): Result<string | null, 'no-date' | 'in-the-past'> {
  if (until === '') return yes(null);
  if (!isDay(until)) return no('no-date', 'until');
  return until < today ? no('in-the-past', 'until') : yes(until);
}

const present = (found: Partial<Record<keyof DraftOffer, OfferReason | null>>): OfferErrors =>
  Object.fromEntries(Object.entries(found).filter(([, reason]) => reason !== null)) as OfferErrors;
