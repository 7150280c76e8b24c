import { recognise, type Meant } from './recognise.ts';
import type { Token } from './token.ts';
import type { Saying, Vocabulary } from './vocabulary.ts';

/** One sense that a text seems to have, how strongly, and the words of the text that led to it. */
export type Sense = { readonly sense: string; readonly strength: number; readonly words: readonly string[] };

type Sighting = { readonly saying: Saying; readonly surely: number; readonly at: readonly number[] };
type Sight = { readonly tokens: readonly Token[]; readonly meant: readonly (readonly Meant[])[] };

/** Words that belong together stand at most so many words apart. */
const reach = 5;
/** Below this almost nothing else was said. */
const fewWords = 3;
const longWord = 8;
const fellApart = 0.9;

/** Which senses a text has, the strongest first; of equal ones in the order of the vocabulary. */
export function sensesIn(tokens: readonly Token[], known: Vocabulary): readonly Sense[] {
  const seen = new Map<string, readonly Meant[]>();
  const meantBy = (form: string): readonly Meant[] => {
    const meant = seen.get(form) ?? recognise(form, known);
    seen.set(form, meant);
    return meant;
  };
  const unwanted = denied(tokens);
  const meant = tokens.map(({ form }, at) =>
    unwanted.has(at) ? [] : [...meantBy(form), ...joined(tokens, at, known)]
  );
  return ranked({ tokens, everyday: known.everyday }, strongest(sightings({ tokens, meant })));
}

// "Zieken huis" is one word that fell apart.
function joined(tokens: readonly Token[], at: number, known: Vocabulary): readonly Meant[] {
  const next = tokens[at + 1];
  const whole = next ? tokens[at]!.form + next.form : '';
  const word = whole.length < longWord ? undefined : known.byForm.get(whole);
  return word ? [{ word, surely: fellApart }] : [];
}

function sightings({ tokens, meant }: Sight): Sighting[] {
  const isShort = tokens.length <= fewWords;
  return tokens.flatMap((_, at) =>
    meant[at]!.flatMap(({ word, surely, isMate }) =>
      word.sayings.flatMap((saying) => {
        if ((saying.isAlone && !isShort) || (isMate && saying.words.length === 1)) return [];
        const rest = restNear({ tokens, meant }, { saying, at });
        return rest ? [{ saying, surely: Math.min(surely, rest.surely), at: [at, ...rest.at] }] : [];
      })
    )
  );
}

type Begun = { readonly saying: Saying; readonly at: number };

function restNear({ tokens, meant }: Sight, { saying, at }: Begun): { surely: number; at: number[] } | null {
  const places: number[] = [];
  let surely = 1;
  for (const word of saying.words.slice(1)) {
    let nearest: { at: number; surely: number } | null = null;
    const last = Math.min(tokens.length - 1, at + reach);
    for (let place = Math.max(0, at - reach); place <= last; place++) {
      if (place === at || places.includes(place)) continue;
      const found = meant[place]!.find((one) => one.word === word);
      if (found && (!nearest || Math.abs(place - at) < Math.abs(nearest.at - at)))
        nearest = { at: place, surely: found.surely };
    }
    if (!nearest) return null;
    places.push(nearest.at);
    surely = Math.min(surely, nearest.surely);
  }
  return { surely, at: places };
}

// Whatever is said twice counts once, at its surest.
function strongest(found: readonly Sighting[]): Sighting[] {
  const best = new Map<Saying, Sighting>();
  for (const one of found) {
    const known = best.get(one.saying);
    if (!known || known.surely < one.surely) best.set(one.saying, one);
  }
  return [...best.values()];
}

type Text = { readonly tokens: readonly Token[]; readonly everyday: ReadonlySet<string> };

function ranked({ tokens, everyday }: Text, found: readonly Sighting[]): Sense[] {
  const bySense = Map.groupBy(found, ({ saying }) => saying.sense);
  return [...bySense]
    .map(([sense, seen]) => {
      const places = [...new Set(seen.flatMap(({ at }) => at))].sort((a, b) => a - b);
      return {
        sense,
        strength: strengthOf(seen),
        words: telling(places.map((at) => tokens[at]!)).map(({ text }) => text)
      };
    })
    .sort((a, b) => b.strength - a.strength);

  // "Naar" helped to see that it is about the hospital, but it is no reason to give.
  function telling(seen: readonly Token[]): readonly Token[] {
    const some = seen.filter(({ form }) => !everyday.has(form));
    return some.length > 0 ? some : seen;
  }
}

// One word of the text says a thing once, alone and once more together with others, however many ways there are to say it.
function strengthOf(seen: readonly Sighting[]): number {
  const perWord = new Map<string, number>();
  for (const { saying, surely, at } of seen) {
    const place = `${at[0]} ${at.length > 1}`;
    perWord.set(place, Math.max(perWord.get(place) ?? 0, saying.weight * surely));
  }
  return [...perWord.values()].reduce((sum, weight) => sum + weight, 0);
}

const refusing = new Set(['geen', 'niet', 'not', 'no']);
const instead = new Set(['maar', 'wel', 'but']);
const unable = new Set('kan kon kunnen lukt red redden durf mag gaat wil can cannot cant able'.split(' '));

/** Places of what somebody said not to want: "geen boodschappen maar koffie". Whoever cannot do something does want it. */
function denied(tokens: readonly Token[]): ReadonlySet<number> {
  const places = new Set<number>();
  let refusedAt = -1;
  let isUnable = false;
  tokens.forEach(({ form }, at) => {
    if (unable.has(form)) isUnable = true;
    if (instead.has(form) && refusedAt >= 0) {
      for (let place = refusedAt + 1; place < at; place++) places.add(place);
      refusedAt = -1;
      isUnable = false;
    }
    if (refusing.has(form)) refusedAt = isUnable ? -1 : at;
    if (refusedAt >= 0 && at - refusedAt > reach) refusedAt = -1;
  });
  return places;
}
