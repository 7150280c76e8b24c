import { formAt, type Found, type Mention, type Spot } from './mention.ts';
import { waysToSayDays } from './say-days.ts';
import { waysToSayHours } from './say-hours.ts';
import type { Token } from './token.ts';
import { words } from './words-time.ts';

/** Everywhere in a text where a time is said, in order. */
export function mentionsIn(tokens: readonly Token[], today: string): readonly Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < tokens.length;) {
    const spot = { tokens, at, today };
    const said = firstWay(spot);
    if (said) found.push(mentionAt(spot, said));
    at += said?.length ?? 1;
  }
  return withoutNeedlessClocks(found, tokens);
}

function firstWay(spot: Spot): Found | null {
  for (const way of [...waysToSayDays, ...waysToSayHours]) {
    const found = way(spot);
    if (found) return found;
  }
  return null;
}

function mentionAt(spot: Spot, { length, ...said }: Found): Mention {
  const before = wordsBefore(spot);
  const rhythm = rhythmOf(said, before.forms);
  // "Before Friday" is any day until then, so Friday itself is not meant.
  const isBefore = rhythm === 'before' && said.rhythm !== 'before';
  const end = spot.at + length;
  const denial = denialAround({ ...spot, at: spot.at - before.taken }, { to: end, before: before.forms });
  return {
    from: spot.at - before.taken,
    to: end + (denial ?? 0),
    days: isBefore ? 0 : (said.days ?? 0),
    parts: said.parts ?? 0,
    date: rhythm === 'weekly' ? null : (said.date ?? null),
    rhythm,
    isNot: denial !== null,
    isClock: said.isClock ?? false
  };
}

/** The small words before a time that belong to it: "niet op", "elke", "voor", "in het", "'s". */
function wordsBefore(spot: Spot): { forms: readonly string[]; taken: number } {
  const forms: string[] = [];
  for (let back = 1; back <= 4; back++) {
    const form = formAt(spot, -back);
    if (!words.unsure.has(form) && !words.every.has(form) && !words.before.has(form) && !isComing(form)) {
      if (words.not.has(form)) forms.push(form);
      break;
    }
    forms.push(form);
  }
  // "in" or "het" alone at the far end belongs to something else.
  while (forms.length > 0 && ['van', 'in', 'the', 'het', 'de', 'op', 'on'].includes(forms.at(-1)!)) forms.pop();
  return { forms, taken: forms.length };
}

const isComing = (form: string): boolean => words.coming.has(form) && form !== '';

function rhythmOf(said: Omit<Found, 'length'>, before: readonly string[]): Mention['rhythm'] {
  if (said.rhythm) return said.rhythm;
  if (before.some((form) => words.every.has(form))) return 'weekly';
  return said.date && before.some((form) => words.before.has(form)) ? 'before' : null;
}

const unable = new Set(['kan', 'kunnen', 'lukt', 'red', 'redden', 'mag', 'durf', 'can', 'cannot']);
const free = new Set(['kan', 'kunnen', 'ik', 'we', 'wy', 'het', 'dan', 'liever', 'komt', 'schikt', 'past', 'my', 'me']);
const closing = new Set(['', 'uit', 'thuis', 'goed', 'zo', 'vry', 'maar']);

/**
 * "Niet op woensdag" and "'s middags niet" take a time away: answers how many words after it belong to that, or null.
 * "Ik kan maandag niet naar de winkel" takes nothing away: it is why somebody asks.
 */
function denialAround(spot: Spot, { to, before }: { to: number; before: readonly string[] }): number | null {
  const after: Spot = { ...spot, at: to - 1 };
  if (before.some((form) => words.not.has(form)))
    return closing.has(formAt(after, 1)) || !isUnableBefore(spot) ? 0 : null;
  for (let further = 1; further <= 4; further++) {
    const form = formAt(after, further);
    if (form === 'niet' || form === 'not') return closing.has(formAt(after, further + 1)) ? further : null;
    if (!free.has(form)) return null;
  }
  return null;
}

function isUnableBefore(spot: Spot): boolean {
  for (let back = 1; formAt(spot, -back) !== ''; back++) if (unable.has(formAt(spot, -back))) return true;
  return false;
}

// "Om acht uur 's avonds": the evening says it already.
function withoutNeedlessClocks(found: readonly Mention[], tokens: readonly Token[]): Mention[] {
  const isNear = (one: Mention, other: Mention): boolean =>
    Math.min(Math.abs(other.from - one.to), Math.abs(one.from - other.to)) <= 2 &&
    tokens[one.from]!.clause === tokens[other.from]!.clause;
  return found.filter(
    (one) => !one.isClock || !found.some((other) => !other.isClock && other.parts > 0 && isNear(one, other))
  );
}
