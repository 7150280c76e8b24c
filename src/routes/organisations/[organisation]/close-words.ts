import { m } from '#messages';
import type { Leaf } from '#domain/cases/leaf.ts';
import type { PageState } from '#domain/close-ones/close-one.ts';
import type { Topic } from '#domain/close-ones/leaf-kinds.ts';
import { answerOn, answersOf, factOf, type SaidLeaf } from '#domain/close-ones/saying.ts';
import { dayInWords } from '../../clock-words.ts';
import { emptyInWords, valueInWords } from './around-words.ts';
import { weekdayChoices } from './plan-words.ts';
import { listed } from '../../listed.ts';

type Words = () => string;
const asked: Readonly<Record<Topic, Words>> = {
  view: m.close_ask_view,
  liking: m.close_ask_liking,
  limits: m.close_ask_limits,
  relief: m.close_ask_relief
};
/** What somebody close is asked. */
export const closeAsked = (topic: Topic): string => asked[topic]();

const topics: Readonly<Record<Topic, (named: { name: string }) => string>> = {
  view: m.close_of_view,
  liking: m.close_of_liking,
  limits: m.close_of_limits,
  relief: m.close_of_relief
};
/** The same as others read it. */
export const closeTopicOf = (topic: Topic, name: string): string => topics[topic]({ name });

const willing: Readonly<Record<string, Words>> = {
  offers: m.close_will_offers,
  'would-like-unsure-how': m.close_will_unsure,
  maybe: m.close_will_maybe,
  'does-not-want': m.close_will_no
};

/** The cards that go with a subject; none is chosen beforehand. */
export const closeAnswers = (topic: Topic) =>
  answersOf(topic).map((value) => ({ value, label: closeAnswer(topic, value) }));

/** An answer as the one who gave it reads it back. */
export function closeAnswer(topic: Topic, value: string): string {
  if (value === 'prefers-not-to-say') return emptyInWords[value]();
  return topic === 'liking' ? (willing[value]?.() ?? '') : valueInWords(factOf[topic]!, value);
}

/** What this author answered on a subject, as far as these leaves tell; empty where nothing was. */
export function closeAnswerIn(leaves: readonly Leaf[], authorId: string, topic: Topic): string {
  const answer = answerOn(leaves, authorId, topic);
  return answer === null ? '' : closeAnswer(topic, answer);
}

/** What was said, as one text. */
export function closeWords({ said, words, notOn, most }: SaidLeaf['content']): string {
  if (said === 'rather-not') return m.close_said_rather();
  const days = weekdayChoices().flatMap(({ value, label }) => (notOn.some((one) => one === value) ? [label] : []));
  const parts = [
    days.length > 0 ? m.close_not_on_days({ days: listed(days) }) : '',
    most === '' ? '' : m.close_most_is({ most }),
    words
  ];
  return parts.filter(Boolean).join(' ');
}

const states: Readonly<Record<PageState, Words>> = {
  none: m.close_state_none,
  invited: m.close_state_invited,
  late: m.close_state_late,
  in: m.close_state_in
};

/** How it is with somebody's page. */
export const closeStateInWords = ({ state, isChild }: { state: PageState; isChild: boolean }): string =>
  isChild && state === 'none' ? m.close_child() : states[state]();

export const saidOnDay = (day: string): string => m.close_said_on({ day: dayInWords(day) });
