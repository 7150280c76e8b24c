import type { Leaf } from '../cases/leaf.ts';
import { no, yes, type Result } from '../result.ts';
import { conversationsIn, openQuestion, pauseIn, type Conversation } from './conversation.ts';
import { clientFacts, type ClientFacts } from './client-facts.ts';
import { questions, questionsIn, type QuestionId, type QuestionSetName } from './question-bank.ts';
import { namedWithWarmth } from './warmth.ts';

/** A question that may be put on the table now. */
export type Choice = { readonly question: QuestionId; readonly set: QuestionSetName; readonly aboutId: string | null };

/** Why no question may be asked now. */
export const whyNoQuestions = [
  'closed',
  'no-recording',
  'first-connect',
  'over',
  'stopped',
  'paused',
  'client-opens',
  'one-at-a-time',
  'enough'
] as const;
export type WhyNoQuestion = (typeof whyNoQuestions)[number];

/** What a conversation is judged by. Days are "2026-03-31"; `most` is how many questions a conversation may have, 0 to 5. */
export type Known = {
  readonly leaves: readonly Leaf[];
  readonly today: string;
  readonly isAgreed: boolean;
  readonly isClosed: boolean;
  readonly most: number;
};

/** R12: how many questions a conversation may have, as a lead chose it. */
export const questionLimits = ['0', '1', '2', '3', '4', '5'] as const;
export const readMostQuestions = (most: string): Result<number, 'no-answer'> =>
  questionLimits.some((one) => one === most) ? yes(Number(most)) : no('no-answer', 'most');

/**
 * The questions that may be put on the table in this conversation now, the fitting ones first; or why there is none. A stop
 * binds everybody (Paans 2018): nothing here knows who asks.
 */
export function questionsNow(known: Known, conversationId: string): Result<readonly Choice[], WhyNoQuestion> {
  const all = conversationsIn(known.leaves);
  const facts = clientFacts(known);
  const now = all.find(({ id }) => id === conversationId);
  if (!now || now.id !== all.at(-1)?.id || now.on !== known.today) return no('over');
  const because = whyNone(known, now, facts);
  return because ? no(because) : yes(choices(known, now, { all, facts }));
}

function whyNone(known: Known, now: Conversation, { value }: ClientFacts): WhyNoQuestion | null {
  const isNo = value('networkStance') === 'does-not-want';
  const reasons: readonly (readonly [WhyNoQuestion, boolean])[] = [
    ['closed', known.isClosed],
    ['no-recording', !known.isAgreed],
    ['stopped', now.isStopped],
    ['first-connect', value('relationship') === 'fragile'],
    ['paused', pauseIn(known.leaves) !== null],
    ['client-opens', isNo && now.openedBy !== 'client'],
    ['one-at-a-time', openQuestion(now) !== null],
    ['enough', now.offered.length >= known.most]
  ];
  return reasons.find(([, isSo]) => isSo)?.[0] ?? null;
}

type Around = { readonly all: readonly Conversation[]; readonly facts: ClientFacts };

function choices(known: Known, now: Conversation, { all, facts }: Around): readonly Choice[] {
  const earlier = all.flatMap(({ offered }) => offered);
  const isNew = !earlier.some(({ question }) => questions[question].set === 'giving');
  const fitting = fittingSet(facts);
  // R10: where nothing was asked about giving yet, that comes before anything about what one gets.
  const order: QuestionSetName[] = isNew
    ? ['giving', fitting, 'opinions', 'roles']
    : [fitting, 'opinions', 'roles', 'giving'];
  const asked = new Set(now.offered.map(topicOf));
  const notAgain = new Set(
    now.openedBy === 'client' ? [] : earlier.filter(({ answer }) => answer?.empty === 'prefers-not-to-say').map(topicOf)
  );
  return order
    .flatMap((set) => choicesIn(set, known.leaves))
    .filter((choice) => !asked.has(topicOf(choice)) && !notAgain.has(topicOf(choice)));
}

const topicOf = ({ question, aboutId }: Pick<Choice, 'question' | 'aboutId'>): string => `${question} ${aboutId ?? ''}`;

/** R06, R07, R08: first living with it, then one's own worth, then the other in a new light, then the client's own step. */
export function fittingSet({ value }: ClientFacts): QuestionSetName {
  if (value('acceptance') !== 'yes') return 'acceptance';
  if (value('selfConfidence') !== 'yes') return 'self-confidence';
  return value('trust') === 'yes' ? 'open-step' : 'trust';
}

const choicesIn = (set: QuestionSetName, leaves: readonly Leaf[]): readonly Choice[] =>
  questionsIn(set).flatMap((question): Choice[] =>
    questions[question].perPerson
      ? namedWithWarmth(leaves).map(({ whoId }) => ({ question, set, aboutId: whoId }))
      : [{ question, set, aboutId: null }]
  );

/** R13: only where the worker suspects isolation are questions shown unasked, and only as a conversation begins. */
export const isShownUnasked = (known: Known, now: Conversation): boolean =>
  now.offered.length === 0 && clientFacts(known).value('suspectedIsolation') === 'yes';

const ofPaans: readonly QuestionSetName[] = ['acceptance', 'self-confidence', 'trust'];

/** R13: what is shown unasked comes from the three sets alone, but for giving where that comes first (R10). */
export const shownUnasked = (all: readonly Choice[]): readonly Choice[] =>
  all.filter(({ set }) => set === 'giving' || ofPaans.includes(set)).slice(0, 3);

/** R04: how often before this the worker asked about the people around; for the worker alone. */
export const earlierTimes = (leaves: readonly Leaf[], conversationId: string): number =>
  conversationsIn(leaves).filter(({ id, offered }) => id !== conversationId && offered.length > 0).length;
