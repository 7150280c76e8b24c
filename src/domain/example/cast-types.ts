import type { PartOfDay } from '../dayparts/dayparts.ts';
import type { Purpose } from '../proxies/purpose.ts';
import type { Role } from '../people/actor.ts';
import type { ThingPicture } from '../things/thing.ts';

/** A part of the invented neighbourhood; x and y in metres from its south-west corner. */
export type CastCell = {
  readonly key: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly addresses: number;
  readonly postcodes: readonly string[];
};

export type CastOffer = {
  readonly categories: readonly string[];
  readonly words: string;
  readonly dayparts: number;
  readonly minutesAWeek: number;
  readonly reachMetres: number;
  /** Days from now on until which it is paused. */
  readonly pausedFor?: number;
  readonly withdrawn?: boolean;
  /** A thing to lend: its drawing, and how many days it may be away. */
  readonly thing?: { readonly picture: ThingPicture; readonly mostDays: number };
  /** Days from now on after which it ends, where that is soon. */
  readonly endsIn?: number;
};

/** Somebody who does not exist. Days count back from today. */
export type CastPerson = {
  readonly key: string;
  readonly firstName: string;
  readonly initial: string;
  readonly age: number;
  readonly cell: string;
  readonly joinedDaysAgo: number;
  readonly languages: readonly string[];
  readonly reachBy: 'email' | 'phone' | 'coordinator';
  readonly locale: 'nl' | 'en';
  readonly roles: readonly Role[];
  readonly welcomed: boolean;
  readonly likes: string;
  readonly hard?: { readonly words: string; readonly audience: 'coordinator' | 'neighbourhood' };
  readonly vouchings: readonly ('met' | 'certificate' | 'trained')[];
  readonly offers: readonly CastOffer[];
  /** Somebody else of the cast with this number: the same one, written down twice. */
  readonly samePhoneAs?: string;
};

/** Somebody who acts for somebody else, as it was said on the phone so many days ago. */
export type CastProxy = {
  readonly person: string;
  readonly proxy: string;
  readonly daysAgo: number;
  readonly yes: readonly Purpose[];
  readonly no: readonly Purpose[];
};

export type CastWish = { readonly by: string; readonly daysAgo: number; readonly words: string };

/** What came of an ask; numbers are days before today (negative: still to come). */
export type CastStory = {
  readonly helper: string;
  readonly proposed: number;
  readonly line?: string;
  readonly helperSays?: readonly ['yes' | 'no' | 'later', number];
  readonly askerSays?: readonly ['yes' | 'no', number];
  readonly meets?: {
    readonly daysAgo: number;
    readonly hour: number;
    readonly place?: string;
    /** The next time is then instead. */
    readonly movedTo?: { readonly daysAgo: number; readonly hour: number };
  };
  readonly outcome?: 'worked' | 'partly' | 'did-not-work';
  readonly thanks?: string;
  readonly givesBack?: 'yes' | 'no' | 'later';
  readonly talk?: readonly CastWords[];
};

/** What one of two wrote to the other, so many days before today. */
export type CastWords = {
  readonly by: string;
  readonly daysAgo: number;
  readonly hour: number;
  readonly words: string;
};

export type CastAsk = {
  readonly key: string;
  readonly by: string;
  /** Who typed it, where that was somebody else. */
  readonly postedBy?: string;
  readonly daysAgo: number;
  readonly category: string;
  readonly words: string;
  readonly rhythm: 'once' | 'before' | 'weekly';
  /** For `once` and `before`: days before today; negative is still to come. */
  readonly onDaysAgo?: number;
  readonly dayparts: number;
  readonly rather?: PartOfDay;
  readonly minutes: number;
  readonly audience: 'coordinator' | 'nameless' | 'first-name';
  readonly distance: 'someone-i-know' | 'does-not-matter' | 'rather-unknown' | 'not-asked';
  readonly giveBack?: 'small' | 'later' | 'someone-else';
  readonly interests?: readonly (readonly [string, string])[];
  readonly stories?: readonly CastStory[];
  /** What is borrowed of whoever helps; days before today. */
  readonly loan?: {
    readonly what: string;
    readonly of: string;
    readonly dueDaysAgo: number;
    readonly lentDaysAgo?: number;
    readonly backDaysAgo?: number;
  };
  readonly end?: 'withdrawn' | 'paused' | 'done';
  /** The day on which the coordinator looks again: days before today, negative is still to come. */
  readonly lookAgain?: number;
};
