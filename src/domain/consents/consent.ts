import { no, yes, type Result } from '../result.ts';

export const answers = ['yes', 'no', 'later'] as const;
export type Answer = (typeof answers)[number];
export type Side = 'helper' | 'asker';

export type MatchState = {
  readonly helperSays: Answer | null;
  readonly askerSays: Answer | null;
  readonly isAgreed: boolean;
  readonly isClosed: boolean;
};
/** What follows from an answer: nothing, the asker's turn, an agreement, or the end of this proposal. */
export type Step = 'wait' | 'ask-the-asker' | 'agree' | 'close';
export type AnswerReason = 'already-closed' | 'already-agreed' | 'said-already' | 'not-your-turn' | 'no-such-answer';

/**
 * What an answer does. The helper is asked first, and the asker only after the helper's yes; a no needs no reason and
 * ends the proposal (N2; Bredewold keynote via Pit, 2018).
 */
export function answerMatch(
  state: MatchState,
  given: { side: Side; answer: string }
): Result<{ answer: Answer; step: Step }, AnswerReason> {
  const answer = answers.find((one) => one === given.answer);
  if (!answer) return no('no-such-answer', 'answer');
  if (state.isClosed) return no('already-closed');
  if (state.isAgreed) return no('already-agreed');
  // Two who act for one person, or two tabs: what was said once is not told again.
  if (answer === 'yes' && saidBy(state, given.side) === 'yes') return no('said-already');
  if (given.side === 'asker' && state.helperSays !== 'yes') return no('not-your-turn');
  return yes({ answer, step: stepOf(state, { side: given.side, answer }) });
}

const saidBy = (state: MatchState, side: Side): Answer | null =>
  side === 'helper' ? state.helperSays : state.askerSays;

function stepOf(state: MatchState, { side, answer }: { side: Side; answer: Answer }): Step {
  if (answer === 'no') return 'close';
  if (answer === 'later') return 'wait';
  if (side === 'asker' || state.askerSays === 'yes') return 'agree';
  return 'ask-the-asker';
}

export type UndoState = MatchState & { readonly closedBecause: string | null; readonly hasAppointment: boolean };

/** Taking an answer back: until something followed from it that cannot be taken back. */
export function undoAnswer(state: UndoState): Result<'reopen' | 'part' | 'clear', 'too-late'> {
  if (state.isClosed) return state.closedBecause === 'declined' ? yes('reopen') : no('too-late');
  if (state.isAgreed) return state.hasAppointment ? no('too-late') : yes('part');
  return yes('clear');
}
