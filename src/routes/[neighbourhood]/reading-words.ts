import { m } from '#messages';
import type { Elsewhere, ElsewhereRead, KindRead } from '#domain/readings/kinds.ts';
import type { Choice } from '#ui/choice.ts';
import { categoryName, categoryPicture } from './category-words.ts';
import { listed } from '../listed.ts';

const most = { kinds: 3, quotes: 4, letters: 40 } as const;
/** A kind that is this much weaker than the likeliest is not worth reading. */
const worthReading = 0.3;

/** The kinds that own words seem to be about, as cards that say why. */
export function kindsToPropose(kinds: readonly KindRead[]): Choice[] {
  const strongest = kinds[0]?.strength ?? 0;
  return kinds
    .filter(({ strength }) => strength >= worthReading * strongest)
    .slice(0, most.kinds)
    .map(({ kind, words }, at) => ({
      value: kind,
      label: categoryName(kind),
      picture: categoryPicture(kind),
      hint: at === 0 ? m.think_first({ words: quoted(words) }) : m.think_also({ words: quoted(words) })
    }));
}

const places = {
  money: m.ask_elsewhere_money,
  letters: m.ask_elsewhere_money,
  care: m.ask_elsewhere_care,
  medicines: m.ask_elsewhere_care,
  danger: m.elsewhere_danger
} satisfies Record<Elsewhere, () => string>;

/** Where to go with what neighbours do not do; in danger that alone is said, and nothing is quoted. */
export function elsewhereInWords(read: readonly ElsewhereRead[]): { title: string; sentences: string[] } | null {
  if (read.length === 0) return null;
  if (read.some(({ what }) => what === 'danger'))
    return { title: m.elsewhere_danger_title(), sentences: [places.danger(), m.ask_elsewhere_call()] };
  return {
    title: m.elsewhere_title(),
    sentences: [
      m.elsewhere_said({ words: quoted(read.flatMap(({ words }) => words)) }),
      ...new Set(read.map(({ what }) => places[what]())),
      m.elsewhere_go_on()
    ]
  };
}

/** Words as they were typed, with marks around each: ‘hond’ and ‘uit’. */
export function quoted(words: readonly string[]): string {
  const marked = [...new Set(words)].slice(0, most.quotes).map((word) => `‘${shortened(word)}’`);
  return listed(marked);
}

const shortened = (word: string): string => (word.length > most.letters ? `${word.slice(0, most.letters)}…` : word);
