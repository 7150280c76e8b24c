import type { LeafContent } from '../cases/leaf-kinds.ts';
import { byTime, goingWith, type Leaf } from '../cases/leaf.ts';
import { valuesFor, type AroundFact } from '../networks/facts.ts';
import { isObserved } from '../networks/standing.ts';
import type { Agreement } from '../plans/step-kinds.ts';
import { weekdayOn, weekdays, weekdaysIn, type Weekday } from '../plans/weekday.ts';
import { no, yes, type Result } from '../result.ts';
import type { Topic } from './leaf-kinds.ts';

/** What somebody close typed on one subject; all but for whom it is may stay empty. */
export type DraftSaying = {
  readonly words: string;
  /** A value of the fact of this subject, where it has one. */
  readonly answer: string;
  readonly notOn: readonly string[];
  readonly most: string;
  /** DP8: whether the client may read it. */
  readonly mayKnow: string;
};
export type SayingReason = 'no-words' | 'words-too-long' | 'no-answer';

/** The fact that goes with a subject, for the advice: with this source and this day. */
export const factOf: Readonly<Partial<Record<Topic, AroundFact>>> = { liking: 'willingness', relief: 'load' };
/** What may be answered there: each value, or rather not saying. */
export const answersOf = (topic: Topic): readonly string[] => {
  const fact = factOf[topic];
  return fact ? [...valuesFor('person', fact), 'prefers-not-to-say'] : [];
};

type Whose = { readonly topic: Topic; readonly personId: string; readonly on: string };
export type Saying = {
  readonly kind: 'close-said' | 'close-shared';
  readonly content: LeafContent<'close-said'>;
};

/** R64: what somebody close says of oneself; for whom it is, is asked and never assumed (DP8). */
export function readSaying(draft: DraftSaying, { topic, personId, on }: Whose): Result<Saying, SayingReason> {
  const { words, most, mayKnow } = draft;
  const notOn = weekdaysIn(draft.notOn);
  if (words + most + draft.answer === '' && notOn.length === 0) return no('no-words', 'words');
  const wrong = wrongIn(draft, topic);
  if (wrong) return no(...wrong);
  const limits = topic === 'limits' ? { notOn, most } : { notOn: [], most: '' };
  const kind = mayKnow === 'yes' ? 'close-shared' : 'close-said';
  return yes({ kind, content: { personId, topic, said: 'words', words, ...limits, on } });
}

function wrongIn({ words, most, answer, mayKnow }: DraftSaying, topic: Topic): [SayingReason, string] | null {
  if (words.length > 1000) return ['words-too-long', 'words'];
  if (most.length > 120) return ['words-too-long', 'most'];
  if (answer !== '' && !answersOf(topic).includes(answer)) return ['no-answer', 'answer'];
  return mayKnow === 'yes' || mayKnow === 'no' ? null : ['no-answer', 'mayKnow'];
}

/** Rather not saying anything of it: an answer of its own, that is no "not asked". */
export const ratherNot = ({ topic, personId, on }: Whose): Saying => ({
  kind: 'close-said',
  content: { personId, topic, said: 'rather-not', words: '', notOn: [], most: '', on }
});

export type SaidLeaf = Leaf<'close-said'> | Leaf<'close-shared'>;
const isSaid = (leaf: Leaf): leaf is SaidLeaf => leaf.kind === 'close-said' || leaf.kind === 'close-shared';

/** The last that somebody close said, by subject; where nothing was said there is nothing. */
export const saidBy = (leaves: readonly Leaf[], personId: string): ReadonlyMap<Topic, SaidLeaf> =>
  new Map(
    byTime(leaves)
      .filter(isSaid)
      .filter(({ content }) => content.personId === personId)
      .map((leaf) => [leaf.content.topic, leaf])
  );

/** Everything that this author said on the page of this person, facts for the advice with it. */
export const allSaidBy = (leaves: readonly Leaf[], authorId: string): readonly Leaf[] =>
  leaves.filter((leaf) => leaf.authorId === authorId && (isSaid(leaf) || isObserved(leaf)));

const isOn = (leaf: Leaf, topic: Topic): boolean =>
  isObserved(leaf) ? leaf.content.fact === factOf[topic] : isSaid(leaf) && leaf.content.topic === topic;

/** Whose page, what its author said elsewhere in the case of that person, and on one subject only. */
export type PageOf = { readonly personId: string; readonly authorId?: string; readonly topic?: Topic };

/**
 * What goes where somebody takes words back, on one subject or on all (DP16): what was said on the page of this person, also
 * by whoever came in there with an earlier code, the facts for the advice, and all that was said about it.
 */
export function goingFromPage(leaves: readonly Leaf[], { personId, authorId, topic }: PageOf): readonly Leaf[] {
  const said = leaves.filter(isSaid).filter(({ content }) => content.personId === personId);
  const authors = new Set([...said.map((leaf) => leaf.authorId), ...(authorId === undefined ? [] : [authorId])]);
  const facts = leaves
    .filter(isObserved)
    .filter((leaf) => authors.has(leaf.authorId) && leaf.content.about === personId);
  const going = [...said, ...facts].filter((leaf) => topic === undefined || isOn(leaf, topic));
  return [...new Set(going.flatMap(({ id }) => goingWith(leaves, id)))];
}

/** What this author answered on a subject: a value, or that there is none; null where nothing was. */
export function answerOn(leaves: readonly Leaf[], authorId: string, topic: Topic): string | null {
  const fact = allSaidBy(leaves, authorId)
    .filter(isObserved)
    .find((leaf) => isOn(leaf, topic));
  return fact ? (fact.content.value ?? fact.content.empty) : null;
}

/** R64: whether a task falls on a day on which somebody said it cannot be; whatever others thought, the own word wins. */
export function isOverLimit(leaves: readonly Leaf[], task: Agreement): boolean {
  const notOn = saidBy(leaves, task.personId).get('limits')?.content.notOn ?? [];
  return daysOf(task).some((day) => notOn.includes(day));
}

function daysOf(task: Agreement): readonly Weekday[] {
  const { every, startsOn } = task;
  if (every === 'weeks') return task.weekdays;
  if (every === 'once') return [weekdayOn(startsOn)];
  return every === 'days' ? weekdays : [];
}
