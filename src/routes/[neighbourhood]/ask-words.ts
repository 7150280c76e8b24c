import { m } from '#messages';
import type { AskReason, Audience, GiveBackWish } from '#domain/asks/ask.ts';
import type { DistancePreference } from '#domain/matching/candidate.ts';
import type { OfferReason } from '#domain/offers/offer.ts';
import type { Choice } from '#ui/choice.ts';

const audiences = {
  coordinator: m.audience_coordinator,
  nameless: m.audience_nameless,
  'first-name': m.audience_first_name
} satisfies Record<Audience, () => string>;

const wishes = {
  small: m.give_small,
  later: m.give_later,
  'someone-else': m.give_someone_else
} satisfies Record<GiveBackWish, () => string>;

const preferences = {
  'someone-i-know': m.distance_known,
  'does-not-matter': m.distance_any,
  'rather-unknown': m.distance_unknown,
  'not-asked': m.distance_not_asked
} satisfies Record<DistancePreference, () => string>;

const reasons = {
  'no-words': m.wrong_no_words,
  'words-too-long': m.wrong_words_too_long,
  'no-category': m.wrong_no_category,
  'no-rhythm': m.wrong_no_rhythm,
  'no-date': m.wrong_no_date,
  'in-the-past': m.wrong_in_the_past,
  'too-far-away': m.wrong_too_far_away,
  'no-dayparts': m.wrong_no_dayparts,
  'not-among-dayparts': m.wrong_not_among_dayparts,
  'no-minutes': m.wrong_no_minutes,
  'too-short': m.wrong_too_short,
  'no-audience': m.wrong_no_audience,
  'not-for-young': m.age_wrong_kind,
  'no-such-choice': m.wrong_no_choice,
  'no-reach': m.wrong_no_reach,
  'fees-off': m.wrong_fees_off,
  'wrong-amount': m.wrong_amount,
  'above-the-cap': m.wrong_above_cap
} satisfies Record<AskReason | OfferReason, () => string>;

/** Who may see it, as cards with what exactly is shown; the coordinator by name where that is known. Of somebody under sixteen
 * the coordinator alone. */
export const audiencesToChoose = (helpName: string | null, isYoung = false): Choice[] => [
  {
    value: 'coordinator',
    label: m.audience_coordinator(),
    hint: helpName ? m.audience_coordinator_hint_named({ name: helpName }) : m.audience_coordinator_hint()
  },
  ...(isYoung ? [] : amongNeighbours())
];

const amongNeighbours = (): Choice[] => [
  { value: 'nameless', label: m.audience_nameless(), hint: m.audience_nameless_hint() },
  { value: 'first-name', label: m.audience_first_name(), hint: m.audience_first_name_hint() }
];

export const audienceInWords = (audience: Audience): string => audiences[audience]();
export const wishInWords = (wish: GiveBackWish): string => wishes[wish]();
export const preferenceInWords = (preference: DistancePreference): string => preferences[preference]();

type Wrong = Readonly<Partial<Record<string, AskReason | OfferReason>>>;

type Sentences = Readonly<Partial<Record<AskReason | OfferReason, () => string>>>;

/** The sentence beside each field that is not right yet; some of them in other words where a page has its own. */
export const sentencesFor = (errors: Wrong, own: Sentences = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries(errors).map(([field, reason]) => [fieldIds[field] ?? field, (own[reason!] ?? reasons[reason!])()])
  );

// The board of dayparts is called by one daypart.
const fieldIds: Record<string, string> = { dayparts: 'daypart' };

/** How an ask stands, in words. */
export function standingOf(ask: {
  withdrawnAt: Date | null;
  doneAt: Date | null;
  pausedAt: Date | null;
  hasEnded: boolean;
  isAgreed: boolean;
}): string {
  if (ask.withdrawnAt) return m.standing_withdrawn();
  if (ask.doneAt) return m.standing_done();
  if (ask.isAgreed && !ask.pausedAt) return m.standing_agreed();
  if (ask.hasEnded) return m.standing_ended();
  return ask.pausedAt ? m.standing_paused() : m.standing_open();
}
