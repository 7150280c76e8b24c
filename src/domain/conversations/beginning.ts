import { isDay } from '../neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '../result.ts';
import type { LeafContent } from '../cases/leaf-kinds.ts';
import type { Leaf } from '../cases/leaf.ts';
import { conversationsIn, pauseIn, type Conversation } from './conversation.ts';

const sides = ['client', 'worker'] as const;
const forms = ['one', 'family'] as const;
const sideIn = (said: string) => sides.find((one) => one === said);

type Begun = LeafContent<'conversation'>;
export type DraftConversation = { readonly openedBy: string; readonly form: string };
export type BeginReason = 'no-answer' | 'stopped-today';

/** Begins to talk. After a stop the worker does not begin again on the same day; the client may (R03, R15). */
export function beginConversation(
  draft: DraftConversation,
  { leaves, today }: { readonly leaves: readonly Leaf[]; readonly today: string }
): Result<Begun, BeginReason> {
  const openedBy = sideIn(draft.openedBy);
  const form = forms.find((one) => one === draft.form);
  if (!openedBy) return no('no-answer', 'openedBy');
  if (!form) return no('no-answer', 'form');
  const stopped = conversationsIn(leaves).some(({ on, isStopped }) => isStopped && on === today);
  return stopped && openedBy === 'worker' ? no('stopped-today', 'openedBy') : yes({ on: today, openedBy, form });
}

type TurnLeaf = LeafContent<'conversation-turn'>;
/** In which conversation; null at home, where a client needs none to put it aside or take it up again. */
type Turning = { readonly conversation: Pick<Conversation, 'id'> | null; readonly today: string };
type Stopping = Turning & { readonly conversation: Pick<Conversation, 'id'> };

/** The client stops: whoever wrote it down, it is the client's (R15). */
export const stopConversation = ({ conversation, today }: Stopping): TurnLeaf => ({
  ...{ conversationId: conversation.id, on: today, what: 'stopped', by: 'client', why: '', until: null }
});

export type DraftPause = { readonly by: string; readonly why: string; readonly until: string };
export type PauseReason = 'no-answer' | 'no-date' | 'in-the-past' | 'words-too-long' | 'paused-already';

/** R19: puts it aside, with by whom and why; it goes on when the client begins again, or from a day the client chose. */
export function pauseConversation(
  draft: DraftPause,
  { conversation, today, leaves }: Turning & { readonly leaves: readonly Leaf[] }
): Result<TurnLeaf, PauseReason> {
  const by = sideIn(draft.by);
  if (!by) return no('no-answer', 'by');
  if (draft.why.length > 300) return no('words-too-long', 'why');
  const wrong = wrongDay(draft.until, today);
  if (wrong) return no(wrong, 'until');
  if (pauseIn(leaves)) return no('paused-already');
  const until = draft.until || null;
  return yes({ conversationId: idOf(conversation), on: today, what: 'paused', by, why: draft.why, until });
}

const idOf = (conversation: Pick<Conversation, 'id'> | null): string | null => conversation?.id ?? null;

function wrongDay(until: string, today: string): 'no-date' | 'in-the-past' | null {
  if (until === '') return null;
  if (!isDay(until)) return 'no-date';
  return until <= today ? 'in-the-past' : null;
}

export type ResumeReason = 'no-answer' | 'not-paused' | 'not-yet';

/** R19: only by the client's own wish, or from the day that the client chose; never by itself. */
export function resumeConversation(
  how: string,
  { conversation, today, leaves }: Turning & { readonly leaves: readonly Leaf[] }
): Result<TurnLeaf, ResumeReason> {
  const pause = pauseIn(leaves);
  if (!pause) return no('not-paused');
  const base = { conversationId: idOf(conversation), on: today, why: '', until: null } as const;
  if (how === 'client') return yes({ ...base, what: 'client-resumed', by: 'client' });
  if (how !== 'day') return no('no-answer', 'how');
  const isThere = pause.until !== null && pause.until <= today;
  return isThere ? yes({ ...base, what: 'day-came', by: 'worker' }) : no('not-yet', 'how');
}
