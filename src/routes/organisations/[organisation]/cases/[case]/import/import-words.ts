import { m } from '#messages';
import type { Left } from '#domain/imports/row.ts';
import type { Looked } from '#server/imports/look-at-map.ts';
import { dayInWords } from '../../../../../clock-words.ts';
import { askedInWords, emptyInWords, termsAsked, valueInWords } from '../../../around-words.ts';

/** What would come onto the map, as a worker reads it. */
export function lookedInWords({ offered, clientName: client, on, twice, private: names, text }: Looked) {
  const { people, ties, left } = offered;
  return {
    people: people.map(({ name, said }) => ({ name, said: said.map((one) => saidInWords(one, { name, client })) })),
    ties: ties.map(({ from, to, said }) => ({
      names: `${people[from]!.name}, ${people[to]!.name}`,
      said: answerOf(said)
    })),
    left: left.map((one) => leftInWords(one, client)),
    day: dayInWords(on),
    twice: twice.join(', '),
    privateNames: names.join(', '),
    text
  };
}

type Said = Looked['offered']['people'][number]['said'][number];

const answerOf = ({ fact, value, empty }: Said): string =>
  value === null ? emptyInWords[empty ?? 'not-asked']() : valueInWords(fact, value);

const saidInWords = (one: Said, named: { name: string; client: string }) => ({
  question: one.fact === 'terms' ? '' : askedInWords(one.fact, named),
  answer: answerOf(one)
});

function leftInWords(left: Left, client: string): string {
  if (left.why === 'column') return m.imp_left_column(left);
  if (left.why === 'judgement') return m.imp_left_judgement(left);
  if (left.why === 'value') return m.imp_left_value({ column: left.column, value: left.value.slice(0, 60) });
  if (left.why === 'contradicts') return m.imp_left_contradicts({ question: questionOf(left, client) });
  if (left.why === 'twice') return m.imp_left_twice(left);
  if (left.why === 'long-name') return m.imp_left_long_name(left);
  return left.why === 'nobody' ? m.imp_left_nobody() : m.imp_left_bare_tie();
}

const questionOf = ({ who, other, fact }: Extract<Left, { why: 'contradicts' }>, client: string): string =>
  other === null || fact !== 'terms'
    ? askedInWords(fact === 'terms' ? 'bond' : fact, { name: who, client })
    : termsAsked({ name: who, other });
