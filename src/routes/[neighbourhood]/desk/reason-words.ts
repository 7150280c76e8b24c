import { m } from '#messages';
import type { Barrier } from '#domain/matching/candidates.ts';
import type { ProposeReason } from '#domain/matching/match.ts';
import type { Because } from '#domain/matching/score.ts';

const because = {
  'no-distance': m.because_no_distance,
  'lives-near': m.because_lives_near,
  'near-enough': m.because_near_enough,
  'some-way': m.because_some_way,
  'place-not-known': m.because_place_not_known,
  'fits-exactly': m.because_fits_exactly,
  'fits-widely': m.because_fits_widely,
  'helped-before': m.because_helped_before,
  'first-time': m.because_first_time,
  'is-ticked': m.because_is_ticked,
  'is-unknown': m.because_is_unknown,
  'knows-asker': m.because_knows_asker,
  'rather-close': m.because_rather_close,
  'preference-open': m.because_preference_open,
  'preference-not-asked': m.because_preference_not_asked,
  'every-language': m.because_every_language,
  'shared-language': m.because_shared_language,
  'preferred-time': m.because_preferred_time,
  'possible-time': m.because_possible_time,
  'time-not-asked': m.because_time_not_asked,
  'much-room': m.because_much_room,
  'some-room': m.because_some_room,
  'just-room': m.because_just_room,
  'would-like-to': m.because_would_like_to,
  'no-word-yet': m.because_no_word_yet,
  'showed-interest': m.because_showed_interest,
  'no-interest-yet': m.because_no_interest_yet,
  'not-asked-lately': m.because_not_asked_lately,
  'asked-lately': m.because_asked_lately
} satisfies Record<Because, () => string>;

const barriers = {
  'offers-other-things': m.barrier_other_things,
  'not-now': m.barrier_not_now,
  'new-here': m.barrier_new_here,
  'under-sixteen': m.barrier_under_sixteen,
  'not-this-time': m.barrier_not_this_time,
  'other-language': m.barrier_other_language,
  'not-ticked': m.barrier_not_ticked,
  'lives-close': m.barrier_lives_close,
  'too-far': m.barrier_too_far,
  'other-times': m.barrier_other_times,
  'too-short': m.barrier_too_short,
  'no-room': m.barrier_no_room,
  'asked-enough': m.barrier_asked_enough
} satisfies Record<Barrier, () => string>;

const refusals = {
  'ask-ended': m.propose_ask_ended,
  'needs-excuse': m.propose_needs_excuse,
  'already-proposed': m.propose_already,
  'cannot-now': m.propose_cannot_now,
  'gives-in-many': m.propose_gives_in_many,
  'not-allowed': m.form_gone,
  'not-found': m.form_gone
} satisfies Record<ProposeReason | 'not-found', () => string>;

export const becauseInWords = (one: Because): string => because[one]();
export const barrierInWords = (one: Barrier): string => barriers[one]();
export const refusalInWords = (reason: ProposeReason | 'not-found'): string => refusals[reason]();
