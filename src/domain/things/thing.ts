import { daypartsOf } from '../dayparts/dayparts.ts';
import { yes, type No, type Yes } from '../result.ts';

/** A thing somebody likes to lend, as it is typed. */
export type DraftThing = {
  readonly words: string;
  readonly picture: string;
  readonly dayparts: readonly string[];
  readonly mostDays: string;
};

/** What kind of thing it is, for its drawing. */
export const thingPictures = ['tools', 'garden', 'kitchen', 'party', 'children', 'road', 'books', 'other'] as const;
export type ThingPicture = (typeof thingPictures)[number];

/** A thing that may be lent: what it is, when it can be fetched (28 bits), and how many days it may be away at most. */
export type Thing = {
  readonly words: string;
  readonly picture: ThingPicture;
  readonly dayparts: number;
  readonly mostDays: number;
};

export type ThingReason = 'no-words' | 'words-too-long' | 'no-picture' | 'no-dayparts' | 'no-days';
export type ThingErrors = Readonly<Partial<Record<keyof DraftThing, ThingReason>>>;
export type ReadThing = Yes<Thing> | (No<'wrong-fields'> & { readonly errors: ThingErrors });

/** How long a thing may be away, in days, to choose from. */
export const daysAway: readonly number[] = [1, 3, 7, 14, 28];
export const longestThing = 120;

/** Reads a thing, or says by field what is not right yet. */
export function readThing(draft: DraftThing): ReadThing {
  const picture = thingPictures.find((one) => one === draft.picture);
  const mostDays = daysAway.find((one) => String(one) === draft.mostDays);
  const dayparts = daypartsOf(draft.dayparts) ?? 0;
  const errors = present({
    words: wrongWords(draft.words),
    picture: picture ? null : 'no-picture',
    dayparts: dayparts === 0 ? 'no-dayparts' : null,
    mostDays: mostDays === undefined ? 'no-days' : null
  });
  if (!picture || mostDays === undefined || Object.keys(errors).length > 0)
    return { ok: false, reason: 'wrong-fields', errors };
  return yes({ words: draft.words, picture, dayparts, mostDays });
}

function wrongWords(words: string): ThingReason | null {
  if (words === '') return 'no-words';
  return words.length > longestThing ? 'words-too-long' : null;
}

const present = (found: Record<keyof DraftThing, ThingReason | null>): ThingErrors =>
  Object.fromEntries(Object.entries(found).filter(([, reason]) => reason !== null)) as ThingErrors;
