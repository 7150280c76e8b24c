import { m } from '#messages';
import type { Hindrance } from '#domain/matching/day/seen-ask.ts';
import { momentsInWords } from '../../../../moment-words.ts';

type Unserved = { readonly because: Hindrance; readonly dayparts: number };
type InWords = (given: { readonly moments: string }) => string;

/** What would make it possible to help with this ask. */
const words = {
  'nobody-offers': m.hindrance_nobody_offers,
  'asked-for-another': m.hindrance_asked_for_another,
  'gives-in-many': m.hindrance_gives_in_many,
  'offers-other-things': m.hindrance_nobody_offers,
  'not-now': m.hindrance_not_now,
  'new-here': m.hindrance_new_here,
  'under-sixteen': m.hindrance_under_sixteen,
  'not-this-time': m.hindrance_not_this_time,
  'other-language': m.hindrance_other_language,
  'not-ticked': m.hindrance_not_ticked,
  'lives-close': m.hindrance_lives_close,
  'too-far': m.hindrance_too_far,
  'other-times': m.hindrance_other_times,
  'too-short': m.hindrance_too_short,
  'no-room': m.hindrance_no_room,
  'asked-enough': m.hindrance_asked_enough
} satisfies Record<Hindrance, InWords>;

export const hindranceInWords = ({ because, dayparts }: Unserved): string =>
  words[because]({ moments: momentsInWords(dayparts) });
