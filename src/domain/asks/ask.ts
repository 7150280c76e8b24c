import { fitsYoung } from '../ages/young-kinds.ts';
import { openLeaves } from '../categories/categories.ts';
import { daypartsOf, everyDayAt, partsOfDay, type PartOfDay } from '../dayparts/dayparts.ts';
import { longestStretch } from '../matching/candidates.ts';
import type { DistancePreference } from '../matching/candidate.ts';
import { daysAfter, isDay } from '../neighbourhoods/calendar-day.ts';
import { yes, type No, type Yes } from '../result.ts';

/** An ask as it is typed, in three steps; every field is text and may be missing. */
export type DraftAsk = {
  readonly words: string;
  readonly category: string;
  readonly rhythm: string;
  readonly onDate: string;
  readonly dayparts: readonly string[];
  /** The part of the day that suits best; empty or missing where nobody said. */
  readonly rather?: string;
  readonly minutes: string;
  readonly distancePreference: string;
  readonly ticked: readonly string[];
  readonly audience: string;
  readonly giveBack: string;
  readonly giveBackWords: string;
};

export type Rhythm = 'once' | 'before' | 'weekly';
export type Audience = 'coordinator' | 'nameless' | 'first-name';
export type GiveBackWish = 'small' | 'later' | 'someone-else';

/** An ask that may be posted. Minutes per visit; onDate and endsOn are calendar days. */
export type Ask = {
  readonly words: string;
  readonly category: string;
  readonly rhythm: Rhythm;
  readonly onDate: string | null;
  readonly dayparts: number;
  readonly rather: PartOfDay | null;
  readonly minutes: number;
  readonly distancePreference: DistancePreference;
  readonly ticked: readonly string[];
  readonly audience: Audience;
  readonly giveBack: GiveBackWish | null;
  readonly giveBackWords: string | null;
  readonly needsExcuse: boolean;
  readonly endsOn: string;
};

export type AskReason =
  | 'no-words'
  | 'words-too-long'
  | 'no-category'
  | 'no-rhythm'
  | 'no-date'
  | 'in-the-past'
  | 'too-far-away'
  | 'no-dayparts'
  | 'not-among-dayparts'
  | 'no-minutes'
  | 'too-short'
  | 'no-audience'
  | 'not-for-young'
  | 'no-such-choice';

export type AskErrors = Readonly<Partial<Record<keyof DraftAsk, AskReason>>>;
export type AskRules = {
  readonly today: string;
  readonly formsHelpOn: boolean;
  readonly reciprocity: 'off' | 'invited' | 'required';
  /** Whether somebody under sixteen asks it (Y3, Y4). */
  readonly isYoung?: boolean;
};
export type ReadAsk = Yes<Ask> | (No<'wrong-fields'> & { readonly errors: AskErrors });

/** The lengths of a visit to choose from, in minutes. */
export const visitMinutes: readonly number[] = [15, 30, 45, 60, 90, 120, 180, 240, 720];
export const longestWords = 2000;

/** N4: an entry ends by itself after 26 weeks (design). */
export const entryDays = 26 * 7;

const rhythms: readonly string[] = ['once', 'before', 'weekly'] satisfies Rhythm[];
const audiences: readonly string[] = ['coordinator', 'nameless', 'first-name'] satisfies Audience[];
const wishes: readonly string[] = ['', 'small', 'later', 'someone-else'];
const preferences: readonly string[] = ['', 'someone-i-know', 'does-not-matter', 'rather-unknown'];

/** Step one, in own words: what would help. */
export const wrongInWhat = (draft: DraftAsk, rules: Pick<AskRules, 'formsHelpOn' | 'isYoung'>): AskErrors =>
  present({
    words: wrongWords(draft.words, 'no-words'),
    category: wrongCategory(draft.category, rules)
  });

/** Step two: when and how. */
export function wrongInWhen(draft: DraftAsk, { today }: Pick<AskRules, 'today'>): AskErrors {
  const bits = daypartsOf(draft.dayparts);
  const minutes = visitMinutes.find((one) => String(one) === draft.minutes);
  const fits = bits === null || bits === 0 || minutes === undefined || longestStretch(bits) >= Math.min(minutes, 240);
  return present({
    rhythm: rhythms.includes(draft.rhythm) ? null : 'no-rhythm',
    onDate: wrongDate(draft, today),
    dayparts: bits === null || bits === 0 ? 'no-dayparts' : null,
    rather: wrongRather(draft, bits),
    minutes: minutes === undefined ? 'no-minutes' : fits ? null : 'too-short',
    distancePreference: preferences.includes(draft.distancePreference) ? null : 'no-such-choice'
  });
}

/** Step three: who may see it, and what one would like to give (R53: only asking upsets the balance). */
export const wrongInWho = (draft: DraftAsk, { isYoung = false }: Pick<AskRules, 'isYoung'> = {}): AskErrors =>
  present({
    audience: wrongAudience(draft.audience, isYoung),
    giveBack: wishes.includes(draft.giveBack) ? null : 'no-such-choice',
    giveBackWords: draft.giveBackWords === '' ? null : wrongWords(draft.giveBackWords, 'no-words')
  });

/** The whole ask, or what is wrong with it by field. */
export function readAsk(draft: DraftAsk, rules: AskRules): ReadAsk {
  const errors = { ...wrongInWhat(draft, rules), ...wrongInWhen(draft, rules), ...wrongInWho(draft, rules) };
  return Object.keys(errors).length > 0 ? { ok: false, reason: 'wrong-fields', errors } : yes(asRead(draft, rules));
}

function asRead(draft: DraftAsk, rules: AskRules): Ask {
  const giveBack = chosen<GiveBackWish>(draft.giveBack);
  const isEmpty = giveBack === null && draft.giveBackWords === '';
  return {
    words: draft.words,
    category: draft.category,
    rhythm: draft.rhythm as Rhythm,
    onDate: draft.onDate || null,
    dayparts: daypartsOf(draft.dayparts) ?? 0,
    rather: chosen<PartOfDay>(draft.rather),
    minutes: Number(draft.minutes),
    // N10: what was not asked is not the same as "does not matter".
    distancePreference: (draft.distancePreference || 'not-asked') as DistancePreference,
    ticked: draft.distancePreference === 'someone-i-know' ? draft.ticked : [],
    audience: draft.audience as Audience,
    giveBack,
    giveBackWords: draft.giveBackWords || null,
    // R54: never refused; where giving is required, the coordinator excuses what was left empty.
    needsExcuse: rules.reciprocity === 'required' && isEmpty,
    endsOn: draft.onDate || daysAfter(rules.today, entryDays)
  };
}

const chosen = <Choice extends string>(typed: string | undefined): Choice | null => (typed || null) as Choice | null;

function wrongCategory(category: string, { isYoung, ...rules }: Pick<AskRules, 'formsHelpOn' | 'isYoung'>) {
  if (!openLeaves(rules).some(({ key }) => key === category)) return 'no-category';
  return isYoung && !fitsYoung(category) ? 'not-for-young' : null;
}

function wrongAudience(audience: string, isYoung: boolean): AskReason | null {
  if (!audiences.includes(audience)) return 'no-audience';
  return isYoung && audience !== 'coordinator' ? 'not-for-young' : null;
}

function wrongDate({ rhythm, onDate }: DraftAsk, today: string): AskReason | null {
  // A weekly ask without a last day ends by itself.
  if (onDate === '') return rhythm === 'weekly' ? null : 'no-date';
  if (!isDay(onDate)) return 'no-date';
  if (onDate < today) return 'in-the-past';
  return onDate > daysAfter(today, 366) ? 'too-far-away' : null;
}

function wrongRather({ rather }: DraftAsk, bits: number | null): AskReason | null {
  if (!rather) return null;
  const part = partsOfDay.find((one) => one === rather);
  if (!part) return 'no-such-choice';
  // Without any daypart that is what is said first.
  return !bits || (bits & everyDayAt(part)) !== 0 ? null : 'not-among-dayparts';
}

function wrongWords(words: string, whenEmpty: AskReason): AskReason | null {
  if (words === '') return whenEmpty;
  return words.length > longestWords ? 'words-too-long' : null;
}

const present = (found: Partial<Record<keyof DraftAsk, AskReason | null>>): AskErrors =>
  Object.fromEntries(Object.entries(found).filter(([, reason]) => reason !== null)) as AskErrors;
