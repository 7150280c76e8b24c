import { entryDays } from '../asks/ask.ts';
import { daypartsOf } from '../dayparts/dayparts.ts';
import { daysAfter } from '../neighbourhoods/calendar-day.ts';
import { yes, type No, type Yes } from '../result.ts';
import { everywhere, wrongInSupply, type SupplyReason } from '../supplies/supply.ts';

/** How somebody wants to be reached: by phone, at the door, or by coming to the coordinator. */
export const contactWays = ['phone', 'door', 'self'] as const;
export type ContactWay = (typeof contactWays)[number];

/** What somebody lets go to a neighbourhood, in exactly four items (DP10); dayparts are 28 bits, no cell is everywhere. */
export type FourItems = {
  readonly task: { readonly category: string; readonly words: string };
  readonly when: { readonly dayparts: number; readonly words: string };
  readonly area: { readonly cellId: string | null };
  readonly contact: { readonly how: ContactWay; readonly words: string };
};

/**
 * An ask that somebody let go: a new object that knows of no case, no worker and no name, but for what its writer put in
 * the words (R58). `coordinatorId` is who looks after it; null as long as nobody does. Days are calendar days.
 */
export type ReleasedAsk = FourItems & {
  readonly id: string;
  readonly coordinatorId: string | null;
  readonly releasedOn: string;
  readonly endsOn: string;
};

/** As it is typed. `letsKnow` is whether the worker may hear how far it is. */
export type DraftRelease = {
  readonly category: string;
  readonly words: string;
  readonly dayparts: readonly string[];
  readonly whenWords: string;
  readonly cellId: string;
  readonly contactHow: string;
  readonly contactWords: string;
  readonly letsKnow: string;
};
export type Release = FourItems & { readonly letsKnow: boolean; readonly endsOn: string };
export type ReleaseReason = SupplyReason | 'no-words' | 'words-too-long' | 'no-contact' | 'no-answer';
export type ReleaseErrors = Readonly<Partial<Record<keyof DraftRelease, ReleaseReason>>>;
export type ReadRelease = Yes<Release> | (No<'wrong-fields'> & { readonly errors: ReleaseErrors });

/** The longest words of each item, in characters. */
export const longestItem = { words: 500, whenWords: 200, contactWords: 300 } as const;

type Rules = { readonly cellIds: readonly string[]; readonly today: string };

/** Reads what somebody wants to let go; nothing has an answer before it was given. */
export function readRelease(draft: DraftRelease, { cellIds, today }: Rules): ReadRelease {
  const how = contactWays.find((one) => one === draft.contactHow);
  const wrong: [keyof DraftRelease, ReleaseReason | null][] = [
    ['words', wrongWords(draft.words, longestItem.words)],
    ['whenWords', draft.whenWords.length > longestItem.whenWords ? 'words-too-long' : null],
    ['contactHow', how ? null : 'no-contact'],
    ['contactWords', wrongWords(draft.contactWords, longestItem.contactWords)],
    ['letsKnow', draft.letsKnow === 'yes' || draft.letsKnow === 'no' ? null : 'no-answer']
  ];
  const errors: ReleaseErrors = {
    ...wrongInSupply(draft, cellIds),
    ...(Object.fromEntries(wrong.filter(([, reason]) => reason !== null)) as ReleaseErrors)
  };
  if (!how || Object.keys(errors).length > 0) return { ok: false, reason: 'wrong-fields', errors };
  return yes({
    task: { category: draft.category, words: draft.words },
    when: { dayparts: daypartsOf(draft.dayparts) ?? 0, words: draft.whenWords },
    area: { cellId: draft.cellId === everywhere ? null : draft.cellId },
    contact: { how, words: draft.contactWords },
    letsKnow: draft.letsKnow === 'yes',
    endsOn: daysAfter(today, entryDays)
  });
}

const wrongWords = (words: string, most: number): ReleaseReason | null =>
  words === '' ? 'no-words' : words.length > most ? 'words-too-long' : null;

/** The four items, each of which gets an own yes. */
export const items = ['task', 'when', 'area', 'contact'] as const;
export type Item = (typeof items)[number];
export type Yeses = Readonly<Partial<Record<Item, string>>>;
export type YesErrors = Readonly<Partial<Record<Item, 'no-answer' | 'said-no'>>>;

/** R39: the items to which somebody did not say yes; without four times yes nothing goes anywhere. */
export function missingYeses(yeses: Yeses): YesErrors {
  const missing = items
    .filter((item) => yeses[item] !== 'yes')
    .map((item) => [item, yeses[item] === 'no' ? 'said-no' : 'no-answer'] as const);
  return Object.fromEntries(missing) as YesErrors;
}

/** How it was let go: together on one screen, on paper with a date, or by oneself. */
export const releaseWays = ['screen', 'paper', 'own'] as const;
export type ReleaseWay = (typeof releaseWays)[number];

/** At most this much a worker may hear, and only where the client chose so. */
export type Stage = 'looking' | 'running' | 'ended';

/** So many days after its end a released ask is forgotten. */
export const releasedDays = 30;
