import { m } from '#messages';
import { speaksFor, settable, type Settable } from '#domain/matching/set-weights.ts';

/** What counts, in words. */
const factors = {
  showedInterest: m.weight_showed_interest,
  wouldLikeTo: m.weight_would_like_to,
  distance: m.weight_distance,
  widerCategory: m.weight_wider_category,
  firstTime: m.weight_first_time,
  knowsAsker: m.weight_knows_asker,
  livesClose: m.weight_lives_close,
  sharedLanguage: m.weight_shared_language,
  possibleTime: m.weight_possible_time,
  load: m.weight_load,
  askedLately: m.weight_asked_lately,
  changed: m.weight_changed
} satisfies Record<Settable, () => string>;

const hints: Partial<Record<Settable, () => string>> = { distance: m.weight_distance_hint, load: m.weight_load_hint };

export const factorInWords = (name: Settable): string => factors[name]();
export const hintOf = (name: Settable): string => hints[name]?.() ?? '';

/** The two kinds of reasons, each under its own heading. */
export const groups = () => [
  { title: m.weights_for(), names: settable.filter(speaksFor) },
  { title: m.weights_against(), names: settable.filter((name) => !speaksFor(name)) }
];

/** How much that is, in a word. */
export function pointsInWords(points: number): string {
  if (points === 0) return m.weights_none();
  if (points < 75) return m.weights_little();
  return points < 200 ? m.weights_some() : m.weights_heavy();
}
