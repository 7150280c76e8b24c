import { m } from '#messages';
import type { AroundFact } from '#domain/networks/facts.ts';
import type { Known } from '#domain/networks/fold.ts';
import { lastDayOf, type Observation } from '#domain/networks/observation.ts';
import type { PrivateWord } from '#domain/networks/private-words.ts';
import { dayInWords } from '../../../../../clock-words.ts';
import { emptyInWords, factInWords, valueInWords } from '../../../around-words.ts';

type Names = { readonly name: string; readonly client: string };
type Kind = AroundFact | 'terms';

/** One thing that was said, as it is read back. */
export type SaidInWords = {
  readonly id: string;
  readonly answer: string;
  readonly words: string;
  readonly who: string;
};

export function saidInWords(kind: Kind, one: Observation, names: Names): SaidInWords {
  const answer = one.value === null ? emptyInWords[one.empty ?? 'not-asked']() : valueInWords(kind, one.value);
  return { id: one.id, answer, words: one.words, who: whoInWords(one, names) };
}

/** What is known of a fact, who said so and when, and what stands beside it. */
export type KnownInWords = { readonly answer: string; readonly words: string; readonly beside: readonly string[] };

export function knownInWords(kind: Kind, known: Known | null, names: Names): KnownInWords {
  if (!known) return { answer: emptyInWords['not-asked'](), words: '', beside: [] };
  const answer = factInWords(kind, known.fact);
  const [newest] = known.said;
  if (known.note === 'disagree') return { answer, words: '', beside: [m.net_disagree()] };
  if (known.note === 'expired') return { answer, words: '', beside: beforeInWords(kind, known) };
  const counted = known.said.find(({ value, empty }) => (value ?? empty) === valueIn(known)) ?? newest!;
  return { answer, words: counted.words, beside: [whoInWords(counted, names), ...afterwards(known, counted, names)] };
}

const valueIn = ({ fact }: Known): string => (typeof fact === 'string' ? fact : fact.empty);

function beforeInWords(kind: Kind, { said }: Known): readonly string[] {
  const was = said.find(({ value }) => value !== null)?.value;
  return was ? [m.net_expired({ answer: valueInWords(kind, was) })] : [];
}

function afterwards({ fact }: Known, counted: Observation, { client }: Names): readonly string[] {
  if (typeof fact !== 'string') return fact.empty === 'prefers-not-to-say' ? [m.net_not_again({ client })] : [];
  const last = lastDayOf(counted);
  return last === null ? [] : [m.net_until({ day: dayInWords(last) })];
}

function whoInWords({ source, on }: Observation, { name, client }: Names): string {
  const day = dayInWords(on);
  if (source === 'client') return m.net_said_client({ client, day });
  if (source === 'imported') return m.net_said_imported({ day });
  return source === 'person' ? m.net_said_person({ name, day }) : m.net_said_worker({ day });
}

const privateWords: Readonly<Record<PrivateWord, () => string>> = {
  'service-number': m.net_private_number,
  'birth-date': m.net_private_birth,
  phone: m.net_private_phone,
  mail: m.net_private_mail,
  diagnosis: m.net_private_diagnosis
};

/** What looks private in free text, so that whoever writes can look again (DP6). */
export const privateInWords = (found: readonly PrivateWord[]): string =>
  m.net_looks_private({ what: found.map((one) => privateWords[one]()).join(', ') });
