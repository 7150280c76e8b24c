import { earlierTimes, isShownUnasked, questionsNow, shownUnasked, type Choice } from '#domain/conversations/asking.ts';
import {
  conversationsIn,
  openQuestion,
  pauseIn,
  type Conversation,
  type Offered
} from '#domain/conversations/conversation.ts';
import { hintsFor } from '#domain/conversations/hints.ts';
import { hiddenIds, ofKind, seenBy, type Leaf } from '#domain/cases/leaf.ts';
import { knownIn } from '#server/conversations/change-conversation.ts';
import type { OpenCase } from '#server/cases/open-case.ts';
import { hintInWords } from '../../conversation-words.ts';
import { questionInWords } from '../../question-words.ts';
import { questions } from '#domain/conversations/question-bank.ts';
import { emptyInWords } from '../../around-words.ts';

/** What is said and asked in one conversation, in words; null where it is not there. */
export function talkOf(room: OpenCase, conversationId: string) {
  const known = knownIn(room);
  const now = conversationsIn(room.leaves).find(({ id }) => id === conversationId);
  if (!now) return null;
  const may = questionsNow(known, conversationId);
  const isUnasked = may.ok && isShownUnasked(known, now);
  const all = may.ok ? may.value : [];
  const say = sayFor(now, room.leaves);
  const open = may.ok || may.reason === 'one-at-a-time' ? openQuestion(now) : null;
  return {
    ...{ conversationId, on: now.on, isOver: now.on !== known.today, isStopped: now.isStopped },
    whyNone: may.ok ? null : may.reason,
    open: open && { id: open.id, set: questions[open.question].set, words: say(open) },
    unasked: (isUnasked ? shownUnasked(all) : []).map((choice) => choiceInWords(choice, say)),
    choices: all.map((choice) => choiceInWords(choice, say)),
    said: now.offered.flatMap((one) => saidInWords(one, say)),
    pause: pauseIn(room.leaves),
    today: known.today
  };
}

type Say = (asked: Pick<Choice, 'question' | 'aboutId'>) => string;

const sayFor =
  ({ form }: Conversation, leaves: readonly Leaf[]): Say =>
  ({ question, aboutId }) =>
    questionInWords({ question, form, name: nameIn(leaves, aboutId) });

const choiceInWords = (choice: Choice, say: Say) => ({ ...choice, words: say(choice) });

function saidInWords({ id, answer, ...asked }: Offered, say: Say) {
  if (!answer || answer.empty === 'not-asked') return [];
  return [{ id, asked: say(asked), words: answer.empty === null ? answer.words : emptyInWords[answer.empty]() }];
}

/** What stands beside the talk for the worker alone (R04, R14, R17, R20). */
export function besideTalk(room: OpenCase, conversationId: string) {
  const { leaves } = room;
  return {
    hints: hintsFor(knownIn(room)).map((hint) => hintInWords(hint, (id) => nameIn(leaves, id))),
    earlierTimes: earlierTimes(leaves, conversationId),
    dilemmas: ofKind(leaves, 'talk-doubt').map(({ id, content }) => ({ id, words: content.words }))
  };
}

const nameIn = (leaves: readonly Leaf[], id: string | null): string =>
  ofKind(leaves, 'person').find((person) => person.id === id)?.content.name ?? '';

/**
 * DP25, DP26: what worker and client look at together: the question on the table, the client's words and the good words of
 * others; nothing that is for workers alone, and nothing that the client keeps out of sight.
 */
export function tableOf(room: OpenCase) {
  const known = knownIn(room);
  const shared = seenBy(room.leaves, 'client', null);
  const hidden = hiddenIds(shared);
  const leaves = shared.filter(({ id }) => !hidden.has(id));
  const now = conversationsIn(shared).findLast(({ on }) => on === known.today);
  const mayLie = known.isAgreed && pauseIn(shared) === null;
  return {
    ...(now ? nowOnTable(now, { shared, hidden, mayLie }) : nothingYet),
    good: ofKind(leaves, 'opinion').map(({ id, content }) => ({
      ...{ id, words: content.words, who: nameIn(leaves, content.whoId) }
    }))
  };
}

const nothingYet = { conversationId: null, isStopped: false, open: null, said: [] };
type Shared = { readonly shared: readonly Leaf[]; readonly hidden: ReadonlySet<string>; readonly mayLie: boolean };

function nowOnTable(now: Conversation, { shared, hidden, mayLie }: Shared) {
  const say = sayFor(now, shared);
  const open = mayLie && !now.isStopped ? openQuestion(now) : null;
  return {
    conversationId: now.id,
    isStopped: now.isStopped,
    open: open && { id: open.id, set: questions[open.question].set, words: say(open) },
    said: now.offered.filter((one) => !isHidden(one, shared, hidden)).flatMap((one) => saidInWords(one, say))
  };
}

const isHidden = ({ id }: Offered, leaves: readonly Leaf[], hidden: ReadonlySet<string>): boolean =>
  ofKind(leaves, 'answer').some((answer) => answer.content.offeredId === id && hidden.has(answer.id));
